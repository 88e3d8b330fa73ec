using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>A change that the author marked, in the other text as one string.</summary>
internal readonly record struct Marked(int Start, int End, string Text, string? Author, DateTimeOffset? Date, string? Move, bool Row, Source Source)
{
    /// <summary>Whether it only takes in.</summary>
    public bool Inserts => Start == End;
}

/// <summary>Puts one after the other what the author changed without marking it and what he marked: base → rejected text → accepted text
/// becomes base → accepted text. Linear in both lists, each of which is in order and does not overlap.</summary>
internal sealed class Composition(PreparedLines @base, OtherText other, List<Difference> differences, List<Marked> marked, int shift = 0)
{
    private readonly List<Hunk> _hunks = [];

    /// <summary>The hunks in order of the base; those at one point in the order in which they come in.</summary>
    public List<Hunk> Hunks()
    {
        int d = 0, m = 0;
        while (d < differences.Count || m < marked.Count)
        {
            if (d < differences.Count && m < marked.Count && (differences[d].Meets(marked[m].Start, marked[m].End) || TakesNumber(marked[m], differences[d])))
            {
                Together(ref d, ref m);
            }
            else if (m < marked.Count && (d == differences.Count || Before(marked[m], differences[d])))
            {
                var change = marked[m++];
                _hunks.Add(Of(change, change.Start + shift, change.End + shift, change.Text));
            }
            else
            {
                var difference = differences[d++];
                shift = difference.End - difference.OtherEnd;
                if (difference.Kind is DifferenceKind.Words or DifferenceKind.Line) _hunks.Add(Of(difference));
            }
        }
        return _hunks;
    }

    /// <summary>Whether a whole line goes that has its number set automatically where the base has it typed: it goes with it.</summary>
    private bool TakesNumber(Marked change, Difference difference)
    {
        if (difference.Kind != DifferenceKind.Number || difference.OtherEnd > difference.OtherStart || change.Start != difference.OtherStart || change.Inserts || change.Text.Length > 0) return false;
        var line = other.LineAt(change.Start);
        return change.Start == other.StartOf(line) && change.End >= other.StartOf(line) + other.LengthOf(line);
    }

    /// <summary>At the same place a change comes before words that are new, and after words that are missing.</summary>
    private static bool Before(Marked change, Difference difference) =>
        change.Start < difference.OtherStart || (change.Start == difference.OtherStart && difference.OtherStart < difference.OtherEnd);

    /// <summary>Changes made in what differs become one hunk with it; marked, if the difference alone would be no edit.</summary>
    private void Together(ref int d, ref int m)
    {
        var (firstD, firstM) = (d, m);
        var from = Math.Min(differences[d].OtherStart, marked[m].Start);
        var start = from < differences[d].OtherStart ? from + shift : differences[d].Start;
        d++;
        m++;
        while (true)
        {
            if (d < differences.Count && differences[d].Meets(marked[m - 1].Start, marked[m - 1].End)) d++;
            else if (m < marked.Count && differences[d - 1].Meets(marked[m].Start, marked[m].End)) m++;
            else break;
        }
        var last = differences[d - 1];
        shift = last.End - last.OtherEnd;
        var to = Math.Max(last.OtherEnd, marked[m - 1].End);
        var end = to > last.OtherEnd ? to + shift : last.End;

        var text = new StringBuilder();
        var at = from;
        for (var i = firstM; i < m; i++)
        {
            if (marked[i].Start > at) text.Append(other.Text(at, marked[i].Start));
            text.Append(marked[i].Text);
            at = Math.Max(at, marked[i].End);
        }
        if (to > at) text.Append(other.Text(at, to));

        var (move, words) = (default(string), false);
        for (var i = firstD; i < d; i++)
        {
            words |= differences[i].Kind is DifferenceKind.Words or DifferenceKind.Line;
            move ??= differences[i].Move;
        }
        var hunk = words
            ? new Hunk { Start = start, End = end, Text = text.ToString(), Move = move, Source = other.Source(from, to) }
            : Of(marked[firstM], start, end, text.ToString());
        if (Trimmed(hunk) is { } rest) _hunks.Add(rest);
    }

    /// <summary>Without what stands at both ends on both sides; null where nothing is left. A hunk of one end of a move stays whole.</summary>
    private Hunk? Trimmed(Hunk hunk)
    {
        if (hunk.Move is not null) return hunk;
        var old = @base.Text(hunk.Start, hunk.End);
        var text = hunk.Text;
        var head = old.AsSpan().CommonPrefixLength(text);
        var tail = 0;
        while (tail < old.Length - head && tail < text.Length - head && old[old.Length - 1 - tail] == text[text.Length - 1 - tail]) tail++;
        if (head == old.Length && head == text.Length) return null;
        return hunk with { Start = hunk.Start + head, End = hunk.End - tail, Text = text[head..(text.Length - tail)] };
    }

    private static Hunk Of(Marked change, int start, int end, string text) => new()
    {
        Start = start, End = end, Text = text, Tracked = true, Author = change.Author, Date = change.Date,
        Move = change.Move, Row = change.Row, Source = change.Source,
    };

    private Hunk Of(Difference difference) => new()
    {
        Start = difference.Start, End = difference.End, Move = difference.Move,
        Text = other.Text(difference.OtherStart, difference.OtherEnd),
        Source = other.Source(difference.OtherStart, difference.OtherEnd),
    };
}
