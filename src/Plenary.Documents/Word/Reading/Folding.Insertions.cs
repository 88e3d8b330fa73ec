using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>Where insertions go. In the file an inserted paragraph stands before the mark of the next; in the contract it hangs on the
/// block before it, at its end, so that <c>words¶</c> becomes <c>¶words</c>. Both spell the same text.</summary>
internal sealed partial class Folding
{
    private readonly List<(string Text, Revision Revision)> _unit = [];

    /// <summary>Writes the insertions gathered at the point reached.</summary>
    /// <param name="beforeMark">Whether the mark of the block comes next: the point is the block's end.</param>
    /// <param name="ended">Whether the story ends here.</param>
    private void Place(bool beforeMark, bool ended)
    {
        if (_inserted.Count == 0) return;
        Shut();
        var pieces = _story.Pieces;
        var (block, at) = (Blocks.Count, _line.Length);
        var place = new BlockPlace(block, at);
        var marks = _inserted.Count(i => pieces[i].IsMark);
        var endsWithMark = pieces[_inserted[^1]].IsMark;

        if (ended && block > _first || at == 0 && marks > 0 && _previousKept && (endsWithMark || !beforeMark))
        {
            // New paragraphs before this block hang on the one before; words after the last of them begin this one.
            var last = _inserted.FindLastIndex(i => pieces[i].IsMark);
            place = new(block - 1, Blocks[^1].Text.Length);
            MarkFirst(0, last, place);
            if (last + 1 < _inserted.Count) Words(last + 1, _inserted.Count, ended ? place : new(block, 0));
        }
        else if (at == 0 && marks > 0 && !_previousKept && (endsWithMark || !beforeMark)) MarkLast(place);
        else if (beforeMark) MarkBefore(place);
        else Words(0, _inserted.Count, place);

        _acceptedAtStart = endsWithMark;
        _inserted.Clear();
        foreach (var marker in _waiting) Resolve(marker, place);
        _waiting.Clear();
    }

    /// <summary><c>a¶b¶</c> as <c>¶a</c>, <c>¶b</c>; the last of the pieces is a mark.</summary>
    private void MarkFirst(int from, int last, BlockPlace place)
    {
        while (from <= last)
        {
            var mark = from;
            while (!_story.Pieces[_inserted[mark]].IsMark) mark++;
            Take(mark);
            for (; from < mark; from++) Take(from);
            from = mark + 1;
            Write(place, whole: true);
        }
    }

    /// <summary><c>a¶b¶</c> as it stands, before the first block or after a block whose own mark goes.</summary>
    private void MarkLast(BlockPlace place)
    {
        var whole = _acceptedAtStart;
        for (var i = 0; i < _inserted.Count; i++)
        {
            Take(i);
            if (!_story.Pieces[_inserted[i]].IsMark) continue;
            Write(place, whole);
            whole = true;
        }
        Write(place, whole: false);
    }

    /// <summary><c>a¶b¶c</c> at the end of a block, whose own mark then ends <c>c</c>: <c>a</c>, <c>¶b</c>, <c>¶c</c>.</summary>
    private void MarkBefore(BlockPlace place)
    {
        var whole = false;
        for (var i = 0; i < _inserted.Count; i++)
        {
            if (_story.Pieces[_inserted[i]].IsMark)
            {
                Write(place, whole);
                whole = true;
            }
            Take(i);
        }
        Write(place, whole);
    }

    private void Words(int from, int to, BlockPlace place)
    {
        for (var i = from; i < to; i++) Take(i);
        Write(place, whole: false);
    }

    private void Take(int inserted)
    {
        var piece = _story.Pieces[_inserted[inserted]];
        _unit.Add((piece.IsMark ? "\n" : text[piece.Start..piece.End].ToString(), piece.State.Brought!));
    }

    /// <summary>Writes what was taken: one change for each stretch of one revision.</summary>
    private void Write(BlockPlace place, bool whole)
    {
        for (var i = 0; i < _unit.Count;)
        {
            var revision = _unit[i].Revision;
            var end = i + 1;
            while (end < _unit.Count && _unit[end].Revision == revision) end++;
            var words = end == i + 1 ? _unit[i].Text : Join(i, end);
            var kind = revision.Kind == RevisionKind.MoveTo ? ChangeKind.MoveTo
                : whole && i == 0 && end == _unit.Count ? ChangeKind.ParagraphInsert : ChangeKind.Insert;
            Change(place.Block, place.Offset, place.Offset, kind, words, revision);
            i = end;
        }
        _unit.Clear();
    }

    private string Join(int from, int to)
    {
        var joined = new StringBuilder();
        for (var i = from; i < to; i++) joined.Append(_unit[i].Text);
        return joined.ToString();
    }
}
