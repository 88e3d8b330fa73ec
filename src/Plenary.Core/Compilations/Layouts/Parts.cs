using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Pieces that several layouts share.</summary>
public static class Parts
{
    /// <summary>A heading before places that are no paragraphs; the first of the paragraphs gets the text's own.</summary>
    public static SheetHeading Heading(Phrasing say, Place place) => new(1, [new(say.Heading(place))], place.Id);

    /// <summary>The text of a place: the paragraph, or the question.</summary>
    public static SheetParagraph Text(Phrasing say, Place place, string? id) => place.Kind switch
    {
        PlaceKind.Paragraph => Text(say, place.Paragraph!, id),
        PlaceKind.Question => new(SheetRole.Text, [new(say.TextOf(place.Question!) is { Length: > 0 } asked ? asked : say.Heading(place))])
        {
            Id = id, Number = place.Question!.Id,
        },
        _ => new(SheetRole.Text, [new(say.Heading(place))]) { Id = id },
    };

    /// <summary>A paragraph of the text as it stands.</summary>
    public static SheetParagraph Text(Phrasing say, Paragraph paragraph, string? id) => new(SheetRole.Text,
        [new(say.TextOf(paragraph), paragraph.Kind == BlockKind.Heading ? SheetMarks.Bold : SheetMarks.None)])
    {
        Id = id,
        Number = paragraph.Number,
        Level = paragraph.Kind == BlockKind.ListItem ? Math.Max(0, paragraph.Level - 1) : 0,
    };

    /// <summary>What a voice asks for, as the beginning of its sentence; nothing for a plain comment.</summary>
    public static IEnumerable<SheetRun> Asks(Phrasing say, Voice voice)
    {
        if (say.Asks(voice) is { Length: > 0 } asks)
            yield return new(asks + ". ", SheetMarks.Quiet);
    }

    /// <summary>What a voice says: the words changed in their surroundings, or what was said.</summary>
    /// <param name="say">The words of the product.</param>
    /// <param name="voice">What is said.</param>
    /// <param name="added">How new words are set.</param>
    /// <param name="comment">How words are set that do not change the text.</param>
    /// <param name="around">Letters of unchanged text on either side; null for all.</param>
    public static IEnumerable<SheetRun> Words(Phrasing say, Voice voice, SheetMarks added, SheetMarks comment, int? around)
    {
        var group = voice.Group;
        var language = Language(say, voice);
        if (voice.IsChange)
        {
            // The whole paragraph struck through says no more than the operation's own word does.
            if (around is not null && group is { Operation: Operation.Delete or Operation.Move, Anchor.To: AnchorTo.Paragraph })
                yield break;
            foreach (var run in Wording.Of(group, say.Apparatus.Paragraph(group.Anchor.Paragraph), around, ShownIn(say, group)))
                yield return Run(run, added, run.Kind == WordingKind.New ? NewLanguage(say, voice) : language);
            yield break;
        }
        if (group.Anchor.Quote is { Length: > 0 } quote && group.Anchor.To is AnchorTo.Range or AnchorTo.Orphan)
            yield return new(say.Say("layout.onWords", group.Anchor.Quote!) + " ", SheetMarks.Quiet);
        if (group.Text is { Length: > 0 } text)
            yield return new(text, comment, language);
    }

    /// <summary>Words against the text, marked for what becomes of them.</summary>
    public static SheetRun Run(WordingRun run, SheetMarks added, string? language) => new(run.Text, run.Kind switch
    {
        WordingKind.New => added,
        WordingKind.Gone => SheetMarks.Deleted,
        WordingKind.Elided => SheetMarks.Quiet,
        _ => SheetMarks.None,
    }, language);

    /// <summary>The language of a voice's words where it is known and another than the sheet's. A change of a paragraph stands in the paragraph's
    /// own words, whoever asks for it.</summary>
    public static string? Language(Phrasing say, Voice voice)
    {
        var language = voice.Group.Anchor.Language
            ?? (InText(voice) ? ShownIn(say, voice.Group) : Sender(say, voice));
        return language == say.TextLanguage ? null : language;
    }

    /// <summary>The language of new words: the text's where they were written into it, else the sender's, whose letter speaks of the text.</summary>
    private static string? NewLanguage(Phrasing say, Voice voice)
    {
        var language = InText(voice) && voice.Points.Any(p => p.Evidence.By is EvidenceBy.TrackedChange or EvidenceBy.Comparison)
            ? voice.Group.Anchor.Language ?? say.WorkingLanguage
            : Sender(say, voice);
        return language == say.TextLanguage ? null : language;
    }

    /// <summary>The language in which a change is shown against its paragraph: the one that it was made in; whole paragraphs go and move in the one shown.</summary>
    internal static string ShownIn(Phrasing say, Group group) => say.LanguageOf(group.Anchor)
        ?? (group.OfWholeParagraphs ? say.TextLanguage : say.WorkingLanguage);

    private static bool InText(Voice voice) => voice is { IsChange: true, Group.Anchor.To: AnchorTo.Range or AnchorTo.Paragraph };

    private static string? Sender(Phrasing say, Voice voice) =>
        voice.Points.Count > 0 ? say.Apparatus.Contribution(voice.Points[0].Contribution).Language : null;

    /// <summary>A point's id, which leads to its sender, and what is particular to it. The places that a suggestion names lead there.</summary>
    public static IEnumerable<SheetRun> Marks(Phrasing say, Point point)
    {
        yield return new(point.Id, SheetMarks.Quiet, Link: "C" + Phrasing.Number(point.Contribution));
        yield return new(" " + string.Join(say.Say("layout.comma"), say.Marks(point)), SheetMarks.Quiet);
        var lead = say.Say(point.Evidence.By == EvidenceBy.Likeness ? "layout.evidence.couldBe" : "layout.evidence.couldAlsoBe") + " ";
        foreach (var other in point.Evidence.Others)
        {
            yield return new(lead, SheetMarks.Quiet);
            yield return new(say.Where(other.Anchor), SheetMarks.Quiet, Link: say.Apparatus.PlaceAt(other.Anchor)?.Id);
            if (point.Evidence.By == EvidenceBy.Likeness)
                yield return new(" " + say.Say("layout.evidence.share", Phrasing.Percent(other.Confidence)), SheetMarks.Quiet);
            lead = say.Say("layout.comma");
        }
    }

    /// <summary>What a point says besides what it asks for; nothing where that is all.</summary>
    /// <param name="say">The words of the product.</param>
    /// <param name="voice">What is said.</param>
    /// <param name="point">By whom.</param>
    /// <param name="letters">How much of it to show after other words, led by a space; null for all of it on a line of its own.</param>
    /// <param name="named">Whether its sender is named where several say the same.</param>
    public static IEnumerable<SheetRun> Reason(Phrasing say, Voice voice, Point point, int? letters = null, bool named = true)
    {
        if (point.Reason is not { Length: > 0 } reason) yield break;
        var sender = say.Apparatus.Contribution(point.Contribution);
        yield return new((letters is null ? "" : " ") + (voice.Points.Count == 1 || !named ? say.Say("layout.reason") : say.Say("layout.reasonOf", sender.Sponsor)) + " ", SheetMarks.Quiet);
        yield return new(letters is { } most ? ReadingNotes.Short(reason, most) : reason, SheetMarks.Italic, sender.Language is { } l && l != say.TextLanguage ? l : null);
    }

    /// <summary>The apparatus of a voice: each point's id with what is particular to it, its reason, and what is near.</summary>
    public static IEnumerable<SheetParagraph> Apparatus(Phrasing say, Voice voice, int level)
    {
        foreach (var point in voice.Points.Where(p => p.Reason is { Length: > 0 }))
            yield return new(SheetRole.Voice, [.. Reason(say, voice, point)]) { Level = level };

        var runs = new List<SheetRun>();
        foreach (var point in voice.Points)
        {
            if (runs.Count > 0)
                runs.Add(new("; ", SheetMarks.Quiet));
            runs.AddRange(Marks(say, point));
        }
        foreach (var near in voice.Group.Near.Where(n => !voice.Group.Alternatives.Contains(n.Group)))
        {
            runs.Add(new(" · ", SheetMarks.Quiet));
            runs.Add(new(say.Say("layout.near", near.Group), SheetMarks.Quiet, Link: near.Group));
        }
        yield return new(SheetRole.Note, runs) { Level = level, Id = voice.Id };
    }
}
