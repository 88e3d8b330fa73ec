using System.Globalization;
using Plenary.Core.Consultations;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Tests.Platform;

public sealed class LocalTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"), NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Instant = new(2005, 8, 12, 14, 20, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "12 August 2005, 16:20 (Geneva)")]
    [InlineData("fr", "12 août 2005 à 16:20 (Geneva)")]
    [InlineData("es", "12 de agosto de 2005 a las 16:20 (Geneva)")]
    [InlineData("ru", "12 августа 2005 г. в 16:20 (Geneva)")]
    [InlineData("zh", "2005年8月12日 16:20（Geneva）")]
    [InlineData("ar", "12 أغسطس 2005، الساعة 16:20 (Geneva)")]
    [InlineData("th", "12 August 2005, 16:20 (Geneva)")]
    public void An_instant_is_written_by_the_clock_of_a_place(string language, string written) => Assert.Equal(written, Local.DateAndTime(language, Instant, Zurich, "Geneva"));

    [Theory]
    [InlineData("en", "1,234,567.5", "1,234")]
    [InlineData("fr", "1\u202f234\u202f567,5", "1\u202f234")]
    [InlineData("es", "1.234.567,5", "1234")]
    [InlineData("ru", "1\u00a0234\u00a0567,5", "1\u00a0234")]
    [InlineData("zh", "1,234,567.5", "1,234")]
    [InlineData("ar", "1,234,567.5", "1,234")]
    public void A_number_has_the_separators_of_its_language_and_Latin_digits(string language, string large, string small) =>
        Assert.Equal((large, small), (Local.Number(language, 1_234_567.5m), Local.Number(language, 1_234)));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var said = Local.DateAndTime("fr", Instant, Zurich);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal(said, Local.DateAndTime("fr", Instant, Zurich));
            Assert.Equal("1,234", Local.Number("en", 1234));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_first_of_a_month_is_the_first_in_French_alone()
    {
        Assert.Equal("1er août 2005", Local.Date("fr", new(2005, 8, 1)));
        Assert.Equal("11 août 2005", Local.Date("fr", new(2005, 8, 11)));
        Assert.Equal("1 August 2005", Local.Date("en", new(2005, 8, 1)));
    }

    [Theory]
    [InlineData("en", 0, "today")]
    [InlineData("en", 1, "tomorrow")]
    [InlineData("en", -1, "yesterday")]
    [InlineData("en", 3, "in 3 days")]
    [InlineData("fr", -3, "il y a 3 jours")]
    [InlineData("ar", 2, "بعد يومين")]
    [InlineData("ar", 3, "بعد 3 أيام")]
    [InlineData("ar", 11, "بعد 11 يومًا")]
    [InlineData("ru", -21, "21 день назад")]
    [InlineData("zh", 5, "5天后")]
    public void Days_are_counted_by_the_calendar(string language, int days, string said) => Assert.Equal(said, Local.Days(language, Instant.AddDays(days), Instant, Zurich));

    [Fact]
    public void An_hour_over_midnight_is_tomorrow_in_the_zone_where_it_is()
    {
        var (before, after) = (new DateTimeOffset(2005, 8, 12, 21, 30, 0, TimeSpan.Zero), new DateTimeOffset(2005, 8, 12, 22, 30, 0, TimeSpan.Zero));
        Assert.Equal("tomorrow", Local.Days("en", after, before, Zurich));
        Assert.Equal("today", Local.Days("en", after, before, NewYork));
    }

    [Fact]
    public void A_deadline_is_said_by_the_clock_of_the_chair_and_by_that_of_the_reader_where_they_differ()
    {
        var deadline = Zones.At(new(2005, 8, 12, 16, 20, 0), "Europe/Zurich").Value!;
        Assert.Equal("Until 12 August 2005, 16:20 (Geneva), which is 12 August 2005, 10:20 (New York)", Local.Until("en", deadline, NewYork, "Geneva"));
        Assert.Equal("Until 12 August 2005, 16:20 (Zurich)", Local.Until("en", deadline, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
        var everywhere = Zones.At(new(2005, 8, 12, 23, 59, 0), "AoE").Value!;
        Assert.Equal("Until 12 August 2005, 23:59 (AoE), which is 13 August 2005, 13:59 (Zurich)", Local.Until("en", everywhere, Zurich));
    }
}
