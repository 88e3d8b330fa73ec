using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plenary.Server.Tests.Running;

namespace Plenary.EndToEnd.Tests;

/// <summary>Every page that can be reached by a link, by anybody and by the chair, in a real browser: what must hold for all of them.</summary>
public sealed partial class SiteTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Who looks, in which language, with and without script.</summary>
    public static TheoryData<string?, string, bool> Visits => new()
    {
        { null, "en", true }, { null, "ar", false }, { "Amina Diallo", "en", false }, { "Amina Diallo", "ar", true },
    };

    public static TheoryData<string?, string, bool> OtherVisits => new()
    {
        { null, "fr", true }, { null, "ru", false }, { null, "zh", true }, { null, "es", true }, { "Amina Diallo", "fr", true }, { "Lucía Fernández", "es", false },
    };

    [Theory, MemberData(nameof(Visits))]
    public Task Every_page_holds_what_all_of_them_must(string? who, string language, bool script) => CrawlAsync(who, language, script);

    [Theory, MemberData(nameof(OtherVisits)), Trait("slow", "yes")]
    public Task So_it_does_in_the_other_languages(string? who, string language, bool script) => CrawlAsync(who, language, script);

    private async Task CrawlAsync(string? who, string language, bool script)
    {
        Assert.SkipUnless(Chromium.Here, "Chromium is not installed.");
        await using var server = await AServer.WithSampleAsync();
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Address.ToString(), Locale = language });
        // Without script is without any of ours; axe itself needs the engine, and hangs where a browser has it switched off.
        if (!script) await context.RouteAsync("**/*.js", route => route.FulfillAsync(new() { Body = "", ContentType = "text/javascript" }));
        var page = await context.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") said.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, wrong) => said.Add($"{page.Url}: {wrong}");
        if (who is not null)
        {
            await page.GotoAsync("/sign-in");
            await page.Locator("button[name=account]", new() { HasText = who }).ClickAsync();
        }

        var wrongs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var path))
        {
            if (!seen.Add(ShapeOf(path))) continue;
            var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            if (answer?.Status != 200)
            {
                wrongs.Add($"{path}: {answer?.Status}");
                continue;
            }
            var html = page.Locator("html");
            if (await html.GetAttributeAsync("lang") != language) wrongs.Add($"{path}: lang is not {language}");
            if (await html.GetAttributeAsync("dir") != (language == "ar" ? "rtl" : "ltr")) wrongs.Add($"{path}: dir is wrong");
            if (await page.Locator("h1").CountAsync() != 1) wrongs.Add($"{path}: not one h1");
            var found = await page.RunAxe(CommonDocumentTests.Rules);
            wrongs.AddRange(found.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html.Length > 160 ? n.Html[..160] : n.Html))}"));
            await page.SetViewportSizeAsync(320, 800);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 320 and var wide) wrongs.Add($"{path}: {wide} pixels wide on a phone of 320");
            await page.SetViewportSizeAsync(1280, 900);
            foreach (var link in await page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
                if (!NoPage().IsMatch(link) && !seen.Contains(ShapeOf(link))) ahead.Enqueue(link.Split('#')[0]);
        }
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
        Assert.Empty(said);
        Assert.True(seen.Count > 8, string.Join(' ', seen));
    }

    /// <summary>Pages of one kind are looked at once: numbers, ids and what is chosen in a filter do not make another page.</summary>
    private static string ShapeOf(string path) => Digits().Replace(Value().Replace(path.Split('#')[0], "="), "0");

    [GeneratedRegex(@"\d+[a-z]?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"=[^&]*")]
    private static partial Regex Value();

    /// <summary>Downloads, and links that change something for the browser alone.</summary>
    [GeneratedRegex(@"\.(docx|html|md|csv|json|ics|atom|zip)(\?|$)|/files/|^/language|^/assets/")]
    private static partial Regex NoPage();
}
