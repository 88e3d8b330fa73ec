using Microsoft.Playwright;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.EndToEnd.Tests;

/// <summary>A whole written consultation in a real browser, by its chair and by those who contribute: from the call to where every input went.</summary>
public sealed class WholeConsultationTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Sample = Find();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_announced_contributed_to_placed_merged_answered_and_goes_on_to_its_next_version(bool script)
    {
        Assert.SkipUnless(Chromium.Here, "Chromium is not installed.");
        await using var server = await AServer.WithSampleAsync();
        var chair = await OpenAsync(server, script);
        await SignInAsync(chair, "Amina Diallo");

        // The chair convenes, puts forward the text, and announces.
        await chair.GotoAsync("/new");
        await chair.FillAsync("[name='Form.Title']", "A forum, once more");
        await chair.FillAsync("[name='Form.Slug']", "forum");
        await chair.FillAsync("[name='Form.Scope']", "A free exchange of views. It decides nothing.");
        await chair.FillAsync("[name='Form.Phases[0].Name']", "Contributions");
        await chair.FillAsync("[name='Form.Phases[0].Opens']", "2005-07-20T00:00");
        await chair.FillAsync("[name='Form.Phases[0].Closes']", "2005-08-15T23:59");
        await chair.ClickAsync("button[value=save]");
        await chair.GotoAsync("/forum/text/new");
        await chair.SetInputFilesAsync("input[type=file] >> nth=0", Path.Combine(Sample, "text", "0-zero-draft.en.md"));
        await chair.ClickAsync("main form button.button");
        await chair.ClickAsync("main form button.button");
        await chair.GotoAsync("/forum/office");
        if (await chair.Locator("[name='Announced.Anyway']").CountAsync() > 0) await chair.CheckAsync("[name='Announced.Anyway']");
        await chair.ClickAsync("#announce button");

        // Somebody contributes by form at a paragraph, and sees what was read before it counts.
        var one = await OpenAsync(server, script);
        await one.GotoAsync("/forum");
        await one.GotoAsync("/forum/contribute?at=p4");
        await one.SelectOptionAsync("#operation", "Replace");
        await one.FillAsync("#text", "The Internet is run by very many hands.");
        await one.FillAsync("#reason", "There are more of them every year.");
        await one.FillAsync("#person", "Ada Quill");
        await one.ClickAsync("form[enctype] button.button");
        Assert.Contains("We read 1 point", await one.InnerTextAsync("main"), StringComparison.Ordinal);
        await SendAsync(one);
        Assert.Contains("Received: C-1", await one.InnerTextAsync("h1"), StringComparison.Ordinal);

        // Another sends the sample's Word file with tracked changes, for an organisation; a third a letter that names no place.
        var two = await OpenAsync(server, script);
        await two.GotoAsync("/forum/contribute");
        await two.SetInputFilesAsync("#files", Path.Combine(Sample, "contributions", "open-harbour.docx"));
        await two.CheckAsync("input[value=Organisation]");
        await two.FillAsync("#organisation", "Open Harbour Coalition");
        await two.ClickAsync("form[enctype] button.button");
        await SendAsync(two);
        Assert.Contains("Received: C-2", await two.InnerTextAsync("h1"), StringComparison.Ordinal);
        await two.GotoAsync("/forum/contribute?at=text");
        await two.SetInputFilesAsync("#files", new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = "Few people want a single body to answer for all of the Internet, and many hands run it.\n"u8.ToArray() });
        await two.FillAsync("#person", "Lea Marsh");
        await two.ClickAsync("form[enctype] button.button");
        await SendAsync(two);
        Assert.Contains("Received: C-3", await two.InnerTextAsync("h1"), StringComparison.Ordinal);

        // The desk: what waits is placed, one point after another; the letter is found to say what the first form says.
        await chair.GotoAsync("/forum/desk?point=C3.1&all=true&at=p4");
        await chair.ClickAsync("button[value='same:C1.1']");
        for (var i = 0; i < 40 && await chair.Locator("button[value=text]").CountAsync() > 0 && await WaitingAsync(server) > 0; i++)
        {
            var before = await WaitingAsync(server);
            await chair.GotoAsync("/forum/desk");
            await chair.ClickAsync("button[value=text]");
            await Until(async () => await WaitingAsync(server) < before);
        }
        Assert.Equal(0, await WaitingAsync(server));

        // Answers: all ticked, drafted, approved, published together.
        await chair.GotoAsync("/forum/answers");
        foreach (var box in await chair.Locator("label.choice input[name='Form.Points']").AllAsync()) await box.CheckAsync();
        await chair.SelectOptionAsync("#word", "accepted");
        await chair.FillAsync("#reason", "It says what the room said.");
        await chair.ClickAsync("button[value=draft]");
        await chair.ClickAsync("button[value=approveAll]");
        await chair.ClickAsync("button[value=publish]");

        // The next version, and what the contributor then sees.
        var next = (await File.ReadAllTextAsync(Path.Combine(Sample, "text", "0-zero-draft.en.md"), TestContext.Current.CancellationToken)).Replace("The Internet is run by many hands.", "The Internet is run by very many hands.", StringComparison.Ordinal);
        await chair.GotoAsync("/forum/text/new");
        await chair.SetInputFilesAsync("input[type=file] >> nth=0", new FilePayload { Name = "1-first-draft.en.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(next) });
        await chair.ClickAsync("main form button.button");
        await chair.ClickAsync("main form button.button");
        await one.GotoAsync("/forum/contributions/1");
        var fate = await one.InnerTextAsync("main");
        Assert.Contains("accepted", fate, StringComparison.Ordinal);
        Assert.Contains("It says what the room said.", fate, StringComparison.Ordinal);
        await one.GotoAsync("/forum/text");
        Assert.Contains("very many hands", await one.InnerTextAsync("main"), StringComparison.Ordinal);
        await one.GotoAsync("/forum/common");
        Assert.Contains("Lea Marsh", await one.ContentAsync(), StringComparison.Ordinal);
        await one.GotoAsync("/forum/text/compare?from=0&to=1");
        Assert.Contains("very", await one.InnerTextAsync("main ins"), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(AServer server, bool script)
    {
        var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = script, BaseURL = server.Address.ToString(), Locale = "en" });
        return await context.NewPageAsync();
    }

    private static async Task SignInAsync(IPage page, string who)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("button[name=account]", new() { HasText = who }).ClickAsync();
    }

    /// <summary>Sends a draft from its preview.</summary>
    private static Task SendAsync(IPage page) => page.ClickAsync("text=Send it: it counts from now on");

    private static Task<int> WaitingAsync(AServer server) => server.ReadAsync(db =>
    {
        var consultation = db.Consultations.Single(c => c.Slug == "forum").Id;
        return Task.FromResult(db.Points.Count(p => p.Consultation == consultation && p.Open));
    });

    /// <summary>The desk answers a click by script without a new page: what it changed is waited for, not a time.</summary>
    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds()) await Task.Delay(20, limit.Token);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "samples", "igov-2005") is var sample && Directory.Exists(sample)) return sample;
        throw new DirectoryNotFoundException("samples/igov-2005");
    }
}
