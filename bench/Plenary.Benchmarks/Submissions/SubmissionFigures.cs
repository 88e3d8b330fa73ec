using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform;
using Plenary.Server.Tests.Running;

namespace Plenary.Benchmarks.Submissions;

/// <summary>Contributions by form that a server accepts a second, over loopback, on a disk: the whole way of a visitor, and the last press alone, as it comes before a deadline; beside what SQLite
/// alone takes with the same rows. The server is a process of its own; it shares the processors with the generator.
/// <c>dotnet run -c Release --project bench/Plenary.Benchmarks -- submissions [SECONDS [VISITORS]]</c></summary>
internal static partial class SubmissionFigures
{
    private const int Paragraphs = 100, Before = 1_000;

    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        var visitors = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 128;
        // Beside the program and not in the folder for temporary files, which may be memory.
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "submissions-" + Path.GetRandomFileName())).FullName;
        try
        {
            await StoreAsync(folder);
            using (var server = await AChildServer.StartAsync(folder)) await LoadAsync(server, seconds, visitors);
            await Floor.RunAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task LoadAsync(AChildServer server, int seconds, int visitors)
    {
        Console.WriteLine("| | a second | p50 | p95 | p99 | server CPU each | generator CPU each | written each |\n|---|---|---|---|---|---|---|---|");
        await WholeWayAsync(server, visitors, TimeSpan.FromSeconds(seconds), null);
        await WholeWayAsync(server, visitors, TimeSpan.FromSeconds(seconds), "form, preview, press, receipt");
        await PressAsync(server, await FilledAsync(server, 400, visitors), null);
        await PressAsync(server, await FilledAsync(server, 400 * seconds, visitors), "the last press alone");
        var (watched, count) = (await FilledAsync(server, 2_000, visitors), 0);
        var syncs = await server.SyncsAsync(async () => count = await PressAsync(server, watched, null));
        Console.WriteLine(syncs is null ? "\nstrace is not here: syncs are not counted." : string.Create(CultureInfo.InvariantCulture,
            $"\nWatched by strace, {count} contributions: {string.Join(", ", syncs.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} {s.Key}"))}."));
    }

    private static async Task StoreAsync(string folder)
    {
        await using var app = PlenaryServer.Build(new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0" });
        await Store.MigrateAsync(app.Services, default);
        await Stored.AsAsync(app.Services.GetRequiredService<IWriter>(), app.Services.GetRequiredService<Ids>(), "large", ManyVoices.Of(Paragraphs, Before, Before), TimeProvider.System.GetUtcNow());
    }

    /// <summary>Visitors who each fill in a form, look at the preview, press the button, and see the receipt, one contribution after the other.</summary>
    private static async Task<int> WholeWayAsync(AChildServer server, int visitors, TimeSpan time, string? title)
    {
        var figures = new Figures(server);
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, visitors).Select(async n =>
        {
            using var line = new HttpLine(server.Address);
            await line.ConnectAsync();
            for (var i = 0; Stopwatch.GetTimestamp() < until; i++)
            {
                var began = Stopwatch.GetTimestamp();
                var (draft, token) = await FillAsync(line, n, i);
                var preview = (await line.GetAsync(draft)).Text();
                await SendAsync(line, draft, Token().Match(preview).Groups[1].Value);
                var receipt = await line.GetAsync(draft.Replace("/draft/", "/receipt/", StringComparison.Ordinal));
                if (receipt.Status != 200 || !Received().IsMatch(receipt.Text())) throw new InvalidOperationException(receipt.Text());
                figures.Add(began);
            }
        }));
        return figures.Say(title);
    }

    /// <summary>Visitors who have filled in their forms and have not pressed the button yet.</summary>
    private static async Task<IReadOnlyList<(HttpLine Line, List<(string Draft, string Token)> Drafts)>> FilledAsync(AChildServer server, int count, int visitors) =>
        await Task.WhenAll(Enumerable.Range(0, visitors).Select(async n =>
        {
            var line = new HttpLine(server.Address);
            await line.ConnectAsync();
            var drafts = new List<(string, string)>();
            for (var i = 0; i < count / visitors; i++) drafts.Add(await FillAsync(line, n, i));
            return (line, drafts);
        }));

    /// <summary>All of them press it, each as soon as the one before is answered.</summary>
    private static async Task<int> PressAsync(AChildServer server, IReadOnlyList<(HttpLine Line, List<(string Draft, string Token)> Drafts)> lines, string? title)
    {
        var figures = new Figures(server);
        await Task.WhenAll(lines.Select(async l =>
        {
            foreach (var (draft, token) in l.Drafts)
            {
                var began = Stopwatch.GetTimestamp();
                await SendAsync(l.Line, draft, token);
                figures.Add(began);
            }
            l.Line.Dispose();
        }));
        return figures.Say(title);
    }

    /// <summary>Gets the form and sends it; where its preview is, and the token of its forms.</summary>
    private static async Task<(string Draft, string Token)> FillAsync(HttpLine line, int visitor, int i)
    {
        var page = (await line.GetAsync("/large/contribute?at=p" + (i % Paragraphs + 1).ToString(CultureInfo.InvariantCulture))).Text();
        string Field(string name) => Regex.Match(page, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value;
        var token = Field("__RequestVerificationToken");
        var saved = await line.PostAsync("/large/contribute", Form(("_handler", "contribute"), ("__RequestVerificationToken", token), ("Form.Key", Field("Form.Key")), ("Form.Point", Field("Form.Point")),
            ("Form.Place", Field("Form.Place")), ("Form.Operation", "Comment"), ("Form.Text", $"We have looked at this paragraph in our house number {visitor} and find, at {Stopwatch.GetTimestamp()}, that its second half asks for more than its first half can give."),
            ("Form.Reason", "Those who are to carry it out were not asked."), ("Form.Capacity", "Organisation"), ("Form.Organisation", $"House {visitor}-{i}"), ("Form.Person", "Ada Quill")));
        return saved is { Status: 302, Location: { } draft } ? (new Uri(draft, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.AbsolutePath : draft, token) : throw new InvalidOperationException(saved.Text());
    }

    private static async Task SendAsync(HttpLine line, string draft, string token)
    {
        var sent = await line.PostAsync(draft, Form(("_handler", "confirm"), ("__RequestVerificationToken", token)));
        if (sent is not { Status: 302, Location: { } to } || !to.Contains("/receipt/", StringComparison.Ordinal)) throw new InvalidOperationException(sent.Text());
    }

    private static byte[] Form(params (string Name, string Value)[] fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}")));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("Received: C-[0-9]+")]
    private static partial Regex Received();

    /// <summary>How many, how long each, and what it cost.</summary>
    private sealed class Figures(AChildServer server)
    {
        private readonly ConcurrentBag<double> _took = [];
        private readonly long _began = Stopwatch.GetTimestamp(), _written = server.Written;
        private readonly TimeSpan _server = server.Cpu, _own = Environment.CpuUsage.TotalTime;

        internal void Add(long began) => _took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

        internal int Say(string? title)
        {
            var (wall, took) = (Stopwatch.GetElapsedTime(_began).TotalSeconds, _took.Order().ToList());
            double At(double part) => took[Math.Min(took.Count - 1, (int)(part * took.Count))];
            if (title is not null)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {took.Count / wall:F0} | {At(.5):F0} ms | {At(.95):F0} ms | {At(.99):F0} ms | {(server.Cpu - _server).TotalMilliseconds / took.Count:F2} ms | {(Environment.CpuUsage.TotalTime - _own).TotalMilliseconds / took.Count:F2} ms | {(server.Written - _written) / 1024.0 / took.Count:F1} KB |"));
            return took.Count;
        }
    }
}
