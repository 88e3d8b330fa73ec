using System.Globalization;
using System.Xml;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Writing;

/// <summary>Writes any layout's sheet as a Word file: header rows repeat on every page, a page with three columns or more lies across,
/// numbers hang in the margin by automatic numbering, and links lead to bookmarks.</summary>
public static class WordSheetWriter
{
    /// <summary>From how many columns a table is set across the page: three of them are 5 cm each on an upright one.</summary>
    private const int Across = 3;

    /// <summary>Writes it; the same sheet and options give the same bytes.</summary>
    /// <param name="sheet">What is written.</param>
    /// <param name="to">Is written to and left open; nothing is written when refused.</param>
    /// <param name="options">Template and date; the rest belongs to the redline.</param>
    /// <returns>Why it cannot be written; empty when it was: <c>templateNotWord</c>, <c>templateStrict</c>, <c>templateTooLarge</c>.</returns>
    public static IReadOnlyList<Refusal> Write(Sheet sheet, Stream to, RedlineOptions options)
    {
        var begun = WordDocument.Begin(options.Template, sheet.Language);
        if (!begun.Ok) return begun.Refusals;
        var document = begun.Value;
        var numbering = document.NewNumbering();
        var landscape = sheet.Blocks.OfType<SheetTable>().Any(t => t.Columns.Count >= Across);
        document.PutBody(xml => new WordSheetBody(xml, document, numbering, sheet, landscape && options.Template is null).Write(), sheet.Title, "", "", landscape);
        WordParts.PutNumbering(document.Package, numbering);
        WordParts.PutSettings(document.Package, track: false);
        WordParts.PutCore(document.Package, sheet.Title, null, sheet.Language, options.Created);
        document.Package.Save(to);
        return [];
    }
}

/// <summary>The body of a sheet in Word.</summary>
internal sealed class WordSheetBody(XmlWriter xml, WordDocument document, Numbering numbering, Sheet sheet, bool landscape)
{
    /// <summary>UTF-16 units in a cell under which its row stays on one page: some ten lines of a narrow column. Longer rows may be cut, as a
    /// page that is left half empty is worse.</summary>
    private const int Whole = 400;

    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private int _id;

    /// <summary>Writes it; linear.</summary>
    public void Write()
    {
        foreach (var id in sheet.Blocks.SelectMany(Ids)) _bookmarks.TryAdd(id, $"_s{_bookmarks.Count + 1}");
        Paragraph(document.Styles["Title"], null, [new(sheet.Title)], null, sheet.Language);
        var afterTable = false;
        foreach (var block in sheet.Blocks)
        {
            // Two tables without anything between them would be one.
            if (block is SheetTable && afterTable) Filler();
            afterTable = block is SheetTable;
            switch (block)
            {
                case SheetHeading heading:
                    Paragraph(document.Styles["heading " + Math.Clamp(heading.Level, 1, 6)], heading.Id, heading.Runs, null, sheet.Language);
                    break;
                case SheetParagraph paragraph:
                    Paragraph(paragraph, inCell: false);
                    break;
                case SheetTable table:
                    Table(table);
                    break;
            }
        }
        if (afterTable) Filler();
    }

    private static IEnumerable<string> Ids(SheetBlock block) => block switch
    {
        SheetHeading { Id: { } id } => [id],
        SheetParagraph { Id: { } id } => [id],
        SheetTable table => table.Rows.SelectMany(r => r.Cells.SelectMany(c => c).Select(p => p.Id).Prepend(r.Id)).OfType<string>(),
        _ => [],
    };

    private void Filler()
    {
        xml.Open("p");
        xml.Open("pPr");
        xml.Value("pStyle", document.Styles["Plenary Filler"]);
        xml.End();
        xml.End();
    }

    private void Table(SheetTable table)
    {
        var widths = WordTables.Open(xml, [.. table.Columns.Select(c => c.Width)],
            landscape ? WordTables.LandscapeWidth : WordTables.PortraitWidth, document.RightToLeft);
        xml.Open("tr");
        xml.Open("trPr");
        xml.Empty("cantSplit");
        xml.Empty("tblHeader");
        xml.End();
        foreach (var (i, column) in table.Columns.Index())
        {
            xml.Open("tc");
            WordTables.CellProperties(xml, widths[i], header: true);
            Paragraph(document.Styles["Plenary Note"], null, [new(column.Heading, SheetMarks.Bold)], null, sheet.Language);
            xml.End();
        }
        xml.End();
        foreach (var row in table.Rows)
        {
            xml.Open("tr");
            if (row.Cells.All(c => c.Sum(p => p.Runs.Sum(r => r.Text.Length)) < Whole))
            {
                xml.Open("trPr");
                xml.Empty("cantSplit");
                xml.End();
            }
            for (var i = 0; i < table.Columns.Count; i++)
            {
                xml.Open("tc");
                WordTables.CellProperties(xml, widths[i]);
                if (i == 0 && row.Id is { } id) Bookmark(id);
                var cell = i < row.Cells.Count ? row.Cells[i] : [];
                foreach (var paragraph in cell) Paragraph(paragraph, inCell: true);
                if (cell.Count == 0) xml.Empty("p");
                xml.End();
            }
            xml.End();
        }
        xml.End();
    }

    private void Paragraph(SheetParagraph paragraph, bool inCell)
    {
        var style = paragraph.Role switch
        {
            SheetRole.Voice when !inCell => document.Styles["Plenary Voice"],
            SheetRole.Note => document.Styles["Plenary Note"],
            SheetRole.Lead => document.Styles["Plenary Lead"],
            _ => null,
        };
        Paragraph(style, paragraph.Id, paragraph.Runs, paragraph, paragraph.Language ?? sheet.Language);
    }

    private void Paragraph(string? style, string? id, IReadOnlyList<SheetRun> runs, SheetParagraph? paragraph, string language)
    {
        xml.Open("p");
        var rightToLeft = WordRuns.RightToLeft(string.Concat(runs.Select(r => r.Text)), language);
        (int List, int Level)? number = paragraph?.Number is { } printed ? numbering.Next(printed, paragraph.Level, frozen: true) : null;
        var level = paragraph?.Level ?? 0;
        if (style is not null || number is not null || rightToLeft || level > 0)
        {
            xml.Open("pPr");
            if (style is not null) xml.Value("pStyle", style);
            if (number is var (list, at))
            {
                xml.Open("numPr");
                xml.Value("ilvl", at.ToString(CultureInfo.InvariantCulture));
                xml.Value("numId", list.ToString(CultureInfo.InvariantCulture));
                xml.End();
            }
            if (rightToLeft) xml.Empty("bidi");
            if (number is null && level > 0) xml.Empty("ind", ("left", (Numbering.Indent * Math.Min(level, 8)).ToString(CultureInfo.InvariantCulture)));
            xml.End();
        }
        if (id is not null) Bookmark(id);
        foreach (var run in runs)
        {
            var target = run.Link is { } link && _bookmarks.TryGetValue(link, out var name) ? name : null;
            if (target is not null)
            {
                xml.Open("hyperlink");
                xml.Attribute("anchor", target);
                xml.Attribute("history", "1");
            }
            WordRuns.Write(xml, run.Text, Look(run.Marks, run.Language ?? (language == sheet.Language ? null : language)) with { RightToLeft = rightToLeft });
            if (target is not null) xml.End();
        }
        xml.End();
    }

    private void Bookmark(string id)
    {
        if (!_bookmarks.TryGetValue(id, out var name) || !_set.Add(name)) return;
        var number = (++_id).ToString(CultureInfo.InvariantCulture);
        xml.Empty("bookmarkStart", ("id", number), ("name", name));
        xml.Empty("bookmarkEnd", ("id", number));
    }

    private static RunLook Look(SheetMarks marks, string? language) => new(
        Bold: marks.HasFlag(SheetMarks.Bold) || marks.HasFlag(SheetMarks.Bracket), Italic: marks.HasFlag(SheetMarks.Italic),
        Underline: marks.HasFlag(SheetMarks.Inserted), Strike: marks.HasFlag(SheetMarks.Deleted), Quiet: marks.HasFlag(SheetMarks.Quiet), Language: language);
}
