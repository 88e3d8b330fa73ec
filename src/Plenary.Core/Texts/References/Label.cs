using System.Globalization;
using System.Text;

namespace Plenary.Core.Texts.References;

/// <summary>Printed numbers as keys that can be compared: "72 (f)", "72(f)" and "72f" are <c>72.f</c>, "4 bis" is <c>4bis</c>, "III" is <c>iii</c>.</summary>
internal static class Label
{
    private const int MostParts = 8; // of a number; longer chains ("1.1.1.1.…") are none, and reading each again from every digit would be quadratic

    /// <summary>Reads a number that begins at token <paramref name="i"/>.</summary>
    /// <param name="t">The tokens.</param>
    /// <param name="i">Where it should begin.</param>
    /// <param name="key">Its key.</param>
    /// <param name="next">The token after it.</param>
    /// <returns>False where no number stands there.</returns>
    public static bool Read(List<Token> t, int i, out string key, out int next)
    {
        key = "";
        next = i;
        if (i >= t.Count) return false;
        if (t[i].Is('(') || t[i].Is('[') || IsQuote(t[i]))
        {
            if (!Part(t, i, out key, out next)) return false;
        }
        else if (t[i].Kind == TokenKind.Number)
        {
            if (t[i].Form.Length > 4) return false;
            key = t[i].Form.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
            next = i + 1;
            if (next < t.Count && Touches(t, next) && t[next].Kind == TokenKind.Word && t[next].Form.Length > 1 && !IsInserted(t[next].Form) && !IsRoman(t[next].Form)) return false;
        }
        else if (t[i].Kind == TokenKind.Word && t[i].Form.Length == 1 && i + 1 < t.Count && t[i + 1].Is(')') && Touches(t, i + 1))
        {
            (key, next) = (Letter(t[i].Form), i + 2);
        }
        else if (t[i].Kind == TokenKind.Word && t[i].Capital && (t[i].Form.Length == 1 || IsRoman(t[i].Form)))
        {
            key = Letter(t[i].Form);
            next = i + 1;
        }
        else
        {
            return false;
        }
        var built = new StringBuilder(key);
        for (var parts = 1; next < t.Count; parts++)
        {
            if (parts > MostParts) return false;
            if (t[next].Is('.') && Touches(t, next) && next + 1 < t.Count && Touches(t, next + 1) && t[next + 1].Kind == TokenKind.Number)
            {
                built.Append('.').Append(t[next + 1].Form);
                next += 2;
            }
            else if (t[next].Kind == TokenKind.Word && t[next].Form.Length == 1 && (Touches(t, next) || (next + 1 < t.Count && t[next + 1].Is(')') && Touches(t, next + 1))))
            {
                built.Append('.').Append(Letter(t[next].Form));
                next += next + 1 < t.Count && t[next + 1].Is(')') && Touches(t, next + 1) && !Opened(t, i, next) ? 2 : 1;
            }
            else if (t[next].Kind == TokenKind.Word && IsInserted(t[next].Form) && t[next].Start - t[next - 1].End <= 1)
            {
                built.Append(Canonical(t[next].Form));
                next++;
            }
            else if ((t[next].Is('(') || t[next].Is('[') || IsQuote(t[next])) && t[next].Start - t[next - 1].End <= 1 && Part(t, next, out var part, out var after))
            {
                built.Append('.').Append(part);
                next = after;
            }
            else
            {
                break;
            }
        }
        key = built.ToString();
        return true;
    }

    /// <summary>The key of a number as printed before a paragraph, with what it calls itself ("Article 3", "OP5"); null where it is none.</summary>
    public static (Noun? Noun, string Key)? Of(string printed)
    {
        var t = Tokens.Of(printed);
        var i = 0;
        if (Han.Label(t) is { } han) return han;
        Noun? noun = null;
        while (i < t.Count && t[i].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[i].Form) is { } called) (noun, i) = (called, i + 1);
        while (i < t.Count && (t[i].Is('§') || t[i].Is('¶') || t[i].Is('.'))) i++;
        if (Read(t, i, out var key, out var next)) return next >= t.Count || t[next].Kind == TokenKind.Sign ? (noun, key) : null;
        // "a)", "iv." in front of an item: a letter that needs no capital there.
        return i < t.Count && t[i].Kind == TokenKind.Word && (t[i].Form.Length == 1 || IsRoman(t[i].Form)) && i + 2 >= t.Count ? (noun, Letter(t[i].Form)) : null;
    }

    /// <summary>The value of a Roman numeral, or null.</summary>
    public static int? Roman(string form)
    {
        var value = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var one = RomanDigit(form[i]);
            if (one == 0) return null;
            value += i + 1 < form.Length && RomanDigit(form[i + 1]) > one ? -one : one;
        }
        return value is > 0 and < 100 ? value : null;
    }

    /// <summary>A number as a key.</summary>
    public static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Part(List<Token> t, int i, out string key, out int next)
    {
        key = "";
        next = i;
        if (i + 2 >= t.Count || !(t[i + 2].Is(')') || t[i + 2].Is(']') || IsQuote(t[i + 2]))) return false;
        var inner = t[i + 1];
        if (!(inner.Kind == TokenKind.Number ? inner.Form.Length <= 2 : inner.Kind == TokenKind.Word && (inner.Form.Length == 1 || IsRoman(inner.Form)))) return false;
        (key, next) = (Letter(inner.Form), i + 3);
        return true;
    }

    /// <summary>Items that are lettered in another script stand at the same place of the alphabet: (ج) and (в) are (c).</summary>
    internal static string Letter(string form)
    {
        if (form.Length != 1) return form;
        var at = "ابجدهوزح".IndexOf(form[0]) is >= 0 and var arabic ? arabic : "абвгдежз".IndexOf(form[0]);
        return at >= 0 ? ((char)('a' + at)).ToString() : form == "с" ? "c" : form;
    }

    private static bool Opened(List<Token> t, int from, int to)
    {
        for (var i = to - 1; i >= Math.Max(0, from - 1); i--)
            if (t[i].Is('(')) return true;
        return false;
    }

    private static bool Touches(List<Token> t, int i) => t[i].Start == t[i - 1].End;

    private static bool IsQuote(Token t) => t.Is('"') || t.Is('«') || t.Is('»') || t.Is('\'');

    private static bool IsInserted(string form) => Lexicon.Inserted.Of(form) is not null;

    private static string Canonical(string form) => form switch { "бис" or "مكرر" or "مكررا" => "bis", "тер" => "ter", _ => form };

    private static bool IsRoman(string form) => form.Length <= 5 && Roman(form) is not null;

    private static int RomanDigit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
}
