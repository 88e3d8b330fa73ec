using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Documents.Word.Writing;

/// <summary>What a tracked change does.</summary>
internal enum Track { Insert, Delete, MoveFrom, MoveTo }

/// <summary>A tracked change: words with the same one are written as one revision.</summary>
internal sealed record Change(Track Track, string Author, DateTimeOffset? Date);

/// <summary>A comment.</summary>
internal sealed record Note(int Id, string Author, DateTimeOffset? Date, IReadOnlyList<string> Lines);

/// <summary>One of the two ends of a move, named alike.</summary>
internal sealed record MoveRange(int Id, string Name, Change Change);

/// <summary>A proposal's edit of the words of one paragraph.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; equal to the start for an insertion.</param>
/// <param name="Inserts">What comes in after what goes, each with its own change.</param>
internal sealed record Edit(int Start, int End, IReadOnlyList<(string Text, Change Change, Note? Note)> Inserts)
{
    /// <summary>The change that takes the old words out; null for an insertion.</summary>
    public Change? Delete { get; init; }

    /// <summary>The comment on it.</summary>
    public Note? Note { get; init; }

    /// <summary>Where the old words go, when they are moved.</summary>
    public MoveRange? Move { get; init; }

    /// <summary>Whose it is; null where several stand one after another.</summary>
    public Group? Of { get; init; }

    /// <summary>Among insertions at one point: a closing bracket first, an opening one last.</summary>
    public int Rank { get; init; }
}

/// <summary>New paragraphs in a gap.</summary>
/// <param name="Lines">Their texts.</param>
/// <param name="Change">The change that brings them in.</param>
/// <param name="Note">The comment on them.</param>
internal sealed record NewParagraphs(IReadOnlyList<string> Lines, Change Change, Note? Note)
{
    /// <summary>Where they come from, when they are moved.</summary>
    public MoveRange? Move { get; init; }

    /// <summary>Whose they are.</summary>
    public required Group Of { get; init; }
}

/// <summary>A comment on words of the text as it stands, within one paragraph or across several.</summary>
internal sealed record Remark(Note Note, int Start, int EndParagraph, int End);

/// <summary>What happens to one paragraph of the text, and in the gap after it.</summary>
internal sealed class ParagraphPlan
{
    /// <summary>Changes of its words; they do not overlap.</summary>
    public List<Edit> Edits { get; } = [];

    /// <summary>Comments that begin in it.</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>What comes in after it.</summary>
    public List<NewParagraphs> After { get; } = [];

    /// <summary>The change that takes the whole paragraph away, its mark included.</summary>
    public Change? Gone { get; set; }

    /// <summary>The change that takes only its mark away, so that the next one joins it.</summary>
    public Change? Joined { get; set; }

    /// <summary>The comment that begins here on what goes.</summary>
    public Note? GoneNote { get; set; }

    /// <summary>Of a run of paragraphs that go by one change: whether this is the last.</summary>
    public bool GoneEnds { get; set; }

    /// <summary>Where the paragraphs go, when they are moved.</summary>
    public MoveRange? Move { get; set; }

    /// <summary>Whether its number must not be counted on: the paragraph may go or come twice.</summary>
    public bool Frozen => Gone is not null || Joined is not null || Edits.Any(e => e.Inserts.Any(i => i.Text.Contains('\n', StringComparison.Ordinal)));
}

/// <summary>A piece of a paragraph that is to be written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Words, or a bookmark's name.</param>
/// <param name="Change">The change that the words are part of.</param>
/// <param name="Note">The comment that begins or ends.</param>
/// <param name="Move">The end of a move that begins or ends.</param>
internal sealed record Piece(PieceKind Kind, string Text = "", Change? Change = null, Note? Note = null, MoveRange? Move = null);

/// <summary>Kinds of piece.</summary>
internal enum PieceKind { Words, NoteStart, NoteEnd, MoveStart, MoveEnd, BookmarkStart, BookmarkEnd }

/// <summary>A paragraph that is to be written: one of the text, or a new one.</summary>
internal sealed class WrittenParagraph
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Depth of a heading or an item.</summary>
    public int Level { get; init; }

    /// <summary>The role of its style where its kind does not say it.</summary>
    public string? Style { get; init; }

    /// <summary>The number to print.</summary>
    public string? Number { get; init; }

    /// <summary>Whether another paragraph may count on its number.</summary>
    public bool Frozen { get; init; }

    /// <summary>Whether it reads from right to left.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>Where it stands in a table.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>The change of its mark.</summary>
    public Change? Mark { get; set; }

    /// <summary>What stands in it.</summary>
    public List<Piece> Pieces { get; init; } = [];

    /// <summary>The same without what stands in it.</summary>
    public WrittenParagraph Shape(string? number) => new()
    {
        Kind = Kind, Level = Level, Style = Style, Number = number, Frozen = true, RightToLeft = RightToLeft, Cell = Cell,
    };
}
