using Plenary.Core.Consultations;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class LifecycleTests
{
    private static readonly Phase[] Two =
        [Phase("Contributions", "2026-02-01T00:00", "2026-02-28T23:59"), Phase("Comments on the draft", "2026-03-15T00:00", "2026-03-31T23:59")];

    [Theory]
    [InlineData("2026-01-09T23:59:59Z", ConsultationState.Draft)]
    [InlineData("2026-01-10T00:00:00Z", ConsultationState.Announced)]
    [InlineData("2026-01-31T22:59:59Z", ConsultationState.Announced)]
    [InlineData("2026-01-31T23:00:00Z", ConsultationState.Open)]
    // Between the two phases: not closed, since it will open again.
    [InlineData("2026-03-05T12:00:00Z", ConsultationState.Open)]
    [InlineData("2026-03-31T21:59:59Z", ConsultationState.Open)]
    [InlineData("2026-03-31T22:00:00Z", ConsultationState.Closed)]
    [InlineData("2026-06-01T00:00:00Z", ConsultationState.Concluded)]
    public void The_state_follows_from_the_dates(string now, ConsultationState state) =>
        Assert.Equal(state, Lifecycle.At(Two, Instant("2026-01-10T00:00Z"), Instant("2026-06-01T00:00Z"), Instant(now)));

    [Fact]
    public void What_was_never_announced_is_a_draft_whatever_its_phases_say()
    {
        Assert.Equal(ConsultationState.Draft, Lifecycle.At(Two, announced: null, null, Instant("2026-02-10T00:00Z")));
        Assert.Equal(PhaseState.Coming, Lifecycle.StateOf(Two[0], announced: null, null, Instant("2026-02-10T00:00Z")));
    }

    [Fact]
    public void A_phase_without_an_opening_opens_with_the_announcement_and_one_without_an_end_runs_until_the_conclusion()
    {
        Phase[] endless = [new("Ideas", null, null)];
        var (announced, concluded) = (Instant("2026-01-10T00:00Z"), Instant("2026-06-01T00:00Z"));
        Assert.Equal(ConsultationState.Draft, Lifecycle.At(endless, announced, concluded, announced.AddTicks(-1)));
        Assert.Equal(ConsultationState.Open, Lifecycle.At(endless, announced, concluded, announced));
        Assert.Equal(ConsultationState.Open, Lifecycle.At(endless, announced, concluded, concluded.AddTicks(-1)));
        Assert.Equal(ConsultationState.Concluded, Lifecycle.At(endless, announced, concluded, concluded));
        Assert.Equal(ConsultationState.Open, Lifecycle.At([], announced, concluded, announced));
    }

    [Theory]
    [InlineData("2026-01-20T00:00Z", null, "Contributions")]
    [InlineData("2026-02-10T00:00Z", "Contributions", "Comments on the draft")]
    [InlineData("2026-03-05T00:00Z", null, "Comments on the draft")]
    [InlineData("2026-03-20T00:00Z", "Comments on the draft", null)]
    [InlineData("2026-04-20T00:00Z", null, null)]
    public void The_ribbon_names_the_current_and_the_next_phase(string now, string? current, string? next)
    {
        var announced = Instant("2026-01-10T00:00Z");
        Assert.Equal(current, Lifecycle.Current(Two, announced, null, Instant(now))?.Name);
        Assert.Equal(next, Lifecycle.Next(Two, announced, null, Instant(now))?.Name);
    }

    [Fact]
    public void Of_two_running_phases_the_one_that_ends_first_is_current()
    {
        Phase[] both = [new("Ideas", null, null), Phase("Long", null, "2026-03-31"), Phase("Short", null, "2026-02-28")];
        Assert.Equal("Short", Lifecycle.Current(both, Instant("2026-01-10T00:00Z"), null, Instant("2026-02-10T00:00Z"))?.Name);
    }

    [Fact]
    public void A_state_only_goes_forward() => Gen.Select(AnyPhases, AnyInstant, AnyInstant, AnyInstant, AnyInstant).Sample((phases, announced, concluded, a, b) =>
    {
        var (early, late) = a < b ? (a, b) : (b, a);
        Assert.True(Lifecycle.At(phases, announced, concluded, early) <= Lifecycle.At(phases, announced, concluded, late));
        foreach (var phase in phases)
            Assert.True(Lifecycle.StateOf(phase, announced, concluded, early) <= Lifecycle.StateOf(phase, announced, concluded, late));
    });

    [Fact]
    public void A_current_phase_means_that_it_is_open_and_the_order_of_the_phases_decides_nothing() =>
        Gen.Select(AnyPhases, AnyInstant, AnyInstant).Sample((phases, announced, now) =>
        {
            var state = Lifecycle.At(phases, announced, null, now);
            if (Lifecycle.Current(phases, announced, null, now) is not null) Assert.Equal(ConsultationState.Open, state);
            Assert.Equal(state, Lifecycle.At([.. phases.Reverse()], announced, null, now));
        });

    [Fact]
    public void What_is_late_came_when_the_phase_was_past() => Gen.Select(AnyDeadline, AnyInstant).Sample((closes, at) =>
    {
        var phase = new Phase("Contributions", null, closes);
        var late = Lateness.IsLate(new() { Title = "Benches", Phases = [phase] }, at);
        Assert.Equal(late, Lifecycle.StateOf(phase, DateTimeOffset.MinValue, null, at) == PhaseState.Past);
    });
}
