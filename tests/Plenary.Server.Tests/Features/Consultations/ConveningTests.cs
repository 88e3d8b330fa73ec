using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class ConveningTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_consultation_is_created_by_form_and_stays_a_draft_that_its_office_alone_sees(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var (chair, page) = await Convener.BeginAsync(server);
        using var _ = chair;
        Assert.EndsWith("/forests-of-the-valley", page.Url, StringComparison.Ordinal);
        Assert.Contains("In preparation", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Not: who owns it.", page.Said(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/map", page.QuerySelector("main li a[href^='https']")!.GetAttribute("href"));
        Assert.Equal("What is missing?", page.QuerySelector("#question-2b")!.TextContent);
        Assert.Contains("Qu'est-ce qui pousse ?", (await chair.GetAsync("/forests-of-the-valley?lang=fr")).Said(), StringComparison.Ordinal);

        var row = await server.ReadAsync(db => Task.FromResult(db.Consultations.Single(c => c.Slug == "forests-of-the-valley")));
        Assert.Equal(new DateTimeOffset(2005, 8, 31, 21, 59, 0, TimeSpan.Zero), row.Phases[0].Closes!.Instant);
        Assert.Equal((30, 12, false), (row.NoticeDays, row.GraceHours, row.ReviewFirst));

        using var stranger = server.Visitor();
        await stranger.GetAsync("/forests-of-the-valley", System.Net.HttpStatusCode.NotFound);
        await stranger.GetAsync("/forests-of-the-valley/edit", System.Net.HttpStatusCode.NotFound);
        Assert.DoesNotContain("Forests", (await stranger.GetAsync("/")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_stands_against_it_is_said_together_and_what_was_typed_stays()
    {
        await using var server = await AServer.WithSampleAsync();
        var (chair, page) = await Convener.BeginAsync(server, ("Form.Title", ""), ("Form.Slug", "New Forests"), ("Form.Languages", "en, english!"), ("Form.NoticeDays", "soon"),
            ("Form.Phases[0].Closes", "31/08/2005"), ("Form.Phases[1].Name", "comments"), ("Form.Phases[1].Opens", "2005-09-02T00:00"), ("Form.Phases[1].Closes", "2005-09-01T00:00"),
            ("Form.Basis[0].Link", "javascript:alert(1)"));
        using var _ = chair;
        foreach (var part in (string[])["The consultation has no title", "“New Forests” cannot stand", "“english!” is not the tag", "The minimum notice is no number", "“31/08/2005” of “Comments” cannot be read",
            "does not end after it opens", "Two phases are called", "“Map” is no address of the web"])
            Assert.Contains(part, page.Alert(), StringComparison.Ordinal);
        Assert.Equal("soon", page.QuerySelector("[name='Form.NoticeDays']")!.GetAttribute("value"));
        Assert.Equal("31/08/2005", page.QuerySelector("[name='Form.Phases[0].Closes']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("[name='Form.Phases[3].Name']"));
        Assert.Contains("[fr]", page.QuerySelector("[name='Form.Questions']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await server.ReadAsync(db => Task.FromResult(db.Consultations.Count())));
    }

    [Theory]
    [InlineData("zürich", "The zone “zürich” is not known. Write Europe/Zurich if you mean that, another IANA name, or AoE for anywhere on Earth.")]
    [InlineData("Brazil/Sao Paulo", "Write America/Sao_Paulo if")]
    [InlineData("Africa/Niarobi", "Write Africa/Nairobi if")]
    [InlineData("aoe/", "Write AoE if")]
    [InlineData("the same as in Geneva", "The zone “the same as in Geneva” is not known. Write an IANA name such as Europe/Zurich")]
    public async Task A_zone_is_chosen_from_a_list_and_one_that_is_not_known_is_refused_with_what_to_write(string typed, string said)
    {
        await using var server = await AServer.WithSampleAsync();
        var (chair, page) = await Convener.BeginAsync(server, ("Form.Zone", typed));
        using var _ = chair;
        Assert.Contains(said, page.Alert(), StringComparison.Ordinal);
        var field = page.QuerySelector("[name='Form.Zone']")!;
        Assert.Equal(typed, field.GetAttribute("value"));
        var offered = page.QuerySelectorAll($"datalist[id='{field.GetAttribute("list")}'] option").Select(o => o.GetAttribute("value")!).ToList();
        Assert.Equal(["AoE", "Etc/UTC", "Africa/Abidjan"], offered.Take(3));
        // What is offered is taken.
        Assert.All(offered, z => Assert.True(Core.Consultations.Zones.At(new(2026, 1, 1), z).Ok, z));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused()
    {
        await using var server = await AServer.WithSampleAsync();
        var (chair, page) = await Convener.BeginAsync(server, ("Form.Slug", "igov-2005"));
        using var _ = chair;
        Assert.Contains("“igov-2005” is taken", page.Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_saves_nothing_and_warns_of_a_short_notice()
    {
        await using var server = await AServer.WithSampleAsync();
        var (chair, page) = await Convener.BeginAsync(server, ("Form.Step", "check"), ("Form.NoticeDays", "60"));
        using var _ = chair;
        Assert.Contains("Nothing stands against it", page.Said(), StringComparison.Ordinal);
        Assert.Contains("promised: 60", page.Said(), StringComparison.Ordinal);
        Assert.Equal(1, await server.ReadAsync(db => Task.FromResult(db.Consultations.Count())));
    }

    [Fact]
    public async Task Whoever_does_not_convene_is_told_so()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var page = await visitor.GetAsync("/new", System.Net.HttpStatusCode.Forbidden);
        Assert.Contains("Your role", page.Said(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.form"));
        await visitor.SignInAsync("Lucía Fernández");
        Assert.Null((await visitor.GetAsync("/igov-2005/edit", System.Net.HttpStatusCode.Forbidden)).QuerySelector("form.form"));
        Assert.Null((await visitor.GetAsync("/igov-2005/office", System.Net.HttpStatusCode.Forbidden)).QuerySelector("form.form"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_edit_of_a_state_that_somebody_else_changed_is_refused_and_shows_what_changed(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var (chair, _) = await Convener.BeginAsync(server);
        using var both = chair;
        var (mine, theirs) = (await chair.GetAsync("/forests-of-the-valley/edit"), await chair.GetAsync("/forests-of-the-valley/edit"));
        var saved = await chair.SendAsync(theirs, "form.form", ("Form.Scope", "Theirs."), ("Form.Phases[1].Name", "Meeting"), ("Form.Phases[1].Opens", "2005-10-01T09:00"));
        Assert.Contains("Theirs.", saved.Said(), StringComparison.Ordinal);
        Assert.Contains("Meeting", saved.Said(), StringComparison.Ordinal);

        var refused = await chair.SendAsync(mine, "form.form", ("Form.Scope", "Mine."));
        Assert.Contains("Somebody else changed this", refused.Alert(), StringComparison.Ordinal);
        Assert.Contains("Theirs.", refused.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, refused.QuerySelectorAll(".facts dt").Length);
        Assert.Equal("Mine.", refused.QuerySelector("[name='Form.Scope']")!.TextContent);
        Assert.Equal("Theirs.", (await server.ReadAsync(db => Task.FromResult(db.Consultations.Single(c => c.Slug == "forests-of-the-valley")))).Scope);

        await chair.SendAsync(refused, "form.form");
        Assert.Equal("Mine.", (await server.ReadAsync(db => Task.FromResult(db.Consultations.Single(c => c.Slug == "forests-of-the-valley")))).Scope);
    }

    [Fact]
    public async Task Once_announced_its_address_its_phases_and_its_questions_stay()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = await Convener.AnnounceAsync(server);
        var form = await chair.GetAsync("/forests-of-the-valley/edit");
        var refused = await chair.SendAsync(form, "form.form", ("Form.Slug", "woods"), ("Form.Phases[0].Closes", "2005-08-20T23:59"), ("Form.Questions", "1. What grows there?"));
        foreach (var part in (string[])["“forests-of-the-valley” has been announced", "“Comments” has been announced", "question 2b has been announced"])
            Assert.Contains(part, refused.Alert(), StringComparison.Ordinal);
        var saved = await chair.SendAsync(form, "form.form", ("Form.Title", "Forests and meadows of the valley"));
        Assert.EndsWith("/forests-of-the-valley", saved.Url, StringComparison.Ordinal);
        Assert.Contains("Forests and meadows", saved.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_basis_document_that_was_sent_as_a_file_is_kept_through_a_refusal_and_served_as_a_download()
    {
        await using var server = await AServer.WithSampleAsync();
        using var chair = server.Visitor();
        await chair.SignInAsync(Convener.Name);
        var bytes = "<script>alert(1)</script>"u8.ToArray();
        var refused = await chair.SendFileAsync(await chair.GetAsync("/new"), "form.form", "Form.Basis[0].File", "map.html", bytes,
            Convener.Forests(("Form.Title", ""), ("Form.Basis[0].Name", ""), ("Form.Basis[0].Link", "")));
        Assert.Contains("no title", refused.Alert(), StringComparison.Ordinal);
        var page = await chair.SendAsync(refused, "form.form", ("Form.Title", "Forests of the valley"));
        Assert.Contains("map.html", page.Said(), StringComparison.Ordinal);
        var (_, headers, kept) = await chair.FileAsync("/forests-of-the-valley/basis/1");
        Assert.Equal(bytes, kept);
        Assert.Equal("attachment", headers.ContentDisposition!.DispositionType);
        // A hash that is typed instead of the seal opens nothing.
        var forged = await chair.SendAsync(await chair.GetAsync("/forests-of-the-valley/edit"), "form.form", ("Form.Basis[0].Sealed", """{"name":"x","sha256":"00"}"""));
        Assert.Contains("neither a link nor a file", forged.Alert(), StringComparison.Ordinal);
    }
}
