using System.Text;
using System.Text.RegularExpressions;

namespace Plenary.Documents.Html;

/// <summary>The encoding that a page declares for itself (HTML Living Standard, 13.2.3.2): <c>meta charset</c>, <c>http-equiv</c> or an XML declaration.</summary>
internal static partial class HtmlEncoding
{
    /// <summary>Browsers look through the first 1,024 bytes; pages saved by word processors have it a little later.</summary>
    private const int Head = 4096;

    /// <summary>The name declared, or null.</summary>
    internal static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        var found = Meta().Match(head);
        if (!found.Success) found = Xml().Match(head);
        return found.Success ? found.Groups["name"].Value : null;
    }

    /// <summary>Whether a text is a page: behind declarations and comments it begins with the elements that only pages begin with.</summary>
    internal static bool IsPage(string text) => Page().IsMatch(text[..Math.Min(Head, text.Length)]);

    [GeneratedRegex(@"^\s{0,99}(?:<\?[^>]{0,300}\?>\s{0,99}|<!--[^>]{0,900}-->\s{0,99}){0,5}<(?:!doctype\s{1,9}html|html|head|body)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[""']?\s{0,9}(?<name>[A-Za-z0-9_:.+-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex(@"^\s{0,9}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[""'](?<name>[A-Za-z0-9_:.+-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Xml();
}
