using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using static Plenary.Core.Tests.Consultations.Plan;

namespace Plenary.Core.Tests.Consultations;

public sealed class ConsultationRulesTests
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly Consultation Benches = new()
    {
        Title = "Benches in public parks", Languages = ["en", "fr"], Zone = "Europe/Zurich", Kinds = ["Town", "Gardeners"],
        Questions = [new("1", "Where?", None), new("2b", "How many?", None)],
        Phases = [Phase("Contributions", "2026-02-01", "2026-02-28T23:59"), Phase("Comments", "2026-02-28T23:59", null)],
    };

    [Fact]
    public void What_is_filled_in_well_has_no_mistake()
    {
        Assert.Empty(ConsultationRules.Check(Benches));
        Assert.Equal("benches-in-public-parks", ConsultationRules.SlugOf(Benches));
        Assert.Equal("benches", ConsultationRules.SlugOf(Benches with { Slug = " benches " }));
    }

    public static TheoryData<Consultation, Refusal> Mistakes => new()
    {
        { Benches with { Title = " " }, new("titleMissing") },
        { Benches with { Title = new string('x', 301) }, new("titleTooLong", "301", "300") },
        { Benches with { Scope = new string('x', 10_001) }, new("scopeTooLong", "10001", "10000") },
        { Benches with { Chair = new string('x', 301) }, new("chairTooLong", "301", "300") },
        { Benches with { Decision = new string('x', 301) }, new("decisionTooLong", "301", "300") },
        { Benches with { Slug = "Benches!" }, new("slugShape", "Benches!") },
        { Benches with { Slug = "sign-in" }, new("slugReserved", "sign-in") },
        { Benches with { Title = "About" }, new("slugReserved", "about") },
        { Benches with { Title = "公园长椅" }, new("slugMissing") },
        { Benches with { Languages = [] }, new("languagesMissing") },
        { Benches with { Languages = ["en", "french please"] }, new("languageTag", "french please") },
        { Benches with { Languages = ["en", "EN"] }, new("languageTwice", "EN") },
        { Benches with { Zone = "Europe/Atlantis" }, new("zoneUnknown", "Europe/Atlantis") },
        { Benches with { Kinds = ["Town", ""] }, new("kindEmpty", "2") },
        { Benches with { Kinds = ["Town", "town "] }, new("kindTwice", "town") },
        { Benches with { Kinds = [new string('x', 81)] }, new("kindTooLong", "1", "80") },
        { Benches with { Questions = [new("", "Where?", None)] }, new("questionIdMissing", "1") },
        { Benches with { Questions = [new(new string('1', 21), "Where?", None)] }, new("questionIdTooLong", "1", "20") },
        { Benches with { Questions = [new("2b", "Where?", None), new("2B", "Which?", None)] }, new("questionTwice", "2B") },
        { Benches with { Questions = [new("2b", " ", None)] }, new("questionEmpty", "2b") },
        { Benches with { Questions = [new("2b", "Où ?", new Dictionary<string, string> { ["en"] = new('x', 2001) })] }, new("questionTooLong", "2b", "2001", "2000") },
        { Benches with { Phases = [Phase("", null, null)] }, new("phaseNameMissing", "1") },
        { Benches with { Phases = [Phase(new string('x', 101), null, null)] }, new("phaseNameTooLong", "1", "100") },
        { Benches with { Phases = [Phase("Réunion", null, null), Phase("Reunion", null, null)] }, new("phaseTwice", "Reunion") },
        { Benches with { Phases = [Phase("Meeting", "2026-02-02", "2026-02-01")] }, new("phaseBackwards", "Meeting") },
        { Benches with { Phases = [Phase("Meeting", "2026-02-02", "2026-02-02")] }, new("phaseBackwards", "Meeting") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_said_with_its_place_and_nothing_else_is(Consultation consultation, Refusal mistake) =>
        Assert.Equal([mistake], ConsultationRules.Check(consultation));

    [Fact]
    public void Every_mistake_is_listed_not_the_first_alone() => Assert.Equal(
        ["titleMissing", "languagesMissing", "zoneUnknown", "kindTwice", "questionTwice", "phaseBackwards", "phaseTwice"],
        ConsultationRules.Check(new()
        {
            Title = "", Languages = [], Zone = "Mars", Kinds = ["A", "B", "a", "A"], Questions = [new("1", "Where?", None), new("1", "Why?", None)],
            Phases = [Phase("Meeting", "2026-02-02", "2026-02-01"), Phase("Meeting", null, null)],
        }).Select(r => r.Code));

    [Fact]
    public void Names_that_are_all_signs_are_told_apart() => Assert.Empty(ConsultationRules.Check(Benches with { Kinds = ["+", "-"] }));

    [Fact]
    public void The_order_of_names_decides_nothing_about_what_is_wrong() => Gen.String[Gen.Char["abé A"], 0, 3].Array[0, 8].Sample(names =>
        Assert.Equal(Codes(names), Codes([.. names.Reverse()])));

    private static IEnumerable<string> Codes(string[] kinds) => ConsultationRules.Check(Benches with { Kinds = kinds }).Select(r => r.Code).Order(StringComparer.Ordinal);
}
