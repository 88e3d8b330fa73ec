using System.Text.RegularExpressions;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;

namespace Plenary.Core.Tests.Compilations.Layouts;

public sealed class LayoutTests
{
    public static TheoryData<LayoutKind> Kinds => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_point_stands_on_every_layout(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var said = SheetText.Of(Layout.Lay(kind, compilation, new EnglishWords()).Value!);
        Assert.All(compilation.Points, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p.Id)}(?!\d)", said));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_sheet_is_as_approved(LayoutKind kind)
    {
        var words = new EnglishWords();
        var said = SheetText.Of(Layout.Lay(kind, Examples.Waters(), words).Value!);
        Approved.Equal($"waters-{kind}.txt", said);
        Assert.DoesNotContain(words.Unknown, k => k != "refusal.invented");
    }

    [Theory]
    [InlineData(LayoutKind.A)]
    [InlineData(LayoutKind.C)]
    [InlineData(LayoutKind.E)]
    [InlineData(LayoutKind.F)]
    public void Without_a_text_the_questions_stand_for_paragraphs(LayoutKind kind)
    {
        var said = SheetText.Of(Layout.Lay(kind, Examples.Call(), new EnglishWords()).Value!);
        Assert.All(new[] { "C1.1", "C1.2", "C2.1", "C2.2", "Question 7" }, id => Assert.Contains(id, said, StringComparison.Ordinal));
        Assert.Contains(kind is LayoutKind.C or LayoutKind.E ? "Who should meet?" : "Question 1", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LayoutKind.B)]
    [InlineData(LayoutKind.D)]
    public void Without_a_text_what_sets_against_it_is_refused(LayoutKind kind)
    {
        var refusal = Assert.Single(Layout.Lay(kind, Examples.Call(), new EnglishWords()).Refusals);
        Assert.Equal(new("layoutNeedsText", kind.ToString()), refusal);
        Assert.Equal(LayoutKind.E, Layout.Default(Examples.Call()));
    }

    [Fact]
    public void A_point_that_no_group_names_and_an_anchor_that_the_text_does_not_have_are_shown_all_the_same()
    {
        var text = Examples.Text("en", ("1", BlockKind.Paragraph, "One."));
        var e = new Examples();
        var sender = e.Sender("Sender", "Government");
        e.Says(Operation.Delete, Anchor.OfParagraph("p99"), null, [sender]);
        e.Says(Operation.Comment, Anchor.OfParagraph("p1"), "Said.", [sender]);
        var compilation = e.Compile(text);
        compilation = compilation with { Groups = [compilation.Groups[0]] };
        var apparatus = new Apparatus(compilation);
        Assert.Equal(["p1", "orphans"], apparatus.Places.Select(p => p.Id));
        Assert.Equal("C1.2", Assert.Single(apparatus.Places[0].Voices).Id);
        Assert.Equal("C1.1", Assert.Single(apparatus.Places[1].Voices).Id);
    }

    [Fact]
    public void Alternatives_stand_together_and_changes_come_before_remarks()
    {
        var say = new Phrasing(new Apparatus(Examples.Waters()), new EnglishWords());
        var place = say.Apparatus.Places.Single(p => p.Id == "p2");
        Assert.Equal(["C1.1", "C2.1", "C5.1", "C4.1"], place.Voices.Select(v => v.Id));
        Assert.Equal(["C1.1", "C1.1", null, null], place.Voices.Select(v => v.Contest));
    }

    [Fact]
    public void A_bar_counts_contributions_by_kind_and_the_undeclared_last()
    {
        var apparatus = new Apparatus(Examples.Waters());
        var tally = PlaceTally.Of(apparatus, apparatus.Places.Single(p => p.Id == "p2").Voices);
        Assert.Equal(5, tally.Contributions);
        Assert.Equal([("Government", 1), ("Private sector", 1), ("Civil society", 2), (null, 1)], tally.ByKind);
        Assert.Equal([(Operation.Replace, 3), (Operation.Delete, 1), (Operation.Support, 1)], tally.ByOperation);
    }

    [Fact]
    public void An_unnumbered_paragraph_is_cited_by_its_order_and_with_one_sign()
    {
        var say = new Phrasing(new Apparatus(Examples.Waters()), new EnglishWords());
        Assert.Equal("¶ 1", say.Where(Anchor.OfParagraph("p1")));
        Assert.Equal("After ¶ 4", say.Where(Anchor.Gap("p4")));
        Assert.Equal("After § 4", say.Where(Anchor.Gap("p6")));
        Assert.Equal("§ 1 to 2", say.Where(Anchor.OfParagraph("p2", "p3")));
    }

    [Fact]
    public void An_item_is_cited_with_the_number_that_it_stands_under()
    {
        var text = Examples.Text("en", ("5", BlockKind.Paragraph, "Five:"), ("(a)", BlockKind.ListItem, "a"), ("(b)", BlockKind.ListItem, "b"),
            ("(i)", BlockKind.ListItem, "i"), ("(c)", BlockKind.ListItem, "c"), ("6", BlockKind.Paragraph, "Six"), ("ب)", BlockKind.ListItem, "ba"),
            ("A.", BlockKind.Paragraph, "A"), (null, BlockKind.Heading, "Annex"), ("(a)", BlockKind.ListItem, "a"), ("第三条", BlockKind.Paragraph, "3"),
            ("7.2", BlockKind.ListItem, "7.2"));
        int[] levels = [0, 1, 1, 2, 1, 0, 1, 0, 0, 1, 0, 2];
        text = text with { Paragraphs = [.. text.Paragraphs.Select((p, i) => p.Kind == BlockKind.ListItem ? p with { Level = levels[i] } : p)] };
        var say = new Phrasing(new Apparatus(new Examples().Compile(text)), new EnglishWords());
        Assert.Equal(["§ 5", "§ 5(a)", "§ 5(b)", "§ 5(b)(i)", "§ 5(c)", "§ 6", "§ 6ب)", "§ A.", "¶ 9", "§ (a)", "§ 第三条", "§ 7.2"],
            text.Paragraphs.Select(p => say.Where(Anchor.OfParagraph(p.Id))));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void From_each_contribution_there_is_a_way_to_each_of_its_points_and_no_link_leads_nowhere(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var sheet = Layout.Lay(kind, compilation, new EnglishWords()).Value!;
        var ids = sheet.Blocks.SelectMany(Links.Ids).ToHashSet();
        var links = sheet.Blocks.SelectMany(b => b switch
        {
            SheetParagraph p => p.Runs,
            SheetTable t => t.Rows.SelectMany(r => r.Cells.SelectMany(c => c.SelectMany(p => p.Runs))),
            _ => [],
        }).Where(r => r.Link is not null).ToList();
        Assert.All(links, l => Assert.Contains(l.Link!, ids));
        Assert.All(compilation.Points, p =>
        {
            Assert.Contains(links, l => l.Text == p.Id && l.Link == (kind == LayoutKind.F ? p.Id : p.Group));
            Assert.Contains(links, l => l.Text == p.Id && l.Link == "C" + p.Contribution);
        });
    }

    [Fact]
    public void A_letter_that_many_sent_stands_once_with_what_each_changed_in_it()
    {
        var e = new Examples();
        var senders = Enumerable.Range(1, 4).Select(i => e.Sender($"Sender {i}", "Civil society")).ToList();
        const string Words = "We ask the conference to keep the network open, and to hear those who pay for it.";
        var template = e.Says(Operation.Comment, Anchor.OfQuestion("1"), Words, [senders[0], senders[3]], EvidenceBy.Answer);
        var other = e.Says(Operation.Comment, Anchor.OfQuestion("1"), Words.Replace("pay for", "live by", StringComparison.Ordinal), [senders[1]], EvidenceBy.Answer);
        var compilation = e.Compile(null) with { Campaigns = [new([template, other, "C4.1"], 3, template)] };
        var said = SheetText.Of(Layout.Lay(LayoutKind.E, compilation, new EnglishWords()).Value!);
        Assert.Contains("hear those who {-pay for-}{+live by+} it. C2.1 Sender 2", said, StringComparison.Ordinal);
        Assert.Contains("The same words: C4.1 Sender 4", said, StringComparison.Ordinal);
    }

    [Fact]
    public void New_paragraphs_are_bis_and_ter_and_those_that_exclude_each_other_are_one_with_alternatives()
    {
        var text = Examples.Text("en", ("62", BlockKind.Paragraph, "Sixty-two [as agreed]."), ("(a)", BlockKind.ListItem, "An item."));
        text = text with { Paragraphs = [.. text.Paragraphs.Select(p => p.Kind == BlockKind.ListItem ? p with { Level = 1 } : p)] };
        var e = new Examples();
        var (one, two) = (e.Sender("One", "Government"), e.Sender("Two", "Government"));
        e.Says(Operation.Add, Anchor.Gap("p1"), "First.", [one], alternatives: ["C2.1"]);
        e.Says(Operation.Add, Anchor.Gap("p1"), "Otherwise.", [two], alternatives: ["C1.1"]);
        e.Says(Operation.Add, Anchor.Gap("p1"), "Second.", [one]);
        e.Says(Operation.Add, Anchor.Gap("p2"), "Third.", [one]);
        e.Says(Operation.Add, Anchor.Gap(null), "Before.", [two]);
        e.Says(Operation.Support, Anchor.OfParagraph("p1"), "We agree.", [two]);
        var said = SheetText.Of(Layout.Lay(LayoutKind.D, e.Compile(text), new EnglishWords()).Value!);
        Assert.Contains("0bis\t⟦**Before.**⟧", said, StringComparison.Ordinal);
        Assert.Contains("62\tSixty-two [as agreed].* (Agreed)*", said, StringComparison.Ordinal);
        Assert.Contains("62bis\t⟦**First.**⟧\n62bis alt 1\t⟦**Otherwise.**⟧\n62ter\t⟦**Second.**⟧", said, StringComparison.Ordinal);
        Assert.Contains("62(a) bis\t⟦**Third.**⟧", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_touched_by_several_are_one_span()
    {
        var say = new Phrasing(new Apparatus(Examples.Waters()), new EnglishWords());
        var place = say.Apparatus.Places.Single(p => p.Id == "p2");
        Assert.Equal(["shall be managed", "Its users meet twice a year."],
            PlaceTally.Touched(say, place).Select(t => place.Paragraph!.Text[t.Start..t.End]));
    }

    [Fact]
    public void A_whole_paragraph_otherwise_worded_is_an_alternative_of_its_own()
    {
        var text = Examples.Text("en", ("67", BlockKind.Paragraph, "The forum meets once a year in Geneva."));
        var e = new Examples();
        var sender = e.Sender("Sender", "Government");
        e.Says(Operation.Replace, Anchor.OfParagraph("p1"), "Nobody shall convene anybody anywhere at all.", [sender]);
        e.Says(Operation.Replace, Examples.Range(text, "p1", "once"), "twice", [sender]);
        var said = SheetText.Of(Layout.Lay(LayoutKind.D, e.Compile(text), new EnglishWords()).Value!);
        Assert.Contains("67\t⟦The forum meets ⟦once / **twice**⟧ a year in Geneva.⟧\n67 alt 1\t⟦**Nobody shall convene anybody anywhere at all.**⟧", said, StringComparison.Ordinal);
    }
}

/// <summary>Files that somebody read and found right. To approve a change: delete the file, run the test, read the new one.</summary>
internal static class Approved
{
    public static void Equal(string file, string actual)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Plenary.slnx")))
            root = Path.GetDirectoryName(root)!;
        var path = Path.Combine(root, "tests/Plenary.Core.Tests/Compilations/Layouts/Approved", file);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            Assert.Fail($"{file} was written; read it and run again.");
        }
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
