using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Desk;
using Plenary.Server.Features.Texts;
using Plenary.Server.Tests.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Desk;

/// <summary>The desk through the doors that a browser without script uses, and those of its module.</summary>
public sealed class DeskTests
{
    private const string Desk = "/igov-2005/desk";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Every_open_point_of_the_sample_is_placed_without_script_and_the_next_comes_by_itself(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = await SecretaryAsync(server);
        var open = await OpenAsync(server);
        Assert.True(open > 3, "The sample has points to place.");
        var page = await visitor.GetAsync(Desk);
        var seen = new HashSet<string>();
        for (var left = open; left > 0; left--)
        {
            Assert.True(seen.Add(Current(page)), $"{Current(page)} came twice");
            page = await PressAsync(visitor, page, page.QuerySelector("#desk-act [value=confirm]") is null ? "text" : "confirm");
            Assert.Null(page.QuerySelector("[role=alert]"));
            Assert.Equal(left - 1, await OpenAsync(server));
            server.Clock.Now += TimeSpan.FromSeconds(8);
        }
        Assert.Null(page.QuerySelector("#desk-act"));
        Assert.Contains("Every point has its place.", page.QuerySelector("#desk-point")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(seen.Count, await server.ReadAsync(db => db.Events.CountAsync(e => e.Type == nameof(PointPlaced))));
    }

    [Fact]
    public async Task A_kind_has_the_colour_and_the_letter_on_the_desk_that_it_has_in_the_common_document_its_parts_and_the_text()
    {
        await using var server = await AServer.WithSampleAsync();
        // Kinds that nobody declared, of senders who are public and of one who is not.
        await server.ReadAsync(async db =>
        {
            await db.Contributions.Where(c => c.Number == 2).ExecuteUpdateAsync(c => c.SetProperty(x => x.Kind, "Museums"), Stop);
            await db.Contributions.Where(c => c.Number == 3).ExecuteUpdateAsync(c => c.SetProperty(x => x.Kind, "Choirs"), Stop);
            return await db.Contributions.Where(c => c.Number == 4).ExecuteUpdateAsync(c => c.SetProperty(x => x.Kind, "Bakers").SetProperty(x => x.Standing, Standing.Withheld), Stop);
        });
        using var visitor = await SecretaryAsync(server);
        async Task<string[]> RulesAsync(string path) => [.. (await visitor.GetAsync(path)).QuerySelectorAll("style").SelectMany(s => s.TextContent.Split('\n')).Where(l => l.StartsWith(".k", StringComparison.Ordinal))];
        var common = await RulesAsync("/igov-2005/common");
        Assert.Contains(common, l => l.Contains("Choirs", StringComparison.Ordinal));
        Assert.Equal(common, await RulesAsync("/igov-2005/text"));
        Assert.Equal(common, await RulesAsync("/igov-2005/common?kind=Museums"));
        var desk = await RulesAsync(Desk);
        Assert.Equal(common, desk.Take(common.Length));
        Assert.Contains("Bakers", desk[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_shows_the_point_marked_in_its_own_words_its_best_places_and_who_spoke_there()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        Assert.NotEmpty(page.QuerySelectorAll("#desk-point blockquote mark"));
        Assert.InRange(page.QuerySelectorAll("#desk-look .place").Length, 0, 3);
        var sure = await WithPlacesAsync(server);
        page = await visitor.GetAsync($"{Desk}?point={sure}");
        Assert.Equal("true", page.QuerySelector("#desk-look .place")!.GetAttribute("aria-pressed"));
        Assert.Contains("%", page.QuerySelector("#desk-look .place small")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#desk-place h2"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_placing_is_taken_back_and_the_point_stands_as_it_was_read(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        var cited = Current(page);
        var before = await PointAsync(server, cited);
        page = await PressAsync(visitor, page, "text", ("operation", "Oppose"));
        var placed = await PointAsync(server, cited);
        Assert.Equal((AnchorTo.Text, Operation.Oppose, EvidenceBy.Person, false), (placed.Anchor.To, placed.Operation, placed.Evidence.By, placed.Open));
        page = await PressAsync(visitor, page, "undo:" + cited);
        Assert.Equal(cited, Current(page));
        var after = await PointAsync(server, cited);
        Assert.Equal((before.Anchor, before.Operation, before.Open, before.On), (after.Anchor, after.Operation, after.Open, after.On));
        Assert.Equal((before.Evidence.By, before.Evidence.Confidence, before.Evidence.Others.Count), (after.Evidence.By, after.Evidence.Confidence, after.Evidence.Others.Count));
        page = await PressAsync(visitor, page, "undo:" + cited);
        Assert.Contains("stands as it was read", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_point_found_the_same_as_another_takes_its_place_and_keeps_its_trace_and_no_circle_is_made(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = await SecretaryAsync(server);
        var other = await server.ReadAsync(db => db.Points.Where(p => !p.Open && p.At != null).OrderBy(p => p.Of).ThenBy(p => p.N).FirstAsync());
        var page = await visitor.GetAsync(Desk);
        var cited = Current(page);
        await PressAsync(visitor, page, "same:" + other.Cite);
        var merged = await PointAsync(server, cited);
        Assert.Equal((other.Cite, other.At, false), (merged.SameAs, merged.At, merged.Open));
        page = await visitor.GetAsync($"{Desk}?point={other.Cite}&all=true");
        page = await PressAsync(visitor, page, "same:" + cited);
        Assert.Contains("cannot be the same", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        page = await visitor.GetAsync($"{Desk}?point={cited}&all=true");
        await PressAsync(visitor, page, "undo:" + cited);
        Assert.Equal((null, true), await PointAsync(server, cited) is var back ? (back.SameAs, back.Open) : default);
    }

    [Fact]
    public async Task Elsewhere_is_found_by_its_number_at_once_or_by_words_to_choose_from()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        var cited = Current(page);
        page = await PressAsync(visitor, page, "find", ("find", "q9"));
        Assert.Equal("9", (await PointAsync(server, cited)).Anchor.Question);
        cited = Current(page);
        page = await PressAsync(visitor, page, "confirm", ("find", "7"));
        var seventh = await server.ReadAsync(async db => (await db.Paragraphs.SingleAsync(p => p.Number == "7")).Pid);
        Assert.Equal(seventh, (await PointAsync(server, cited)).Anchor.Paragraph);
        // Enter in the search field presses the first button of the form, Confirm: what was typed is looked for, and nothing is placed.
        var waiting = await OpenAsync(server);
        page = await PressAsync(visitor, page, "confirm", ("find", "costs interconnection"));
        Assert.Equal(waiting, await OpenAsync(server));
        var found = page.QuerySelector("#desk-look .place")!;
        Assert.Equal("q:5", found.GetAttribute("value"));
        cited = Current(page);
        await PressAsync(visitor, page, "confirm");
        Assert.Equal("5", (await PointAsync(server, cited)).Anchor.Question);
        page = await PressAsync(visitor, await visitor.GetAsync(Desk), "find", ("find", "xyzzy"));
        Assert.Contains("No paragraph and no question", page.QuerySelector("#desk-point")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_refused_on_the_same_point_with_what_was_typed()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        var refused = await PressAsync(visitor, page, "confirm", ("at", "p:p999"));
        Assert.Contains("There is no p999", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Current(page), Current(refused));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Those_that_say_nearly_the_same_come_first_and_others_are_found_by_number_or_words(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = await SecretaryAsync(server);
        await visitor.ContributeAsync("Harbour masters of small islands should chair the cable committee in turn.");
        await visitor.ContributeAsync("The cable committee should be chaired in turn by harbour masters from small islands.", ("Form.At", "p7"));
        var page = await visitor.GetAsync($"{Desk}?point=C21.1&all=true");
        Assert.Equal("same:C22.1", page.QuerySelector("#desk-voices .same")!.GetAttribute("value"));
        Assert.Contains("% alike", page.QuerySelector("#desk-voices li small")!.TextContent, StringComparison.Ordinal);

        // Looked for: the point itself is no answer, what has no place yet is shown and cannot be chosen.
        Assert.Equal(["same:C22.1"], Same(await visitor.GetAsync($"{Desk}?point=C21.1&all=true&same=c22.1")));
        Assert.Equal(["same:C22.1"], Same(await visitor.GetAsync($"{Desk}?point=C21.1&all=true&same=C-22")));
        Assert.Equal("same:C22.1", Same(await visitor.GetAsync($"{Desk}?point=C21.1&all=true&same=harbour+masters"))[0]);
        var waiting = await server.ReadAsync(db => db.Points.Where(p => p.Open).OrderBy(p => p.Of).FirstAsync());
        var found = await visitor.GetAsync($"{Desk}?point=C21.1&all=true&same={waiting.Cite}");
        Assert.Empty(Same(found));
        Assert.Contains(waiting.Cite, found.QuerySelector("#desk-voices li")!.TextContent, StringComparison.Ordinal);
        foreach (var nothing in (string[])["xyzzy", "C999.1", "C22.999999999999", "C21.1"])
        {
            var none = await visitor.GetAsync($"{Desk}?point=C21.1&all=true&same={nothing}");
            Assert.Contains("No point has that number or those words.", none.QuerySelector("#desk-voices")!.TextContent, StringComparison.Ordinal);
        }

        // The button of what was found is one of the form's own.
        await PressAsync(visitor, page, "same:C22.1");
        Assert.Equal("C22.1", (await PointAsync(server, "C21.1")).SameAs);

        static string[] Same(IHtmlDocument page) => [.. page.QuerySelector("#desk-voices ul")?.QuerySelectorAll(".same").Select(b => b.GetAttribute("value")!) ?? []];
    }

    [Fact]
    public async Task A_point_that_its_sender_set_at_the_wrong_paragraph_is_moved_by_a_plain_form_and_set_back()
    {
        await using var server = await AServer.WithSampleAsync();
        using var sender = server.Visitor();
        await sender.ContributeAsync("Let the harbour masters chair it in turn.");
        Assert.Null((await sender.GetAsync("/igov-2005/contributions/21")).QuerySelector("a[href*='/desk']"));
        using var visitor = await SecretaryAsync(server);
        var link = (await visitor.GetAsync("/igov-2005/contributions/21")).QuerySelector("#C21\\.1 a[href*='/desk']")!.GetAttribute("href")!;
        var page = await visitor.GetAsync(link);
        Assert.Equal("C21.1", Current(page));
        var before = await PointAsync(server, "C21.1");
        Assert.Equal((AnchorTo.Paragraph, "p4"), (before.Anchor.To, before.Anchor.Paragraph));
        // By words, and one of what was found chosen; each a form of its own.
        page = await PressAsync(visitor, page, "find", ("find", "costs interconnection"));
        Assert.Equal("C21.1", Current(page));
        Assert.Equal("q:5", page.QuerySelector("#desk-look .place")!.GetAttribute("value"));
        page = await PressAsync(visitor, page, "confirm");
        Assert.Equal("5", (await PointAsync(server, "C21.1")).Anchor.Question);
        Assert.Contains("Question 5", (await sender.GetAsync("/igov-2005/contributions/21")).QuerySelector("#C21\\.1")!.TextContent, StringComparison.Ordinal);
        page = await PressAsync(visitor, await visitor.GetAsync(link), "undo:C21.1");
        var after = await PointAsync(server, "C21.1");
        Assert.Equal((before.Anchor, before.Evidence.By), (after.Anchor, after.Evidence.By));
    }

    [Fact]
    public async Task Where_nothing_else_is_known_a_point_may_stand_where_the_one_before_it_does()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var waiting = await server.ReadAsync(db => db.Points.Where(p => p.Open).OrderBy(p => p.Of).ThenBy(p => p.N).ToListAsync());
        var (first, second) = waiting.Zip(waiting.Skip(1)).First(w => w.First.Of == w.Second.Of && w.First.N + 1 == w.Second.N);
        await PressAsync(visitor, await visitor.GetAsync($"{Desk}?point={first.Cite}"), "find", ("find", "q7"));
        var offered = (await visitor.GetAsync($"{Desk}?point={second.Cite}")).QuerySelectorAll("#desk-look .place");
        Assert.InRange(offered.Length, 1, 3);
        Assert.Contains(offered, p => p.GetAttribute("value") == "q:7" && p.TextContent.Contains($"where {first.Cite} stands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_beside_the_point_is_not_sent_again_while_it_is_the_same()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var text = (await visitor.GetAsync(Desk + "?at=p:p4")).QuerySelector("#desk-text")!;
        Assert.Contains("The Internet is run by many hands", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("data-kept", await PanelsAsync(text.GetAttribute("data-key")!), StringComparison.Ordinal);
        Assert.DoesNotContain("The Internet is run by many hands", Cut(await PanelsAsync(text.GetAttribute("data-key")!)), StringComparison.Ordinal);
        Assert.Contains("The Internet is run by many hands", Cut(await PanelsAsync("1")), StringComparison.Ordinal);

        async Task<string> PanelsAsync(string has)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Desk + "/panels?at=p:p4");
            request.Headers.Add("X-Desk", has);
            using var answer = await visitor.Http.SendAsync(request, Stop);
            return await answer.Content.ReadAsStringAsync(Stop);
        }

        static string Cut(string panels) => panels[panels.IndexOf("desk-text", StringComparison.Ordinal)..panels.IndexOf("desk-voices", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task The_module_gets_the_panels_alone_and_what_happened_in_words()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("#desk-act [name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["point"] = Current(page), ["do"] = "missing",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Desk + "/point") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Desk", "1");
        using var answer = await visitor.Http.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
        Assert.Contains($"data-said=\"{Current(page)} placed: ", text, StringComparison.Ordinal);
        Assert.Contains("__RequestVerificationToken", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 500, 30_000);
    }

    [Fact]
    public async Task After_some_points_the_desk_tells_how_long_the_rest_will_take_at_this_pace()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = await SecretaryAsync(server);
        var page = await visitor.GetAsync(Desk);
        Assert.DoesNotContain("left", page.QuerySelector("#desk-progress")!.TextContent, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            page = await PressAsync(visitor, page, "text");
            server.Clock.Now += TimeSpan.FromMinutes(2);
        }
        page = await visitor.GetAsync(Desk);
        var open = await OpenAsync(server);
        Assert.Contains($"about {(2 * open < 60 ? 2 * open + " min" : 2 * open / 60 + " h")}", page.QuerySelector("#desk-progress")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Lucía Fernández")]
    [InlineData("Ivy Stone")]
    public async Task Nobody_else_sees_the_desk_or_moves_a_point(string? who)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        if (who is not null) await visitor.SignInAsync(who);
        var page = await visitor.GetAsync(Desk, HttpStatusCode.Forbidden);
        Assert.Null(page.QuerySelector("#desk"));
        await visitor.GetAsync(Desk + "/panels", HttpStatusCode.Forbidden);
        var token = (await visitor.GetAsync("/igov-2005/contribute")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await OpenAsync(server);
        var cited = await server.ReadAsync(db => db.Points.Where(p => p.Open).OrderBy(p => p.Of).FirstAsync());
        foreach (var act in (string[])["text", "same:C1.1", "undo:C1.1"])
        {
            using var answer = await visitor.Http.PostAsync(Desk + "/point", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token, ["point"] = cited.Cite, ["do"] = act,
            }), Stop);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("desk-point", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        Assert.Equal(before, await OpenAsync(server));
    }

    internal static async Task<Visitor> SecretaryAsync(AServer server)
    {
        var visitor = server.Visitor();
        await visitor.SignInAsync("Jonas Keller");
        return visitor;
    }

    internal static Task<IHtmlDocument> PressAsync(Visitor visitor, IHtmlDocument page, string button, params (string, string)[] fields) =>
        visitor.SendAsync(page, "#desk-act", [("do", button), .. fields]);

    internal static string Current(IHtmlDocument page) => page.QuerySelector("#desk-act [name=point]")!.GetAttribute("value")!;

    private static Task<int> OpenAsync(AServer server) => server.ReadAsync(db => db.Points.CountAsync(p => p.Open));

    private static Task<string> WithPlacesAsync(AServer server) => server.ReadAsync(async db =>
        (await db.Points.Where(p => p.Open).OrderBy(p => p.Of).ThenBy(p => p.N).ToListAsync()).First(p => p.Evidence.Others.Count > 0).Cite);

    private static Task<PointRow> PointAsync(AServer server, string cited) => server.ReadAsync(async db =>
    {
        var (of, n) = ContributionsData.Cited(cited)!.Value;
        return await db.Points.SingleAsync(p => p.Of == of && p.N == n);
    });
}
