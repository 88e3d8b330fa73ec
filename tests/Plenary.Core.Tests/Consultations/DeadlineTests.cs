using Plenary.Core.Consultations;

namespace Plenary.Core.Tests.Consultations;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-02-10T23:59", "Europe/Zurich", "2026-02-10T22:59:00Z")]
    [InlineData("2026-08-15T12:00", "Europe/Zurich", "2026-08-15T10:00:00Z")]
    [InlineData("2026-02-10T23:59", "AoE", "2026-02-11T11:59:00Z")]
    [InlineData("2026-02-10T23:59", "Etc/UTC", "2026-02-10T23:59:00Z")]
    // Twice that night: the second one. Never that night: as far behind the gap.
    [InlineData("2026-10-25T02:30", "Europe/Zurich", "2026-10-25T01:30:00Z")]
    [InlineData("2026-03-29T02:30", "Europe/Zurich", "2026-03-29T01:30:00Z")]
    public void A_local_time_in_a_zone_means_one_instant(string local, string zone, string instant)
    {
        Assert.True(Moments.TryRead(local, out var moment));
        Assert.True(Moments.TryRead(instant, out var expected));
        Assert.Equal(expected.Instant, Zones.At(moment.Local, zone).Value!.Instant);
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("../etc/passwd")]
    [InlineData("CET or so")]
    public void An_unknown_zone_is_refused(string zone) =>
        Assert.Equal("zoneUnknown", Zones.At(new DateTime(2026, 1, 1), zone).Refusals[0].Code);

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-28 17:00", true)]
    [InlineData("2026-02-28T17:00:05.123+01:00", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("28/02/2026", false)]
    [InlineData("yesterday", false)]
    public void Only_a_date_that_is_certain_is_read(string text, bool read) => Assert.Equal(read, Moments.TryRead(text, out _));

    [Theory]
    [InlineData("2026-02-10T22:59:59Z", false)]
    [InlineData("2026-02-10T23:00:00Z", true)]
    public void The_closing_minute_is_still_in_time(string received, bool late)
    {
        Assert.True(Moments.TryRead(received, out var moment));
        Assert.Equal(late, Lateness.IsLate(With(("Contributions", "2026-02-10T23:59"), ("Meeting", "2026-05-01T18:00")), moment.Instant));
    }

    [Theory]
    [InlineData("2026-02-10T23:59:30", "2026-02-10T22:59:30Z", false)]
    [InlineData("2026-02-10T23:59:30", "2026-02-10T22:59:30.001Z", true)]
    public void A_deadline_to_the_second_ends_with_its_instant(string local, string at, bool passed) =>
        Assert.Equal(passed, Plan.Deadline(local).Passed(Plan.Instant(at)));

    [Fact]
    public void The_ends_of_the_calendar_break_nothing()
    {
        var last = Zones.At(DateTime.MaxValue, "AoE").Value!;
        Assert.False(last.Passed(DateTimeOffset.MaxValue));
        Assert.True(Zones.At(DateTime.MinValue, "Europe/Zurich").Value!.Passed(DateTimeOffset.MaxValue, TimeSpan.FromDays(1)));
        Assert.True(Zones.Local(DateTimeOffset.MinValue, "AoE").Ok);
    }

    [Fact]
    public void A_local_time_is_shown_again_as_it_was_announced() =>
        Plan.AnyDeadline.Where(d => d.Zone is "AoE" or "Etc/UTC" or "Asia/Kathmandu").Sample(d => Assert.Equal(d.Local, Zones.Local(d.Instant, d.Zone).Value));

    [Fact]
    public void Where_no_name_speaks_of_contributions_the_phase_that_ends_last_decides()
    {
        Assert.Equal("Meeting", Lateness.Deciding(With(("Drafting", "2026-02-10T23:59"), ("Meeting", "2026-05-01T18:00")))!.Name);
        Assert.Equal("Appel à contributions", Lateness.Deciding(With(("Appel à contributions", "2026-02-10T23:59"), ("Réunion", "2026-05-01T18:00")))!.Name);
        Assert.Null(Lateness.Deciding(new() { Title = "None" }));
        Assert.False(Lateness.IsLate(With(("Contributions", "2026-02-10T23:59")), received: null));
    }

    private static Consultation With(params (string Name, string Closes)[] phases) => new()
    {
        Title = "Benches",
        Phases = [.. phases.Select(p => Moments.TryRead(p.Closes, out var m) ? new Phase(p.Name, null, Zones.At(m.Local, "Europe/Zurich").Value) : null!)],
    };
}
