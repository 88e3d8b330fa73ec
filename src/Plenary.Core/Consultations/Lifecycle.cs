namespace Plenary.Core.Consultations;

/// <summary>Where a consultation stands. It only ever goes forward.</summary>
public enum ConsultationState
{
    /// <summary>Being prepared; the public does not see it yet.</summary>
    Draft,

    /// <summary>Announced, and the first phase has not opened yet.</summary>
    Announced,

    /// <summary>Under way: the first phase has opened and not all have ended; between two phases it stays open, and no phase is current.</summary>
    Open,

    /// <summary>Every phase has ended, and the outcome is being prepared.</summary>
    Closed,

    /// <summary>The convener has concluded it.</summary>
    Concluded,
}

/// <summary>Where a phase stands.</summary>
public enum PhaseState
{
    /// <summary>Not yet open.</summary>
    Coming,

    /// <summary>Open now.</summary>
    Running,

    /// <summary>Ended, by its deadline or because the consultation was concluded.</summary>
    Past,
}

/// <summary>The states of a consultation and of its phases, derived from dates: nothing flips a flag. A date that lies ahead of <c>now</c> has not happened
/// yet, so an announcement may be planned. A phase without an opening opens with the announcement, one without an end runs until the conclusion, and no
/// phase opens before the announcement. Every function is linear in the phases.</summary>
public static class Lifecycle
{
    /// <summary>Where the consultation stands. Without any phase it is open from the announcement to the conclusion.</summary>
    /// <param name="phases">In any order.</param>
    /// <param name="announced">When it is or was announced; null for not yet.</param>
    /// <param name="concluded">When it is or was concluded; null for not yet.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static ConsultationState At(IReadOnlyList<Phase> phases, DateTimeOffset? announced, DateTimeOffset? concluded, DateTimeOffset now)
    {
        if (concluded <= now) return ConsultationState.Concluded;
        if (!(announced <= now)) return ConsultationState.Draft;
        var states = phases.Select(p => StateOf(p, announced, concluded, now)).ToList();
        if (states.Count == 0) return ConsultationState.Open;
        if (states.TrueForAll(s => s == PhaseState.Past)) return ConsultationState.Closed;
        return states.TrueForAll(s => s == PhaseState.Coming) ? ConsultationState.Announced : ConsultationState.Open;
    }

    /// <summary>Where one phase stands, by <see cref="Deadline.Passed"/> for its end.</summary>
    public static PhaseState StateOf(Phase phase, DateTimeOffset? announced, DateTimeOffset? concluded, DateTimeOffset now)
    {
        if (concluded <= now || phase.Closes?.Passed(now) == true) return PhaseState.Past;
        return !(announced <= now) || phase.Opens?.Instant > now ? PhaseState.Coming : PhaseState.Running;
    }

    /// <summary>The running phase that ends first, which is the one whose deadline matters most; one without an end comes last, of equals the first in
    /// the list. Null where none is running.</summary>
    public static Phase? Current(IReadOnlyList<Phase> phases, DateTimeOffset? announced, DateTimeOffset? concluded, DateTimeOffset now) =>
        phases.Where(p => StateOf(p, announced, concluded, now) == PhaseState.Running).MinBy(p => p.Closes?.Instant ?? DateTimeOffset.MaxValue);

    /// <summary>The coming phase that opens first; one without an opening opens with the announcement, of equals the first in the list. Null where none is
    /// to come.</summary>
    public static Phase? Next(IReadOnlyList<Phase> phases, DateTimeOffset? announced, DateTimeOffset? concluded, DateTimeOffset now) =>
        phases.Where(p => StateOf(p, announced, concluded, now) == PhaseState.Coming).MinBy(p => p.Opens?.Instant ?? announced ?? DateTimeOffset.MinValue);
}
