using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Features.Answers;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Drafting;

public sealed class DraftingTests
{
    private const string New = "/igov-2005/text/new";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_next_version_is_checked_against_the_one_before_and_against_the_answers_and_then_published_as_interim(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await WithConditionAsync(server);
        var point = await server.ReadAsync(async db => (await db.Points.Where(p => p.At == "p4").OrderBy(p => p.Of).FirstAsync()).Cite);
        var chair = await ChairAsync(server);
        await server.ActAsync((DraftAnswer draft) => draft.HandleAsync("igov-2005", [point], "accepted", null, "p4", chair, Stop));
        using var staff = await AnswersTests.AsAsync(server, "Jonas Keller");
        var check = await UploadAsync(staff, Edited());
        Assert.Contains("This would be version 1.", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 changed", check.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 new", check.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("went here, and nothing changed", check.QuerySelector("#p4")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("will be called interim", check.QuerySelector("p.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await server.ReadAsync(db => db.Texts.CountAsync()));

        var text = await staff.SendAsync(check, "main form");
        Assert.Contains("interim:", text.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await server.ReadAsync(db => db.Texts.CountAsync()));
        // A second press finds that another version came in between: its own.
        var again = await staff.SendAsync(check, "main form");
        Assert.NotNull(again.QuerySelector("[role=alert]"));
        Assert.Equal(2, await server.ReadAsync(db => db.Texts.CountAsync()));

        using var anybody = server.Visitor();
        var line = await anybody.GetAsync("/igov-2005/text/compare?from=0&to=1");
        Assert.NotEmpty(line.QuerySelectorAll(".edition ins"));
        var sides = await anybody.GetAsync("/igov-2005/text/compare?from=0&to=1&view=side");
        Assert.Empty(sides.QuerySelectorAll(".sides td:first-child ins"));
        Assert.Empty(sides.QuerySelectorAll(".sides td:last-child del"));
        await anybody.GetAsync("/igov-2005/text/compare?from=0&to=9", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_or_differ_between_languages_are_named_and_nothing_is_published()
    {
        await using var server = await AServer.WithSampleAsync();
        using var staff = await AnswersTests.AsAsync(server, "Jonas Keller");
        var page = await UploadAsync(staff, []);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        page = await UploadAsync(staff, [0x50, 0x4B, 3, 4, 0, 0], "broken.docx");
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.NotNull(page.QuerySelector("#file-en"));
        Assert.Equal(1, await server.ReadAsync(db => db.Texts.CountAsync()));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_file_is_of_the_language_whose_field_it_stands_in_though_others_are_left_empty(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var staff = await AnswersTests.AsAsync(server, "Jonas Keller");
        // As a browser sends it: an empty part with an empty name for a field without a file.
        var page = await TwoAsync(staff, "", "", "suite.fr.md", "# La gouvernance\n\nUn paragraphe.\n");
        Assert.Contains("working language, “en”, is missing", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#taken-en"));
        page = await TwoAsync(staff, "next.en.md", "# Governance\n\nA paragraph.\n", "", "");
        Assert.Contains("next.en.md", page.QuerySelector("#taken-en")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No translation in fr", page.QuerySelector(".taken .warn")!.TextContent, StringComparison.Ordinal);

        page = await TwoAsync(staff, "next.en.md", "# Governance\n\nA paragraph.\n", "suite.fr.md", "# La gouvernance\n\nUn paragraphe.\n");
        var french = page.QuerySelector("#taken-fr")!.TextContent;
        Assert.Contains("suite.fr.md", french, StringComparison.Ordinal);
        Assert.Contains("2 paragraphs", french, StringComparison.Ordinal);
        Assert.Contains("La gouvernance · Un paragraphe.", french, StringComparison.Ordinal);
        await staff.SendAsync(page, "main form");
        Assert.Equal(["Governance", "A paragraph."], await server.ReadAsync(db => TextAsync(db, "en")));
        Assert.Equal(["La gouvernance", "Un paragraphe."], await server.ReadAsync(db => TextAsync(db, "fr")));
    }

    [Fact]
    public async Task With_one_version_the_comparison_says_what_will_be_here()
    {
        await using var server = await AServer.WithSampleAsync();
        using var anybody = server.Visitor();
        Assert.Contains("There are no two versions yet.", (await anybody.GetAsync("/igov-2005/text/compare")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Lucía Fernández")]
    [InlineData("Mei Tanaka")]
    public async Task Nobody_else_uploads_a_version(string? who)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        if (who is not null) await visitor.SignInAsync(who);
        var page = await visitor.GetAsync(New, HttpStatusCode.Forbidden);
        Assert.Null(page.QuerySelector("input[type=file]"));
        var token = (await visitor.GetAsync("/igov-2005/contribute")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var form in (string[])["check", "publish"])
        {
            using var content = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(form), "_handler" },
                { new ByteArrayContent(Edited()), "file-en", "text.md" }, { new StringContent("1"), "Checked.Version" },
            };
            using var answer = await visitor.Http.PostAsync(New, content, Stop);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.BadRequest]);
        }
        Assert.Equal(1, await server.ReadAsync(db => db.Texts.CountAsync()));
    }

    /// <summary>The sample's text with one word changed and a paragraph at the end.</summary>
    private static byte[] Edited()
    {
        var text = File.ReadAllText(Path.Combine(Architecture.Tree.Root, "samples/igov-2005/text/0-zero-draft.en.md"));
        return Encoding.UTF8.GetBytes(text.Replace("twelve members", "fifteen members", StringComparison.Ordinal).TrimEnd() + "\n\nThis closing paragraph was not there before.\n");
    }

    private static async Task<IHtmlDocument> UploadAsync(Visitor staff, byte[] bytes, string name = "next.md") =>
        await staff.SendFileAsync(await staff.GetAsync(New), "form.form", "file-en", name, bytes);

    /// <summary>Posts the form by hand, a part for each language in the order of the page.</summary>
    private static async Task<IHtmlDocument> TwoAsync(Visitor staff, string english, string inEnglish, string french, string inFrench)
    {
        var token = (await staff.GetAsync(New)).QuerySelector("form.form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("check"), "_handler" } };
        foreach (var (field, name, text) in new[] { ("file-en", english, inEnglish), ("file-fr", french, inFrench) })
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.Add("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            part.Headers.Add("Content-Type", "application/octet-stream");
            content.Add(part);
        }
        using var answer = await staff.Http.PostAsync(New, content, Stop);
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(p => p.Content(answer.Content.ReadAsStream(Stop)).Address(staff.Http.BaseAddress + New[1..]), Stop);
    }

    private static async Task<List<string>> TextAsync(PlenaryDb db, string language)
    {
        var last = await db.Texts.OrderByDescending(t => t.Version).FirstAsync(Stop);
        return [.. (await db.Paragraphs.Where(p => p.Text == last.Id).OrderBy(p => p.Place).ToListAsync(Stop)).Select(p => p.Texts[language])];
    }

    private static async Task WithConditionAsync(AServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IWriter>().WriteAsync<Done>(async db =>
        {
            (await db.Consultations.AsTracking().SingleAsync(Stop)).AnswersAreCondition = true;
            return new Done();
        }, Stop);
    }

    private static async Task<Actor> ChairAsync(AServer server) => await server.ReadAsync(async db =>
    {
        var of = await db.Consultations.SingleAsync(Stop);
        var account = await db.Accounts.SingleAsync(a => a.Name == "Amina Diallo", Stop);
        return new Actor(account.Id, account.Name, new Dictionary<ConsultationId, IReadOnlySet<Core.Stakeholders.Role>> { [of.Id] = new HashSet<Core.Stakeholders.Role> { Core.Stakeholders.Role.Chair } }, true);
    });
}
