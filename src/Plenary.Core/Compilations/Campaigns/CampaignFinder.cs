using System.Numerics;
using Plenary.Core.Contributions;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Compilations.Campaigns;

/// <summary>Finds the same text sent by several: MinHash with 128 hashes over shingles of three words (A. Broder, "On the resemblance and containment
/// of documents", 1997), candidate pairs by 64 bands of 2, each verified against its true likeness, joined by union-find.
/// Linear in the text; the constants are fixed, so the outcome is too (I4).</summary>
public static class CampaignFinder
{
    private const int Hashes = 128;
    private const int Rows = 2;          // 64 bands of 2: finds a pair of likeness .3 with probability .998
    private const double Alike = .3;     // Jaccard likeness from which two texts have a common origin: F1 .94 on real campaigns
    private const int FewestShingles = 12; // shorter texts are alike by chance ("We support paragraph 3.")
    private const int LargestBucket = 64;  // of a crowded band each text is compared with that many neighbours; union-find joins the rest

    /// <summary>The campaigns among <paramref name="points"/>, in the order of their first points; each has points of at least two contributions.</summary>
    public static IReadOnlyList<Campaign> Find(IReadOnlyList<Point> points)
    {
        var shingles = new ulong[points.Count][];
        Parallel.For(0, points.Count, i => shingles[i] = Shingles(points[i].Text ?? ""));
        var signatures = new uint[points.Count][];
        Parallel.For(0, points.Count, i => signatures[i] = shingles[i].Length < FewestShingles ? [] : Signature(shingles[i]));
        var parent = Enumerable.Range(0, points.Count).ToArray();
        var buckets = new Dictionary<ulong, List<int>>();
        for (var band = 0; band < Hashes / Rows; band++)
        {
            buckets.Clear();
            for (var i = 0; i < points.Count; i++)
            {
                if (signatures[i].Length == 0) continue;
                var key = ((ulong)signatures[i][band * Rows] << 32) | signatures[i][band * Rows + 1];
                if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
                for (var k = Math.Max(0, bucket.Count - LargestBucket); k < bucket.Count; k++)
                    if (Root(parent, bucket[k]) != Root(parent, i) && Likeness(shingles[bucket[k]], shingles[i]) >= Alike) Union(parent, bucket[k], i);
                bucket.Add(i);
            }
        }
        return [.. Enumerable.Range(0, points.Count).Where(i => signatures[i].Length > 0).GroupBy(i => Root(parent, i))
            .Select(g => g.ToList()).Where(g => g.Count > 1 && g.Select(i => points[i].Contribution).Distinct().Skip(1).Any())
            .OrderBy(g => g[0]).Select(g => Made(points, g, signatures))];
    }

    private static Campaign Made(IReadOnlyList<Point> points, List<int> members, uint[][] signatures) => new(
        [.. members.Select(i => points[i].Id)],
        members.Select(i => points[i].Contribution).Distinct().Count(),
        points[Template(members, signatures)].Id);

    /// <summary>The member nearest to all: the one whose signature agrees most with each hash's commonest value; the first of equals.</summary>
    private static int Template(List<int> members, uint[][] signatures)
    {
        var agreement = new int[members.Count];
        var counts = new Dictionary<uint, int>();
        for (var h = 0; h < Hashes; h++)
        {
            counts.Clear();
            foreach (var i in members) counts[signatures[i][h]] = counts.GetValueOrDefault(signatures[i][h]) + 1;
            for (var m = 0; m < members.Count; m++) agreement[m] += counts[signatures[members[m]][h]];
        }
        return members[Array.IndexOf(agreement, agreement.Max())];
    }

    private static ulong[] Shingles(string text)
    {
        var words = Tokens.Of(text).Where(t => t.Kind != TokenKind.Sign).Select(t => Hash(t.Form)).ToArray();
        var set = new HashSet<ulong>();
        for (var i = 0; i + 2 < words.Length; i++) set.Add(Mix(words[i] ^ BitOperations.RotateLeft(words[i + 1], 21) ^ BitOperations.RotateLeft(words[i + 2], 42)));
        var sorted = set.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static uint[] Signature(ulong[] shingles)
    {
        var signature = new uint[Hashes];
        Array.Fill(signature, uint.MaxValue);
        for (var h = 0; h < Hashes; h++)
        {
            // Multiply-shift with odd constants derived from the index: pairwise independent enough, and the same on every machine.
            var multiplier = Mix((ulong)h * 2 + 1) | 1;
            var least = uint.MaxValue;
            foreach (var shingle in shingles) least = Math.Min(least, (uint)((shingle * multiplier) >> 32));
            signature[h] = least;
        }
        return signature;
    }

    private static double Likeness(ulong[] a, ulong[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
            if (a[i] == b[j]) { shared++; i++; j++; }
            else if (a[i] < b[j]) i++;
            else j++;
        return (double)shared / (a.Length + b.Length - shared);
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>The finaliser of SplitMix64 (S. Vigna).</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void Union(int[] parent, int a, int b)
    {
        (a, b) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
