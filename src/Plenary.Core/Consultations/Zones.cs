using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>From a local time as announced to the instant that it means.</summary>
public static class Zones
{
    /// <summary>Anywhere on Earth: a day has ended there only when it has ended everywhere, twelve hours behind UTC.</summary>
    public const string AnywhereOnEarth = "AoE";

    /// <summary>A deadline with its instant. A local time that happens twice (the night the clocks go back) means the second one, a time that never
    /// happens (the night they go forward) means the moment as far behind the gap: both in favour of whoever must meet it.</summary>
    /// <param name="local">As announced; its kind is ignored.</param>
    /// <param name="zone">IANA, in any case, or <c>AoE</c>.</param>
    /// <returns>The deadline, or <c>zoneUnknown</c>, or <c>zonesMissing</c> where the machine has no table of zones at all.</returns>
    public static Result<Deadline> At(DateTime local, string zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.Equals(AnywhereOnEarth, StringComparison.OrdinalIgnoreCase))
            return new Deadline(local, AnywhereOnEarth, new DateTimeOffset(local, TimeSpan.FromHours(-12)).ToUniversalTime());
        if (IsUtc(zone)) return new Deadline(local, zone, new DateTimeOffset(local, TimeSpan.Zero));
        if (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
            return new Refusal(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Zurich", out _) ? "zoneUnknown" : "zonesMissing", zone);
        return new Deadline(local, zone, new DateTimeOffset(local, found.GetUtcOffset(local)).ToUniversalTime());
    }

    private static bool IsUtc(string zone) => zone.ToUpperInvariant() is "UTC" or "ETC/UTC" or "Z" or "GMT" or "ETC/GMT";
}
