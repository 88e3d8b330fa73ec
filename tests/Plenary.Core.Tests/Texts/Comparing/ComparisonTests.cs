using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Texts.Comparing;

public sealed class ComparisonTests
{
    private const string Access = "Access to the network should be open to everybody at a fair price.";
    private const string Forum = "The Forum shall meet once a year and report to the Secretary-General.";
    private const string Rights = "The rights that people have offline must be protected online as well.";
    private const string Money = "Nobody knows yet who will pay for the secretariat and for the meetings.";

    private static readonly string[] All = [Access, Forum, Rights, Money];

    [Fact]
    public void The_text_itself_has_no_edits()
    {
        var compared = Compare(All);
        Assert.Equal((CopyKind.Copy, 1.0, 1.0), (compared.Kind, compared.Share, compared.Own));
        Assert.Empty(compared.Edits);
        Assert.Empty(compared.Loose);
    }

    [Fact]
    public void A_word_changed_without_tracking_is_an_untracked_replacement()
    {
        var edit = Assert.Single(Compare(Access, Forum.Replace("shall", "should", StringComparison.Ordinal), Rights, Money).Edits);
        Assert.Equal((Operation.Replace, "p2", "shall", "should", false), (edit.Operation, edit.Anchor.Paragraph, edit.Anchor.Quote, edit.Text, edit.Tracked));
        Assert.Equal((1, 10, 16), (edit.Source.Block, edit.Source.Start, edit.Source.End));
    }

    [Theory]
    [InlineData("The forum shall meet once a year and report to the secretary-general.")]
    [InlineData("The Forum shall meet once a year and report to the Secretary‑General.")]
    [InlineData("2. The Forum shall meet once  a year and report to the Secretary-General. ")]
    [InlineData("(b) The Forum shall meet once a year and report to the Secretary–General.")]
    public void The_way_of_writing_is_no_edit(string written) => Assert.Empty(Compare(Access, written, Rights, Money).Edits);

    [Theory]
    [InlineData("shall", "Shall")]
    [InlineData(" once", "\u00A0once")]
    [InlineData("-", "–")]
    public void The_way_of_writing_is_an_edit_when_it_was_tracked(string old, string put)
    {
        var at = Forum.IndexOf(old, StringComparison.Ordinal);
        var edit = Assert.Single(Compare(All, Samples.Delete(1, at, at + old.Length, old), Samples.Insert(1, at + old.Length, put)).Edits);
        Assert.Equal((Operation.Replace, old, put, true), (edit.Operation, edit.Anchor.Quote, edit.Text, edit.Tracked));
    }

    [Fact]
    public void Revisions_that_the_word_processor_cut_in_pieces_are_one_edit()
    {
        var edit = Assert.Single(Compare(All, Samples.Delete(1, 10, 12, "sh"), Samples.Delete(1, 12, 15, "all"), Samples.Insert(1, 15, "sho"), Samples.Insert(1, 15, "uld")).Edits);
        Assert.Equal((Operation.Replace, 10, 15, "should", "Ana"), (edit.Operation, edit.Anchor.Start, edit.Anchor.End, edit.Text, edit.Author));
    }

    [Fact]
    public void A_new_paragraph_stands_in_a_gap_and_a_deleted_one_is_the_paragraph()
    {
        var edits = Compare(All, Samples.Insert(0, Access.Length, "\nA new one.\nAnd another."), Samples.Delete(2, 0, Rights.Length + 1, Rights + "\n")).Edits;
        Assert.Equal([(Operation.Add, AnchorTo.Gap, "p1", "A new one."), (Operation.Add, AnchorTo.Gap, "p1", "And another."), (Operation.Delete, AnchorTo.Paragraph, "p3", null)],
            edits.Select(e => (e.Operation, e.Anchor.To, e.Anchor.Paragraph, e.Text)));
    }

    [Fact]
    public void A_deleted_mark_runs_the_paragraph_on_into_the_next()
    {
        var compared = Compare(All, Samples.Delete(0, Access.Length, Access.Length + 1, "\n"), Samples.Insert(1, 0, " "));
        Assert.Equal([Access + " " + Forum, Rights, Money], Edits.Apply(Samples.Text(All), compared.Edits));
    }

    [Fact]
    public void A_tracked_move_is_one_edit_with_its_destination()
    {
        var edit = Assert.Single(Compare(All,
            Samples.Delete(0, 0, Access.Length + 1, Access + "\n") with { Kind = ChangeKind.MoveFrom, Move = "m" },
            Samples.Insert(2, Rights.Length, "\n" + Access) with { Kind = ChangeKind.MoveTo, Move = "m" }).Edits);
        Assert.Equal((Operation.Move, "p1", AnchorTo.Gap, "p3", null, true),
            (edit.Operation, edit.Anchor.Paragraph, edit.Anchor.Destination!.To, edit.Anchor.Destination.Paragraph, edit.Text, edit.Tracked));
        Assert.Equal([Forum, Rights, Access, Money], Edits.Apply(Samples.Text(All), [edit]));
    }

    [Fact]
    public void A_paragraph_found_elsewhere_has_moved_and_one_changed_on_its_way_brings_its_new_text()
    {
        var edit = Assert.Single(Compare(Forum, Rights, Access, Money).Edits);
        Assert.Equal((Operation.Move, "p1", "p3", null, false), (edit.Operation, edit.Anchor.Paragraph, edit.Anchor.Destination!.Paragraph, edit.Text, edit.Tracked));
        var changed = Access.Replace("fair", "low", StringComparison.Ordinal);
        edit = Assert.Single(Compare(Forum, Rights, changed, Money).Edits);
        Assert.Equal((Operation.Move, "p1", changed), (edit.Operation, edit.Anchor.Paragraph, edit.Text));
    }

    [Fact]
    public void Brackets_put_round_words_are_one_edit()
    {
        var edit = Assert.Single(Compare(All, Samples.Insert(1, 10, "["), Samples.Insert(1, 15, "]")).Edits);
        Assert.Equal((Operation.Bracket, 10, 15, "[shall]"), (edit.Operation, edit.Anchor.Start, edit.Anchor.End, edit.Text));
        edit = Assert.Single(Compare(Access, "[" + Forum + "]", Rights, Money).Edits);
        Assert.Equal((Operation.Bracket, AnchorTo.Paragraph, "p2"), (edit.Operation, edit.Anchor.To, edit.Anchor.Paragraph));
        edit = Assert.Single(Compare(Access, Forum.Replace("shall", "[shall/should]", StringComparison.Ordinal), Rights, Money).Edits);
        Assert.Equal((Operation.Replace, "[shall/should]"), (edit.Operation, edit.Text));
    }

    [Fact]
    public void A_cover_letter_and_a_signature_are_the_authors_own_words()
    {
        var compared = Compare(["Dear chair, thank you for the draft.", "", .. All, "", "Yours sincerely, the delegation"]);
        Assert.Equal([0, 7], compared.Loose);
        Assert.Empty(compared.Edits);
        Assert.Equal([null, null, 0, 1, 2, 3, null, null], compared.Matches.Select(m => m.Paragraph));
    }

    [Fact]
    public void Of_an_excerpt_only_what_it_quotes_is_edited()
    {
        var compared = Comparison.Compare(PreparedText.Of(Samples.Text([.. All, .. Enumerable.Range(0, 20).Select(i => $"Section {i} of the draft speaks of quite another matter, number {i * 7}.")])),
            Samples.Reading(["On this we say:", Forum.Replace("once", "twice", StringComparison.Ordinal), "That is all."]));
        Assert.Equal(CopyKind.Excerpt, compared.Kind);
        Assert.Equal("twice", Assert.Single(compared.Edits).Text);
        Assert.Equal([0, 2], compared.Loose);
    }

    [Fact]
    public void A_letter_without_the_text_is_free()
    {
        var compared = Compare("We welcome this consultation.", "Our members ask for more time to answer it in full.");
        Assert.Equal(CopyKind.Free, compared.Kind);
        Assert.Empty(compared.Edits);
        Assert.Equal([0, 1], compared.Loose);
    }

    [Fact]
    public void A_change_made_on_the_translation_counts_in_its_language()
    {
        string[] french = ["L'accès au réseau devrait être ouvert à tous à un prix équitable.", "Le Forum se réunit une fois par an et fait rapport au Secrétaire général.",
            "Les droits dont on jouit hors ligne doivent être protégés en ligne.", "Nul ne sait encore qui paiera le secrétariat et les réunions."];
        var text = Samples.Text(All);
        text = text with
        {
            Languages = ["en", "fr"],
            Paragraphs = [.. text.Paragraphs.Select((p, i) => p with { Texts = new Dictionary<string, string> { ["en"] = p.Text, ["fr"] = french[i] } })],
        };
        var compared = Comparison.Compare(PreparedText.Of(text), Samples.Reading([french[0], french[1].Replace("une fois", "deux fois", StringComparison.Ordinal), french[2], french[3]]));
        var edit = Assert.Single(compared.Edits);
        Assert.Equal(("fr", "fr", "une", "deux"), (compared.Language, edit.Anchor.Language, edit.Anchor.Quote, edit.Text));
    }

    [Fact]
    public void The_title_is_neither_loose_nor_an_edit_and_what_is_put_after_it_comes_first()
    {
        var compared = Compare(["Draft principles", .. All], Samples.Insert(0, "Draft principles".Length, "\nA preamble."));
        Assert.Empty(compared.Loose);
        var edit = Assert.Single(compared.Edits);
        Assert.Equal((Operation.Add, AnchorTo.Gap, null, "A preamble."), (edit.Operation, edit.Anchor.To, edit.Anchor.Paragraph, edit.Text));
    }

    [Fact]
    public void Offsets_of_a_changed_block_lead_to_the_paragraph_and_back()
    {
        var match = Compare("In principle, " + Access, Forum, Rights, Money).Matches[0];
        Assert.Equal((0, 7), (match.Paragraph, match.ToParagraph(21)));
        Assert.Equal(21, match.ToBlock(7));
    }

    [Fact]
    public void A_paragraph_of_sixty_thousand_equal_words_ends_soon()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("word", 60_000));
        var long2 = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => i % 3 == 0 ? "word" : "ward"));
        var compared = Comparison.Compare(PreparedText.Of(Samples.Text(Access, long1, Forum, Rights, Money)), Samples.Reading([Access, long2, Forum, Rights, Money]));
        Assert.All(compared.Edits, e => Assert.Equal("p2", e.Anchor.Paragraph));
        Assert.Equal([long2], Edits.Apply([long1], Comparison.Between([long1], [long2])));
    }

    private static ComparedReading Compare(params string[] blocks) => Compare(blocks, []);

    private static ComparedReading Compare(string[] blocks, params TrackedChange[] changes) =>
        Comparison.Compare(PreparedText.Of(Samples.Text(All)), Samples.Reading(blocks, changes));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_without_the_title_does_not_ask_for_the_title_to_go_unless_its_author_tracked_that(bool tracked)
    {
        const string title = "Principles for the park", one = "The park is open to everybody from six in the morning until ten at night.";
        var text = new TextVersion
        {
            Version = 0, Title = title, Language = "en", Languages = ["en"],
            Paragraphs = [.. new[] { title, one }.Select((t, i) => new Paragraph
            {
                Id = $"p{i + 1}", Kind = i == 0 ? BlockKind.Heading : BlockKind.Paragraph, Level = 1, Text = t, Texts = new Dictionary<string, string> { ["en"] = t },
            })],
        };
        var reading = tracked ? Samples.Reading([title, one], Samples.Delete(0, 0, title.Length + 1, title + "\n")) : Samples.Reading([one]);
        var edits = Comparison.Compare(PreparedText.Of(text), reading).Edits;
        Assert.Equal(tracked ? ["p1"] : [], edits.Select(e => e.Anchor.Paragraph));
    }
}
