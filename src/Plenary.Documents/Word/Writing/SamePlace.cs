using System.Globalization;
using Plenary.Core.Compilations;

namespace Plenary.Documents.Word.Writing;

/// <summary>The order of what comes in at one place: every contribution's own, as its author has it; between contributions by their numbers,
/// never by how many stand behind.</summary>
internal static class SamePlace
{
    /// <summary>Orders what comes in at one place; quadratic in what comes in there. Two authors who want the same things the other way round
    /// cannot both be followed: then the first one is.</summary>
    public static List<T> InOrder<T>(IReadOnlyList<T> items, Func<T, Group?> of)
    {
        if (items.Count < 2) return [.. items];
        var left = items.Select(item => (Item: item, Points: Points(of(item)))).OrderBy(x => x.Points.Count == 0 ? (0, 0) : x.Points.First()).ToList();
        var result = new List<T>(items.Count);
        while (left.Count > 0)
        {
            var next = left.FindIndex(x => !left.Exists(y => y.Points != x.Points && Before(y.Points, x.Points)));
            if (next < 0) next = 0;
            result.Add(left[next].Item);
            left.RemoveAt(next);
        }
        return result;
    }

    /// <summary>Whether some contribution says all it says of the one before it says anything of the other.</summary>
    private static bool Before(SortedSet<(int Contribution, int Number)> first, SortedSet<(int Contribution, int Number)> second) =>
        second.Any(p => first.Any(q => q.Contribution == p.Contribution && q.Number < p.Number));

    /// <summary>(17, 3) of <c>C17.3</c>.</summary>
    private static SortedSet<(int Contribution, int Number)> Points(Group? group)
    {
        var points = new SortedSet<(int, int)>();
        foreach (var id in group?.Points ?? [])
            if (id.Split('.') is [{ Length: > 1 } contribution, var number] && Number(contribution[1..]) is { } c && Number(number) is { } n)
                points.Add((c, n));
        return points;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
