namespace Plenary.Core.Texts.Comparing;

/// <summary>A line of the other text that may be a line of the base.</summary>
internal readonly record struct Pair(int Other, int Base, double Weight);

/// <summary>The heaviest chain of pairs that rises on both sides.</summary>
internal static class Chain
{
    /// <summary>The pairs of the chain in order; O(k log k) for k pairs, by a tree of running maxima (P. Fenwick, 1994).
    /// Of equally heavy chains always the same one.</summary>
    public static List<Pair> Heaviest(List<Pair> pairs)
    {
        // Lines of the base falling within one line of the other text, so that one is never chained with itself.
        pairs.Sort((a, b) => a.Other != b.Other ? a.Other.CompareTo(b.Other) : b.Base.CompareTo(a.Base));
        if (Rises(pairs)) return pairs;
        var low = int.MaxValue;
        var high = int.MinValue;
        foreach (var pair in pairs)
        {
            low = Math.Min(low, pair.Base);
            high = Math.Max(high, pair.Base);
        }
        var best = new int[high - low + 2];
        Array.Fill(best, -1);
        var total = new double[pairs.Count];
        var before = new int[pairs.Count];
        var end = -1;
        for (var i = 0; i < pairs.Count; i++)
        {
            before[i] = -1;
            for (var k = pairs[i].Base - low; k > 0; k -= k & -k)
                if (best[k] >= 0 && (before[i] < 0 || total[best[k]] > total[before[i]])) before[i] = best[k];
            total[i] = pairs[i].Weight + (before[i] >= 0 ? total[before[i]] : 0);
            for (var k = pairs[i].Base - low + 1; k < best.Length; k += k & -k)
                if (best[k] < 0 || total[i] > total[best[k]]) best[k] = i;
            if (end < 0 || total[i] > total[end]) end = i;
        }
        var chain = new List<Pair>();
        for (; end >= 0; end = before[end]) chain.Add(pairs[end]);
        chain.Reverse();
        return chain;
    }

    private static bool Rises(List<Pair> pairs)
    {
        for (var i = 1; i < pairs.Count; i++)
            if (pairs[i].Other == pairs[i - 1].Other || pairs[i].Base <= pairs[i - 1].Base) return false;
        return true;
    }
}
