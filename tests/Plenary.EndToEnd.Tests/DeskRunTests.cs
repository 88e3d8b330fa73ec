using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.EndToEnd.Tests;

/// <summary>The secretariat's day at the desk, by keyboard alone: how many keys a point takes, and how long until the next one lies there. Keys are asserted, times are told.</summary>
public sealed class DeskRunTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    private static readonly string Netmundial = Path.Combine(Root(), "../shared/data/netmundial-2014");

    /// <summary>Measures in the page from a key to the panel that it brought, painted; and keeps what a page that is loaded anew would lose.</summary>
    private const string Watch = """
        () => {
          window.kept = true; window.times = []; window.point = () => document.querySelector('#desk-act [name=point]')?.value ?? '';
          let pressed = 0;
          addEventListener('keydown', () => pressed = performance.now(), true);
          new MutationObserver(changes => { if (changes.some(c => [...c.addedNodes].some(n => n.id === 'desk-point')))
            requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => times.push(performance.now() - pressed); channel.port2.postMessage(0); }); }).observe(document.getElementById('desk'), { childList: true });
        }
        """;

    [Fact, Trait("slow", "yes")]
    public async Task A_hundred_points_of_a_real_call_with_questions_are_placed_by_at_most_three_keys_each_and_nothing_is_loaded_anew()
    {
        Assert.SkipUnless(Chromium.Here, "Chromium is not installed.");
        Assert.SkipUnless(Directory.Exists(Netmundial), "../shared/data/netmundial-2014 is not here.");
        await using var server = await AServer.WithSampleAsync();
        var imported = await server.ActAsync<ImportFolder, Result<Imported>>(import => import.HandleAsync(Netmundial, Actor.Operator, null, TestContext.Current.CancellationToken));
        Assert.True(imported.Ok);
        await AppointAsync(server, imported.Value.Slug);
        var (page, asked) = await OpenAsync(server, $"/{imported.Value.Slug}/desk");
        var run = new Run(server, page);
        for (var i = 0; i < 100; i++)
        {
            if (i is 0 or 50) await PictureAsync(page, $"desk-netmundial-{i}");
            await run.PlaceAsync(Question(await page.InnerTextAsync("#desk-point .of") + " " + await page.InnerTextAsync("#desk-point blockquote")), slip: i % 25 == 24);
        }
        await PictureAsync(page, "desk-netmundial-100");
        Assert.Equal(100, run.Points);
        Assert.Equal(100, await server.ReadAsync(async db => (await db.Points.ToListAsync()).Count(p => p.Evidence.By == EvidenceBy.Person)));
        await ToldAsync("netmundial-2014", run, page, asked);

        // What its reader takes it to be about: a question, if it says so, else nothing.
        static string? Question(string said) => said.Contains("oadmap", StringComparison.Ordinal) ? "2" : said.Contains("rinciple", StringComparison.Ordinal) ? "1" : null;
    }

    [Fact]
    public async Task The_points_of_a_call_with_a_text_are_placed_by_at_most_three_keys_each_beside_their_paragraphs()
    {
        Assert.SkipUnless(Chromium.Here, "Chromium is not installed.");
        await using var server = await AServer.WithSampleAsync();
        var (page, asked) = await OpenAsync(server, "/igov-2005/desk");
        var waiting = await server.ReadAsync(db => db.Points.CountAsync(p => p.Open));
        await PictureAsync(page, "desk-sample");
        var run = new Run(server, page);
        for (var i = 0; i < waiting; i++) await run.PlaceAsync(null, slip: i == 5);
        Assert.Equal(0, await server.ReadAsync(db => db.Points.CountAsync(p => p.Open)));
        Assert.Equal("Every point has its place. The common document holds them all.", await page.InnerTextAsync("#desk-point .lede"));
        await ToldAsync("igov-2005 (the sample)", run, page, asked);
    }

    private async Task ToldAsync(string name, Run run, IPage page, List<string> asked)
    {
        Assert.All(run.Keys, k => Assert.InRange(k, 1, 3));
        Assert.True(await page.EvaluateAsync<bool>("window.kept"), "The page was loaded anew.");
        Assert.All(asked, a => Assert.Matches("/desk/(point|panels)", a));
        Assert.True(run.Texts.Kept > 0, "No two points stood at one place.");
        var times = (await page.EvaluateAsync<double[]>("window.times")).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {run.Points} points, {run.Keys.Sum()} keys: {string.Join(", ", run.Keys.GroupBy(k => k).OrderBy(g => g.Key).Select(g => $"{g.Count()} by {g.Key}"))}; {run.Slips} slips undone. ")
            + string.Create(CultureInfo.InvariantCulture, $"From key to next point: median {times[times.Length / 2]:0} ms, nine of ten under {times[times.Length * 9 / 10]:0} ms, longest {times[^1]:0} ms, of {times.Length}. {asked.Count} requests, the text beside kept {run.Texts.Kept} times of {run.Texts.Kept + run.Texts.Drawn}."));
    }

    private async Task<(IPage Page, List<string> Asked)> OpenAsync(AServer server, string desk)
    {
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Address.ToString(), Locale = "en", ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("button[name=account]", new() { HasText = "Jonas Keller" }).ClickAsync();
        await page.GotoAsync(desk);
        await page.EvaluateAsync(Watch);
        var asked = new List<string>();
        // The browser takes the icon out of its own cache whenever an address changes.
        page.Request += (_, request) => { if (!request.Url.Contains("/assets/icon.", StringComparison.Ordinal)) asked.Add(request.Url); };
        return (page, asked);
    }

    private static Task AppointAsync(AServer server, string slug) => server.ActAsync<IWriter, Result<Done>>(writer => writer.WriteAsync<Done>(async db =>
    {
        var (jonas, of) = (await db.Accounts.SingleAsync(a => a.Name == "Jonas Keller"), await db.Consultations.SingleAsync(c => c.Slug == slug));
        db.Roles.Add(new() { Account = jonas.Id, Consultation = of.Id, Role = Role.Secretariat });
        return new Done();
    }, TestContext.Current.CancellationToken));

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Plenary.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PLENARY_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    /// <summary>Somebody who places one point after another.</summary>
    private sealed class Run(AServer server, IPage page)
    {
        internal int Points { get; private set; }

        internal int Slips { get; private set; }

        /// <summary>Keys for each point.</summary>
        internal List<int> Keys { get; } = [];

        internal (int Kept, int Drawn) Texts { get; private set; }

        /// <summary>Places the point that lies there: by what is offered, at the question that it is about, or as a word on the whole.</summary>
        /// <param name="question">The question that it is about, or null for what is offered first.</param>
        /// <param name="slip">Whether the wrong key is pressed first, and undone.</param>
        internal async Task PlaceAsync(string? question, bool slip)
        {
            var keys = 0;
            var point = await page.EvaluateAsync<string>("point()");
            if (slip)
            {
                await PressAsync("m");
                await NextAsync(point);
                var next = await page.EvaluateAsync<string>("point()");
                await PressAsync("u");
                await NextAsync(next);
                Assert.Equal(point, await page.EvaluateAsync<string>("point()"));
                Slips++;
            }
            var places = await page.Locator("#desk-look .place").EvaluateAllAsync<string[]>("all => all.map(p => p.value)");
            await page.EvaluateAsync("document.getElementById('desk-text').seen = document.getElementById('desk-text').dataset.key");
            if (places.Length == 0) await PressAsync("g");
            else
            {
                var wanted = question is null ? 0 : Array.IndexOf(places, "q:" + question);
                Assert.True(wanted >= 0, $"{point}: question {question} is not offered");
                if (wanted > 0)
                {
                    await PressAsync((wanted + 1).ToString(CultureInfo.InvariantCulture));
                    await page.WaitForFunctionAsync("i => document.querySelectorAll('#desk-look .place')[i]?.getAttribute('aria-pressed') === 'true' && !document.querySelector('#desk[aria-busy]')", wanted);
                }
                await PressAsync("Enter");
            }
            await NextAsync(point);
            Points++;
            Keys.Add(keys);
            // The same place again: the same words in the same node; another: another node.
            if (await page.EvaluateAsync<bool>("() => { const text = document.getElementById('desk-text'); return text.seen !== undefined && text.seen === text.dataset.key; }")) Texts = (Texts.Kept + 1, Texts.Drawn);
            else Texts = (Texts.Kept, Texts.Drawn + 1);

            async Task PressAsync(string key)
            {
                await page.Keyboard.PressAsync(key);
                keys++;
            }
        }

        private async Task NextAsync(string before)
        {
            await page.WaitForFunctionAsync("before => point() !== before && !document.querySelector('#desk[aria-busy]')", before);
            server.Clock.Now += TimeSpan.FromSeconds(12);
            Assert.Equal(0, await page.Locator("#desk [role=alert]").CountAsync());
        }
    }
}
