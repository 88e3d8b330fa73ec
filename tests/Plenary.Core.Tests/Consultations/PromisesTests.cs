using Plenary.Core.Consultations;

namespace Plenary.Core.Tests.Consultations;

public sealed class PromisesTests
{
    private static readonly Consultation Before = new()
    {
        Title = "Forests", Slug = "forests", Questions = [new("1", "What?", new Dictionary<string, string>())],
        Phases = [new("Comments", null, Zones.At(new DateTime(2026, 3, 31, 23, 59, 0), "Europe/Zurich").Value)],
    };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(Promises.MostNoticeDays, Promises.MostGraceHours)]
    public void Promises_that_can_be_kept_are_taken(int days, int hours) => Assert.Empty(Promises.Check(days, hours, "Be brief.", ["accepted", "not accepted"]));

    [Fact]
    public void Everything_that_cannot_be_promised_is_said_together() => Assert.Equal(
        ["noticeDays", "graceHours", "rulesTooLong", "answerWordTooLong", "answerWordTwice"],
        Promises.Check(-1, Promises.MostGraceHours + 1, new('x', Promises.LongestRules + 1), [new('y', Promises.LongestAnswerWord + 1), "Noted", "noted"]).Select(r => r.Code));

    [Fact]
    public void At_least_one_word_and_not_too_many_can_answer()
    {
        Assert.Equal("answerWordsMissing", Assert.Single(Promises.Check(0, 0, null, [])).Code);
        Assert.Equal("answerWordsTooMany", Assert.Single(Promises.Check(0, 0, null, [.. Enumerable.Range(0, Promises.MostAnswerWords + 1).Select(i => $"word {i}")])).Code);
    }

    [Fact]
    public void What_was_announced_stays_and_more_can_be_added()
    {
        Assert.Empty(Promises.Kept(Before, Before with { Title = "Forests and meadows", Phases = [.. Before.Phases, new("Meeting", null, null)] }));
        // The same instant by another clock is the same date.
        var elsewhere = Zones.At(new DateTime(2026, 3, 31, 21, 59, 0), "Etc/UTC").Value;
        Assert.Empty(Promises.Kept(Before, Before with { Phases = [Before.Phases[0] with { Closes = elsewhere }] }));
        Assert.Equal(["announcedSlug", "announcedPhase", "announcedQuestion"], Promises.Kept(Before, Before with { Slug = "woods", Phases = [], Questions = [] }).Select(r => r.Code));
        Assert.Equal("announcedPhase", Assert.Single(Promises.Kept(Before, Before with { Phases = [Before.Phases[0] with { Name = "Remarks" }] })).Code);
    }

    [Theory]
    [InlineData("https://example.org/a", null)]
    [InlineData("/forests/text/2", null)]
    [InlineData("javascript:alert(1)", "basisLink")]
    [InlineData("data:text/html,x", "basisLink")]
    [InlineData("//example.org", "basisLink")]
    [InlineData("/\\example.org", "basisLink")]
    [InlineData("map.pdf", "basisLink")]
    [InlineData(null, "basisNowhere")]
    public void A_basis_document_leads_to_the_web_or_to_this_site(string? link, string? code) =>
        Assert.Equal(code, BasisDocument.Check([new("Map", link, null, null, default)]).SingleOrDefault()?.Code);

    [Fact]
    public void A_basis_document_has_a_name_and_there_are_not_too_many()
    {
        Assert.Equal("basisNameMissing", Assert.Single(BasisDocument.Check([new(" ", "/x", null, null, default)])).Code);
        Assert.Equal("basisNameTooLong", Assert.Single(BasisDocument.Check([new(new('x', BasisDocument.LongestName + 1), "/x", null, null, default)])).Code);
        Assert.Equal("basisTooMany", Assert.Single(BasisDocument.Check([.. Enumerable.Range(0, BasisDocument.Most + 1).Select(i => new BasisDocument($"{i}", "/x", null, null, default))])).Code);
    }
}
