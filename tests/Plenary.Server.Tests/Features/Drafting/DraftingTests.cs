using System.Net;
using System.Text;
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
        Assert.Contains("will be called interim", check.QuerySelector(".warn")!.TextContent, StringComparison.Ordinal);
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
                { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(form), "_handler" }, { new StringContent("en"), "Form.Languages" },
                { new ByteArrayContent(Edited()), "Form.Files", "text.md" }, { new StringContent("1"), "Checked.Version" },
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
        await staff.SendFileAsync(await staff.GetAsync(New), "form.form", "Form.Files", name, bytes, ("Form.Languages", "en"));

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
