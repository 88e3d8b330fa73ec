using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Platform.Localisation;

namespace Plenary.EndToEnd.Tests;

/// <summary>The sample's common document, as the README's first command makes it, in a real browser.</summary>
public sealed class SampleTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Lazy<Task<Compilation>> Sample = new(async () =>
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Plenary.slnx")))
            root = Path.GetDirectoryName(root)!;
        var request = new CompileRequest { Inputs = [Path.Combine(root, "samples/igov-2005")], Outputs = ["-"] };
        return (await new CompileFolder(Stream.Null).HandleAsync(request, new Progress<CompileStep>(), TestContext.Current.CancellationToken)).Value!.Compilation;
    });

    public static TheoryData<LayoutKind> Layouts => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Layouts)), Trait("slow", "yes")]
    public async Task It_holds_every_point_fits_a_phone_and_axe_finds_nothing(LayoutKind kind)
    {
        Assert.SkipUnless(Chromium.Here, "No Chromium on this machine.");
        var compilation = await Sample.Value;
        var html = (await CompilationHtml.RenderAsync(compilation, kind, Words.In("en"))).Value!;
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 800 }, BypassCSP = true });
        await page.SetContentAsync(html);
        await page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");
        Assert.Equal(320, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, 320)"));
        var seen = await page.InnerTextAsync("main");
        Assert.All(compilation.Points, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p.Id)}(?!\d)", seen));
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('a')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))"));
        await page.SetViewportSizeAsync(1280, 900);
        var found = await page.RunAxe(CommonDocumentTests.Rules);
        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}")));
        await page.CloseAsync();
    }
}
