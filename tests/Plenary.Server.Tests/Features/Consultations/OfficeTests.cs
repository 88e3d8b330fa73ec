using Microsoft.EntityFrameworkCore;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class OfficeTests
{
    private const string Office = "/forests-of-the-valley/office";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_notice_that_is_too_short_stops_the_announcement_once_and_is_then_told_to_all(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var (chair, _) = await Convener.BeginAsync(server, ("Form.NoticeDays", "45"));
        using var both = chair;
        var office = await chair.GetAsync(Office);
        Assert.Contains("37; promised: 45", office.Said(), StringComparison.Ordinal);
        var refused = await chair.SendAsync(office, "#announce");
        Assert.Contains("promised: 45", refused.Alert(), StringComparison.Ordinal);
        using var reader = server.Visitor();
        await reader.GetAsync("/forests-of-the-valley", System.Net.HttpStatusCode.NotFound);

        await chair.SendAsync(refused, "#announce", ("Announced.Anyway", "true"));
        Assert.Contains("Contributions are taken from 1 August 2005, 09:00 (Zurich)", (await reader.GetAsync("/forests-of-the-valley")).Said(), StringComparison.Ordinal);
        Assert.Contains("37 days of notice; 45 were promised", (await reader.GetAsync("/forests-of-the-valley/timeline")).Said(), StringComparison.Ordinal);
        office = await chair.GetAsync(Office);
        Assert.Null(office.QuerySelector("#announce"));
        Assert.NotNull(office.QuerySelector("#extend"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_extension_is_public_with_its_reason_and_cannot_shorten(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var chair = await Convener.AnnounceAsync(server);
        var refused = await chair.SendAsync(await chair.GetAsync(Office), "#extend", ("Extended.Until", "2005-08-30T23:59"), ("Extended.Reason", " "));
        Assert.Contains("a deadline that was announced is not shortened", refused.Alert(), StringComparison.Ordinal);
        Assert.Contains("none is given", refused.Alert(), StringComparison.Ordinal);
        Assert.Equal("2005-08-30T23:59", refused.QuerySelector("[name='Extended.Until']")!.GetAttribute("value"));

        server.Clock.Now = new(2005, 8, 20, 8, 0, 0, TimeSpan.Zero);
        // A sign-in ends after two weeks.
        await chair.SignInAsync(Convener.Name);
        var page = await chair.SendAsync(await chair.GetAsync(Office), "#extend", ("Extended.Until", "2005-09-15T18:00"), ("Extended.Reason", "The mail was slow."));
        Assert.Contains("The mail was slow.", page.Said(), StringComparison.Ordinal);
        Assert.Contains("ends in 26 days", page.Said(), StringComparison.Ordinal);
        using var reader = server.Visitor();
        var timeline = await reader.GetAsync("/forests-of-the-valley/timeline");
        Assert.Contains("not until 31 August 2005, 23:59 (Zurich), but until 15 September 2005, 18:00 (Zurich)", timeline.Said(), StringComparison.Ordinal);
        Assert.NotNull(timeline.QuerySelector("svg.picture line.old"));
        var happened = await server.ReadAsync(db => db.Events.SingleAsync(e => e.Type == nameof(PhaseExtended)));
        Assert.DoesNotContain("mail", happened.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Two_who_press_the_button_at_once_announce_once(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var (chair, _) = await Convener.BeginAsync(server);
        using var both = chair;
        var office = await chair.GetAsync(Office);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => chair.SendAsync(office, "#announce")));
        Assert.Contains("announced on 25 July 2005", (await chair.SendAsync(office, "#announce")).Alert(), StringComparison.Ordinal);
        Assert.Equal(1, await server.ReadAsync(db => db.Events.CountAsync(e => e.Type == nameof(ConsultationAnnounced))));
    }

    [Fact]
    public async Task Concluding_is_said_twice_and_ends_everything()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server);
        // Who comes before the opening is told when it is, in the chair's clock and for the script in his own.
        using var early = server.Visitor();
        var told = await early.GetAsync("/forests-of-the-valley/contribute");
        Assert.Contains("Contributions are taken from 1 August 2005, 09:00 (Zurich).", told.Said(), StringComparison.Ordinal);
        Assert.Equal("2005-08-01T07:00:00Z", told.QuerySelector("time.reader")!.GetAttribute("datetime"));
        Assert.Contains("Les contributions sont acceptées à partir de : 1er août 2005", (await early.GetAsync("/forests-of-the-valley/contribute?lang=fr")).Said().Replace('\u00A0', ' '), StringComparison.Ordinal);
        var refused = await chair.SendAsync(await chair.GetAsync(Office), "#conclude");
        Assert.Contains("cannot be taken back", refused.Alert(), StringComparison.Ordinal);
        var page = await chair.SendAsync(refused, "#conclude", ("Concluded.Sure", "true"));
        Assert.Contains("Concluded", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        var office = await chair.GetAsync(Office);
        Assert.Empty(office.QuerySelectorAll("form.form"));
        Assert.Contains("concluded on 25 July 2005, 11:00 (Zurich)", office.Said(), StringComparison.Ordinal);
        Assert.Null((await chair.GetAsync("/forests-of-the-valley/edit", System.Net.HttpStatusCode.Conflict)).QuerySelector("form.form"));
    }

    [Fact]
    public async Task The_secretariat_extends_and_does_not_conclude()
    {
        await using var server = await AServer.WithSampleAsync();
        using var secretariat = server.Visitor();
        await secretariat.SignInAsync("Jonas Keller");
        var office = await secretariat.GetAsync("/igov-2005/office");
        Assert.NotNull(office.QuerySelector("#extend"));
        Assert.Null(office.QuerySelector("#conclude"));
        Assert.Contains("Your role", office.Said(), StringComparison.Ordinal);
    }
}
