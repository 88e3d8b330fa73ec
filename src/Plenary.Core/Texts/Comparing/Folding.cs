using System.Globalization;

namespace Plenary.Core.Texts.Comparing;

/// <summary>What does not make two writings of a word different when a copy is compared with the text: case, width, composed or decomposed
/// accents, the shape of quotes and dashes, Arabic vowel signs and lengthening, characters without a width.</summary>
internal static class Folding
{
    /// <summary>Begins a hash.</summary>
    public const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>Adds to a hash. The constants are those of the murmur finaliser; the hash never leaves the process and does not depend on it.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of exactly these characters.</summary>
    public static ulong Exact(ReadOnlySpan<char> token)
    {
        var hash = Seed;
        foreach (var c in token) hash = Mix(hash, c);
        return hash;
    }

    /// <summary>The hash of a word or a sign, the same for all writings of it.</summary>
    public static ulong Of(ReadOnlySpan<char> token)
    {
        var hash = Seed;
        var plain = true;
        foreach (var c in token)
            if (c >= 0x80)
            {
                plain = false;
                break;
            }
        if (plain)
        {
            foreach (var c in token) hash = Mix(hash, char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '`' ? '\'' : c);
            return hash;
        }
        Span<char> letters = token.Length <= 64 ? stackalloc char[token.Length * 4 + 4] : new char[token.Length * 4 + 4];
        var length = Spread(token, letters);
        for (var i = 0; i < length; i++) hash = Mix(hash, letters[i]);
        return hash;
    }

    /// <summary>Writes what one character is made of, its case kept, quotes and dashes of one shape; at most six letters.</summary>
    public static int Letters(char c, Span<char> letters)
    {
        c = Unify(c);
        if (c is >= '\uFB00' and <= '\uFB06')
        {
            var parts = Ligatures[c - 0xFB00];
            parts.CopyTo(letters);
            return parts.Length;
        }
        return Decompose(c, letters, 0, lower: false);
    }

    /// <summary>Writes the folded letters; marks on one letter in order of their codes, so that any order of them is the same.</summary>
    private static int Spread(ReadOnlySpan<char> token, Span<char> letters)
    {
        var length = 0;
        foreach (var raw in token)
        {
            if (Ignorable(raw)) continue;
            var c = Unify(raw);
            if (c < 0xC0) letters[length++] = char.ToLowerInvariant(c);
            else if (c is >= '\uAC00' and <= '\uD7A3')
            {
                // Hangul syllables, The Unicode Standard 3.12.
                var s = c - 0xAC00;
                letters[length++] = (char)(0x1100 + s / 588);
                letters[length++] = (char)(0x1161 + s % 588 / 28);
                if (s % 28 > 0) letters[length++] = (char)(0x11A7 + s % 28);
            }
            else if (c is >= '\uFB00' and <= '\uFB06')
            {
                foreach (var part in Ligatures[c - 0xFB00]) letters[length++] = part;
            }
            else
            {
                length = Decompose(c, letters, length, lower: true);
            }
        }
        for (var i = 1; i < length; i++)
        {
            if (!Mark(letters[i])) continue;
            for (var j = i; j > 0 && Mark(letters[j - 1]) && letters[j - 1] > letters[j]; j--)
                (letters[j - 1], letters[j]) = (letters[j], letters[j - 1]);
        }
        return length;
    }

    private static int Decompose(char c, Span<char> letters, int length, bool lower)
    {
        if (Decompositions.Find(c, out var first, out var second))
        {
            length = Decompose(first, letters, length, lower);
            if (second != '\0') letters[length++] = second;
            return length;
        }
        letters[length++] = lower ? char.ToLowerInvariant(c) : c;
        return length;
    }

    private static char Unify(char c) => c switch
    {
        '’' or '‘' or '‚' or '‛' or '′' or '´' or '`' or '‹' or '›' or 'ʼ' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    /// <summary>Characters that are not seen: joiners, marks of direction, soft hyphens, Arabic lengthening and vowel signs.</summary>
    public static bool Ignorable(char c) => c switch
    {
        '\u00AD' or '\u061C' or '\u0640' or '\u2060' or '\uFEFF' => true,
        >= '\u064B' and <= '\u0652' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => false,
    };

    /// <summary>Whether it sits on the character before it.</summary>
    public static bool Mark(char c) => c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
}
