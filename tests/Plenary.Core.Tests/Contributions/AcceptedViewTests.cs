using CsCheck;
using Plenary.Core.Contributions;

namespace Plenary.Core.Tests.Contributions;

public sealed class AcceptedViewTests
{
    [Fact]
    public void A_reading_without_changes_is_its_own_view()
    {
        var reading = Of(["One.", "Two."]);
        Assert.Same(reading, AcceptedView.Of(reading).View);
    }

    [Fact]
    public void A_letter_typed_with_tracking_on_is_read_as_it_stands()
    {
        var reading = Of([""], new TrackedChange { Block = 0, Start = 0, End = 0, Kind = ChangeKind.Insert, Text = "Dear chair,\nwe agree." });
        var accepted = AcceptedView.Of(reading);
        Assert.Equal(["Dear chair,", "we agree."], accepted.View.Blocks.Select(b => b.Text));
        Assert.Equal(new Source("a", 0, 0, 0), accepted.Back(new("a", 1, 0, 9)));
    }

    [Fact]
    public void What_its_author_took_out_of_his_own_letter_is_gone_and_places_lead_back()
    {
        var reading = Of(["We do not agree."], new TrackedChange { Block = 0, Start = 3, End = 10, Kind = ChangeKind.Delete, Text = "do not " });
        var accepted = AcceptedView.Of(reading);
        Assert.Equal("We agree.", Assert.Single(accepted.View.Blocks).Text);
        Assert.Equal(new Source("a", 0, 10, 15), accepted.Back(new("a", 0, 3, 8)));
    }

    [Fact]
    public void A_deleted_mark_joins_two_paragraphs()
    {
        var reading = Of(["One", "two."], new TrackedChange { Block = 0, Start = 3, End = 4, Kind = ChangeKind.Delete, Text = "\n" });
        Assert.Equal("Onetwo.", Assert.Single(AcceptedView.Of(reading).View.Blocks).Text);
    }

    [Fact]
    public void The_view_is_always_the_accepted_text() =>
        Gen.Select(Gen.String[Gen.Char["ab \u0627"], 0, 12].Array[1, 5], Gen.Int[0, 1000].Array[0, 6], Gen.String[Gen.Char["xy\n"], 0, 4]).Sample((texts, spots, inserted) =>
        {
            var whole = string.Concat(texts.Select(t => t + "\n"));
            var cuts = spots.Select(s => s % whole.Length).Distinct().Order().ToArray();
            var changes = new List<TrackedChange>();
            var expected = whole;
            foreach (var at in cuts.Reverse())
            {
                var (block, start) = Locate(texts, at);
                // The last mark ends the body and stays.
                if (at == whole.Length - 1) continue;
                changes.Insert(0, new() { Block = block, Start = start, End = start + 1, Kind = ChangeKind.Replace, Text = inserted });
                expected = expected[..at] + inserted + expected[(at + 1)..];
            }
            var view = AcceptedView.Of(Of(texts, [.. changes])).View;
            Assert.Equal(expected, string.Concat(view.Blocks.Select(b => b.Text + "\n")));
        });

    private static (int Block, int Start) Locate(string[] texts, int at)
    {
        for (var i = 0; ; i++)
        {
            if (at <= texts[i].Length) return (i, at);
            at -= texts[i].Length + 1;
        }
    }

    private static Reading Of(string[] texts, params TrackedChange[] changes) => new()
    {
        File = "a", Sha256 = "", Format = FileFormat.Docx, Changes = changes,
        Blocks = [.. texts.Select((t, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = t })],
    };
}
