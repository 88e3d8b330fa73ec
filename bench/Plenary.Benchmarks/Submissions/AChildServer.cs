using System.Diagnostics;
using System.Globalization;

namespace Plenary.Benchmarks.Submissions;

/// <summary>The server in a process of its own, so that its processor time is not the generator's.</summary>
internal sealed class AChildServer : IDisposable
{
    private readonly Process _process;

    private AChildServer(Process process, Uri address) => (_process, Address) = (process, address);

    internal Uri Address { get; }

    internal int Id => _process.Id;

    internal TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes that the process handed to the disk so far (proc_pid_io(5), <c>write_bytes</c>).</summary>
    internal long Written => long.Parse(File.ReadLines($"/proc/{Id}/io").Single(l => l.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);

    internal static async Task<AChildServer> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plenary.dll"), "serve", "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["PLENARY_POSTSPERMINUTE"] = "0";
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var said = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is not { } url) continue;
            _ = process.StandardError.ReadToEndAsync();
            return new(process, new(url));
        }
        throw new InvalidOperationException(said);
    }

    /// <summary>How often it asked the disk to make something durable while something ran, by name of the call; null where strace is not there. A run that is watched is slower:
    /// its times are not to be quoted.</summary>
    internal async Task<IReadOnlyDictionary<string, int>?> SyncsAsync(Func<Task> run)
    {
        var file = Path.GetTempFileName();
        Process? strace;
        try
        {
            strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-e", "trace=fsync,fdatasync,syncfs", "-o", file, "-p", Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        while (!strace!.HasExited && File.ReadLines($"/proc/{Id}/status").Any(l => l == "TracerPid:\t0")) await Task.Yield();
        if (strace.HasExited) return null;
        await run();
        using (var stop = Process.Start("kill", ["-INT", strace.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync();
        await strace.WaitForExitAsync();
        var calls = File.ReadLines(file).Select(l => l.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries)[1].TrimStart().Split('(')[0]).Where(c => c is "fsync" or "fdatasync" or "syncfs")
            .CountBy(c => c).ToDictionary(c => c.Key, c => c.Value);
        File.Delete(file);
        return calls;
    }

    public void Dispose()
    {
        using (var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        _process.WaitForExit();
        _process.Dispose();
    }
}
