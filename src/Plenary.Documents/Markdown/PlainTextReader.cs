using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Markdown;

/// <summary>Reads plain text: paragraphs, items, headings, and the block of lines in which the sender declares who speaks.</summary>
internal static class PlainTextReader
{
    internal static Reading Read(string file, string sha256, TextDecoder.Decoded decoded)
    {
        var found = HeaderBlock.In(decoded.Text);
        var blocks = new BlockList();
        if (found?.Title is { } title) blocks.Add(BlockKind.Heading, title, level: 1);
        Prose.Read(found?.Rest ?? decoded.Text, blocks);
        if (blocks.Count == 0 && found is null) return FileReader.Refused(file, sha256, FileFormat.Txt, new("fileEmpty"));
        HeaderBlock.AddTo(blocks, found);
        var first = blocks.Blocks[0];
        return new()
        {
            File = file,
            Sha256 = sha256,
            Format = FileFormat.Txt,
            Title = found?.Declared.GetValueOrDefault("title") ?? found?.Title ?? (first.Kind == BlockKind.Heading ? first.Text : null),
            Author = found?.Declared.GetValueOrDefault("person"),
            Blocks = blocks.Blocks,
            Declared = found?.Declared ?? new Dictionary<string, string>(),
            Warnings = decoded.Damaged ? [new Refusal("textDamaged")] : [],
        };
    }
}
