using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Words of a proposal as they stand against the text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kind">What becomes of them.</param>
public readonly record struct WordingRun(string Text, WordingKind Kind);

/// <summary>What becomes of words.</summary>
public enum WordingKind
{
    /// <summary>They stay.</summary>
    Same,
    /// <summary>They come in.</summary>
    New,
    /// <summary>They go.</summary>
    Gone,
    /// <summary>Words of the text that are left out here: "…".</summary>
    Elided,
}

/// <summary>Shows what a proposal makes of its paragraph, word by word.</summary>
public static class Wording
{
    /// <summary>How many letters of the text stand on either side of a change where not the whole paragraph is shown: about a line.</summary>
    public const int Line = 90;

    /// <summary>The words of <paramref name="paragraph"/> with the change made in them.</summary>
    /// <param name="group">A change of the paragraph, or a new one beside it.</param>
    /// <param name="paragraph">The paragraph, in whose language the group's offsets count; null for a gap.</param>
    /// <param name="around">How many letters of unchanged text to keep on either side of a change; null for all.</param>
    /// <param name="language">The language of the paragraph's words; null for the one that the group's offsets count in.</param>
    public static IReadOnlyList<WordingRun> Of(Group group, Paragraph? paragraph, int? around = null, string? language = null)
    {
        var runs = new List<WordingRun>();
        if (paragraph is null || group.Anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range))
        {
            Put(runs, group.Anchor.Quote, WordingKind.Gone);
            Put(runs, group.Text, WordingKind.New);
            return runs;
        }

        var text = paragraph.In(language ?? group.Anchor.Language);
        var (start, end) = Span(group.Anchor, text);
        var old = text[start..end];
        Put(runs, text[..start], WordingKind.Same);
        switch (group.Operation)
        {
            case Operation.Add:
                Put(runs, old, WordingKind.Same);
                // At a paragraph, and at no place in it, the words come at its end.
                Put(runs, group.Anchor.To == AnchorTo.Paragraph ? Spacing.Within(text, end, group.Text ?? "") : group.Text, WordingKind.New);
                break;
            case Operation.Replace or Operation.Bracket when group.Text is { } instead:
                runs.AddRange(WordDiff.Of(old, instead));
                break;
            case Operation.Bracket:
                Put(runs, "[", WordingKind.New);
                Put(runs, old, WordingKind.Same);
                Put(runs, "]", WordingKind.New);
                break;
            case Operation.Delete or Operation.Move or Operation.Replace:
                Put(runs, old, WordingKind.Gone);
                break;
            default:
                Put(runs, old, WordingKind.Same);
                break;
        }
        Put(runs, text[end..], WordingKind.Same);
        return around is { } letters ? Shorten(runs, letters) : runs;
    }

    /// <summary>What <paramref name="after"/> changes in <paramref name="before"/>, with as many letters around each change.</summary>
    public static IReadOnlyList<WordingRun> Between(string before, string after, int around) => Shorten(WordDiff.Of(before, after), around);

    /// <summary>The words of a paragraph that an anchor covers; the whole of it where the anchor names no range. A range that takes the
    /// paragraph mark with it (one beyond the text) ends with the text.</summary>
    public static (int Start, int End) Span(Anchor anchor, string text)
    {
        if (anchor.Start is not { } from)
            return (0, text.Length);
        var start = Math.Clamp(from, 0, text.Length);
        return (start, Math.Clamp(anchor.End ?? from, start, text.Length));
    }

    private static void Put(List<WordingRun> runs, string? text, WordingKind kind)
    {
        if (!string.IsNullOrEmpty(text))
            runs.Add(new(text, kind));
    }

    private static List<WordingRun> Shorten(List<WordingRun> runs, int letters)
    {
        if (!runs.Exists(r => r.Kind is WordingKind.New or WordingKind.Gone))
            return runs;
        var kept = new List<WordingRun>();
        for (var i = 0; i < runs.Count; i++)
        {
            var (text, kind) = runs[i];
            var (first, last) = (i == 0, i == runs.Count - 1);
            // Half a line more is not worth an ellipsis.
            if (kind != WordingKind.Same || text.Length <= (first || last ? letters : 2 * letters) + letters / 2)
            {
                kept.Add(runs[i]);
                continue;
            }
            if (!first)
                Put(kept, text[..WordEnd(text, letters)], WordingKind.Same);
            Put(kept, first ? "… " : last ? " …" : " … ", WordingKind.Elided);
            if (!last)
                Put(kept, text[WordStart(text, text.Length - letters)..], WordingKind.Same);
        }
        return kept;
    }

    private static int WordEnd(string text, int at)
    {
        for (var i = at; i > at - 20 && i > 0; i--)
            if (char.IsWhiteSpace(text[i]))
                return i;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int WordStart(string text, int at)
    {
        for (var i = at; i < at + 20 && i < text.Length; i++)
            if (char.IsWhiteSpace(text[i]))
                return i + 1;
        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}
