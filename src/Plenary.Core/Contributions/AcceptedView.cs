using System.Text;

namespace Plenary.Core.Contributions;

/// <summary>A reading as its author last saw it: all tracked changes accepted, which is what a free letter says that was typed
/// with tracking switched on. Sources found in the view lead back to the reading itself (I5).</summary>
public sealed class AcceptedView
{
    private readonly List<Segment> _segments;
    private readonly Reading _original;

    private AcceptedView(Reading original, Reading view, List<Segment> segments) =>
        (_original, View, _segments) = (original, view, segments);

    /// <summary>The reading with its changes accepted: no tracked changes, every other fact as before.</summary>
    public Reading View { get; }

    /// <summary>Makes the view; linear in the text. A reading without changes of its text is its own view.</summary>
    public static AcceptedView Of(Reading reading)
    {
        var changes = reading.Changes.Where(c => c.Kind != ChangeKind.Format).ToList();
        if (changes.Count == 0) return new(reading, reading, []);

        var blocks = new List<Block>();
        var segments = new List<Segment>();
        var text = new StringBuilder();
        Block? opened = null;
        var next = 0;
        foreach (var block in reading.Blocks)
        {
            if (opened is null && (next == changes.Count || changes[next].Block != block.Index))
            {
                // Most blocks are as they were.
                segments.Add(new(blocks.Count, 0, block.Text.Length, block.Index, 0, Inserted: false));
                blocks.Add(block with { Index = blocks.Count, Anchor = null });
                continue;
            }
            opened ??= block;
            var at = 0;
            var end = block.Text.Length;
            for (; next < changes.Count && changes[next].Block == block.Index; next++)
            {
                var change = changes[next];
                Keep(block, at, Math.Min(change.Start, end));
                at = Math.Max(at, change.End);
                if (change.Kind is ChangeKind.Insert or ChangeKind.MoveTo or ChangeKind.ParagraphInsert or ChangeKind.Replace)
                    Insert(block, change);
            }
            Keep(block, at, end);
            if (at <= end) Close(block);
        }
        if (opened is not null && text.Length > 0) Close(opened);
        return new(reading, reading with { Blocks = blocks, Changes = [], CounterProposals = [], Comments = [] }, segments);

        void Keep(Block block, int from, int to)
        {
            if (from >= to) return;
            segments.Add(new(blocks.Count, text.Length, to - from, block.Index, from, Inserted: false));
            text.Append(block.Text, from, to - from);
            // After a paragraph that came in at its head, this is a line again, which may run on into the next block.
            opened ??= block;
        }

        void Insert(Block block, TrackedChange change)
        {
            var lines = change.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0) Close(block);
                if (lines[i].Length == 0) continue;
                segments.Add(new(blocks.Count, text.Length, lines[i].Length, block.Index, Math.Min(change.Start, block.Text.Length), Inserted: true));
                text.Append(lines[i]);
                opened ??= block;
            }
        }

        void Close(Block block)
        {
            var shape = opened ?? block;
            blocks.Add(shape with { Index = blocks.Count, Text = text.ToString(), Anchor = null });
            text.Clear();
            opened = null;
        }
    }

    /// <summary>The place in the reading itself of a place in the view; inside inserted text the point where it was inserted.</summary>
    public Source Back(Source source)
    {
        if (_segments.Count == 0) return source;
        int? block = null;
        int start = 0, end = 0;
        foreach (var segment in _segments)
        {
            if (segment.ViewBlock != source.Block) continue;
            var from = Math.Max(source.Start, segment.ViewStart);
            var to = Math.Min(source.End, segment.ViewStart + segment.Length);
            if (from > to || (from == to && source.End > source.Start)) continue;
            var a = segment.Inserted ? segment.Start : segment.Start + from - segment.ViewStart;
            var b = segment.Inserted ? segment.Start : segment.Start + to - segment.ViewStart;
            if (block is null) (block, start, end) = (segment.Block, a, b);
            else if (block == segment.Block) end = Math.Max(end, b);
        }
        return block is { } found
            ? source with { Block = found, Start = start, End = end }
            : source with { Block = Math.Min(source.Block, Math.Max(0, _original.Blocks.Count - 1)), Start = 0, End = 0 };
    }

    private readonly record struct Segment(int ViewBlock, int ViewStart, int Length, int Block, int Start, bool Inserted);
}
