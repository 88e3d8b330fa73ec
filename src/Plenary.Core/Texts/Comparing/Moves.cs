using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>Joins the two ends of a move.</summary>
internal static class Moves
{
    /// <summary>The edits with each move as one, where it comes in (the order of what comes in at one place is kept). Ends that do not fit together stay what they do: a deletion and an addition.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="ends">Which of them belong to which move, in order.</param>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="ids">Their ids.</param>
    public static List<Edit> Join(List<Edit> edits, List<(string Move, int From, int To)> ends, PreparedLines lines, IReadOnlyList<string> ids)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++) order[ids[i]] = i;
        var moves = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (move, from, to) in ends)
        {
            if (!moves.TryGetValue(move, out var list)) moves[move] = list = [];
            for (var i = from; i < to; i++) list.Add(i);
        }
        var gone = new HashSet<int>();
        var joined = new Dictionary<int, Edit>();
        foreach (var list in moves.Values)
        {
            var from = list.FindAll(i => edits[i].Operation == Operation.Delete);
            var to = list.FindAll(i => edits[i].Operation == Operation.Add);
            if (from.Count == 0 || to.Count == 0 || from.Count + to.Count < list.Count) continue;
            if (One(edits, from, to, lines, order) is not { } move) continue;
            gone.UnionWith(list);
            joined[to[0]] = move;
        }
        var result = new List<Edit>(edits.Count);
        for (var i = 0; i < edits.Count; i++)
            if (joined.TryGetValue(i, out var move)) result.Add(move);
            else if (!gone.Contains(i)) result.Add(edits[i]);
        return result;
    }

    private static Edit? One(List<Edit> edits, List<int> from, List<int> to, PreparedLines lines, Dictionary<string, int> order)
    {
        var (first, target) = (edits[from[0]], edits[to[0]].Anchor);
        foreach (var i in to)
            if (edits[i].Anchor.To != target.To || edits[i].Anchor.Paragraph != target.Paragraph || edits[i].Anchor.Start != target.Start) return null;
        for (var i = 1; i < to.Count; i++)
            if (to[i] != to[i - 1] + 1) return null;
        if (first.Anchor.To == AnchorTo.Range)
        {
            if (from.Count > 1 || to.Count > 1 || target.To != AnchorTo.Range) return null;
            return Made(first, first.Anchor with { Destination = target }, first.Anchor.Quote!, edits[to[0]].Text!);
        }
        if (target.To != AnchorTo.Gap) return null;
        var start = order[first.Anchor.Paragraph!];
        for (var i = 1; i < from.Count; i++)
            if (edits[from[i]].Anchor is not { To: AnchorTo.Paragraph } anchor || order[anchor.Paragraph!] != start + i) return null;
        var last = edits[from[^1]].Anchor.Paragraph;
        // A move into itself is none.
        var gap = target.Paragraph is null ? -1 : order[target.Paragraph];
        if (gap >= start - 1 && gap < start + from.Count) return null;
        var texts = new string[from.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = lines.Lines[start + i].Text;
        var moved = new string[to.Count];
        for (var i = 0; i < moved.Length; i++) moved[i] = edits[to[i]].Text!;
        return Made(first, first.Anchor with { Through = from.Count > 1 ? last : null, Destination = target }, string.Join('\n', texts), string.Join('\n', moved));
    }

    private static Edit Made(Edit first, Anchor anchor, string before, string after) =>
        first with { Operation = Operation.Move, Anchor = anchor, Text = before == after ? null : after };
}
