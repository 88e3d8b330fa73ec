namespace Plenary.Core.Compilations.Grouping;

/// <summary>Finds the groups that cannot be taken together: they change the same words, or put something in at one point.</summary>
internal static class Alternatives
{
    /// <summary>Fills in the alternatives of each, on both sides; O(n log n) and the pairs found.
    /// What somebody made in one file can be taken together, so two groups that a file has both of are none.</summary>
    public static void Find(List<Draft> drafts, Places places)
    {
        var stretches = new List<(string Language, int Start, int End, Draft Draft)>();
        foreach (var draft in drafts)
        {
            if (!draft.Changes) continue;
            var anchor = draft.First.Anchor;
            if (places.Stretch(anchor) is { } stretch) stretches.Add((anchor.Language ?? "", stretch.Start, stretch.End, draft));
            if (anchor.Destination is { } destination && places.Stretch(destination with { Language = anchor.Language }) is { } target)
                stretches.Add((anchor.Language ?? "", target.Start, target.End, draft));
        }
        stretches.Sort((a, b) =>
        {
            var language = string.CompareOrdinal(a.Language, b.Language);
            return language != 0 ? language : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Draft.Order.CompareTo(b.Draft.Order);
        });
        var open = new List<(string Language, int Start, int End, Draft Draft)>();
        var found = new HashSet<(int, int)>();
        foreach (var next in stretches)
        {
            open.RemoveAll(o => o.End < next.Start || o.Language != next.Language);
            foreach (var before in open)
            {
                if (before.Draft == next.Draft || !Conflict(before.Start, before.End, next.Start, next.End)) continue;
                var (a, b) = before.Draft.Order < next.Draft.Order ? (before.Draft, next.Draft) : (next.Draft, before.Draft);
                if (a.Shares(b) || !found.Add((a.Order, b.Order))) continue;
                a.Alternatives.Add(b);
                b.Alternatives.Add(a);
            }
            open.Add(next);
        }
    }

    private static bool Conflict(int start, int end, int otherStart, int otherEnd)
    {
        if (start == end && otherStart == otherEnd) return start == otherStart;
        if (start == end) return otherStart < start && start < otherEnd;
        if (otherStart == otherEnd) return start < otherStart && otherStart < end;
        return start < otherEnd && otherStart < end;
    }
}
