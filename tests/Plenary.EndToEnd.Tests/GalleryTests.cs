using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Server.Features.Gallery;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Tests.Running;

namespace Plenary.EndToEnd.Tests;

/// <summary>Every component in every state, in both directions: drawn, looked at by axe, and photographed into <c>artifacts/gallery</c>.</summary>
public sealed class GalleryTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Those of every page, but for one: five desks on one page have five points of the same name.</summary>
    private static readonly AxeRunOptions Rules = new() { RunOnly = CommonDocumentTests.Rules.RunOnly, Rules = new(CommonDocumentTests.Rules.Rules) { ["landmark-unique"] = new() { Enabled = false } } };

    [Theory]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    [InlineData("ar", 390, ColorScheme.Light)]
    [InlineData("ar", 390, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light), Trait("slow", "yes")]
    public async Task Axe_finds_nothing_nothing_scrolls_sideways_and_each_is_photographed(string language, int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.Here, "Chromium is not installed.");
        await using var server = await AServer.StartAsync();
        var page = await chromium.Browser.NewPageAsync(new() { BaseURL = server.Address.ToString(), Locale = language, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var said = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") said.Add(message.Text); };
        var answer = await page.GotoAsync("/gallery");
        Assert.Equal(200, answer!.Status);
        Assert.Equal(2 * await page.Locator(".gallery > section > h3").CountAsync(), await page.Locator(".shelf > div").CountAsync());
        Assert.Empty(await page.Locator(".shelf > div").EvaluateAllAsync<string[]>("all => all.filter(d => !d.textContent.trim() || !d.getBoundingClientRect().height).map(d => d.closest('section').querySelector('h2').textContent)"));
        Assert.Equal(0, await page.EvaluateAsync<int>("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))"));
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "gallery")).FullName;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{language}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
        if (Environment.GetEnvironmentVariable("PLENARY_PICTURES") is { } pictures)
            foreach (var section in await page.Locator(".gallery > section").AllAsync())
                await section.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{await section.Locator("h2").First.InnerTextAsync()}-{language}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
        Assert.Empty(await page.EvaluateAsync<string[]>("width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('.shelf > div')].filter(d => d.scrollWidth > d.clientWidth + 1).map(d => d.closest('section').querySelector('h2').textContent + ' ' + d.lang + ' ' + d.scrollWidth)", width));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page scrolls sideways.");
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html.Length > 300 ? n.Html[..300] : n.Html))}")));
        Assert.Empty(said);
        await page.CloseAsync();
    }

    [Fact]
    public async Task It_is_there_to_try_things_out_and_nowhere_else()
    {
        await using var server = await AServer.StartAsync(change: o => o with { Demo = false });
        using var visitor = server.Visitor();
        await visitor.GetAsync("/gallery", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_component_that_stands_twice_on_a_page_has_names_of_its_own_and_keeps_what_refers_to_them() =>
        Assert.Equal("<label for=\"a-1en\">x</label><input id=\"a-1en\" aria-describedby=\"b-1en c-1en\"><a href=\"#a-1en\" data-id=\"a\">y</a><a href=\"/p#a\">z</a>",
            GalleryNames.Apart("<label for=\"a\">x</label><input id=\"a\" aria-describedby=\"b c\"><a href=\"#a\" data-id=\"a\">y</a><a href=\"/p#a\">z</a>", "-1en"));

    [Fact]
    public void What_the_components_are_shown_with_is_the_same_each_time() => Assert.Equal(
        new GallerySample(Words.In("ar")).Compilation.Groups.Select(g => g.Id), new GallerySample(Words.In("ar")).Compilation.Groups.Select(g => g.Id));

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Plenary.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}
