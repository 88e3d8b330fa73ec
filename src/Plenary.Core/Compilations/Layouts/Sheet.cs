namespace Plenary.Core.Compilations.Layouts;

/// <summary>A layout's neutral result: headings, paragraphs, tables and marked runs, which every format can write.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Language">BCP 47; the direction of writing follows from it.</param>
/// <param name="Blocks">What stands on it, in order.</param>
public sealed record Sheet(string Title, string Language, IReadOnlyList<SheetBlock> Blocks);

/// <summary>A piece of a sheet.</summary>
public abstract record SheetBlock;

/// <summary>A heading.</summary>
/// <param name="Level">From 1 under the title.</param>
/// <param name="Runs">Its words.</param>
/// <param name="Id">What a link can point to, or null.</param>
public sealed record SheetHeading(int Level, IReadOnlyList<SheetRun> Runs, string? Id = null) : SheetBlock;

/// <summary>A paragraph.</summary>
/// <param name="Role">What it is to the reader.</param>
/// <param name="Runs">Its words.</param>
public sealed record SheetParagraph(SheetRole Role, IReadOnlyList<SheetRun> Runs) : SheetBlock
{
    /// <summary>What a link can point to, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The printed number, hanging in the margin, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Depth of indentation, from 0.</summary>
    public int Level { get; init; }

    /// <summary>The language of its words where it is not the sheet's.</summary>
    public string? Language { get; init; }
}

/// <summary>What a paragraph is to the reader.</summary>
public enum SheetRole
{
    /// <summary>The text under discussion.</summary>
    Text,
    /// <summary>What a stakeholder says or proposes.</summary>
    Voice,
    /// <summary>The apparatus: who, for whom, when, why, what became of it.</summary>
    Note,
    /// <summary>An introduction of the secretariat's.</summary>
    Lead,
}

/// <summary>A table with a header row.</summary>
/// <param name="Columns">The headings and their share of the width.</param>
/// <param name="Rows">The rows.</param>
public sealed record SheetTable(IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows) : SheetBlock;

/// <summary>A column: its heading and its share of the width, in any unit.</summary>
public sealed record SheetColumn(string Heading, int Width);

/// <summary>A row: one list of paragraphs a column.</summary>
public sealed record SheetRow(IReadOnlyList<IReadOnlyList<SheetParagraph>> Cells, string? Id = null);

/// <summary>Words with the same marks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marks">How they are set.</param>
/// <param name="Language">Their language where it is not the paragraph's.</param>
/// <param name="Link">The id on this sheet that they lead to, or null.</param>
public sealed record SheetRun(string Text, SheetMarks Marks = SheetMarks.None, string? Language = null, string? Link = null);

/// <summary>How words are set; never by colour alone.</summary>
[Flags]
public enum SheetMarks
{
    /// <summary>As they are.</summary>
    None = 0,
    /// <summary>Bold: new text in layouts B and D.</summary>
    Bold = 1,
    /// <summary>Italic: a comment.</summary>
    Italic = 2,
    /// <summary>Underlined: inserted.</summary>
    Inserted = 4,
    /// <summary>Struck through: deleted.</summary>
    Deleted = 8,
    /// <summary>A bracket of the chair's: bold, told apart from brackets of the text itself.</summary>
    Bracket = 16,
    /// <summary>Apparatus, quieter.</summary>
    Quiet = 32,
}
