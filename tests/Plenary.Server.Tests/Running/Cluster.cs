using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Plenary.Server.Tests.Running;

/// <summary>A private PostgreSQL for the tests: Debian's binaries, a folder and a socket of its own, no port. Begun with the first test that needs it, ended with the run.</summary>
internal static class Cluster
{
    private static readonly Lazy<Task<string>> Socket = new(BeginAsync);
    private static int _databases;

    /// <summary>Where Debian keeps the newest version's programs, or null where there are none.</summary>
    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;

    /// <summary>A new empty database; its connection string. Skips the test, saying so, where PostgreSQL is not installed.</summary>
    internal static async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(Programs is null, "PostgreSQL is not installed: apt install postgresql");
        var socket = await Socket.Value;
        var name = "t" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await ExecuteAsync(socket, $"create database {name}");
        return Connection(socket, name);
    }

    internal static async Task DropAsync(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(await Socket.Value, $"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");
    }

    private static string Connection(string socket, string database) => $"Host={socket};Username=plenary;Database={database};Maximum Pool Size=20";

    private static async Task ExecuteAsync(string socket, string sql)
    {
        await using var connection = new NpgsqlConnection(Connection(socket, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> BeginAsync()
    {
        // A socket's path may have 107 letters, so it lies high up.
        var folder = Directory.CreateTempSubdirectory("pg-").FullName;
        var data = Path.Combine(folder, "data");
        // PostgreSQL refuses to run as root, which build machines like to be.
        var root = Environment.UserName == "root";
        if (root) await RunAsync("chown", ["postgres", folder]);
        await AsAsync(root, $"{Programs}/initdb -D {data} -U plenary --auth=trust --no-sync");
        await AsAsync(root, $"{Programs}/pg_ctl -D {data} -w -l {folder}/log -o \"-k {folder} -c listen_addresses='' -c fsync=off\" start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            AsAsync(root, $"{Programs}/pg_ctl -D {data} -m immediate stop").GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    private static Task AsAsync(bool root, string command) => root ? RunAsync("su", ["postgres", "-c", command]) : RunAsync("sh", ["-c", command]);

    private static async Task RunAsync(string program, string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        // The server that pg_ctl leaves behind holds the pipes: only its end is waited for.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (process.HasExited && process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {await process.StandardError.ReadToEndAsync()}");
    }
}
