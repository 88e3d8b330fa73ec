using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class NoticeTests
{
    private static readonly Phase Contributions = Phase("Contributions", "2026-03-10T09:00", "2026-03-31T23:59");

    [Theory]
    // Late in the evening in Zurich: still 1 March there, and 2 March an hour later.
    [InlineData("2026-03-01T22:59:00Z", 30)]
    [InlineData("2026-03-01T23:00:00Z", 29)]
    [InlineData("2026-03-31T10:00:00Z", 0)]
    [InlineData("2026-05-01T10:00:00Z", 0)]
    public void Days_are_counted_by_the_calendar_of_the_deadlines_zone_without_the_first(string announced, int days) =>
        Assert.Equal(days, Notice.Given(Instant(announced), Contributions.Closes!));

    [Fact]
    public void A_deadline_that_comes_too_soon_is_a_warning_that_says_what_would_do()
    {
        Phase[] phases = [Contributions, new("Ideas", null, null), Phase("Comments", null, "2026-05-31")];
        Assert.Equal([new Refusal("noticeTooShort", "Contributions", "29", "30", "2026-03-31", "2026-04-01")],
            Notice.Check(30, Instant("2026-03-01T23:00:00Z"), phases));
        Assert.Empty(Notice.Check(30, Instant("2026-03-01T22:59:00Z"), phases));
        Assert.Empty(Notice.Check(0, Instant("2026-07-01T00:00:00Z"), phases));
    }

    [Fact]
    public void A_document_published_too_shortly_before_the_meeting_is_a_warning()
    {
        Assert.Equal(new Refusal("documentNoticeTooShort", "Zero draft", "Contributions", "8", "28", "2026-03-10", "2026-03-30"),
            Notice.Check(28, "Zero draft", Instant("2026-03-02T12:00:00Z"), Contributions));
        Assert.Null(Notice.Check(28, "Zero draft", Instant("2026-02-10T12:00:00Z"), Contributions));
        Assert.Null(Notice.Check(28, "Zero draft", Instant("2026-03-02T12:00:00Z"), new Phase("Meeting", null, null)));
    }

    [Fact]
    public void On_the_date_that_the_warning_names_nothing_is_warned_of_any_more() => Gen.Select(AnyInstant, AnyDeadline, Gen.Int[0, 100]).Sample((announced, closes, days) =>
    {
        var warnings = Notice.Check(days, announced, [new("Contributions", null, closes)]);
        Assert.Equal(Notice.Given(announced, closes) < days, warnings.Count == 1);
        if (warnings.Count == 0) return;
        var enough = Zones.At(Local(warnings[0].Args[4]), closes.Zone).Value!;
        Assert.Equal(days, Notice.Given(announced, enough));
    });
}
