using Plenary.Core.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>A point within the words that surround it in its file.</summary>
/// <param name="Before">The end of what stands before.</param>
/// <param name="Runs">The block that it was read in, the point's own words marked.</param>
/// <param name="After">The beginning of what follows.</param>
internal sealed record Passage(string? Before, IReadOnlyList<(string Words, bool Own)> Runs, string? After)
{
    /// <summary>Letters kept on either side: some lines, enough to understand what is answered.</summary>
    private const int Around = 420;

    /// <summary>Cuts it out of the file; null where the file has no such block (a form's own words, a file that is gone).</summary>
    internal static Passage? Of(Reading? file, PointRowSource of)
    {
        if (file is null || of.Source.Block < 0 || of.Source.Block >= file.Blocks.Count) return null;
        var at = of.Source.Block;
        var text = file.Blocks[at].Text;
        var spans = of.Also.Where(s => s.File == of.Source.File && s.Block == at).Append(of.Source)
            .Select(s => (Start: Math.Clamp(s.Start, 0, text.Length), End: Math.Clamp(s.End, 0, text.Length))).Where(s => s.End > s.Start).OrderBy(s => s.Start).ToList();
        var runs = new List<(string, bool)>();
        var from = Math.Max(0, spans.Count > 0 ? spans[0].Start - Around : 0);
        var last = 0;
        if (from > 0) runs.Add(("… ", false));
        last = from;
        foreach (var (start, end) in spans)
        {
            if (end <= last) continue;
            if (start > last) runs.Add((text[last..start], false));
            runs.Add((text[Math.Max(start, last)..end], true));
            last = end;
        }
        var to = Math.Min(text.Length, last + Around);
        if (to > last) runs.Add((text[last..to], false));
        if (to < text.Length) runs.Add((" …", false));
        return new(Near(file, at, -1), runs, Near(file, at, 1));
    }

    private static string? Near(Reading file, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < file.Blocks.Count && Math.Abs(i - at) < 4; i += step)
            if (file.Blocks[i].Text is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
                return text.Length <= Around ? text : step < 0 ? "… " + text[^Around..] : text[..Around] + " …";
        return null;
    }
}

/// <summary>Where a point was read.</summary>
internal readonly record struct PointRowSource(Source Source, IReadOnlyList<Source> Also);
