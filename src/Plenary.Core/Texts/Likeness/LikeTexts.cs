using System.Runtime.InteropServices;

namespace Plenary.Core.Texts.Likeness;

/// <summary>Pieces of text among which those most like another are found, by the rare words that they share: the cosine of idf weights over word stems, Han text by pairs of characters, as
/// <see cref="LikenessIndex"/> does for places. May grow while it is asked; what is found depends on what it holds, not on the order in which it came.</summary>
/// <typeparam name="TKey">What a piece is known by; equal likenesses are told in its order.</typeparam>
public sealed class LikeTexts<TKey> where TKey : notnull, IComparable<TKey>
{
    /// <summary>Pieces that are weighed exactly, of those that share the rarest words: many times what anybody looks at.</summary>
    private const int Weighed = 200;

    private readonly Lock _one = new();
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<List<int>> _holders = [];
    private readonly List<(TKey Key, int[] Terms)> _pieces = [];

    /// <summary>How many pieces it holds.</summary>
    public int Count
    {
        get { lock (_one) return _pieces.Count; }
    }

    /// <summary>Takes in a piece. Linear in its words.</summary>
    /// <param name="key">What it is known by; given once.</param>
    /// <param name="words">What it says.</param>
    public void Add(TKey key, string words)
    {
        var terms = LikenessIndex.Terms(words).Keys;
        lock (_one)
        {
            var own = new List<int>(terms.Count);
            foreach (var term in terms)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out var was);
                if (!was)
                {
                    known = _holders.Count;
                    _holders.Add([]);
                }
                _holders[known].Add(_pieces.Count);
                own.Add(known);
            }
            _pieces.Add((key, [.. own]));
        }
    }

    /// <summary>The pieces most like these words, best first. Costs what the words' holders are, of a word that many pieces have too.</summary>
    /// <param name="words">What is compared.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="least">From which likeness on, above 0 and up to 1.</param>
    public IReadOnlyList<(TKey Key, double Likeness)> Best(string words, int most, double least)
    {
        var asked = LikenessIndex.Terms(words).Keys;
        lock (_one)
        {
            var shared = new Dictionary<int, double>();
            // A word that nobody has still makes the asked text longer: it has been said by one.
            var norm = 0.0;
            foreach (var term in asked)
            {
                var known = _terms.TryGetValue(term, out var at);
                var weight = known ? Squared(at) : Math.Pow(Math.Log(1 + _pieces.Count), 2);
                norm += weight;
                if (!known) continue;
                foreach (var piece in _holders[at]) CollectionsMarshal.GetValueRefOrAddDefault(shared, piece, out _) += weight;
            }
            return [.. shared.OrderByDescending(s => s.Value).ThenBy(s => _pieces[s.Key].Key).Take(Weighed)
                .Select(s => (_pieces[s.Key].Key, Likeness: Math.Round(Math.Min(1, s.Value / Math.Sqrt(norm * _pieces[s.Key].Terms.Sum(Squared))), 3)))
                .Where(s => s.Likeness >= least).OrderByDescending(s => s.Likeness).ThenBy(s => s.Key).Take(most)];
        }
    }

    private double Squared(int term) => Math.Pow(Math.Log(1 + (double)_pieces.Count / _holders[term].Count), 2);
}
