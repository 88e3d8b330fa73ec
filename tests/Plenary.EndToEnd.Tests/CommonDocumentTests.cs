using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Platform.Localisation;

namespace Plenary.EndToEnd.Tests;

/// <summary>The common document in a real browser: every layout in every language, in light and dark, on a phone and on paper.</summary>
public sealed class CommonDocumentTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>What axe looks for: everything that WCAG 2.2 AA asks of a page and that a program can see, and axe's own good practice.</summary>
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    public static TheoryData<LayoutKind, string, ColorScheme> Pages => [.. Everywhere(["en"], [ColorScheme.Light]), .. Everywhere(["ar"], [ColorScheme.Dark])];

    public static TheoryData<LayoutKind, string, ColorScheme> OtherPages =>
        [.. Everywhere(["en"], [ColorScheme.Dark]), .. Everywhere(["ar", "es", "fr", "ru", "zh"], [ColorScheme.Light])];

    public static TheoryData<LayoutKind, string> Phones => [.. Enum.GetValues<LayoutKind>().SelectMany(k => new[] { (k, "ru"), (k, "ar") })];

    public static TheoryData<LayoutKind, string> OtherPhones => [.. Enum.GetValues<LayoutKind>().SelectMany(k => new[] { "en", "es", "fr", "zh" }.Select(l => (k, l)))];

    public static TheoryData<LayoutKind> Layouts => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Pages))]
    public Task Axe_finds_nothing(LayoutKind kind, string language, ColorScheme scheme) => NothingFound(kind, language, scheme, 1280);

    [Theory, MemberData(nameof(OtherPages)), Trait("slow", "yes")]
    public Task Axe_finds_nothing_in_the_other_languages(LayoutKind kind, string language, ColorScheme scheme) => NothingFound(kind, language, scheme, 1280);

    [Theory, MemberData(nameof(Layouts)), Trait("slow", "yes")]
    public Task Axe_finds_nothing_on_a_phone(LayoutKind kind) => NothingFound(kind, "en", ColorScheme.Light, 390);

    /// <summary>WCAG 1.4.10: 320 CSS pixels are 1280 at 400 %.</summary>
    [Theory, MemberData(nameof(Phones))]
    public Task A_phone_of_320_pixels_never_scrolls_sideways_and_loses_nothing(LayoutKind kind, string language) => Fits(kind, language);

    [Theory, MemberData(nameof(OtherPhones)), Trait("slow", "yes")]
    public Task Nor_does_it_in_the_other_languages(LayoutKind kind, string language) => Fits(kind, language);

    private async Task Fits(LayoutKind kind, string language)
    {
        var compilation = Of(language);
        var page = await Open(compilation, kind, language, 320, ColorScheme.Light);
        await Unfold(page);
        Assert.Equal(320, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, 320)"));
        var seen = await page.InnerTextAsync("body");
        Assert.All(compilation.Points, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p.Id)}(?!\d)", seen));
        await page.CloseAsync();
    }

    [Theory, MemberData(nameof(Layouts))]
    public async Task A_name_of_ten_thousand_letters_and_words_without_a_space_stay_on_the_page(LayoutKind kind)
    {
        var long1 = new string('W', 10_000);
        var text = Examples.Text("en", ("1", Core.Contributions.BlockKind.Paragraph, long1 + " here."));
        var e = new Examples();
        var sender = e.Sender(long1, "Government", person: long1, file: long1, onBehalfOf: [long1]);
        e.Says(Core.Contributions.Operation.Replace, Examples.Range(text, "p1", "here"), long1, [sender], reason: long1);
        e.Says(Core.Contributions.Operation.Comment, Core.Contributions.Anchor.OfParagraph("p1"), "\u202E" + long1, [sender], detail: long1);
        var page = await Open(e.Compile(text), kind, "en", 320, ColorScheme.Light);
        await Unfold(page);
        Assert.Equal(320, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, 320)"));
        await page.CloseAsync();
    }

    [Theory, MemberData(nameof(Layouts))]
    public async Task On_paper_everything_is_unfolded_and_nothing_of_the_screen_is_left(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var page = await Open(compilation, kind, "en", 800, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var seen = await page.InnerTextAsync("main");
        Assert.All(compilation.Points, p => Assert.Contains(p.Id, seen, StringComparison.Ordinal));
        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.prop, tr')].map(p => p.getBoundingClientRect().height)");
        Assert.NotEmpty(heights);
        Assert.All(heights, h => Assert.True(h > 0, h.ToString(CultureInfo.InvariantCulture)));
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.False(await page.Locator(".skip").IsVisibleAsync());
        // Ink is dark whatever the screen's colours were.
        Assert.Equal("rgb(29, 31, 35)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        await page.CloseAsync();
    }

    [Theory, MemberData(nameof(Layouts))]
    public async Task The_page_asks_the_network_for_nothing_and_says_nothing_in_the_console(LayoutKind kind)
    {
        Assert.SkipUnless(Chromium.Here, "No Chromium on this machine.");
        var path = Path.Combine(Path.GetTempPath(), $"plenary-{Guid.CreateVersion7():N}.html");
        await File.WriteAllTextAsync(path, (await CompilationHtml.RenderAsync(Examples.Waters(), kind, Words.In("en"))).Value!, TestContext.Current.CancellationToken);
        try
        {
            var page = await chromium.Browser.NewPageAsync();
            var (asked, said) = (new List<string>(), new List<string>());
            page.Request += (_, r) => asked.Add(r.Url);
            page.Console += (_, m) => said.Add(m.Text);
            await page.GotoAsync("file://" + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(["file://" + path], asked);
            Assert.Empty(said);
            await page.CloseAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_link_to_a_voice_opens_the_paragraph_that_holds_it_and_leads_to_its_sender_and_back()
    {
        var page = await Open(Examples.Waters(), LayoutKind.C, "en", 800, ColorScheme.Light);
        await page.ClickAsync("[id='C1'] a[href='#C1.1']");
        Assert.True(await page.Locator("[id='C1.1']").IsVisibleAsync());
        await page.ClickAsync("[id='C1.1'] .ids a[href='#C3']");
        Assert.EndsWith("#C3", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task In_a_long_document_the_bar_leads_to_the_voices_and_unfolds_them_and_a_contributor_to_each_of_theirs()
    {
        var compilation = ManyVoices.Of(60, 1_500);
        var page = await Open(compilation, LayoutKind.C, "en", 1280, ColorScheme.Light);
        var voices = page.Locator("[id='voices-p12'] .prop");
        Assert.False(await voices.First.IsVisibleAsync());
        await page.ClickAsync("a[href='#voices-p12']");
        Assert.True(await voices.First.IsVisibleAsync());
        Assert.Equal(await voices.CountAsync(), await voices.EvaluateAllAsync<int>("all => all.filter(v => v.checkVisibility()).length"));
        await page.ClickAsync("[id='voices-p12'] .back a");
        await page.ClickAsync("a[href='#voices-p12']");
        await page.Locator("[id='voices-p12'] .who a, [id='voices-p12'] .by a").First.ClickAsync();
        var row = page.Url[(page.Url.IndexOf('#') + 1)..];
        Assert.True(await page.Locator($"[id='{row}']").IsVisibleAsync());
        var link = page.Locator($"[id='{row}'] td:last-child a").Last;
        var target = (await link.GetAttributeAsync("href"))![1..];
        await link.ClickAsync();
        Assert.True(await page.Locator($"[id='{target}']").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(compilation.Groups.Count, await page.Locator(".prop").EvaluateAllAsync<int>("all => all.filter(v => v.checkVisibility()).length"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_mouse_one_goes_from_number_to_number_and_opens_the_voices()
    {
        var page = await Open(Examples.Waters(), LayoutKind.C, "en", 1280, ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#text", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.FocusAsync("#p2 summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("[id='C1.1']").IsVisibleAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Headings_make_an_outline_without_a_gap()
    {
        foreach (var kind in Enum.GetValues<LayoutKind>())
        {
            var page = await Open(Examples.Waters(), kind, "en", 1280, ColorScheme.Light);
            var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{kind}: h{pair.Second} after h{pair.First}"));
            await page.CloseAsync();
        }
    }

    private static IEnumerable<(LayoutKind, string, ColorScheme)> Everywhere(string[] languages, ColorScheme[] schemes) =>
        from kind in Enum.GetValues<LayoutKind>() from language in languages from scheme in schemes select (kind, language, scheme);

    private static Compilation Of(string language) => language == "ar" ? Examples.Arabic() : Examples.Waters();

    private static Task Unfold(IPage page) => page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");

    private async Task NothingFound(LayoutKind kind, string language, ColorScheme scheme, int width)
    {
        var page = await Open(Of(language), kind, language, width, scheme);
        await Unfold(page);
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}")));
        await page.CloseAsync();
    }

    private async Task<IPage> Open(Compilation compilation, LayoutKind kind, string language, int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.Here, "No Chromium on this machine.");
        var html = (await CompilationHtml.RenderAsync(compilation, kind, Words.In(language))).Value!;
        // The page forbids scripts of its own; axe is ours.
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, BypassCSP = true });
        await page.SetContentAsync(html);
        return page;
    }
}
