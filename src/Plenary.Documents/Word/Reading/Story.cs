using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>One flow of text of a document as it stands in the file, with all revisions in it: the body, a note, a header, a text box.</summary>
internal sealed class Story(StoryKind kind, RevisionState outer)
{
    public StoryKind Kind => kind;

    /// <summary>What stands around the whole of it: a note goes with its reference.</summary>
    public RevisionState Outer => outer;

    public List<Piece> Pieces { get; } = [];

    public List<SourceParagraph> Paragraphs { get; } = [];

    /// <summary>Places that something refers to, in order.</summary>
    public List<Marker> Markers { get; } = [];

    /// <summary>Its first block in the reading, once folded.</summary>
    public int FirstBlock { get; set; }

    /// <summary>Where it hangs.</summary>
    public BlockPlace? Anchor { get; set; }
}

/// <summary>Kinds of story.</summary>
internal enum StoryKind : byte { Body, TextBox, Footnote, Endnote, Header, Footer }

/// <summary>Characters that share their revisions, or the mark of a paragraph.</summary>
/// <param name="Start">Where they begin in the document's characters; of a mark where they would.</param>
/// <param name="End">Where they end.</param>
/// <param name="State">The revisions around them.</param>
/// <param name="Format">A change of their formatting, or null.</param>
/// <param name="Paragraph">Of a mark the paragraph in <see cref="Story.Paragraphs"/>; else -1.</param>
internal readonly record struct Piece(int Start, int End, RevisionState State, Revision? Format, int Paragraph)
{
    public bool IsMark => Paragraph >= 0;
}

/// <summary>A paragraph as it stands in the file.</summary>
internal sealed class SourceParagraph
{
    /// <summary>Whether no paragraph follows that it could merge with: a table, or the end of the cell, note or body.</summary>
    public bool EndsRun { get; set; }

    /// <summary>The cell, note or body it stands in.</summary>
    public required Container Container { get; init; }

    /// <summary>Its style and numbering with all changes rejected.</summary>
    public ParagraphProperties Properties { get; set; }

    /// <summary>Changes of formatting of the paragraph, its table or its section.</summary>
    public List<Revision>? Formats { get; set; }

    /// <summary>The id of the paragraph of our own base text that it was made from, or null.</summary>
    public string? Origin { get; set; }
}

/// <summary>What keeps paragraphs together: a cell, a note, the body.</summary>
internal sealed class Container(RevisionState outer, CellPlace? cell)
{
    public RevisionState Outer => outer;

    public CellPlace? Cell => cell;

    /// <summary>The paragraph before the place reached, if the next could merge with it; else -1.</summary>
    public int Last { get; set; } = -1;

    /// <summary>In which texts a mark of it stands so far, as in <see cref="Presence"/>.</summary>
    public byte Standing { get; set; }

    /// <summary>The last of its paragraphs, or -1.</summary>
    public int End { get; set; } = -1;
}

/// <summary>What decides on a block's kind, level and number.</summary>
/// <param name="Style">The style's id, or null for the default.</param>
/// <param name="List">The list's <c>numId</c>, 0 for "none", or null where only the style decides.</param>
/// <param name="ListLevel">The level in the list from 0, or null.</param>
/// <param name="Outline">The outline level from 0, 9 for body text, or null.</param>
internal readonly record struct ParagraphProperties(string? Style, int? List, int? ListLevel, int? Outline);

/// <summary>A place between two pieces that something refers to.</summary>
/// <param name="Piece">How many pieces stand before it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the comment or note.</param>
/// <param name="Story">The story that hangs here, or null.</param>
internal readonly record struct Marker(int Piece, MarkerKind Kind, string Id, Story? Story = null);

/// <summary>Kinds of marker.</summary>
internal enum MarkerKind : byte { CommentStart, CommentEnd, CommentReference, Story }
