using CsCheck;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Versions;

namespace Plenary.Core.Tests.Compilations.Layouts;

public sealed class TwoVersionsTests
{
    private static readonly TextVersion Old = Numbered(null, "The Forum shall meet once a year in a city of its choice.", "Access is important for everybody in every country.", "The secretariat reports to all who took part.");

    [Fact]
    public void What_stayed_changed_came_and_went_stands_in_the_order_of_the_newer_text()
    {
        var rows = TwoVersions.Of(Old, Numbered(Old, "The Forum shall meet twice a year in a city of its choice.", "Languages are to be heard alike, and none before the other.", "The secretariat reports to all who took part."));
        Assert.Equal([("p1", Became.Changed), ("p2", Became.Gone), ("p1a", Became.New), ("p3", Became.Same)], rows.Select(r => (r.Id, r.Became)));
        var changed = rows[0];
        Assert.Contains(new WordingRun("once", WordingKind.Gone), changed.Runs);
        Assert.Contains(new WordingRun("twice", WordingKind.New), changed.Runs);
    }

    [Fact]
    public void A_paragraph_that_stands_elsewhere_is_moved_and_the_others_are_not()
    {
        var to = Old with { Paragraphs = [Old.Paragraphs[2], Old.Paragraphs[0], Old.Paragraphs[1]] };
        Assert.Equal([("p3", true), ("p1", false), ("p2", false)], TwoVersions.Of(Old, to).Select(r => (r.Id, r.Moved)));
    }

    [Fact]
    public void Every_paragraph_of_both_is_there_once_and_the_words_without_the_marks_are_those_of_each()
    {
        var words = Gen.Int[0, 5].Array[1, 8].Select(a => string.Join(' ', a.Select(i => "word" + i)));
        var text = words.Array[1, 8].Select(a => a.Distinct().ToArray());
        Gen.Select(text, text).Sample((one, other) =>
        {
            var from = Numbered(null, one);
            var to = Numbered(from, other);
            var rows = TwoVersions.Of(from, to);
            Assert.Equal(to.Paragraphs.Select(p => p.Id), rows.Where(r => r.New is not null).Select(r => r.Id));
            Assert.Equal(from.Paragraphs.Select(p => p.Id).Order(), rows.Where(r => r.Old is not null).Select(r => r.Id).Order());
            foreach (var row in rows)
            {
                if (row.New is { } neu) Assert.Equal(neu.Text, string.Concat(row.Runs.Where(r => r.Kind != WordingKind.Gone).Select(r => r.Text)));
                if (row.Old is { } old) Assert.Equal(old.Text, string.Concat(row.Runs.Where(r => r.Kind != WordingKind.New).Select(r => r.Text)));
            }
        });
    }

    private static TextVersion Numbered(TextVersion? before, params string[] paragraphs) => Lineage.Number(before, Samples.Text(paragraphs));
}
