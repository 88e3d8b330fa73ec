using System.Globalization;

namespace Plenary.Core.Consultations;

/// <summary>A date or a date and time as people write it in a table or a YAML file (ISO 8601).</summary>
/// <param name="Local">As written.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="Instant">In UTC, where an offset was written; else null.</param>
public readonly record struct Moment(DateTime Local, bool HasTime, DateTimeOffset? Instant);

/// <summary>Reads moments.</summary>
public static class Moments
{
    private static readonly string[] Days = ["yyyy-MM-dd"];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] Offsets = [.. Times.Select(t => t + "zzz"), .. Times.Select(t => t + " zzz")];

    /// <summary>Reads <c>2014-02-01</c>, <c>2014-02-01T10:00</c>, <c>2014-02-01 10:00:05</c>, each time also with <c>Z</c> or an offset; nothing else,
    /// since 03/04/2014 is two days.</summary>
    public static bool TryRead(string text, out Moment moment)
    {
        text = text.Trim();
        const DateTimeStyles exact = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, exact, out var day)) return Found(new(day, false, null), out moment);
        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, exact, out var time)) return Found(new(time, true, null), out moment);
        var offset = text.EndsWith('Z') || text.EndsWith('z') ? text[..^1].TrimEnd() + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(offset, Offsets, CultureInfo.InvariantCulture, exact, out var instant))
            return Found(new(instant.DateTime, true, instant.ToUniversalTime()), out moment);
        moment = default;
        return false;

        static bool Found(Moment found, out Moment moment)
        {
            moment = found;
            return true;
        }
    }
}
