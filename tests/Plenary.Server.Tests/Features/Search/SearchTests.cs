using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Core.Stakeholders;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Search;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Search;

/// <summary>Search over HTTP, on both databases and in six languages.</summary>
public sealed class SearchTests
{
    public static TheoryData<Database> Databases => [Database.Sqlite, Database.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task Words_are_found_in_six_languages_however_they_are_written(Database on)
    {
        await using var server = await AServer.StartAsync(on);
        await StoreAsync(server, "rivers", ("en", "The rights of the rivers are governed by many."), ("fr", "L’accès à l’eau relève de la gouvernance partagée."), ("es", "La gestión del agua pertenece a las niñas y los niños."),
            ("ru", "Управление реками — дело всех, даже самое тяжёлое."), ("zh", "水资源的治理属于所有人。互联网治理论坛。"), ("ar", "إدارة المياه مسؤولية مشتركة بين الحكومات والمجتمع المدني."));
        using var visitor = server.Visitor();
        foreach (var (asked, found) in new[]
        {
            ("river", "C1.1"), ("RIGHTS govern", "C1.1"), ("acces", "C2.1"), ("ACCÈS gouvern", "C2.1"), ("gestion ninas", "C3.1"), ("тяжелое", "C4.1"), ("УПРАВЛЕНИЕ", "C4.1"),
            ("治理论坛", "C5.1"), ("治理", "C5.1"), ("人", "C5.1"), ("ادارة", "C6.1"), ("حكومات", "C6.1"), ("والمجتمع المدنى", "C6.1"), ("\"governed by many\"", "C1.1"),
        })
            Assert.Equal([found], Points(await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString(asked))));
        foreach (var none in new[] { "\"many by governed\"", "理治", "rights gouvernance", "水源" })
            Assert.Empty(Points(await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString(none))));
        var page = await visitor.GetAsync("/search?q=" + Uri.EscapeDataString("论坛"));
        Assert.Equal("论坛", page.QuerySelector("mark")!.TextContent);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_looks_like_a_command_is_searched_for_as_words(Database on)
    {
        await using var server = await AServer.StartAsync(on);
        await StoreAsync(server, "rivers", ("en", "Drop table salt into the river or near it."));
        using var visitor = server.Visitor();
        foreach (var asked in new[]
        {
            "'; drop table search; --", "\" OR 1=1", "river NEAR near", "words:river", "river*", "(river", "river)", "!river", "river & | <->", "river:*", "^river", "{a b}: river", "\\", "%", "\0river",
            "\"", "\"\"\"", "-river", "+river", "river\u202Enear", "NOT", "AND", "a:b:c", "'river", "''''", new string('a', 5000), string.Concat(Enumerable.Repeat("x ", 1500)),
        })
            await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString(asked));
        Assert.Equal(["C1.1"], Points(await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString("'); (river* NEAR"))));
        Assert.Equal(["C1.1"], Points(await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString("drop table"))));
        var hostile = await visitor.GetAsync("/rivers/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));
        Assert.Empty(hostile.QuerySelectorAll("script:not([src])"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_held_back_or_taken_back_or_not_announced_is_found_by_nobody_who_may_not_read_it(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await StoreAsync(server, "rivers", ("en", "An unheard-of zebra."), ("en", "Another zebra."), ("en", "A third zebra."));
        using var visitor = server.Visitor();
        Assert.Equal(3, Points(await visitor.GetAsync("/search?q=zebra")).Count);
        await ChangeAsync(server, async db =>
        {
            foreach (var row in await db.Contributions.AsTracking().Where(c => c.Number < 3).ToListAsync())
                if (db.Consultations.Any(c => c.Id == row.Consultation && c.Slug == "rivers")) row.Standing = row.Number == 1 ? Standing.Held : Standing.Withdrawn;
        });
        Assert.Equal(["C3.1"], Points(await visitor.GetAsync("/search?q=zebra")));
        using var staff = server.Visitor();
        await staff.SignInAsync("Jonas Keller");
        Assert.Equal(["C3.1"], Points(await staff.GetAsync("/search?q=zebra")));
        await ChangeAsync(server, async db =>
        {
            var (rivers, jonas) = (await db.Consultations.SingleAsync(c => c.Slug == "rivers"), await db.Accounts.SingleAsync(a => a.Name == "Jonas Keller"));
            db.Roles.Add(new() { Account = jonas.Id, Consultation = rivers.Id, Role = Role.Secretariat });
        });
        Assert.Equal(["C1.1", "C3.1"], Points(await staff.GetAsync("/search?q=zebra")).Order());
        await ChangeAsync(server, async db => (await db.Consultations.AsTracking().SingleAsync(c => c.Slug == "rivers")).Announced = null);
        Assert.Empty(Points(await visitor.GetAsync("/search?q=zebra")));
        Assert.Equal(2, Points(await staff.GetAsync("/search?q=zebra")).Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_sample_is_found_by_text_name_question_and_what_was_sent_a_moment_ago(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        Assert.NotEmpty((await visitor.GetAsync("/igov-2005/search?q=forum")).QuerySelectorAll("a[href^='/igov-2005/text#']"));
        Assert.NotEmpty((await visitor.GetAsync("/igov-2005/search?q=swiss%20OR")).QuerySelectorAll("form"));
        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Operation", "Comment"), ("Form.Text", "A quagga is no zebra."), ("Form.Person", "Ada Quill"));
        await visitor.SendAsync(preview, "main form");
        Assert.Equal(["C21.1"], Points(await visitor.GetAsync("/igov-2005/search?q=quagga")));
        Assert.NotEmpty((await visitor.GetAsync("/igov-2005/search?q=quill")).QuerySelectorAll("a[href='/igov-2005/contributions/21']"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_index_made_anew_finds_the_same(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var before = (await visitor.GetAsync("/igov-2005/search?q=forum&kind=point")).QuerySelector("main")!.TextContent;
        var id = await server.ReadAsync(db => db.Consultations.Select(c => c.Id).SingleAsync());
        await server.ActAsync<SearchIndex, int>(async index =>
        {
            await index.RebuildAsync(id, default);
            return 0;
        });
        Assert.Equal(before, (await visitor.GetAsync("/igov-2005/search?q=forum&kind=point")).QuerySelector("main")!.TextContent);
    }

    private static List<string> Points(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".hits a[href*='/points/']").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static Task<int> ChangeAsync(AServer server, Func<PlenaryDb, Task> change) => server.ActAsync<IWriter, int>(async writer =>
    {
        Assert.True((await writer.WriteAsync<Done>(async db =>
        {
            await change(db);
            return new Done();
        }, default)).Ok);
        return 0;
    });

    private static Task<int> StoreAsync(AServer server, string slug, params (string Language, string Words)[] said) => server.ActAsync<IWriter, int>(async writer =>
    {
        var e = new Examples();
        foreach (var (language, words) in said) e.Says(Operation.Comment, Anchor.WholeText, words, [e.Sender("Sender of " + language, null, language)]);
        await server.ActAsync<Ids, int>(async ids =>
        {
            await Stored.AsAsync(writer, ids, slug, e.Compile(null), server.Clock.Now);
            return 0;
        });
        return 0;
    });
}
