using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Markdown;

namespace Plenary.Documents.Mailing;

/// <summary>Makes blocks of the parts of a mail: lines that a program broke are joined, and each part knows the blocks made of it.</summary>
internal static class MailBlocks
{
    /// <summary>Adds the blocks; returns the parts with their places.</summary>
    /// <param name="parts">The parts as cut.</param>
    /// <param name="into">Gets the blocks.</param>
    /// <param name="declared">Gets what a form at the head of the first reply declares ("Organization: …").</param>
    internal static IReadOnlyList<MailPart> Of(IReadOnlyList<MailPart> parts, BlockList into, Dictionary<string, string> declared)
    {
        var placed = new List<MailPart>(parts.Count);
        var head = true;
        foreach (var part in parts)
        {
            var first = into.Count;
            var text = part.Kind == MailPartKind.Quoted ? Unmarked(part.Text) : part.Text;
            if (head && part.Kind == MailPartKind.Reply)
            {
                head = false;
                if (HeaderBlock.In(text) is { } found)
                {
                    if (found.Title is { } title) Prose.Read(title, into, headings: false);
                    foreach (var line in found.Lines) into.Add(BlockKind.Header, line, anchor: new(first, 0));
                    foreach (var (name, value) in found.Declared) declared.TryAdd(name, value);
                    text = found.Rest;
                }
            }
            Prose.Read(text, into, headings: false);
            placed.Add(part with { FirstBlock = first, BlockCount = into.Count - first });
        }
        return placed;
    }

    /// <summary>The words that are quoted, without the marks before them.</summary>
    internal static string Unmarked(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        foreach (var line in quoted.Split('\n')) text.Append(line.AsSpan().TrimStart("> |\t\u00A0")).Append('\n');
        return text.ToString();
    }
}
