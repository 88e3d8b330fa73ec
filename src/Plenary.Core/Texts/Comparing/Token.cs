using System.Globalization;

namespace Plenary.Core.Texts.Comparing;

/// <summary>The smallest piece that an edit changes as a whole.</summary>
/// <param name="Start">Where it begins in its text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Hash">Equal for equal tokens.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int End, ulong Hash, TokenKind Kind)
{
    /// <summary>Two tokens are the same where their hashes are.</summary>
    public bool Same(Token other) => Hash == other.Hash;
}

/// <summary>Kinds of token.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters and digits.</summary>
    Word,
    /// <summary>One character of a script that is written without spaces.</summary>
    Character,
    /// <summary>A run of spaces.</summary>
    Space,
    /// <summary>One sign.</summary>
    Sign,
    /// <summary>A paragraph mark.</summary>
    Mark,
}

/// <summary>Cuts a text into words, spaces and signs.</summary>
internal static class Tokens
{
    private static readonly ulong SpaceHash = Folding.Exact(" ");
    private static readonly ulong MarkHash = Folding.Exact("\n");
    private static readonly ulong EllipsisHash = Folding.Exact("…");

    /// <summary>The tokens of a text, one after another without a hole; linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="exact">Whether every character counts; if not, what <see cref="Folding"/> names makes no difference.</param>
    public static Token[] Of(string text, bool exact = false)
    {
        var tokens = new Token[text.Length / 3 + 4];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var kind = KindAt(text, i, out var width);
            i += width;
            if (kind == TokenKind.Word)
                while (i < text.Length && Continues(text, i, out width)) i += width;
            else if (kind == TokenKind.Space)
                while (i < text.Length && text[i] != '\n' && char.IsWhiteSpace(text[i])) i++;
            else if (text[start] == '.')
                while (i < text.Length && text[i] == '.') i++;
            if (kind != TokenKind.Mark)
                while (i < text.Length && (Folding.Ignorable(text[i]) || Folding.Mark(text[i]))) i++;
            var span = text.AsSpan(start, i - start);
            var hash = exact ? Folding.Exact(span) : kind switch
            {
                TokenKind.Space => SpaceHash,
                TokenKind.Mark => MarkHash,
                TokenKind.Sign when span.Length > 2 && span[0] == '.' && span[2] == '.' => EllipsisHash,
                _ => Folding.Of(span),
            };
            if (count == tokens.Length) Array.Resize(ref tokens, count * 2);
            tokens[count++] = new(start, i, hash, kind);
        }
        Array.Resize(ref tokens, count);
        return tokens;
    }

    private static bool Continues(string text, int at, out int width)
    {
        width = 1;
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c)) return true;
        if (c < 0x80) return c == '_';
        return Folding.Ignorable(c) || Folding.Mark(c) || KindAt(text, at, out width) == TokenKind.Word;
    }

    private static TokenKind KindAt(string text, int at, out int width)
    {
        width = 1;
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || c == '_') return TokenKind.Word;
        if (c == '\n') return TokenKind.Mark;
        if (char.IsWhiteSpace(c)) return TokenKind.Space;
        if (c < 0x80) return TokenKind.Sign;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            width = 2;
            // Planes 2 and 3 hold ideographs.
            if (c is >= '\uD840' and <= '\uD8BF') return TokenKind.Character;
            return Lettered(CharUnicodeInfo.GetUnicodeCategory(text, at)) ? TokenKind.Word : TokenKind.Sign;
        }
        if (!Lettered(CharUnicodeInfo.GetUnicodeCategory(c))) return TokenKind.Sign;
        return Unspaced(c) ? TokenKind.Character : TokenKind.Word;
    }

    private static bool Lettered(UnicodeCategory category) => category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Thai, Lao, Burmese, Khmer, kana and ideographs have no spaces between words: a token is a character.</summary>
    private static bool Unspaced(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        or >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9F';
}
