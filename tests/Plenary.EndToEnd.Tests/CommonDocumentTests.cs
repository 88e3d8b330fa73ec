using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Features.Compilations;

namespace Plenary.EndToEnd.Tests;

/// <summary>One browser for all tests; started when the first needs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; the test is skipped where there is none.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("Call Assert.SkipUnless(Here) first.");

    public static bool Here => File.Exists(Executable);

    public async ValueTask InitializeAsync()
    {
        if (!Here)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

public sealed class CommonDocumentTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<LayoutKind, string, ColorScheme> Pages
    {
        get
        {
            var pages = new TheoryData<LayoutKind, string, ColorScheme>();
            foreach (var kind in Enum.GetValues<LayoutKind>())
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                    foreach (var language in new[] { "en", "ar" })
                        pages.Add(kind, language, scheme);
            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(LayoutKind kind, string language, ColorScheme scheme)
    {
        var page = await Open(language == "ar" ? Examples.Arabic() : Examples.Waters(), kind, language, 1280, scheme);
        await page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}")));
    }

    public static TheoryData<LayoutKind, string> Phones => [.. Enum.GetValues<LayoutKind>().SelectMany(k => new[] { (k, "en"), (k, "ar") })];

    [Theory, MemberData(nameof(Phones))]
    public async Task A_phone_of_320_pixels_never_scrolls_sideways(LayoutKind kind, string language)
    {
        var page = await Open(language == "ar" ? Examples.Arabic() : Examples.Waters(), kind, language, 320, ColorScheme.Light);
        await page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");
        Assert.Equal(320, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, 320)"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task In_print_every_voice_can_be_read()
    {
        var page = await Open(Examples.Waters(), LayoutKind.C, "en", 800, ColorScheme.Light);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.prop')].map(p => p.getBoundingClientRect().height)");
        Assert.NotEmpty(heights);
        Assert.All(heights, h => Assert.True(h > 0, h.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_link_to_a_voice_opens_the_paragraph_that_holds_it()
    {
        var page = await Open(Examples.Waters(), LayoutKind.C, "en", 800, ColorScheme.Light);
        await page.ClickAsync("summary >> nth=1");
        await page.ClickAsync("a[href='#C1.1']");
        Assert.True(await page.Locator("[id='C1.1']").IsVisibleAsync());
    }

    private async Task<IPage> Open(Compilation compilation, LayoutKind kind, string language, int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.Here, "No Chromium on this machine.");
        var html = (await CompilationHtml.RenderAsync(compilation, kind, new EnglishWords { Language = language })).Value!;
        // The page forbids scripts of its own; axe is ours.
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, BypassCSP = true });
        await page.SetContentAsync(html);
        return page;
    }
}
