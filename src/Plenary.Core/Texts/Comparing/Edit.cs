using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>One change that an author makes in the text. Its places are places of the text, never of the file.
/// <para>The text is read as one string in which <c>\n</c> ends every paragraph, the last one too. In it an edit means:</para>
/// <list type="bullet">
/// <item><c>add</c> at a gap: the text and its <c>\n</c> come in after the gap's paragraph; at a range: the text comes in at that point.</item>
/// <item><c>delete</c> of a paragraph: it goes with its <c>\n</c>; of a range: these words go. A range that ends at <c>length + 1</c> takes the
/// <c>\n</c> with it, so that the paragraph runs on into the next one.</item>
/// <item><c>replace</c>, <c>bracket</c>: the range, or the words of the paragraph, go and <see cref="Text"/> comes; a <c>\n</c> in it divides the paragraph.</item>
/// <item><c>move</c>: what is anchored goes, and comes in at the destination as it was, or as <see cref="Text"/> where that is not null.</item>
/// </list>
/// <para>Edits of one author never overlap; those that come in at one point apply in their order (<see cref="Edits"/>).</para></summary>
public sealed record Edit
{
    /// <summary><c>add</c>, <c>replace</c>, <c>delete</c>, <c>move</c> or <c>bracket</c>.</summary>
    public required Operation Operation { get; init; }

    /// <summary>A paragraph, a range in one, or a gap; of a move with its destination.</summary>
    public required Anchor Anchor { get; init; }

    /// <summary>The text that comes in; null for a deletion, and for a move of words that stay as they are.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the author marked the change himself; if not, it was found by comparing.</summary>
    public bool Tracked { get; init; }

    /// <summary>The author that the revision names; null when untracked or unnamed.</summary>
    public string? Author { get; init; }

    /// <summary>The revision's date in UTC, or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Where in the reading, in its rejected text; of an insertion the point where it was made.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether a whole row of a table comes or goes.</summary>
    public bool Row { get; init; }
}
