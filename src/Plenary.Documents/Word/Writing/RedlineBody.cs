using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Documents.Word.Writing;

/// <summary>The paragraphs of a redline in order, made from a plan.</summary>
internal sealed class RedlineBody(TextVersion text, string language, RedlinePlan? plan)
{
    private readonly List<WrittenParagraph> _out = [];
    private readonly Dictionary<(int, int), List<Note>> _ends = [];
    private readonly HashSet<string> _numbers = text.Paragraphs.Select(p => p.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private WrittenParagraph _current = null!;

    /// <summary>Makes them; linear in the text and its changes.</summary>
    public List<WrittenParagraph> Make()
    {
        foreach (var fresh in SamePlace.InOrder(plan?[-1].After ?? [], a => a.Of)) New(-1, fresh);
        for (var i = 0; i < text.Paragraphs.Count; i++) One(i);
        // A mark that comes, goes or stands in a cell joins or ends with what follows it, so that something must follow; a body holds a paragraph.
        if (_out.Count == 0 || _out[^1] is { Mark: not null } or { Cell: not null }) _out.Add(Filler());
        return _out;
    }

    private static WrittenParagraph Filler() => new() { Kind = BlockKind.Paragraph, Style = "Plenary Filler" };

    private string Words(int at) => text.Paragraphs[at].In(language);

    private void One(int at)
    {
        var paragraph = text.Paragraphs[at];
        var its = plan?[at] ?? new ParagraphPlan();
        var words = Words(at);
        if (paragraph.Cell is { } cell && _out.Count > 0 && (_out[^1].Cell is { } before ? before.Table != cell.Table : _out[^1].Mark is not null)) _out.Add(Filler());
        _current = new WrittenParagraph
        {
            Kind = paragraph.Kind,
            Level = paragraph.Level,
            Style = paragraph.Kind switch
            {
                BlockKind.Heading when at == 0 && paragraph.Number is null && paragraph.Text == text.Title => "Title",
                BlockKind.Footnote or BlockKind.Endnote or BlockKind.TextBox => "Plenary Note",
                _ => null,
            },
            Number = paragraph.Number,
            Frozen = its.Frozen,
            RightToLeft = WordRuns.RightToLeft(words, language),
            Cell = paragraph.Cell,
        };
        _current.Pieces.Add(new(PieceKind.BookmarkStart, "_pl_" + paragraph.Id));
        if (its.GoneNote is { } gone) _current.Pieces.Add(new(PieceKind.NoteStart, Note: gone));
        if (its.Move is { } move && its.GoneNote is not null) _current.Pieces.Add(new(PieceKind.MoveStart, Move: move));
        foreach (var remark in its.Remarks)
            ((_ends.TryGetValue((remark.EndParagraph, End(remark)), out var list) ? list : _ends[(remark.EndParagraph, End(remark))] = [])).Add(remark.Note);

        var edits = its.Edits.GroupBy(e => (e.Start, Words: e.End > e.Start, e.Rank)).OrderBy(g => g.Key)
            .SelectMany(g => SamePlace.InOrder([.. g], e => e.Of)).ToList();
        var stops = new SortedSet<int> { 0, words.Length };
        foreach (var edit in edits)
        {
            stops.Add(edit.Start);
            stops.Add(edit.End);
        }
        foreach (var remark in its.Remarks) stops.Add(Math.Min(remark.Start, words.Length));
        foreach (var (p, end) in _ends.Keys)
            if (p == at) stops.Add(end);

        Edit? open = null;
        var next = 0;
        var offsets = stops.ToArray();
        for (var s = 0; s < offsets.Length; s++)
        {
            var offset = offsets[s];
            for (; next < edits.Count && edits[next].Start == offset && edits[next].End == offset; next++) Insert(edits[next]);
            foreach (var remark in its.Remarks.Where(r => Math.Min(r.Start, words.Length) == offset)) _current.Pieces.Add(new(PieceKind.NoteStart, Note: remark.Note));
            foreach (var note in _ends.GetValueOrDefault((at, offset)) ?? []) _current.Pieces.Add(new(PieceKind.NoteEnd, Note: note));
            if (next < edits.Count && edits[next].Start == offset)
            {
                open = edits[next++];
                if (open.Note is { } note) _current.Pieces.Add(new(PieceKind.NoteStart, Note: note));
                if (open.Move is { } range) _current.Pieces.Add(new(PieceKind.MoveStart, Move: range));
            }
            if (s + 1 == offsets.Length) break;
            var until = offsets[s + 1];
            _current.Pieces.Add(new(PieceKind.Words, words[offset..until], its.Gone ?? open?.Delete));
            if (open?.End != until) continue;
            if (open.Move is { } ended) _current.Pieces.Add(new(PieceKind.MoveEnd, Move: ended));
            Come(open);
            open = null;
        }

        if (its.Move is { } gonemove && its.GoneEnds) _current.Pieces.Add(new(PieceKind.MoveEnd, Move: gonemove));
        if (its.GoneEnds) CloseGone(at);
        _current.Pieces.Add(new(PieceKind.BookmarkEnd, "_pl_" + paragraph.Id));
        _current.Mark ??= its.Joined ?? (its.Gone is not null && !plan!.LastInCell(at) ? its.Gone : null);
        _out.Add(_current);
        foreach (var fresh in SamePlace.InOrder(its.After, a => a.Of)) New(at, fresh);

        int End(Remark remark) => Math.Min(remark.End, Words(remark.EndParagraph).Length);
    }

    /// <summary>The comment on a run of paragraphs that go began at the first of them.</summary>
    private void CloseGone(int at)
    {
        var first = at;
        while (plan![first].GoneNote is null) first--;
        _current.Pieces.Add(new(PieceKind.NoteEnd, Note: plan[first].GoneNote));
    }

    private void Insert(Edit edit)
    {
        if (edit.Note is { } note) _current.Pieces.Add(new(PieceKind.NoteStart, Note: note));
        if (edit.Move is { } move) _current.Pieces.Add(new(PieceKind.MoveStart, Move: move));
        Come(edit);
        if (edit.Move is { } moved) _current.Pieces.Add(new(PieceKind.MoveEnd, Move: moved));
    }

    /// <summary>What an edit brings in; a line feed in it divides the paragraph, and the mark that comes in is part of the change.</summary>
    private void Come(Edit edit)
    {
        foreach (var (words, change, own) in edit.Inserts)
        {
            if (own is not null) _current.Pieces.Add(new(PieceKind.NoteStart, Note: own));
            foreach (var (i, line) in words.Split('\n').Index())
            {
                if (i > 0)
                {
                    _current.Mark = change;
                    _out.Add(_current);
                    // The mark that stays is the last one: it keeps the number for when the rest is rejected.
                    _current = _current.Shape(_current.Number);
                }
                if (line.Length > 0) _current.Pieces.Add(new(PieceKind.Words, line, change));
            }
            if (own is not null) _current.Pieces.Add(new(PieceKind.NoteEnd, Note: own));
        }
        if (edit.Note is { } note) _current.Pieces.Add(new(PieceKind.NoteEnd, Note: note));
    }

    private void New(int at, NewParagraphs fresh)
    {
        var before = at < 0 ? null : text.Paragraphs[at];
        var inside = at >= 0 && plan!.InsideTable(at);
        var shares = inside && plan!.LastOfItsContainer(at);
        foreach (var (i, line) in fresh.Lines.Index())
        {
            var written = new WrittenParagraph
            {
                Kind = before is { Kind: BlockKind.ListItem } ? BlockKind.ListItem : inside ? BlockKind.TableCell : BlockKind.Paragraph,
                Level = before is { Kind: BlockKind.ListItem } ? before.Level : 0,
                Number = before?.Number is { } number && before.Kind is BlockKind.Paragraph or BlockKind.ListItem && !TypedNumber(line)
                    ? NewNumber.After(before.Number, _numbers) : null,
                Frozen = true,
                RightToLeft = WordRuns.RightToLeft(line, language),
                Cell = inside ? before!.Cell : null,
            };
            if (shares) _out[^1].Mark = fresh.Change;
            else written.Mark = fresh.Change;
            if (i == 0 && fresh.Note is { } note) written.Pieces.Add(new(PieceKind.NoteStart, Note: note));
            if (i == 0 && fresh.Move is { } move) written.Pieces.Add(new(PieceKind.MoveStart, Move: move));
            if (line.Length > 0) written.Pieces.Add(new(PieceKind.Words, line, fresh.Change));
            if (i == fresh.Lines.Count - 1 && fresh.Move is { } moved) written.Pieces.Add(new(PieceKind.MoveEnd, Move: moved));
            if (i == fresh.Lines.Count - 1 && fresh.Note is { } end) written.Pieces.Add(new(PieceKind.NoteEnd, Note: end));
            _out.Add(written);
        }
    }

    /// <summary>Whether somebody typed a number himself: "4 bis. …", "(c) …".</summary>
    private static bool TypedNumber(string line) => line.Length > 0 && (char.IsDigit(line[0]) || (line[0] == '(' && line.IndexOf(')', StringComparison.Ordinal) is > 0 and < 6));
}
