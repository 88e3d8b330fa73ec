using System.Text.RegularExpressions;

namespace Plenary.Core.Consultations;

/// <summary>The tag of a language as a consultation names one.</summary>
public static partial class LanguageTag
{
    /// <summary>The longest tag: the length that BCP 47 (RFC 5646, section 4.4.1) asks software to have room for.</summary>
    public const int Longest = 35;

    /// <summary>Whether it has the shape of a tag of BCP 47 (RFC 5646, section 2.1): a language, then where needed an extended language, a script, a region
    /// and variants, in any case. Extensions, private and grandfathered forms name no language that a text could be written in and are left out. Whether
    /// the language exists is not asked.</summary>
    public static bool IsShaped(string tag) => tag.Length <= Longest && Shape().IsMatch(tag);

    [GeneratedRegex(@"\A[a-z]{2,3}(?:-[a-z]{3})?(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
