using System.Globalization;
using System.Text;

namespace Plenary.Core.Shared;

/// <summary>Makes spellings of one name meet.</summary>
public static class Folding
{
    /// <summary>The key of a name: compatible forms as one (NFKD), without marks, in lower case, letters and digits only, words divided by one space.
    /// "CÔTE D’IVOIRE" and "Cote d'Ivoire" have one key. Linear in the text.</summary>
    public static string Key(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = result.Length > 0;
                continue;
            }
            if (gap) result.Append(' ');
            gap = false;
            result.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return result.ToString();
    }

    // A lone surrogate cannot be normalised; the text is then compared as it is.
    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text)) return text;
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar) return text;
        return text.Normalize(NormalizationForm.FormKD);
    }
}
