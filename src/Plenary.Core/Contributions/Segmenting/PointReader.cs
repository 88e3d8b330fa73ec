using System.Globalization;
using Plenary.Core.Contributions.Forms;
using Plenary.Core.Contributions.Phrases;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Cuts free text into points: what a rapporteur would answer separately, such as a proposal, a support, a reason with its claim.</summary>
public static class PointReader
{
    /// <summary>Characters of a point at most, unless its paragraph has no end of a sentence to cut at (contract, section 4).</summary>
    internal const int LongestPoint = 1500;

    /// <summary>The points of free text. Their ids are <c>#1</c>, <c>#2</c> … by place in the list, and <see cref="Point.Statement"/> refers to them; the caller numbers them.
    /// Everything that the sender wrote now lies in the source of some point. Linear in the text.</summary>
    /// <param name="contribution">Whose text it is.</param>
    /// <param name="reading">One of its files, with its changes accepted.</param>
    /// <param name="places">The places that it may name.</param>
    /// <param name="only">The blocks to read, or null for all.</param>
    public static IReadOnlyList<Point> Read(Contribution contribution, Reading reading, PlaceFinder places, IReadOnlySet<int>? only = null)
    {
        var placer = new Placer(contribution, places, reading.Language?.Tag);
        var points = new List<Point>();
        var forms = FormTable.In(reading, places.Text, only);
        var next = 0;
        var passages = PassageReader.Of(FormTable.Without(reading, forms), places, only, out var rest);
        foreach (var passage in passages)
        {
            while (next < forms.Count && forms[next].First < passage.First) Form(forms[next++]);
            var text = passage.Text;
            var first = true;
            var units = Cutter.Cut(text, places);
            foreach (var (start, end) in units)
            {
                var sources = passage.Sources(reading.File, start, end);
                if (sources.Count == 0) continue;
                if (first) sources.AddRange(passage.Before);
                if (end == units[^1].End) sources.AddRange(passage.After);
                first = false;
                Add(text[start..end], placer.Place(text[start..end], passage.Under, passage.Answers), sources, passage.Under);
            }
        }
        while (next < forms.Count) Form(forms[next++]);
        if (points.Count > 0) points[^1] = points[^1] with { Also = [.. points[^1].Also, .. rest] };
        return Tidying.Of(points, places.Text);

        void Form(FormTable form)
        {
            var under = PassageReader.Above(reading, form.First);
            foreach (var row in new FormReader(places, placer).Read(form, under))
            {
                var sources = row.Blocks.Select(b => new Source(reading.File, b.Index, 0, b.Text.Length)).ToList();
                if (row.Wishes.Count == 0) points[^1] = points[^1] with { Also = [.. points[^1].Also, .. sources] };
                else Add(row.Unit, row.Wishes, sources, under);
            }
        }

        void Add(string unit, IReadOnlyList<(Wish Wish, Evidence Evidence)> wishes, List<Source> sources, IReadOnlyList<string> under)
        {
            var statement = wishes.Count > 1 ? Id(points.Count) : null;
            foreach (var (wish, evidence) in wishes)
                points.Add(new()
                {
                    Id = Id(points.Count),
                    Contribution = contribution.Number,
                    Statement = statement,
                    Operation = wish.Operation,
                    Anchor = wish.Anchor,
                    // Brackets around words are not other words for them.
                    Text = wish.Text ?? (wish.Operation == Operation.Bracket ? null : unit),
                    Reason = wish.Reason,
                    Source = sources[0],
                    Also = [.. sources.Skip(1)],
                    Under = under,
                    Evidence = evidence,
                });
        }
    }

    /// <summary>The point of a comment in the margin; what it asks for is read from its words.</summary>
    /// <param name="contribution">Whose comment it is.</param>
    /// <param name="reading">The file it is in.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="anchor">Where its range lies in the text.</param>
    public static Point OfComment(Contribution contribution, Reading reading, MarginComment comment, Anchor anchor)
    {
        var operation = Phrases.Phrases.Of(comment.Text);
        var end = comment.EndBlock == comment.Block ? comment.End
            : comment.Block >= 0 && comment.Block < reading.Blocks.Count ? reading.Blocks[comment.Block].Text.Length : comment.Start;
        return new()
        {
            Id = Id(0),
            Contribution = contribution.Number,
            // New wording is not read out of a margin: what comes and goes there is what was tracked.
            // A reply agrees or disagrees with the comment that it answers, not with the text: no position is counted for it.
            Operation = operation is Operation.Add or Operation.Replace or Operation.Move || (comment.ReplyTo is not null && operation != Operation.Question) ? Operation.Comment : operation,
            Anchor = anchor,
            Text = operation == Operation.Bracket && comment.ReplyTo is null ? null : comment.Text,
            Reason = comment.ReplyTo is null && operation is Operation.Delete or Operation.Bracket ? Remainder.Of(comment.Text) : null,
            Source = new(reading.File, comment.Block, comment.Start, end),
            Evidence = new() { By = EvidenceBy.Margin, Confidence = 1, Detail = comment.Author },
        };
    }

    private static string Id(int index) => "#" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
