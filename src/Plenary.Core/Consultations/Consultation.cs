namespace Plenary.Core.Consultations;

/// <summary>What <c>consultation.yaml</c> says (contract, section 2).</summary>
public sealed record Consultation
{
    /// <summary>The title in the working language.</summary>
    public required string Title { get; init; }

    /// <summary>The name in addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>BCP 47; the first is the working language.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>IANA zone of every date that names none.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>Who convenes.</summary>
    public string? Chair { get; init; }

    /// <summary>What it is, and what it is not.</summary>
    public string? Scope { get; init; }

    /// <summary>What is decided here.</summary>
    public string? Decision { get; init; }

    /// <summary>Kinds of stakeholder; empty means the six defaults of <see cref="Stakeholders.Kinds"/>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Guiding questions.</summary>
    public IReadOnlyList<GuidingQuestion> Questions { get; init; } = [];

    /// <summary>Spans of time.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];
}

/// <summary>A guiding question.</summary>
/// <param name="Id">What people cite: "1", "2b".</param>
/// <param name="Text">In the working language.</param>
/// <param name="Texts">In every language given.</param>
public sealed record GuidingQuestion(string Id, string Text, IReadOnlyDictionary<string, string> Texts);

/// <summary>A span of time; never a container of inputs.</summary>
public sealed record Phase(string Name, Deadline? Opens, Deadline? Closes);

/// <summary>A local date and time with its zone and the instant that follows from both.</summary>
/// <param name="Local">As announced.</param>
/// <param name="Zone">IANA, or <c>AoE</c> for anywhere on Earth.</param>
/// <param name="Instant">In UTC.</param>
public sealed record Deadline(DateTime Local, string Zone, DateTimeOffset Instant)
{
    /// <summary>Whether <paramref name="instant"/> comes too late: the one place where a deadline is judged. A deadline announced to the minute includes that
    /// minute, so 23:59:30 meets "23:59"; one announced to the second or finer includes its own instant.</summary>
    /// <param name="instant">What is judged, such as the recorded receipt.</param>
    /// <param name="grace">How much longer it is still met; never negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grace is negative.</exception>
    public bool Passed(DateTimeOffset instant, TimeSpan grace = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(grace, TimeSpan.Zero);
        // A difference of two instants cannot overflow; adding to an instant at the end of the calendar would.
        var after = instant - Instant - grace;
        return Local.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? after >= TimeSpan.FromMinutes(1) : after > TimeSpan.Zero;
    }
}
