using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Block = Markdig.Syntax.Block;

namespace Plenary.Documents.Markdown;

/// <summary>Reads Markdown (CommonMark with tables and front matter). A printed number stays with its paragraph: "12." typed in the file,
/// or what the list counts.</summary>
internal sealed class MarkdownReader
{
    private readonly BlockList _blocks = new();
    private int _tables;

    private MarkdownReader() { }

    /// <summary>Markdig takes time in the square of open links, of cells and of the depth of lists; a book has fewer of each than this.</summary>
    private const int MostCharacters = 4_000_000, MostLinks = 8_000, MostCells = 200_000, DeepestIndent = 400;

    internal static Reading Read(string file, string sha256, TextDecoder.Decoded decoded)
    {
        if (IsCostly(decoded.Text))
        {
            var plain = PlainTextReader.Read(file, sha256, decoded);
            return plain.Error is null ? plain with { Format = FileFormat.Md, Warnings = [.. plain.Warnings, new Refusal("markdownPlain")] } : plain;
        }
        var (front, body) = FrontMatter(decoded.Text);
        var found = HeaderBlock.In(body);
        var blocks = found is null ? body : (found.Title is { } t ? "# " + t + "\n\n" : "") + found.Rest;
        var reader = new MarkdownReader();
        try
        {
            var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
            foreach (var block in Markdig.Markdown.Parse(blocks, pipeline)) reader.Read(block, 0, null);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against nesting that would overflow the stack.
            return FileReader.Refused(file, sha256, FileFormat.Md, new("textTooDeep"));
        }
        var declared = new Dictionary<string, string>(front.Declared, StringComparer.Ordinal);
        foreach (var (name, value) in found?.Declared ?? new Dictionary<string, string>()) declared.TryAdd(name, value);
        if (reader._blocks.Count == 0 && declared.Count == 0) return FileReader.Refused(file, sha256, FileFormat.Md, new("nothingWritten"));
        foreach (var line in front.Lines) reader._blocks.Add(BlockKind.Header, line, anchor: new(0, 0));
        HeaderBlock.AddTo(reader._blocks, found);
        return new()
        {
            File = file,
            Sha256 = sha256,
            Format = FileFormat.Md,
            Title = declared.GetValueOrDefault("title") ?? reader._blocks.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Text,
            Author = declared.GetValueOrDefault("person"),
            Blocks = reader._blocks.Blocks,
            Declared = declared,
            Warnings = decoded.Damaged ? [new Refusal("textDamaged")] : [],
        };
    }

    private static bool IsCostly(string text) =>
        text.Length > MostCharacters || text.AsSpan().Count("](") > MostLinks || text.AsSpan().Count('|') > MostCells || text.Contains(new string(' ', DeepestIndent), StringComparison.Ordinal);

    /// <summary>Lines "key: value" between "---" at the head; no YAML beyond that is needed to say who speaks.</summary>
    private static ((Dictionary<string, string> Declared, List<string> Lines) Front, string Body) FrontMatter(string text)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<string>();
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return ((declared, lines), text);
        for (var at = 4; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text[at..end].TrimEnd();
            at = Math.Min(text.Length, end + 1);
            if (line is "---" or "...") return ((declared, lines), text[at..]);
            if (line.Length > 0) lines.Add(line);
            if (lines.Count > 60) break;
            var colon = line.AsSpan().IndexOfAny(':', '：');
            if (colon > 0 && HeaderBlock.Canonical(line[..colon]) is { Length: > 0 } name && line[(colon + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value)
                declared.TryAdd(name, value);
        }
        // A rule and no front matter.
        return (([], []), text);
    }

    private void Read(Block block, int depth, string? number)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup: break;
            case HeadingBlock heading: Add(BlockKind.Heading, Text(heading.Inline), heading.Level, number); break;
            case ParagraphBlock paragraph: Add(depth > 0 ? BlockKind.ListItem : BlockKind.Paragraph, Text(paragraph.Inline), depth, number); break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    // "1." and "(a)" are what readers cite; a bullet is not.
                    var own = list.IsOrdered ? item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture) + (item.Order == 0 ? "" : list.OrderedDelimiter == ')' ? ")" : "") : null;
                    foreach (var child in item)
                    {
                        Read(child, depth + 1, own);
                        own = null;
                    }
                }
                break;
            case Table table:
                var index = _tables++;
                for (var r = 0; r < table.Count; r++)
                {
                    if (table[r] is not TableRow row) continue;
                    for (var c = 0; c < row.Count; c++)
                        if (row[c] is TableCell cell)
                            _blocks.Add(BlockKind.TableCell, string.Join(' ', cell.OfType<LeafBlock>().Select(l => Text(l.Inline))), cell: new(index, r, c));
                }
                break;
            case HtmlBlock html:
                if (html.Type != HtmlBlockType.Comment && Html.HtmlToText.Convert(Slice(html), out _) is { } page) Prose.Read(page.Text, _blocks);
                break;
            case LeafBlock leaf: Add(BlockKind.Paragraph, Slice(leaf), 0, number); break;
            case ContainerBlock container:
                foreach (var child in container) Read(child, depth, number);
                break;
        }
    }

    private void Add(BlockKind kind, string text, int level, string? number)
    {
        var own = number is null && kind != BlockKind.Heading || kind == BlockKind.Heading ? Numbering.Of(text) : null;
        if (own is { Number: { } typed } label && (label.Sure || kind == BlockKind.Heading))
            _blocks.Add(kind == BlockKind.Paragraph ? BlockKind.ListItem : kind, text[label.Rest..], kind == BlockKind.Heading ? level : Math.Max(level, label.Level), typed);
        else _blocks.Add(kind, text, level, number);
    }

    private static string Slice(LeafBlock block) => block.Lines.ToString().Trim('\n');

    /// <summary>What a reader sees of the inlines; a soft break is a blank. Walked without recursion: emphasis nests as deep as somebody types.</summary>
    private static string Text(ContainerInline? root)
    {
        if (root is null) return "";
        var text = new StringBuilder();
        var todo = new Stack<Inline?>();
        todo.Push(root.FirstChild);
        while (todo.TryPop(out var inline))
        {
            if (inline is null) continue;
            todo.Push(inline.NextSibling);
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case ContainerInline container: todo.Push(container.FirstChild); break;
            }
        }
        return text.ToString().Trim();
    }
}
