using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Versions;

namespace Plenary.Core.Tests.Compilations;

/// <summary>What contributors make of the text before they send it back, and what becomes of it in the compilation.</summary>
public sealed class CopiesTests
{
    private const string Access = "Access to the network should be open to everybody at a fair price in every country.";
    private const string Forum = "The Forum shall meet once a year and report to the Secretary-General on its \"main\" findings.";
    private const string Rights = "The rights that people have offline, such as liberté d’expression, must be protected online as well.";
    private const string Money = "Nobody knows yet who will pay for the secretariat and for the participation of poorer countries.";

    private static readonly string[] All = [Access, Forum, Rights, Money];

    [Fact]
    public void An_edit_that_was_not_tracked_is_found_and_marked_as_a_comparison()
    {
        var point = Assert.Single(Compile(Sent(Changed(1, "shall", "should"))).Points);
        Assert.Equal((Operation.Replace, "p2", "shall", "should"), (point.Operation, point.Anchor.Paragraph, point.Anchor.Quote, point.Text));
        Assert.Equal(EvidenceBy.Comparison, point.Evidence.By);
        Assert.True(point.Evidence.Confidence < 1);
    }

    [Fact]
    public void Tracked_and_silent_edits_of_one_file_stand_side_by_side()
    {
        var lines = Changed(1, "shall", "should");
        var at = Rights.IndexOf("must", StringComparison.Ordinal);
        var points = Compile(Sent(lines, Samples.Delete(2, at, at + 4, "must"), Samples.Insert(2, at + 4, "shall"))).Points;
        Assert.Equal([("p2", "should", EvidenceBy.Comparison), ("p3", "shall", EvidenceBy.TrackedChange)], points.Select(p => (p.Anchor.Paragraph!, p.Text!, p.Evidence.By)));
    }

    [Fact]
    public void A_tracked_and_a_silent_edit_that_are_the_same_are_one_group()
    {
        var at = Forum.IndexOf("shall", StringComparison.Ordinal);
        var compilation = Compile(Sent(Changed(1, "shall", "should")), Sent(All, Samples.Delete(1, at, at + 5, "shall"), Samples.Insert(1, at + 5, "should")));
        Assert.Equal([1, 2], Assert.Single(compilation.Groups).Sponsors.Select(s => s.Contribution));
    }

    [Fact]
    public void A_clean_copy_with_everything_accepted_says_what_it_changes()
    {
        var points = Compile(Sent([Access, "A new paragraph stands between the first and the second.", Forum.Replace("once a year", "twice a year", StringComparison.Ordinal), Money])).Points;
        Assert.Equal([(Operation.Add, AnchorTo.Gap, "p1"), (Operation.Replace, AnchorTo.Range, "p2"), (Operation.Delete, AnchorTo.Paragraph, "p3")],
            points.Select(p => (p.Operation, p.Anchor.To, p.Anchor.Paragraph!)).OrderBy(p => p.Item3, StringComparer.Ordinal));
        Assert.All(points, p => Assert.Equal(EvidenceBy.Comparison, p.Evidence.By));
    }

    [Fact]
    public void The_text_as_it_was_says_nothing() => Assert.Empty(Compile(Sent(All)).Points);

    [Theory]
    [InlineData("report to the", "report\u2028to the")]
    [InlineData("Secretary-General", "Secretary-\u2028General")]
    [InlineData("Secretary-General", "Secretary\u2011General")]
    [InlineData("findings", "fin-\u2028dings")]
    [InlineData("findings", "fin- dings")]
    [InlineData("findings", "fin\u00ADdings")]
    [InlineData("findings", "\uFB01ndings")]
    [InlineData("once a year", "once\u00A0a\u00A0year")]
    [InlineData("once a year", "once  a   year")]
    [InlineData("\"main\"", "“main”")]
    [InlineData("\"main\"", "« main »")]
    [InlineData("The Forum", "2. The Forum")]
    [InlineData("The Forum", "(b) The Forum")]
    public void Who_retyped_a_paragraph_proposes_nothing(string old, string written) => Assert.Empty(Compile(Sent(Changed(1, old, written))).Points);

    [Theory]
    [InlineData("liberté", "liberte\u0301")]
    [InlineData("d’expression", "d'expression")]
    public void Nor_who_writes_accents_and_apostrophes_in_another_way(string old, string written) => Assert.Empty(Compile(Sent(Changed(2, old, written))).Points);

    [Fact]
    public void One_word_changed_in_a_retyped_copy_is_one_point()
    {
        string[] lines = [.. All.Select((l, i) => $"{i + 1}.\t" + l.Replace(" ", "\u00A0", StringComparison.Ordinal).Replace("every", "eve-\u2028ry", StringComparison.Ordinal).Replace("é", "e\u0301", StringComparison.Ordinal))];
        lines[3] = lines[3].Replace("poorer", "all", StringComparison.Ordinal);
        var point = Assert.Single(Compile(Sent(lines)).Points);
        Assert.Equal(("p4", "poorer", "all"), (point.Anchor.Paragraph!, point.Anchor.Quote!, point.Text!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7.")]
    public void Numbers_typed_where_the_text_has_them_set_or_lost_altogether_are_no_edits(string? typed)
    {
        var text = Samples.Text(All);
        text = text with { Paragraphs = [.. text.Paragraphs.Select((p, i) => p with { Number = $"{i + 6}." })] };
        var lines = All.Select((l, i) => typed is null ? l : $"{i + 6}. {l}").ToArray();
        Assert.Empty(Compile([text], Sent(lines)).Points);
        lines[1] = lines[1].Replace("shall", "may", StringComparison.Ordinal);
        Assert.Equal("may", Assert.Single(Compile([text], Sent(lines)).Points).Text);
    }

    [Fact]
    public void Of_an_extract_with_changes_only_what_it_holds_is_edited()
    {
        string[] many = [.. All, .. Enumerable.Range(1, 20).Select(i => $"Of the other matter with number {i} the text says here what it has to say about it.")];
        var at = Forum.IndexOf("shall", StringComparison.Ordinal);
        var compilation = Compile([Samples.Text(many)], Sent([Forum, Rights.Replace("must", "should", StringComparison.Ordinal)], Samples.Delete(0, at, at + 5, "shall"), Samples.Insert(0, at + 5, "may")));
        Assert.Equal([("p2", "may", EvidenceBy.TrackedChange), ("p3", "should", EvidenceBy.Comparison)], compilation.Points.Select(p => (p.Anchor.Paragraph!, p.Text!, p.Evidence.By)));
        Assert.DoesNotContain(compilation.Points, p => p.Operation == Operation.Delete);
    }

    [Fact]
    public void Repeated_paragraphs_and_separators_stay_apart()
    {
        string[] text = [Access, "* * *", Forum, "Agreed.", "* * *", Rights, "Agreed.", "* * *", Money, "Agreed."];
        Assert.Empty(Compile([Samples.Text(text)], Sent([Access, "", "* * *", "", Forum, "Agreed.", "* * *", "", "", Rights, "Agreed.", "* * *", Money, "Agreed."])).Points);
        string[] lines = [Access, "* * *", Forum, "Agreed.", "* * *", Rights, "Not agreed.", "* * *", Money, "Agreed."];
        var point = Assert.Single(Compile([Samples.Text(text)], Sent(lines)).Points);
        Assert.Equal("p7", point.Anchor.Paragraph);
        point = Assert.Single(Compile([Samples.Text(text)], Sent([.. text[..4], .. text[5..]])).Points);
        Assert.Equal((Operation.Delete, "p5"), (point.Operation, point.Anchor.Paragraph));
    }

    [Fact]
    public void What_was_written_on_an_older_version_is_carried_forward_and_what_is_gone_from_it_is_kept_as_an_orphan()
    {
        string[] many = [.. All, .. Enumerable.Range(1, 8).Select(i => $"Of the other matter with number {i} the text says here what it has to say about it.")];
        var older = Lineage.Number(null, Samples.Text(many));
        var newer = Lineage.Number(older, Samples.Text(["A paragraph that came in before all others in the second draft.", Access, Forum.Replace("once a year", "twice a year", StringComparison.Ordinal), .. many[3..]]) with { Version = 1 });
        var lines = many.ToArray();
        lines[1] = Forum.Replace("shall", "should", StringComparison.Ordinal);
        lines[2] = Rights.Replace("must", "shall", StringComparison.Ordinal);
        var compilation = Compile([older, newer], Sent(lines));
        Assert.Equal(0, compilation.Contributions[0].BasedOn);
        Assert.Equal(2, compilation.Points.Count);
        var (kept, orphan) = (compilation.Points[0], compilation.Points[1]);
        Assert.Equal((AnchorTo.Range, "p2", "shall", "should"), (kept.Anchor.To, kept.Anchor.Paragraph!, kept.Anchor.Quote!, kept.Text!));
        Assert.Equal("shall", newer.Paragraphs[newer.Order["p2"]].Text[kept.Anchor.Start!.Value..kept.Anchor.End!.Value]);
        Assert.Equal((AnchorTo.Orphan, "must", "shall"), (orphan.Anchor.To, orphan.Anchor.Quote!, orphan.Text!));
        Assert.Equal(2, compilation.Groups.Count);
    }

    [Fact]
    public void A_change_on_the_french_text_stands_at_the_same_paragraph_and_is_never_joined_with_an_english_one()
    {
        string[] french =
        [
            "L'accès au réseau devrait être ouvert à tous à un prix équitable dans chaque pays en 2010.",
            "Le Forum se réunit une fois par an et fait rapport au Secrétaire général sur ses conclusions.",
            "Les droits dont les personnes jouissent hors ligne doivent être protégés en ligne aussi.",
        ];
        string[] english = ["Access to the network should be open to everybody at a fair price in every country in 2010.", Forum, Rights];
        var text = Samples.Text(english);
        text = text with
        {
            Languages = ["en", "fr"],
            Paragraphs = [.. text.Paragraphs.Select((p, i) => p with { Texts = new Dictionary<string, string> { ["en"] = p.Text, ["fr"] = french[i] } })],
        };
        string[] Late(string[] lines) => [lines[0].Replace("2010", "2015", StringComparison.Ordinal), .. lines[1..]];
        var compilation = Compile([text], Sent(Late(french)), Sent(Late(english)), Sent(Late(french)));
        Assert.Equal([("p1", "fr", "2015"), ("p1", null, "2015"), ("p1", "fr", "2015")], compilation.Points.Select(p => (p.Anchor.Paragraph!, p.Anchor.Language, p.Text!)));
        Assert.Equal(2, compilation.Groups.Count);
        Assert.Equal(compilation.Points[0].Group, compilation.Points[2].Group);
        Assert.NotEqual(compilation.Points[0].Group, compilation.Points[1].Group);
        Assert.All(compilation.Points, p => Assert.Equal("2010", text.Paragraphs[0].In(p.Anchor.Language)[p.Anchor.Start!.Value..p.Anchor.End!.Value]));
        Assert.Equal("p1", Assert.Single(compilation.ByParagraph).At);
    }

    [Fact]
    public void Nothing_that_was_received_is_dropped()
    {
        var compilation = Compile(Sent(All), Sent(Changed(1, "shall", "may")), Sent(["We thank the chair for the work done. We support paragraph 2."]));
        Assert.Equal([1, 2, 3], compilation.Contributions.Select(c => c.Number));
        Assert.Equal(compilation.Points.Select(p => p.Id), compilation.Groups.SelectMany(g => g.Points).OrderBy(id => id, StringComparer.Ordinal));
        Assert.Contains(compilation.Points, p => p.Contribution == 3);
    }

    private static string[] Changed(int paragraph, string old, string put)
    {
        var lines = All.ToArray();
        Assert.Contains(old, lines[paragraph], StringComparison.Ordinal);
        lines[paragraph] = lines[paragraph].Replace(old, put, StringComparison.Ordinal);
        return lines;
    }

    private static Reading Sent(string[] lines, params TrackedChange[] changes) => Samples.Reading(lines, changes);

    private static Compilation Compile(params Reading[] sent) => Compile([Samples.Text(All)], sent);

    /// <summary>Compiles on the last version.</summary>
    private static Compilation Compile(TextVersion[] versions, params Reading[] sent) => Compiler.Compile(new(
        new Consultation { Title = "Draft principles" }, versions, versions[^1], [.. sent.Select((r, i) => new Contribution { Number = i + 1, Files = [r] })], []));
}
