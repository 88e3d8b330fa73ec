using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Texts.Likeness;

/// <summary>Which paragraphs and questions a piece of text is most like, by the rare words that it shares with them (cosine of
/// tf-idf weights over word stems; Han text by pairs of characters). Read-only after it is built.</summary>
internal sealed class LikenessIndex
{
    private const int Stem = 6;              // letters of a word that count: endings differ, beginnings mean
    private const double Least = .08;        // below this cosine the best place was no better than chance
    private const double Ceiling = .9;       // a suggestion is never certain
    private readonly Dictionary<string, List<(int Place, double Weight)>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _idf = new(StringComparer.Ordinal);
    private readonly List<(Anchor Anchor, string Written)> _places = [];
    private readonly TextVersion? _text;
    private readonly Lazy<List<(HashSet<string> Pairs, string Fold)>> _pairs;

    public LikenessIndex(TextVersion? text, IReadOnlyList<GuidingQuestion> questions)
    {
        _text = text;
        _pairs = new(() => [.. (text?.Paragraphs ?? []).SelectMany(p => p.Texts.Values.Append(p.Text).Distinct()).Select(w => (Pairs(w), Tokens.Fold(w)))]);
        foreach (var paragraph in text?.Paragraphs ?? [])
            if (paragraph.Kind != BlockKind.Heading)
                _places.Add((Anchor.OfParagraph(paragraph.Id), string.Join('\n', paragraph.Texts.Values.Append(paragraph.Text).Distinct())));
        foreach (var question in questions) _places.Add((Anchor.OfQuestion(question.Id), string.Join('\n', question.Texts.Values.Append(question.Text).Distinct())));
        var terms = _places.Select(p => Terms(p.Written)).ToList();
        foreach (var term in terms.SelectMany(x => x.Keys)) _idf[term] = _idf.GetValueOrDefault(term) + 1;
        foreach (var term in _idf.Keys.ToList()) _idf[term] = Math.Log(1 + _places.Count / _idf[term]);
        for (var i = 0; i < terms.Count; i++)
        {
            var norm = Norm(terms[i]);
            foreach (var (term, count) in terms[i])
            {
                if (!_postings.TryGetValue(term, out var list)) _postings[term] = list = [];
                list.Add((i, Weight(term, count) / norm));
            }
        }
    }

    /// <summary>At most three places, best first, each with how often such a one is right.</summary>
    public List<Candidate> Best(string words)
    {
        if (_places.Count == 0) return [];
        var terms = Terms(words);
        var norm = Norm(terms);
        if (norm == 0) return [];
        var scores = new Dictionary<int, double>();
        foreach (var (term, count) in terms)
            if (_postings.TryGetValue(term, out var list))
                foreach (var (place, weight) in list)
                    scores[place] = scores.GetValueOrDefault(place) + weight * Weight(term, count) / norm;
        return [.. scores.Where(s => s.Value >= Least).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(3)
            .Select(s => new Candidate(_places[s.Key].Anchor, Math.Round(Math.Min(Ceiling, s.Value), 2)))];
    }

    /// <summary>The paragraph in which at least <paramref name="share"/> of these words stand in the same order of pairs, where it is the only one.</summary>
    public int? Verbatim(string words, double share, int fewest)
    {
        if (_text is null) return null;
        var sought = Pairs(words);
        if (sought.Count < fewest - 1 || sought.Count == 0) return null;
        int? found = null;
        for (var i = 0; i < _text.Paragraphs.Count; i++)
            foreach (var written in _text.Paragraphs[i].Texts.Values.Append(_text.Paragraphs[i].Text).Distinct())
            {
                var there = Pairs(written);
                // Either the quotation lies in the paragraph, or the whole paragraph in the quotation.
                if ((double)sought.Count(there.Contains) / Math.Min(sought.Count, Math.Max(there.Count, fewest)) < share) continue;
                if (found is not null && found != i) return null;
                found = i;
            }
        return found;
    }

    /// <summary>Whether at least <paramref name="share"/> of the pairs of these words stand in one paragraph, or its words are exactly these.</summary>
    public bool Holds(string words, double share, int fewest)
    {
        var sought = Pairs(words);
        if (sought.Count >= fewest - 1) return _pairs.Value.Exists(there => sought.Count(there.Pairs.Contains) >= share * sought.Count);
        var exactly = Tokens.Fold(words);
        return exactly.Length > 0 && _pairs.Value.Exists(there => there.Fold == exactly);
    }

    private double Weight(string term, int count) => _idf.TryGetValue(term, out var idf) ? (1 + Math.Log(count)) * idf : 1 + Math.Log(count);

    private double Norm(Dictionary<string, int> terms) => Math.Sqrt(terms.Sum(x => Math.Pow(Weight(x.Key, x.Value), 2)));

    private static HashSet<string> Pairs(string words)
    {
        var t = Tokens.Of(words).Where(x => x.Kind != TokenKind.Sign).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, t.Count - 1)).Select(i => t[i].Form + " " + t[i + 1].Form)];
    }

    /// <summary>The stems that count, each with how often.</summary>
    internal static Dictionary<string, int> Terms(string words)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        Token? before = null;
        foreach (var token in Tokens.Of(words))
        {
            var term = token.Kind switch
            {
                TokenKind.Han => before is { Kind: TokenKind.Han } ? before.Value.Form + token.Form : null,
                TokenKind.Word when token.Form.Length > 3 => token.Form.Length > Stem ? token.Form[..Stem] : token.Form,
                _ => null,
            };
            before = token;
            if (term is not null) terms[term] = terms.GetValueOrDefault(term) + 1;
        }
        return terms;
    }
}
