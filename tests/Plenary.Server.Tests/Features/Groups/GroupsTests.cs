using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Features.Consultations;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Groups;

public sealed class GroupsTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_working_group_is_begun_by_the_chair_has_its_own_text_and_reports_it_back(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var chair = server.Visitor();
        await chair.SignInAsync(Convener.Name);
        var form = await chair.GetAsync("/new?parent=igov-2005");
        var page = await chair.SendAsync(form, "form.form", ("Form.Title", "Group on names"), ("Form.Slug", "names"));
        Assert.EndsWith("/names", page.Url, StringComparison.Ordinal);
        Assert.Equal("/igov-2005", page.QuerySelector(".above a")!.GetAttribute("href"));

        // Seen by the parent's office, and by nobody else before it is announced.
        using var secretariat = server.Visitor();
        await secretariat.SignInAsync("Jonas Keller");
        Assert.Contains("Group on names", (await secretariat.GetAsync("/igov-2005")).Said(), StringComparison.Ordinal);
        using var reader = server.Visitor();
        Assert.DoesNotContain("Group on names", (await reader.GetAsync("/igov-2005")).Said(), StringComparison.Ordinal);
        await chair.SendAsync(await chair.GetAsync("/names/office"), "#announce");
        Assert.Contains("Group on names", (await reader.GetAsync("/igov-2005")).Said(), StringComparison.Ordinal);
        var home = await reader.GetAsync("/");
        Assert.Equal(["/igov-2005"], home.QuerySelectorAll(".cards h3 a").Select(a => a.GetAttribute("href")!));
        Assert.Contains("Group on names", home.Said(), StringComparison.Ordinal);

        var early = await chair.SendAsync(await chair.GetAsync("/names/report"), "#report");
        Assert.Contains("has no text yet", early.Alert(), StringComparison.Ordinal);
        var text = await server.ActAsync<PublishText, Core.Shared.Result<int>>(v => v.HandleAsync("names", [new("en", "names.md", "# What names are for\n\nNames are for people."u8.ToArray())], Actor.Operator, default));
        Assert.True(text.Ok);
        var parent = await chair.SendAsync(await chair.GetAsync("/names/report"), "#report");
        Assert.EndsWith("/igov-2005", parent.Url, StringComparison.Ordinal);
        Assert.NotNull(parent.QuerySelector("main li a[href='/names/text/0']"));
        Assert.Contains("A working group reported: What names are for", (await reader.GetAsync("/igov-2005/timeline")).Said(), StringComparison.Ordinal);
        Assert.Contains("was reported to the consultation", (await reader.GetAsync("/names/timeline")).Said(), StringComparison.Ordinal);
        Assert.Contains("has been reported already", (await chair.SendAsync(await chair.GetAsync("/names/report"), "#report")).Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_chair_begins_a_group_and_what_is_no_group_reports_to_nobody()
    {
        await using var server = await AServer.WithSampleAsync();
        using var secretariat = server.Visitor();
        await secretariat.SignInAsync("Jonas Keller");
        Assert.Null((await secretariat.GetAsync("/new?parent=igov-2005", System.Net.HttpStatusCode.Forbidden)).QuerySelector("form.form"));
        using var reader = server.Visitor();
        await reader.GetAsync("/new?parent=nothing", System.Net.HttpStatusCode.NotFound);
        var refused = await secretariat.SendAsync(await secretariat.GetAsync("/igov-2005/report"), "#report");
        Assert.Contains("no working group of another", refused.Alert(), StringComparison.Ordinal);
    }
}
