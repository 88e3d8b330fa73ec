using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class PlanTests
{
    private const string Plan = "/forests-of-the-valley/plan";

    private static readonly (string Field, string Value)[] Draft =
        [("Form.Rows[0].Name", "First draft"), ("Form.Rows[0].From", "The rapporteur"), ("Form.Rows[0].Languages", "en, fr"), ("Form.Rows[0].Days", "5"), ("Form.Rows[0].Before", "Comments")];

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task What_is_due_before_a_phase_stands_on_the_page_in_each_language_with_how_it_stands(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var chair = await Convener.AnnounceAsync(server);
        var page = await chair.SendAsync(await chair.GetAsync(Plan), "#plan", Draft);
        var rows = page.QuerySelectorAll("#plan tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Contains("27 July 2005", r, StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Contains("due soon", r, StringComparison.Ordinal));

        var plan = await chair.GetAsync(Plan);
        var button = plan.QuerySelector("button[form=delivered]")!;
        var after = await chair.SendAsync(plan, "#delivered", ("Delivered.What", button.GetAttribute("value")!));
        Assert.Single(after.QuerySelectorAll("button[form=delivered]"));
        server.Clock.Now = server.Clock.Now.AddDays(5);
        using var reader = server.Visitor();
        var stands = (await reader.GetAsync("/forests-of-the-valley")).QuerySelectorAll("#plan tbody tr td:last-child").Select(c => c.TextContent).ToList();
        Assert.Equal(["delivered", "overdue"], stands);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_meant_is_refused_with_all_that_is_wrong()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server);
        var refused = await chair.SendAsync(await chair.GetAsync(Plan), "#plan", [.. Draft, ("Form.Rows[1].Name", "First draft"), ("Form.Rows[1].By", "2005-08-05T12:00"), ("Form.Rows[1].Languages", "")]);
        Assert.Contains("the document “First draft” twice", refused.Alert(), StringComparison.Ordinal);
        Assert.Contains("does not say in which language", refused.Alert(), StringComparison.Ordinal);
        var undated = await chair.SendAsync(refused, "#plan", ("Form.Rows[1].Name", "Second draft"), ("Form.Rows[1].By", ""), ("Form.Rows[1].Languages", "en"));
        Assert.Contains("when “Second draft” is due", undated.Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_somebody_else_changed_is_not_overwritten_unseen()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server);
        var (mine, theirs) = (await chair.GetAsync(Plan), await chair.GetAsync(Plan));
        await chair.SendAsync(theirs, "#plan", Draft);
        var refused = await chair.SendAsync(mine, "#plan", ("Form.Rows[0].Name", "Mine"), ("Form.Rows[0].From", "Me"), ("Form.Rows[0].Languages", "en"), ("Form.Rows[0].By", "2005-08-05T12:00"));
        Assert.Contains("Somebody else changed this", refused.Alert(), StringComparison.Ordinal);
        Assert.Contains("First draft", refused.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_gets_no_form()
    {
        await using var server = await AServer.WithSampleAsync();
        using var reader = server.Visitor();
        Assert.Null((await reader.GetAsync("/igov-2005/plan", System.Net.HttpStatusCode.Forbidden)).QuerySelector("#plan"));
    }
}
