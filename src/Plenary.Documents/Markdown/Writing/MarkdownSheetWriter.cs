using System.Text;
using Plenary.Core.Compilations.Layouts;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Markdown.Writing;

/// <summary>Writes any layout's sheet as Markdown (CommonMark with GitHub's tables). Inserted words are <c>&lt;ins&gt;</c>, deleted ones
/// <c>&lt;del&gt;</c>: both show on GitHub and in every CommonMark program that lets HTML through, and read as plain words elsewhere;
/// <c>~~</c> and <c>++</c> are no part of CommonMark. All text is escaped: no input can bring Markdown, HTML or a link in.</summary>
public static class MarkdownSheetWriter
{
    /// <summary>A cell longer than this makes a pipe table unreadable in plain view; its table is then written row by row.</summary>
    private const int LongestCell = 60;

    /// <summary>Writes it; lines end in <c>\n</c>.</summary>
    /// <param name="sheet">What is written.</param>
    /// <param name="to">Is written to and left open.</param>
    public static void Write(Sheet sheet, TextWriter to)
    {
        var linked = Linked(sheet);
        // Markdown has no direction of its own; an element around everything gives it one (CommonMark 4.6: blank lines let Markdown on inside).
        var mirrored = WordRuns.RightToLeft(sheet.Language);
        if (mirrored) to.Write($"<div dir=\"rtl\" lang=\"{Id(sheet.Language)}\">\n\n");
        to.Write($"# {Escape(OneLine(sheet.Title))}\n");
        foreach (var block in sheet.Blocks)
        {
            to.Write('\n');
            switch (block)
            {
                case SheetHeading heading:
                    to.Write($"{new string('#', Math.Clamp(heading.Level + 1, 2, 6))} {Anchor(heading.Id, linked)}{Runs(heading.Runs, linked)}\n");
                    break;
                case SheetParagraph paragraph:
                    Paragraph(to, paragraph, linked);
                    break;
                case SheetTable table when table.Rows.All(r => r.Cells.All(Simple)):
                    Pipes(to, table, linked);
                    break;
                case SheetTable table:
                    Sections(to, table, linked);
                    break;
            }
        }
        if (mirrored) to.Write("\n</div>\n");
    }

    /// <summary>Writes it as UTF-8 without a byte order mark.</summary>
    public static void Write(Sheet sheet, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Write(sheet, writer);
    }

    /// <summary>Escapes text so that it means nothing to Markdown or HTML: every ASCII punctuation character that could begin something
    /// takes a backslash (CommonMark 2.4), except what would end a word inside ordinary prose.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var begins = i == 0 || text[i - 1] == '\n';
            switch (c)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$': escaped.Append('\\').Append(c); break;
                // A heading, an item or a rule begins only at the head of a line; "1." and "1)" an item too.
                case '#' or '+' or '-' or '=' when begins || OnlySpacesBefore(text, i): escaped.Append('\\').Append(c); break;
                case '.' or ')' when DigitsBefore(text, i): escaped.Append('\\').Append(c); break;
                // GitHub links bare addresses and people.
                case ':' when i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/': escaped.Append("&#58;"); break;
                case '@': escaped.Append("&#64;"); break;
                case '.' when i >= 3 && text[(i - 3)..i].Equals("www", StringComparison.OrdinalIgnoreCase): escaped.Append("&#46;"); break;
                case '!' when i + 1 < text.Length && text[i + 1] == '[': escaped.Append("\\!"); break;
                case '\r': break;
                case '\n': escaped.Append("<br>"); break;
                case '\t': escaped.Append(' '); break;
                case < ' ' or '\u007F': escaped.Append('\uFFFD'); break;
                // An override would turn what follows it on the line; shown, it is seen and harmless.
                case '\u202D' or '\u202E': escaped.Append("\\[U+").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append("\\]"); break;
                case >= '\uD800' and <= '\uDFFF' when Half(text, i): escaped.Append('\uFFFD'); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }

    private static bool Half(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : at == 0 || !char.IsHighSurrogate(text[at - 1]);

    private static bool OnlySpacesBefore(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] == '\n';
    }

    private static bool DigitsBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return start < at && OnlySpacesBefore(text, start) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
    }

    private static HashSet<string> Linked(Sheet sheet) => sheet.Blocks.SelectMany(b => b switch
    {
        SheetHeading heading => heading.Runs,
        SheetParagraph paragraph => paragraph.Runs,
        SheetTable table => table.Rows.SelectMany(r => r.Cells.SelectMany(c => c.SelectMany(p => p.Runs))),
        _ => [],
    }).Select(r => r.Link).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static void Paragraph(TextWriter to, SheetParagraph paragraph, HashSet<string> linked, string lead = "")
    {
        // The text itself is no quotation: its items carry their numbers.
        var level = paragraph.Role == SheetRole.Text ? 0 : Math.Max(paragraph.Level, paragraph.Role == SheetRole.Voice ? 1 : 0);
        var quote = string.Concat(Enumerable.Repeat("> ", Math.Min(level, 6)));
        var number = paragraph.Number is { } printed ? $"**{Escape(OneLine(printed))}** " : "";
        var words = Runs(paragraph.Runs, linked);
        if (paragraph.Role == SheetRole.Lead && words.Length > 0 && lead.Length == 0) words = $"<em>{words}</em>";
        to.Write($"{quote}{lead}{Anchor(paragraph.Id, linked)}{number}{words}\n");
    }

    private static bool Simple(IReadOnlyList<SheetParagraph> cell) =>
        cell.Count <= 1 && cell.All(p => p.Runs.Sum(r => r.Text.Length) <= LongestCell);

    private static void Pipes(TextWriter to, SheetTable table, HashSet<string> linked)
    {
        to.Write($"| {string.Join(" | ", table.Columns.Select(c => Escape(OneLine(c.Heading))))} |\n");
        to.Write($"|{string.Concat(table.Columns.Select(_ => "---|"))}\n");
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select((cell, i) => (i == 0 ? Anchor(row.Id, linked) : "")
                + string.Join("<br>", cell.Select(p => Anchor(p.Id, linked) + (p.Number is { } n ? $"**{Escape(OneLine(n))}** " : "") + Runs(p.Runs, linked))));
            to.Write($"| {string.Join(" | ", cells)} |\n");
        }
    }

    /// <summary>A table of long cells row by row: each cell under its heading, rows divided by a rule.</summary>
    private static void Sections(TextWriter to, SheetTable table, HashSet<string> linked)
    {
        foreach (var (r, row) in table.Rows.Index())
        {
            if (r > 0) to.Write("\n---\n\n");
            if (Anchor(row.Id, linked) is { Length: > 0 } anchor) to.Write($"{anchor}\n\n");
            var first = true;
            foreach (var (i, column) in table.Columns.Index())
            {
                if (i >= row.Cells.Count || row.Cells[i].All(p => p.Runs.All(run => string.IsNullOrWhiteSpace(run.Text)) && p.Number is null)) continue;
                foreach (var (p, paragraph) in row.Cells[i].Index())
                {
                    if (!first) to.Write('\n');
                    first = false;
                    Paragraph(to, paragraph with { Level = 0, Role = SheetRole.Text }, linked, p == 0 ? $"**{Escape(OneLine(column.Heading))}:** " : "");
                }
            }
        }
    }

    private static string Anchor(string? id, HashSet<string> linked) => id is not null && linked.Contains(id) ? $"<a id=\"{Id(id)}\"></a>" : "";

    private static string Id(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));

    private static string Runs(IReadOnlyList<SheetRun> runs, HashSet<string> linked)
    {
        var written = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Text.Length == 0) continue;
            var words = Escape(run.Text);
            var (open, close) = Marks(run.Marks);
            words = open + words + close;
            if (run.Link is { } link && linked.Contains(link)) words = $"<a href=\"#{Id(link)}\">{words}</a>";
            written.Append(words);
        }
        return written.ToString();
    }

    /// <summary>Marks as HTML: unlike <c>**</c> and <c>*</c> they hold beside any letter and in any script (CommonMark 6.2 asks for spaces).</summary>
    private static (string Open, string Close) Marks(SheetMarks marks)
    {
        var (open, close) = ("", "");
        Add(SheetMarks.Bold | SheetMarks.Bracket, "strong");
        Add(SheetMarks.Italic, "em");
        Add(SheetMarks.Inserted, "ins");
        Add(SheetMarks.Deleted, "del");
        return (open, close);

        void Add(SheetMarks mark, string tag)
        {
            if ((marks & mark) == 0) return;
            open += $"<{tag}>";
            close = $"</{tag}>{close}";
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
