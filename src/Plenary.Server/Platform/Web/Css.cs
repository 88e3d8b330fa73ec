using System.Text.RegularExpressions;

namespace Plenary.Server.Platform.Web;

/// <summary>The style sheets in <c>Look/</c>, without their comments and what only a reader of them needs. That of a common document stands alone in an
/// exported file; on a page of the server the site's follows it.</summary>
internal static partial class Css
{
    private static readonly Lazy<string> OfDocument = new(() => Small("document.css"));

    /// <summary>The rules of a common document.</summary>
    internal static string Document => OfDocument.Value;

    /// <summary>The rules of one sheet.</summary>
    internal static string Small(string name)
    {
        using var stream = typeof(Css).Assembly.GetManifestResourceStream("Plenary.Server.Look." + name) ?? throw new InvalidOperationException(name + " is not embedded.");
        using var reader = new StreamReader(stream);
        return Spaces().Replace(Comments().Replace(reader.ReadToEnd(), ""), "$1").Replace(": ", ":", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/\*[^*]*\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    /// <summary>Spaces beside a sign that ends a word anyway; no string of this sheet holds such a sign, and a test sees that none does.</summary>
    [GeneratedRegex(@"\s*([{};,\n])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
