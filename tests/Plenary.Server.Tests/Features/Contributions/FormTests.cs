using Plenary.Core.Contributions;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

public sealed class FormTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Words_of_a_paragraph_are_found_where_they_stand_and_several_points_make_one_contribution(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var preview = await visitor.SayAsync("p6", ("Form.Operation", "Replace"), ("Form.Quote", "to  talk AND to learn"), ("Form.Text", "to talk, to learn and to act"));
        Assert.Equal("", preview.Alert());
        Assert.NotEmpty(preview.QuerySelectorAll(".points ins"));

        var more = preview.QuerySelectorAll("main a").Single(a => a.TextContent == "Add another point or file").GetAttribute("href")!;
        var form = await visitor.GetAsync(more + "&at=q:2");
        Assert.Equal("Ada Quill", form.QuerySelector("#person")!.GetAttribute("value"));
        preview = await visitor.SendAsync(form, "form.form", ("Form.Text", "By those who run it."));
        Assert.Contains("We read 2 points.", preview.Text(), StringComparison.Ordinal);

        var change = await visitor.GetAsync(preview.QuerySelectorAll(".points a").First(a => a.TextContent == "Change").GetAttribute("href")!);
        Assert.Equal("to  talk AND to learn", change.QuerySelector("#quote")!.GetAttribute("value"));
        preview = await visitor.SendAsync(change, "form.form", ("Form.Operation", "Add"), ("Form.Text", "freely"));
        Assert.Contains("We read 2 points.", preview.Text(), StringComparison.Ordinal);

        await visitor.SendAsync(preview, "main form");
        var (first, second) = (await server.PointAsync("C21.1"), await server.PointAsync("C21.2"));
        Assert.Equal((AnchorTo.Range, "p6", " freely"), (first.Anchor.To, first.Anchor.Paragraph, first.Words));
        Assert.Equal(first.Anchor.Start, first.Anchor.End);
        Assert.Equal((AnchorTo.Question, "2"), (second.Anchor.To, second.Anchor.Question));
        Assert.Equal(21, (await server.AllAsync()).Count);
    }

    [Theory]
    [InlineData("p6", "Form.Quote", "words of nobody", "These words do not stand in the paragraph.")]
    [InlineData("p6", "Form.Quote", "to", "These words stand in the paragraph more than once.")]
    [InlineData("q:2", "Form.Operation", "Delete", "makes no sense at this place")]
    [InlineData("p6", "Form.Kind", "Wizards", "is no kind of stakeholder")]
    [InlineData("p6", "Form.Capacity", "Chair", "Your role")]
    [InlineData("p6", "Form.Place", "p:p999", "p999")]
    public async Task What_has_no_place_or_makes_no_sense_is_refused_with_a_sentence_and_what_was_typed_stays(string at, string field, string value, string why)
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var back = await visitor.SayAsync(at, ("Form.Text", "My words."), (field, value));
        Assert.Contains(why, back.Alert(), StringComparison.Ordinal);
        Assert.Equal("My words.", back.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task A_form_offers_what_makes_sense_at_its_place()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        async Task<List<string?>> Offered(string at) => [.. (await visitor.GetAsync($"/igov-2005/contribute?at={at}")).QuerySelectorAll("#operation option").Select(o => o.GetAttribute("value"))];
        Assert.Equal(["Add", "Comment", "Question"], await Offered("g:p6"));
        Assert.Equal(["Comment", "Question"], await Offered("q:1"));
        Assert.Contains("Delete", await Offered("p6"));
        Assert.DoesNotContain("Delete", await Offered("text"));
    }

    [Fact]
    public async Task A_range_of_paragraphs_a_gap_and_what_is_missing_keep_their_places()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var preview = await visitor.SayAsync("p3", ("Form.Through", "p5"), ("Form.Operation", "Delete"));
        Assert.Contains("We read 1 point.", preview.Text(), StringComparison.Ordinal);
        var more = preview.QuerySelectorAll("main a").Single(a => a.TextContent == "Add another point or file").GetAttribute("href")!;
        preview = await visitor.SendAsync(await visitor.GetAsync(more + "&at=g:p6"), "form.form", ("Form.Operation", "Add"), ("Form.Text", "It would meet in the open."));
        preview = await visitor.SendAsync(await visitor.GetAsync(more + "&at=missing"), "form.form", ("Form.Operation", "Comment"), ("Form.Text", "Nothing is said of money."));
        await visitor.SendAsync(preview, "main form");
        Assert.Equal(("p3", "p5"), ((await server.PointAsync("C21.1")).Anchor.Paragraph, (await server.PointAsync("C21.1")).Anchor.Through));
        Assert.Equal((AnchorTo.Gap, "p6"), ((await server.PointAsync("C21.2")).Anchor.To, (await server.PointAsync("C21.2")).Anchor.Paragraph));
        Assert.Equal(AnchorTo.Missing, (await server.PointAsync("C21.3")).Anchor.To);
    }

    [Fact]
    public async Task A_point_can_be_removed_and_a_draft_thrown_away_and_only_its_link_or_its_account_leads_to_it()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        await visitor.SignInAsync("Lucía Fernández");
        var preview = await visitor.SayAsync("p4", ("Form.Operation", "Support"));
        var mine = await visitor.GetAsync("/igov-2005/mine");
        var own = mine.QuerySelectorAll("main .cards a").Single().GetAttribute("href")!;
        Assert.DoesNotContain(preview.Path(), own, StringComparison.Ordinal);
        Assert.Contains("We read 1 point.", (await visitor.GetAsync(own)).Text(), StringComparison.Ordinal);
        using var other = server.Visitor();
        await other.SignInAsync("Omar Haddad");
        await other.GetAsync(own, System.Net.HttpStatusCode.NotFound);
        Assert.Contains("We read 1 point.", (await other.GetAsync(preview.Path())).Text(), StringComparison.Ordinal);

        await visitor.EditAsync(preview, preview.Button("point"));
        await visitor.GetAsync(preview.Path(), System.Net.HttpStatusCode.NotFound);
        Assert.Contains("Nothing yet.", (await visitor.GetAsync("/igov-2005/mine")).Text(), StringComparison.Ordinal);
    }
}
