using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

public sealed class UploadTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_Word_file_made_from_the_text_is_known_by_its_mark_and_its_changes_are_shown_before_they_count(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var preview = await UploadAsync(visitor, "mine.docx", await WordAsync(server, Sending.Slug, "not a place to rule", "never a place to rule"));
        Assert.Contains("Made from version 0 of this text.", preview.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("carried forward", preview.Text(), StringComparison.Ordinal);
         Assert.Contains("We read 1 point.", preview.Text(), StringComparison.Ordinal);
        Assert.Contains("never", preview.QuerySelector(".points ins")!.TextContent, StringComparison.Ordinal);
        var receipt = await visitor.SendAsync(preview, "main form");
        Assert.Contains("Received: C-21", receipt.Text(), StringComparison.Ordinal);
        Assert.Equal("p6", (await server.PointAsync("C21.1")).Anchor.Paragraph);
    }

    [Fact]
    public async Task A_file_made_from_another_consultations_text_is_refused_and_says_which()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var back = await UploadAsync(visitor, "mine.docx", await WordAsync(server, "marshes-2004", "", ""));
        Assert.Contains("“mine.docx” was made from the text of another consultation (marshes-2004).", back.Alert(), StringComparison.Ordinal);
        Assert.Equal(0, await server.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Points_made_on_an_older_version_are_carried_forward_and_it_says_so()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var old = await WordAsync(server, Sending.Slug, "not a place to rule", "never a place to rule");
        var text = (await server.ReadAsync(async db => await db.VersionsOfAsync((await db.Consultations.SingleAsync()).Id, default)))[^1];
        var next = string.Join("\n\n", text.Paragraphs.Select(p => (p.Kind == BlockKind.Heading ? new string('#', Math.Max(1, p.Level)) + " " : "") + p.Text.Replace("run by many hands", "run by very many hands", StringComparison.Ordinal)));
        var put = await server.ActAsync<PublishText, Core.Shared.Result<int>>(v => v.HandleAsync(Sending.Slug, [new("en", "1.md", System.Text.Encoding.UTF8.GetBytes(next))], Actor.Operator, default));
        Assert.True(put.Ok);
        var preview = await UploadAsync(visitor, "old.docx", old);
        Assert.Contains("Made from version 0 of this text. Its points were carried forward to version 1.", string.Join(' ', preview.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await visitor.SendAsync(preview, "main form");
        Assert.Equal((1, "p6"), ((await server.PointAsync("C21.1")).On, (await server.PointAsync("C21.1")).Anchor.Paragraph));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_kept_and_the_rest_can_be_sent_or_the_file_removed()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        byte[] broken = [0x50, 0x4B, 3, 4, 1, 2, 3];
        var form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        var preview = await visitor.SendFileAsync(form, "form.form", "Form.Files", "broken.docx", broken, ("Form.Operation", "Comment"), ("Form.Text", "See the annex."), ("Form.Person", "Ada Quill"), ("Form.AsIs", "true"));
        Assert.Contains("The original is kept", preview.QuerySelector(".files .warn")!.TextContent, StringComparison.Ordinal);
        await visitor.SendAsync(preview, "main form");
        var page = await visitor.GetAsync("/igov-2005/contributions/21");
        var link = page.QuerySelectorAll("main a").Single(a => a.TextContent == "broken.docx").GetAttribute("href")!;
        Assert.Equal(broken, await visitor.Http.GetByteArrayAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken));

        form = await visitor.GetAsync("/igov-2005/contribute?at=p4");
        preview = await visitor.SendFileAsync(form, "form.form", "Form.Files", "broken.docx", broken, ("Form.Operation", "Comment"), ("Form.Text", "See the annex."), ("Form.Person", "Ada Quill"));
        preview = await visitor.EditAsync(preview, preview.Button("file"));
        Assert.Empty(preview.QuerySelectorAll(".files li"));
        Assert.Contains("We read 1 point.", preview.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_point_without_a_certain_place_gets_it_from_its_sender_before_it_counts(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var preview = await UploadAsync(visitor, "letter.txt", "We are glad of this paper.\n\nThe registry of the herons must be kept by a neutral body with its own budget.\n"u8.ToArray());
        var before = preview.QuerySelectorAll("fieldset.place").Length;
        Assert.NotEqual(0, before);
        var button = preview.QuerySelectorAll("fieldset.place button").Select(b => b.GetAttribute("value")!).First(v => v.EndsWith(" other", StringComparison.Ordinal));
        var index = button.Split(' ')[1];

        var refused = await visitor.EditAsync(preview, button, ($"Edit.Other[{index}]", "99"));
        Assert.Contains("99", refused.Alert(), StringComparison.Ordinal);
        preview = await visitor.EditAsync(preview, button, ($"Edit.Other[{index}]", "§ 4"));
        Assert.Equal("", preview.Alert());
        await visitor.SendAsync(preview, "main form");
        var point = await server.PointAsync($"C21.{int.Parse(index, System.Globalization.CultureInfo.InvariantCulture) + 1}");
        Assert.Equal((AnchorTo.Paragraph, EvidenceBy.Answer, 1d, false), (point.Anchor.To, point.Evidence.By, point.Evidence.Confidence, point.Open));
        var paragraph = await server.ReadAsync(db => db.Paragraphs.SingleAsync(p => p.Pid == point.Anchor.Paragraph));
        Assert.Equal("4", paragraph.Number);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> UploadAsync(Visitor visitor, string name, byte[] bytes) =>
        await visitor.SendFileAsync(await visitor.GetAsync("/igov-2005/contribute"), "form.form", "Form.Files", name, bytes, ("Form.Person", "Ada Quill"));

    /// <summary>The downloadable text, with words replaced in it as somebody does who does not track his changes.</summary>
    private static async Task<byte[]> WordAsync(AServer server, string slug, string old, string @new)
    {
        var text = (await server.ReadAsync(async db => await db.VersionsOfAsync((await db.Consultations.SingleAsync()).Id, default)))[^1];
        if (old.Length > 0)
        {
            Assert.Contains(text.Paragraphs, p => p.Text.Contains(old, StringComparison.Ordinal));
            text = text with { Paragraphs = [.. text.Paragraphs.Select(p => p with { Text = p.Text.Replace(old, @new, StringComparison.Ordinal), Texts = new Dictionary<string, string>(p.Texts) { [text.Language] = p.Text.Replace(old, @new, StringComparison.Ordinal) } })] };
        }
        using var bytes = new MemoryStream();
        Assert.Empty(BaseWriter.Write(text, slug, bytes, new RedlineOptions(Words.In("en"))));
        return bytes.ToArray();
    }
}
