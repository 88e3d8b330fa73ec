using System.Globalization;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Platform.Web;

/// <summary>How a refusal is said on a page and which status the answer has.</summary>
internal static class Refusals
{
    /// <summary>What stands against something, in a sentence; an instant in it as the reader's language writes it, by the clock of the place that is named.</summary>
    internal static string Say(this IWords words, Refusal refusal) => words.Say("refusal." + refusal.Code, InstantOf(refusal) is not var (at, offset, place) ? refusal.Args
        : [Local.DateAndTime(words.Language, at, TimeZoneInfo.CreateCustomTimeZone(place, offset, place, place), place == Zones.AnywhereOnEarth ? words.Say("zone.aoe") : place)]);

    /// <summary>The arguments of a refusal that hangs on an instant.</summary>
    /// <param name="place">The last part of its zone's name.</param>
    internal static string[] Instant(DateTimeOffset at, TimeSpan offset, string place) =>
        [at.UtcDateTime.ToString(Utc, CultureInfo.InvariantCulture), ((int)offset.TotalMinutes).ToString(CultureInfo.InvariantCulture), place];

    /// <summary>The instant that a refusal hangs on, how far its place is ahead of UTC, and what that is called; null for any other refusal.</summary>
    internal static (DateTimeOffset At, TimeSpan Offset, string Place)? InstantOf(Refusal refusal) => refusal.Args is [var utc, var minutes, var place]
        && DateTimeOffset.TryParseExact(utc, Utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? (at, TimeSpan.FromMinutes(offset), place) : null;

    private const string Utc = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Seconds after which coming back is worth it.</summary>
    internal const string RetryAfter = "30";

    internal static int Status(IReadOnlyList<Refusal> refusals) => refusals[0].Code switch
    {
        "notFound" => 404,
        "notYourRole" => 403,
        "notNow" or "concludedSince" or "announcedSince" or "notAnnounced" or "opensOn" or "changedMeanwhile" or "draftSentOther" => 409,
        "storeFull" => 507,
        "storeBusy" or "storeBroken" => 503,
        "fileTooLarge" => 413,
        _ => 422,
    };
}
