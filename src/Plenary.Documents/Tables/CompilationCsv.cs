using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tables;

/// <summary>Writes the common document as CSV: one row a point, or the tables of a sheet.</summary>
public static class CompilationCsv
{
    private static readonly string[] Columns =
    [
        "point", "contribution", "organisation", "person", "kind", "country", "region", "capacity", "on_behalf_of", "language", "received", "late",
        "operation", "anchor", "paragraph", "through", "number", "question", "existing", "text", "reason", "evidence", "confidence",
        "group", "sponsors", "alternatives", "status", "file", "block", "start", "end", "detail",
    ];

    /// <summary>One row a point, in the order of the compilation; then one row a contribution of which nothing could be read,
    /// with the status <c>unreadable</c>, so that every input is in it.</summary>
    /// <param name="compilation">What is written.</param>
    /// <param name="to">Is written to and left open; UTF-8 with a byte order mark.</param>
    public static void Write(Compilation compilation, Stream to)
    {
        using var writer = new StreamWriter(to, CsvRows.Encoding, leaveOpen: true);
        Write(compilation, writer);
    }

    /// <summary>The same on a writer.</summary>
    public static void Write(Compilation compilation, TextWriter to)
    {
        var rows = new CsvRows(to);
        var contributions = compilation.Contributions.DistinctBy(c => c.Number).ToDictionary(c => c.Number);
        var groups = compilation.Groups.DistinctBy(g => g.Id).ToDictionary(g => g.Id, StringComparer.Ordinal);
        var unplaced = compilation.Unplaced.ToHashSet(StringComparer.Ordinal);
        rows.Write(Columns);
        foreach (var point in compilation.Points)
        {
            var from = contributions.GetValueOrDefault(point.Contribution);
            var group = point.Group is { } id ? groups.GetValueOrDefault(id) : null;
            rows.Write([point.Id, .. Sender(point.Contribution, from), Name(point.Operation), Name(point.Anchor.To), point.Anchor.Paragraph, point.Anchor.Through,
                Number(compilation, point.Anchor), point.Anchor.Question, Existing(compilation, point.Anchor), point.Text, point.Reason,
                Name(point.Evidence.By), point.Evidence.Confidence.ToString("0.###", CultureInfo.InvariantCulture), point.Group,
                group is null ? null : string.Join("; ", group.Sponsors.Select(s => s.Name)), group is null ? null : string.Join("; ", group.Alternatives),
                unplaced.Contains(point.Id) ? "unplaced" : "placed", point.Source.File, Text(point.Source.Block), Text(point.Source.Start), Text(point.Source.End), point.Evidence.Detail]);
        }
        foreach (var unreadable in compilation.Contributions.Where(c => c.Unreadable))
            rows.Write([null, .. Sender(unreadable.Number, unreadable), .. Enumerable.Repeat<string?>(null, 14), "unreadable", unreadable.Files[0].File, null, null, null, null]);
    }

    /// <summary>The tables of a sheet, each with its header row, divided by an empty line; where voices stand outside of tables, one row a paragraph too:
    /// the heading above it, its number and its words.</summary>
    /// <param name="sheet">What is written.</param>
    /// <param name="to">Is written to and left open; UTF-8 with a byte order mark.</param>
    public static void Write(Sheet sheet, Stream to)
    {
        using var writer = new StreamWriter(to, CsvRows.Encoding, leaveOpen: true);
        Write(sheet, writer);
    }

    /// <summary>The same on a writer.</summary>
    public static void Write(Sheet sheet, TextWriter to)
    {
        var rows = new CsvRows(to);
        var tables = sheet.Blocks.OfType<SheetTable>().ToList();
        // What stands before the first table is the body of a sheet without one in it; what stands after the last is said after it.
        var first = tables.Count == 0 ? sheet.Blocks.Count : sheet.Blocks.Index().First(b => b.Item is SheetTable).Index;
        var body = tables.Count == 0 || sheet.Blocks.Take(first).Any(b => b is SheetParagraph { Role: not SheetRole.Lead });
        if (body)
        {
            Paragraphs(rows, sheet, tables.Count == 0);
            if (tables.Count > 0) to.Write("\r\n");
        }
        foreach (var (i, table) in tables.Index())
        {
            if (i > 0) to.Write("\r\n");
            rows.Write(table.Columns.Select(c => c.Heading));
            foreach (var row in table.Rows)
                rows.Write(Enumerable.Range(0, table.Columns.Count).Select(c => c >= row.Cells.Count ? null
                    : string.Join("\n", row.Cells[c].Select(p => p.Number is { } n ? $"{n} {Words(p.Runs)}" : Words(p.Runs)))));
        }
        if (body || !sheet.Blocks.Any(b => b is SheetParagraph { Role: SheetRole.Voice })) return;
        to.Write("\r\n");
        Paragraphs(rows, sheet, false);
    }

    /// <summary>One row a paragraph outside the tables: the heading above it, its number and its words.</summary>
    private static void Paragraphs(CsvRows rows, Sheet sheet, bool lead)
    {
        var heading = "";
        rows.Write("heading", "number", "role", "text");
        foreach (var block in sheet.Blocks)
            if (block is SheetHeading h) heading = Words(h.Runs);
            else if (block is SheetParagraph p && (lead || p.Role != SheetRole.Lead)) rows.Write(heading, p.Number, Name(p.Role), Words(p.Runs));
    }

    /// <summary>Words with their marks in plain signs, as no cell can be struck through: deleted in [- -], inserted in {+ +}.</summary>
    private static string Words(IReadOnlyList<SheetRun> runs) => string.Concat(runs.Select(r =>
        r.Marks.HasFlag(SheetMarks.Deleted) ? $"[-{r.Text}-]" : r.Marks.HasFlag(SheetMarks.Inserted) ? $"{{+{r.Text}+}}" : r.Text));

    private static IEnumerable<string?> Sender(int number, Contribution? from) =>
    [
        Text(number), from?.Organisation, from?.Person, from?.Kind, from?.Country, from?.Region, from?.Capacity is { } capacity ? Name(capacity) : null,
        from is null ? null : string.Join("; ", from.OnBehalfOf), from?.Language,
        from?.Received?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), from is null ? null : from.Late ? "yes" : "no",
    ];

    private static string? Number(Compilation compilation, Anchor anchor) => At(compilation, anchor) is { } at ? compilation.Text!.Paragraphs[at].Number : null;

    private static string? Existing(Compilation compilation, Anchor anchor)
    {
        if (anchor.Quote is not null || anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range) || At(compilation, anchor) is not { } at) return anchor.Quote;
        var words = compilation.Text!.Paragraphs[at].In(anchor.Language);
        var (start, end) = anchor.To == AnchorTo.Range ? Wording.Span(anchor, words) : (0, words.Length);
        return words[start..end];
    }

    private static int? At(Compilation compilation, Anchor anchor) =>
        anchor.Paragraph is { } id && compilation.Text is { } text && text.Order.TryGetValue(id, out var at) ? at : null;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The contract's name of an enum's member.</summary>
    private static string Name<T>(T member) where T : struct, Enum
    {
        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
