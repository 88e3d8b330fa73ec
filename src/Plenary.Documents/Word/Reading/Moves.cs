using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>Pairs the two ends of moves.</summary>
internal static class Moves
{
    /// <summary>A move of which one end alone is in the file is a deletion or an insertion.</summary>
    public static IReadOnlyList<TrackedChange> Paired(List<TrackedChange> changes)
    {
        var from = Names(changes, ChangeKind.MoveFrom);
        var to = Names(changes, ChangeKind.MoveTo);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Kind == ChangeKind.MoveFrom && (change.Move is null || !to.Contains(change.Move)))
                changes[i] = change with { Kind = ChangeKind.Delete, Move = null };
            else if (change.Kind == ChangeKind.MoveTo && (change.Move is null || !from.Contains(change.Move)))
                changes[i] = change with { Kind = ChangeKind.Insert, Move = null };
        }
        return changes;
    }

    private static HashSet<string> Names(List<TrackedChange> changes, ChangeKind kind)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
            if (change.Kind == kind && change.Move is { } move) names.Add(move);
        return names;
    }
}
