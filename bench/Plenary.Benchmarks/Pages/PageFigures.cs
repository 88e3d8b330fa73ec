using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server;
using Plenary.Server.Data;
using Plenary.Server.Platform;
using Plenary.Server.Tests.Running;

namespace Plenary.Benchmarks.Pages;

/// <summary>What each page of a consultation with 10,000 contributions and 500 paragraphs costs: processor time of the whole process, the asking client included.
/// <c>dotnet run -c Release --project bench/Plenary.Benchmarks -- pages [CONTRIBUTIONS]</c></summary>
internal static class PageFigures
{
    private const int Times = 200;

    internal static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("plenary-pages-").FullName;
        await using var app = PlenaryServer.Build(new ServerOptions { Data = folder, Urls = "http://127.0.0.1:0" });
        await Store.MigrateAsync(app.Services, default);
        await Stored.AsAsync(app.Services.GetRequiredService<IWriter>(), app.Services.GetRequiredService<Ids>(), "large", ManyVoices.Of(500, count, count), DateTimeOffset.UnixEpoch.AddYears(55));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        Console.WriteLine("| page | bytes | first, CPU | kept, CPU | drawn anew, CPU |\n|---|---|---|---|---|");
        foreach (var path in new[]
        {
            "", "large", "large/text", "large/common", "large/common?layout=A", "large/common?layout=D", "large/common?kind=Government", "large/common/p12", "large/contributions", "large/contributions?from=9000",
            "large/contributions/5000", "large/contribute", "large/search?q=forgama", "large/points/C5000.1",
        })
        {
            var (first, bytes) = await CostAsync(1, _ => path);
            await CostAsync(20, _ => path);
            var (kept, _) = await CostAsync(Times, _ => path);
            // Another address is another page to whoever keeps it: this draws each one.
            var join = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            var (anew, _) = await CostAsync(20, i => $"{path}{join}n={i.ToString(CultureInfo.InvariantCulture)}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| /{path} | {bytes:N0} | {first:F1} ms | {kept:F2} ms | {anew:F2} ms |"));
        }
        await app.StopAsync();
        Directory.Delete(folder, recursive: true);
        return 0;

        async Task<(double Each, long Bytes)> CostAsync(int times, Func<int, string> path)
        {
            long bytes = 0;
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++)
            {
                using var answer = await http.GetAsync("/" + path(i));
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path(i)}: {answer.StatusCode}");
                bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            }
            return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times, bytes);
        }
    }
}
