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
    /// <returns>The deadline, or <c>zoneUnknown</c>, or <c>zonesMissing</c> where the machine has no table of zones at all. At the two ends of the calendar
    /// the instant stays within it.</returns>
    public static Result<Deadline> At(DateTime local, string zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = OffsetIn(zone, z => z.GetUtcOffset(local));
        if (!offset.Ok) return Result<Deadline>.Refused(offset.Refusals);
        var name = IsAnywhere(zone) ? AnywhereOnEarth : zone;
        return new Deadline(local, name, new DateTimeOffset(Within(local.Ticks - offset.Value.Ticks), TimeSpan.Zero));
    }

    /// <summary>What the clocks of a zone show at an instant; its kind is unspecified.</summary>
    /// <param name="instant">With any offset.</param>
    /// <param name="zone">IANA, in any case, or <c>AoE</c>.</param>
    /// <returns>The local date and time, or the refusals of <see cref="At"/>.</returns>
    public static Result<DateTime> Local(DateTimeOffset instant, string zone)
    {
        var offset = OffsetIn(zone, z => z.GetUtcOffset(instant));
        return offset.Ok ? new DateTime(Within(instant.UtcTicks + offset.Value.Ticks)) : Result<DateTime>.Refused(offset.Refusals);
    }

    private static Result<TimeSpan> OffsetIn(string zone, Func<TimeZoneInfo, TimeSpan> offset)
    {
        if (IsAnywhere(zone)) return TimeSpan.FromHours(-12);
        if (IsUtc(zone)) return TimeSpan.Zero;
        if (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
            return new Refusal(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Zurich", out _) ? "zoneUnknown" : "zonesMissing", zone);
        return offset(found);
    }

    private static long Within(long ticks) => Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);

    private static bool IsAnywhere(string zone) => zone.Equals(AnywhereOnEarth, StringComparison.OrdinalIgnoreCase);

    private static bool IsUtc(string zone) => zone.ToUpperInvariant() is "UTC" or "ETC/UTC" or "Z" or "GMT" or "ETC/GMT";
}
