using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>A phrase as a rule writes it: words in their folded form; <c>stem*</c> any ending; <c>a|b</c> either; <c>~</c> up to seven words between;
/// <c>@</c> words of the text (a quotation, "paragraph", "sentence", "the words"); <c>^</c> the beginning of a sentence; <c>$</c> the end of a clause. Han words are read character by character.</summary>
internal sealed class Pattern
{
    private const int Gap = 7; // "replace the third word by": longer gaps begin to join unrelated clauses
    private readonly List<Element> _elements = [];

    private sealed record Element(char Kind, string[] Words);

    public Pattern(string written)
    {
        foreach (var part in written.Split(' '))
        {
            if (part is "~" or "@" or "^" or "$") _elements.Add(new(part[0], []));
            else if (Tokens.IsHan(part[0]))
                if (part.Contains('|')) _elements.Add(new('w', part.Split('|')));
                else foreach (var c in part) _elements.Add(new('w', [c.ToString()]));
            else _elements.Add(new('w', part.Split('|')));
        }
    }

    /// <summary>The first two characters under which the pattern's first word can be met; more than one for alternatives.</summary>
    public IEnumerable<char> Beginnings => _elements.First(e => e.Kind == 'w').Words.Select(w => w[0]).Distinct();

    /// <summary>Whether a negation is among its own words.</summary>
    public bool Negates => _elements.Any(e => e.Words.Any(PhraseBook.Negations.Contains));

    /// <summary>Whether it matches with its first word at token <paramref name="i"/>.</summary>
    public bool Matches(List<Token> t, int i, out int next)
    {
        var first = 0;
        if (_elements[0].Kind == '^')
        {
            if (i > 0 && !(t[i - 1].Kind == TokenKind.Sign && t[i - 1].Form is not ("," or "'" or "(") || Lexicon.Joins.Of(t[i - 1].Form) is Join.And)) { next = i; return false; }
            first = 1;
        }
        return From(t, i, first, out next);
    }

    private bool From(List<Token> t, int i, int element, out int next)
    {
        next = i;
        for (; element < _elements.Count; element++)
        {
            var e = _elements[element];
            if (e.Kind == '~')
            {
                for (var skip = 0; skip <= Gap && i + skip <= t.Count; skip++)
                {
                    if (From(t, i + skip, element + 1, out next)) return true;
                    if (i + skip < t.Count && t[i + skip].Form is "." or "!" or "?" or "。" or ";") return false;
                }
                return false;
            }
            if (e.Kind == '$')
            {
                if (i < t.Count && !(t[i].Kind == TokenKind.Sign && t[i].Form is not ("'" or "("))) return false;
                continue;
            }
            if (i >= t.Count) return false;
            if (e.Kind == '@' ? !TextWords.IsObject(t[i]) : !Any(e.Words, t[i])) return false;
            next = ++i;
        }
        return true;
    }

    private static bool Any(string[] words, Token token)
    {
        foreach (var word in words)
        {
            if (word[^1] == '*' ? token.Form.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1)) : token.Form == word) return true;
            if (token.Form[0] is < '\u0600' or > '\u06FF' || token.Form.Length < 4) continue;
            foreach (var start in Arabic.Bare(token.Form))
                if (start > 0 && (word[^1] == '*' ? token.Form.AsSpan(start).StartsWith(word.AsSpan(0, word.Length - 1)) : token.Form.AsSpan(start).SequenceEqual(word))) return true;
        }
        return false;
    }
}

/// <summary>Words for pieces of a text.</summary>
internal static class TextWords
{
    private static readonly Lazy<Stems<bool>> Read = new(() => new(
        (true, """
            word words wording phrase phrases sentence sentences text reference references term terms line lines heading title expression mention it them
            mot mots phrase phrases texte reference references terme termes expression mention titre
            palabra palabras frase frases texto referencia termino terminos oracion expresion
            слов* предложени* текст* фраз* ссылк* термин* упоминани*
            كلمه كلمات عباره عبارات جمله نص اشاره مصطلح
            """)));

    /// <summary>Whether a token is, or opens, a piece of the text.</summary>
    public static bool IsObject(Token t) => t.Kind switch
    {
        TokenKind.Word => Read.Value.Of(t.Form) is not null || Lexicon.Nouns.Of(t.Form) is not null,
        TokenKind.Han => t.Form is "第" or "段" or "词" or "句" or "条" or "款",
        TokenKind.Sign => t.Form is "\"" or "«" or "「" or "『" or "§" or "¶",
        _ => false,
    };
}
