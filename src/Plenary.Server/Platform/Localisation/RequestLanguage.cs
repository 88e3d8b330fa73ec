using System.Globalization;

namespace Plenary.Server.Platform.Localisation;

/// <summary>The language of a page and the side it begins on.</summary>
internal static class RequestLanguage
{
    /// <summary>More ranges than this in one header are passed over: browsers send under ten, and a hostile header holds thousands.</summary>
    private const int MostRanges = 32;

    /// <summary>The language of a page: what the address asks for (<c>?lang</c>), else what was chosen before (the cookie), else the best of what the browser accepts,
    /// by lookup of RFC 4647, section 3.4, and the order of RFC 9110, section 12.5.4; else English, or the first that there is.</summary>
    /// <param name="offered">Languages that the consultation has; those of them that we have words in are choices, and where none is, all six are.</param>
    internal static string Choose(string? query, string? cookie, string? accept, IReadOnlyCollection<string>? offered = null)
    {
        var ours = Words.Languages.Where(l => offered?.Any(o => First(o) == l) ?? true).ToList();
        if (ours.Count == 0) ours = [.. Words.Languages];
        return Lookup(query, ours) ?? Lookup(cookie, ours) ?? Ranges(accept).Select(r => r == "*" ? null : Lookup(r, ours)).FirstOrDefault(l => l is not null)
            ?? (ours.Contains("en") ? "en" : ours[0]);
    }

    /// <summary>The direction a language is written in; <c>auto</c> where the language is not known.</summary>
    internal static string Direction(string? language) => language switch
    {
        null => "auto",
        _ when language.Contains("-Latn", StringComparison.OrdinalIgnoreCase) => "ltr",
        _ when language.Contains("-Arab", StringComparison.OrdinalIgnoreCase) => "rtl",
        _ => First(language) is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb" or "syr" ? "rtl" : "ltr",
    };

    /// <summary>Lookup: subtags are cut off from the end until one of ours is left. Ours are bare languages, so the first subtag decides.</summary>
    private static string? Lookup(string? range, List<string> ours) => range is null ? null : ours.Find(l => l == First(range));

    private static string First(string tag) => tag.Trim().Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The ranges of Accept-Language by their weight, the earlier first among equals; those of no weight are unwanted.</summary>
    private static IEnumerable<string> Ranges(string? header) => (header ?? "").Split(',', MostRanges + 1).Take(MostRanges)
        .Select(item => item.Split(';', StringSplitOptions.TrimEntries)).Select(item => (Range: item[0], Weight: Weight(item)))
        .Where(r => r.Range.Length > 0 && r.Weight > 0).OrderByDescending(r => r.Weight).Select(r => r.Range);

    private static decimal Weight(string[] item) =>
        item.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is not { } q ? 1
        : decimal.TryParse(q.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1 ? weight : 0;
}
