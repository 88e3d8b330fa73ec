using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class DocumentPlanTests
{
    private static readonly Consultation Benches = new()
    {
        Title = "Benches", Zone = "Europe/Zurich",
        Phases = [Phase("Meeting", "2026-05-15T09:00", "2026-05-17T18:00"), new("Ideas", null, null)],
    };

    private static readonly PlannedDocument Draft = new("Zero draft", "Secretariat", ["en", "fr"], new DueBefore("Meeting", 28));

    [Fact]
    public void Four_weeks_before_the_meeting_is_the_end_of_that_day_in_the_consultations_zone_and_gives_that_notice()
    {
        var due = DocumentPlan.Resolve(Draft, Benches).Value!;
        Assert.Equal(Deadline("2026-04-17T23:59"), due);
        Assert.Equal(28, Notice.Given(due.Instant, Benches.Phases[0].Opens!));
    }

    [Theory]
    [InlineData("2026-05-15", 28, "2026-04-17T23:59")]
    [InlineData("2026-05-15T23:30Z", 1, "2026-05-15T23:59")]
    [InlineData("Meeting", 0, "2026-05-15T23:59")]
    public void A_phase_or_a_date_can_be_named(string before, int days, string due) =>
        Assert.Equal(Deadline(due), DocumentPlan.Resolve(Draft with { Due = new DueBefore(before, days) }, Benches).Value);

    [Fact]
    public void A_date_of_its_own_stays_as_it_is() =>
        Assert.Equal(Deadline("2026-04-01", "AoE"), DocumentPlan.Resolve(Draft with { Due = new DueAt(Deadline("2026-04-01", "AoE")) }, Benches).Value);

    [Theory]
    [InlineData("Lunch", 1, "planPhaseUnknown")]
    [InlineData("Ideas", 1, "planPhaseWithoutOpening")]
    [InlineData("Meeting", -1, "planDays")]
    [InlineData("Meeting", 731, "planDays")]
    public void A_date_that_cannot_be_said_is_refused(string before, int days, string code) =>
        Assert.Equal([code], DocumentPlan.Resolve(Draft with { Due = new DueBefore(before, days) }, Benches).Refusals.Select(r => r.Code));

    [Fact]
    public void The_beginning_of_the_calendar_breaks_nothing() =>
        Assert.True(DocumentPlan.Resolve(Draft with { Due = new DueBefore("0001-01-02", 700) }, Benches).Ok);

    [Fact]
    public void All_that_is_wrong_with_a_plan_is_listed()
    {
        Assert.Empty(DocumentPlan.Check(Benches, [Draft]));
        Assert.Equal([new("planDocumentTwice", "Zero draft"), new("planNoLanguage", "Zero draft"), new("planNameMissing", "3"), new("planTextTooLong", "3", "200"),
            new("languageTag", "english please"), new Refusal("planPhaseUnknown", " ", "Lunch", "Meeting, Ideas")],
            DocumentPlan.Check(Benches, [Draft, Draft with { Languages = [] }, new(" ", new string('x', 201), ["english please"], new DueBefore("Lunch", 1))]));
    }

    [Theory]
    [InlineData(null, "2026-04-01T00:00Z", PlanStatus.Due)]
    [InlineData(null, "2026-04-10T21:58:59Z", PlanStatus.Due)]
    [InlineData(null, "2026-04-10T21:59:00Z", PlanStatus.DueSoon)]
    [InlineData(null, "2026-04-17T21:59:59Z", PlanStatus.DueSoon)]
    [InlineData(null, "2026-04-17T22:00:00Z", PlanStatus.Overdue)]
    [InlineData("2026-04-17T21:59:59Z", "2026-05-01T00:00Z", PlanStatus.Delivered)]
    [InlineData("2026-04-17T22:00:00Z", "2026-05-01T00:00Z", PlanStatus.DeliveredLate)]
    [InlineData("2026-04-17T21:59:59Z", "2026-04-01T00:00Z", PlanStatus.Due)]
    public void The_status_follows_from_the_dates(string? delivered, string now, PlanStatus status) =>
        Assert.Equal(status, DocumentPlan.StatusOf(Deadline("2026-04-17T23:59"), InstantOrNull(delivered), Instant(now)));

    [Fact]
    public void Every_language_is_delivered_by_itself_and_the_first_delivery_counts()
    {
        var undated = new PlannedDocument("Annex", "Chair", ["en"], new DueBefore("Lunch", 1));
        Delivery[] deliveries = [new("Zero draft", "FR", Instant("2026-04-20T00:00Z")), new("Zero draft", "fr", Instant("2026-04-10T00:00Z"))];
        var lines = DocumentPlan.At(Benches, [undated, Draft], deliveries, Instant("2026-04-25T00:00Z"));
        Assert.Equal([("Zero draft", "en", PlanStatus.Overdue), ("Zero draft", "fr", PlanStatus.Delivered), ("Annex", "en", PlanStatus.Due)],
            lines.Select(l => (l.Document.Name, l.Language, l.Status)));
        Assert.Null(lines[2].Deadline);
    }

    [Fact]
    public void What_is_delivered_stays_delivered_and_what_is_overdue_was_due_before() =>
        Gen.Select(AnyDeadline, AnyInstant, AnyInstant, AnyInstant).Sample((deadline, delivered, a, b) =>
        {
            var (early, late) = (DocumentPlan.StatusOf(deadline, delivered, a < b ? a : b), DocumentPlan.StatusOf(deadline, delivered, a < b ? b : a));
            Assert.True(early <= late);
            if (early >= PlanStatus.Delivered) Assert.Equal(early, late);
        });
}
