using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Consultations;

/// <summary>Why something cannot be done as a consultation stands: since when, or until when.</summary>
internal static class NotNow
{
    /// <returns>The reason, with its instant (<see cref="Refusals.Instant"/>); null where only the state tells it.</returns>
    internal static Refusal? Why(ConsultationRow of, Act act, ConsultationState state, DateTimeOffset now) => state switch
    {
        ConsultationState.Concluded => new Refusal("concludedSince", Date(of.Concluded!.Value, of.Zone)),
        ConsultationState.Draft => new Refusal("notAnnounced"),
        _ when act == Act.Announce => new Refusal("announcedSince", Date(of.Announced!.Value, of.Zone)),
        ConsultationState.Announced when Lifecycle.Next(of.Phases, of.Announced, of.Concluded, now)?.Opens is { } opens => new Refusal("opensOn", Date(opens)),
        _ => null,
    };

    private static string[] Date(DateTimeOffset at, string zone) =>
        Date(Zones.Local(at, zone) is { Ok: true } local ? new Deadline(local.Value, zone, at) : new Deadline(at.UtcDateTime, "UTC", at));

    private static string[] Date(Deadline at) => Refusals.Instant(at.Instant, at.Local - at.Instant.UtcDateTime, at.Zone[(at.Zone.LastIndexOf('/') + 1)..].Replace('_', ' '));
}
