using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Compilations.Layouts;

public sealed class WordingTests
{
    [Theory]
    [InlineData("The users meet twice a year.", "The users meet once a year.", "The users meet -twice-+once+ a year.")]
    [InlineData("one two three", "one two three", "one two three")]
    [InlineData("one two", "", "-one two-")]
    [InlineData("", "one two", "+one two+")]
    [InlineData("Water is public and free.", "Nobody owns rivers.", "-Water is public and free-+Nobody owns rivers+.")]
    [InlineData("水资源是公共的。", "水资源是私人的。", "水资源是-公共-+私人+的。")]
    public void A_difference_is_shown_in_whole_words(string before, string after, string shown) => Assert.Equal(shown, Show(WordDiff.Of(before, after)));

    [Fact]
    public void What_is_shown_holds_both_wordings() => Gen.Select(Words, Words).Sample((before, after) =>
    {
        var runs = WordDiff.Of(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Kind != WordingKind.New).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Kind != WordingKind.Gone).Select(r => r.Text)));
    });

    [Fact]
    public void Far_from_a_change_the_text_is_left_out()
    {
        var text = string.Join(' ', Enumerable.Repeat("long", 80)) + " word " + string.Join(' ', Enumerable.Repeat("tail", 80));
        var start = text.IndexOf("word", StringComparison.Ordinal);
        var shown = Wording.Of(Change(Operation.Replace, start, start + 4, "term"), Paragraph(text), Wording.Line);
        Assert.Equal([WordingKind.Elided, WordingKind.Same, WordingKind.Gone, WordingKind.New, WordingKind.Same, WordingKind.Elided], shown.Select(r => r.Kind));
        Assert.InRange(shown.Sum(r => r.Text.Length), 100, 3 * Wording.Line);
        Assert.DoesNotContain("on", shown[1].Text.Split(' '));
    }

    [Theory]
    [InlineData(0, 99)]
    [InlineData(50, 60)]
    [InlineData(4, 6)]
    public void An_anchor_beyond_the_text_ends_with_the_text(int start, int end) =>
        Assert.StartsWith("Five!", string.Concat(Wording.Of(Change(Operation.Delete, start, end, null), Paragraph("Five!")).Select(r => r.Text)), StringComparison.Ordinal);

    [Fact]
    public void Brackets_asked_for_are_new_and_what_they_hold_stays() =>
        Assert.Equal("States +[+shall+]+ meet.", Show(Wording.Of(Change(Operation.Bracket, 7, 12, null), Paragraph("States shall meet."))));

    private static readonly Gen<string> Words = Gen.Int[0, 8].Select(i => new[] { "a", "of", "river", " ", " ", ",", "水", "é", "\n" }[i]).List[0, 30]
        .Select(words => string.Concat(words));

    private static string Show(IEnumerable<WordingRun> runs) => string.Concat(runs.Select(r => r.Kind switch
    {
        WordingKind.New => $"+{r.Text}+",
        WordingKind.Gone => $"-{r.Text}-",
        _ => r.Text,
    }));

    private static Group Change(Operation operation, int start, int end, string? text) => new()
    {
        Id = "C1.1", Operation = operation, Text = text, Points = [], Sponsors = [],
        Anchor = new() { To = AnchorTo.Range, Paragraph = "p1", Start = start, End = end },
    };

    private static Paragraph Paragraph(string text) => new() { Id = "p1", Kind = BlockKind.Paragraph, Text = text, Texts = new Dictionary<string, string>() };
}
