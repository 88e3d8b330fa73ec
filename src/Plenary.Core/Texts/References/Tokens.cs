using System.Text;

namespace Plenary.Core.Texts.References;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,
    /// <summary>A run of decimal digits of any script; its form is in ASCII digits.</summary>
    Number,
    /// <summary>One Han character: a script without word spaces is read character by character.</summary>
    Han,
    /// <summary>One sign of punctuation, or the end of a line.</summary>
    Sign,
}

/// <summary>A word, number or sign of a text, with the form under which rules know it.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">Lower case, without accents, vowel signs and tatweel; digits in ASCII.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Form, bool Capital)
{
    /// <summary>Whether this is the sign <paramref name="sign"/>.</summary>
    public bool Is(char sign) => Kind == TokenKind.Sign && Form[0] == sign;
}

/// <summary>Cuts text into tokens, in time linear in its length.</summary>
internal static class Tokens
{
    /// <summary>The tokens of a text in order; white space is none, a line feed is a sign.</summary>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var form = new StringBuilder();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var start = i;
            if (c == '\n') { tokens.Add(new(i, ++i, TokenKind.Sign, "\n", false)); continue; }
            if (char.IsWhiteSpace(c) || IsIgnored(c)) { i++; continue; }
            if (IsHan(c)) { tokens.Add(new(i, ++i, TokenKind.Han, c.ToString(), false)); continue; }
            form.Clear();
            if (Digit(c) >= 0)
            {
                for (; i < text.Length && Digit(text[i]) is >= 0 and var digit; i++) form.Append((char)('0' + digit));
                tokens.Add(new(start, i, TokenKind.Number, form.ToString(), false));
            }
            else if (char.IsLetter(c))
            {
                for (; i < text.Length && (char.IsLetter(text[i]) || IsIgnored(text[i])) && !IsHan(text[i]); i++) Fold(text[i], form);
                tokens.Add(new(start, i, TokenKind.Word, Interned(form), char.IsUpper(c)));
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                tokens.Add(new(start, i, TokenKind.Sign, Sign(c), false));
            }
        }
        return tokens;
    }

    /// <summary>The form under which rules know a word or phrase: what its tokens' forms are, with one space between them.</summary>
    public static string Fold(string text) => string.Join(' ', Of(text).Where(t => t.Kind != TokenKind.Sign).Select(t => t.Form));

    /// <summary>The value of a decimal digit of any script in use here (ASCII, Arabic-Indic, Persian, full width), else -1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
        >= '\uFF10' and <= '\uFF19' => c - '\uFF10',
        _ => -1,
    };

    /// <summary>Whether a character is a Han ideograph of the basic planes' common blocks.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007';

    /// <summary>Combining marks, vowel signs, tatweel and invisible formatting: no rule depends on them.</summary>
    private static bool IsIgnored(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0652')
        or '\u0670' or '\u0640' or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static void Fold(char c, StringBuilder form)
    {
        if (c < 0x80) { form.Append((char)(c | 0x20)); return; }
        if (c == '\u0306' && form.Length > 0 && form[^1] == 'и') { form[^1] = 'й'; return; }
        if (IsIgnored(c)) return;
        c = char.ToLowerInvariant(c);
        switch (c)
        {
            case >= 'à' and <= 'å' or 'ā' or 'ă' or 'ą': form.Append('a'); break;
            case 'ç' or 'ć' or 'č': form.Append('c'); break;
            case >= 'è' and <= 'ë' or 'ē' or 'ę' or 'ě': form.Append('e'); break;
            case >= 'ì' and <= 'ï' or 'ī' or 'ı': form.Append('i'); break;
            case 'ñ' or 'ń' or 'ň': form.Append('n'); break;
            case >= 'ò' and <= 'ö' or 'ø' or 'ō' or 'ő': form.Append('o'); break;
            case >= 'ù' and <= 'ü' or 'ū' or 'ů' or 'ű': form.Append('u'); break;
            case 'ý' or 'ÿ': form.Append('y'); break;
            case 'š' or 'ś' or 'ş': form.Append('s'); break;
            case 'ž' or 'ź' or 'ż': form.Append('z'); break;
            case 'œ': form.Append("oe"); break;
            case 'æ': form.Append("ae"); break;
            case 'ß': form.Append("ss"); break;
            case 'ﬁ': form.Append("fi"); break;
            case 'ﬂ': form.Append("fl"); break;
            case 'ё': form.Append('е'); break;
            case 'أ' or 'إ' or 'آ' or 'ٱ': form.Append('ا'); break;
            case 'ى' or 'ی': form.Append('ي'); break;
            case 'ة': form.Append('ه'); break;
            case 'ک': form.Append('ك'); break;
            default: form.Append(c); break;
        }
    }

    /// <summary>Signs that mean the same are one: quotation marks stay apart, dashes and full-width forms do not.</summary>
    private static string Sign(char c) => c switch
    {
        '–' or '—' or '‐' or '‑' or '−' or '－' or '〜' or '～' => "-",
        '，' or '،' => ",",
        '．' => ".",
        '：' => ":",
        '（' => "(",
        '）' => ")",
        '？' => "?",
        '！' => "!",
        '；' => ";",
        '’' or '‘' or 'ʼ' or '´' or '`' => "'",
        '“' or '”' or '„' or '‟' => "\"",
        < (char)0x80 => Ascii[c],
        _ => c.ToString(),
    };

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x80).Select(i => ((char)i).ToString())];

    private static string Interned(StringBuilder form) => form.ToString();
}
