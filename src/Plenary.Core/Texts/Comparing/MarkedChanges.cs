using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>The tracked changes of the lines that take part, each as its author made it and not as the word processor stored it:
/// Word cuts one revision at every change of style.</summary>
internal sealed class MarkedChanges
{
    private readonly Reading _reading;
    private readonly int[] _lineOf;
    private readonly OtherText _other;
    private readonly List<Marked> _all = [];

    private MarkedChanges(Reading reading, int[] lineOf, OtherText other) => (_reading, _lineOf, _other) = (reading, lineOf, other);

    /// <summary>Stands for a block without letters inside the copy: no line of its own, but what is typed into it is a new paragraph.</summary>
    public const int Blank = -2;

    /// <summary>The changes in order; linear.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="lineOf">For each block its line, <see cref="Blank"/>, or -1 for what takes no part.</param>
    /// <param name="other">The lines.</param>
    /// <param name="title">The block that is the title, or -1.</param>
    /// <param name="whole">Whether the lines follow each other as in the text.</param>
    public static List<Marked> Of(Reading reading, int[] lineOf, OtherText other, int title, bool whole)
    {
        var marked = new MarkedChanges(reading, lineOf, other);
        marked.Collect(title, whole);
        return marked._all;
    }

    private void Collect(int title, bool whole)
    {
        var changes = _reading.Changes;
        var region = new BlankRegion(_reading, _other);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Kind == ChangeKind.Format || change.Block >= _lineOf.Length) continue;
            if (change.Block > region.Last) region.Close(Add);
            var line = _lineOf[change.Block];
            var (start, end, text) = (change.Start, change.End, TakenIn(change));
            if (line == Blank)
            {
                if (!region.Open) region.Begin(change.Block, _lineOf);
                region.Take(change, text);
                continue;
            }
            if (line < 0)
            {
                // A new paragraph before the first of the text hangs at the end of the title.
                if (change.Block != title || start != end || text.Length < 2 || text[0] != '\n' || _other.Count == 0) continue;
                (line, text, start, end) = (0, text[1..] + "\n", 0, 0);
            }
            else if (end > _other.LengthOf(line))
            {
                if (!whole && start > 0)
                {
                    // What follows in an excerpt is not what follows in the text.
                    end--;
                }
                else if (change.Block + 1 < _lineOf.Length && _lineOf[change.Block + 1] == Blank)
                {
                    // Whether the mark goes depends on the empty lines behind it.
                    region.Begin(change.Block + 1, _lineOf);
                    region.TakeMark(change);
                    end--;
                }
                if (start == end && text.Length == 0) continue;
            }
            var at = _other.StartOf(line);
            Add(new(at + start, at + end, text, change.Author, change.Date, change.Move, change.Row,
                new(_reading.File, change.Block, change.Start, Math.Min(change.End, _reading.Blocks[change.Block].Text.Length))));
        }
        region.Close(Add);
        for (var i = 1; i < _all.Count; i++)
        {
            if (_all[i].Start >= _all[i - 1].Start) continue;
            // Several authors wrote into one empty line.
            var inOrder = _all.OrderBy(m => m.Start).ToList();
            _all.Clear();
            _all.AddRange(inOrder);
            break;
        }
    }

    /// <summary>The text that a change puts in.</summary>
    internal static string TakenIn(TrackedChange change) =>
        change.Kind is ChangeKind.Insert or ChangeKind.ParagraphInsert or ChangeKind.MoveTo or ChangeKind.Replace ? change.Text : "";

    private void Add(Marked next)
    {
        // What comes in at the head of what goes is said after it in the file; it stands before it.
        if (_all.Count > 0 && next.Inserts && _all[^1] is var over && over.Start == next.Start && over.End > over.Start)
        {
            if (Joins(over, next)) _all[^1] = over with { Text = over.Text + next.Text };
            else _all.Insert(_all.Count - 1, next);
            return;
        }
        if (_all.Count == 0 || _all[^1].End != next.Start || !Joins(_all[^1], next))
        {
            _all.Add(next);
            return;
        }
        var last = _all[^1];
        _all[^1] = last with
        {
            End = next.End, Text = last.Text + next.Text, Row = last.Row && next.Row,
            // The mark before a paragraph that was moved here need not have come with it.
            Move = last.Move ?? (string.IsNullOrWhiteSpace(last.Text) ? next.Move : null),
            Source = last.Source.Block == next.Source.Block ? last.Source with { End = Math.Max(last.Source.End, next.Source.End) } : last.Source,
        };
    }

    /// <summary>Whether two neighbours are one change of one author.</summary>
    private static bool Joins(Marked last, Marked next)
    {
        if (last.Inserts && next.Inserts)
        {
            // Another new paragraph is another proposal; words that follow a new paragraph stand in it.
            if (last.Text.Contains('\n'))
                return last.Author == next.Author && !(next.Text.StartsWith('\n') && last.Text.Length > 1) && !(last.Text.EndsWith('\n') && next.Text.EndsWith('\n') && last.Text.Length > 1);
            return last.Author == next.Author && last.Move == next.Move;
        }
        // A paragraph that goes is a proposal of its own, and so is each of several.
        return last.Author == next.Author && last.Move == next.Move && last.Source.Block == next.Source.Block
            && !last.Text.Contains('\n') && !next.Text.Contains('\n');
    }
}
