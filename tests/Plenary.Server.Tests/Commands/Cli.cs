using System.Diagnostics;
using System.Text;

namespace Plenary.Server.Tests.Commands;

/// <summary>Runs the built executable as a person does: through its front door.</summary>
internal static class Cli
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "plenary.exe" : "plenary");

    internal sealed record Ran(int Status, string Out, string Error)
    {
        /// <summary>The lines on standard error.</summary>
        internal IReadOnlyList<string> Said => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>No trace of a stack, no mistake of ours: what must hold of every run.</summary>
        internal Ran Politely()
        {
            Assert.DoesNotMatch(@"(?m)^\s+at \w|Unhandled|mistake of ours", Out + Error);
            return this;
        }

        internal Ran Exits(int status)
        {
            Assert.True(Status == status, $"exit {Status}, not {status}: {Error}");
            return Politely();
        }

        /// <summary>Ends with the status for "nothing done" and one line that says why.</summary>
        internal Ran Refuses(string words)
        {
            Exits(2);
            Assert.Empty(Out);
            Assert.Contains(words, Assert.Single(Said), StringComparison.Ordinal);
            return this;
        }
    }

    internal static Ran Run(params string[] args) => In(null, [], args);

    internal static Ran In(string? folder, (string Name, string? Value)[] environment, params string[] args)
    {
        using var process = Start(folder, environment, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("no end in two minutes: " + string.Join(' ', args));
        }
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    internal static Process Start(string? folder, (string Name, string? Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo(Executable, args)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = new UTF8Encoding(false), StandardErrorEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var name in (string[])["LANG", "LC_ALL", "LC_MESSAGES", "PLENARY_LANGUAGE"]) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
