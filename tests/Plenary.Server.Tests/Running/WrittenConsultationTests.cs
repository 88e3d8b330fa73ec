using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Tests.Running;

/// <summary>The thin path through a written consultation, through the doors that people use, on both databases.</summary>
public sealed class WrittenConsultationTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Somebody_proposes_a_change_sees_what_was_read_sends_it_and_finds_it_in_the_common_document(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var text = await visitor.GetAsync("/igov-2005/text");
        Assert.Contains("Propose a change", text.Body!.TextContent, StringComparison.Ordinal);

        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Operation", "Replace"), ("Form.Text", "An entirely new paragraph."), ("Form.Reason", "It is clearer."), ("Form.Person", "Ada Quill"));
        Assert.Contains("We read 1 point. Is it right?", preview.Body!.TextContent, StringComparison.Ordinal);

        var receipt = await visitor.SendAsync(preview, "main form");
        Assert.Contains("Received: C-21", receipt.Body!.TextContent, StringComparison.Ordinal);
        var again = await visitor.SendAsync(preview, "main form");
        Assert.Contains("Received: C-21", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(21, await server.ReadAsync(db => Task.FromResult(db.Contributions.Count())));

        var common = await visitor.GetAsync("/igov-2005/common");
        Assert.Contains("An entirely new paragraph.", common.Body!.TextContent, StringComparison.Ordinal);
        var page = await visitor.GetAsync("/igov-2005/contributions/21");
        Assert.Contains("Ada Quill", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_word_is_sent_back_with_everything_that_stands_against_it()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var back = await visitor.SendAsync(form, "form.form", ("Form.Organisation", "Heron House"), ("Form.Person", ""));
        Assert.Contains("There is nothing in it yet.", back.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Heron House", back.QuerySelector("#organisation")!.GetAttribute("value"));
    }
}
