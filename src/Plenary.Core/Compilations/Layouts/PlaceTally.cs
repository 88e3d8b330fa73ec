using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>How many stand behind what was said at a place. Contributions are counted, not points: who says the same twice counts once.</summary>
/// <param name="Contributions">How many contributions speak there.</param>
/// <param name="ByKind">By kind of stakeholder, in the consultation's order; those that declare none last, under null.</param>
/// <param name="ByOperation">By what they ask for, in the order of <see cref="Operation"/>.</param>
public sealed record PlaceTally(int Contributions, IReadOnlyList<(string? Kind, int Count)> ByKind, IReadOnlyList<(Operation Operation, int Count)> ByOperation)
{
    /// <summary>Counts what <paramref name="voices"/> say.</summary>
    public static PlaceTally Of(Apparatus apparatus, IReadOnlyList<Voice> voices)
    {
        var senders = voices.SelectMany(v => v.Points).Select(p => p.Contribution).Distinct().ToList();
        var kinds = senders.CountBy(n => apparatus.Contribution(n).Kind ?? "").ToDictionary(StringComparer.Ordinal);
        return new(senders.Count,
            [.. apparatus.KindsInUse.Append("").Where(kinds.ContainsKey).Select(k => (k.Length == 0 ? null : k, kinds[k]))],
            [.. voices.SelectMany(v => v.Points, (v, p) => (v.Group.Operation, p.Contribution)).Distinct().CountBy(x => x.Operation)
                .OrderBy(x => x.Key).Select(x => (x.Key, x.Value))]);
    }

    /// <summary>The words of a paragraph, in the language shown, that somebody wants otherwise, as spans that neither meet nor overlap. Changes of another language's text
    /// and of the whole paragraph are not among them.</summary>
    public static IReadOnlyList<(int Start, int End)> Touched(Phrasing say, Place place)
    {
        var text = say.TextOf(place.Paragraph!);
        var touched = new List<(int Start, int End)>();
        foreach (var (start, end) in place.Voices
            .Where(v => v.IsChange && v.Group.Anchor is { To: AnchorTo.Range } anchor && say.LanguageOf(anchor) == say.TextLanguage)
            .Select(v => Trim(text, Wording.Span(v.Group.Anchor, text))).Where(s => s.End > s.Start).OrderBy(s => s.Start))
            if (touched.Count > 0 && touched[^1].End >= start)
                touched[^1] = (touched[^1].Start, Math.Max(end, touched[^1].End));
            else
                touched.Add((start, end));
        return touched;
    }

    private static (int Start, int End) Trim(string text, (int Start, int End) span)
    {
        while (span.Start < span.End && char.IsWhiteSpace(text[span.Start]))
            span.Start++;
        while (span.Start < span.End && char.IsWhiteSpace(text[span.End - 1]))
            span.End--;
        return span;
    }
}
