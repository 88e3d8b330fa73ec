using System.Globalization;
using System.Text;
using System.Xml;

namespace Plenary.Documents.Word.Writing;

/// <summary>How words are set, besides their paragraph's style.</summary>
internal readonly record struct RunLook(bool Bold = false, bool Italic = false, bool Underline = false, bool Strike = false, bool Quiet = false,
    string? Language = null, string? Style = null);

/// <summary>Plain text as runs: right-to-left words in runs of their own, tabs and breaks as their elements, and nothing but text —
/// no field, no instruction can come in through an input (threat T18).</summary>
internal static class WordRuns
{
    /// <summary>Writes text as one run or several; linear.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="text">Any text; what XML cannot carry is replaced by U+FFFD.</param>
    /// <param name="look">How it is set.</param>
    /// <param name="deleted">Whether it stands inside a tracked deletion.</param>
    public static void Write(XmlWriter xml, string text, RunLook look = default, bool deleted = false)
    {
        foreach (var (start, end, rtl) in Directions(text))
        {
            xml.Open("r");
            Properties(xml, look, rtl);
            Characters(xml, text.AsSpan(start, end - start), deleted ? "delText" : "t");
            xml.End();
        }
    }

    /// <summary>Whether a text reads from right to left: its first strong character does (UAX 9, P2), or, where it has none, its language does.</summary>
    public static bool RightToLeft(string text, string? language)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Strength(rune) is { } rtl)
                return rtl;
        return RightToLeft(language);
    }

    /// <summary>Whether a language is written from right to left.</summary>
    public static bool RightToLeft(string? language) =>
        language?.Split('-')[0] is "ar" or "arc" or "ckb" or "dv" or "fa" or "he" or "ks" or "ku" or "ps" or "sd" or "ug" or "ur" or "yi";

    private static void Properties(XmlWriter xml, RunLook look, bool rtl)
    {
        if (look == default && !rtl) return;
        xml.Open("rPr");
        if (look.Style is { } style) xml.Value("rStyle", style);
        if (look.Bold)
        {
            xml.Empty("b");
            xml.Empty("bCs");
        }
        if (look.Italic)
        {
            xml.Empty("i");
            xml.Empty("iCs");
        }
        if (look.Strike) xml.Empty("strike");
        if (look.Quiet) xml.Value("color", "595959");
        if (look.Underline) xml.Value("u", "single");
        if (rtl) xml.Empty("rtl");
        if (look.Language is { } language) Language(xml, language);
        xml.End();
    }

    /// <summary>The language of a text, in the slot of its script.</summary>
    public static void Language(XmlWriter xml, string language)
    {
        if (RightToLeft(language)) xml.Empty("lang", ("bidi", language));
        else if (language.Split('-')[0] is "zh" or "ja" or "ko") xml.Empty("lang", ("eastAsia", language));
        else xml.Value("lang", language);
    }

    private static void Characters(XmlWriter xml, ReadOnlySpan<char> text, string element)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\t': Special("tab"); break;
                case '\n' or '\v' or 0x2028: Special("br"); break;
                case '\r': break;
                case < ' ' or 0xFFFE or 0xFFFF: plain.Append('\uFFFD'); break;
                default: plain.Append(rune.ToString()); break;
            }
        }
        Flush();

        void Special(string name)
        {
            Flush();
            xml.Empty(name);
        }

        void Flush()
        {
            if (plain.Length == 0) return;
            xml.Open(element);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(plain.ToString());
            xml.End();
            plain.Clear();
        }
    }

    /// <summary>Cuts a text where its direction turns; what has no direction of its own goes with what stands before it.</summary>
    private static IEnumerable<(int Start, int End, bool Rtl)> Directions(string text)
    {
        var start = 0;
        bool? current = null;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
            if (Strength(rune) is { } rtl)
            {
                if (current is { } before && before != rtl)
                {
                    yield return (start, i, before);
                    start = i;
                }
                current = rtl;
            }
            i += used;
        }
        if (text.Length > start) yield return (start, text.Length, current ?? false);
    }

    /// <summary>True for a strong right-to-left character, false for any other letter, null for what has no direction of its own.</summary>
    private static bool? Strength(Rune rune)
    {
        var c = rune.Value;
        if (c is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF)
            return Rune.IsLetter(rune) ? true : null;
        return Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter ? false : null;
    }
}
