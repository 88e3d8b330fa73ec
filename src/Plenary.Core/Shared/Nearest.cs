namespace Plenary.Core.Shared;

/// <summary>What somebody meant who mistyped a name.</summary>
public static class Nearest
{
    /// <summary>The known name that is fewest slips away (a letter too many, too few, wrong, or two exchanged: the restricted Damerau-Levenshtein distance);
    /// at most one slip for every three letters of <paramref name="typed"/>, and at least one. Of equals the first of <paramref name="known"/>; null where none is near.
    /// Cost: the product of the lengths for each known name, so a name over 40 letters is not looked at.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > 40) return null;
        var most = Math.Max(1, typed.Length / 3);
        var near = known.Select(k => (Name: k, Slips: Slips(typed.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Slips <= most && k.Slips < typed.Length).ToList();
        return near.Count == 0 ? null : near.MinBy(k => k.Slips).Name;
    }

    private static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        return rows[a.Length, b.Length];
    }
}
