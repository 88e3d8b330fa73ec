using Plenary.Core.Contributions;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Markdown;

/// <summary>Blocks in the making: each gets its index as it comes.</summary>
internal sealed class BlockList
{
    private readonly List<Block> _blocks = [];

    internal IReadOnlyList<Block> Blocks => _blocks;

    internal int Count => _blocks.Count;

    /// <summary>Adds a block unless it has neither text nor number.</summary>
    /// <exception cref="UnreadableException">There are more than a document may have.</exception>
    internal void Add(BlockKind kind, string text, int level = 0, string? number = null, CellPlace? cell = null, BlockPlace? anchor = null)
    {
        if (number is null && string.IsNullOrWhiteSpace(text) && cell is null) return;
        if (_blocks.Count == Limits.Blocks) throw new UnreadableException("tooManyBlocks", Limits.Blocks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _blocks.Add(new() { Index = _blocks.Count, Kind = kind, Level = level, Number = number, Text = text, Cell = cell, Anchor = anchor });
    }
}
