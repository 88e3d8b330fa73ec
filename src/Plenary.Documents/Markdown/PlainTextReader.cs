using Plenary.Core.Contributions;

namespace Plenary.Documents.Markdown;

internal static class PlainTextReader
{
    internal static Reading Read(string file, string sha256, TextDecoder.Decoded decoded, bool markdown)
    {
        var blocks = new List<Block>();
        foreach (var paragraph in decoded.Text.Split("\n\n"))
            if (!string.IsNullOrWhiteSpace(paragraph))
                blocks.Add(new() { Index = blocks.Count, Kind = BlockKind.Paragraph, Text = paragraph.Replace('\n', ' ').Trim() });
        return new() { File = file, Sha256 = sha256, Format = markdown ? FileFormat.Md : FileFormat.Txt, Blocks = blocks };
    }
}
