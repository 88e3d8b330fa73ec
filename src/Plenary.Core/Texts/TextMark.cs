using System.Globalization;

namespace Plenary.Core.Texts;

/// <summary>What the hidden mark of a Word file says that was made from our own text: <c>version=2;doc=igov-2005</c>. A claim like everything in a file:
/// it decides nothing, it only says where to look first and what to tell the sender.</summary>
/// <param name="Version">The version of the text.</param>
/// <param name="Consultation">The consultation's name in addresses; null where the text was written without one.</param>
public sealed record TextMark(int Version, string? Consultation)
{
    /// <summary>The mark, or null for what is none.</summary>
    /// <param name="mark">As <see cref="Contributions.Reading.MadeFrom"/> gives it.</param>
    public static TextMark? Of(string? mark)
    {
        int? version = null;
        string? consultation = null;
        foreach (var part in (mark ?? "").Split(';', StringSplitOptions.TrimEntries))
            if (part.StartsWith("version=", StringComparison.Ordinal) && int.TryParse(part.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                version = number;
            else if (part.StartsWith("doc=", StringComparison.Ordinal) && part.Length > 4)
                consultation = part[4..];
        return version is { } found ? new(found, consultation) : null;
    }
}
