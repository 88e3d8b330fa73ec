using Plenary.Core.Consultations;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Consultations;

/// <summary>The time zones that a form offers, and which of them somebody meant who wrote the name of his town, or slipped.</summary>
internal static class ZoneNames
{
    private static readonly Lazy<IReadOnlyList<string>> Known = new(() =>
        [Zones.AnywhereOnEarth, "Etc/UTC", .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(z => z.Contains('/', StringComparison.Ordinal) && !z.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    /// <summary>Anywhere on Earth and UTC first, then what the machine's table knows, by the alphabet.</summary>
    internal static IReadOnlyList<string> All => Known.Value;

    /// <summary>A zone that is not known, refused with the one that is near it.</summary>
    internal static Refusal Meant(Refusal refusal) => refusal is { Code: "zoneUnknown", Args: [var typed] } && Near(typed) is { } near ? new("zoneMeant", typed, near) : refusal;

    private static string? Near(string typed)
    {
        var town = Folding.Key(Town(typed));
        return All.FirstOrDefault(z => Folding.Key(Town(z)) == town) ?? Nearest.Of(typed, All);
    }

    private static string Town(string zone) => zone[(zone.LastIndexOf('/') + 1)..];
}
