using System.Diagnostics;
using Plenary.Server.Tests.Commands;

namespace Plenary.Server.Tests.Running;

/// <summary>A server in a process of its own, which can be killed.</summary>
internal sealed class AChild : IDisposable
{
    private readonly Process _process;

    private AChild(Process process, Uri address) => (_process, Address) = (process, address);

    internal Uri Address { get; }

    internal int Id => _process.Id;

    internal static async Task<AChild> StartAsync(string data, params (string, string?)[] environment)
    {
        var process = Cli.Start(null, [("PLENARY_POSTSPERMINUTE", "0"), .. environment], "serve", "--demo", "--data", data, "--urls", "http://127.0.0.1:0");
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

    /// <summary>Sends one contribution through the form, the preview and the button; its number as the receipt says it, or the status that refused it.</summary>
    internal static async Task<(int? Number, int Status)> SendAsync(Visitor visitor, string organisation)
    {
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Text", "We say: " + organisation), ("Form.Organisation", organisation), ("Form.Capacity", "Organisation"));
        if ((int)preview.StatusCode != 200) return (null, (int)preview.StatusCode);
        var receipt = await visitor.SendAsync(preview, "main form");
        var found = System.Text.RegularExpressions.Regex.Match(receipt.Body!.TextContent, "Received: C-([0-9]+)");
        return found.Success ? (int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 200) : (null, (int)receipt.StatusCode);
    }

    /// <summary>kill -9: nothing is finished, nothing is said.</summary>
    internal void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as systemd does; its exit status.</summary>
    internal async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
