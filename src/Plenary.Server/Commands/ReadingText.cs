using System.Globalization;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Server.Commands;

/// <summary>A reading for a person at a terminal: the text with <c>{+inserted+}</c> and <c>[-deleted-]</c> words, comments after it.</summary>
internal static class ReadingText
{
    internal static void Write(Reading reading, IWords words, TextWriter to)
    {
        to.WriteLine($"# {reading.File}");
        if (reading.Error is { } error)
        {
            to.WriteLine(words.Say("refusal." + error.Code, error.Args));
            to.WriteLine();
            return;
        }
        var facts = new[]
        {
            reading.Format.ToString().ToLowerInvariant(), reading.Title, reading.Author ?? reading.Mail?.From,
            reading.Date?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), reading.Language?.Tag,
        };
        to.WriteLine(string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f))));
        to.WriteLine();
        var changes = reading.Changes.Where(c => c.Kind != ChangeKind.Format).ToLookup(c => c.Block);
        foreach (var block in reading.Blocks)
        {
            var line = Marked(block, changes[block.Index]);
            if (line.Length == 0) continue;
            var indent = new string(' ', 2 * Math.Max(0, block.Kind == BlockKind.ListItem ? block.Level - 1 : 0));
            to.WriteLine(block.Kind switch
            {
                BlockKind.Heading => $"{new string('#', Math.Min(block.Level + 1, 6))} {Numbered(block)}{line}",
                BlockKind.Footnote or BlockKind.Endnote => $"[{block.Number}] {line}",
                BlockKind.TableCell => $"| {line}",
                _ => $"{indent}{Numbered(block)}{line}",
            });
        }
        foreach (var comment in reading.Comments) to.WriteLine($"  » {comment.Author}: {comment.Text.ReplaceLineEndings(" ")}");
        foreach (var counter in reading.CounterProposals) to.WriteLine($"  » {counter.By} [-{counter.Text}-] ({counter.Author})");
        foreach (var warning in reading.Warnings) to.WriteLine($"  ! {words.Say("refusal." + warning.Code, warning.Args)}");
        to.WriteLine();
        foreach (var attachment in reading.Mail?.Attachments ?? []) Write(attachment, words, to);
    }

    private static string Numbered(Block block) => block.Number is { } number ? number + " " : "";

    private static string Marked(Block block, IEnumerable<TrackedChange> changes)
    {
        var line = new StringBuilder();
        var at = 0;
        foreach (var change in changes)
        {
            line.Append(block.Text, at, Math.Max(0, Math.Min(change.Start, block.Text.Length) - at));
            at = Math.Min(change.Start, block.Text.Length);
            if (change.End > change.Start)
            {
                var end = Math.Min(change.End, block.Text.Length);
                line.Append("[-").Append(block.Text, at, end - at).Append(change.End > block.Text.Length ? "¶-]" : "-]");
                at = end;
            }
            if (change.Kind is ChangeKind.Insert or ChangeKind.MoveTo or ChangeKind.ParagraphInsert or ChangeKind.Replace)
                line.Append("{+").Append(change.Text.Replace("\n", "¶", StringComparison.Ordinal)).Append("+}");
        }
        return line.Append(block.Text, at, block.Text.Length - at).ToString();
    }
}
