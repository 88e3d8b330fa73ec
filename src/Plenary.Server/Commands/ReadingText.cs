using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Server.Commands;

/// <summary>A reading for a person at a terminal: facts and warnings first, then the text with its printed numbers, <c>{+inserted+}</c> and
/// <c>[-deleted-]</c> words in place, each comment under what it speaks of, and the attachments indented. Whatever the file holds is shown and never
/// acted on: every line goes through <see cref="Messages.OneLine"/>.</summary>
internal sealed class ReadingText(IWords words, TextWriter to, string indent = "")
{
    private const string Step = "    ";

    internal void Write(Reading reading)
    {
        Line("# " + reading.File);
        if (reading.Error is { } error) Line("! " + words.Say("refusal." + error.Code, error.Args));
        else
        {
            Head(reading);
            Line("");
            new Body(this, reading).Write();
        }
        to.WriteLine();
        foreach (var attachment in reading.Mail?.Attachments ?? []) new ReadingText(words, to, indent + Step).Write(attachment);
    }

    private void Head(Reading reading)
    {
        Line(string.Join(" · ", new[]
        {
            reading.Format.ToString().ToLowerInvariant(), reading.Title, reading.Mail?.From ?? reading.Author,
            (reading.Mail?.Date ?? reading.Date)?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            reading.Language is { } language ? Named("language." + language.Tag) ?? language.Tag : null,
        }.Where(f => !string.IsNullOrEmpty(f))));
        foreach (var (name, value) in reading.Declared.OrderBy(d => d.Key, StringComparer.Ordinal)) Line($"{name}: {value}");
        var changes = reading.Changes.Count(c => c.Kind != ChangeKind.Format);
        if (changes > 0) Line(string.Join(" · ", Authors(reading).Prepend(words.Say("read.changes", Number(changes)))));
        if (reading.Comments.Count > 0) Line(words.Say("read.comments", Number(reading.Comments.Count)));
        if (reading.Mail is { Attachments.Count: > 0 } mail) Line(words.Say("read.attachments", Number(mail.Attachments.Count)));
        foreach (var warning in reading.Warnings) Line("! " + words.Say("refusal." + warning.Code, warning.Args));
    }

    private string Moved => words.Say("read.moved");

    private string? Named(string key) => words.Say(key) is var said && said != key ? said : null;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static List<string> Authors(Reading reading) =>
        [.. reading.Changes.Where(c => c.Kind != ChangeKind.Format).Select(c => c.Author).OfType<string>().Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Writes what may be several lines, the first after <paramref name="first"/>, the others after <paramref name="others"/>.</summary>
    private void Lines(string text, string first, string others)
    {
        var before = first;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Line(before + line);
            before = others;
        }
    }

    // A tab is no danger, but in a message it would be one; here it is the distance that its author wanted.
    private void Line(string text) => to.WriteLine(text.Length == 0 ? "" : indent + Messages.OneLine(text.Replace("\t", Step, StringComparison.Ordinal)));

    /// <summary>The blocks of one file, in reading order.</summary>
    private sealed class Body(ReadingText page, Reading reading)
    {
        private readonly ILookup<int, TrackedChange> _changes = reading.Changes.ToLookup(c => c.Block);
        private readonly ILookup<int, MarginComment> _comments = reading.Comments.ToLookup(c => c.Block);
        private readonly ILookup<int, CounterProposal> _counters = reading.CounterProposals.ToLookup(c => c.Block);
        private readonly Dictionary<string, MarginComment> _byId = reading.Comments.GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.First());
        private readonly bool _severalAuthors = Authors(reading).Count > 1;
        private MailPart? _part;

        internal void Write()
        {
            var blocks = reading.Blocks;
            for (var i = 0; i < blocks.Count; i++)
            {
                var part = Part(i);
                if (part != _part) Begin(part);
                var (from, row) = (i, blocks[i].Cell);
                while (row is not null && i + 1 < blocks.Count && blocks[i + 1].Cell is { } next && next.Table == row.Table && next.Row == row.Row) i++;
                if (row is null) Block(blocks[i]);
                else Row([.. blocks.Skip(from).Take(i - from + 1)]);
                for (; from <= i; from++) Margin(from);
            }
        }

        private void Begin(MailPart? part)
        {
            // An answer stands right under the words that it answers; all other parts stand apart.
            if (_part is not null && part?.Answers is null) page.Line("");
            _part = part;
            if (part?.Kind is MailPartKind.Signature) page.Line(page.Label("read.signature"));
            if (part?.Kind is MailPartKind.Disclaimer) page.Line(page.Label("read.disclaimer"));
        }

        private void Block(Block block)
        {
            var text = Marked(block);
            if (text.Length == 0) return;
            var number = block.Number is { } printed ? printed + " " : "";
            var before = _part?.Kind switch
            {
                MailPartKind.Quoted => "> ",
                MailPartKind.Signature or MailPartKind.Disclaimer => Step,
                _ => new string(' ', 2 * Math.Clamp(block.Kind == BlockKind.ListItem ? block.Level - 1 : 0, 0, 10)),
            };
            page.Lines(text, before + block.Kind switch
            {
                BlockKind.Heading => new string('#', Math.Clamp(block.Level + 1, 2, 6)) + " " + number,
                BlockKind.Footnote or BlockKind.Endnote => $"[{block.Number}] ",
                BlockKind.Header => page.Label("read.header") + " ",
                BlockKind.Footer => page.Label("read.footer") + " ",
                BlockKind.TextBox => page.Label("read.textBox") + " " + number,
                BlockKind.ListItem when number.Length == 0 => "- ",
                _ => number,
            }, before);
        }

        private void Row(List<Block> blocks)
        {
            var cells = blocks.GroupBy(b => b.Cell!.Column).Select(c => string.Join(" / ", c.Select(b => (b.Number is { } n ? n + " " : "") + Marked(b)).Where(t => t.Length > 0)));
            page.Lines($"| {string.Join(" | ", cells)} |", "", "  ");
        }

        /// <summary>What hangs at a block: comments with their answers below them, and what one author struck out of another's insertion.</summary>
        private void Margin(int block)
        {
            foreach (var comment in _comments[block])
            {
                var before = Step + new string(' ', 2 * Depth(comment));
                var on = comment.ReplyTo is null ? Quoted(comment) : "";
                page.Lines($"{comment.Author}{(comment.Resolved ? " ✓" : "")}{on}: {comment.Text}", before + "» ", before + "  ");
            }
            foreach (var counter in _counters[block]) page.Lines($"{counter.By}: [-{counter.Text}-] ‹{counter.Author}›", Step + "» ", Step + "  ");
        }

        // A file may make two comments answers of each other; deeper than eight nobody reads a thread anyway.
        private int Depth(MarginComment comment)
        {
            var depth = 0;
            for (var at = comment; depth < 8 && at.ReplyTo is { } above && _byId.TryGetValue(above, out var parent); at = parent) depth++;
            return depth;
        }

        private string Quoted(MarginComment comment)
        {
            var text = reading.Blocks[comment.Block].Text;
            var end = comment.EndBlock == comment.Block ? Math.Min(comment.End, text.Length) : text.Length;
            if (comment.Start >= end || (comment.Start == 0 && end == text.Length)) return "";
            var quote = text[comment.Start..end];
            return quote.Length <= 60 ? $", “{quote}”" : $", “{quote[..28].TrimEnd()} … {quote[^28..].TrimStart()}”";
        }

        private MailPart? Part(int block) =>
            reading.Mail?.Parts.FirstOrDefault(p => block >= p.FirstBlock && block < p.FirstBlock + p.BlockCount);

        private string Marked(Block block) => MarkedText.Of(block, _changes[block.Index], _severalAuthors, page.Moved);
    }

    private string Label(string key) => words.Say("layout.says", words.Say(key));
}
