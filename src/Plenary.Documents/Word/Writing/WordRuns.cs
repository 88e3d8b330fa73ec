using System.Globalization;
using System.Text;
using System.Xml;

namespace Plenary.Documents.Word.Writing;

/// <summary>How words are set, besides their paragraph's style; <c>RightToLeft</c> is the direction of that paragraph.</summary>
internal readonly record struct RunLook(bool Bold = false, bool Italic = false, bool Underline = false, bool Strike = false, bool Quiet = false,
    string? Language = null, string? Style = null, bool RightToLeft = false);

/// <summary>Plain text as runs: right-to-left words in runs of their own, tabs and breaks as their elements, and nothing but text —
/// no field, no instruction can come in through an input (threat T18).</summary>
internal static class WordRuns
{
    /// <summary>Names of bodies are rarely longer; sentences are hardly ever shorter.</summary>
    private const int NameWords = 6;

    /// <summary>Writes text as one run or several; linear.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="text">Any text; what XML cannot carry is replaced by U+FFFD.</param>
    /// <param name="look">How it is set.</param>
    /// <param name="deleted">Whether it stands inside a tracked deletion.</param>
    public static void Write(XmlWriter xml, string text, RunLook look = default, bool deleted = false)
    {
        foreach (var (start, end, rtl) in Directions(text, look.RightToLeft))
        {
            xml.Open("r");
            Properties(xml, look, rtl);
            Characters(xml, text.AsSpan(start, end - start), deleted ? "delText" : "t");
            xml.End();
        }
    }

    /// <summary>Whether a paragraph reads from right to left. Where its language does, it does too, whatever foreign name it begins with (so not
    /// UAX 9, P2), unless it is a foreign passage, longer than a name, without any right-to-left letter. Elsewhere it does when it begins so and is so for the most part.</summary>
    public static bool RightToLeft(string text, string? language)
    {
        var (first, right, left) = ((bool?)null, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Strength(rune) is not { } rtl) continue;
            first ??= rtl;
            if (rtl) right++;
            else left++;
        }
        return RightToLeft(language) ? right > 0 || left == 0 || text.AsSpan().Count(' ') < NameWords : first == true && right >= left;
    }

    /// <summary>Whether a language is written from right to left.</summary>
    public static bool RightToLeft(string? language) =>
        language?.Split('-')[0] is "ar" or "arc" or "ckb" or "dv" or "fa" or "he" or "ks" or "ku" or "ps" or "sd" or "ug" or "ur" or "yi";

    private static void Properties(XmlWriter xml, RunLook look, bool rtl)
    {
        if (look with { RightToLeft = false } == default && !rtl) return;
        xml.Open("rPr");
        if (look.Style is { } style) xml.Value("rStyle", style);
        if (look.Bold)
        {
            xml.Empty("b");
            xml.Empty("bCs");
        }
        // Arabic and Hebrew have no italics; a machine's slanting of them is hard to read.
        if (look.Italic && !rtl)
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

    /// <summary>Cuts a text where its direction turns. Digits go with the word before them; signs and spaces between words of both directions,
    /// and at either end, take the paragraph's direction (UAX 9, W7, N1 and N2), as Word has no other way to tell.</summary>
    private static IEnumerable<(int Start, int End, bool Rtl)> Directions(string text, bool paragraph)
    {
        var (start, word) = (0, 0);
        bool? current = null;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
            var strength = Strength(rune);
            if (strength is { } rtl && rtl != (current ?? paragraph))
            {
                var turn = current is null || current == paragraph ? i : word;
                if (turn > start) yield return (start, turn, current ?? paragraph);
                start = turn;
            }
            current = strength ?? current;
            i += used;
            if (strength is not null || Rune.IsDigit(rune)) word = i;
        }
        if (current is { } last && last != paragraph && word < text.Length)
        {
            if (word > start) yield return (start, word, last);
            (start, current) = (word, paragraph);
        }
        if (text.Length > start) yield return (start, text.Length, current ?? paragraph);
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
