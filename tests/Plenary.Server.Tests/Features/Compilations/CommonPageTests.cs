using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Features.Folders;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Compilations;

/// <summary>The common document and the text as pages of a server.</summary>
public sealed class CommonPageTests
{
    public static TheoryData<Database> Databases => [Database.Sqlite, Database.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_part_is_chosen_by_a_form_without_script_says_how_much_it_is_and_keeps_its_address(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var whole = await visitor.GetAsync("/igov-2005/common");
        Assert.Equal("get", ((IHtmlFormElement)whole.QuerySelector("form.filter")!).Method, ignoreCase: true);
        var part = await visitor.GetAsync("/igov-2005/common?kind=Civil%20society&operation=replace");
        Assert.Matches(@"^Shown: [1-9]\d? of 96 points, from [1-7] of 20 contributions\. Kind: Civil society; Asks for: (?i:replace)\.", part.QuerySelector(".shown")!.TextContent.Trim());
        Assert.Equal(("Civil society", "replace"), (Chosen(part, "kind"), Chosen(part, "operation")));
        foreach (var link in part.QuerySelectorAll(".tabs a, a[download]")) Assert.Contains("kind=Civil%20society&operation=replace", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(part.QuerySelectorAll(".prop").Length < whole.QuerySelectorAll(".prop").Length);
        Assert.Contains("Shown:", await visitor.StringAsync("/igov-2005/common.md?kind=Civil%20society&operation=replace&layout=A"), StringComparison.Ordinal);
        Assert.StartsWith("Shown: 0 of 96", (await visitor.GetAsync("/igov-2005/common?at=999")).QuerySelector(".shown")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("§ 13", (await visitor.GetAsync("/igov-2005/common?at=13")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_shows_the_voices_of_a_part_too_and_leads_to_the_same_part()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var all = await visitor.GetAsync("/igov-2005/text");
        var part = await visitor.GetAsync("/igov-2005/text?kind=Government");
        int Voices(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".voices").Length;
        Assert.InRange(Voices(part), 1, Voices(all) - 1);
        Assert.Equal(all.QuerySelectorAll(".para").Length, part.QuerySelectorAll(".para").Length);
        Assert.All(part.QuerySelectorAll(".voices"), v => Assert.EndsWith("?kind=Government", v.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Government", part.QuerySelector(".shown")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/igov-2005/text", part.QuerySelector(".shown a")!.GetAttribute("href"));
        Assert.Equal("Government", part.QuerySelector("form.filter select[name=kind] option[selected]")!.GetAttribute("value"));
        Assert.Empty((await visitor.GetAsync("/igov-2005/text?by=nobody")).QuerySelectorAll(".voices"));
    }

    [Fact]
    public async Task Every_layout_has_its_tab_and_its_page()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var tabs = (await visitor.GetAsync("/igov-2005/common")).QuerySelectorAll(".tabs a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(6, tabs.Count);
        foreach (var tab in tabs) Assert.Single((await visitor.GetAsync(tab)).QuerySelectorAll(".tabs a[aria-current]"));
    }

    [Fact]
    public async Task Every_link_on_the_page_of_the_document_leads_somewhere()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        foreach (var path in new[] { "/igov-2005/common", "/igov-2005/common?layout=A", "/igov-2005/common?layout=D", "/igov-2005/common/p16", "/igov-2005/common/unplaced", "/igov-2005/text" })
        {
            var page = await visitor.GetAsync(path);
            foreach (var href in page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct())
                if (href.StartsWith('#')) Assert.True(page.GetElementById(href[1..]) is not null, $"{path}: {href}");
                else Assert.True((await visitor.FollowAsync(href)).Status == HttpStatusCode.OK, $"{path}: {href}");
        }
    }

    [Fact]
    public async Task Every_cell_has_an_address_that_leads_to_it_and_an_unknown_one_to_nothing()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        foreach (var point in (await server.ReadAsync(db => db.Set<Plenary.Server.Features.Contributions.PointRow>().ToListAsync())).Select(p => p.Cite))
        {
            var (status, at, text, _) = await visitor.FollowAsync("/igov-2005/points/" + point);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains($"id=\"{at.Fragment[1..]}\"", text, StringComparison.Ordinal);
        }
        Assert.Matches(@"^#C\d+\.\d+$", (await visitor.FollowAsync("/igov-2005/text/para/13/proposal/3")).At.Fragment);
        await visitor.GetAsync("/igov-2005/points/C999.1", HttpStatusCode.NotFound);
        await visitor.GetAsync("/igov-2005/points/nonsense", HttpStatusCode.NotFound);
        await visitor.GetAsync("/igov-2005/text/para/13/proposal/300", HttpStatusCode.NotFound);
        await visitor.GetAsync("/igov-2005/text/para/999", HttpStatusCode.NotFound);
        await visitor.GetAsync("/igov-2005/common/nowhere", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_and_one_that_has_is()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        foreach (var path in new[] { "/igov-2005/common", "/igov-2005/text", "/igov-2005/common/p16", "/igov-2005/contributions", "/igov-2005/common.json" })
        {
            var tag = await TagAsync(visitor, path);
            Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(visitor, path, tag));
            Assert.NotEqual(tag, await TagAsync(visitor, path + "?lang=fr"));
        }
        var before = await TagAsync(visitor, "/igov-2005/common");
        await visitor.SendAsync(await visitor.SendAsync(await visitor.GetAsync("/igov-2005/contribute"), "form.form", ("Form.Text", "Something new."), ("Form.Person", "Ada Quill")), "main form");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/igov-2005/common", before));
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        Assert.Null((await staff.FollowAsync("/igov-2005/common")).Tag);
    }

    [Fact]
    public async Task A_question_that_many_answer_comes_in_pages_and_every_point_is_found_on_its_own()
    {
        await using var server = await AServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("many-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "consultation.yaml"), "title: Many\nslug: many\nlanguages: [en]\nquestions: [{id: 1, text: What matters?}]\n", TestContext.Current.CancellationToken);
            Directory.CreateDirectory(Path.Combine(folder, "contributions"));
            for (var i = 0; i < 120; i++)
                await File.WriteAllTextAsync(Path.Combine(folder, "contributions", $"{i:000}.txt"), "Question 1\n\n" + string.Join(' ', Enumerable.Range(0, 200).Select(w => $"word{i}x{w}")) + ".", TestContext.Current.CancellationToken);
            Assert.True((await AnExport.FromAsync(server, folder)).Ok);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        using var visitor = server.Visitor();
        var first = await visitor.GetAsync("/many/common/q-1");
        Assert.InRange(first.QuerySelectorAll("#voices .prop").Length, 20, 100);
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var page = first; page is not null; page = page.QuerySelector<IHtmlAnchorElement>("#voices > .row a[href*='page=']:last-child") is { } next && next.TextContent == "Next" ? await visitor.GetAsync(next.GetAttribute("href")!) : null)
            met.UnionWith(page.QuerySelectorAll("#voices [id]").Select(e => e.Id!));
        Assert.Equal(120, met.Count(id => id.StartsWith('C')));
        Assert.NotNull((await visitor.GetAsync("/many/points/C120.1")).GetElementById("C120.1"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_published_answer_stands_at_its_voice_and_can_be_chosen_by(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        Assert.Empty((await visitor.GetAsync("/igov-2005/common")).QuerySelectorAll(".answer"));
        Assert.True((await server.ActAsync<DraftAnswer, Plenary.Core.Shared.Result<int>>(v => v.HandleAsync("igov-2005", ["C3.1"], "accepted", "Because it is right.", "p6", Actor.Operator, default))).Ok);
        Assert.Empty((await visitor.GetAsync("/igov-2005/common?status=accepted")).QuerySelectorAll(".prop"));
        Assert.True((await server.ActAsync<ApproveAnswers, Plenary.Core.Shared.Result<int>>(v => v.HandleAsync("igov-2005", server.Clock.Now, Actor.Operator, default))).Ok);
        Assert.True((await server.ActAsync<PublishAnswers, Plenary.Core.Shared.Result<int>>(v => v.HandleAsync("igov-2005", Actor.Operator, default))).Ok);
        var accepted = await visitor.GetAsync("/igov-2005/common?status=accepted");
        Assert.Contains("Because it is right.", Assert.Single(accepted.QuerySelectorAll(".prop")).TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Shown: 95 of 96", (await visitor.GetAsync("/igov-2005/common?status=open")).QuerySelector(".shown")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Many_who_ask_at_once_get_one_compilation_and_the_same_record_gives_the_same_bytes(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var row = await server.ReadAsync(db => db.Consultations.SingleAsync());
        var all = await server.ActAsync<CompiledConsultations, Compiled[]>(c => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => c.OfAsync(row, default))));
        Assert.All(all, c => Assert.Same(all[0], c));
        var again = await server.ActAsync<IServiceProvider, Compiled>(services => CompiledConsultations.CompileAsync(services, row.Id, default));
        Assert.Equal(Json(all[0]), Json(again));
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var later = await server.ReadAsync(db => db.Consultations.SingleAsync());
        later.LastSeq = row.LastSeq;
        Assert.Same(all[0], await server.ActAsync<CompiledConsultations, Compiled>(c => c.OfAsync(later, gone.Token)));
    }

    [Fact]
    public async Task No_reading_page_weighs_more_than_its_budget()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var css = Gzip(await visitor.BytesAsync((await visitor.GetAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!));
        foreach (var path in new[] { "/", "/igov-2005", "/igov-2005/text", "/igov-2005/contributions", "/igov-2005/contributions/3", "/igov-2005/common", "/igov-2005/common/p16", "/igov-2005/search?q=forum" })
            Assert.True(await BesidesTextAsync(visitor, path) + css is > 1000 and <= 14 * 1024, $"{path}: {await BesidesTextAsync(visitor, path)} and the style sheet {css}");

        await StoreLargeAsync(server);
        var common = await visitor.BytesAsync("/large/common");
        var page = await visitor.GetAsync("/large/common");
        Assert.Equal(500, page.QuerySelectorAll("#text .para:not([id^=gap])").Length + page.QuerySelectorAll("h1#p1").Length);
        Assert.InRange(Gzip(common), 1000, 50 * 1024);
        Assert.InRange(Gzip(await visitor.BytesAsync("/large/text")), 1000, 50 * 1024);
        Assert.NotEmpty((await visitor.GetAsync(page.QuerySelector("a.bar.lean")!.GetAttribute("href")!)).QuerySelectorAll("#voices .prop"));
        foreach (var path in new[] { "/large", "/large/contributions", "/large/contributions/300", "/large/common/p12" })
            Assert.True(await BesidesTextAsync(visitor, path) + css <= 14 * 1024, $"{path}: {await BesidesTextAsync(visitor, path)} and the style sheet {css}");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/large/common?layout=A&page=2", null));
    }

    private static Task<int> StoreLargeAsync(AServer server) => server.ActAsync<IWriter, int>(writer => server.ActAsync<Ids, int>(async ids =>
    {
        await Stored.AsAsync(writer, ids, "large", ManyVoices.Of(500, 10_000), server.Clock.Now);
        return 0;
    }));

    /// <summary>Bytes of a page compressed, without what its text takes of them.</summary>
    private static async Task<long> BesidesTextAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);
        // Text is what people wrote: it is marked with its direction or isolated, or stands in the elements of the edition.
        foreach (var text in page.QuerySelectorAll(".text, .say, .why span, bdi, .prose, dd, [dir=auto]").SelectMany(e => e.Descendants<IText>()).ToList()) text.Data = "";
        return Gzip(Encoding.UTF8.GetBytes(page.DocumentElement.OuterHtml));
    }

    private static string Chosen(IHtmlDocument page, string field) => ((IHtmlSelectElement)page.QuerySelector($"select[name={field}]")!).Value!;

    private static async Task<string> TagAsync(Visitor visitor, string path) => (await visitor.FollowAsync(path)).Tag!;

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path, string? tag) => (await visitor.FollowAsync(path, tag)).Status;

    private static string Json(Compiled compiled)
    {
        using var bytes = new MemoryStream();
        Plenary.Documents.Json.CompilationJson.Write(compiled.Compilation, Plenary.Server.Platform.Localisation.Words.In("en"), bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static long Gzip(byte[] page)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.SmallestSize)) stream.Write(page);
        return bytes.ToArray().Length;
    }
}
