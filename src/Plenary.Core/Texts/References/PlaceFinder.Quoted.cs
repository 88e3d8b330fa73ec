using Plenary.Core.Contributions;
using Plenary.Core.Texts.Likeness;

namespace Plenary.Core.Texts.References;

public sealed partial class PlaceFinder
{
    private const double Verbatim = .8; // of the quoted words stand in the paragraph: a mail program may have cut or re-wrapped the rest
    private const int FewestWords = 4;  // fewer words are found by chance

    private readonly LikenessIndex _likeness;

    /// <summary>The paragraph that a quoted passage was taken from: the last one quoted, which is the one above the answer; null where none or in doubt.</summary>
    public Anchor? Quoted(string quoted)
    {
        if (Text is null) return null;
        var lines = quoted.Split('\n');
        var kept = new List<string>();
        foreach (var line in lines)
        {
            var bare = line.TrimStart('>', ' ', '\t', '|');
            if (bare.Length == 0) kept.Add("\n");
            else kept.Add(bare);
        }
        var pieces = string.Join(' ', kept).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Paragraphs that are quoted without a line between them are found by their lines.
        foreach (var words in pieces.Reverse().Concat(kept.AsEnumerable().Reverse()))
            if (_likeness.Verbatim(words, Verbatim, FewestWords) is { } at) return Anchor.OfParagraph(_index.Id(at));
        return null;
    }

    /// <summary>Whether these words stand in the text: a paragraph or most of one, or a short line word for word.</summary>
    internal bool Holds(string words) => Titled(words) is not null || _likeness.Holds(words, Verbatim, FewestWords);

    /// <summary>The best three places by likeness of words: always a suggestion, never a placement.</summary>
    public Evidence Suggest(string words)
    {
        var best = _likeness.Best(words);
        return new() { By = EvidenceBy.Likeness, Confidence = best.Count > 0 ? best[0].Confidence : 0, Others = best };
    }
}
