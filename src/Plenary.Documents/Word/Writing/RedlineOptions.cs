using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Writing;

/// <summary>How a Word file of the text is written.</summary>
/// <param name="Words">The language of its labels.</param>
public sealed record RedlineOptions(IWords Words)
{
    /// <summary>The house's own template: its styles, headers, footers and page are kept, its body is replaced; null for our own.</summary>
    public byte[]? Template { get; init; }

    /// <summary>What becomes of places where proposals exclude each other.</summary>
    public Contested Contested { get; init; }

    /// <summary>The language of the text that is written, BCP 47; null for the working language.</summary>
    public string? Language { get; init; }

    /// <summary>When the document was made, and the date of changes whose contribution has none; null for no date. Never the clock's own idea.</summary>
    public DateTimeOffset? Created { get; init; }
}

/// <summary>What becomes of places where proposals exclude each other. Nothing is ever picked silently.</summary>
public enum Contested
{
    /// <summary>The text stays; every alternative is a comment of its sponsor's.</summary>
    BaseWins,
    /// <summary>The text is struck out once, and every alternative stands after it as an insertion of its own sponsor's.</summary>
    Stack,
}
