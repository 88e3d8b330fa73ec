using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plenary.Server.Data;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

/// <summary>T4 through the front door: what everybody gets of an uploaded file names nobody, unless its sender wants it; the office has the original, and the receipt is of that one.</summary>
public sealed class PublicFilesTests
{
    private const string Names = "Cy Marsh|Di Fenn|Bo Reed";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Everybody_gets_a_copy_without_names_and_the_secretariat_the_original_that_the_receipt_is_of(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        using var visitor = server.Visitor();
        var original = Word();
        var preview = await UploadAsync(visitor, "ours.docx", original);
        var told = preview.QuerySelector("ul.traces")!.TextContent;
        Assert.Contains("The file names 1 author of changes: Cy Marsh.".Replace("1 author", "an author", StringComparison.Ordinal), told, StringComparison.Ordinal);
        Assert.Contains("an author of comments: Di Fenn.", told, StringComparison.Ordinal);
        Assert.Contains("who made it: Bo Reed.", told, StringComparison.Ordinal);
        var receipt = await visitor.SendAsync(preview, "main form");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(original)), receipt.Text(), StringComparison.Ordinal);

        using var anybody = server.Visitor();
        var copy = await anybody.Http.GetByteArrayAsync("/igov-2005/contributions/21/files/0", Stop);
        Assert.DoesNotMatch(Names, Unpacked(copy));
        Assert.Contains("gladly", Unpacked(copy), StringComparison.Ordinal);
        Assert.Equal(copy, await anybody.Http.GetByteArrayAsync("/igov-2005/contributions/21/files/0", Stop));
        foreach (var path in new[] { "contributions/21", "contributions/21/read", "common", "common.json", "common.csv", "common.docx", "common?layout=A", "contributions", "search?q=marsh" })
        {
            var bytes = await anybody.Http.GetByteArrayAsync("/igov-2005/" + path, Stop);
            Assert.DoesNotMatch(Names, path.EndsWith("docx", StringComparison.Ordinal) ? Unpacked(bytes) : Encoding.UTF8.GetString(bytes));
        }
        Assert.Contains("The SHA-256 of the receipt is of the original", (await anybody.GetAsync("/igov-2005/contributions/21")).Text(), StringComparison.Ordinal);

        using var office = server.Visitor();
        await office.SignInAsync("Jonas Keller");
        Assert.Equal(original, await office.Http.GetByteArrayAsync("/igov-2005/contributions/21/files/0", Stop));
    }

    [Fact]
    public async Task Who_ticks_the_box_or_presses_the_button_of_the_preview_has_it_published_as_it_is_and_may_think_again()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var preview = await UploadAsync(visitor, "ours.docx", Word(), ("Form.AsIs", "true"));
        Assert.Contains("will be published as they are", preview.Text(), StringComparison.Ordinal);
        preview = await visitor.EditAsync(preview, "clean");
        Assert.Contains("None of this will be in the copy", preview.Text(), StringComparison.Ordinal);
        preview = await visitor.EditAsync(preview, "as-is");
        await visitor.SendAsync(preview, "main form");
        using var anybody = server.Visitor();
        Assert.Equal(Word(), await anybody.Http.GetByteArrayAsync("/igov-2005/contributions/21/files/0", Stop));
        Assert.True((await server.AllAsync())[^1].AsIs);
    }

    [Fact]
    public async Task A_file_that_nobody_can_clean_is_given_out_with_consent_alone_and_a_mail_as_its_words()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj << /Author (Cy Marsh) >>\n");
        var preview = await UploadAsync(visitor, "ours.pdf", pdf);
        Assert.Contains("cannot be found and taken out", preview.Text(), StringComparison.Ordinal);
        await visitor.SendAsync(preview, "main form");
        await visitor.SendAsync(await UploadAsync(visitor, "ours.eml", Encoding.ASCII.GetBytes("Received: from cymarsh-pc [192.0.2.7]\r\nFrom: Cy Marsh <cy@fens.example>\r\nTo: desk@example.org\r\nSubject: Ours\r\n\r\nWe gladly agree with paragraph 4.\r\n")), "main form");
        using var anybody = server.Visitor();
        Assert.Equal(404, (int)(await anybody.Http.GetAsync("/igov-2005/contributions/21/files/0", Stop)).StatusCode);
        var page = await anybody.GetAsync("/igov-2005/contributions/21");
        Assert.Null(page.QuerySelector("a[href$='/21/files/0']"));
        Assert.Contains("not given out", page.Text(), StringComparison.Ordinal);
        using var mail = await anybody.Http.GetAsync("/igov-2005/contributions/22/files/0", Stop);
        Assert.Contains("ours.eml.txt", mail.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var words = await mail.Content.ReadAsStringAsync(Stop);
        Assert.Contains("We gladly agree", words, StringComparison.Ordinal);
        Assert.DoesNotMatch("Marsh|cymarsh|192|@", words);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> UploadAsync(Visitor visitor, string name, byte[] bytes, params (string, string)[] filled) =>
        await visitor.SendFileAsync(await visitor.GetAsync("/igov-2005/contribute"), "form.form", "Form.Files", name, bytes, [("Form.Organisation", "Fens Board"), ("Form.Capacity", "Organisation"), .. filled]);

    private static string Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return string.Join('\n', archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static byte[] Word()
    {
        const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", P = "http://schemas.openxmlformats.org/package/2006/";
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, xml) in new[]
            {
                ("_rels/.rels", $"""<Relationships xmlns="{P}relationships"><Relationship Id="r1" Type="{R}officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="{P}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""),
                ("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="{P}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Bo Reed</dc:creator></cp:coreProperties>"""),
                ("word/_rels/document.xml.rels", $"""<Relationships xmlns="{P}relationships"><Relationship Id="r1" Type="{R}comments" Target="comments.xml"/></Relationships>"""),
                ("word/comments.xml", $"""<w:comments xmlns:w="{W}"><w:comment w:id="1" w:author="Di Fenn" w:initials="DF"><w:p><w:r><w:t>Why so late?</w:t></w:r></w:p></w:comment></w:comments>"""),
                ("word/document.xml", $"""<w:document xmlns:w="{W}"><w:body><w:p><w:commentRangeStart w:id="1"/><w:r><w:t>We </w:t></w:r><w:ins w:id="2" w:author="Cy Marsh" w:date="2026-01-01T00:00:00Z"><w:r><w:t>gladly </w:t></w:r></w:ins><w:r><w:t>agree.</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p></w:body></w:document>"""),
            })
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(Encoding.UTF8.GetBytes(xml));
            }
        return bytes.ToArray();
    }
}
