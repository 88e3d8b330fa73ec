namespace Plenary.Core.Consultations;

/// <summary>How an input stands to the deadline. Every one of them is accepted; this is said beside it.</summary>
public enum Timeliness
{
    /// <summary>Received before the deadline had passed, or there is none.</summary>
    InTime,

    /// <summary>Received after the deadline, within the published term of grace, and dated before the deadline by its sender's own clock.</summary>
    InGrace,

    /// <summary>Received after the deadline, and nothing speaks for grace.</summary>
    Late,

    /// <summary>Nobody knows when it was received.</summary>
    Unknown,
}

/// <summary>The published term of grace for mail that was on its way when the deadline passed.</summary>
public static class Grace
{
    /// <summary>How an input stands to a deadline, by <see cref="Deadline.Passed"/> throughout.</summary>
    /// <param name="deadline">The end that decides (<see cref="Lateness.Deciding"/>); null where there is none.</param>
    /// <param name="received">The one recorded receipt; null where nobody knows.</param>
    /// <param name="dated">The date that the mail itself carries; null where it carries none or came another way. Anyone can write any date into a mail,
    /// and for that reason grace has a term.</param>
    /// <param name="term">How long after the deadline such mail is still taken as in time; zero for no grace, never negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The term is negative.</exception>
    public static Timeliness Of(Deadline? deadline, DateTimeOffset? received, DateTimeOffset? dated, TimeSpan term)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, TimeSpan.Zero);
        if (deadline is null) return Timeliness.InTime;
        if (received is not { } at) return Timeliness.Unknown;
        if (!deadline.Passed(at)) return Timeliness.InTime;
        return dated is { } sent && !deadline.Passed(sent) && !deadline.Passed(at, term) ? Timeliness.InGrace : Timeliness.Late;
    }
}
