using System.Text.RegularExpressions;

namespace Plenary.Documents.Traces;

/// <summary>What a page says that no browser shows.</summary>
internal static partial class PageTraces
{
    internal static IReadOnlyList<Trace> Of(string page)
    {
        var found = new List<string>();
        foreach (Match meta in Meta().Matches(page)) found.Add(meta.Groups[1].Value + ": " + Value().Match(meta.Value).Groups[1].Value);
        if (page.Contains("<!--", StringComparison.Ordinal)) found.Add("<!-- -->");
        return [new(TraceKind.PageHead, [.. found.Distinct(StringComparer.Ordinal)])];
    }

    /// <summary>A text without its remarks; one that never ends goes to the end.</summary>
    internal static string WithoutRemarks(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var at = 0; ;)
        {
            var open = text.IndexOf("<!--", at, StringComparison.Ordinal);
            if (open < 0) return kept.Append(text.AsSpan(at)).ToString();
            kept.Append(text.AsSpan(at, open - at));
            var close = text.IndexOf("-->", open + 4, StringComparison.Ordinal);
            if (close < 0) return kept.ToString();
            at = close + 3;
        }
    }

    [GeneratedRegex("<meta[^>]{0,300}?name=[\"']?(author|generator|creator|owner|copyright|designer)\\b[^>]{0,300}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("content=[\"']?([^\"'>]{0,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
