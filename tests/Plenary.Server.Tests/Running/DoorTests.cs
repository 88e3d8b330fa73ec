using System.Net;
using System.Text;
using Plenary.Server.Platform.Web;
using Plenary.Server.Tests.Features.Folders;

namespace Plenary.Server.Tests.Running;

/// <summary>What comes in by the door and goes out by it: F17 on the upload path, T1 to T5, T18, T20, and the limits of a source.</summary>
public sealed class DoorTests
{
    [Fact]
    public async Task A_file_that_cannot_be_read_is_kept_as_it_came_is_named_and_the_server_goes_on()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        var bomb = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bomb, System.IO.Compression.ZipArchiveMode.Create, true))
        using (var part = zip.CreateEntry("word/document.xml").Open()) part.Write(new byte[90 << 20]);
        var laughs = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>");
        (string Name, byte[] Bytes)[] hostile =
        [
            ("bomb.docx", bomb.ToArray()), ("cut.docx", bomb.ToArray()[..200]), ("laughs.html", laughs), ("page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script><p>Readable.</p>")), ("picture.svg", Encoding.UTF8.GetBytes("<svg onload=\"alert(1)\"/>")),
            ("nothing.docx", Encoding.UTF8.GetBytes("no zip at all")), ("mail.eml", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X: y\r\n", 100_000)))), ("nul.txt", Encoding.UTF8.GetBytes("a\0b\0c")), ("bad.txt", [0xFF, 0xFE, 0xFD, 0x00, 0xD8]),
            ("..\\..\\evil.exe", Encoding.UTF8.GetBytes("MZ")), ("\u202Etxt.exe", Encoding.UTF8.GetBytes("On paragraph 4: turned.")),
        ];
        var number = 20;
        foreach (var (name, bytes) in hostile)
        {
            var form = await visitor.GetAsync("/igov-2005/contribute");
            var preview = await visitor.SendFileAsync(form, "form.form", "Form.Files", name, bytes, ("Form.Person", "Ada Quill"), ("Form.AsIs", "true"));
            Assert.True(preview.StatusCode == HttpStatusCode.OK, name + preview.StatusCode);
            var receipt = await visitor.SendAsync(preview, "main form");
            Assert.Contains($"Received: C-{++number}", receipt.Body!.TextContent, StringComparison.Ordinal);
            using var original = await visitor.Http.GetAsync($"/igov-2005/contributions/{number}/files/0", TestContext.Current.CancellationToken);
            var back = await original.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(bytes.SequenceEqual(back), name);
            AssertHarmless(original, name);
            await visitor.GetAsync($"/igov-2005/contributions/{number}");
        }
        await visitor.GetAsync("/igov-2005/common");
        Assert.InRange(Environment.WorkingSet, 0, 1500L << 20);
    }

    /// <summary>Always a file to keep, never a page, whatever it calls itself (T3).</summary>
    private static void AssertHarmless(HttpResponseMessage answer, string name)
    {
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain(answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName ?? "", c => c is '/' or '\\' or '\r' or '\n');
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.GetValues("Content-Security-Policy").Any(p => p.Contains("sandbox", StringComparison.Ordinal)), name);
    }

    [Fact]
    public async Task Markup_in_every_field_is_words_on_every_page_and_a_formula_is_none_in_every_table()
    {
        await using var server = await AServer.WithSampleAsync();
        const string mark = "<script>alert('x7')</script><img src=x onerror=x7>\"'`{{7*7}}";
        await AnExport.SendAsync(server, mark + ".txt", mark, mark);
        await AnExport.SendAsync(server, "=1.txt", "=cmd|' /C calc'!A0", "@SUM(1)");
        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Text", mark), ("Form.Reason", mark), ("Form.Person", mark[..60]), ("Form.Organisation", mark), ("Form.Members", mark), ("Form.Country", mark));
        await visitor.SendAsync(preview, "main form");

        await visitor.SignInAsync("Amina");
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/", "/igov-2005", "/igov-2005/common", "/igov-2005/text", "/igov-2005/contributions/21", "/igov-2005/contributions/23", "/igov-2005/common?layout=E"]));
        var marked = 0;
        while (open.TryDequeue(out var path) && seen.Count < 250)
        {
            if (!seen.Add(path)) continue;
            using var answer = await visitor.Http.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.StatusCode != HttpStatusCode.OK) continue;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (text.Contains("x7", StringComparison.Ordinal)) marked++;
            Assert.DoesNotContain("<script>alert", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", text, StringComparison.OrdinalIgnoreCase);
            var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Length > 0);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => h.StartsWith('/') && !h.StartsWith("/language", StringComparison.Ordinal))) open.Enqueue(link);
        }
        Assert.InRange(marked, 4, 250);

        var csv = await visitor.Http.GetStringAsync("/igov-2005/common.csv", TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"(?m)(^|,)""?[=@+]", csv);
        Assert.Contains("'=cmd|", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_floods_is_told_to_wait_and_a_forged_header_makes_it_no_other_one()
    {
        await using var server = await AServer.StartAsync(change: o => o with { PostsPerMinute = 5 });
        using var visitor = server.Visitor();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            post.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            post.Headers.Add("CF-Connecting-IP", $"203.0.113.{i}");
            answers.Add(await visitor.Http.SendAsync(post, TestContext.Current.CancellationToken));
        }
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 3, 7);
        Assert.Contains("Too much came from your address", await refused[0].Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotNull(refused[0].Headers.RetryAfter);
        // Reading goes on.
        await visitor.GetAsync("/");
    }

    [Fact]
    public async Task A_proxy_that_is_named_says_who_asked_and_by_which_scheme_and_then_only_https_is_promised()
    {
        await using var server = await AServer.StartAsync(change: o => o with { PostsPerMinute = 2, Proxies = [IPNetwork.Parse("127.0.0.1/32")] });
        using var visitor = server.Visitor();
        for (var i = 0; i < 12; i++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            post.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var answer = await visitor.Http.SendAsync(post, TestContext.Current.CancellationToken);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
        using var get = new HttpRequestMessage(HttpMethod.Get, "/");
        get.Headers.Host = "plenary.example";
        get.Headers.Add("X-Forwarded-Proto", "https");
        using var secure = await visitor.Http.SendAsync(get, TestContext.Current.CancellationToken);
        Assert.Contains("max-age=15552000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        using var plain = await visitor.Http.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void A_source_is_an_address_and_of_version_6_the_network_of_a_subscriber()
    {
        Assert.Equal(Sources.Of(IPAddress.Parse("2001:db8:1:2::1")), Sources.Of(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(Sources.Of(IPAddress.Parse("2001:db8:1:2::1")), Sources.Of(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal("192.0.2.1", Sources.Of(IPAddress.Parse("::ffff:192.0.2.1")));
    }
}
