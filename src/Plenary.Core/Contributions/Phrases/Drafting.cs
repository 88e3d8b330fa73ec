using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>What a unit asks of one place.</summary>
/// <param name="Operation">What it asks for.</param>
/// <param name="Anchor">The place, narrowed to the words where they could be found in it.</param>
/// <param name="Text">New text, or null where the words of the input stand.</param>
/// <param name="Reason">What is said besides the change, or null.</param>
internal sealed record Wish(Operation Operation, Anchor Anchor, string? Text, string? Reason);

/// <summary>Reads what a unit wants done to the paragraph that it names: which words go, which come. Where that is not certain it is a comment.</summary>
/// <param name="unit">The statement.</param>
/// <param name="t">Its tokens.</param>
/// <param name="text">The text that it is about.</param>
/// <param name="language">The language of who says it, or null.</param>
internal sealed class Drafting(string unit, List<Token> t, TextVersion text, string? language)
{
    private readonly List<(int Start, int End)> _quotes = Quotes.In(unit);

    private static readonly Lazy<Stems<bool>> SentenceWords = new(() => new((true, "sentence phrase oracion frase предложени* جمله")));
    private static readonly Lazy<Stems<bool>> PartWords = new(() => new(
        (true, """
            word words wording phrase phrases sentence sentences reference references term terms mention part parts line lines half end beginning bracket brackets
            mot mots phrase phrases reference references terme termes mention partie debut palabra palabras frase frases referencia termino parte oracion
            слов* предложени* фраз* ссылк* упоминани* част* كلمه كلمات عباره جمله اشاره جزء
            """)));
    private static readonly Lazy<Stems<bool>> AfterWords = new(() => new((true, "after following apres suite despues tras после بعد")));
    private static readonly Lazy<Stems<bool>> NewWords = new(() => new((true, "new additional another further nouveau nouvel nouvelle supplementaire nuevo nueva adicional новый нового новую дополнительн* جديد جديده اضافيه")));
    private static readonly Lazy<Stems<bool>> BeforeWords = new(() => new((true, "before avant antes перед قبل")));

    /// <summary>The wishes behind one phrase about one place; several where several quotations of the place are to go.</summary>
    public List<Wish> Of(PhraseBook.Met met, (int First, int Next) sentence, Anchor anchor)
    {
        var paragraph = anchor.To == AnchorTo.Paragraph && anchor.Through is null && text.Order.TryGetValue(anchor.Paragraph!, out var at) ? text.Paragraphs[at] : null;
        var located = _quotes.Select(q => paragraph is null ? null : Locate(paragraph, unit[q.Start..q.End])).ToList();
        switch (met.Operation)
        {
            case Operation.Delete:
                var gone = located.OfType<Anchor>().Distinct().ToList();
                if (gone.Count > 0) return [.. gone.Select(a => new Wish(Operation.Delete, a, null, null))];
                if (SentenceOf(paragraph, sentence) is { } one) return [new(Operation.Delete, one, null, null)];
                return [new(IsPartial(sentence) ? Operation.Comment : Operation.Delete, anchor, null, null)];
            case Operation.Replace:
                return [Replacement(sentence, met, anchor, paragraph, located)];
            case Operation.Add:
                return [Addition(sentence, met, anchor, paragraph, located)];
            case Operation.Keep or Operation.Bracket or Operation.Support or Operation.Oppose or Operation.Reserve:
                return [new(met.Operation, located is [{ } only] ? only : anchor, null, null)];
            default:
                return [new(met.Operation, anchor, null, null)];
        }
    }

    /// <summary>The quotation, where it stands exactly once in the paragraph; words alone count, not their case or signs.</summary>
    public static Anchor? Locate(Paragraph paragraph, string quote)
    {
        foreach (var (language, written) in paragraph.Texts.OrderBy(x => x.Value == paragraph.Text ? 0 : 1).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => (x.Key, x.Value)))
            if (Find(written, quote) is var (start, end))
                return new()
                {
                    To = AnchorTo.Range,
                    Paragraph = paragraph.Id,
                    Start = start,
                    End = end,
                    Quote = written[start..end],
                    Language = written == paragraph.Text ? null : language,
                };
        return paragraph.Texts.Count == 0 && Find(paragraph.Text, quote) is var (s, e)
            ? new() { To = AnchorTo.Range, Paragraph = paragraph.Id, Start = s, End = e, Quote = paragraph.Text[s..e] }
            : null;
    }

    private Wish Replacement((int First, int Next) sentence, PhraseBook.Met met, Anchor anchor, Paragraph? paragraph, List<Anchor?> located)
    {
        if (_quotes.Count >= 2)
        {
            var (old, now) = located[0] is null && located[1] is not null ? (1, 0) : (0, 1);
            if (located[old] is not { } there || _quotes.Count > 2 && located.Count(l => l is not null) != 1) return new(Operation.Comment, anchor, null, null);
            return Instead(there, paragraph!, now);
        }
        if (paragraph is null) return new(Operation.Comment, anchor, null, null);
        if (_quotes is [var single])
        {
            // «replace the words A by "B"»: A unquoted, between the verb and the preposition.
            if (located[0] is not null) return new(Operation.Comment, anchor, null, null);
            if (Unquoted(met, single.Start, paragraph) is { } words) return Instead(words, paragraph, 0);
            if (SentenceOf(paragraph, sentence) is { } one) return new(Operation.Replace, one, Quote(0), null);
            return IsPartial(sentence) || OneWordForMany(Quote(0), paragraph) ? new(Operation.Comment, anchor, null, null) : new(Operation.Replace, anchor, Quote(0), null);
        }
        return _quotes.Count == 0 && AfterColon(met) is { } written && !IsPartial(sentence)
            ? new(Operation.Replace, anchor, written, null) : new(Operation.Comment, anchor, null, null);
    }

    /// <summary>A quotation in place of words of the paragraph.</summary>
    private Wish Instead(Anchor there, Paragraph paragraph, int quote)
    {
        var (words, start, now) = (paragraph.In(there.Language), there.Start!.Value, Quote(quote));
        if (!there.Quote!.EndsWith(now[^1])) now = Unended(quote, words, there.End!.Value);
        if (Spacing.Closes(now[0], there.Language ?? text.Language)) start = Spacing.Before(words, start);
        return new(Operation.Replace, there with { Start = start, Quote = words[start..there.End!.Value] }, now, null);
    }

    /// <summary>A quotation without the sign that the paragraph has there already, or that ends the sentence which quotes it: replace “four” with “six.”</summary>
    private string Unended(int quote, string there, int at)
    {
        var words = Quote(quote);
        if (words.Length < 2 || words[^1] is not ('.' or ',' or ';' or '。' or '，')) return words;
        var next = at;
        while (next < there.Length && char.IsWhiteSpace(there[next])) next++;
        var ends = _quotes[quote].End + 1 >= unit.TrimEnd().Length || unit[_quotes[quote].End + 1] is ' ' or '\n';
        return at < there.Length && there[at] == words[^1] || ends && words[^1] == '.' && next < there.Length && char.IsLower(there[next]) ? words[..^1].TrimEnd() : words;
    }

    /// <summary>One or two words do not stand for a whole paragraph: they are wanted somewhere in it, and where is not said.</summary>
    private static bool OneWordForMany(string quote, Paragraph paragraph) =>
        Tokens.Of(quote).Count(x => x.Kind != TokenKind.Sign) <= 2 && Tokens.Of(paragraph.Text).Count > 12;

    private Wish Addition((int First, int Next) sentence, PhraseBook.Met met, Anchor anchor, Paragraph? paragraph, List<Anchor?> located)
    {
        if (Ending(sentence, met, anchor, paragraph) is { } ending) return ending;
        var fresh = located.FindIndex(l => l is null);
        var written = fresh >= 0 ? Quote(fresh) : AfterColon(met);
        if (written is null) return new(Operation.Comment, anchor, null, null);
        var after = Has(AfterWords.Value, sentence) || HasHan(sentence, '后') || HasHan(sentence, '之');
        var before = Has(BeforeWords.Value, sentence) || HasHan(sentence, '前');
        if (located.OfType<Anchor>().ToList() is [{ } beside] && after != before)
        {
            var (there, at) = (paragraph!.In(beside.Language), (before ? beside.Start : beside.End)!.Value);
            if (Spacing.Closes(written[0], beside.Language ?? text.Language)) at = Spacing.Before(there, at);
            if (fresh >= 0) written = Unended(fresh, there, at);
            return new(Operation.Add, beside with { Start = at, End = at, Quote = null }, Spacing.Within(there, at, written), null);
        }
        if (_quotes.Count > 1) return new(Operation.Comment, anchor, null, null);
        if (anchor.To == AnchorTo.Gap) return new(Operation.Add, anchor, written, null);
        if (paragraph is null) return new(Operation.Comment, anchor, null, null);
        if (after != before && SentenceOf(paragraph, sentence) is { } next) return AtAnEnd.Of(text, paragraph, next, after, written, language);
        var inside = IsPartial(sentence) || NewSentence(sentence);
        if (after != before && !inside) return new(Operation.Add, Gap(anchor, before), written, null);
        return new(Operation.Add, anchor, written, null);
    }

    /// <summary>Words that are to come at the end or the beginning of what the anchor names; null where that is not said, or not of one paragraph or section.</summary>
    private Wish? Ending((int First, int Next) sentence, PhraseBook.Met met, Anchor anchor, Paragraph? paragraph)
    {
        if (_quotes.Count > 1 || anchor.To != AnchorTo.Paragraph || Edges.In(t, sentence, _quotes) is not { } edge) return null;
        if ((_quotes.Count == 1 ? Quote(0) : AfterColon(met)) is not { } written) return null;
        var order = text.Order[anchor.Paragraph!];
        if (paragraph is null || IsNewParagraph(sentence))
            return new(Operation.Add, edge.Last || text.Paragraphs[order].Kind == BlockKind.Heading && anchor.Through is not null
                ? Anchor.Gap(edge.Last ? anchor.Through ?? anchor.Paragraph : anchor.Paragraph) : Gap(anchor, true), written, null);
        var within = SentenceOf(paragraph, sentence);
        if (within is null && edge.OfSentence && Segmenting.Sentences.Of(paragraph.Text, Tokens.Of(paragraph.Text)).Count > 1) return null;
        return AtAnEnd.Of(text, paragraph, within, edge.Last, written, language);
    }

    private Anchor Gap(Anchor anchor, bool before)
    {
        if (!before) return Anchor.Gap(anchor.Paragraph);
        var at = text.Order[anchor.Paragraph!];
        return Anchor.Gap(at == 0 ? null : text.Paragraphs[at - 1].Id);
    }

    private string Quote(int i) => unit[_quotes[i].Start.._quotes[i].End];

    /// <summary>Text after the colon that follows the phrase: "should read as follows: …".</summary>
    private string? AfterColon(PhraseBook.Met met)
    {
        for (var i = met.Next; i < Math.Min(t.Count, met.Next + 12); i++)
            if (t[i].Is(':'))
            {
                var rest = unit[t[i].End..].Trim();
                return rest.Length >= 8 ? rest : null;
            }
            else if (t[i].Is('.') || t[i].Is('。'))
            {
                return null;
            }
        return null;
    }

    private Anchor? Unquoted(PhraseBook.Met met, int quote, Paragraph paragraph)
    {
        var last = met.Next;
        while (last < t.Count && t[last].Start < quote) last++;
        while (last > met.First && !(t[last - 1].Form is "by" or "with" or "par" or "por" or "на" or "ب")) last--;
        if (last - 1 <= met.First) return null;
        var from = t[met.First].End;
        var to = t[last - 1].Start;
        return to > from ? Locate(paragraph, unit[from..to]) : null;
    }

    /// <summary>"The second sentence of paragraph 4".</summary>
    private Anchor? SentenceOf(Paragraph? paragraph, (int First, int Next) sentence)
    {
        if (paragraph is null) return null;
        for (var i = sentence.First; i + 1 < sentence.Next; i++)
        {
            if (Quoted(t[i]) || NthSentence(i) is not { } nth) continue;
            var tokens = Tokens.Of(paragraph.Text);
            var sentences = Segmenting.Sentences.Of(paragraph.Text, tokens);
            var at = nth < 0 ? sentences.Count - 1 : nth - 1;
            if (at < 0 || at >= sentences.Count) return null;
            var (start, end) = (tokens[sentences[at].First].Start, tokens[sentences[at].Next - 1].End);
            return new() { To = AnchorTo.Range, Paragraph = paragraph.Id, Start = start, End = end, Quote = paragraph.Text[start..end] };
        }
        return null;
    }

    /// <summary>"Second sentence", «الجملة الثانية», 第二句, 最后一句; -1 for the last.</summary>
    private int? NthSentence(int i)
    {
        if (t[i].Kind == TokenKind.Word)
            return SentenceWords.Value.Of(t[i + 1].Form) is not null ? Lexicon.Ordinals.Of(t[i].Form)
                : t[i].Form[0] >= '\u0600' && SentenceWords.Value.Of(t[i].Form) is not null ? Lexicon.Ordinals.Of(t[i + 1].Form) : null;
        if (Han.Is(t, i, '首') && Han.Is(t, i + 1, '句')) return 1;
        if ((Han.Is(t, i, '最') && Han.Is(t, i + 1, '后') && Han.Is(t, i + 2, '一') && Han.Is(t, i + 3, '句')) || Han.Is(t, i, '末') && Han.Is(t, i + 1, '句')) return -1;
        return Han.Is(t, i, '第') && Han.Number(t, i + 1, out var nth) is var after && after > i + 1 && Han.Is(t, after, '句') ? nth : null;
    }

    /// <summary>"A new paragraph at the end": it stands beside the one that is named.</summary>
    private bool IsNewParagraph((int First, int Next) sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.Next; i++)
        {
            if (Quoted(t[i])) continue;
            if (Han.Is(t, i, '一') && Han.Is(t, i + 1, '段') && !Han.Is(t, i - 1, '第') || Han.Is(t, i, '新') && (Han.Is(t, i + 1, '段') || Han.Is(t, i + 2, '段'))) return true;
            if (t[i].Kind == TokenKind.Word && (NewWords.Value.Of(t[i].Form) is not null && Lexicon.Nouns.Of(t[i + 1].Form) is not null
                || Lexicon.Nouns.Of(t[i].Form) is not null && NewWords.Value.Of(t[i + 1].Form) is not null)) return true;
        }
        return false;
    }

    private bool IsPartial((int First, int Next) sentence) => Has(PartWords.Value, sentence) || HasHan(sentence, '词') || HasHan(sentence, '句') || HasHan(sentence, '字') || _quotes.Count > 0 && Has(SentenceWords.Value, sentence);

    private bool NewSentence((int First, int Next) sentence) => Has(SentenceWords.Value, sentence);

    private bool Has(Stems<bool> words, (int First, int Next) sentence)
    {
        for (var i = sentence.First; i < sentence.Next; i++)
            if (t[i].Kind == TokenKind.Word && !Quoted(t[i]) && words.Of(t[i].Form) is not null) return true;
        return false;
    }

    private bool HasHan((int First, int Next) sentence, char c)
    {
        for (var i = sentence.First; i < sentence.Next; i++)
            if (t[i].Kind == TokenKind.Han && t[i].Form[0] == c && !Quoted(t[i])) return true;
        return false;
    }

    private bool Quoted(Token token) => Quotes.Hold(_quotes, token);

    /// <summary>Where the words of a quotation stand once; with the signs at its ends where these stand there too.</summary>
    private static (int Start, int End)? Find(string written, string quote)
    {
        var there = Tokens.Of(written);
        var quoted = Tokens.Of(quote);
        var sought = quoted.Where(x => x.Kind != TokenKind.Sign).ToList();
        if (sought.Count == 0) return null;
        var words = Enumerable.Range(0, there.Count).Where(i => there[i].Kind != TokenKind.Sign).ToList();
        (int First, int Last)? found = null;
        for (var i = 0; i + sought.Count <= words.Count; i++)
        {
            var k = 0;
            while (k < sought.Count && there[words[i + k]].Form == sought[k].Form) k++;
            if (k < sought.Count) continue;
            if (found is not null) return null;
            found = (words[i], words[i + sought.Count - 1]);
        }
        if (found is not var (first, last)) return null;
        for (var k = quoted.FindIndex(x => x.Kind != TokenKind.Sign) - 1; k >= 0 && first > 0 && there[first - 1].Form == quoted[k].Form; k--) first--;
        for (var k = quoted.FindLastIndex(x => x.Kind != TokenKind.Sign) + 1; k < quoted.Count && last + 1 < there.Count && there[last + 1].Form == quoted[k].Form; k++) last++;
        return (there[first].Start, there[last].End);
    }
}
