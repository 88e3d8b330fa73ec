using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>A document that a consultation stands on, or that a working group reported back.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Link">Where it is: an address of http or https, or a path of this site; null for a file.</param>
/// <param name="File">The name of its file; null for a link.</param>
/// <param name="Sha256">Under which its bytes are kept, in lower hexadecimal; null for a link.</param>
/// <param name="Added">When it was added.</param>
/// <param name="Group">The working group whose report it is, by its name in addresses; null for any other document.</param>
public sealed record BasisDocument(string Name, string? Link, string? File, string? Sha256, DateTimeOffset Added, string? Group = null)
{
    /// <summary>The longest name, in UTF-16 units: it stands in one line of a list.</summary>
    public const int LongestName = 200;

    /// <summary>The longest address: what browsers and proxies carry safely.</summary>
    public const int LongestLink = 2000;

    /// <summary>The most of them: what a page can list and a delegate can read.</summary>
    public const int Most = 50;

    /// <summary>Everything that is wrong with a list of them: <c>basisTooMany</c> (most), and of each <c>basisNameMissing</c> (place), <c>basisNameTooLong</c>
    /// (place, most), <c>basisNowhere</c> (name) and <c>basisLink</c> (name).</summary>
    public static IReadOnlyList<Refusal> Check(IReadOnlyList<BasisDocument> documents)
    {
        var wrong = new List<Refusal>();
        if (documents.Count > Most) wrong.Add(new("basisTooMany", Number(Most)));
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (string.IsNullOrWhiteSpace(document.Name)) wrong.Add(new("basisNameMissing", Number(i + 1)));
            if (document.Name.Length > LongestName) wrong.Add(new("basisNameTooLong", Number(i + 1), Number(LongestName)));
            var cited = document.Name.Length is 0 or > LongestName ? Number(i + 1) : document.Name;
            if (document.Link is null && document.Sha256 is null) wrong.Add(new("basisNowhere", cited));
            if (document.Link is { } link && !IsAddress(link)) wrong.Add(new("basisLink", cited));
        }
        return wrong;
    }

    // Attack: a link of another scheme, such as javascript:, runs in the page of whoever follows it.
    private static bool IsAddress(string link) => link.Length <= LongestLink
        && (link is ['/', not ('/' or '\\'), ..] || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
