using System.Text;
using System.Text.RegularExpressions;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>The name of a consultation in addresses.</summary>
public static partial class Slug
{
    /// <summary>The longest slug: it is read out, printed on slides and put before the longer paths of paragraphs and proposals.</summary>
    public const int Longest = 60;

    // Latin letters that are no letter with a mark, and so survive decomposition.
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ŋ'] = "ng", ['ħ'] = "h",
    };

    /// <summary>First parts of addresses that the site itself uses or may use: a consultation there would hide a page, or pass for one.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "account", "admin", "api", "assets", "check", "consultations", "dev", "feed", "gallery", "health", "help", "import", "language", "new", "not-found", "privacy",
        "problem", "search", "sign-in", "sign-out", "sign-up",
    };

    /// <summary>A slug from a title: accents folded, words of the letters a to z and digits joined by hyphens, cut after a whole word where it would be too
    /// long. A word without any such letter is left out; empty where fewer than two characters remain, as of a title in Arabic, Chinese or Russian. It may
    /// still be reserved.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var word in Folding.Key(title).Split(' '))
        {
            var latin = string.Concat(word.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : Latin.GetValueOrDefault(c, "")));
            if (latin.Length == 0) continue;
            if (slug.Length > 0 && slug.Length + 1 + latin.Length > Longest) break;
            if (slug.Length > 0) slug.Append('-');
            slug.Append(latin.AsSpan(0, Math.Min(latin.Length, Longest)));
        }
        return slug.Length < 2 ? "" : slug.ToString();
    }

    /// <summary>Whether it can stand in an address: 2 to 60 of a to z, digits and hyphens, with no hyphen at either end, where a reader or a mail program
    /// would lose it.</summary>
    public static bool IsShaped(string slug) => Shape().IsMatch(slug);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,58}[a-z0-9]\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
