using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>The minimum notice that a consultation promises. Breaking it is shown to all and stops nothing: what is returned are warnings.
/// Days are counted as lawyers count them, by the calendar of the deadline's zone, the day of the announcement left out (as in Regulation (EEC, Euratom)
/// No 1182/71, article 3): announced on 1 March, a deadline on 31 March gives 30 days, whatever the hours.</summary>
public static class Notice
{
    /// <summary>A <c>noticeTooShort</c> (phase, days given, days required, local date of the deadline, first local date that would do) for every phase
    /// whose deadline comes too soon after the announcement, in the order of the phases.</summary>
    /// <param name="days">The days promised; zero or less promises nothing.</param>
    /// <param name="announced">The announcement, or the instant at which it is about to be made.</param>
    /// <param name="phases">Those without an end are passed over.</param>
    public static IReadOnlyList<Refusal> Check(int days, DateTimeOffset announced, IReadOnlyList<Phase> phases) =>
        [.. phases.Where(p => p.Closes is not null && Given(announced, p.Closes) < days)
            .Select(p => new Refusal("noticeTooShort", [p.Name, .. Facts(days, announced, p.Closes!)]))];

    /// <summary>A <c>documentNoticeTooShort</c> (document, phase, days given, days required, local date of the opening, first local date that would do)
    /// where a document is published too shortly before the meeting or phase that it is for; else null.</summary>
    /// <param name="days">The days promised; zero or less promises nothing.</param>
    /// <param name="document">Its name.</param>
    /// <param name="published">Its publication, or the instant at which it is about to be published.</param>
    /// <param name="purpose">What it is for; without an opening nothing is promised.</param>
    public static Refusal? Check(int days, string document, DateTimeOffset published, Phase purpose) =>
        purpose.Opens is { } opens && Given(published, opens) < days
            ? new("documentNoticeTooShort", [document, purpose.Name, .. Facts(days, published, opens)]) : null;

    /// <summary>Whole days between the two by the calendar of the deadline's zone; zero where the deadline comes first.</summary>
    public static int Given(DateTimeOffset from, Deadline until) => Math.Max(0, (until.Local.Date - DateOf(from, until)).Days);

    private static string[] Facts(int days, DateTimeOffset from, Deadline until) =>
        [Number(Given(from, until)), Number(days), Date(until.Local), Date(Later(DateOf(from, until), days))];

    // A deadline whose zone this machine does not know still tells how far it is from UTC.
    private static DateTime DateOf(DateTimeOffset instant, Deadline until) =>
        (Zones.Local(instant, until.Zone) is { Ok: true } local ? local.Value : instant.UtcDateTime + (until.Local - until.Instant.UtcDateTime)).Date;

    private static DateTime Later(DateTime date, int days) => days < (DateTime.MaxValue.Date - date).Days ? date.AddDays(days) : DateTime.MaxValue.Date;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
