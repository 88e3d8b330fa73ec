using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Compilations;

/// <summary>Reads an edited copy of the text: its edits are proposals, its margin comments positions and reasons.</summary>
internal sealed class CopyReader(Contribution contribution, Reading file, TextVersion text, ComparedReading compared)
{
    /// <summary>An edit that its author did not track is certain in its words, not in its intention: he may have worked on another copy.</summary>
    private const double ConfidenceOfComparison = .98;

    private readonly List<(Source At, Point Point)> _points = [];
    private readonly List<(Source At, int Point)> _edits = [];

    internal List<Point> Read()
    {
        var last = new Source(file.File, 0, 0, 0);
        foreach (var edit in compared.Edits)
        {
            // Edits keep their order, which is the one in which they apply; a move stands where it comes in, though it is read where it was.
            var at = edit.Operation != Operation.Move && After(edit.Source, last) ? edit.Source : last;
            _edits.Add((edit.Source, _points.Count));
            _points.Add((last = at, OfEdit(edit)));
        }
        foreach (var counter in file.CounterProposals) _points.Add((PlaceOf(counter), OfCounter(counter)));
        foreach (var comment in file.Comments)
        {
            if (!GivenAsReason(comment)) _points.Add((new(file.File, comment.Block, comment.Start, comment.Start), OfComment(comment)));
        }
        return [.. Tidying.Of([.. _points.OrderBy(p => p.At.Block).ThenBy(p => p.At.Start)
            .Select((p, i) => p.Point with { Id = i.ToString(CultureInfo.InvariantCulture) })], text)];
    }

    private static bool After(Source a, Source b) => a.Block > b.Block || (a.Block == b.Block && a.Start > b.Start);

    private Point OfEdit(Edit edit) => new()
    {
        Id = "",
        Contribution = contribution.Number,
        Operation = edit.Operation,
        Anchor = edit.Anchor,
        Text = edit.Text,
        Source = edit.Source,
        Evidence = edit.Tracked
            ? new() { By = EvidenceBy.TrackedChange, Confidence = 1, Detail = edit.Author }
            : new() { By = EvidenceBy.Comparison, Confidence = ConfidenceOfComparison },
    };

    /// <summary>Somebody struck words out of another's insertion: a position against those words, never applied.</summary>
    private Point OfCounter(CounterProposal counter) => new()
    {
        Id = "",
        Contribution = contribution.Number,
        Operation = Operation.Oppose,
        Anchor = AnchorAt(counter.Block, counter.Start, counter.Block, counter.Start),
        Text = counter.Text,
        Source = PlaceOf(counter),
        Evidence = new() { By = EvidenceBy.TrackedChange, Confidence = 1, Detail = $"{counter.By} ≠ {counter.Author}" },
    };

    private Source PlaceOf(CounterProposal counter) => new(file.File, counter.Block, counter.Start, counter.Start);

    private Point OfComment(MarginComment comment)
    {
        var root = comment;
        // A reply stands where the comment stands that it answers; a cycle in a broken file ends after as many steps as there are comments.
        for (var steps = 0; root.ReplyTo is { } id && steps < file.Comments.Count; steps++)
        {
            if (file.Comments.FirstOrDefault(c => c.Id == id) is not { } parent || parent == root) break;
            root = parent;
        }
        return PointReader.OfComment(contribution, file, comment, AnchorAt(root.Block, root.Start, root.EndBlock, root.End));
    }

    /// <summary>A comment that its author hung on his own change says why: it is the reason of that change, not a second point.</summary>
    private bool GivenAsReason(MarginComment comment)
    {
        if (comment.ReplyTo is not null || comment.Block != comment.EndBlock) return false;
        foreach (var (at, i) in _edits)
        {
            var point = _points[i].Point;
            if (point.Evidence is not { By: EvidenceBy.TrackedChange } || point.Evidence.Detail != comment.Author || point.Reason is not null) continue;
            if (at.Block != comment.Block || comment.Start > at.End || comment.End < at.Start) continue;
            // A comment on a whole paragraph is about the paragraph, not about one change in it.
            if (comment.End - comment.Start > 2 * (at.End - at.Start) + 40) continue;
            _points[i] = _points[i] with { Point = point with { Reason = comment.Text } };
            return true;
        }
        return false;
    }

    /// <summary>The place in the text of a range of the copy: words of one paragraph, a whole one, several, or the nearest one to a new one.</summary>
    private Anchor AnchorAt(int block, int start, int endBlock, int end)
    {
        var first = MatchNear(block, +1);
        var last = block == endBlock ? first : MatchNear(endBlock, -1);
        if (first is not { } a || compared.Matches[a].Paragraph is not { } from) return Anchor.WholeText;
        var paragraph = text.Paragraphs[from];
        var whole = Anchor.OfParagraph(paragraph.Id) with { Language = Language };
        if (last is { } b && compared.Matches[b].Paragraph is { } to && to > from) return whole with { Through = text.Paragraphs[to].Id };
        if (a != block || block != endBlock) return whole;
        var words = paragraph.In(compared.Language);
        var at = Math.Clamp(compared.Matches[a].ToParagraph(start), 0, words.Length);
        var until = Math.Clamp(compared.Matches[a].ToParagraph(end), 0, words.Length);
        if (at >= until || (at == 0 && until == words.Length)) return whole;
        return whole with { To = AnchorTo.Range, Start = at, End = until, Quote = words[at..until] };
    }

    /// <summary>The language the offsets count in, where it is not the working language.</summary>
    private string? Language => compared.Language == text.Language ? null : compared.Language;

    /// <summary>The block itself where it is a paragraph of the text; where it is new, the nearest one that is, looking first in the direction given.</summary>
    private int? MatchNear(int block, int direction)
    {
        for (var distance = 0; distance < compared.Matches.Count; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[block - direction * distance, block + direction * distance])
                if (at >= 0 && at < compared.Matches.Count && compared.Matches[at].Paragraph is not null) return at;
        }
        return null;
    }
}
