using Plenary.Core.Compilations.Layouts;

namespace Plenary.Server.Features.Compilations;

/// <summary>A long sheet in pages of a server; a file has all of it.</summary>
internal static class SheetPages
{
    /// <summary>Letters of a page: about twenty screens, which a weak line brings in a second.</summary>
    internal const int Letters = 120_000;

    /// <summary>The blocks of one page, and how many pages there are. A table is divided between rows, and what goes on from the page before begins with its heading.</summary>
    internal static (IReadOnlyList<SheetBlock> Blocks, int Pages) Of(IReadOnlyList<SheetBlock> blocks, int page)
    {
        var shown = new List<SheetBlock>();
        SheetHeading? heading = null;
        var (letters, at) = (0, 0);
        foreach (var block in blocks)
        {
            heading = block as SheetHeading ?? heading;
            if (block is not SheetTable table)
            {
                if (Count(SheetSection.Letters(block)) == page) Add(block);
                continue;
            }
            foreach (var rows in table.Rows.GroupBy(r => Count(r.Cells.Sum(c => c.Sum(p => SheetSection.Letters(p))))).Where(g => g.Key == page))
                Add(table with { Rows = [.. rows] });
        }
        // Past the end there is the last.
        return page > at ? Of(blocks, at) : (shown, at + 1);

        int Count(int more)
        {
            if (letters > 0 && letters + more > Letters) (letters, at) = (0, at + 1);
            letters += more;
            return at;
        }

        void Add(SheetBlock block)
        {
            if (shown.Count == 0 && heading is not null && block != heading) shown.Add(heading);
            shown.Add(block);
        }
    }
}
