using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Server.Features.Answers;

/// <summary>What the page of answers sends: the points ticked, and what is done with them.</summary>
public sealed class AnswerForm
{
    /// <summary>Which button.</summary>
    public string? Do { get; set; }

    /// <summary>Each as people cite them, several apart by spaces.</summary>
    public IReadOnlyList<string>? Points { get; set; }

    public string? Word { get; set; }

    public string? Reason { get; set; }

    /// <summary>The number of the paragraph that it went to, as it is printed.</summary>
    public string? Paragraph { get; set; }

    /// <summary>When the page was drawn, in ticks of UTC: no draft of later is approved with it.</summary>
    public long Seen { get; set; }

    internal IReadOnlyList<string> Cited => [.. (Points ?? []).SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>The paragraph that is meant; what no paragraph is called goes to the verb as it was typed, which refuses it by that name.</summary>
    internal string? ParagraphIn(TextVersion? text, Phrasing say) => string.IsNullOrWhiteSpace(Paragraph) ? null
        : text?.Paragraphs.FirstOrDefault(p => Folding.Key(say.Apparatus.Label(p)) == Folding.Key(Paragraph))?.Id
        ?? text?.Paragraphs.FirstOrDefault(p => p.Number is { } number && Folding.Key(number) == Folding.Key(Paragraph))?.Id ?? Paragraph.Trim();
}
