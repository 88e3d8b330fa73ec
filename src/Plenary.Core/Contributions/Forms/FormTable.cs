using Plenary.Core.Texts;

namespace Plenary.Core.Contributions.Forms;

/// <summary>One cell with words in it.</summary>
/// <param name="Text">Its paragraphs, divided by <c>\n</c>, with their numbers.</param>
/// <param name="Blocks">Its blocks, empty ones apart.</param>
internal sealed record FormCell(string Text, IReadOnlyList<Block> Blocks);

/// <summary>One row of a form: its cells by column, those without words apart.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Given">The columns that the row has, with words or without: one that it has not is merged with the row above.</param>
internal sealed record FormRow(IReadOnlyDictionary<int, FormCell> Cells, IReadOnlySet<int> Given);

/// <summary>A table that is a form for comments: one remark a row, what it is about in one column and what is said in others. Any other table is none.</summary>
internal sealed class FormTable
{
    private const int MostTitles = 4; // rows above the heads: a title, who comments, a row of column numbers

    private FormTable(Dictionary<int, (Column Role, string Head)> columns, List<Block> heads, List<FormRow> rows) => (Columns, Heads, Rows) = (columns, heads, rows);

    /// <summary>The columns with a head, by their number.</summary>
    public IReadOnlyDictionary<int, (Column Role, string Head)> Columns { get; }

    /// <summary>The blocks of the heads.</summary>
    public IReadOnlyList<Block> Heads { get; }

    /// <summary>The rows below the heads.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>Every block of it, those without words too.</summary>
    public required IReadOnlySet<int> Blocks { get; init; }

    /// <summary>Its place among the tables of the file.</summary>
    public int Table => Heads[0].Cell!.Table;

    /// <summary>Its first block.</summary>
    public int First => Heads[0].Index;

    /// <summary>The forms of a file, in order. A table that stands in the text itself is the text's. Linear.</summary>
    /// <param name="reading">The file.</param>
    /// <param name="text">The text, or null.</param>
    /// <param name="only">The blocks that count, or null for all.</param>
    public static List<FormTable> In(Reading reading, TextVersion? text, IReadOnlySet<int>? only = null)
    {
        if (!reading.Blocks.Any(b => b.Cell is not null)) return [];
        var quoted = new HashSet<int>();
        foreach (var part in reading.Mail?.Parts ?? [])
            if (part.Kind != MailPartKind.Reply)
                for (var i = 0; i < part.BlockCount; i++) quoted.Add(part.FirstBlock + i);
        var ours = text is null ? [] : text.Paragraphs.Where(p => p.Cell is not null).SelectMany(p => p.Texts.Values.Append(p.Text)).Select(w => w.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. reading.Blocks.Where(b => b is { Cell: not null, Kind: not (BlockKind.Header or BlockKind.Footer) } && only?.Contains(b.Index) != false && !quoted.Contains(b.Index))
            .GroupBy(b => b.Cell!.Table).Select(t => Of([.. t], ours)).OfType<FormTable>().OrderBy(f => f.First)];
    }

    /// <summary>The same file in which the forms take no part: neither as a copy of the text nor as a letter.</summary>
    public static Reading Without(Reading reading, IReadOnlyList<FormTable> forms)
    {
        if (forms.Count == 0) return reading;
        var aside = forms.SelectMany(f => f.Blocks).ToHashSet();
        return reading with { Blocks = [.. reading.Blocks.Select(b => aside.Contains(b.Index) ? b with { Kind = BlockKind.Header } : b)] };
    }

    private static FormTable? Of(List<Block> blocks, HashSet<string> ours) => Of(blocks, ours, across: true) ?? Of(blocks, ours, across: false);

    /// <summary>The form whose heads stand in a row across, or down in the first column.</summary>
    private static FormTable? Of(List<Block> blocks, HashSet<string> ours, bool across)
    {
        (int Row, int Column) at(Block b) => across ? (b.Cell!.Row, b.Cell.Column) : (b.Cell!.Column, b.Cell.Row);
        var rows = blocks.GroupBy(b => at(b).Row).OrderBy(r => r.Key).ToList();
        for (var r = 0; r < Math.Min(rows.Count - 1, across ? MostTitles : 1); r++)
        {
            var heads = RowOf(rows[r], at);
            if (heads.Cells.Count < 2) continue;
            var columns = heads.Cells.Select(c => (c.Key, Role: Forms.Columns.Of(c.Value.Text), Head: c.Value.Text.Replace('\n', ' ').TrimEnd(':', '：', ' '))).ToDictionary(c => c.Key, c => (c.Role ?? Column.Other, c.Head));
            if (!Serves(columns, heads, across) || heads.Cells.Values.All(c => ours.Contains(c.Text.Trim()))) continue;
            var below = rows.Skip(r + 1).Select(g => RowOf(g, at)).ToList();
            if (!below.Exists(b => b.Cells.Any(c => columns.TryGetValue(c.Key, out var of) && of.Item1 is Column.Proposed or Column.Comment or Column.Reason))) continue;
            return new(columns, [.. heads.Cells.Values.SelectMany(c => c.Blocks).OrderBy(b => b.Index)], below)
            {
                Blocks = rows.Skip(r).SelectMany(g => g).Select(b => b.Index).ToHashSet(),
            };
        }
        return null;
    }

    /// <summary>What makes a form: it asks for a place or the words there, and for what is said of it.</summary>
    private static bool Serves(Dictionary<int, (Column Role, string Head)> columns, FormRow heads, bool across)
    {
        var roles = heads.Cells.Keys.Select(k => columns[k].Role).ToList();
        var known = heads.Cells.Values.Count(c => Forms.Columns.Of(c.Text) is not null);
        return roles.Exists(r => r is Column.Place or Column.Current) && roles.Exists(r => r is Column.Proposed or Column.Comment) && known * 2 >= heads.Cells.Count
            && (across || roles.Count(r => r != Column.Other) >= 3 && heads.Cells.Values.All(c => c.Text.Length <= 60));
    }

    private static FormRow RowOf(IEnumerable<Block> blocks, Func<Block, (int Row, int Column)> at)
    {
        var cells = new Dictionary<int, FormCell>();
        var given = new HashSet<int>();
        foreach (var cell in blocks.GroupBy(b => at(b).Column))
        {
            given.Add(cell.Key);
            var full = cell.Where(b => !string.IsNullOrWhiteSpace(b.Text) || b.Number is { Length: > 0 }).ToList();
            if (full.Count > 0) cells[cell.Key] = new(string.Join('\n', full.Select(b => b.Number is { Length: > 0 } n ? $"{n} {b.Text.Trim()}".Trim() : b.Text.Trim())), full);
        }
        return new(cells, given);
    }
}
