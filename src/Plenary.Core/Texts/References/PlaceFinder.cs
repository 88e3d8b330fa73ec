using Plenary.Core.Consultations;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

/// <summary>Finds the places of one text, and the guiding questions, that free text names. Built once for a compilation; safe for
/// any number of threads. Finding is linear in the text that is searched.</summary>
public sealed partial class PlaceFinder
{
    private readonly PlaceIndex _index;

    private PlaceFinder(TextVersion? text, IReadOnlyList<GuidingQuestion> questions)
    {
        (Text, Questions, _index) = (text, questions, new(text));
        _questionWords = QuestionWords(questions);
        _likeness = new(text, questions);
    }

    /// <summary>The text under discussion, or null for a call with questions only.</summary>
    public TextVersion? Text { get; }

    /// <summary>The guiding questions.</summary>
    public IReadOnlyList<GuidingQuestion> Questions { get; }

    /// <summary>Reads the numbers, titles and questions that can be cited.</summary>
    public static PlaceFinder Of(TextVersion? text, IReadOnlyList<GuidingQuestion> questions) => new(text, questions);

    /// <summary>The places named in <paramref name="words"/>, in their order; those that our text does not have among them, anchored to nothing.
    /// One citation of several places ("articles 18, 19 and 21") is several references with the same start and end.</summary>
    /// <param name="words">Free text.</param>
    public IReadOnlyList<Reference> Find(string words) =>
        Text is null && Questions.Count == 0 ? [] : new Citations(words, Tokens.Of(words), _index, this).Find();

    /// <summary>The place of ours that has exactly these words for its heading, or null.</summary>
    public Anchor? Titled(string words) => _index.Titled(Tokens.Fold(words)) is { } at ? Anchor.OfParagraph(_index.Id(at)) : null;

    internal Anchor? QuestionById(string key)
    {
        foreach (var question in Questions)
            if (string.Equals(question.Id.Replace(".", "", StringComparison.Ordinal), key.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                return Anchor.OfQuestion(question.Id);
        return null;
    }
}
