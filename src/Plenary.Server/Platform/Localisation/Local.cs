using System.Collections.Concurrent;
using System.Globalization;
using Plenary.Core.Consultations;

namespace Plenary.Server.Platform.Localisation;

/// <summary>Numbers, days and instants as a language writes them, of the six; another is written as English. Names of months and separators are ICU's, by way of
/// .NET; the order of a date is set here, so that a page is the same with every version of ICU. Always the Gregorian calendar. Digits are Latin in Arabic too:
/// so do the United Nations' Arabic documents and pages, whose symbols (A/RES/70/1) and paragraph numbers have Latin digits and would stand beside the other kind.</summary>
internal static class Local
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Cultures = new(StringComparer.Ordinal);

    /// <summary>A number with its thousands apart and up to three decimals.</summary>
    internal static string Number(string language, decimal number)
    {
        var culture = Culture(language);
        // Spanish sets four digits together: CLDR's minimumGroupingDigits, which .NET does not know.
        return number.ToString(culture.Name == "es" && Math.Abs(number) < 10_000 ? "0.###" : "#,0.###", culture);
    }

    /// <summary>"12 August 2005".</summary>
    internal static string Date(string language, DateOnly day)
    {
        var culture = Culture(language);
        var written = day.ToString(culture.DateTimeFormat.LongDatePattern, culture);
        return culture.Name == "fr" && day.Day == 1 ? "1er" + written[1..] : written;
    }

    /// <summary>The day on which an instant falls in a zone.</summary>
    internal static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>"12 August 2005, 16:20 (Geneva)".</summary>
    /// <param name="place">What people call the place whose clock this is; without it the name of the zone says it ("Europe/Zurich": Zurich).</param>
    internal static string DateAndTime(string language, DateTimeOffset instant, TimeZoneInfo zone, string? place = null)
    {
        var there = TimeZoneInfo.ConvertTime(instant, zone);
        var words = Words.In(language);
        return words.Say("time.at", Date(language, DateOnly.FromDateTime(there.DateTime)), there.ToString("HH':'mm", CultureInfo.InvariantCulture), place ?? Place(zone.Id));
    }

    /// <summary>"today", "tomorrow", "in 3 days", "3 days ago", by the days of the calendar in a zone, not by hours.</summary>
    internal static string Days(string language, DateTimeOffset instant, DateTimeOffset now, TimeZoneInfo zone)
    {
        var days = Day(instant, zone).DayNumber - Day(now, zone).DayNumber;
        return Words.In(language).Say(days < 0 ? "time.daysAgo" : "time.inDays", Math.Abs(days).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A deadline by the chair's clock, and by the reader's where that shows another time at that instant.</summary>
    /// <param name="place">What people call the place of the chair's clock, as in <see cref="DateAndTime"/>.</param>
    internal static string Until(string language, Deadline deadline, TimeZoneInfo readers, string? place = null)
    {
        var (words, chairs) = (Words.In(language), ZoneOf(deadline));
        var at = DateAndTime(language, deadline.Instant, chairs, place);
        return chairs.GetUtcOffset(deadline.Instant) == readers.GetUtcOffset(deadline.Instant) ? words.Say("time.until", at)
            : words.Say("time.untilInBoth", at, DateAndTime(language, deadline.Instant, readers));
    }

    /// <summary>The zone a deadline was set in. Where this machine does not know it (any more), the clock that its local time and its instant agree on.</summary>
    internal static TimeZoneInfo ZoneOf(Deadline deadline) => TimeZoneInfo.TryFindSystemTimeZoneById(deadline.Zone, out var zone) ? zone
        : TimeZoneInfo.CreateCustomTimeZone(deadline.Zone, DateTime.SpecifyKind(deadline.Local, DateTimeKind.Utc) - deadline.Instant.UtcDateTime, deadline.Zone, deadline.Zone);

    private static string Place(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static CultureInfo Culture(string language) => Cultures.GetOrAdd(Words.In(language).Language, tag =>
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.LongDatePattern = tag switch
        {
            "es" => "d 'de' MMMM 'de' yyyy",
            "ru" => "d MMMM yyyy 'г.'",
            "zh" => "yyyy'年'M'月'd'日'",
            _ => "d MMMM yyyy",
        };
        if (tag != "ar") return culture;
        // The separators that go with Latin digits; .NET has those of the other digits.
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "\u200E-");
        return culture;
    });
}
