using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>Which point is asked for, and what is tried with it.</summary>
/// <param name="Point">As people cite it; null for the first that waits.</param>
/// <param name="At">The place looked at, as a <see cref="PlaceCode"/>; null for the best.</param>
/// <param name="Find">Words or a number to find another place by.</param>
/// <param name="Same">Words or a number to find a point by that says the same.</param>
/// <param name="All">Whether the queue shows all points or those that wait.</param>
public sealed record DeskAsk(string? Point, string? At = null, string? Find = null, string? Same = null, bool All = false);

/// <summary>The desk as it stands: what its panels show, and no more.</summary>
public sealed class DeskView
{
    public required ConsultationRow Of { get; init; }
    public required DeskAsk Ask { get; init; }
    public required Phrasing Say { get; init; }

    /// <summary>As the common document has them.</summary>
    public required KindColours Kinds { get; init; }
    public required int Total { get; init; }
    public required int Open { get; init; }

    /// <summary>The version of the text that is beside the points; null where there is none.</summary>
    internal int? Version { get; init; }
    internal TimeSpan? Left { get; init; }
    internal string? Last { get; init; }
    internal IReadOnlyList<QueueLine> Queue { get; init; } = [];
    internal DeskPoint? Point { get; init; }
    internal string? Next { get; init; }
    internal string? Before { get; init; }

    /// <summary>The file of the point after this one, to be read ahead.</summary>
    internal FileRow? Ahead { get; init; }

    /// <summary>What was just done, in words; read aloud.</summary>
    internal string? Did { get; set; }
    internal IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>The text beside the point that the browser has already; it is not sent again.</summary>
    internal string? Has { get; set; }
}

/// <summary>A contribution in the queue.</summary>
internal sealed record QueueLine(ContributionRow Contribution, int Points, int Open, string First);

/// <summary>The point that lies on the desk.</summary>
internal sealed class DeskPoint
{
    internal required PointRow Row { get; init; }
    internal required ContributionRow From { get; init; }
    internal required int OfHowMany { get; init; }
    internal Passage? Passage { get; init; }
    internal IReadOnlyList<DeskPlace> Places { get; init; } = [];
    internal DeskPlace? Chosen { get; init; }
    internal Paragraph? Paragraph { get; init; }
    internal string? Question { get; init; }

    /// <summary>Those that say nearly the same, or that were looked for.</summary>
    internal IReadOnlyList<DeskVoice> Like { get; init; } = [];

    /// <summary>The others at the place.</summary>
    internal IReadOnlyList<DeskVoice> There { get; init; } = [];
    internal int MoreThere { get; init; }
}

/// <summary>A place to choose.</summary>
/// <param name="Mark">As a <see cref="PlaceCode"/>.</param>
/// <param name="Why">On what evidence; empty for one that was looked for.</param>
/// <param name="Confidence">From 0 to 1, or null.</param>
internal sealed record DeskPlace(string Mark, Anchor Anchor, string Why, double? Confidence);

/// <summary>What somebody else said.</summary>
public sealed record DeskVoice
{
    internal PointRow Point { get; init; } = null!;
    internal string? Organisation { get; init; }
    internal string? Person { get; init; }
    internal string? Kind { get; init; }

    /// <summary>How like it is, from 0 to 1; null where nobody asked.</summary>
    internal double? Likeness { get; init; }
    internal string Name => Organisation ?? Person ?? "C-" + Phrasing.Number(Point.Of);
}
