using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>What edits make of a text.</summary>
public static class Edits
{
    /// <summary>The paragraphs of the text in <paramref name="language"/> with the edits made. Linear in the text and the edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits of one author, or any that do not overlap; those anchored to no paragraph change nothing.</param>
    /// <param name="language">The language that the edits count in; null for the working language.</param>
    /// <exception cref="ArgumentException">Two edits overlap, or one names a paragraph that the text has not.</exception>
    public static IReadOnlyList<string> Apply(TextVersion text, IEnumerable<Edit> edits, string? language = null)
    {
        var paragraphs = new string[text.Paragraphs.Count];
        for (var i = 0; i < paragraphs.Length; i++) paragraphs[i] = text.Paragraphs[i].In(language);
        return Apply(paragraphs, id => text.Order.TryGetValue(id, out var at) ? at : -1, edits);
    }

    /// <summary>The same for a plain list of paragraphs that are called <c>p1</c>, <c>p2</c> …, as in <see cref="Comparison.Between"/>.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one names a paragraph that the list has not.</exception>
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> paragraphs, IEnumerable<Edit> edits) =>
        Apply(paragraphs, id => int.TryParse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var n) && n <= paragraphs.Count ? n - 1 : -1, edits);

    private static string[] Apply(IReadOnlyList<string> paragraphs, Func<string, int> find, IEnumerable<Edit> edits)
    {
        var starts = new int[paragraphs.Count + 1];
        for (var i = 0; i < paragraphs.Count; i++) starts[i + 1] = starts[i] + paragraphs[i].Length + 1;
        var steps = new List<Step>();
        foreach (var edit in edits) Steps(edit);
        // Before a paragraph come first those that end before it, then what comes in as a paragraph, then what comes in at its head.
        steps.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Order.CompareTo(b.Order));

        var result = new StringBuilder();
        var at = 0;
        foreach (var step in steps)
        {
            if (step.Start < at) throw new ArgumentException("Two edits change the same words.", nameof(edits));
            result.Append(OtherText.Slice(paragraphs, starts, at, step.Start)).Append(step.Text);
            at = step.End;
        }
        result.Append(OtherText.Slice(paragraphs, starts, at, starts[^1]));
        if (result.Length == 0) return [];
        if (result[^1] == '\n') result.Length--;
        return result.ToString().Split('\n');

        void Steps(Edit edit)
        {
            var anchor = edit.Anchor;
            if (anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap)) return;
            var (start, end) = Span(anchor);
            switch (edit.Operation)
            {
                case Operation.Add:
                    In(anchor, start, edit.Text ?? "");
                    break;
                case Operation.Delete:
                    Put(start, end, "", 2);
                    break;
                case Operation.Move:
                    var words = OtherText.Slice(paragraphs, starts, start, end);
                    if (anchor.To == AnchorTo.Paragraph) words = words[..^1];
                    Put(start, end, "", 2);
                    In(anchor.Destination!, Span(anchor.Destination!).Start, edit.Text ?? words);
                    break;
                case Operation.Replace or Operation.Bracket:
                    Put(start, anchor.To == AnchorTo.Paragraph ? end - 1 : end, edit.Text ?? "", 2);
                    break;
            }
        }

        (int Start, int End) Span(Anchor anchor)
        {
            if (anchor.Paragraph is null) return (0, 0);
            var first = Place(anchor.Paragraph);
            if (anchor.To == AnchorTo.Gap) return (starts[first + 1], starts[first + 1]);
            if (anchor.To == AnchorTo.Range) return (starts[first] + anchor.Start!.Value, starts[first] + anchor.End!.Value);
            return (starts[first], starts[(anchor.Through is null ? first : Place(anchor.Through)) + 1]);
        }

        int Place(string id) => find(id) is >= 0 and var place ? place : throw new ArgumentException($"The text has no paragraph {id}.", nameof(edits));

        void In(Anchor where, int place, string words)
        {
            if (where.To == AnchorTo.Gap) Put(place, place, words + "\n", 0);
            else Put(place, place, words, 1);
        }

        void Put(int start, int end, string words, int rank) => steps.Add(new(start, end, words, rank, steps.Count));
    }

    private readonly record struct Step(int Start, int End, string Text, int Rank, int Order);
}
