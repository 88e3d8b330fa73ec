using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Plenary.Core.Shared;

namespace Plenary.Documents.Html;

/// <summary>Parses HTML within limits. Nothing is fetched: there is no browsing context, so no address in the page is ever followed.</summary>
internal static class HtmlParse
{
    /// <summary>The parser puts up with any nesting, but takes time in the square of it (open formatting elements are walked for each tag):
    /// a page that opens more elements than it closes by this many is an attack or rubbish.</summary>
    private const int MostOpen = 2_000;

    /// <summary>A page of 16 million characters has no reader; the tree costs twenty times its text.</summary>
    private const int MostCharacters = 16_000_000;

    /// <summary>As many tags as a book of tables has; the tree costs about 200 bytes for each.</summary>
    private const int MostTags = 400_000;

    /// <summary>The document, or null and why not.</summary>
    internal static IHtmlDocument? Parse(string html, out Refusal? why)
    {
        why = html.Length > MostCharacters ? new Refusal("htmlTooLarge") : Outgrown(html);
        return why is null ? new HtmlParser(new() { IsScripting = false }).ParseDocument(html) : null;
    }

    private static Refusal? Outgrown(string html)
    {
        int open = 0, tags = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var next = html[i + 1];
            if (next == '/') open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(next) && !IsVoid(html.AsSpan(i + 1))) open++;
            if (++tags > MostTags) return new Refusal("htmlTooLarge");
            if (open > MostOpen) return new Refusal("htmlTooDeep");
        }
        return null;
    }

    /// <summary>Elements that have no end, or whose end people leave out and the parser supplies.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && end < 10 && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[..end] switch
        {
            "br" or "BR" or "hr" or "HR" or "img" or "IMG" or "meta" or "META" or "link" or "LINK" or "input" or "INPUT" or "col" or "COL" or "wbr" or "area" or "base" or "source"
                or "p" or "P" or "li" or "LI" or "td" or "TD" or "tr" or "TR" or "th" or "TH" or "dd" or "DD" or "dt" or "DT" or "option" or "OPTION" => true,
            _ => false,
        };
    }
}
