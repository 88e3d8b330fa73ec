namespace Plenary.Core.Texts.Comparing;

/// <summary>Tokens [OldStart, OldEnd) of one text went, and [NewStart, NewEnd) of the other came.</summary>
internal readonly record struct TokenHunk(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>The shortest edit script of two rows of tokens: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).</summary>
internal static class TokenDiff
{
    /// <summary>More differing tokens than this are one replacement: a paragraph so changed is a new one, and the cost grows with the square
    /// of this number (hostile input: two long lists of nearly equal words).</summary>
    public const int MostDifferences = 1000;

    /// <summary>What differs, in order; O((n + m) D) time and O(D²) memory for D differences, at most <see cref="MostDifferences"/>.</summary>
    public static List<TokenHunk> Of(ReadOnlySpan<Token> a, ReadOnlySpan<Token> b)
    {
        var hunks = new List<TokenHunk>();
        var head = 0;
        while (head < a.Length && head < b.Length && a[head].Hash == b[head].Hash) head++;
        int endA = a.Length, endB = b.Length;
        while (endA > head && endB > head && a[endA - 1].Hash == b[endB - 1].Hash)
        {
            endA--;
            endB--;
        }
        if (head == endA && head == endB) return hunks;
        if (head == endA || head == endB || !Myers(a[head..endA], b[head..endB], head, hunks))
            hunks.Add(new(head, endA, head, endB));
        return hunks;
    }

    private static bool Myers(ReadOnlySpan<Token> a, ReadOnlySpan<Token> b, int offset, List<TokenHunk> hunks)
    {
        int n = a.Length, m = b.Length;
        var most = Math.Min(n + m, MostDifferences);
        var trail = new List<int[]>();
        var v = new int[2 * most + 3];
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && v[most + k] < v[most + k + 2]) ? v[most + k + 2] : v[most + k] + 1;
                var y = x - k;
                while (x < n && y < m && a[x].Hash == b[y].Hash)
                {
                    x++;
                    y++;
                }
                v[most + k + 1] = x;
                if (x < n || y < m) continue;
                Trace(trail, v, most, d, n, m, offset, hunks);
                return true;
            }
            trail.Add(v.AsSpan(most + 1 - d, 2 * d + 1).ToArray());
        }
        return false;
    }

    /// <summary>Walks back from the end; <paramref name="trail"/>[d] holds how far each diagonal -d … d had come after d differences.</summary>
    private static void Trace(List<int[]> trail, int[] v, int most, int d, int n, int m, int offset, List<TokenHunk> hunks)
    {
        int x = n, y = m, first = hunks.Count;
        for (; d > 0; d--)
        {
            var before = trail[d - 1];
            var k = x - y;
            int Reached(int diagonal) => diagonal < -(d - 1) || diagonal > d - 1 ? -1 : before[diagonal + d - 1];
            var down = k == -d || (k != d && Reached(k - 1) < Reached(k + 1));
            var fromK = down ? k + 1 : k - 1;
            var fromX = Reached(fromK);
            var fromY = fromX - fromK;
            var (toX, toY) = down ? (fromX, fromY + 1) : (fromX + 1, fromY);
            Put(hunks, first, new(fromX + offset, toX + offset, fromY + offset, toY + offset));
            (x, y) = (fromX, fromY);
        }
        hunks.Reverse(first, hunks.Count - first);
    }

    /// <summary>Found from the back: joins what touches.</summary>
    private static void Put(List<TokenHunk> hunks, int first, TokenHunk hunk)
    {
        if (hunks.Count > first && hunks[^1] is var next && next.OldStart == hunk.OldEnd && next.NewStart == hunk.NewEnd)
            hunks[^1] = new(hunk.OldStart, next.OldEnd, hunk.NewStart, next.NewEnd);
        else
            hunks.Add(hunk);
    }
}
