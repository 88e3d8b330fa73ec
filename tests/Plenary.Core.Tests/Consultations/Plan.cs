using Plenary.Core.Consultations;

namespace Plenary.Core.Tests.Consultations;

/// <summary>Dates, phases and consultations for the tests, short to write.</summary>
internal static class Plan
{
    public static DateTimeOffset Instant(string text) =>
        Moments.TryRead(text, out var moment) ? moment.Instant ?? new DateTimeOffset(moment.Local, TimeSpan.Zero) : throw new FormatException(text);

    public static DateTimeOffset? InstantOrNull(string? text) => text is null ? null : Instant(text);

    public static DateTime Local(string text) => Moments.TryRead(text, out var moment) ? moment.Local : throw new FormatException(text);

    public static Deadline Deadline(string local, string zone = "Europe/Zurich") => Zones.At(Local(local), zone).Value!;

    public static Phase Phase(string name, string? opens, string? closes, string zone = "Europe/Zurich") =>
        new(name, opens is null ? null : Deadline(opens, zone), closes is null ? null : Deadline(closes, zone));

    /// <summary>An instant within about two months, to the second.</summary>
    public static Gen<DateTimeOffset> AnyInstant { get; } = Gen.Int[0, 5_000_000].Select(s => new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(s));

    private static readonly string[] SomeZones = ["Europe/Zurich", "AoE", "Etc/UTC", "Asia/Kathmandu", "America/New_York"];

    public static Gen<Deadline> AnyDeadline { get; } =
        Gen.Select(AnyInstant, Gen.OneOf(SomeZones.Select(Gen.Const).ToArray()), Gen.Bool).Select((at, zone, toTheMinute) =>
            Zones.At(toTheMinute ? at.DateTime.AddSeconds(-at.Second) : at.DateTime, zone).Value!);

    public static Gen<IReadOnlyList<Phase>> AnyPhases { get; } = Gen.Select(AnyDeadline, AnyDeadline, Gen.Int[0, 3]).Array[0, 5].Select(IReadOnlyList<Phase> (phases) =>
        [.. phases.Select((p, i) => new Phase($"Phase {i}", p.Item3 == 1 ? null : p.Item1, p.Item3 == 2 ? null : p.Item2))]);
}
