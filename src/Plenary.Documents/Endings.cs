using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents;

/// <summary>Warns where the ending of a name says another kind than the bytes: the next program would open the file wrongly.</summary>
internal static class Endings
{
    private static readonly Dictionary<FileFormat, string[]> Right = new()
    {
        [FileFormat.Docx] = [".docx", ".docm", ".dotx", ".dotm"],
        [FileFormat.Html] = [".html", ".htm", ".xhtml"],
        [FileFormat.Eml] = [".eml", ".mht", ".mhtml", ".mbox", ".msg", ".txt"],
        [FileFormat.Mbox] = [".mbox", ".mbx", ".eml", ".txt"],
    };

    /// <summary>Endings of other kinds; under any other name a text is a text.</summary>
    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        ".docx", ".docm", ".doc", ".dotx", ".odt", ".rtf", ".pdf", ".html", ".htm", ".eml", ".mbox", ".msg", ".zip", ".7z", ".gz", ".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".odp", ".png", ".jpg", ".jpeg", ".gif", ".mp3", ".mp4",
    };

    /// <summary>Whether files with this ending are never plain text.</summary>
    internal static bool IsOfAnotherKind(string ending) => NoText.Contains(ending);

    /// <summary>The reading, with a warning where its name is wrong.</summary>
    internal static Reading Judge(Reading reading)
    {
        if (reading.Error is not null) return reading;
        var ending = Path.GetExtension(reading.File).ToLowerInvariant();
        // A file without an ending says nothing; one with a long "ending" has a full stop in its name.
        if (ending.Length is < 2 or > 9) return reading;
        var wrong = Right.TryGetValue(reading.Format, out var endings) ? !endings.Contains(ending) && (NoText.Contains(ending) || ending is ".txt" or ".md") : NoText.Contains(ending);
        return wrong ? reading with { Warnings = [.. reading.Warnings, new Refusal("endingWrong", ending, "." + reading.Format.ToString().ToLowerInvariant())] } : reading;
    }
}
