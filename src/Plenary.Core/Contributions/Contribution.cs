using Plenary.Core.Shared;

namespace Plenary.Core.Contributions;

/// <summary>An input as it was received by any channel, with what is known of its sender. One letter with its attachments is one contribution.</summary>
public sealed record Contribution
{
    /// <summary>From 1, in the order of the rows, then of the paths.</summary>
    public required int Number { get; init; }

    /// <summary>The letter first, then its attachments; at least one.</summary>
    public required IReadOnlyList<Reading> Files { get; init; }

    /// <summary>The organisation it comes from, or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>The person who sent it, or null.</summary>
    public string? Person { get; init; }

    /// <summary>The kind of stakeholder, one of the consultation's; declared, never inferred from the text.</summary>
    public string? Kind { get; init; }

    /// <summary>The country as declared.</summary>
    public string? Country { get; init; }

    /// <summary>The region, declared or derived from the country.</summary>
    public string? Region { get; init; }

    /// <summary>In which capacity this was sent.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>On whose behalf, where it speaks for others.</summary>
    public IReadOnlyList<string> OnBehalfOf { get; init; } = [];

    /// <summary>BCP 47; declared, else found.</summary>
    public string? Language { get; init; }

    /// <summary>When it was received, in UTC; null where nobody knows.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>Whether it came after the last phase for contributions had closed.</summary>
    public bool Late { get; init; }

    /// <summary>The version of the text it was written on when that is not the one compiled; else null.</summary>
    public int? BasedOn { get; init; }

    /// <summary>The questions it declares to answer, by id.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What a person should know about it.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>The name it is sponsored under: the organisation, else the person, else the file's own name.</summary>
    public string Sponsor => Organisation ?? Person ?? Path.GetFileName(Files[0].File);

    /// <summary>Whether none of its files could be read.</summary>
    public bool Unreadable => Files.All(f => f.Error is not null);
}

/// <summary>In which capacity an act is done.</summary>
public enum Capacity
{
    /// <summary>For an organisation.</summary>
    Organisation,
    /// <summary>On behalf of a group with its members.</summary>
    Group,
    /// <summary>For oneself.</summary>
    Personal,
    /// <summary>As chair.</summary>
    Chair,
}
