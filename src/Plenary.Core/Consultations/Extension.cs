using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>More time for a phase: a public event, with its reason.</summary>
/// <param name="Phases">All phases as they are from now on, in their order; only the extended one differs.</param>
/// <param name="Phase">The name of the extended one.</param>
/// <param name="Old">The deadline that no longer holds.</param>
/// <param name="New">The deadline that holds from now on.</param>
/// <param name="Reason">Why, in the convener's words, without space around it.</param>
public sealed record Extension(IReadOnlyList<Phase> Phases, string Phase, Deadline Old, Deadline New, string Reason)
{
    /// <summary>The longest reason, in UTF-16 units as a form counts them: it is read in a feed and on a timeline, where a page of text would bury the new date.</summary>
    public const int LongestReason = 1000;

    /// <summary>Extends a phase, also one that has ended. Shortening is no extension: whoever planned by the announced date would lose his time.</summary>
    /// <param name="phases">As they are; names are unique.</param>
    /// <param name="phase">The name of the one to extend.</param>
    /// <param name="local">The new deadline as it will be announced.</param>
    /// <param name="zone">IANA or <c>AoE</c>.</param>
    /// <param name="reason">Said to all.</param>
    /// <param name="concluded">When the consultation is or was concluded; null for not yet.</param>
    /// <param name="now">The instant of the act.</param>
    /// <returns>The extension, or every one of <c>extensionConcluded</c>, <c>extensionPhaseUnknown</c> (phase, those that there are), <c>extensionWithoutEnd</c>
    /// (phase), <c>extensionNotLater</c> (phase, present deadline, its zone), <c>extensionInPast</c> (new deadline, its zone), <c>extensionReasonMissing</c>,
    /// <c>extensionReasonTooLong</c> (length, most) and the refusals of <see cref="Zones.At"/> that apply.</returns>
    public static Result<Extension> Of(
        IReadOnlyList<Phase> phases, string phase, DateTime local, string zone, string reason, DateTimeOffset? concluded, DateTimeOffset now)
    {
        var wrong = new List<Refusal>();
        reason = reason.Trim();
        if (concluded <= now) wrong.Add(new("extensionConcluded"));
        if (reason.Length == 0) wrong.Add(new("extensionReasonMissing"));
        if (reason.Length > LongestReason) wrong.Add(new("extensionReasonTooLong", Number(reason.Length), Number(LongestReason)));
        var index = phases.TakeWhile(p => p.Name != phase).Count();
        var found = index < phases.Count ? phases[index] : null;
        if (found is null) wrong.Add(new("extensionPhaseUnknown", phase, phases.Count == 0 ? "–" : string.Join(", ", phases.Select(p => p.Name))));
        else if (found.Closes is null) wrong.Add(new("extensionWithoutEnd", phase));
        var deadline = Zones.At(local, zone);
        if (!deadline.Ok) wrong.AddRange(deadline.Refusals);
        else
        {
            if (found?.Closes is { } old && deadline.Value.Instant <= old.Instant) wrong.Add(new("extensionNotLater", phase, Written(old), old.Zone));
            if (deadline.Value.Instant <= now) wrong.Add(new("extensionInPast", Written(deadline.Value), deadline.Value.Zone));
        }
        if (wrong.Count > 0) return Result<Extension>.Refused(wrong);
        var later = found! with { Closes = deadline.Value };
        return new Extension([.. phases.Take(index), later, .. phases.Skip(index + 1)], phase, found.Closes!, deadline.Value!, reason);
    }

    private static string Written(Deadline deadline) =>
        deadline.Local.ToString(deadline.Local.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
