using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class ExtensionTests
{
    private static readonly Phase[] Phases = [Phase("Contributions", null, "2026-02-28T23:59"), new("Ideas", null, null), Phase("Comments", null, "2026-03-31T23:59")];

    [Fact]
    public void An_extension_changes_one_phase_and_says_what_was_and_what_is()
    {
        var extension = Extend("Contributions", "2026-03-07T23:59").Value!;
        Assert.Equal([Phases[0] with { Closes = Deadline("2026-03-07T23:59") }, Phases[1], Phases[2]], extension.Phases);
        Assert.Equal((Deadline("2026-02-28T23:59"), Deadline("2026-03-07T23:59"), "Many asked for it."), (extension.Old, extension.New, extension.Reason));
    }

    [Fact]
    public void A_phase_that_has_ended_can_be_opened_again() => Assert.True(Extend("Contributions", "2026-03-20T23:59", now: "2026-03-05T00:00Z").Ok);

    [Fact]
    public void Shortening_is_refused_and_the_sentence_has_the_present_deadline()
    {
        Assert.Equal([new Refusal("extensionNotLater", "Contributions", "2026-02-28 23:59", "Europe/Zurich")], Extend("Contributions", "2026-02-20T23:59").Refusals);
        Assert.Equal("extensionNotLater", Extend("Contributions", "2026-02-28T23:59").Refusals[0].Code);
        // The same local time further west is later.
        Assert.True(Extend("Contributions", "2026-02-28T23:59", zone: "AoE").Ok);
    }

    [Theory]
    [InlineData("Lunch", "2026-03-07", "Europe/Zurich", "Why not.", null, "extensionPhaseUnknown")]
    [InlineData("Ideas", "2026-03-07", "Europe/Zurich", "Why not.", null, "extensionWithoutEnd")]
    [InlineData("Contributions", "2026-03-07", "Europe/Atlantis", "Why not.", null, "zoneUnknown")]
    [InlineData("Contributions", "2026-03-07", "Europe/Zurich", " \n", null, "extensionReasonMissing")]
    [InlineData("Contributions", "2026-03-07", "Europe/Zurich", "Why not.", "2026-02-09T00:00Z", "extensionConcluded")]
    public void What_stands_against_an_extension_is_said(string phase, string local, string zone, string reason, string? concluded, string code) =>
        Assert.Equal([code], Extend(phase, local, zone, reason, concluded).Refusals.Select(r => r.Code));

    [Fact]
    public void A_new_deadline_that_has_passed_is_refused() =>
        Assert.Equal([new Refusal("extensionInPast", "2026-03-04 18:00", "Europe/Zurich")], Extend("Contributions", "2026-03-04T18:00", now: "2026-03-05T00:00Z").Refusals);

    [Fact]
    public void A_reason_may_have_a_thousand_characters_and_no_more()
    {
        Assert.True(Extend("Contributions", "2026-03-07", reason: new string('x', 1000)).Ok);
        Assert.Equal([new Refusal("extensionReasonTooLong", "1001", "1000")], Extend("Contributions", "2026-03-07", reason: new string('x', 1001)).Refusals);
    }

    [Fact]
    public void All_that_stands_against_it_is_listed() =>
        Assert.Equal(["extensionConcluded", "extensionReasonMissing", "extensionNotLater", "extensionInPast"],
            Extend("Contributions", "2026-02-01", reason: "", concluded: "2026-02-09T00:00Z").Refusals.Select(r => r.Code));

    [Fact]
    public void An_extension_is_later_in_the_future_and_leaves_no_phase_behind() => Gen.Select(AnyPhases, AnyDeadline, AnyInstant).Sample((phases, wanted, now) =>
    {
        foreach (var phase in phases)
        {
            var result = Extension.Of(phases, phase.Name, wanted.Local, wanted.Zone, "More time.", null, now);
            Assert.Equal(phase.Closes is { } old && wanted.Instant > old.Instant && wanted.Instant > now, result.Ok);
            if (!result.Ok) continue;
            Assert.True(result.Value.New.Instant > result.Value.Old.Instant);
            Assert.Equal(phases.Select(p => p.Name), result.Value.Phases.Select(p => p.Name));
            Assert.Equal([phase.Name], result.Value.Phases.Where((p, i) => p != phases[i]).Select(p => p.Name));
            Assert.NotEqual(ConsultationState.Closed, Lifecycle.At(result.Value.Phases, now, null, now));
        }
    });

    private static Result<Extension> Extend(string phase, string local, string zone = "Europe/Zurich", string reason = " Many asked for it. ", string? concluded = null,
        string now = "2026-02-10T00:00Z") => Extension.Of(Phases, phase, Local(local), zone, reason, InstantOrNull(concluded), Instant(now));
}
