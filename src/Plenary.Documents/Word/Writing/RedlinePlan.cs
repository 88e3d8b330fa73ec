using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Documents.Word.Writing;

/// <summary>Lays every group of a compilation onto the text, as a change where it can be one, else as a comment. Nothing is left out:
/// a group that excludes another, lies across a change already made, or names no exact words keeps the text and is said in the margin.</summary>
internal sealed class RedlinePlan
{
    private readonly Compilation _compilation;
    private readonly RedlineOptions _options;
    private readonly TextVersion _text;
    private readonly string _language;
    private readonly NoteWriter _notes;
    private readonly ParagraphPlan[] _plans;
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _moves;

    /// <summary>Makes the plan; linear in the groups and in the changes of a paragraph squared.</summary>
    public RedlinePlan(Compilation compilation, TextVersion text, RedlineOptions options)
    {
        (_compilation, _text, _options) = (compilation, text, options);
        _language = options.Language ?? text.Language;
        _plans = [.. Enumerable.Range(0, text.Paragraphs.Count + 1).Select(_ => new ParagraphPlan())];
        _notes = new NoteWriter(compilation, text, _language, options);
        // A whole paragraph that another language's text loses comes last: where this one's words are changed too, both cannot be had.
        foreach (var group in compilation.Groups.Where(g => g.Alternatives.Count == 0).OrderBy(g => !InThisLanguage(g)))
            if (Place(group))
                _placed.Add(group.Id);
        if (options.Contested == Contested.Stack) new RedlineStack(this).Place();
        foreach (var group in compilation.Groups.Where(g => !_placed.Contains(g.Id))) Remark(group);
        if (_notes.OfErrors() is { } errors) this[0].Remarks.Insert(0, new(errors, 0, 0, int.MaxValue));
    }

    /// <summary>What happens to a paragraph, by its place; -1 is the gap before the first.</summary>
    public ParagraphPlan this[int paragraph] => _plans[paragraph + 1];

    /// <summary>Every comment, in the order of its id.</summary>
    public IReadOnlyList<Note> Notes => _notes.All;

    /// <summary>The words of a paragraph in the language of this redline.</summary>
    public string Words(int paragraph) => _text.Paragraphs[paragraph].In(_language);

    /// <summary>Groups in the order of the compilation.</summary>
    public IReadOnlyList<Group> Groups => _compilation.Groups;

    /// <summary>Notes that a group stands in the text.</summary>
    public void Done(Group group) => _placed.Add(group.Id);

    /// <summary>The comment that goes with a change.</summary>
    public Note NoteOf(Group group) => _notes.Of(group, asChange: true);

    /// <summary>A change signed by a group's sponsors.</summary>
    public Change Signed(Group group, Track track) => new(track, _notes.SignatureOf(group), _notes.DateOf(group));

    /// <summary>The same signed by some of them only, or by those of several groups.</summary>
    public Change Signed(Group group, IReadOnlyList<Sponsor> by, Track track) => new(track, _notes.SignatureOf(by, group), _notes.DateOf(group));

    /// <summary>The comment that goes with a change, the first time it is asked for.</summary>
    public Note? NoteOnce(Group group) => _said.Add(group.Id) ? NoteOf(group) : null;

    /// <summary>Puts paragraphs into a gap.</summary>
    public void BringIn(Group group, int gap, string text) =>
        this[gap].After.Add(new(text.Split('\n'), Signed(group, Track.Insert), NoteOnce(group)) { Of = group });

    /// <summary>The words of a move where its author changed them on the way; a move in words ("move it after paragraph 7") has none of its own.</summary>
    public string? TextOfMove(Group group) => _notes.Marked(group) && HasText(group) ? group.Text : null;

    /// <summary>Whether a group changes the text that is written here: words of its language, whole paragraphs, which are the same in every language,
    /// or what a letter in its language words anew.</summary>
    public bool Here(Group group) => InThisLanguage(group)
        || (group.OfWholeParagraphs && TextOfMove(group) is null) || _notes.LetterIn(group) == _language;

    private bool InThisLanguage(Group group) =>
        (group.Anchor.Language ?? _text.Language) == _language && (_language == _text.Language || group.Anchor.Language is not null);

    /// <summary>The place of a paragraph, or null.</summary>
    public int? At(string? id) => id is not null && _text.Order.TryGetValue(id, out var at) ? at : null;

    /// <summary>The words that a change takes out and brings in, within one paragraph; null where it is no such change.</summary>
    public (int Paragraph, int Start, int End, string Text)? EditOf(Group group)
    {
        if (!Here(group) || At(group.Anchor.Paragraph) is not { } at || group.Anchor.Through is not null) return null;
        var words = Words(at);
        var ranged = group.Anchor.To == AnchorTo.Range;
        if (!ranged && group.Anchor.To != AnchorTo.Paragraph) return null;
        if (ranged && (group.Anchor.Start is not { } s || s < 0 || s > words.Length || group.Anchor.End is { } e && (e < s || e > words.Length + 1)))
            return null;
        var start = ranged ? group.Anchor.Start!.Value : 0;
        var end = ranged ? group.Anchor.End ?? start : words.Length;
        (int, int, string)? edit = group.Operation switch
        {
            Operation.Add when ranged && HasText(group) => (end, end, group.Text!),
            Operation.Replace when HasText(group) => (start, end, group.Text!),
            Operation.Delete when ranged && end > start => (start, end, ""),
            Operation.Bracket when end > start && end <= words.Length && _notes.Marked(group) && HasText(group) => (start, end, group.Text!),
            Operation.Bracket when end > start && end <= words.Length => (start, end, $"[{words[start..end]}]"),
            _ => null,
        };
        if (edit is not var (from, to, text)) return null;
        // Half a character cannot be written: the edit takes the whole of it, and puts the untouched half back.
        if (Splits(words, from)) (from, text) = (from - 1, words[from - 1] + text);
        if (Splits(words, to)) (to, text) = (to + 1, text + words[to]);
        return (at, from, to, text);
    }

    /// <summary>Whether an edit of these words can stand beside those already there.</summary>
    public bool Free(int paragraph, int start, int end)
    {
        var plan = this[paragraph];
        if (plan.Gone is not null) return false;
        return plan.Edits.TrueForAll(e => start == end && e.Start == e.End
            || (start == end ? start <= e.Start || start >= e.End : e.Start == e.End ? e.Start <= start || e.Start >= end : end <= e.Start || start >= e.End));
    }

    private static bool HasText(Group group) => !string.IsNullOrEmpty(group.Text);

    private static bool Splits(string words, int at) =>
        at > 0 && at < words.Length && char.IsLowSurrogate(words[at]) && char.IsHighSurrogate(words[at - 1]);

    private bool Place(Group group)
    {
        if (group.Operation is not (Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket) || !Here(group)) return false;
        if (group.Operation == Operation.Move) return Move(group);
        if (group.Operation == Operation.Add && group.Anchor.To == AnchorTo.Gap) return PlaceInGap(group);
        if (group.Operation == Operation.Delete && group.Anchor.To == AnchorTo.Paragraph) return TakeOut(group, null);
        return EditOf(group) is var (at, start, end, text) && PlaceEdit(group, at, start, end, text);
    }

    private bool PlaceEdit(Group group, int at, int start, int end, string text)
    {
        var words = Words(at);
        var joins = end > words.Length;
        end = Math.Min(end, words.Length);
        if (!Free(at, start, end) || (joins && (this[at].Joined is not null || LastOfItsContainer(at)))) return false;
        var note = NoteOf(group);
        if (group.Operation == Operation.Bracket && text == $"[{words[start..end]}]")
        {
            if (!Free(at, start, start) || !Free(at, end, end)) return false;
            var change = Signed(group, Track.Insert);
            this[at].Edits.Add(new(start, start, [("[", change, null)]) { Rank = 2 });
            this[at].Edits.Add(new(end, end, [("]", change, note)]) { Rank = 0 });
            return true;
        }
        if (joins) this[at].Joined = Signed(group, Track.Delete);
        this[at].Edits.Add(new(start, end, text.Length > 0 ? [(text, Signed(group, Track.Insert), null)] : [])
        {
            Delete = end > start ? Signed(group, Track.Delete) : null, Note = note, Rank = 1, Of = group,
        });
        return true;
    }

    /// <summary>Puts new paragraphs into a gap.</summary>
    private bool PlaceInGap(Group group)
    {
        if (!HasText(group)) return false;
        if (GapAfter(group.Anchor) is not { } at) return false;
        this[at].After.Add(new(group.Text!.Split('\n'), Signed(group, Track.Insert), NoteOf(group)) { Of = group });
        return true;
    }

    /// <summary>The paragraph before a gap; -1 before the first; null for no such place.</summary>
    public int? GapAfter(Anchor anchor)
    {
        if (anchor.To == AnchorTo.Gap && anchor.Paragraph is null) return -1;
        if (At(anchor.Through ?? anchor.Paragraph) is not { } at) return null;
        // Inside a cell a new last paragraph shares the mark with the one before it: there is room for one change of it.
        if (InsideTable(at) && (this[at].Joined is not null || this[at].Gone is not null)) return null;
        return at;
    }

    /// <summary>Whether what comes in after this paragraph stays in its table.</summary>
    public bool InsideTable(int at) => at >= 0 && _text.Paragraphs[at].Cell is { } cell
        && at + 1 < _text.Paragraphs.Count && _text.Paragraphs[at + 1].Cell?.Table == cell.Table;

    /// <summary>Whether a paragraph is the last of its cell, of the text, or stands before a table: its mark cannot go.</summary>
    public bool LastOfItsContainer(int at) => at < 0 || at + 1 >= _text.Paragraphs.Count || _text.Paragraphs[at].Cell != _text.Paragraphs[at + 1].Cell;

    /// <summary>Whether a paragraph is the last of its cell, whose mark ends the cell and stays.</summary>
    public bool LastInCell(int at) => _text.Paragraphs[at].Cell is not null && LastOfItsContainer(at);

    private bool TakeOut(Group group, MoveRange? move)
    {
        if (At(group.Anchor.Paragraph) is not { } first) return false;
        var last = At(group.Anchor.Through) ?? first;
        if (last < first) return false;
        for (var i = first; i <= last; i++)
            if (this[i].Gone is not null || this[i].Edits.Count > 0 || this[i].Joined is not null) return false;
        var change = move?.Change ?? Signed(group, Track.Delete);
        for (var i = first; i <= last; i++) (this[i].Gone, this[i].Move) = (change, move);
        this[first].GoneNote = NoteOf(group);
        this[last].GoneEnds = true;
        return true;
    }

    private bool Move(Group group)
    {
        if (group.Anchor.Destination is not { } destination) return false;
        var instead = TextOfMove(group);
        var origin = new MoveRange(_moves + 1, $"plenary{_moves + 1}", Signed(group, Track.MoveFrom));
        var goal = origin with { Change = Signed(group, Track.MoveTo) };
        string moved;
        Action put;
        if (group.Anchor.To == AnchorTo.Range && At(group.Anchor.Paragraph) is { } at && group.Anchor is { Start: { } start, End: { } end }
            && start >= 0 && end > start && end <= Words(at).Length && !Splits(Words(at), start) && !Splits(Words(at), end))
        {
            if (!Free(at, start, end)) return false;
            moved = Words(at)[start..end];
            put = () => this[at].Edits.Add(new(start, end, []) { Delete = origin.Change, Move = origin, Note = NoteOf(group), Rank = 1 });
            if (destination.To == AnchorTo.Range && At(destination.Paragraph) == at && destination.Start is { } inside && inside > start && inside < end) return false;
        }
        else if (group.Anchor.To == AnchorTo.Paragraph && At(group.Anchor.Paragraph) is { } first)
        {
            var last = At(group.Anchor.Through) ?? first;
            if (last < first) return false;
            for (var i = first; i <= last; i++)
                if (this[i].Gone is not null || this[i].Edits.Count > 0 || this[i].Joined is not null) return false;
            if (destination.To == AnchorTo.Range) return false;
            moved = string.Join('\n', Enumerable.Range(first, last - first + 1).Select(Words));
            put = () => TakeOut(group, origin);
            if (At(destination.Paragraph) is { } target && target >= first && target < last) return false;
        }
        else return false;

        if (destination is { To: AnchorTo.Range, Start: { } point } && At(destination.Paragraph) is { } into)
        {
            if (point < 0 || point > Words(into).Length || Splits(Words(into), point) || !Free(into, point, point)) return false;
            put();
            this[into].Edits.Add(new(point, point, [(instead ?? moved, goal.Change, null)]) { Move = goal, Rank = 1, Of = group });
        }
        else
        {
            if (destination.To is not (AnchorTo.Gap or AnchorTo.Paragraph) || GapAfter(destination) is not { } gap) return false;
            put();
            this[gap].After.Add(new((instead ?? moved).Split('\n'), goal.Change, null) { Move = goal, Of = group });
        }
        _moves++;
        return true;
    }

    private void Remark(Group group)
    {
        var note = _notes.Of(group, asChange: false);
        var anchor = group.Anchor;
        if (anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap) || At(anchor.Paragraph) is not { } at)
        {
            this[0].Remarks.Add(new(note, 0, 0, int.MaxValue));
            return;
        }
        var length = Words(at).Length;
        var last = Math.Max(at, At(anchor.Through) ?? at);
        // Offsets in another language's text say nothing about this one's.
        var (start, end) = anchor switch
        {
            { To: AnchorTo.Gap } => (length, length),
            { To: AnchorTo.Range, Start: { } s } when Here(group) || (anchor.Language ?? _text.Language) == _language =>
                (Math.Clamp(s, 0, length), Math.Clamp(anchor.End ?? s, Math.Clamp(s, 0, length), length)),
            _ => (0, last == at ? length : Words(last).Length),
        };
        if (Splits(Words(at), start)) start--;
        if (last == at && Splits(Words(at), end)) end++;
        this[at].Remarks.Add(new(note, start, last, end));
    }
}
