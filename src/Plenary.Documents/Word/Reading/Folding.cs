using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>
/// Folds a story with all its revisions into the contract's form: blocks with all changes rejected, and changes that lead from
/// there to the text with all accepted. Every piece and every mark is in the rejected text, in the accepted, in both or in neither;
/// a run through them in order gives both texts and the changes between, so that the two agree by construction. Linear.
/// </summary>
internal sealed partial class Folding(TextBuffer text, Numbering numbering)
{
    private readonly StringBuilder _line = new();
    private readonly List<int> _inserted = [];
    private readonly List<Marker> _waiting = [];
    private Story _story = null!;
    private byte[] _marks = [];
    private int _first;
    private bool _previousKept;
    private bool _acceptedAtStart;
    private Open _open;

    /// <summary>The blocks of all stories folded so far.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Their changes, in order of block and start.</summary>
    public List<TrackedChange> Changes { get; } = [];

    /// <summary>What one struck out of another's insertion.</summary>
    public List<CounterProposal> CounterProposals { get; } = [];

    /// <summary>Where the ranges and references of comments stand.</summary>
    public Dictionary<string, CommentPlace> Comments { get; } = new(StringComparer.Ordinal);

    /// <summary>Folds one story after those before.</summary>
    public void Fold(Story story)
    {
        _story = story;
        _first = story.FirstBlock = Blocks.Count;
        _marks = Presence.Of(story);
        (_previousKept, _acceptedAtStart) = (false, true);
        _line.Clear();

        var next = 0;
        for (var i = 0; i < story.Pieces.Count; i++)
        {
            var piece = story.Pieces[i];
            var (rejected, accepted) = piece.IsMark
                ? ((_marks[piece.Paragraph] & Presence.Rejected) != 0, (_marks[piece.Paragraph] & Presence.Accepted) != 0)
                : (piece.State.InRejected, piece.State.InAccepted);
            var inserts = !rejected && accepted;
            for (; next < story.Markers.Count && story.Markers[next].Piece <= i; next++) Meet(story.Markers[next], inserts);
            if (inserts) _inserted.Add(i);
            else if (rejected) Keep(piece, accepted);
            else StruckOut(piece);
        }
        Place(beforeMark: false, ended: true);
        for (; next < story.Markers.Count; next++) Resolve(story.Markers[next], Here());
    }

    private void Keep(Piece piece, bool accepted)
    {
        Place(piece.IsMark, ended: false);
        var revision = accepted ? piece.Format : piece.State.Taken;
        if (piece.IsMark)
        {
            EndBlock(piece, accepted);
            return;
        }
        if (_open.Revision != revision) Shut();
        if (revision is not null && _open.Revision is null) _open = new(revision, _line.Length);
        _line.Append(text[piece.Start..piece.End]);
        if (accepted) _acceptedAtStart = false;
    }

    private void EndBlock(Piece mark, bool accepted)
    {
        var paragraph = _story.Paragraphs[mark.Paragraph];
        var length = _line.Length;
        if (accepted)
        {
            Shut();
            foreach (var format in paragraph.Formats ?? []) Change(length, length, ChangeKind.Format, "", format);
            _acceptedAtStart = true;
        }
        else
        {
            if (_open.Revision != mark.State.Taken) Shut();
            if (_open.Revision is null) _open = new(mark.State.Taken!, length);
            Shut(withMark: true);
        }
        var (kind, level, number) = numbering.Next(paragraph.Properties, _story.Kind, paragraph.Container.Cell is not null);
        Blocks.Add(new Block
        {
            Index = Blocks.Count,
            Kind = kind,
            Level = level,
            Number = number,
            Text = _line.ToString(),
            Cell = paragraph.Container.Cell,
            Anchor = _story.Anchor,
            Origin = paragraph.Origin,
        });
        _line.Clear();
        _previousKept = accepted;
    }

    /// <summary>Ends the deletion or change of formatting that is open at the end of the line so far.</summary>
    private void Shut(bool withMark = false)
    {
        if (_open.Revision is not { } revision) return;
        var (start, end) = (_open.Start, _line.Length);
        var words = _line.ToString(start, end - start);
        var kind = revision.Kind switch
        {
            RevisionKind.Format => ChangeKind.Format,
            RevisionKind.MoveFrom => ChangeKind.MoveFrom,
            _ => withMark && start == 0 ? ChangeKind.ParagraphDelete : ChangeKind.Delete,
        };
        Change(start, withMark ? end + 1 : end, kind, withMark ? words + "\n" : words, revision);
        _open = default;
    }

    private void StruckOut(Piece piece)
    {
        if (piece.State is not { Brought: { } brought, Taken: { Kind: RevisionKind.Delete } taken } || brought.Author == taken.Author) return;
        var words = piece.IsMark ? "\n" : text[piece.Start..piece.End].ToString();
        var (block, start) = (Blocks.Count, _line.Length);
        if (CounterProposals is [.., { } last] && last.Block == block && last.Start == start
            && last.Author == brought.Author && last.By == taken.Author && last.Date == taken.Date)
            CounterProposals[^1] = last with { Text = last.Text + words };
        else CounterProposals.Add(new(block, start, words, brought.Author, taken.Author, taken.Date));
    }

    private void Meet(Marker marker, bool beforeInsertion)
    {
        if (beforeInsertion || _inserted.Count > 0) _waiting.Add(marker);
        else Resolve(marker, new(Blocks.Count, _line.Length));
    }

    private void Resolve(Marker marker, BlockPlace place)
    {
        if (marker.Story is { } story)
        {
            story.Anchor = place;
            return;
        }
        if (!Comments.TryGetValue(marker.Id, out var found)) Comments.Add(marker.Id, found = new());
        switch (marker.Kind)
        {
            case MarkerKind.CommentStart: found.Start ??= place; break;
            case MarkerKind.CommentEnd: found.End ??= place; break;
            default: found.Reference ??= place; break;
        }
    }

    private BlockPlace Here() => Blocks.Count > _first ? new(Blocks.Count - 1, Blocks[^1].Text.Length) : new(Blocks.Count, 0);

    private void Change(int start, int end, ChangeKind kind, string words, Revision revision) =>
        Change(Blocks.Count, start, end, kind, words, revision);

    private void Change(int block, int start, int end, ChangeKind kind, string words, Revision revision) => Changes.Add(new()
    {
        Block = block,
        Start = start,
        End = end,
        Kind = kind,
        Text = words,
        Author = revision.Author,
        Date = revision.Date,
        Move = revision.Move,
        Row = revision.Row,
    });

    /// <summary>A deletion or change of formatting that began at <paramref name="Start"/> and may go on.</summary>
    private readonly record struct Open(Revision? Revision, int Start);
}

/// <summary>The places of one comment; each may be missing.</summary>
internal sealed class CommentPlace
{
    public BlockPlace? Start { get; set; }

    public BlockPlace? End { get; set; }

    public BlockPlace? Reference { get; set; }
}
