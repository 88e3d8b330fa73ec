using Plenary.Core.Compilations.Layouts;

namespace Plenary.Core.Tests.Compilations.Layouts;

public sealed class ChairTextTests
{
    private const string Text = "States shall meet once a year in open session.";

    [Fact]
    public void One_other_wording_stands_beside_the_words_in_brackets() =>
        Assert.Equal("States ⟦shall / should⟧ meet once a year in open session.", Said(Replace("shall", "should")));

    [Fact]
    public void New_words_stand_in_brackets_of_their_own() =>
        Assert.Equal("States shall meet ⟦at least ⟧once a year in open session.", Said(new ChairEdit(Text.IndexOf("once", StringComparison.Ordinal),
            Text.IndexOf("once", StringComparison.Ordinal), "at least ")));

    [Fact]
    public void Words_that_somebody_wants_out_stand_in_brackets() =>
        Assert.Equal("States shall meet once a year⟦ in open session⟧.", Said(Replace(" in open session", "")));

    [Fact]
    public void Wordings_that_overlap_are_alternatives_of_all_the_words_they_touch() =>
        Assert.Equal("States shall ⟦meet once a year / alt 1: meet twice a year / alt 2: assemble a year⟧ in open session.",
            Said(Replace("meet once a year", "meet twice a year") with { }, Replace("meet once", "assemble")));

    [Fact]
    public void A_change_inside_words_that_somebody_wants_out_is_a_bracket_in_the_bracket() =>
        Assert.Equal("States shall meet once a year⟦ in ⟦open / public⟧ session⟧.", Said(Replace(" in open session", ""), Replace("open", "public")));

    [Fact]
    public void Where_no_deeper_bracket_is_left_the_change_becomes_an_alternative()
    {
        var runs = ChairText.Runs(Text, [Replace(" in open session", ""), Replace("open", "public")], 1, "alt");
        Assert.Equal("States shall meet once a year⟦ in open session / in public session⟧.", Plain(runs));
    }

    [Fact]
    public void The_same_wording_of_two_groups_stands_once() =>
        Assert.Equal("States ⟦shall / may⟧ meet once a year in open session.", Said(Replace("shall", "may"), Replace("shall", "may")));

    [Fact]
    public void Brackets_never_nest_more_than_two_deep_and_always_close() =>
        AnyEdits.Sample(edits =>
            {
                var depth = 0;
                foreach (var c in ChairText.Runs(Text, edits, 2, "alt").Where(r => r.Marks.HasFlag(SheetMarks.Bracket)).SelectMany(r => r.Text))
                {
                    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                    Assert.InRange(depth, 0, 2);
                }
                Assert.Equal(0, depth);
            });

    [Fact]
    public void The_words_of_the_text_all_stand_there_in_their_order() =>
        AnyEdits.Sample(edits =>
                Assert.Equal(Text, string.Concat(ChairText.Runs(Text, edits, 2, "alt").Where(r => r.Marks == SheetMarks.None).Select(r => r.Text))));

    private static readonly Gen<List<ChairEdit>> AnyEdits =
        Gen.Select(Gen.Int[0, Text.Length], Gen.Int[0, Text.Length], Gen.Int[0, 2].Select(i => new[] { "", "x", " y " }[i]),
                (a, b, neu) => new ChairEdit(Math.Min(a, b), Math.Max(a, b), neu))
            .Where(e => e.End > e.Start || e.New.Length > 0).List[0, 8];

    private static ChairEdit Replace(string old, string neu)
    {
        var start = Text.IndexOf(old, StringComparison.Ordinal);
        return new(start, start + old.Length, neu);
    }

    private static string Said(params ChairEdit[] edits) => Plain(ChairText.Runs(Text, edits, 2, "alt"));

    private static string Plain(IEnumerable<SheetRun> runs) => string.Concat(runs.Select(r =>
        r.Marks.HasFlag(SheetMarks.Bracket) ? r.Text.Replace('[', '⟦').Replace(']', '⟧') : r.Text));
}
