using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Architecture;
using Plenary.Server.Tests.Features.Contributions;
using Plenary.Server.Tests.Features.Folders;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

/// <summary>The chair says who does what; nobody else does.</summary>
public sealed class RolesTests
{
    private const string Roles = "/igov-2005/roles";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_chair_gives_a_role_and_takes_it_and_it_holds_at_once(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var chair = server.Visitor();
        await chair.SignInAsync("Amina");
        using var omar = server.Visitor();
        await omar.SignInAsync("Omar Haddad");
        await omar.GetAsync("/igov-2005/desk", HttpStatusCode.Forbidden);
        await omar.GetAsync(Roles, HttpStatusCode.Forbidden);

        var page = await chair.GetAsync(Roles);
        var who = page.QuerySelectorAll("#who option").OfType<IHtmlOptionElement>().Single(o => o.Text.StartsWith("Omar", StringComparison.Ordinal)).Value;
        page = await chair.SendAsync(page, "#roles", ("Form.Account", who), ("Form.Role", "Secretariat"));
        Assert.Matches(@"Omar Haddad\s*Ministry of Communications\s*secretariat", page.QuerySelector("main table tbody")!.TextContent);
        await omar.GetAsync("/igov-2005/desk");
        await chair.SendAsync(page, "#roles", ("Form.Take", who + " Secretariat"));
        await omar.GetAsync("/igov-2005/desk", HttpStatusCode.Forbidden);
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
    }

    [Fact]
    public async Task Somebody_stays_the_chair_and_a_role_that_is_none_is_refused()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = server.Visitor();
        await chair.SignInAsync("Amina");
        var page = await chair.GetAsync(Roles);
        var self = page.QuerySelectorAll("button[name='Form.Take']").OfType<IHtmlButtonElement>().Select(b => b.Value!).Single(v => v.EndsWith("Chair", StringComparison.Ordinal));
        Assert.Contains("Somebody must stay the chair", (await chair.SendAsync(page, "#roles", ("Form.Take", self))).Alert(), StringComparison.Ordinal);
        Assert.Contains("no such person or role", (await chair.SendAsync(page, "#roles", ("Form.Role", "Moderator"))).Alert(), StringComparison.Ordinal);
        Assert.Contains("no such person or role", (await chair.SendAsync(page, "#roles", ("Form.Account", Guid.Empty.ToString("N")))).Alert(), StringComparison.Ordinal);
        await chair.GetAsync(Roles);
    }

    [Fact]
    public async Task In_a_demonstration_a_consultation_that_came_by_the_command_line_has_an_office_too()
    {
        await using var server = await AServer.StartAsync();
        Assert.True((await AnExport.FromAsync(server, Path.Combine(Tree.Root, AnExport.Sample))).Ok);
        await Demo.SeedAsync(server.Services, TestContext.Current.CancellationToken);
        await Demo.SeedAsync(server.Services, TestContext.Current.CancellationToken);
        Assert.Equal(6, await server.ReadAsync(db => db.Roles.CountAsync()));
        Assert.Equal(1, await server.ReadAsync(db => db.Roles.CountAsync(r => r.Role == Role.Chair)));
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        await staff.GetAsync("/igov-2005/desk");
    }
}
