using System.Text;
using Plenary.Core.Compilations.Layouts;

namespace Plenary.Core.Tests.Compilations.Layouts;

/// <summary>A sheet as plain text, for approved files: marks as **bold**, *italic*, {+inserted+}, {-deleted-}, ⟦brackets⟧.</summary>
internal static class SheetText
{
    public static string Of(Sheet sheet)
    {
        var text = new StringBuilder().Append(sheet.Title).Append(" (").Append(sheet.Language).Append(")\n");
        foreach (var block in sheet.Blocks)
            switch (block)
            {
                case SheetHeading heading:
                    text.Append('\n').Append('#', heading.Level).Append(' ').Append(Runs(heading.Runs)).Append('\n');
                    break;
                case SheetParagraph paragraph:
                    text.Append(Paragraph(paragraph)).Append('\n');
                    break;
                case SheetTable table:
                    text.Append(string.Join(" | ", table.Columns.Select(c => c.Heading))).Append('\n');
                    foreach (var row in table.Rows)
                    {
                        Assert.Equal(table.Columns.Count, row.Cells.Count);
                        text.Append("----\n").Append(string.Join(" |\n", row.Cells.Select(c => string.Join("\n", c.Select(Paragraph))))).Append('\n');
                    }
                    break;
            }
        return text.ToString();
    }

    private static string Paragraph(SheetParagraph p) =>
        new string(' ', 2 * p.Level) + (p.Role is SheetRole.Text ? "" : p.Role.ToString().ToLowerInvariant() + "> ")
        + (p.Number is null ? "" : p.Number + "\t") + Runs(p.Runs);

    private static string Runs(IEnumerable<SheetRun> runs) => string.Concat(runs.Select(r =>
    {
        var said = r.Text;
        if (r.Marks.HasFlag(SheetMarks.Bold)) said = $"**{said}**";
        if (r.Marks.HasFlag(SheetMarks.Italic)) said = $"*{said}*";
        if (r.Marks.HasFlag(SheetMarks.Inserted)) said = $"{{+{said}+}}";
        if (r.Marks.HasFlag(SheetMarks.Deleted)) said = $"{{-{said}-}}";
        if (r.Marks.HasFlag(SheetMarks.Bracket)) said = said.Replace('[', '⟦').Replace(']', '⟧');
        return r.Language is null ? said : $"<{r.Language}:{said}>";
    }));
}
