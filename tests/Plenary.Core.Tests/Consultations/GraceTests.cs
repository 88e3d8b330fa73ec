using Plenary.Core.Consultations;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class GraceTests
{
    [Theory]
    [InlineData("2026-02-28T22:59:59Z", null, Timeliness.InTime)]
    [InlineData("2026-02-28T23:00:00Z", null, Timeliness.Late)]
    [InlineData("2026-03-02T09:00:00Z", "2026-02-28T22:59:30Z", Timeliness.InGrace)]
    [InlineData("2026-03-02T22:59:59Z", "2026-02-28T10:00:00Z", Timeliness.InGrace)]
    // Past the term, whatever date the mail carries.
    [InlineData("2026-03-02T23:00:00Z", "2026-02-28T10:00:00Z", Timeliness.Late)]
    [InlineData("2026-03-02T09:00:00Z", "2026-02-28T23:00:00Z", Timeliness.Late)]
    [InlineData("2026-03-02T09:00:00Z", null, Timeliness.Late)]
    // Received in time is in time, though the sender's clock was wrong.
    [InlineData("2026-02-20T09:00:00Z", "2031-01-01T00:00:00Z", Timeliness.InTime)]
    [InlineData(null, "2026-02-20T09:00:00Z", Timeliness.Unknown)]
    public void Mail_dated_before_the_deadline_has_two_days_of_grace(string? received, string? dated, Timeliness expected) =>
        Assert.Equal(expected, Grace.Of(Deadline("2026-02-28T23:59"), InstantOrNull(received), InstantOrNull(dated), TimeSpan.FromDays(2)));

    [Fact]
    public void Without_a_deadline_everything_is_in_time() => Assert.Equal(Timeliness.InTime, Grace.Of(null, null, null, TimeSpan.Zero));

    [Fact]
    public void A_negative_term_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Grace.Of(Deadline("2026-02-28"), null, null, TimeSpan.FromTicks(-1)));

    [Fact]
    public void Grace_never_takes_anything_away_and_nothing_gains_by_coming_later() =>
        Gen.Select(AnyDeadline, AnyInstant, AnyInstant, AnyInstant, Gen.Int[0, 1000]).Sample((deadline, a, b, dated, hours) =>
        {
            var (early, late, term) = (a < b ? a : b, a < b ? b : a, TimeSpan.FromHours(hours));
            Assert.True(Grace.Of(deadline, early, dated, term) <= Grace.Of(deadline, late, dated, term));
            Assert.True(Grace.Of(deadline, late, dated, term) <= Grace.Of(deadline, late, dated, TimeSpan.Zero));
            Assert.Equal(deadline.Passed(late), Grace.Of(deadline, late, null, term) == Timeliness.Late);
        });
}
