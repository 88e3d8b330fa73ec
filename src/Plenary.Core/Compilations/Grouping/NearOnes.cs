using System.Numerics;
using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>Links groups that say nearly the same. A link never joins: "shall" and "should" are near and not one.</summary>
internal static class NearOnes
{
    // DOCUMENTS, algorithm C.
    private const double Near = 0.85;
    // So many groups at one place are compared each with each; of more, each with its neighbours in order of length, which alike texts are.
    private const int EachWithEach = 128;

    /// <summary>Fills in the links, on both sides.</summary>
    public static void Find(List<Draft> drafts, Places places)
    {
        var prints = new Print?[drafts.Count];
        Print Of(Draft draft) => prints[draft.Order] ??= new(Wording.Of(draft.Changes ? places.Sentence(draft.First) : draft.First.Text));
        foreach (var draft in drafts)
            foreach (var other in draft.Alternatives)
                if (draft.Order < other.Order && draft.First.Operation != Operation.Move && other.First.Operation != Operation.Move) Link(draft, other, Of);

        var buckets = new Dictionary<(AnchorTo, string?, string?, string?), List<Draft>>();
        foreach (var draft in drafts)
        {
            if (draft.Changes || string.IsNullOrEmpty(draft.First.Text) || draft.First.Anchor.To == AnchorTo.None) continue;
            var anchor = draft.First.Anchor;
            var at = (anchor.To, anchor.Paragraph, anchor.Question, anchor.Language);
            if (!buckets.TryGetValue(at, out var here)) buckets[at] = here = [];
            here.Add(draft);
        }
        foreach (var here in buckets.Values)
        {
            if (here.Count < 2) continue;
            var window = here.Count;
            if (here.Count > EachWithEach)
            {
                here.Sort((a, b) => a.First.Text!.Length != b.First.Text!.Length ? a.First.Text.Length.CompareTo(b.First.Text.Length) : a.Order.CompareTo(b.Order));
                window = EachWithEach;
            }
            for (var i = 0; i < here.Count; i++)
                for (var k = i + 1; k < here.Count && k <= i + window; k++)
                    Link(here[i], here[k], Of);
        }
    }

    private static void Link(Draft a, Draft b, Func<Draft, Print> of)
    {
        var likeness = of(a).Likeness(of(b), Near);
        if (likeness < Near) return;
        likeness = Math.Round(likeness, 3);
        a.Near.Add((b, likeness));
        b.Near.Add((a, likeness));
    }

    /// <summary>The pairs of characters of a text.</summary>
    private sealed class Print
    {
        private readonly int[] _pairs;
        private readonly ulong[] _sketch = new ulong[8];

        public Print(string text)
        {
            _pairs = new int[Math.Max(0, text.Length - 1)];
            for (var i = 0; i < _pairs.Length; i++)
            {
                _pairs[i] = char.ToLowerInvariant(text[i]) << 16 | char.ToLowerInvariant(text[i + 1]);
                var bit = (uint)_pairs[i] * 2654435761u >> 23;
                _sketch[bit >> 6] |= 1UL << (int)(bit & 63);
            }
            Array.Sort(_pairs);
        }

        /// <summary>Twice what is common over all there is; 0 where it cannot reach <paramref name="least"/>.</summary>
        public double Likeness(Print other, double least)
        {
            var all = _pairs.Length + other._pairs.Length;
            if (all == 0 || 2.0 * Math.Min(_pairs.Length, other._pairs.Length) < least * all) return 0;
            // Every bit that only one of the two has is a pair that the other has not.
            var apart = 0;
            for (var i = 0; i < _sketch.Length; i++) apart += BitOperations.PopCount(_sketch[i] ^ other._sketch[i]);
            if (all - apart < least * all) return 0;
            int x = 0, y = 0, common = 0;
            while (x < _pairs.Length && y < other._pairs.Length)
            {
                if (_pairs[x] == other._pairs[y])
                {
                    common++;
                    x++;
                    y++;
                }
                else if (_pairs[x] < other._pairs[y]) x++;
                else y++;
            }
            return 2.0 * common / all;
        }
    }
}
