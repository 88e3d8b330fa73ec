using Plenary.Core.Contributions;

namespace Plenary.Server.Features.Fate;

/// <summary>A piece of a block: what became of it, and the points that were read in it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Change">Whether they came in or went; null where they stayed.</param>
/// <param name="Points">The points, by their order in the contribution.</param>
/// <param name="Ends">The points whose last piece this is.</param>
internal sealed record MarkedRun(string Text, ChangeKind? Change, IReadOnlyList<int> Points, IReadOnlyList<int> Ends);

/// <summary>Marks in the words of a file what was read there.</summary>
internal static class MarkedBlock
{
    /// <summary>The pieces of a block; together, without what came in, they are its text. O(pieces × (changes + points)) of the block.</summary>
    /// <param name="block">As it was read, with all changes rejected.</param>
    /// <param name="changes">Of the block.</param>
    /// <param name="points">Where points were read in the block, by their order.</param>
    internal static IReadOnlyList<MarkedRun> Of(Block block, IReadOnlyList<TrackedChange> changes, IReadOnlyList<(int N, Source At)> points)
    {
        var text = block.Text;
        var spans = points.Select(p => (p.N, Start: Math.Clamp(p.At.Start, 0, text.Length), End: Math.Clamp(p.At.End, Math.Clamp(p.At.Start, 0, text.Length), text.Length))).ToList();
        var gone = changes.Where(c => c.End > c.Start && c.Kind != ChangeKind.Format).ToList();
        var come = changes.Where(c => c.Kind is not (ChangeKind.Format or ChangeKind.Delete or ChangeKind.MoveFrom or ChangeKind.ParagraphDelete) && c.Text.Trim('\n').Length > 0).ToLookup(c => Math.Clamp(c.End, 0, text.Length));
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var (_, start, end) in spans) cuts.UnionWith([start, end]);
        foreach (var change in gone) cuts.UnionWith([Math.Min(change.Start, text.Length), Math.Min(change.End, text.Length)]);
        foreach (var at in come.Select(c => c.Key)) cuts.Add(at);

        var runs = new List<MarkedRun>();
        int? from = null;
        foreach (var cut in cuts)
        {
            if (from is { } start && cut > start)
            {
                var deleted = gone.Exists(c => c.Start < cut && c.End > start);
                runs.Add(new(text[start..cut], deleted ? ChangeKind.Delete : null, [.. spans.Where(s => s.Start < cut && s.End > start).Select(s => s.N)], []));
            }
            foreach (var inserted in come[cut])
                runs.Add(new(inserted.Text.Trim('\n'), ChangeKind.Insert, [.. spans.Where(s => s.Start <= cut && s.End >= cut && (s.Start == s.End || s.Start < cut || s.End > cut)).Select(s => s.N)], []));
            from = cut;
        }
        // A point that no letter carries, such as a remark on a gap, stands at the block's end.
        var carried = runs.SelectMany(r => r.Points).ToHashSet();
        if (spans.Where(s => !carried.Contains(s.N)).Select(s => s.N).ToList() is { Count: > 0 } bare) runs.Add(new("", null, bare, []));
        return [.. runs.Select((r, i) => r with { Ends = [.. r.Points.Where(p => !runs.Skip(i + 1).Any(later => later.Points.Contains(p)))] })];
    }
}
