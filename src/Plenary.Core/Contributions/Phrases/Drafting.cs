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
internal sealed class Drafting(string unit, List<Token> t, TextVersion text)
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
    private static readonly Lazy<Stems<bool>> BeforeWords = new(() => new((true, "before avant antes перед قبل")));

    /// <summary>The wishes behind one phrase about one place; several where several quotations of the place are to go.</summary>
    public List<Wish> Of(PhraseBook.Met met, (int First, int Next) sentence, Anchor anchor)
    {
        var paragraph = anchor.To == AnchorTo.Paragraph && anchor.Through is null && text.Order.TryGetValue(anchor.Paragraph!, out var at) ? text.Paragraphs[at] : null;
        var located = _quotes.Select(q => paragraph is null ? null : Locate(paragraph, unit[q.Start..q.End])).ToList();
        switch (met.Operation)
        {
            case Operation.Delete:
                var gone = located.OfType<Anchor>().ToList();
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
            return new(Operation.Replace, there, Quote(now), null);
        }
        if (paragraph is null) return new(Operation.Comment, anchor, null, null);
        if (_quotes is [var single])
        {
            // «replace the words A by "B"»: A unquoted, between the verb and the preposition.
            if (located[0] is not null) return new(Operation.Comment, anchor, null, null);
            if (Unquoted(met, single.Start, paragraph) is { } words) return new(Operation.Replace, words, Quote(0), null);
            if (SentenceOf(paragraph, sentence) is { } one) return new(Operation.Replace, one, Quote(0), null);
            return IsPartial(sentence) || OneWordForMany(Quote(0), paragraph) ? new(Operation.Comment, anchor, null, null) : new(Operation.Replace, anchor, Quote(0), null);
        }
        return _quotes.Count == 0 && AfterColon(met) is { } written && !IsPartial(sentence)
            ? new(Operation.Replace, anchor, written, null) : new(Operation.Comment, anchor, null, null);
    }

    /// <summary>One or two words do not stand for a whole paragraph: they are wanted somewhere in it, and where is not said.</summary>
    private static bool OneWordForMany(string quote, Paragraph paragraph) =>
        Tokens.Of(quote).Count(x => x.Kind != TokenKind.Sign) <= 2 && Tokens.Of(paragraph.Text).Count > 12;

    private Wish Addition((int First, int Next) sentence, PhraseBook.Met met, Anchor anchor, Paragraph? paragraph, List<Anchor?> located)
    {
        var fresh = located.FindIndex(l => l is null);
        var written = fresh >= 0 ? Quote(fresh) : AfterColon(met);
        if (written is null) return new(Operation.Comment, anchor, null, null);
        var after = Has(AfterWords.Value, sentence) || HasHan(sentence, '后') || HasHan(sentence, '之');
        var before = Has(BeforeWords.Value, sentence) || HasHan(sentence, '前');
        if (located.OfType<Anchor>().ToList() is [{ } beside] && after != before)
        {
            var at = (before ? beside.Start : beside.End)!.Value;
            return new(Operation.Add, beside with { Start = at, End = at, Quote = null }, Spacing.Within(paragraph!.In(beside.Language), at, written), null);
        }
        if (_quotes.Count > 1) return new(Operation.Comment, anchor, null, null);
        if (anchor.To == AnchorTo.Gap) return new(Operation.Add, anchor, written, null);
        if (paragraph is null) return new(Operation.Comment, anchor, null, null);
        var inside = IsPartial(sentence) || NewSentence(sentence);
        if (after != before && !inside) return new(Operation.Add, Gap(anchor, before), written, null);
        return new(Operation.Add, anchor, written, null);
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
            if (t[i].Kind != TokenKind.Word || Lexicon.Ordinals.Of(t[i].Form) is not { } nth || SentenceWords.Value.Of(t[i + 1].Form) is null) continue;
            var tokens = Tokens.Of(paragraph.Text);
            var sentences = Segmenting.Sentences.Of(paragraph.Text, tokens);
            var at = nth < 0 ? sentences.Count - 1 : nth - 1;
            if (at < 0 || at >= sentences.Count) return null;
            var (start, end) = (tokens[sentences[at].First].Start, tokens[sentences[at].Next - 1].End);
            return new() { To = AnchorTo.Range, Paragraph = paragraph.Id, Start = start, End = end, Quote = paragraph.Text[start..end] };
        }
        return null;
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

    private bool Quoted(Token token) => _quotes.Any(q => token.Start >= q.Start && token.End <= q.End);

    private static (int Start, int End)? Find(string written, string quote)
    {
        var there = Tokens.Of(written);
        var sought = Tokens.Of(quote).Where(x => x.Kind != TokenKind.Sign).ToList();
        if (sought.Count == 0) return null;
        var words = there.Where(x => x.Kind != TokenKind.Sign).ToList();
        (int, int)? found = null;
        for (var i = 0; i + sought.Count <= words.Count; i++)
        {
            var k = 0;
            while (k < sought.Count && words[i + k].Form == sought[k].Form) k++;
            if (k < sought.Count) continue;
            if (found is not null) return null;
            found = (words[i].Start, words[i + sought.Count - 1].End);
        }
        return found;
    }
}
