using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Features.Folders;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Answers;

public sealed class AnswersTests
{
    private const string Path = "/igov-2005/answers";
    private const string Form = "main form[method=post]";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Staff_drafts_for_several_at_once_the_chair_approves_what_he_saw_and_all_are_published_together(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var staff = await AsAsync(server, "Mei Tanaka");
        using var chair = await AsAsync(server, "Amina Diallo");
        using var anybody = server.Visitor();
        var page = await staff.GetAsync(Path);
        var ticked = Boxes(page).Take(2).ToList();
        page = await SendAsync(staff, page, "draft", ticked, ("Form.Word", "in part"), ("Form.Reason", "The first half of it."), ("Form.Paragraph", "4"));
        Assert.Contains("An answer to", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The first half of it.", (await anybody.GetAsync(Path)).Body!.TextContent, StringComparison.Ordinal);

        var seen = await chair.GetAsync(Path + "?state=Drafted");
        Assert.Contains("The first half of it.", seen.Body!.TextContent, StringComparison.Ordinal);
        server.Clock.Now += TimeSpan.FromMinutes(1);
        page = await staff.GetAsync(Path);
        await SendAsync(staff, page, "draft", Boxes(page).Skip(2).Take(1), ("Form.Word", "noted"));
        // The one drafted while he read is left for him to see.
        await SendAsync(chair, seen, "approveAll", []);
        var drafts = ticked.SelectMany(t => t.Split(' ')).Count();
        Assert.Equal((drafts, 1), await server.ReadAsync(async db => (await db.Answers.CountAsync(a => a.Approved != null), await db.Answers.CountAsync(a => a.Approved == null))));

        await SendAsync(chair, await chair.GetAsync(Path), "publish", []);
        Assert.Equal(drafts, await server.ReadAsync(db => db.Answers.CountAsync(a => a.Published != null)));
        var open = await anybody.GetAsync(Path + "?state=Published");
        Assert.Contains("The first half of it.", open.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("accepted in part → § 4", open.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(drafts + " answered", open.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_draft_is_taken_back_and_an_approval_by_the_chair_alone(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var staff = await AsAsync(server, "Mei Tanaka");
        using var chair = await AsAsync(server, "Amina Diallo");
        var page = await staff.GetAsync(Path);
        var one = Boxes(page).Take(1).ToList();
        page = await SendAsync(staff, page, "draft", one, ("Form.Word", "noted"));
        await SendAsync(chair, await chair.GetAsync(Path), "approve", one);
        page = await SendAsync(staff, await staff.GetAsync(Path), "back", one);
        Assert.Contains("Your role", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await server.ReadAsync(db => db.Answers.CountAsync(a => a.Approved != null)));
        await SendAsync(chair, await chair.GetAsync(Path), "back", one);
        Assert.Equal(1, await server.ReadAsync(db => db.Answers.CountAsync(a => a.Approved == null)));
        await SendAsync(staff, await staff.GetAsync(Path), "back", one);
        Assert.Equal(0, await server.ReadAsync(db => db.Answers.CountAsync()));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_point_that_is_answered_anew_keeps_what_it_was_answered_before(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var staff = await AsAsync(server, "Mei Tanaka");
        using var chair = await AsAsync(server, "Amina Diallo");
        using var anybody = server.Visitor();
        async Task DraftAsync(string word, string reason) => await SendAsync(staff, await staff.GetAsync(Path), "draft", ["C1.1"], ("Form.Word", word), ("Form.Reason", reason));
        async Task PublishAsync()
        {
            await SendAsync(chair, await chair.GetAsync(Path), "approveAll", []);
            await SendAsync(chair, await chair.GetAsync(Path), "publish", []);
        }
        async Task<IElement> LineAsync() => (await anybody.GetAsync("/igov-2005/contributions/1")).GetElementById("C1.1")!;
        await DraftAsync("not accepted", "It costs too much.");
        await PublishAsync();
        server.Clock.Now += TimeSpan.FromDays(9);

        // What stands stays for everybody while the office thinks of something else, and after it has thought better of it.
        await DraftAsync("in part", "Half of it is cheap.");
        Assert.Contains("It costs too much.", (await LineAsync()).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Half of it", (await LineAsync()).TextContent, StringComparison.Ordinal);
        Assert.Contains("It costs too much.", (await anybody.GetAsync("/igov-2005/answers?state=Published")).Body!.TextContent, StringComparison.Ordinal);
        var desk = (await staff.GetAsync(Path + "?state=Drafted")).GetElementById("C1.1")!;
        Assert.Contains("Half of it is cheap.", desk.TextContent, StringComparison.Ordinal);
        Assert.Contains("Until the new one is published, this stands: not accepted", desk.TextContent, StringComparison.Ordinal);
        await SendAsync(staff, await staff.GetAsync(Path), "back", ["C1.1"]);
        Assert.Contains("It costs too much.", (await staff.GetAsync(Path + "?state=Published")).Body!.TextContent, StringComparison.Ordinal);

        await DraftAsync("in part", "Half of it is cheap.");
        await PublishAsync();
        server.Clock.Now += TimeSpan.FromDays(1);
        await DraftAsync("accepted", "All of it, after all.");
        await PublishAsync();
        var line = await LineAsync();
        Assert.Equal("accepted", line.QuerySelector(".tag")!.TextContent);
        var earlier = line.QuerySelectorAll("details.earlier").Select(d => System.Text.RegularExpressions.Regex.Replace(d.TextContent.Trim(), @"\s+", " ")).ToList();
        Assert.Equal(["Earlier answer of 3 August 2005accepted in partHalf of it is cheap. Published by the chair on 3 August 2005, answered anew on 4 August 2005.",
            "Earlier answer of 25 July 2005not acceptedIt costs too much. Published by the chair on 25 July 2005, answered anew on 3 August 2005."], earlier);
        // It counts once, and stands as it stands now.
        Assert.Contains("1 answered", (await anybody.GetAsync(Path)).QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("It costs too much.", (await anybody.GetAsync(Path + "?state=Published")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_store_of_before_points_could_be_answered_anew_keeps_its_answers(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await AnExport.LiveAsync(server);
        await server.ReadAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("Convening");
            await db.Database.MigrateAsync();
            return true;
        });
        var kept = await server.ReadAsync(db => db.Answers.OrderBy(a => a.Word).Select(a => new { a.Word, a.Reason, a.Round, Published = a.Published != null }).ToListAsync());
        Assert.Equal([new { Word = "in part", Reason = (string?)"Or not all.", Round = 1, Published = false }, new { Word = "noted", Reason = (string?)"Because <b>of</b> it.", Round = 1, Published = true }], kept);
    }

    [Fact]
    public async Task A_paragraph_that_is_not_there_is_refused_with_everything_as_it_was_filled_in()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = await AsAsync(server, "Mei Tanaka");
        var page = await staff.GetAsync(Path);
        var one = Boxes(page).Take(1).ToList();
        page = await SendAsync(staff, page, "draft", one, ("Form.Word", "accepted"), ("Form.Reason", "Because."), ("Form.Paragraph", "999"));
        Assert.Contains("There is no 999", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Because.", page.QuerySelector("#reason")!.TextContent);
        Assert.True(page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Single(b => b.Value == one[0]).IsChecked);
        page = await SendAsync(staff, page, "draft", [], ("Form.Word", "accepted"), ("Form.Paragraph", ""));
        Assert.Contains("Choose the points", (await SendAsync(staff, await staff.GetAsync(Path), "draft", [])).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_the_words_the_counts_and_what_is_published_and_can_filter_it()
    {
        await using var server = await AServer.WithSampleAsync();
        using var anybody = server.Visitor();
        var page = await anybody.GetAsync(Path);
        Assert.Contains("out of scope", page.Body!.TextContent, StringComparison.Ordinal);
        var all = await server.ReadAsync(db => db.Points.CountAsync());
        Assert.Contains(all + " without an answer", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox], button[name='Form.Do']"));
        page = await anybody.GetAsync(Path + "?asks=Support&kind=Civil+society");
        Assert.NotEmpty(page.QuerySelectorAll(".answered"));
        Assert.All(page.QuerySelectorAll(".answered"), a => Assert.Contains("Support", a.TextContent, StringComparison.Ordinal));
        page = await anybody.GetAsync(Path + "?state=Published");
        Assert.Contains("No point is like that", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Lucía Fernández")]
    [InlineData("Ivy Stone")]
    public async Task Nobody_else_drafts_approves_takes_back_or_publishes(string? who)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        if (who is not null) await visitor.SignInAsync(who);
        var point = await server.ReadAsync(async db => (await db.Points.OrderBy(p => p.Of).FirstAsync()).Cite);
        foreach (var act in (string[])["draft", "back", "approve", "approveAll", "publish"])
        {
            var page = await SendAsync(visitor, await visitor.GetAsync(Path), act, [point], ("Form.Word", "noted"));
            Assert.NotNull(page.QuerySelector("[role=alert]"));
        }
        Assert.Equal(0, await server.ReadAsync(db => db.Answers.CountAsync()));
    }

    [Fact]
    public async Task A_rapporteur_drafts_and_does_not_approve()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = await AsAsync(server, "Mei Tanaka");
        var page = await staff.GetAsync(Path);
        await SendAsync(staff, page, "draft", Boxes(page).Take(1), ("Form.Word", "noted"));
        page = await SendAsync(staff, await staff.GetAsync(Path), "approveAll", []);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal(1, await server.ReadAsync(db => db.Answers.CountAsync(a => a.Approved == null)));
    }

    internal static async Task<Visitor> AsAsync(AServer server, string name)
    {
        var visitor = server.Visitor();
        await visitor.SignInAsync(name);
        return visitor;
    }

    /// <summary>What each group's tick stands for.</summary>
    private static IEnumerable<string> Boxes(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("label.choice input[name='Form.Points']").Select(b => b.Value);

    private static Task<IHtmlDocument> SendAsync(Visitor visitor, IHtmlDocument page, string button, IEnumerable<string> points, params (string, string)[] fields) =>
        visitor.SendAsync(page, Form, [("Form.Do", button), .. points.Select(p => ("Form.Points", p)), .. fields]);
}
