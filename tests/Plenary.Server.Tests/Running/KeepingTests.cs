using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Tests.Commands;
using Plenary.Server.Tests.Features.Folders;

namespace Plenary.Server.Tests.Running;

/// <summary>Backup under load, restore, verify: RELIABILITY F19, F20, F21, T21.</summary>
public sealed class KeepingTests : IDisposable
{
    private readonly string _folder = AnExport.Temporary();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_restore_drill_a_backup_during_load_the_source_lost_and_the_restored_exports_what_the_source_did(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        await AnExport.LiveAsync(server);
        using var enough = new CancellationTokenSource();
        var sent = 0;
        var load = Enumerable.Range(0, 3).Select(async n =>
        {
            while (!enough.IsCancellationRequested) await AnExport.SendAsync(server, "a.txt", $"House {n}", $"We say {Interlocked.Increment(ref sent)}.");
        }).ToList();
        while (sent < 10) await Task.Yield();
        await using (var scope = server.Services.CreateAsyncScope())
            Assert.True((await ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider).HandleAsync(At("b"), TestContext.Current.CancellationToken)).Ok);
        while (sent < 20) await Task.Yield();
        await enough.CancelAsync();
        await Task.WhenAll(load);
        await AnExport.ToAsync(server, "igov-2005", At("source"));

        var connection = on == Database.Postgres ? await Cluster.NewDatabaseAsync() : null;
        (string, string?)[] environment = [("PLENARY_DATABASE", connection)];
        Cli.In(null, environment, "restore", At("b"), "--data", At("new")).Exits(0);
        Cli.In(null, environment, "verify", "--data", At("new")).Exits(0);
        Cli.In(null, environment, "export", "igov-2005", "--data", At("new"), "--out", At("restored")).Exits(0);
        // The backup is of a moment under load: everything in it is in the source byte for byte, up to the event at which it was taken.
        var (source, restored) = (AnExport.Bytes(At("source")), AnExport.Bytes(At("restored")));
        var events = System.Text.Encoding.UTF8.GetString(restored["record/events.jsonl"]);
        Assert.StartsWith(events, System.Text.Encoding.UTF8.GetString(source["record/events.jsonl"]), StringComparison.Ordinal);
        Assert.True(restored["record/points.jsonl"].Length > 0);
        foreach (var (path, bytes) in restored.Where(f => f.Key.StartsWith("contributions/", StringComparison.Ordinal) || f.Key.StartsWith("text/", StringComparison.Ordinal)))
            Assert.True(bytes.AsSpan().SequenceEqual(source[path]), path);
        Assert.InRange(events.Count(c => c == '\n'), 30, 1000);

        // And one taken at rest gives the same export, every byte of it.
        await using (var scope = server.Services.CreateAsyncScope())
            Assert.True((await ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider).HandleAsync(At("rest"), TestContext.Current.CancellationToken)).Ok);
        environment = [("PLENARY_DATABASE", on == Database.Postgres ? await Cluster.NewDatabaseAsync() : null)];
        Cli.In(null, environment, "restore", At("rest"), "--data", At("newer")).Exits(0);
        Cli.In(null, environment, "export", "igov-2005", "--data", At("newer"), "--out", At("again")).Exits(0);
        AnExport.AssertSame(At("source"), At("again"));
        Cli.In(null, environment, "restore", At("rest"), "--data", At("newer")).Refuses("holds a store already");
    }

    [Fact]
    public async Task One_row_that_was_changed_behind_its_back_is_named()
    {
        await using var server = await AServer.WithSampleAsync();
        Assert.Empty((await VerifiedAsync(server)).Wrong);
        foreach (var (sql, code, argument) in new[]
        {
            ("update events set data = replace(data, ':', ': ') where seq = 3", "verifyEventHash", "3"), ("update events set actor = 'x' where seq = 22", "verifyEventHash", "22"),
            ("delete from events where seq = 5", "verifyEventGap", "5"), ("update contributions set sha256 = replace(sha256, 'a', 'b') where number = 7", "verifyReceipt", "7"),
            ("update contributions set late = 1 - late where number = 8", "verifyOtherwise", "8"), ("update consultations set last_seq = 21", "verifyHead", "21"),
            ("delete from points where \"of\" = 2 and n = 1", "verifyPointGone", "C2.1"), ("update texts set version = 9", "verifyText", "0"),
        })
        {
            await using var scope = server.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PlenaryDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
            var rows = await RecordRows.ReadAsync(db, await db.Consultations.SingleAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Contains(RecordCheck.Of(rows), r => r.Code == code && r.Args[0] == argument);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
        Assert.Empty((await VerifiedAsync(server)).Wrong);
    }

    [Fact]
    public async Task One_byte_that_turned_is_named_with_its_file_never_given_out_and_the_status_says_so()
    {
        await using var server = await AServer.WithSampleAsync();
        var blob = Directory.EnumerateFiles(Path.Combine(server.Folder, "blobs"), "207e*", SearchOption.AllDirectories).Single();
        Flip(blob, 10);
        var wrong = Cli.Run("verify", "--data", server.Folder).Exits(1);
        Assert.Contains(wrong.Said, l => l.Contains("C-1", StringComparison.Ordinal) && l.Contains("contributions/ccbi.txt", StringComparison.Ordinal));
        using var visitor = server.Visitor();
        using var answer = await visitor.Http.GetAsync("/igov-2005/contributions/1/files/0", TestContext.Current.CancellationToken);
        Assert.Equal(500, (int)answer.StatusCode);
        Cli.Run("export", "igov-2005", "--data", server.Folder, "--out", At("x")).Exits(2);
        Assert.False(Directory.Exists(At("x")));
        Cli.Run("backup", "--data", server.Folder, "--out", At("b")).Refuses("A kept file has changed");
        File.Delete(blob);
        Assert.Contains(Cli.Run("verify", "--data", server.Folder).Exits(1).Said, l => l.Contains("are not there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_in_which_a_byte_turned_or_that_is_none_is_refused_and_nothing_is_put_in_use()
    {
        await using var server = await AServer.WithSampleAsync();
        Cli.Run("backup", "--data", server.Folder, "--out", At("b")).Exits(0);
        var bytes = await File.ReadAllBytesAsync(At("b"), TestContext.Current.CancellationToken);
        foreach (var place in new[] { 200, bytes.Length / 3, bytes.Length / 2 })
        {
            await File.WriteAllBytesAsync(At("c"), bytes, TestContext.Current.CancellationToken);
            Flip(At("c"), place);
            var folder = At("n" + place.ToString(CultureInfo.InvariantCulture));
            Cli.Run("restore", At("c"), "--data", folder).Exits(2);
            Assert.False(File.Exists(Path.Combine(folder, "plenary.db")));
        }
        await File.WriteAllTextAsync(At("t"), "no backup", TestContext.Current.CancellationToken);
        Cli.Run("restore", At("t"), "--data", At("t2")).Refuses("is no backup of Plenary");
        Cli.Run("restore", At("nowhere"), "--data", At("t3")).Refuses("There is no file");
    }

    [Fact]
    public async Task A_store_that_a_newer_program_has_changed_is_refused_and_left_as_it_is()
    {
        await using var server = await AServer.WithSampleAsync();
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PlenaryDb>().Database.ExecuteSqlRawAsync(
                "insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '99.0')", TestContext.Current.CancellationToken);
        Cli.Run("serve", "--data", server.Folder, "--urls", "http://127.0.0.1:0").Refuses("A newer Plenary has been at work");
        Cli.Run("verify", "--data", server.Folder).Refuses("29990101000000_Later");
    }

    [Fact]
    public void What_is_missing_at_the_start_is_said_in_one_sentence()
    {
        File.WriteAllText(At("file"), "");
        Cli.Run("serve", "--data", At("file/x"), "--urls", "http://127.0.0.1:0").Refuses("cannot be written to");
        Cli.In(null, [("PLENARY_DATABASE", $"Host={_folder};Username=x;Timeout=2")], "serve", "--data", At("d"), "--urls", "http://127.0.0.1:0").Refuses("The database does not answer");
        Cli.In(null, [("PLENARY_PROXIES", "not-an-address")], "serve", "--data", At("d")).Refuses("not-an-address");
        Cli.In(null, [("PLENARY_POSTSPERMINUTE", "many")], "serve", "--data", At("d")).Refuses("takes a number");
        Cli.Run("serve", "--data", At("d"), "--urls", "nonsense").Refuses("is no address to listen on");
        Cli.Run("verify", "--data", At("never")).Refuses("There is no data in");
        Assert.False(Directory.Exists(At("never")));
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        Cli.Run("serve", "--data", At("d"), "--urls", "http://" + taken.LocalEndpoint).Refuses("another program listens there");
        // The file in the data folder says it, the environment over it, the flag over both.
        File.WriteAllText(At("d/plenary.json"), $$"""{ "Urls": "http://{{taken.LocalEndpoint}}" }""");
        Cli.Run("serve", "--data", At("d")).Refuses(taken.LocalEndpoint.ToString()!);
        Cli.In(null, [("PLENARY_URLS", "http://203.0.113.1:5099")], "serve", "--data", At("d")).Refuses("203.0.113.1");
        Cli.In(null, [("PLENARY_DATA", At("d"))], "serve", "--urls", "ftp://x").Refuses("ftp://x");
        File.WriteAllText(At("d/plenary.json"), "{");
        Cli.Run("serve", "--data", At("d")).Refuses("plenary.json");
    }

    private static Task<Verified> VerifiedAsync(AServer server) => server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default));

    private static void Flip(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 0x40;
        File.WriteAllBytes(file, bytes);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
