using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ical.Net;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class FeedsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_calendar_has_an_event_for_each_opening_and_deadline_that_an_extension_moves()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server, ("Form.Title", "Forests; of the valley, all"), ("Form.Slug", "forests-of-the-valley"));
        var before = await CalendarAsync(chair, "");
        Assert.Equal(2, before.Events.Count);
        var deadline = before.Events.Single(e => e.Uid!.EndsWith("closes", StringComparison.Ordinal));
        Assert.Equal(new DateTime(2005, 8, 31, 21, 59, 0, DateTimeKind.Utc), deadline.DtStart!.AsUtc);
        Assert.Equal("Comments closes: Forests; of the valley, all", deadline.Summary);
        Assert.Equal(0, deadline.Sequence);

        await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/office"), "#extend", ("Extended.Until", "2005-09-15T18:00"), ("Extended.Reason", "The mail was slow."));
        var moved = (await CalendarAsync(chair, "")).Events.Single(e => e.Uid == deadline.Uid);
        Assert.Equal((1, new DateTime(2005, 9, 15, 16, 0, 0, DateTimeKind.Utc)), (moved.Sequence, moved.DtStart!.AsUtc));
        Assert.Contains("The mail was slow.", moved.Description, StringComparison.Ordinal);

        await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/office"), "#conclude", ("Concluded.Sure", "true"));
        var off = (await CalendarAsync(chair, "")).Events.Single(e => e.Uid == deadline.Uid);
        Assert.Equal((2, "CANCELLED"), (off.Sequence, off.Status));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Lines_of_the_calendar_have_at_most_75_octets_in_every_script(string language)
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server, ("Form.Slug", "forests-of-the-valley"), ("Form.Title", string.Concat(Enumerable.Repeat("غابات الوادي 山谷森林 ", 6))));
        var text = Encoding.UTF8.GetString((await chair.FileAsync($"/forests-of-the-valley/calendar.ics?lang={language}")).Bytes);
        Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("غابات الوادي 山谷森林 غابات", (await CalendarAsync(chair, "?lang=" + language)).Events[0]!.Summary!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/igov-2005/feed.atom")]
    [InlineData("/feed.atom")]
    [InlineData("/igov-2005/calendar.ics")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        await using var server = await AServer.WithSampleAsync();
        using var reader = server.Visitor();
        async Task<(HttpStatusCode Status, string Tag)> AskAsync(string? known, string language = "en")
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, path);
            if (known is not null) ask.Headers.TryAddWithoutValidation("If-None-Match", known);
            ask.Headers.TryAddWithoutValidation("Accept-Language", language);
            using var answer = await reader.Http.SendAsync(ask, TestContext.Current.CancellationToken);
            return (answer.StatusCode, answer.Headers.ETag!.ToString());
        }
        var (status, tag) = await AskAsync(null);
        Assert.Equal(HttpStatusCode.OK, status);
        server.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal((HttpStatusCode.NotModified, tag), await AskAsync(tag));
        // In another language, and after something happened, it is another.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(tag, "fr")).Status);
        using var chair = server.Visitor();
        await chair.SignInAsync("Amina Diallo");
        await chair.SendAsync(await chair.GetAsync("/igov-2005/office"), "#extend", ("Extended.Until", "2005-12-15T18:00"), ("Extended.Reason", "The mail was slow."));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(tag)).Status);
    }

    [Fact]
    public async Task The_feed_tells_the_timeline_under_ids_that_stay()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server, ("Form.NoticeDays", "45"));
        server.Clock.Now = new(2005, 9, 1, 8, 0, 0, TimeSpan.Zero);
        await chair.SignInAsync(Convener.Name);
        await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/office"), "#extend", ("Extended.Until", "2005-09-15T18:00"), ("Extended.Reason", "Slow <mail> & \u0007 storms."));
        var feed = await FeedAsync(chair, "/forests-of-the-valley/feed.atom");
        var titles = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value).ToList();
        Assert.Contains(titles, t => t.StartsWith("“Comments” was extended", StringComparison.Ordinal));
        Assert.Contains("Announced", titles);
        Assert.Contains("“Comments” opened", titles);
        Assert.DoesNotContain("“Comments” closed", titles);
        Assert.Contains("Slow <mail> & ␇ storms.", feed.Value, StringComparison.Ordinal);
        // Required by RFC 4287, 4.1.1 and 4.1.2.
        foreach (var of in feed.Elements(Atom + "entry").Prepend(feed))
            Assert.All((string[])["id", "title", "updated"], name => Assert.Single(of.Elements(Atom + name)));
        Assert.NotNull(feed.Element(Atom + "author"));
        Assert.Contains(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self");

        var ids = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, (await FeedAsync(chair, "/forests-of-the-valley/feed.atom?lang=ar")).Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
    }

    [Fact]
    public async Task The_feed_of_all_tells_what_was_announced_and_nothing_of_drafts()
    {
        await using var server = await AServer.WithSampleAsync();
        var (chair, _) = await Convener.BeginAsync(server);
        using var both = chair;
        Assert.DoesNotContain("Forests", (await FeedAsync(chair, "/feed.atom")).Value, StringComparison.Ordinal);
        await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/office"), "#announce");
        Assert.Contains("Forests of the valley: Announced", (await FeedAsync(chair, "/feed.atom")).Value, StringComparison.Ordinal);
        using var stranger = server.Visitor();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.FileAsync("/nothing-here/feed.atom")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.FileAsync("/nothing-here/calendar.ics")).Status);
    }

    [Fact]
    public async Task The_timeline_counts_contributions_by_day_and_goes_on_from_where_it_was_read()
    {
        await using var server = await AServer.WithSampleAsync();
        using var reader = server.Visitor();
        Assert.Contains("20 contributions were brought in from a folder", (await reader.GetAsync("/igov-2005/timeline")).Said(), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
            await reader.SendAsync(await reader.SendAsync(await reader.GetAsync("/igov-2005/contribute"), "form.form", ("Form.Text", "Say more " + i), ("Form.Person", "Ada Quill")), "main form");
        Assert.Contains("2 contributions came", (await reader.GetAsync("/igov-2005/timeline")).Said(), StringComparison.Ordinal);
        server.Clock.Now = server.Clock.Now.AddDays(1);
        await reader.SendAsync(await reader.SendAsync(await reader.GetAsync("/igov-2005/contribute"), "form.form", ("Form.Text", "Say still more"), ("Form.Person", "Ada Quill")), "main form");
        var timeline = (await reader.GetAsync("/igov-2005/timeline")).Said();
        Assert.Contains("1 contribution came", timeline, StringComparison.Ordinal);
        Assert.Contains("2 contributions came", timeline, StringComparison.Ordinal);
    }

    private static async Task<Calendar> CalendarAsync(Visitor visitor, string query) => Calendar.Load(await visitor.Http.GetStringAsync("/forests-of-the-valley/calendar.ics" + query))!;

    private static async Task<XElement> FeedAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Http.GetAsync(path);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync(), new() { Async = true });
        return (await XDocument.LoadAsync(xml, LoadOptions.None, default)).Root!;
    }
}
