using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Plenary.Server;
using Plenary.Server.Data;
using Plenary.Server.Platform;

namespace Plenary.EndToEnd.Tests;

/// <summary>The reading pages of a server in a real browser.</summary>
public sealed class ServerPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Paths =
        ["/igov-2005/common", "/igov-2005/common?kind=Government", "/igov-2005/common?layout=A", "/igov-2005/common/p16", "/igov-2005/text", "/igov-2005/search?q=forum", "/search"];

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("ar", ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string language, ColorScheme scheme, int width)
    {
        Assert.SkipUnless(Chromium.Here, "No Chromium on this machine.");
        var folder = Directory.CreateTempSubdirectory("plenary-e2e-").FullName;
        await using var app = PlenaryServer.Build(new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0", Demo = true });
        await Store.MigrateAsync(app.Services, TestContext.Current.CancellationToken);
        await Demo.SeedAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var page = await chromium.Browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        foreach (var path in Paths)
        {
            await page.GotoAsync(app.Urls.First() + path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            var found = await page.RunAxe(CommonDocumentTests.Rules);
            Assert.True(found.Violations.Length == 0, path + ": " + string.Join("; ", found.Violations.Select(v => v.Id + " " + string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html)))));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, path);
        }
        if (width == 1280)
        {
            await page.GotoAsync(app.Urls.First() + "/igov-2005/text?lang=en");
            await page.Locator("#p3 ~ .para a.bar.lean").First.ClickAsync();
            await page.Locator(".para .props .prop").First.WaitForAsync();
            Assert.EndsWith("/text?lang=en", page.Url, StringComparison.Ordinal);
        }
        await page.CloseAsync();
        await app.StopAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
    }
}
