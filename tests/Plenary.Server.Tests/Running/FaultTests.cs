using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Plenary.Server.Tests.Commands;

namespace Plenary.Server.Tests.Running;

/// <summary>Processes that are killed and disks that fail: RELIABILITY F5, F6, F7. The consultation of the sample is closed by now; what comes late is taken and marked.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fault-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task After_kill_9_in_the_middle_of_the_load_everything_acknowledged_is_there()
    {
        var acknowledged = new ConcurrentDictionary<int, string>();
        for (var round = 0; round < 3; round++)
        {
            using var child = await AChild.StartAsync(_folder);
            var load = Enumerable.Range(0, 4).Select(async n =>
            {
                using var visitor = new Visitor(child.Address);
                for (var i = 0; ; i++)
                    try
                    {
                        var house = string.Create(CultureInfo.InvariantCulture, $"House {round}-{n}-{i}");
                        if ((await AChild.SendAsync(visitor, house)).Number is { } number) Assert.True(acknowledged.TryAdd(number, house), $"C-{number} was given out twice");
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
            }).ToList();
            var before = acknowledged.Count;
            while (acknowledged.Count < before + 8 + 5 * round) await Task.Yield();
            child.Kill();
            await Task.WhenAll(load);
        }
        Cli.Run("verify", "--data", _folder).Exits(0);
        Cli.Run("export", "igov-2005", "--data", _folder, "--out", Path.Combine(_folder, "out")).Exits(0);
        var kept = (await File.ReadAllLinesAsync(Path.Combine(_folder, "out/record/contributions.jsonl"), TestContext.Current.CancellationToken)).Select(l => System.Text.Json.Nodes.JsonNode.Parse(l)!)
            .ToDictionary(l => l["number"]!.GetValue<int>(), l => l["organisation"]?.GetValue<string>());
        Assert.All(acknowledged, a => Assert.Equal(a.Value, kept[a.Key]));
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_with_0_and_what_was_acknowledged_is_there()
    {
        using var child = await AChild.StartAsync(_folder);
        using var visitor = new Visitor(child.Address);
        Assert.NotNull((await AChild.SendAsync(visitor, "Last House")).Number);
        Assert.Equal(0, await child.StopAsync());
        Cli.Run("verify", "--data", _folder).Exits(0);
    }

    [Fact]
    public async Task On_a_full_disk_writing_is_507_reading_goes_on_and_with_room_again_it_resumes()
    {
        Assert.SkipUnless(Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", _folder) == 0, "a tmpfs cannot be mounted here");
        try
        {
            using var child = await AChild.StartAsync(_folder, ("ASPNETCORE_TEMP", Path.GetTempPath()));
            using var visitor = new Visitor(child.Address);
            var first = (await AChild.SendAsync(visitor, "Before")).Number;
            Assert.NotNull(first);
            var (filler, reserve) = (Path.Combine(_folder, "filler"), Path.Combine(_folder, "reserve"));
            Assert.Equal(4 << 20, new FileInfo(reserve).Length);
            Fill(filler);
            // What room the journal has left is used up, and then it is said.
            var status = 200;
            for (var i = 0; i < 300 && status == 200; i++) status = (await AChild.SendAsync(visitor, new string('x', 200) + i.ToString(CultureInfo.InvariantCulture))).Status;
            Assert.Equal(507, status);
            // What was held for this day is free for who has to act, and stays so: nothing more is taken, however small.
            Assert.False(File.Exists(reserve));
            for (var i = 0; i < 20; i++) Assert.Equal(507, (await AChild.SendAsync(visitor, "Never")).Status);
            Assert.InRange(new DriveInfo(_folder).AvailableFreeSpace, 3 << 20, 5 << 20);
            Assert.Contains("igov-2005", (await visitor.GetAsync("/")).Source.Text, StringComparison.Ordinal);
            await visitor.GetAsync("/igov-2005/text");
            File.Delete(filler);
            Assert.NotNull((await AChild.SendAsync(visitor, "After")).Number);
            Assert.Equal(4 << 20, new FileInfo(reserve).Length);
            Assert.Equal(0, await child.StopAsync());
            Cli.Run("verify", "--data", _folder).Exits(0);
        }
        finally
        {
            Run("umount", "-l", _folder);
        }
    }

    [Fact]
    public async Task When_the_disk_fails_a_sync_nothing_more_is_acknowledged_until_a_restart_and_reading_goes_on()
    {
        using var child = await AChild.StartAsync(_folder);
        using var visitor = new Visitor(child.Address);
        var before = (await AChild.SendAsync(visitor, "Before")).Number;
        Process? strace;
        try
        {
            strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO", "-o", Path.Combine(Path.GetTempPath(), "plenary-strace"),
                "-p", child.Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            strace = null;
        }
        Assert.SkipWhen(strace is null, "strace is not installed");
        var tracer = Path.Combine("/proc", child.Id.ToString(CultureInfo.InvariantCulture), "status");
        while (!strace!.HasExited && File.ReadLines(tracer).Any(l => l == "TracerPid:\t0")) await Task.Yield();
        Assert.SkipWhen(strace.HasExited, "strace may not look into a process here");
        Assert.Equal((null, 503), await AChild.SendAsync(visitor, "Never"));
        strace.Kill();
        await strace.WaitForExitAsync(TestContext.Current.CancellationToken);
        // The disk answers again; this process has lost its trust in it.
        Assert.Equal((null, 503), await AChild.SendAsync(visitor, "Never"));
        await visitor.GetAsync("/igov-2005/text");
        child.Kill();

        using var again = await AChild.StartAsync(_folder);
        using var other = new Visitor(again.Address);
        Assert.True((await AChild.SendAsync(other, "After")).Number > before);
        Assert.DoesNotContain("Never", (await other.GetAsync("/igov-2005/contributions")).Body!.TextContent, StringComparison.Ordinal);
        Cli.Run("verify", "--data", _folder).Exits(0);
    }

    private static void Fill(string file)
    {
        try
        {
            using var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            for (var piece = new byte[65536]; ;) filler.Write(piece);
        }
        catch (IOException)
        {
            // Full: that was the purpose.
        }
        try
        {
            using var rest = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None, 1);
            for (var piece = new byte[512]; ;) rest.Write(piece);
        }
        catch (IOException)
        {
            // To the last byte.
        }
    }

    private static int Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
