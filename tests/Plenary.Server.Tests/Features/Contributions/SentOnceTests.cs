using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

/// <summary>F13: a form that is sent again is the same act.</summary>
public sealed class SentOnceTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Fifty_identical_presses_at_once_make_one_contribution_and_show_one_receipt(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var preview = await visitor.SayAsync("p4", ("Form.Operation", "Comment"), ("Form.Text", "Once is enough."));
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => visitor.SendAsync(preview, "main form")));
        Assert.All(pages, p => Assert.Equal(pages[0].QuerySelector(".receipt")!.TextContent, p.QuerySelector(".receipt")?.TextContent));
        Assert.Contains("Received: C-21", pages[0].Text(), StringComparison.Ordinal);
        Assert.Equal(21, (await server.AllAsync()).Count);
    }

    [Fact]
    public async Task The_first_form_again_with_other_words_is_not_taken_in_silence_and_replaces_where_that_is_asked_for()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        (string, string)[] filled = [("Form.Operation", "Comment"), ("Form.Text", "Said once."), ("Form.Person", "Ada Quill")];
        var preview = await visitor.SendAsync(form, "form.form", filled);
        await visitor.SendAsync(preview, "main form");

        filled[1] = ("Form.Text", "Said otherwise.");
        var late = await visitor.SendAsync(form, "form.form", filled);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("sent already, as C-21", late.Alert(), StringComparison.Ordinal);
        Assert.Equal("Said otherwise.", late.QuerySelector("#text")!.TextContent);
        Assert.Contains("Said once.", (await visitor.GetAsync("/igov-2005/contributions/21")).Text(), StringComparison.Ordinal);

        var replacing = await visitor.SendAsync(late, "form.form", ("Form.Replace", "true"));
        Assert.Contains("it replaces C-21", replacing.Text(), StringComparison.Ordinal);
        Assert.Contains("Said otherwise.", replacing.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Said once.", replacing.Text(), StringComparison.Ordinal);
        Assert.Contains("Received: C-22", (await visitor.SendAsync(replacing, "main form")).Text(), StringComparison.Ordinal);
        // The preview once more, with a point taken out: said as well.
        Assert.Contains("changed afterwards was not taken", (await visitor.EditAsync(preview, preview.Button("point"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_without_words_and_an_empty_file_are_named_on_the_preview()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var preview = await visitor.SayAsync("p4", ("Form.Operation", "Comment"), ("Form.Text", "Said once."));
        Assert.Empty(preview.QuerySelectorAll(".warn"));
        var more = await visitor.GetAsync(preview.QuerySelector("a[href*='contribute?draft=']:not([href*='point'])")!.GetAttribute("href")! + "&at=p5");
        Assert.Contains("held no words", (await visitor.SendAsync(more, "form.form", ("Form.Operation", "Delete"))).Text(), StringComparison.Ordinal);
        var empty = await visitor.SendFileAsync(await visitor.GetAsync("/igov-2005/contribute"), "form.form", "Form.Files", "blank.docx", [], ("Form.Person", "Ada Quill"), ("Form.Text", "See my letter."));
        Assert.Contains("blank.docx: This file is empty", empty.Text(), StringComparison.Ordinal);
        Assert.Contains("We read 1 point.", empty.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Twenty_different_ones_sent_at_once_have_twenty_numbers(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var previews = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        for (var i = 0; i < 20; i++) previews.Add(await visitor.SayAsync("p4", ("Form.Operation", "Comment"), ("Form.Text", $"Voice {i}.")));
        await Task.WhenAll(previews.Select(p => visitor.SendAsync(p, "main form")));
        Assert.Equal(Enumerable.Range(1, 40), (await server.AllAsync()).Select(c => c.Number));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_back_button_and_the_first_form_again_lead_to_the_same_draft_and_then_to_the_receipt(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        (string, string)[] filled = [("Form.Operation", "Comment"), ("Form.Text", "Said once."), ("Form.Person", "Ada Quill")];
        var previews = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.SendAsync(form, "form.form", filled)));
        Assert.Single(previews.Select(p => p.Path()).Distinct());
        Assert.Contains("We read 1 point.", (await visitor.GetAsync(previews[0].Path())).Text(), StringComparison.Ordinal);
        await visitor.SendAsync(previews[0], "main form");
        var again = await visitor.SendAsync(form, "form.form", filled);
        Assert.Contains("Received: C-21", again.Text(), StringComparison.Ordinal);
        Assert.Contains("Received: C-21", (await visitor.GetAsync(previews[0].Path())).Text(), StringComparison.Ordinal);
        Assert.Equal(21, (await server.AllAsync()).Count);
    }
}
