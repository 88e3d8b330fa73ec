using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Html;
using Plenary.Documents.Markdown;

namespace Plenary.Documents.Mailing;

/// <summary>Makes blocks of the parts of a mail: lines that a program broke are joined, and each part knows the blocks made of it.</summary>
internal static class MailBlocks
{
    /// <summary>Adds the blocks; returns the parts with their places.</summary>
    /// <param name="parts">The parts as cut.</param>
    /// <param name="marks">What the lines were in a page, by their place in the body.</param>
    /// <param name="into">Gets the blocks.</param>
    /// <param name="declared">Gets what a form at the head of the first reply declares ("Organization: …").</param>
    internal static IReadOnlyList<MailPart> Of(IReadOnlyList<MailPart> parts, IReadOnlyDictionary<int, LineMark> marks, BlockList into, Dictionary<string, string> declared)
    {
        var placed = new List<MailPart>(parts.Count);
        var head = true;
        var line = 0;
        foreach (var part in parts)
        {
            var first = into.Count;
            var lines = part.Text.AsSpan().Count('\n');
            var marked = Enumerable.Range(line, lines + 1).Any(marks.ContainsKey);
            line += lines;
            if (part.Kind == MailPartKind.Quoted && Message(part.Text.Split('\n')) is { } message)
            {
                var all = part.Text.Split('\n');
                Add(..message.From);
                var (from, until) = (into.Count, 0);
                Add(message.From..message.Next);
                until = into.Count;
                Add(message.Next..);
                placed.Add(part with { FirstBlock = first, BlockCount = into.Count - first, UnmarkedFrom = from, UnmarkedCount = until - from });
                continue;

                void Add(Range range)
                {
                    if (marked) Marked(all[range], line - lines + range.Start.GetOffset(all.Length), marks, into);
                    else Prose.Read(Unmarked(string.Join('\n', all[range])), into, headings: false, apart: true);
                }
            }
            if (marked)
            {
                head &= part.Kind != MailPartKind.Reply;
                Marked(part.Text.Split('\n'), line - lines, marks, into);
                placed.Add(part with { FirstBlock = first, BlockCount = into.Count - first });
                continue;
            }
            var text = part.Kind switch { MailPartKind.Quoted => Unmarked(part.Text), MailPartKind.Signature => WithoutDelimiter(part.Text), _ => part.Text };
            if (head && part.Kind == MailPartKind.Reply)
            {
                head = false;
                if (HeaderBlock.In(text) is { } found)
                {
                    if (found.Title is { } title) Prose.Read(title, into, headings: false);
                    foreach (var row in found.Lines) into.Add(BlockKind.Header, row, anchor: new(first, 0));
                    foreach (var (name, value) in found.Declared) declared.TryAdd(name, value);
                    text = found.Rest;
                }
            }
            Prose.Read(text, into, headings: false);
            placed.Add(part with { FirstBlock = first, BlockCount = into.Count - first });
        }
        return placed;
    }

    /// <summary>The lines of the newest message that is quoted without marks: from below its header to the next one's; null where every line bears a mark or no header stands.</summary>
    private static (int From, int Next)? Message(string[] lines)
    {
        var start = Array.FindIndex(lines, l => !l.AsSpan().Trim().IsEmpty);
        if (start < 0 || QuoteStart.LinesAt(lines, start, out var open) is not (> 0 and var taken) || !open) return null;
        // "-----Original Message-----" and the header below it introduce one message.
        var from = start + taken;
        for (var header = from; header < lines.Length && header <= from + 1; header++)
            if (QuoteStart.LinesAt(lines, header, out _) is > 0 and var more)
            {
                from = header + more;
                break;
            }
        var next = from;
        while (next < lines.Length && !lines[next].AsSpan().TrimStart().StartsWith(">", StringComparison.Ordinal) && QuoteStart.LinesAt(lines, next, out _) == 0) next++;
        return lines.AsSpan(from, next - from).ToArray().All(string.IsNullOrWhiteSpace) ? null : (from, next);
    }

    /// <summary>Lines of a page are blocks already.</summary>
    private static void Marked(string[] lines, int at, IReadOnlyDictionary<int, LineMark> marks, BlockList into)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].TrimStart('>', ' ');
            if (text.Length == 0 || text.All(c => c == '_')) continue;
            if (!marks.TryGetValue(at + i, out var mark)) into.Add(BlockKind.Paragraph, text);
            else if (mark.Table is (int table, int row))
            {
                var cells = text.Split('\t');
                for (var c = 0; c < cells.Length; c++) into.Add(BlockKind.TableCell, cells[c], cell: new(table, row, c));
            }
            else
            {
                text = text[Math.Min(mark.Label, text.Length)..];
                // A number that was typed counts like one that the page draws.
                if (mark is { Kind: BlockKind.Paragraph } && Numbering.Of(text) is { Sure: true } typed) into.Add(BlockKind.ListItem, text[typed.Rest..], typed.Level, typed.Number);
                else into.Add(mark.Kind, text, mark.Level, mark.Number);
            }
        }
    }

    /// <summary>The line that divides text and signature (RFC 3676, 4.3) is part of neither's words.</summary>
    private static string WithoutDelimiter(string signature)
    {
        var end = signature.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && signature.AsSpan(0, end).Trim() is "--" ? signature[(end + 1)..] : signature;
    }

    /// <summary>The words that are quoted, without the marks before them.</summary>
    internal static string Unmarked(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        foreach (var line in quoted.Split('\n')) text.Append(line.AsSpan().TrimStart("> |\t\u00A0")).Append('\n');
        return text.ToString();
    }
}
