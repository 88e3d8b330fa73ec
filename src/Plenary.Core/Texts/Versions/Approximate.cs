namespace Plenary.Core.Texts.Versions;

/// <summary>Finds words in a text though a few letters differ.</summary>
internal static class Approximate
{
    /// <summary>The place where <paramref name="pattern"/> stands with the fewest insertions, deletions and changes of letters, the first of
    /// the best; -1 errors where there are more than <paramref name="most"/>. O(pattern × text) (P. Sellers, 1980); a text that has it exactly is linear.</summary>
    public static (int Errors, int Start, int End) Find(string pattern, string text, int most)
    {
        var exact = text.IndexOf(pattern, StringComparison.Ordinal);
        if (exact >= 0) return (0, exact, exact + pattern.Length);
        if (text.Length < pattern.Length - most) return (-1, 0, 0);
        var m = pattern.Length;
        // For each prefix of the pattern: how many errors it has when it ends here, and where it began.
        var errors = new int[m + 1];
        var starts = new int[m + 1];
        for (var i = 0; i <= m; i++) errors[i] = i;
        var best = (Errors: most + 1, Start: 0, End: 0);
        for (var j = 0; j < text.Length; j++)
        {
            var (diagonal, diagonalStart) = (errors[0], starts[0]);
            (errors[0], starts[0]) = (0, j + 1);
            for (var i = 1; i <= m; i++)
            {
                var (cost, start) = (diagonal + (pattern[i - 1] == text[j] ? 0 : 1), diagonalStart);
                if (errors[i] + 1 < cost) (cost, start) = (errors[i] + 1, starts[i]);
                if (errors[i - 1] + 1 < cost) (cost, start) = (errors[i - 1] + 1, starts[i - 1]);
                (diagonal, diagonalStart) = (errors[i], starts[i]);
                (errors[i], starts[i]) = (cost, start);
            }
            if (errors[m] < best.Errors) best = (errors[m], starts[m], j + 1);
        }
        return best.Errors <= most ? best : (-1, 0, 0);
    }
}
