namespace Plenary.Core.Compilations.Layouts;

/// <summary>Links of a sheet.</summary>
public static class Links
{
    /// <summary>The same sheet without links to what does not stand on it: not every layout sets out every place.</summary>
    /// <param name="blocks">The sheet.</param>
    /// <param name="elsewhere">Ids that stand on the same page outside of it.</param>
    public static IReadOnlyList<SheetBlock> Mended(IReadOnlyList<SheetBlock> blocks, IEnumerable<string>? elsewhere = null)
    {
        var ids = new HashSet<string>(elsewhere ?? [], StringComparer.Ordinal);
        foreach (var block in blocks)
            ids.UnionWith(Ids(block));
        return [.. blocks.Select(b => b switch
        {
            SheetHeading heading => heading with { Runs = Mend(heading.Runs) },
            SheetParagraph paragraph => Paragraph(paragraph),
            SheetTable table => table with
            {
                Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => (IReadOnlyList<SheetParagraph>)[.. c.Select(Paragraph)])] })],
            },
            _ => b,
        })];

        SheetParagraph Paragraph(SheetParagraph paragraph) => paragraph with { Runs = Mend(paragraph.Runs) };

        IReadOnlyList<SheetRun> Mend(IReadOnlyList<SheetRun> runs) => runs.All(Leads) ? runs : [.. runs.Select(r => Leads(r) ? r : r with { Link = null })];

        bool Leads(SheetRun run) => run.Link is null || ids.Contains(run.Link);
    }

    /// <summary>What links can point to in a block.</summary>
    public static IEnumerable<string> Ids(SheetBlock block) => (block switch
    {
        SheetHeading heading => [heading.Id],
        SheetParagraph paragraph => [paragraph.Id],
        SheetTable table => table.Rows.SelectMany(r => r.Cells.SelectMany(c => c.Select(p => p.Id)).Prepend(r.Id)),
        _ => Enumerable.Empty<string?>(),
    }).OfType<string>();
}
