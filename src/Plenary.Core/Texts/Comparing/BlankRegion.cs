using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>The empty blocks behind a line. Empty lines are not paragraphs of the text, so they count as part of the line's mark:
/// it goes when all of theirs go, and what is typed into them comes in as new paragraphs. Each author's changes are taken by themselves.</summary>
internal sealed class BlankRegion(Reading reading, OtherText other)
{
    private readonly List<(TrackedChange Change, string Text)> _taken = [];
    private TrackedChange? _mark;
    private int _first;
    private int _line;
    private int _last;

    /// <summary>Whether one is being read.</summary>
    public bool Open { get; private set; }

    /// <summary>Its last block; beyond all blocks when none is open.</summary>
    public int Last => Open ? _last : int.MaxValue;

    /// <summary>Begins with an empty block, or the first of those beside it.</summary>
    public void Begin(int block, int[] lineOf)
    {
        (Open, _first, _last, _mark) = (true, block, block, null);
        while (_first > 0 && lineOf[_first - 1] == MarkedChanges.Blank) _first--;
        while (_last + 1 < lineOf.Length && lineOf[_last + 1] == MarkedChanges.Blank) _last++;
        // The line whose mark it prolongs; -1 before the first line.
        _line = _first > 0 ? lineOf[_first - 1] : -1;
        _taken.Clear();
    }

    /// <summary>The mark of the line itself is taken out.</summary>
    public void TakeMark(TrackedChange change) => _mark = change;

    /// <summary>A change in one of the empty blocks.</summary>
    public void Take(TrackedChange change, string text) => _taken.Add((change, text));

    /// <summary>Says what its changes come to.</summary>
    public void Close(Action<Marked> add)
    {
        if (!Open) return;
        Open = false;
        var authors = new List<string?>();
        if (_mark is not null) authors.Add(_mark.Author);
        foreach (var (change, _) in _taken)
            if (!authors.Contains(change.Author)) authors.Add(change.Author);
        foreach (var author in authors) Close(author, add);
    }

    private void Close(string? author, Action<Marked> add)
    {
        var own = _taken.FindAll(t => t.Change.Author == author);
        var removed = _mark is not null && _mark.Author == author;
        var text = new StringBuilder();
        if (_line >= 0 && !removed) text.Append('\n');
        var next = 0;
        for (var block = _first; block <= _last; block++)
        {
            var before = reading.Blocks[block].Text + "\n";
            var at = 0;
            for (; next < own.Count && own[next].Change.Block == block; next++)
            {
                var (change, put) = own[next];
                if (change.Start > at) text.Append(before, at, change.Start - at);
                text.Append(put);
                at = Math.Max(at, change.End);
            }
            text.Append(before, at, before.Length - at);
        }
        var pieces = text.ToString().Split('\n');
        var first = removed ? _mark! : own[0].Change;
        var length = _line >= 0 ? other.LengthOf(_line) : 0;
        var place = _line >= 0 ? other.StartOf(_line) + length : 0;
        if (pieces.Length == 1)
        {
            // Nothing keeps the two paragraphs apart any more.
            if (_line >= 0) Put(place, place + 1, pieces[0]);
            else if (pieces[0].Length > 0) Put(0, 0, pieces[0]);
            return;
        }
        if (_line >= 0 && !string.IsNullOrWhiteSpace(pieces[0])) Put(place, place, pieces[0]);
        for (var i = _line >= 0 ? 1 : 0; i < pieces.Length - 1; i++)
            if (!string.IsNullOrWhiteSpace(pieces[i])) Put(place, place, _line >= 0 ? "\n" + pieces[i] : pieces[i] + "\n");
        if (!string.IsNullOrWhiteSpace(pieces[^1]))
        {
            if (_line + 1 < other.Count) Put(other.StartOf(_line + 1), other.StartOf(_line + 1), pieces[^1]);
            else Put(place, place, "\n" + pieces[^1]);
        }

        void Put(int start, int end, string words) => add(new(start, end, words, author, first.Date, first.Move, first.Row,
            new(reading.File, first.Block, first.Start, Math.Min(first.End, reading.Blocks[first.Block].Text.Length))));
    }
}
