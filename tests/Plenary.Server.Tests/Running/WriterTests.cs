using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Tests.Running;

/// <summary>The one way to change something, while acts fail, senders go away and the store is busy (I1, I2, I7, I10; F5, F10).</summary>
public sealed class WriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_is_on_the_disk_by_the_pragmas_of_every_connection()
    {
        await using var server = await AServer.StartAsync();
        var written = await Writer(server).WriteAsync<(long, string, long)>(async db => await PragmasAsync(db), Stop);
        Assert.Equal((2L, "wal", 1L), written.Value);
        Assert.Equal((2L, "wal", 1L), await server.ReadAsync(PragmasAsync));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Whatever_fails_on_the_way_numbers_are_dense_and_the_chain_verifies(Database on)
    {
        await using var server = await AServer.StartAsync(on);
        var (one, two) = (await NewAsync(server, "one"), await NewAsync(server, "two"));
        var expected = new Dictionary<ConsultationId, int> { [one] = 1, [two] = 1 };
        // Acts at once, so that they share commits: some record, some refuse, some throw before or after they have changed and saved something, some are given up.
        var acts = Gen.Select(Gen.Int[0, 6], Gen.Bool, Gen.Int[1, 3]).Array[5, 40];
        await acts.SampleAsync(async some =>
        {
            var done = await Task.WhenAll(some.Select(a => ActAsync(server, a.Item1, a.Item2 ? one : two, a.Item3)));
            foreach (var (id, events) in done) expected[id] += events;
        }, iter: 12, threads: 1);
        await server.ReadAsync(async db =>
        {
            foreach (var (id, events) in expected)
            {
                var rows = await db.Events.Where(e => e.Consultation == id).OrderBy(e => e.Seq).ToListAsync();
                Assert.Equal(Enumerable.Range(1, events).Select(n => (long)n), rows.Select(r => r.Seq));
            }
            Assert.DoesNotContain(await db.Consultations.ToListAsync(), c => c.Title is "never" or "x");
            return 0;
        });
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
    }

    [Fact]
    public async Task While_another_process_holds_the_file_writing_is_refused_within_the_budget_and_nothing_is_lost()
    {
        await using var server = await AServer.StartAsync();
        var id = await NewAsync(server, "one");
        await using var other = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "plenary.db")};Pooling=False");
        await other.OpenAsync(Stop);
        var held = other.BeginTransaction(deferred: false);
        var began = TimeProvider.System.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RecordAsync(server, id, 1)));
        Assert.All(all, r => Assert.Equal("storeBusy", Assert.Single(r.Refusals).Code));
        // The budget is five seconds; readers never waited.
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 4, 15);
        Assert.Equal(1, await server.ReadAsync(db => db.Events.CountAsync()));

        var waiting = RecordAsync(server, id, 1);
        await held.RollbackAsync(Stop);
        Assert.True((await waiting).Ok);
        Assert.True((await RecordAsync(server, id, 1)).Ok);
        Assert.Equal(3, await server.ReadAsync(db => db.Events.CountAsync()));
        await held.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_query_in_one_act_costs_that_act_alone()
    {
        await using var server = await AServer.StartAsync();
        var id = await NewAsync(server, "one");
        var broken = Writer(server).WriteAsync<Done>(async db =>
        {
            db.Record(id, "x", new ConsultationAnnounced());
            await db.Database.ExecuteSqlRawAsync("select nothing from nowhere", Stop);
            return new Done();
        }, Stop);
        var whole = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RecordAsync(server, id, 1)));
        await Assert.ThrowsAsync<SqliteException>(() => broken);
        Assert.All(whole, r => Assert.True(r.Ok));
        Assert.Equal(11, await server.ReadAsync(db => db.Events.CountAsync()));
    }

    [Fact]
    public async Task An_act_that_ends_the_common_transaction_costs_its_commit_and_the_next_one_goes_on()
    {
        await using var server = await AServer.StartAsync();
        var id = await NewAsync(server, "one");
        await Assert.ThrowsAnyAsync<Exception>(() => Writer(server).WriteAsync<Done>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("rollback", Stop);
            throw new InvalidOperationException("after the end");
        }, Stop));
        Assert.True((await RecordAsync(server, id, 2)).Ok);
        Assert.Equal(3, await server.ReadAsync(db => db.Events.CountAsync()));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Fifty_at_once_get_fifty_numbers_and_one_pressed_fifty_times_gets_one(Database on)
    {
        await using var server = await AServer.WithSampleAsync(on);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Features.Folders.AnExport.SendAsync(server, "a.txt", $"House {i}", $"We say {i}.")));
        Assert.Equal(Enumerable.Range(21, 50), numbers.Order());

        using var visitor = server.Visitor();
        var form = await visitor.GetAsync("/igov-2005/contribute");
        var preview = await visitor.SendAsync(form, "form.form", ("Form.Text", "Once."), ("Form.Person", "Ada Quill"));
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => visitor.SendAsync(preview, "main form")));
        Assert.All(receipts, r => Assert.Contains("C-71", r.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal(71, await server.ReadAsync(async db => (await db.Consultations.SingleAsync()).LastContribution));
        Assert.Empty((await server.ActAsync<VerifyStore, Verified>(v => v.HandleAsync(default))).Wrong);
    }

    private static async Task<(ConsultationId, int)> ActAsync(AServer server, int kind, ConsultationId id, int events)
    {
        using var given = new CancellationTokenSource();
        try
        {
            var done = await Writer(server).WriteAsync<Done>(async db =>
            {
                var row = await db.LockedAsync(id, default);
                if (kind >= 2) row.Title = kind >= 3 ? "never" : "two";
                for (var i = 0; i < events; i++) db.Record(id, "x", new ConsultationAnnounced());
                if (kind == 3) return new Refusal("notNow");
                if (kind == 4) throw new InvalidOperationException("before it was saved");
                if (kind == 5)
                {
                    await db.SaveChangesAsync();
                    throw new InvalidOperationException("after it was saved");
                }
                if (kind == 6)
                {
                    await given.CancelAsync();
                    await db.SaveChangesAsync(given.Token);
                }
                return new Done();
            }, given.Token);
            return (id, done.Ok ? events : 0);
        }
        catch (Exception meant) when (meant is InvalidOperationException or OperationCanceledException)
        {
            return (id, 0);
        }
    }

    private static IWriter Writer(AServer server) => server.Services.GetRequiredService<IWriter>();

    private static Task<Result<Done>> RecordAsync(AServer server, ConsultationId id, int events) => Writer(server).WriteAsync<Done>(db =>
    {
        for (var i = 0; i < events; i++) db.Record(id, "x", new ConsultationAnnounced());
        return Task.FromResult<Result<Done>>(new Done());
    }, default);

    private static async Task<ConsultationId> NewAsync(AServer server, string slug)
    {
        var begun = await server.ActAsync<CreateConsultation, Result<string>>(c => c.HandleAsync(new() { Consultation = new() { Title = slug, Slug = slug } }, null, Actor.Operator, default));
        return await server.ReadAsync(db => db.Consultations.Where(c => c.Slug == begun.Value).Select(c => c.Id).SingleAsync());
    }

    private static async Task<(long, string, long)> PragmasAsync(PlenaryDb db)
    {
        var strings = await db.Database.SqlQueryRaw<string>("select journal_mode as Value from pragma_journal_mode").ToListAsync();
        var sync = await db.Database.SqlQueryRaw<long>("select synchronous as Value from pragma_synchronous").ToListAsync();
        var keys = await db.Database.SqlQueryRaw<long>("select foreign_keys as Value from pragma_foreign_keys").ToListAsync();
        return (sync[0], strings[0], keys[0]);
    }
}
