using System.Globalization;
using System.Security.Cryptography;
using Plenary.Server.Tests.Architecture;
using Plenary.Server.Tests.Commands;

namespace Plenary.Server.Tests.Running;

/// <summary>RELIABILITY F2: who is killed while compiling leaves what was there before, whole, and running it again gives the same bytes (I4).</summary>
[Trait("slow", "yes")]
public sealed class KilledCompileTests : IDisposable
{
    /// <summary>Of the moments of all kills: the same run after run.</summary>
    private const int Seed = 20051;

    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Killed_at_any_moment_every_output_of_the_command_is_the_old_one_or_the_new_one_whole_and_again_gives_the_same_bytes()
    {
        var outputs = new[] { "c.html", "c.docx", "c.json", "c.csv", "c.md" }.Select(n => Path.Combine(_folder, n)).ToArray();
        // Its sample has a file that is cut off, which the status says: 1.
        string[] Args(char layout) => ["compile", Path.Combine(Tree.Root, "samples/igov-2005"), "--layout", layout.ToString(), .. outputs.SelectMany(o => new[] { "--out", o })];
        Cli.Run(Args('D')).Exits(1);
        var @new = outputs.Select(Hash).ToList();
        var began = TimeProvider.System.GetTimestamp();
        Cli.Run(Args('A')).Exits(1);
        var (old, takes) = (outputs.Select(Hash).ToList(), TimeProvider.System.GetElapsedTime(began));
        Assert.NotEqual(old[0], @new[0]);
        var (moments, met) = (new Random(Seed), new HashSet<bool>());
        for (var run = 0; run < 200; run++)
        {
            using var process = Cli.Start(null, [], Args('D'));
            // A tenth of the moments lie in the last steps, when files come to their places.
            var moment = takes * (run % 10 == 0 ? 0.8 + 0.3 * moments.NextDouble() : moments.NextDouble());
            using (var enough = new CancellationTokenSource(moment))
                try
                {
                    await process.WaitForExitAsync(enough.Token);
                }
                catch (OperationCanceledException)
                {
                    process.Kill();
                    await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                }
            for (var i = 0; i < outputs.Length; i++)
            {
                var hash = Hash(outputs[i]);
                Assert.True(hash == old[i] || hash == @new[i], string.Create(CultureInfo.InvariantCulture, $"run {run}, killed after {moment.TotalMilliseconds:F0} ms: {Path.GetFileName(outputs[i])} is half there"));
                met.Add(hash == old[i]);
            }
        }
        Assert.Contains(true, met);
        Cli.Run(Args('D')).Exits(1);
        Assert.Equal(@new, outputs.Select(Hash));
    }

    [Fact]
    public async Task A_server_killed_while_it_compiles_shows_after_it_the_whole_document_of_everything_acknowledged_and_two_of_them_the_same_bytes()
    {
        var (moments, acknowledged) = (new Random(Seed), new List<string>());
        for (var round = 0; round < 12; round++)
        {
            using var child = await AChild.StartAsync(_folder);
            using var visitor = new Visitor(child.Address);
            var house = string.Create(CultureInfo.InvariantCulture, $"House {round}");
            if ((await AChild.SendAsync(visitor, house)).Number is not null) acknowledged.Add(house);
            // Whoever asks makes it compile; nobody hears the end of it.
            var asked = Enumerable.Range(0, 4).Select(async n =>
            {
                try
                {
                    await visitor.Http.GetStringAsync(n % 2 == 0 ? "/igov-2005/common?layout=A" : "/igov-2005/common.json");
                }
                catch (HttpRequestException)
                {
                    // It was killed: that was the purpose.
                }
            }).ToList();
            using (var moment = new CancellationTokenSource(TimeSpan.FromMilliseconds(moments.Next(1, 400))))
                await Task.WhenAny(Task.WhenAll(asked), Task.Delay(Timeout.Infinite, moment.Token));
            child.Kill();
            await Task.WhenAll(asked);
        }
        var documents = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var child = await AChild.StartAsync(_folder);
            using var visitor = new Visitor(child.Address);
            documents.Add(await visitor.Http.GetStringAsync("/igov-2005/common.json", TestContext.Current.CancellationToken));
            var page = (await visitor.GetAsync("/igov-2005/common")).Body!.TextContent;
            Assert.All(acknowledged, a => Assert.Contains(a, page, StringComparison.Ordinal));
        }
        Assert.Equal(12, acknowledged.Count);
        Assert.Equal(documents[0], documents[1]);
        Assert.Contains("\"House 11\"", documents[0], StringComparison.Ordinal);
        Cli.Run("verify", "--data", _folder).Exits(0);
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
