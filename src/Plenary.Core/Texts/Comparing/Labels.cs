namespace Plenary.Core.Texts.Comparing;

/// <summary>Numbers that an author typed before a paragraph where another has them set automatically: <c>12.</c>, <c>3.1</c>, <c>(a)</c>, <c>iv)</c>, <c>5 bis.</c></summary>
internal static class Labels
{
    // "1234.5.67 quater." is as long as a number gets; what is longer is a word.
    private const int Longest = 20;

    /// <summary>How many characters at the head of the text are its number and the space behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number that it has automatically, or null: what is typed as well is then a label whatever its form.</param>
    public static int Length(string text, string? number)
    {
        var at = Space(text, 0);
        if (number is { Length: > 0 } && text.AsSpan(at).StartsWith(number, StringComparison.Ordinal))
        {
            var after = at + number.Length;
            if (after < text.Length && text[after] is '.' or ')') after++;
            if (after < text.Length && char.IsWhiteSpace(text[after])) return Space(text, after);
        }
        var start = at;
        var opened = at < text.Length && text[at] == '(';
        if (opened) at++;
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        var numeric = at > digits;
        var parts = 0;
        if (numeric)
        {
            while (at + 1 < text.Length && text[at] == '.' && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                at++;
                parts++;
                while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
            }
            foreach (var more in (ReadOnlySpan<string>)[" bis", " ter", " quater"])
                if (text.AsSpan(at).StartsWith(more, StringComparison.Ordinal))
                {
                    at += more.Length;
                    break;
                }
        }
        else
        {
            while (at < text.Length && at - digits < 5 && char.IsAsciiLetterLower(text[at])) at++;
            var letters = text.AsSpan(digits, at - digits);
            if (letters.Length == 0 || (letters.Length > 1 && letters.ContainsAnyExcept("ivxlc"))) return 0;
        }
        if (at >= text.Length || at - start > Longest) return 0;
        var closed = text[at] is '.' or ')' && (!opened || text[at] == ')');
        if (closed) at++;
        if (opened && !closed || (!closed && parts == 0)) return 0;
        if (at >= text.Length || !char.IsWhiteSpace(text[at])) return 0;
        at = Space(text, at);
        return at < text.Length ? at : 0;
    }

    /// <summary>Whether the heads of two lines are a number typed on one side and one set automatically on the other. Which number it is makes no difference:
    /// the automatic one has moved on where a paragraph before it came or went.</summary>
    public static bool Stand(Line a, int headA, Line b, int headB) =>
        (headA == 0) != (headB == 0) && (headA == 0 ? Alike(a.Number, b.Text.AsSpan(0, headB)) && b.Number is null : Alike(b.Number, a.Text.AsSpan(0, headA)) && a.Number is null);

    /// <summary>Whether a typed label numbers as the other does: figures for figures, a letter for a letter.</summary>
    private static bool Alike(string? number, ReadOnlySpan<char> label)
    {
        if (string.IsNullOrEmpty(number)) return false;
        var one = Bare(number);
        var other = Bare(label);
        return one.Length > 0 && other.Length > 0 && (one.Equals(other, StringComparison.OrdinalIgnoreCase) || char.IsAsciiDigit(one[^1]) == char.IsAsciiDigit(other[^1]) && char.IsAsciiDigit(one[0]) == char.IsAsciiDigit(other[0]));
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> label) => label.Trim().Trim("().:-§\t ");

    private static int Space(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
