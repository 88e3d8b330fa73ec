namespace Plenary.Core.Texts.Comparing;

/// <summary>How offsets of one text go over into those of another: stretches that differ, in order, and between them the same on both sides.</summary>
public sealed class OffsetMap
{
    private readonly Stretch[] _stretches;

    internal OffsetMap(Stretch[] stretches) => _stretches = stretches;

    /// <summary>From the first text into the second; inside a stretch that differs, proportionally no further than its end.</summary>
    public int Forward(int offset)
    {
        var shift = 0;
        foreach (var s in _stretches)
        {
            if (offset < s.Start) break;
            if (offset < s.End) return Math.Min(s.OtherStart + (offset - s.Start), s.OtherEnd);
            shift = s.OtherEnd - s.End;
        }
        return offset + shift;
    }

    /// <summary>From the second text into the first.</summary>
    public int Back(int offset)
    {
        var shift = 0;
        foreach (var s in _stretches)
        {
            if (offset < s.OtherStart) break;
            if (offset < s.OtherEnd) return Math.Min(s.Start + (offset - s.OtherStart), s.End);
            shift = s.End - s.OtherEnd;
        }
        return offset + shift;
    }

    /// <summary>[Start, End) of the first text stands against [OtherStart, OtherEnd) of the second.</summary>
    internal readonly record struct Stretch(int Start, int End, int OtherStart, int OtherEnd);
}
