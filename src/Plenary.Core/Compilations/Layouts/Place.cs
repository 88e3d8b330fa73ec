using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>One place of the common document with what was said there.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Id">What a link can point to; unique on a sheet.</param>
public sealed record Place(PlaceKind Kind, string Id)
{
    /// <summary>The paragraph; of a gap the one before it, null before the first.</summary>
    public Paragraph? Paragraph { get; init; }

    /// <summary>The question, or null.</summary>
    public GuidingQuestion? Question { get; init; }

    /// <summary>What was said there: changes, then positions, then comments; alternatives stand together.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];
}

/// <summary>Kinds of place, in the order of a layout.</summary>
public enum PlaceKind
{
    /// <summary>The whole text.</summary>
    Text,
    /// <summary>The place after a paragraph, or before the first.</summary>
    Gap,
    /// <summary>A paragraph, its words included.</summary>
    Paragraph,
    /// <summary>A guiding question.</summary>
    Question,
    /// <summary>What is not in the text at all.</summary>
    Missing,
    /// <summary>What stood in an older version and stands no more.</summary>
    Orphan,
    /// <summary>What waits for a person to place it.</summary>
    Unplaced,
}

/// <summary>A proposal or a position with the points that make it.</summary>
/// <param name="Group">What is asked for, where, and by whom.</param>
/// <param name="Points">Its points, by contribution.</param>
public sealed record Voice(Group Group, IReadOnlyList<Point> Points)
{
    /// <summary>The group's id.</summary>
    public string Id => Group.Id;

    /// <summary>The first of the alternatives among which it stands, or null where it stands alone.</summary>
    public string? Contest { get; init; }

    /// <summary>Whether it asks for other words, and not only speaks about them.</summary>
    public bool IsChange => Group.Operation is Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket;
}
