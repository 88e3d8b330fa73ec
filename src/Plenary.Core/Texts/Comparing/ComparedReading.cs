namespace Plenary.Core.Texts.Comparing;

/// <summary>What a reading has to do with the text.</summary>
public sealed record ComparedReading
{
    /// <summary>The language of the text that the reading was compared with: the one that it matches best.</summary>
    public required string Language { get; init; }

    /// <summary>How much of the text stands in the reading: of its paragraphs by letters, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>How much of the reading's own body is the text's: by letters, from 0 to 1.</summary>
    public required double Own { get; init; }

    /// <summary>What the reading is.</summary>
    public required CopyKind Kind { get; init; }

    /// <summary>One for each block of the reading.</summary>
    public required IReadOnlyList<BlockMatch> Matches { get; init; }

    /// <summary>What the author changes, in the order of the text. None for a free contribution.</summary>
    public required IReadOnlyList<Edit> Edits { get; init; }

    /// <summary>Blocks that are the author's own words around the copy (a cover letter before, a signature after), to be read as free text;
    /// every block that says something of a free contribution.</summary>
    public required IReadOnlyList<int> Loose { get; init; }
}

/// <summary>What a reading is, seen from the text.</summary>
public enum CopyKind
{
    /// <summary>At least two fifths of the text stand in it: an edited copy. What is missing was taken out.</summary>
    Copy,
    /// <summary>Less of the text, but at least half of what it says: paragraphs quoted and edited. What is missing was not spoken of.</summary>
    Excerpt,
    /// <summary>The author's own words.</summary>
    Free,
}

/// <summary>Which paragraph of the text a block of a reading is.</summary>
/// <param name="Paragraph">The paragraph's place in the text, or null for none.</param>
/// <param name="Map">How the offsets go from one to the other; null where they are the same.</param>
public readonly record struct BlockMatch(int? Paragraph, OffsetMap? Map)
{
    /// <summary>The place in the paragraph of a place in the block.</summary>
    public int ToParagraph(int offset) => Map is null ? offset : Map.Forward(offset);

    /// <summary>The place in the block of a place in the paragraph.</summary>
    public int ToBlock(int offset) => Map is null ? offset : Map.Back(offset);
}
