namespace Plenary.Core.Texts.Comparing;

/// <summary>How places in a block go over into places in the paragraph that it is, and back. Found out when first asked for.</summary>
public sealed class OffsetMap
{
    private readonly Line _block;
    private readonly Line _paragraph;
    private readonly int _before;
    private List<Difference>? _differences;

    /// <param name="block">The block, or all the blocks that are one paragraph.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="before">What stands in <paramref name="block"/> before the block itself.</param>
    internal OffsetMap(Line block, Line paragraph, int before) => (_block, _paragraph, _before) = (block, paragraph, before);

    /// <summary>From the block into the paragraph; inside words that differ no further than their end.</summary>
    public int Forward(int offset)
    {
        offset += _before;
        var shift = 0;
        foreach (var d in Found())
        {
            if (offset < d.OtherStart) break;
            if (offset < d.OtherEnd) return Math.Min(d.Start + offset - d.OtherStart, d.End);
            shift = d.End - d.OtherEnd;
        }
        return Math.Clamp(offset + shift, 0, _paragraph.Text.Length);
    }

    /// <summary>From the paragraph into the block.</summary>
    public int Back(int offset)
    {
        var shift = 0;
        foreach (var d in Found())
        {
            if (offset < d.Start) break;
            if (offset < d.End) return Math.Max(0, Math.Min(d.OtherStart + offset - d.Start, d.OtherEnd) - _before);
            shift = d.OtherEnd - d.End;
        }
        return Math.Clamp(offset + shift - _before, 0, _block.Text.Length);
    }

    private List<Difference> Found()
    {
        if (Volatile.Read(ref _differences) is { } known) return known;
        var found = new List<Difference>();
        LineDifferences.Find(_paragraph, _block, 0, 0, exact: false, found);
        return Interlocked.CompareExchange(ref _differences, found, null) ?? found;
    }
}
