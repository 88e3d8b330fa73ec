using System.Text;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Running text of one file with the blocks that it was joined from: a paragraph, or a lead-in with the item after it.</summary>
internal sealed class Passage
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>A stretch of a block.</summary>
    private readonly record struct Piece(int At, int Block, int Start, int Length);

    /// <summary>The words.</summary>
    public string Text => _written ??= _text.ToString();

    private string? _written;

    /// <summary>Its first block.</summary>
    public int First => _pieces[0].Block;

    /// <summary>Its last block.</summary>
    public int Last => _pieces[^1].Block;

    /// <summary>The headings above it, outermost first.</summary>
    public required IReadOnlyList<string> Under { get; init; }

    /// <summary>Headings and salutations that belong to what follows, so that nothing of a file is left out.</summary>
    public List<Source> Before { get; } = [];

    /// <summary>Closings that belong to what went before.</summary>
    public List<Source> After { get; } = [];

    /// <summary>The quoted part of a mail that it answers, or null.</summary>
    public string? Answers { get; init; }

    /// <summary>Whether it introduces what follows and says little alone.</summary>
    public bool IsLeadIn => Text.Length <= 400 && Text.TrimEnd() is [.., ':' or '：'];

    /// <summary>Joins a block; its printed number stands before it when it is not the first, so that the words read as they were written.</summary>
    public void Join(Block block)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
            if (block.Number is { } number) _text.Append(number).Append(' ');
        }
        _pieces.Add(new(_text.Length, block.Index, 0, block.Text.Length));
        _text.Append(block.Text);
        _written = null;
    }

    /// <summary>Where the words from <paramref name="from"/> to <paramref name="to"/> were read: the longest piece first.</summary>
    public List<Source> Sources(string file, int from, int to)
    {
        var sources = new List<Source>();
        foreach (var piece in _pieces)
        {
            var start = Math.Max(from, piece.At);
            var end = Math.Min(to, piece.At + piece.Length);
            if (start < end) sources.Add(new(file, piece.Block, piece.Start + start - piece.At, piece.Start + end - piece.At));
        }
        return [.. sources.OrderByDescending(s => s.End - s.Start).ThenBy(s => s.Block)];
    }
}
