using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

/// <summary>Reads the citations of one piece of text: noun and numbers in six languages, lists and ranges, ordinals, "of" between two places.</summary>
internal sealed partial class Citations(string words, List<Token> t, PlaceIndex index, PlaceFinder places)
{
    private const int LongestList = 40; // numbers in one citation; real ones have fewer than ten
    private readonly Ownership _ownership = new(words, t, index);
    private readonly List<Reference> _found = [];

    private Outer? _outer;

    /// <summary>The last paragraph or article cited alone, the token after it and where it was found: what an item named next may belong to.</summary>
    private sealed record Outer(Noun Noun, string Key, int Next, int Found);

    /// <summary>One number, or a range.</summary>
    private readonly record struct Cited(string Key, string? Through);

    public IReadOnlyList<Reference> Find()
    {
        var foreignName = -1;
        var asked = -1;
        var sentence = 0;
        for (var i = 0; i < t.Count;)
        {
            var token = t[i];
            if (EndsSentence(i)) sentence = i + 1;
            if (token.Kind == TokenKind.Word)
            {
                if (token.Form is "http" or "https" or "www") { i = AfterAddress(i); continue; }
                if (Lexicon.Asks.Of(token.Form) is not null) asked = i;
                if (_ownership.IsForeignName(i)) foreignName = i;
            }
            var next = Citation(i, foreignName >= sentence && asked < foreignName, sentence);
            i = next > i ? next : i + 1;
        }
        return _found;
    }

    private bool EndsSentence(int i) => t[i].Kind == TokenKind.Sign && (t[i].Form[0] is '\n' or '!' or '?' or '。' or '؟' || t[i].Form[0] == '.' && IsEnd(i));

    private bool IsEnd(int i) => i + 1 >= t.Count || t[i + 1].Start > t[i].End && (i == 0 || t[i - 1].Form.Length > 2 || t[i - 1].Kind == TokenKind.Number) && !(i > 0 && IsAbbreviation(t[i - 1].Form));

    private static bool IsAbbreviation(string form) => form is "para" or "paras" or "art" or "arts" or "sec" or "sect" or "rec" or "recs" or "subpara" or "п" or "пп" or "ст" or "q" or "no" or "parag" or "par" or "parr" or "pars" or "parrs" or "litt" or "lit" or "inc" or "num";

    /// <summary>Reads a citation at token <paramref name="i"/>; the token after it, or <paramref name="i"/> where none begins there.</summary>
    private int Citation(int i, bool foreign, int sentence)
    {
        if (t[i].Kind == TokenKind.Han) return Chinese(i);
        if (t[i].Is('§') || t[i].Is('¶')) return Numbered(i, t[i].Is('§') && i + 1 < t.Count && t[i + 1].Is('§') ? i + 2 : i + 1, Noun.Paragraph, plural: true, foreign);
        if (t[i].Kind is not (TokenKind.Word or TokenKind.Number)) return i;
        if (Ordinal(i, foreign, sentence) is var after && after > i) return after;
        if (t[i].Kind == TokenKind.Number && i + 2 < t.Count && (t[i + 1].Is('(') || t[i + 1].Form.Length == 1 && t[i + 2].Is(')')) && Label.Read(t, i, out var bare, out var bareNext) && bare.Contains('.') && char.IsLetter(bare[^1]) && index.Find(Noun.Paragraph, bare) is { } item)
        {
            Emit(i, bareNext, foreign, Anchor.OfParagraph(index.Id(item))); // "22(a)" needs no noun where we have one
            return bareNext;
        }
        if (Lettered(i, foreign) is var lettered && lettered > i) return lettered;
        if (t[i].Kind == TokenKind.Number) return Han.Is(t, i + 1, '段') ? Chinese(i) : Decimals(i, foreign, sentence);
        if (Headed(i, foreign) is var headed && headed > i) return headed;
        if (t[i].Kind != TokenKind.Word || Lexicon.Nouns.Of(t[i].Form) is not { } noun) return i;
        if (t[i].Form is "п" or "q" or "ст" or "par" or "num" or "inc" or "lit" && !(i + 1 < t.Count && t[i + 1].Start - t[i].End <= 1 && (t[i + 1].Is('.') || t[i + 1].Kind == TokenKind.Number))) return i;
        return Numbered(i, i + 1, noun, IsPlural(t[i].Form), foreign);
    }

    /// <summary>"R1, R7 and R10": numbers with letters in front, as our text prints them.</summary>
    private int Lettered(int i, bool foreign)
    {
        var (at, next) = (i, i);
        var places = new List<int>();
        while (places.Count < LongestList && at + 1 < t.Count && t[at] is { Kind: TokenKind.Word, Capital: true, Form.Length: <= 3 } && t[at + 1].Kind == TokenKind.Number
            && t[at + 1].Start - t[at].End <= 1 && index.Lettered(t[at].Form, t[at + 1].Form) is { } place)
        {
            places.Add(place);
            next = at + 2;
            if (next >= t.Count) break;
            var to = t[next].Is('-') || t[next].Kind is TokenKind.Word or TokenKind.Han && Lexicon.Joins.Of(t[next].Form) is Join.To;
            if (to && next + 2 < t.Count && index.Lettered(t[next + 1].Form, t[next + 2].Form) is { } through && through > place)
            {
                Emit(i, next + 3, foreign, Anchor.OfParagraph(index.Id(place), index.Id(through)));
                return next + 3;
            }
            at = next;
            while (at < t.Count && at - next < 3 && (t[at].Is(',') || t[at].Is('、') || t[at].Kind != TokenKind.Number && (Lexicon.Joins.Of(t[at].Form) is Join.And || t[at].Form is "а" or "также"))) at++;
            if (at == next) break;
        }
        foreach (var place in places) Emit(i, next, foreign, Anchor.OfParagraph(index.Id(place)));
        return next;
    }

    /// <summary>"2.1.1", "au 3.3", "4.1 and 4.2:": a number with points that our text has needs no noun where nothing else is written so:
    /// not at the head of a line of the writer's own, and not as a measure.</summary>
    private int Decimals(int i, bool foreign, int sentence)
    {
        if (i + 2 >= t.Count || !t[i + 1].Is('.') || t[i + 2].Kind != TokenKind.Number) return i;
        var cited = new List<Cited>();
        var next = List(i, i, Noun.Paragraph, plural: true, cited);
        if (cited.Count == 0 || cited.Exists(c => !c.Key.Contains('.') || !c.Key.All(k => k == '.' || char.IsAsciiDigit(k)) || index.Find(Noun.Paragraph, c.Key) is null)) return i;
        var announced = next < t.Count && (t[next].Is(':') || t[next].Form is "is" or "are" or "should" or "must" or "shall" or "est" or "doit" or "es" or "debe");
        var measured = next < t.Count && !(t[next].Kind == TokenKind.Sign && !t[next].Is('%') || t[next].Kind == TokenKind.Word && Lexicon.Followers.Of(t[next].Form) is not null);
        if (i == sentence ? !announced : measured || !(cited[0].Key.Count(k => k == '.') > 1 || announced && t[i - 1].Kind == TokenKind.Sign || t[i - 1].Form is "au" or "aux" or "du" or "le" or "les" or "al" or "del" or "el" or "los")) return i;
        foreach (var one in cited) Emit(i, next, foreign, Resolve(Noun.Paragraph, one));
        return next;
    }

    /// <summary>"The chapter “Funding”", "le chapitre intitulé « Financement »": a heading by its words.</summary>
    private int Headed(int i, bool foreign)
    {
        if (t[i].Kind != TokenKind.Word || Lexicon.Nouns.Of(t[i].Form) is not Noun.Section) return i;
        var open = i + 1;
        if (open < t.Count && t[open].Kind == TokenKind.Word && Lexicon.Entitled.Of(t[open].Form) is not null) open++;
        // "The chapter on parking and deliveries": as many words as make a heading of ours.
        if (open < t.Count && t[open].Form is "on" or "about" or "sur" or "sobre" or "о" or "об" or "بشان" or "عن")
            for (var until = Math.Min(t.Count, open + 9); until > open + 1; until--)
                if (t[until - 1].Kind is TokenKind.Word or TokenKind.Number && index.Titled(string.Join(' ', t.GetRange(open + 1, until - open - 1).Where(x => x.Kind != TokenKind.Sign).Select(x => x.Form))) is { } named)
                {
                    Emit(i, until, foreign, Anchor.OfParagraph(index.Id(named)));
                    return until;
                }
        if (open >= t.Count || t[open].Kind != TokenKind.Sign || t[open].Form[0] is not ('"' or '«' or '\'' or '「' or '“')) return i;
        var close = open + 1;
        while (close < t.Count && close - open < 25 && !(t[close].Kind == TokenKind.Sign && t[close].Form[0] is '"' or '»' or '\'' or '」' or '”')) close++;
        if (close >= t.Count || index.Titled(string.Join(' ', t.GetRange(open + 1, close - open - 1).Where(x => x.Kind != TokenKind.Sign).Select(x => x.Form))) is not { } heading) return i;
        Emit(i, close + 1, foreign, Anchor.OfParagraph(index.Id(heading)));
        return close + 1;
    }

    /// <summary>"… of the preamble", "… du dispositif", "… من الديباجة" from token <paramref name="at"/>.</summary>
    private bool PartAfter(int at, out Noun part, out int next)
    {
        (part, next) = (default, at);
        var of = at;
        while (of < t.Count && of - at < 3 && (t[of].Is('\'') || t[of].Kind == TokenKind.Word && (Lexicon.Of.Of(t[of].Form) is not null || Lexicon.Determiners.Of(t[of].Form) is not null)
            && Lexicon.Parts.Of(t[of].Form) is null)) of++;
        if (of >= t.Count || t[of].Kind != TokenKind.Word || Lexicon.Parts.Of(t[of].Form) is not { } found) return false;
        if (of + 1 < t.Count && t[of + 1].Form is "part" or "section" or "части" or "часть") of++;
        (part, next) = (found, of + 1);
        return true;
    }

    private int Numbered(int noun, int at, Noun called, bool plural, bool foreign)
    {
        if (called == Noun.Paragraph)
        {
            if (at < t.Count && t[at].Kind == TokenKind.Word && Lexicon.Parts.Of(t[at].Form) is { } inner) (called, at) = (inner, at + 1);
            else if (noun > 0 && t[noun - 1].Kind == TokenKind.Word && Lexicon.Parts.Of(t[noun - 1].Form) is { } before) called = before;
        }
        var first = at;
        if (at + 2 < t.Count && t[at].Is('(') && t[at + 1].Form is "s" or "es" && t[at + 2].Is(')')) (at, plural) = (at + 3, true);
        if (at < t.Count && t[at].Is('.') && (IsAbbreviation(t[at - 1].Form) || t[at - 1].Form is "n")) at++;
        while (at < t.Count && t[at].Form is "no" or "number" or "nos" or "numero" or "n" or "№" or "رقم" or "nº" or "من" or "فرعيه" or "الفرعيه" or "الفرعيتين" or "الفرعيتان") at++;
        while (at < t.Count && t[at].Form is "." or "°" or "º" && t[at].Start == t[at - 1].End && t[at - 1].Form is "no" or "n" or "nº") at++;
        var cited = new List<Cited>();
        var next = List(noun, at, called, plural, cited);
        if (cited.Count == 0 && at == first && LastBehind(at, out var afterLast) is { } fromEnd && index.Ordinal(called, fromEnd) is { } ending)
        {
            Emit(noun, afterLast, foreign, Anchor.OfParagraph(index.Id(ending)));
            return afterLast;
        }
        if (cited.Count == 0)
        {
            if (called == Noun.Sub && at < t.Count && t[at].Kind == TokenKind.Word && t[at].Form.Length == 1 && _outer is not null) (next, cited) = (at + 1, [new(Label.Letter(t[at].Form), null)]);
            else if (at < t.Count && t[at].Kind == TokenKind.Word && at == first && SpelledNumber(at, out var afterSpelled) is { } spelled) (next, cited) = (afterSpelled, [new(Label.Key(spelled), Range(afterSpelled, Label.Key(spelled), out var last, out afterSpelled) ? last : null)]);
            else return noun;
        }
        if (IsOrganisation(noun, called, cited)) return next;
        var head = cited[^1];
        if (called == Noun.Paragraph && PartAfter(next, out var part, out var afterPart)) (called, next) = (part, afterPart);
        // "subparagraph (f) of paragraph 72", "paragraph 3 of section 2": one place inside another.
        if (Container(next, out var outer, out var outerKey, out var outerNext))
        {
            foreach (var one in cited) Emit(noun, outerNext, foreign, Inside(outer, outerKey, one));
            if (outer == Noun.Article) _outer = new(outer, outerKey, outerNext, -1);
            return outerNext;
        }
        // "article 9, paragraph 2", "art. 8, párr. 2", "art. 7 § 3", "art. 12, b)": the smaller place after the larger.
        if (cited.Count == 1 && head.Through is null && Smaller(called, head.Key, next, out var subNext) is { Count: > 0 } subs)
        {
            foreach (var sub in subs) Emit(noun, subNext, foreign, Inside(called, head.Key, sub));
            return subNext;
        }
        // "From paragraph 21 take out subparagraph b": the item, and no more the paragraph. "Paragraph 3 of article 9 empties paragraph 1": of that article.
        if (_outer is { } outside && noun >= outside.Next && (called == Noun.Sub && noun - outside.Next <= 6 || called == Noun.Paragraph && outside.Noun == Noun.Article)
            && !Enumerable.Range(outside.Next, noun - outside.Next).Any(EndsSentence) && cited.TrueForAll(c => Inside(outside.Noun, outside.Key, c).To == AnchorTo.Paragraph))
        {
            if (called == Noun.Sub && outside.Found == _found.Count - 1) _found.RemoveAt(outside.Found);
            foreach (var one in cited) Emit(noun, next, foreign, Inside(outside.Noun, outside.Key, one));
            return next;
        }
        foreach (var one in cited) Emit(noun, next, foreign, Resolve(called, one));
        _outer = cited.Count == 1 && head.Through is null && called is not (Noun.Sub or Noun.Question) ? new(called, head.Key, next, _found.Count - 1) : null;
        return next;
    }

    /// <summary>The items or paragraphs that are named right behind what they are in, from token <paramref name="at"/>; none where none are.</summary>
    private List<Cited> Smaller(Noun called, string key, int at, out int next)
    {
        next = at;
        var subs = new List<Cited>();
        var comma = at < t.Count && t[at].Is(',');
        var from = comma ? at + 1 : at;
        if (from >= t.Count || called is Noun.Question or Noun.Sub) return subs;
        if (t[from].Is('§') || t[from].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[from].Form) is { } inner && (inner == Noun.Sub || inner == Noun.Paragraph && called != Noun.Paragraph))
        {
            from++;
            if (from < t.Count && t[from].Is('.')) from++;
        }
        else if (!comma || !IsPart(from)) return subs;
        next = List(from - 1, from, Noun.Sub, plural: false, subs);
        return subs.TrueForAll(s => Inside(called, key, s).To == AnchorTo.Paragraph) ? subs : [];
    }

    /// <summary>A place below another: an item of a paragraph, a paragraph of a section or an article.</summary>
    private Anchor Inside(Noun outer, string key, Cited inner)
    {
        if (At(inner.Key) is not { } from) return Anchor.None;
        if (inner.Through is null) return Anchor.OfParagraph(index.Id(from));
        return At(inner.Through) is { } through && through > from ? Anchor.OfParagraph(index.Id(from), index.Id(through)) : Anchor.None;

        int? At(string one) => index.Find(outer, key + "." + one) ?? (outer != Noun.Paragraph && index.Find(outer, key) is { } above && index.IsHeading(above)
            ? index.Within(above, one) ?? index.Within(above, key + "." + one) : null);
    }

    /// <summary>The numbers from token <paramref name="at"/>: "18, 19 and 21", "3-5", "72(a) and (c)".</summary>
    private int List(int noun, int at, Noun called, bool plural, List<Cited> cited)
    {
        if (at >= t.Count || !Starts(noun, at, called) || !Label.Read(t, at, out var key, out var next)) return at;
        while (true)
        {
            if (Range(next, key, out var through, out var afterRange)) (next, cited) = (afterRange, Add(new(key, through)));
            else Add(new(key, null));
            var join = next;
            if (join < t.Count && (t[join].Is(',') || t[join].Is(';') || t[join].Is('、') || t[join].Is('/'))) join++;
            if (join < t.Count && t[join].Kind is TokenKind.Word or TokenKind.Han or TokenKind.Sign && (Lexicon.Joins.Of(t[join].Form) is Join.And || t[join].Is('&'))) join++;
            if (join == next || cited.Count >= LongestList || join >= t.Count || !(t[join].Kind == TokenKind.Number || IsPart(join)) || !Label.Read(t, join, out var another, out var after)) return next;
            if (IsPart(join))
            {
                if (!key.Contains('.') && !char.IsLetter(key[^1])) return next; // "(c)" after "5" alone is no item of it
                another = key.LastIndexOf('.') is > 0 and var dot ? key[..(dot + 1)] + another : another;
            }
            else if (!Continues(after, another, plural))
            {
                return next;
            }
            (key, next) = (another, after);
        }

        List<Cited> Add(Cited one)
        {
            cited.Add(one);
            return cited;
        }
    }

    /// <summary>"(c)" or "c)".</summary>
    private bool IsPart(int at) => t[at].Is('(') || t[at].Kind == TokenKind.Word && t[at].Form.Length == 1 && at + 1 < t.Count && t[at + 1].Is(')');

    /// <summary>Whether a number that follows a comma or "and" without its noun still belongs to the citation, and is not the number of something else.</summary>
    private bool Continues(int after, string key, bool plural)
    {
        if (key.Length == 4 && index.Find(Noun.Paragraph, key) is null) return false; // a year
        if (after >= t.Count || t[after].Kind != TokenKind.Word) return !(after < t.Count && t[after].Form is "%");
        return plural || Lexicon.Followers.Of(t[after].Form) is not null;
    }

    private bool Range(int at, string from, out string through, out int next)
    {
        (through, next) = ("", at);
        if (at + 1 >= t.Count || !(t[at].Is('-') || Lexicon.Joins.Of(t[at].Form) is Join.To)) return false;
        if (!(t[at + 1].Kind == TokenKind.Number || t[at + 1].Is('(')) || !Label.Read(t, at + 1, out through, out next)) return false;
        if (t[at + 1].Is('(') && from.LastIndexOf('.') is > 0 and var dot) through = from[..(dot + 1)] + through;
        return int.TryParse(from, out var a) && int.TryParse(through, out var b) ? b > a : through != from;
    }

    /// <summary>A letter or Roman numeral needs a noun that is numbered so; "I" is mostly the writer.</summary>
    private bool Starts(int noun, int at, Noun called)
    {
        if (t[at].Kind != TokenKind.Word || at + 1 < t.Count && t[at].Form.Length == 1 && t[at + 1].Is(')') && t[at + 1].Start == t[at].End) return true;
        if (called is not (Noun.Section or Noun.Annex or Noun.Article or Noun.Principle or Noun.Sub)) return false;
        if (at != noun + 1 || noun > 0 && t[noun - 1].Form is "this" or "that" or "each" or "every") return false;
        return called == Noun.Annex || t[at].Form is not ("i" or "a") || at + 1 >= t.Count || t[at + 1].Kind == TokenKind.Sign;
    }

    /// <summary>"… of paragraph 2 (of article 9)": what a place is in, from token <paramref name="at"/>.</summary>
    private bool Container(int at, out Noun noun, out string key, out int next)
    {
        if (!Outside(at, out noun, out key, out next)) return false;
        if (noun is Noun.Paragraph or Noun.Sub && Outside(next, out var larger, out var largerKey, out var after) && larger is Noun.Article or Noun.Section or Noun.Paragraph)
            (noun, key, next) = (larger, largerKey + "." + key, after);
        return true;
    }

    private bool Outside(int at, out Noun noun, out string key, out int next)
    {
        (noun, key, next) = (default, "", at);
        var of = at;
        while (of < t.Count && of - at < 3 && t[of].Kind == TokenKind.Word && (Lexicon.Of.Of(t[of].Form) is not null || Lexicon.Determiners.Of(t[of].Form) is not null)) of++;
        if (of < t.Count && t[of].Is('\'')) of++;
        if (Nth(of, out var named) is > 0 and var nth && named < t.Count && t[named].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[named].Form) is Noun.Paragraph or Noun.Article && !IsPlural(t[named].Form))
        {
            (noun, key, next) = (Lexicon.Nouns.Of(t[named].Form)!.Value, Label.Key(nth), named + 1);
            return true;
        }
        // "items (a) and (c) of 2.2.3": the number alone, where our text has it.
        if (of > at && of < t.Count && t[of].Kind == TokenKind.Number && Label.Read(t, of, out key, out next) && index.Find(Noun.Paragraph, key) is not null
            && (key.Contains('.') || next >= t.Count || t[next].Kind == TokenKind.Sign || Lexicon.Followers.Of(t[next].Form) is not null)) return true;
        if (of >= t.Count || t[of].Kind != TokenKind.Word || Lexicon.Nouns.Of(t[of].Form) is not { } called) return false;
        if (of == at && t[of].Form[0] < '\u0400') return false; // only Russian and Arabic go without a word for "of"
        if (of + 1 < t.Count && t[of + 1].Is('.') && IsAbbreviation(t[of].Form)) of++;
        noun = called;
        if (Label.Read(t, of + 1, out key, out next)) return true;
        if (of + 1 >= t.Count || t[of + 1].Kind != TokenKind.Word || SpelledNumber(of + 1, out next) is not { } spelled) return false;
        key = Label.Key(spelled);
        return true;
    }

    private Anchor Resolve(Noun noun, Cited cited)
    {
        if (noun == Noun.Question) return cited.Through is null && places.QuestionById(cited.Key) is { } question ? question : Anchor.None;
        if (index.Find(noun, cited.Key) is not { } from)
        {
            if (cited.Through is null && cited.Key.IndexOf('.') is > 0 and var dot && Inside(noun, cited.Key[..dot], new(cited.Key[(dot + 1)..], null)) is { To: AnchorTo.Paragraph } inside) return inside;
            // "A new paragraph 4 bis" stands after paragraph 4 as long as there is none.
            foreach (var suffix in (ReadOnlySpan<string>)["bis", "ter", "quater"])
                if (cited.Through is null && cited.Key.EndsWith(suffix, StringComparison.Ordinal) && index.Find(noun, cited.Key[..^suffix.Length]) is { } before)
                    return Anchor.Gap(index.Id(before));
            return Anchor.None;
        }
        if (cited.Through is null) return Anchor.OfParagraph(index.Id(from));
        return index.Find(noun, cited.Through) is { } through && through > from ? Anchor.OfParagraph(index.Id(from), index.Id(through)) : Anchor.None;
    }

    private void Emit(int first, int next, bool foreign, Anchor anchor)
    {
        if (foreign || _ownership.OthersBefore(first) || _ownership.OthersAfter(next)) return;
        var passing = false;
        for (var i = Math.Max(0, first - 3); i < first; i++) passing |= t[i].Kind == TokenKind.Word && Lexicon.Passing.Of(t[i].Form) is not null && !(t[i].Form == "like" && t[i + 1].Form == "to"); // "we would like to move"
        _found.Add(new(t[first].Start, t[next - 1].End, anchor) { Passing = passing });
    }

    /// <summary>ARTICLE 19 is an organisation; it writes its name in capitals.</summary>
    private bool IsOrganisation(int noun, Noun called, List<Cited> cited) =>
        called == Noun.Article && cited is [{ Key: "19" }] && words[t[noun].Start..t[noun].End].All(char.IsUpper);

    private static bool IsPlural(string form) => form[^1] == 's' && form is not "sous" || form is "пп"
        || form.EndsWith("ات", StringComparison.Ordinal) || form.EndsWith("ين", StringComparison.Ordinal) || form.EndsWith("ان", StringComparison.Ordinal)
        || form.EndsWith("بنود", StringComparison.Ordinal) || form.EndsWith("مواد", StringComparison.Ordinal)
        || form[0] is >= 'а' and <= 'я' && form[^1] is 'ы' or 'и' or 'в' or 'х' or 'м';

    private int AfterAddress(int i)
    {
        var end = t[i].End;
        while (end < words.Length && !char.IsWhiteSpace(words[end])) end++;
        while (i < t.Count && t[i].Start < end) i++;
        return i;
    }
}
