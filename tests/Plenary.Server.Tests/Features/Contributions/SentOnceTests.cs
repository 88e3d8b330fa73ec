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
