using System.Text.RegularExpressions;
using Plenary.Core.Compilations.Layouts;

namespace Plenary.Server.Features.Compilations;

/// <summary>What the components of a common document need to know of the server that shows it; an exported file has none of it and leads only to itself.</summary>
/// <param name="slug">The consultation.</param>
/// <param name="filter">Which part is shown.</param>
/// <param name="answers">The published answers.</param>
public sealed partial class PageLinks(string slug, CommonFilter filter, IReadOnlyDictionary<string, AnswerShown> answers)
{
    /// <summary>The consultation's slug.</summary>
    public string Slug => slug;

    /// <summary>Which part is shown.</summary>
    public CommonFilter Filter => filter;

    /// <summary>The published answers, by what people cite a point by.</summary>
    public IReadOnlyDictionary<string, AnswerShown> Answers => answers;

    /// <summary>Every kind of stakeholder of the whole document; null for those of the part.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>The ids that stand on this page; null where all do.</summary>
    public IReadOnlySet<string>? Here { get; init; }

    /// <summary>Which page of a long sheet, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The page of one place, or of one part of the tail.</summary>
    public string Part(string id) => $"/{slug}/common/{Uri.EscapeDataString(id)}{filter.Query()}";

    /// <summary>The page of a contribution, at one of its points.</summary>
    public string Contribution(int number, string? point = null) => $"/{slug}/contributions/{Phrasing.Number(number)}{(point is null ? "" : "#" + point)}";

    /// <summary>The address of a cell that stays.</summary>
    public string Point(string cited) => $"/{slug}/points/{cited}";

    /// <summary>Where an id of the document is.</summary>
    public string Href(string id) => id switch
    {
        _ when OfContribution().IsMatch(id) => $"/{slug}/contributions/{id[1..]}",
        _ when Here is null || Here.Contains(id) => "#" + id,
        _ when OfPoint().IsMatch(id) => Point(id),
        _ => Part(id),
    };

    [GeneratedRegex(@"^C\d+\z")]
    private static partial Regex OfContribution();

    [GeneratedRegex(@"^C\d+\.\d+\z")]
    private static partial Regex OfPoint();
}
