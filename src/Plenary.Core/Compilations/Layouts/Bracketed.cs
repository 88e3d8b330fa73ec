using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout D: the chair's text. Contested words stand in brackets that are told apart from the text's own by their mark; another
/// wording of a whole paragraph is "67 alt 1", a new paragraph "67bis"; who asked for it stands in the apparatus under the paragraph.</summary>
internal static class Bracketed
{
    /// <summary>From this share of the paragraph on, other words for it are another paragraph: brackets would no longer be read.</summary>
    private const double Rewritten = .6;

    /// <summary>Latin ordinals of inserted paragraphs, as drafting offices use them in every language.</summary>
    private static readonly string[] Ordinals =
        ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

    public static List<SheetBlock> Lay(Phrasing say)
    {
        var blocks = new List<SheetBlock>();
        var named = false;
        var ranges = WholeRanges(say);
        foreach (var place in say.Apparatus.Places)
        {
            if (!named && place.Kind is (PlaceKind.Paragraph or PlaceKind.Gap))
            {
                blocks.Add(new SheetHeading(1, [new(say.Say("layout.title.D"))], "text"));
                named = true;
            }
            switch (place.Kind)
            {
                case PlaceKind.Paragraph:
                    Paragraph(say, place, ranges.Contains(place.Id), blocks);
                    break;
                case PlaceKind.Gap:
                    NewParagraphs(say, place, blocks);
                    break;
                case PlaceKind.Question:
                    blocks.Add(Parts.Text(say, place, place.Id));
                    break;
                default:
                    blocks.Add(Parts.Heading(say, place));
                    break;
            }
            blocks.AddRange(place.Voices.Select(v => Note(say, place, v)));
        }
        return blocks;
    }

    /// <summary>Paragraphs that somebody wants out as part of a range.</summary>
    private static HashSet<string> WholeRanges(Phrasing say)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var text = say.Apparatus.Compilation.Text!;
        foreach (var anchor in say.Apparatus.Places.SelectMany(p => p.Voices).Where(v => v.IsChange).Select(v => v.Group.Anchor))
            if (anchor is { To: AnchorTo.Paragraph, Paragraph: { } first, Through: { } last }
                && text.Order.TryGetValue(first, out var from) && text.Order.TryGetValue(last, out var to))
                for (var i = from; i <= to; i++)
                    ids.Add(text.Paragraphs[i].Id);
        return ids;
    }

    private static void Paragraph(Phrasing say, Place place, bool wholeRange, List<SheetBlock> blocks)
    {
        var paragraph = place.Paragraph!;
        var words = say.TextOf(paragraph);
        var edits = place.Voices.Where(v => Inline(say, v)).Select(v => ChairEdit.Of(v, words)).ToList();
        var others = edits.Where(e => Whole(e, words) && e.New.Length > 0).Select(e => e.Result(words, 0, words.Length))
            .Distinct(StringComparer.Ordinal).ToList();
        var inText = edits.Where(e => !Whole(e, words)).ToList();
        var bracketed = wholeRange || edits.Exists(e => Whole(e, words));

        var runs = new List<SheetRun>();
        if (bracketed)
            runs.Add(new("[", SheetMarks.Bracket));
        runs.AddRange(ChairText.Runs(words, inText, bracketed ? 1 : 2, say.Say("layout.alt")));
        if (bracketed)
            runs.Add(new("]", SheetMarks.Bracket));
        if (Agreed(place) && !bracketed)
            runs.Add(new(" " + say.Say("layout.agreed"), SheetMarks.Italic));
        var text = Parts.Text(say, paragraph, place.Id);
        blocks.Add(text with { Runs = [.. runs.Select(r => r with { Marks = r.Marks | text.Runs[0].Marks })] });
        for (var i = 0; i < others.Count; i++)
            blocks.Add(text with
            {
                Id = null,
                Number = string.Join(' ', say.Apparatus.Label(paragraph), say.Say("layout.alt"), Phrasing.Number(i + 1)),
                Runs = [new("[", SheetMarks.Bracket), new(others[i], SheetMarks.Bold), new("]", SheetMarks.Bracket)],
            });
    }

    /// <summary>Whether a change can be written into the words of the language shown.</summary>
    private static bool Inline(Phrasing say, Voice voice) => voice is { IsChange: true, Group.Anchor.Through: null }
        && (voice.Group.OfWholeParagraphs || Parts.ShownIn(say, voice.Group) == say.TextLanguage);

    private static bool Whole(ChairEdit edit, string words) =>
        words.Length > 0 && edit.End - edit.Start > Rewritten * words.Length || edit.New.Contains('\n', StringComparison.Ordinal);

    /// <summary>Supported, and nothing against it at this place. The chair decides; this only finds the candidates.</summary>
    private static bool Agreed(Place place) =>
        place.Voices.Any(v => v.Group.Operation is Operation.Support or Operation.Keep)
        && place.Voices.All(v => v.Group.Operation is Operation.Support or Operation.Keep or Operation.Comment);

    private static void NewParagraphs(Phrasing say, Place place, List<SheetBlock> blocks)
    {
        var after = place.Paragraph is { } paragraph ? say.Apparatus.Label(paragraph) : "0";
        var (count, alternative) = (0, 0);
        string? contest = null;
        foreach (var voice in place.Voices.Where(v => v is { IsChange: true, Group.Text.Length: > 0 }))
        {
            alternative = voice.Contest is not null && voice.Contest == contest ? alternative + 1 : 0;
            contest = voice.Contest;
            if (alternative == 0)
                count++;
            var ordinal = count <= Ordinals.Length ? Ordinals[count - 1] : $"({Phrasing.Number(count + 1)})";
            blocks.Add(new SheetParagraph(SheetRole.Text,
                [new("[", SheetMarks.Bracket), new(voice.Group.Text!.Trim('\n'), SheetMarks.Bold), new("]", SheetMarks.Bracket)])
            {
                Number = (char.IsAsciiDigit(after[^1]) ? after : after + " ") + ordinal + (alternative > 0 ? $" {say.Say("layout.alt")} {Phrasing.Number(alternative)}" : ""),
            });
        }
    }

    /// <summary>Who, for what, with the ids: one line of apparatus.</summary>
    private static SheetParagraph Note(Phrasing say, Place place, Voice voice)
    {
        var runs = new List<SheetRun> { new(say.Say("layout.says", say.Who(voice)) + " ") };
        runs.AddRange(Parts.Asks(say, voice));
        if (voice.IsChange && place.Kind != PlaceKind.Gap)
            runs.AddRange(Parts.Words(say, voice, SheetMarks.Bold, SheetMarks.None, Wording.Line / 3));
        else if (!voice.IsChange)
            runs.AddRange(Parts.Words(say, voice, SheetMarks.Bold, SheetMarks.Italic, null)
                .Select(r => r with { Text = ReadingNotes.Short(r.Text, 4 * Wording.Line) }));
        foreach (var point in voice.Points)
            runs.AddRange(Parts.Reason(say, voice, point, 4 * Wording.Line));
        foreach (var (i, point) in voice.Points.Index())
        {
            runs.Add(new(i == 0 ? " " : "; ", SheetMarks.Quiet));
            runs.AddRange(Parts.Marks(say, point));
        }
        return new(SheetRole.Note, runs) { Level = 1, Id = voice.Id };
    }
}
