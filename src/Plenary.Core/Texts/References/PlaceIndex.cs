using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

/// <summary>The numbers and headings of one text, as they can be cited.</summary>
internal sealed class PlaceIndex
{
    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly Dictionary<(Noun?, string), List<int>> _numbered = [];
    private readonly Dictionary<string, int> _titles = new(StringComparer.Ordinal);
    private readonly List<HashSet<Noun>> _nouns = []; // of each heading: the nouns that it carries, in any language
    private readonly HashSet<int> _nested = []; // items below a numbered paragraph
    private readonly HashSet<Noun> _titleNouns;
    private readonly HashSet<string> _titleWords;
    private readonly bool _inArticles;
    private readonly Dictionary<string, int> _lettered = new(StringComparer.Ordinal); // "r10"; -1 where several have it

    public PlaceIndex(TextVersion? text)
    {
        _paragraphs = text?.Paragraphs ?? [];
        _titleWords = [.. Tokens.Of(text?.Title ?? "").Select(t => t.Form)];
        _titleNouns = NounsIn([text?.Title ?? ""]);
        _inArticles = IsInstrument(text);
        string? parent = null;
        var above = -1;
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            var paragraph = _paragraphs[i];
            var heading = paragraph.Kind == BlockKind.Heading;
            _nouns.Add(heading ? NounsIn([.. paragraph.Texts.Values, paragraph.Text]) : []);
            if (heading)
                foreach (var title in paragraph.Texts.Values.Append(paragraph.Text))
                    if (Tokens.Fold(title) is { Length: > 0 } folded && !_titles.TryAdd(folded, i) && _titles[folded] != i) _titles[folded] = -1;
            if (heading) above = i;
            if (Lettered(paragraph.Number) is var (label, ordinal))
            {
                if (!_lettered.TryAdd(label, i)) _lettered[label] = -1;
                foreach (var carried in above >= 0 ? _nouns[above] : []) Add(carried, ordinal, i);
            }
            if (paragraph.Number is ['§', ..] && Label.Of(paragraph.Number) is var (_, section)) Add(Noun.Section, section, i);
            if ((paragraph.Number is { } number ? Label.Of(number) : LeadingLabel(paragraph.Text)) is not var (noun, key)) continue;
            Add(noun, key, i);
            if (heading && Label.Roman(key) is { } value) Add(noun, Label.Key(value), i);
            if (char.IsAsciiDigit(key[0])) parent = key.Contains('.') && !char.IsAsciiDigit(key[^1]) ? key[..key.LastIndexOf('.')] : key;
            else if (parent is not null && !heading)
            {
                Add(noun, parent + "." + key, i);
                _nested.Add(i);
            }
        }
    }

    /// <summary>Whether the words are (part of) our own text's title.</summary>
    public bool IsOurs(string folded) => folded.Length > 0 && folded.Split(' ').All(_titleWords.Contains);

    /// <summary>The heading with exactly this text, or null.</summary>
    public int? Titled(string folded) => _titles.TryGetValue(folded, out var at) && at >= 0 ? at : null;

    /// <summary>The paragraph whose number has letters in front, such as "R10"; null where none or several have it.</summary>
    public int? Lettered(string letters, string digits) => _lettered.TryGetValue(letters + digits, out var at) && at >= 0 ? at : null;

    /// <summary>Whether some paragraph calls itself so.</summary>
    public bool HasNoun(Noun noun) => _numbered.Keys.Any(k => k.Item1 == noun);

    /// <summary>The paragraph cited by noun and number; null where there is none or more than one.</summary>
    public int? Find(Noun noun, string key)
    {
        if (One(Found(noun, key)) is { } labelled) return labelled;
        switch (noun)
        {
            case Noun.Section or Noun.Annex:
                // A standard numbers its clauses "4.3" and calls them sections, heading or not.
                return One(Found(null, key).Where(IsHeading)) ?? (key.Contains('.') ? One(Found(null, key)) : null);
            case Noun.Article:
                // Where nothing is called an article, "Article 19" is another document's; but an agreement is written in articles, called so or not.
                return InScope(noun, key, allowTitle: true) ?? (_inArticles && !HasNoun(noun) ? One(Found(null, key).Where(i => !IsHeading(i))) : null);
            case Noun.Principle or Noun.Recommendation:
                return InScope(noun, key, allowTitle: true);
            case Noun.Preambular:
                return int.TryParse(key, out var nth) ? Nth(Preamble(), nth) : null;
            default:
                var bodies = Found(null, key).Concat(noun is Noun.Paragraph ? Found(Noun.Operative, key) : []).Where(i => !IsHeading(i)).ToList();
                if (bodies.Count > 0) return One(bodies);
                if (key.Contains('.') && char.IsAsciiDigit(key[^1])) return One(Found(null, key));
                // In a text that numbers its headings alone, each with one paragraph, that number is the paragraph's.
                return null;
        }
    }

    /// <summary>The paragraph with <paramref name="key"/> in the section under the heading <paramref name="heading"/>.</summary>
    public int? Within(int heading, string key) => One(Found(null, key).Where(i => i > heading && i < EndOf(heading) && !IsHeading(i)));

    /// <summary>The <paramref name="nth"/> paragraph under a heading as one counts them, items below others left out; null where there is none.</summary>
    public int? NthUnder(int heading, int nth) =>
        Nth(Enumerable.Range(heading + 1, EndOf(heading) - heading - 1).Where(i => !IsHeading(i) && !_nested.Contains(i)), nth);

    /// <summary>The <paramref name="nth"/> place of that noun, from 1; -1 is the last.</summary>
    public int? Ordinal(Noun noun, int nth)
    {
        if (noun is Noun.Section)
        {
            var headings = Enumerable.Range(0, _paragraphs.Count).Where(IsHeading).ToList();
            if (headings.Count == 0) return null;
            var top = headings.Min(i => _paragraphs[i].Level);
            return Nth(headings.Where(i => _paragraphs[i].Level == top), nth);
        }
        if (noun is Noun.Paragraph or Noun.Sub)
        {
            if (noun == Noun.Sub) return null;
            var bodies = Enumerable.Range(0, _paragraphs.Count).Where(i => !IsHeading(i) && _paragraphs[i].Kind is not (BlockKind.Footnote or BlockKind.Endnote)).ToList();
            var counted = Nth(bodies, nth);
            var numbered = nth > 0 ? One(Found(null, Label.Key(nth)).Where(i => !IsHeading(i))) : counted;
            if (numbered is null && nth > 0 && bodies.Any(i => _paragraphs[i].Number is not null)) return null;
            return numbered ?? counted;
        }
        if (noun == Noun.Operative && nth > 0) return Find(noun, Label.Key(nth));
        var labelled = _numbered.Where(k => k.Key.Item1 == noun).SelectMany(k => k.Value).Distinct().Order().ToList();
        if (labelled.Count > 0) return Nth(labelled, nth);
        if (noun == Noun.Preambular) return Nth(Preamble(), nth);
        return Scopes(noun) is [var (from, to)] ? Nth(Items(from, to), nth) : null;
    }

    /// <summary>The id of a paragraph.</summary>
    public string Id(int i) => _paragraphs[i].Id;

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading(int i) => _paragraphs[i].Kind == BlockKind.Heading;

    /// <summary>A printed number with letters in front, folded, and its digits alone: one to three capitals and a number ("R10", "A.3"), unless they are a noun of ours ("OP5").</summary>
    private static (string Label, string Digits)? Lettered(string? number)
    {
        if (number is null) return null;
        var letters = number.TakeWhile(char.IsAsciiLetterUpper).Count();
        var digits = number[letters..].TrimStart('.', '-', ' ');
        return letters is >= 1 and <= 3 && digits.Length is >= 1 and <= 3 && digits.All(char.IsAsciiDigit) && Lexicon.Nouns.Of(number[..letters].ToLowerInvariant()) is null
            ? (number[..letters].ToLowerInvariant() + digits, digits) : null;
    }

    private static readonly string[] ChineseInstruments = ["协定", "协议", "公约", "条约", "宪章", "章程", "议定书", "条例", "规约", "守则"];

    /// <summary>Whether the title names a document that is written in articles.</summary>
    private static bool IsInstrument(TextVersion? text)
    {
        if (text is null) return false;
        var first = text.Paragraphs.Count > 0 && text.Paragraphs[0].Kind == BlockKind.Heading ? text.Paragraphs[0].Texts.Values.Append(text.Paragraphs[0].Text) : [];
        return first.Append(text.Title).Any(title => Tokens.Of(title).Exists(t => t.Kind == TokenKind.Word && Lexicon.Instruments.Of(t.Form) is not null)
            || ChineseInstruments.Any(w => title.Contains(w, StringComparison.Ordinal)));
    }

    private int? InScope(Noun noun, string key, bool allowTitle)
    {
        if (HasNoun(noun)) return null;
        var scopes = Scopes(noun);
        if (scopes.Count != 1 || (!allowTitle && scopes[0].From < 0)) return null;
        var (from, to) = scopes[0];
        var inside = Found(null, key).Where(i => i > from && i < to && !IsHeading(i)).ToList();
        if (inside.Count > 0) return One(inside);
        return int.TryParse(key, out var nth) && Items(from, to) is var items && items.All(i => _paragraphs[i].Number is null) ? Nth(items, nth) : null;
    }

    /// <summary>Where items of that noun stand: below the headings that carry it, else in the whole text where its title does.</summary>
    private List<(int From, int To)> Scopes(Noun noun)
    {
        var scopes = Enumerable.Range(0, _paragraphs.Count).Where(i => _nouns[i].Contains(noun)).Select(i => (From: i, To: EndOf(i))).ToList();
        for (var i = scopes.Count - 1; i > 0; i--)
            if (scopes[i].From < scopes[i - 1].To) scopes.RemoveAt(i); // a heading below one that carries the noun already
        if (scopes.Count == 0 && _titleNouns.Contains(noun)) scopes.Add((-1, _paragraphs.Count));
        return scopes;
    }

    /// <summary>The items below a heading: the numbered and listed ones where there are any, else all that is no heading.</summary>
    private List<int> Items(int from, int to)
    {
        var bodies = Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Where(i => !IsHeading(i) && !_nested.Contains(i)).ToList();
        var items = bodies.Where(i => _paragraphs[i].Number is not null || _paragraphs[i].Kind == BlockKind.ListItem).ToList();
        return items.Count > 0 ? items : bodies;
    }

    private int EndOf(int heading)
    {
        var at = heading + 1;
        while (at < _paragraphs.Count && !(IsHeading(at) && _paragraphs[at].Level <= _paragraphs[heading].Level)) at++;
        return at;
    }

    private IEnumerable<int> Preamble()
    {
        var first = One(Found(null, "1").Where(i => !IsHeading(i))) ?? One(Found(Noun.Operative, "1"));
        return first is null ? [] : Enumerable.Range(0, first.Value).Where(i => !IsHeading(i));
    }

    private List<int> Found(Noun? noun, string key) => _numbered.TryGetValue((noun, key), out var at) ? at : [];

    private void Add(Noun? noun, string key, int at)
    {
        if (!_numbered.TryGetValue((noun, key), out var list)) _numbered[(noun, key)] = list = [];
        if (!list.Contains(at)) list.Add(at);
    }

    private static int? One(IEnumerable<int> candidates)
    {
        int? one = null;
        foreach (var candidate in candidates)
        {
            if (one is not null) return null;
            one = candidate;
        }
        return one;
    }

    private static int? Nth(IEnumerable<int> places, int nth)
    {
        var list = places.ToList();
        var at = nth < 0 ? list.Count + nth : nth - 1;
        return at >= 0 && at < list.Count ? list[at] : null;
    }

    /// <summary>"Article 3. …", "Principle 2: …" or "4. …" that was typed before the words rather than numbered.</summary>
    private static (Noun?, string)? LeadingLabel(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, 24)).IndexOfAny(".:)—–");
        return end > 0 && Label.Of(text[..end]) is { } label && (label.Noun is not null || char.IsAsciiDigit(label.Key[0])) ? label : null;
    }

    private static HashSet<Noun> NounsIn(IEnumerable<string> texts)
    {
        var nouns = new HashSet<Noun>();
        foreach (var text in texts)
        {
            var tokens = Tokens.Of(text);
            for (var i = 0; i < tokens.Count; i++)
                if (tokens[i].Kind == TokenKind.Word && Lexicon.Nouns.Of(tokens[i].Form) is { } noun) nouns.Add(noun);
                else if (tokens[i].Kind == TokenKind.Han && Han.Noun(tokens, i, out var han) > i && han is Noun.Principle or Noun.Recommendation) nouns.Add(han);
        }
        return nouns;
    }
}
