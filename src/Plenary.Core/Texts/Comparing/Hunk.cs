using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>A stretch of the base, read as one string in which <c>\n</c> ends every line, and what comes in its place.</summary>
internal sealed record Hunk
{
    /// <summary>Where in the base it begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends; equal to <see cref="Start"/> for an insertion.</summary>
    public required int End { get; init; }

    /// <summary>What comes in.</summary>
    public required string Text { get; init; }

    /// <summary>Whether its author marked it.</summary>
    public bool Tracked { get; init; }

    /// <summary>Who, as the revision says.</summary>
    public string? Author { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What joins the two ends of a move.</summary>
    public string? Move { get; init; }

    /// <summary>Where in the reading.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether a row of a table comes or goes.</summary>
    public bool Row { get; init; }

    /// <summary>Whether it only takes in.</summary>
    public bool Inserts => Start == End;
}

/// <summary>A difference of the other text (all of its own changes rejected) from the base.</summary>
/// <param name="Start">Where in the base it begins.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="OtherStart">Where in the other text, as one string.</param>
/// <param name="OtherEnd">Where it ends there.</param>
/// <param name="Kind">What it is worth.</param>
/// <param name="Move">What joins the two ends of a move.</param>
internal readonly record struct Difference(int Start, int End, int OtherStart, int OtherEnd, DifferenceKind Kind, string? Move = null)
{
    /// <summary>Whether the change at [<paramref name="start"/>, <paramref name="end"/>) of the other text is made in what differs.
    /// Only to touch it is not; but what is typed at the head of a new line is typed in that line.</summary>
    public bool Meets(int start, int end)
    {
        if (start == end) return start < OtherEnd && (OtherStart < start || (Kind == DifferenceKind.Line && OtherStart == start));
        return OtherStart == OtherEnd ? start < OtherStart && OtherStart < end : start < OtherEnd && end > OtherStart;
    }
}

/// <summary>What a difference is worth.</summary>
internal enum DifferenceKind
{
    /// <summary>Other words.</summary>
    Words,
    /// <summary>A line that the base has not.</summary>
    Line,
    /// <summary>The same words written in another way: an edit only as far as its author marked it as one.</summary>
    Form,
    /// <summary>A number typed where the other text has one set automatically: no text, even where every character counts.</summary>
    Number,
}
