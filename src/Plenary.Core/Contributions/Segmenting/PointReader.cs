using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Cuts free text into points: what a rapporteur would answer separately.</summary>
public static class PointReader
{
    /// <summary>The points of free text. Their ids are <c>#1</c>, <c>#2</c> … by place in the list, and <see cref="Point.Statement"/> refers to them; the caller numbers them.</summary>
    /// <param name="contribution">Whose text it is.</param>
    /// <param name="reading">One of its files, with its changes accepted.</param>
    /// <param name="places">The places that it may name.</param>
    /// <param name="only">The blocks to read, or null for all.</param>
    public static IReadOnlyList<Point> Read(Contribution contribution, Reading reading, PlaceFinder places, IReadOnlySet<int>? only = null)
    {
        var points = new List<Point>();
        foreach (var block in reading.Blocks)
        {
            if (only?.Contains(block.Index) == false || string.IsNullOrWhiteSpace(block.Text) || block.Kind is BlockKind.Header or BlockKind.Footer) continue;
            var reference = places.Find(block.Text) is [var named, ..] ? named : null;
            points.Add(new()
            {
                Id = $"#{points.Count + 1}",
                Contribution = contribution.Number,
                Operation = Operation.Comment,
                Anchor = reference?.Anchor ?? (contribution.Questions is [var one] ? Anchor.OfQuestion(one) : Anchor.None),
                Text = block.Text.Trim(),
                Source = new(reading.File, block.Index, 0, block.Text.Length),
                Evidence = reference is not null
                    ? new() { By = EvidenceBy.Reference, Detail = block.Text[reference.Start..reference.End], Confidence = 1 }
                    : contribution.Questions.Count == 1
                        ? new() { By = EvidenceBy.Answer, Confidence = 1 }
                        : new() { By = EvidenceBy.Likeness, Confidence = 0 },
            });
        }
        return points;
    }

    /// <summary>The point of a comment in the margin.</summary>
    /// <param name="contribution">Whose comment it is.</param>
    /// <param name="reading">The file it is in.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="anchor">Where its range lies in the text.</param>
    public static Point OfComment(Contribution contribution, Reading reading, MarginComment comment, Anchor anchor) => new()
    {
        Id = "#1",
        Contribution = contribution.Number,
        Operation = Operation.Comment,
        Anchor = anchor,
        Text = comment.Text,
        Source = new(reading.File, comment.Block, comment.Start, comment.EndBlock == comment.Block ? comment.End : reading.Blocks[comment.Block].Text.Length),
        Evidence = new() { By = EvidenceBy.Margin, Confidence = 1 },
    };
}
