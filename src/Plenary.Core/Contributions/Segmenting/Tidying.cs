using Plenary.Core.Texts;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Takes the space along with words that a letter or a comment asks to take out, so that the text reads on as its author would have typed it. What somebody
/// tracked, or typed into a copy of the text, is his to the letter and stays as it is.</summary>
internal static class Tidying
{
    /// <summary>The points with their deletions widened; the points of one contributor's file together, since deletions that stand side by side share a space.
    /// O(n log n) in the points.</summary>
    /// <param name="points">The points; their places are in <paramref name="text"/>.</param>
    /// <param name="text">The text, or null.</param>
    public static IReadOnlyList<Point> Of(IReadOnlyList<Point> points, TextVersion? text)
    {
        if (text is null || !points.Any(IsOurs)) return points;
        var tidy = points.ToArray();
        foreach (var here in Enumerable.Range(0, tidy.Length).Where(i => tidy[i].Anchor is { To: AnchorTo.Range, Paragraph: not null, Start: not null, End: not null } && Changes(tidy[i]))
            .GroupBy(i => (tidy[i].Anchor.Paragraph, tidy[i].Anchor.Language)))
        {
            if (!text.Order.TryGetValue(here.Key.Paragraph!, out var at)) continue;
            var written = text.Paragraphs[at].In(here.Key.Language);
            var taken = here.Where(i => IsOurs(tidy[i])).ToList();
            var ranges = taken.Select(Range).Distinct().OrderBy(r => r.Start).ThenByDescending(r => r.End).ToList();
            var wide = Spacing.Around(written, ranges, [.. here.Except(taken).Select(Range)]);
            foreach (var i in taken)
            {
                var (start, end) = wide[ranges.IndexOf(Range(i))];
                tidy[i] = tidy[i] with { Anchor = tidy[i].Anchor with { Start = start, End = end, Quote = written[start..Math.Min(end, written.Length)] } };
            }
        }
        return tidy;

        (int Start, int End) Range(int i) => (tidy[i].Anchor.Start!.Value, tidy[i].Anchor.End!.Value);
    }

    private static bool Changes(Point point) => point.Operation is Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket;

    private static bool IsOurs(Point point) => point.Operation == Operation.Delete && point.Anchor is { To: AnchorTo.Range, Start: { } start, End: { } end } && end > start
        && point.Evidence.By is not (EvidenceBy.TrackedChange or EvidenceBy.Comparison);
}
