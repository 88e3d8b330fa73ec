using System.Text.RegularExpressions;

namespace Plenary.Server.Features.Compilations;

/// <summary>The style sheet of a common document, from one css file beside the components, without its comments and what only a reader of it needs.</summary>
internal static partial class DocumentStyle
{
    private static readonly Lazy<string> Sheet = new(() =>
    {
        using var stream = typeof(DocumentStyle).Assembly.GetManifestResourceStream("Plenary.Server.Features.Compilations.common-document.css")
            ?? throw new InvalidOperationException("common-document.css is not embedded.");
        using var reader = new StreamReader(stream);
        return Spaces().Replace(Comments().Replace(reader.ReadToEnd(), ""), "$1").Replace(": ", ":", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal);
    });

    /// <summary>The rules.</summary>
    public static string Css => Sheet.Value;

    [GeneratedRegex(@"/\*[^*]*\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    /// <summary>Spaces beside a sign that ends a word anyway; no string of this sheet holds such a sign, and a test sees that none does.</summary>
    [GeneratedRegex(@"\s*([{};,\n])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
