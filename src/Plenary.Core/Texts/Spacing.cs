using Plenary.Core.Texts.References;

namespace Plenary.Core.Texts;

/// <summary>The white space that words need which are put into a text without any of their own.</summary>
internal static class Spacing
{
    /// <summary><paramref name="words"/> with a space wherever they would else run into the words beside them; none beside Han characters, which stand without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the words come in, in UTF-16 units of it.</param>
    /// <param name="words">The words.</param>
    public static string Within(string text, int at, string words)
    {
        if (words.Length == 0) return words;
        var before = at > 0 && Needed(text[at - 1], words[0]) ? " " : "";
        var after = at < text.Length && Needed(words[^1], text[at]) ? " " : "";
        return before + words + after;
    }

    /// <summary>Whether two characters of different words need a space between them: after a word, or the sign that ends one, a word begins, or a bracket or quotation opens.</summary>
    private static bool Needed(char left, char right) =>
        !IsWide(left) && !IsWide(right)
        && (char.IsLetterOrDigit(left) || char.IsSurrogate(left) || left is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '»' or '،' or '؛' or '؟' or '%')
        && (char.IsLetterOrDigit(right) || char.IsSurrogate(right) || right is '(' or '[' or '“' or '«' or '„' or '¿' or '¡' or '–' or '—');

    /// <summary>Chinese and Japanese characters and signs: none stands beside a space.</summary>
    private static bool IsWide(char c) => Tokens.IsHan(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF');
}
