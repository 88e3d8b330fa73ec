using System.Text.RegularExpressions;

namespace Plenary.Server.Features.Compilations;

/// <summary>The style sheet of a common document, from one css file beside the components, without its comments and indentation.</summary>
internal static partial class DocumentStyle
{
    private static readonly Lazy<string> Sheet = new(() =>
    {
        using var stream = typeof(DocumentStyle).Assembly.GetManifestResourceStream("Plenary.Server.Features.Compilations.common-document.css")
            ?? throw new InvalidOperationException("common-document.css is not embedded.");
        using var reader = new StreamReader(stream);
        return Spaces().Replace(Comments().Replace(reader.ReadToEnd(), ""), "\n");
    });

    /// <summary>The rules.</summary>
    public static string Css => Sheet.Value;

    [GeneratedRegex(@"/\*[^*]*\*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
