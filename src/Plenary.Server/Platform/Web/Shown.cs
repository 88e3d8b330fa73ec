using System.Buffers;
using System.Globalization;
using System.Text;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Platform.Web;

/// <summary>User text made fit to be shown: nothing invisible acts on what stands around it. The renderer encodes it; this makes control
/// characters visible (attack: text that looks otherwise than it is, "Trojan Source", CVE-2021-42574) and replaces what no document may hold.</summary>
internal static class Shown
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not '\n' and not '\t').Concat(Enumerable.Range(0x7F, 0x21))
            .Concat([0x202D, 0x202E, 0x2028, 0x2029, 0xFFFE, 0xFFFF]).Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c)]);

    /// <summary>The text with every control character but the line feed and the tabulator shown: U+0007 as ␇, overrides of the direction as [U+202E].
    /// Marks and embeddings that Arabic and Hebrew texts use stay; the isolation around every piece of user text ends them.</summary>
    public static string Text(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspect);
        if (at < 0)
            return text;
        var shown = new StringBuilder(text.Length + 8).Append(text, 0, at);
        foreach (var rune in text.AsSpan(at).EnumerateRunes())
            _ = rune.Value switch
            {
                '\n' or '\t' => shown.Append((char)rune.Value),
                '\r' or 0x2028 or 0x2029 => shown.Append('\n'),
                < 0x20 => shown.Append((char)(0x2400 + rune.Value)),
                0x7F => shown.Append('\u2421'),
                (> 0x7F and < 0xA0) or 0x202D or 0x202E => shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"),
                0xFFFE or 0xFFFF => shown.Append('\uFFFD'),
                _ => shown.Append(rune.ToString()),
            };
        return shown.ToString();
    }

    /// <summary>Text as a string of CSS, for the running title: everything but letters and digits is escaped, so that nothing ends the string or the style.</summary>
    public static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in Text(text).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                css.Append(rune.ToString());
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        return css.Append('"').ToString();
    }

    /// <summary>The direction a language is written in; <c>auto</c> where the language is not known.</summary>
    public static string Direction(string? language) => RequestLanguage.Direction(language);
}
