using System.Text;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>What two wordings must share to be one: every letter, digit and sign, accents and case too.
/// Only spaces, the shape of quotes and dashes, and composed or decomposed accents make no difference.</summary>
internal static class Wording
{
    /// <summary>Adds the wording of a piece of text; linear.</summary>
    public static void Add(StringBuilder to, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[8];
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\n')
            {
                if (to.Length > 0 && to[^1] is not (' ' or '\n')) to.Append(' ');
            }
            else if (c < 0x80)
            {
                if (c == '\n' && to.Length > 0 && to[^1] == ' ') to.Length--;
                to.Append(c == '`' ? '\'' : c);
            }
            else
            {
                if (Folding.Ignorable(c) && c is < '\u064B' or > '\u0652') continue;
                to.Append(letters[..Folding.Letters(c, letters)]);
                // Marks on one letter in order of their codes.
                for (var i = to.Length - 1; i > 0 && Folding.Mark(to[i]) && Folding.Mark(to[i - 1]) && to[i - 1] > to[i]; i--)
                    (to[i - 1], to[i]) = (to[i], to[i - 1]);
            }
        }
    }

    /// <summary>The wording of a text, without spaces at its ends.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var wording = new StringBuilder(text.Length);
        Add(wording, text);
        return wording.ToString().Trim();
    }
}
