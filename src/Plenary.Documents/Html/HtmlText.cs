using System.Text;
using AngleSharp.Dom;

namespace Plenary.Documents.Html;

/// <summary>What both ways of reading HTML ask of an element.</summary>
internal static class HtmlText
{
    /// <summary>Elements whose content nobody sees as text.</summary>
    internal static bool IsDropped(IElement element) => element.LocalName switch
    {
        "script" or "style" or "head" or "template" or "noscript" or "svg" or "math" or "object" or "embed" or "iframe" or "canvas" or "audio" or "video" or "select" or "textarea" or "button" or "title" => true,
        _ => element.HasAttribute("hidden") || IsHiddenByStyle(element.GetAttribute("style")),
    };

    internal static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "table" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption" or "blockquote" or "pre" or "section" or "article" or "header" or "footer" or "main" or "aside" or "nav"
        or "address" or "figure" or "figcaption" or "form" or "fieldset" or "hr" or "center" or "body" or "html" or "details" or "summary";

    private static bool IsHiddenByStyle(string? style)
    {
        if (style is null) return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.Contains("display:none", StringComparison.Ordinal) || plain.Contains("visibility:hidden", StringComparison.Ordinal) || plain.Contains("mso-hide:all", StringComparison.Ordinal);
    }

    /// <summary>Blanks as a browser shows them: runs of them are one, breaks too, and a no-break space stays.</summary>
    internal static void AppendCollapsed(StringBuilder to, string text)
    {
        foreach (var c in text)
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (to.Length > 0 && to[^1] is not (' ' or '\n')) to.Append(' ');
            }
            else to.Append(c);
    }
}
