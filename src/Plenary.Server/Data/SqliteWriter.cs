using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Shared;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Data;

/// <summary>One writer a file: four at once stalled for up to 1.5 s, one queue does not. What waits is committed together, each act in a savepoint of its
/// own: a commit costs one sync of the disk, however many acts it holds (RELIABILITY.md: 184 commits a second with one act each).</summary>
internal sealed class SqliteWriter : IWriter, IAsyncDisposable
{
    /// <summary>Acts that may wait: ten seconds of the fastest rate measured. Beyond it the sender is told to come back, before memory runs out (T19).</summary>
    private const int Waiting = 10_000;

    /// <summary>Acts in one commit: more would make the first of them wait longer than a person notices.</summary>
    private const int Together = 256;

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(Waiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly string _connectionString, _file;
    private readonly Reserve _reserve;
    private readonly TimeProvider _clock;
    private readonly ILogger<SqliteWriter> _log;
    private readonly Task _loop;
    private SqliteConnection? _connection;
    private DbContextOptions<SqliteDb>? _options;

    /// <summary>Set when the disk failed a write: nothing more is acknowledged by this process, reads go on (F7).</summary>
    private volatile bool _broken;

    public SqliteWriter(string connectionString, Reserve reserve, TimeProvider clock, ILogger<SqliteWriter> log)
    {
        var own = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        (_connectionString, _file, _reserve, _clock, _log) = (own.ToString(), own.DataSource, reserve, clock, log);
        _loop = Task.Run(RunAsync);
    }

    public async Task<Result<T>> WriteAsync<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop)
    {
        if (_broken) return new Refusal("storeBroken");
        if (_reserve.IsFull()) return new Refusal("storeFull");
        var work = new Work<T>(act, stop);
        if (!_queue.Writer.TryWrite(work)) return new Refusal("storeBusy");
        return await work.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        if (_connection is not null) await _connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<Work>(Together);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Together && _queue.Reader.TryRead(out var work)) batch.Add(work);
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<Work> batch)
    {
        try
        {
            _connection ??= await OpenAsync();
            await using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var work in batch) await work.RunAsync(_options!, _connection, transaction, _clock);
            await transaction.CommitAsync();
        }
        // Whatever it is, the loop goes on: a writer that has died in silence would let every later act wait for ever.
        catch (Exception wrong)
        {
            Refuse(batch, wrong);
            await ForgetConnectionAsync();
            return;
        }
        foreach (var work in batch) work.Finish();
    }

    private void Refuse(List<Work> batch, Exception wrong)
    {
        if (SqliteFaults.RefusalOf(wrong, _file) is not { } refusal)
        {
            foreach (var work in batch) work.Fail(wrong);
            return;
        }
        if (refusal.Code == "storeBroken") _broken = true;
        if (refusal.Code == "storeFull") _reserve.Release();
        _log.LogError(wrong, "The store refused {Count} acts: {Code}", batch.Count, refusal.Code);
        foreach (var work in batch) work.Refuse(refusal);
        // What came meanwhile has waited as long as these: it is not made to wait through the same again.
        if (refusal.Code == "storeBusy" || _broken)
            while (_queue.Reader.TryRead(out var waiting)) waiting.Refuse(refusal);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        // A connection of its own: one that failed is closed and not given to anybody else out of a pool.
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync();
            await using var pragmas = connection.CreateCommand();
            pragmas.CommandText = SqlitePragmas.Written;
            await pragmas.ExecuteNonQueryAsync();
            _options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options;
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ForgetConnectionAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        try
        {
            await connection.DisposeAsync();
        }
        catch (SqliteException wrong)
        {
            _log.LogWarning(wrong, "The store's connection did not close");
        }
    }

    private abstract class Work
    {
        internal abstract Task RunAsync(DbContextOptions<SqliteDb> options, SqliteConnection connection, SqliteTransaction transaction, TimeProvider clock);

        internal abstract void Finish();

        internal abstract void Refuse(Refusal refusal);

        internal abstract void Fail(Exception wrong);
    }

    private sealed class Work<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop) : Work
    {
        private const string Savepoint = "act";
        private readonly TaskCompletionSource<Result<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Result<T>? _result;
        private Exception? _wrong;

        internal Task<Result<T>> Done => _done.Task;

        internal override async Task RunAsync(DbContextOptions<SqliteDb> options, SqliteConnection connection, SqliteTransaction transaction, TimeProvider clock)
        {
            if (stop.IsCancellationRequested)
            {
                _wrong = new OperationCanceledException(stop);
                return;
            }
            await using var db = new SqliteDb(options);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction, CancellationToken.None);
            await transaction.SaveAsync(Savepoint);
            try
            {
                _result = await act(db);
                if (_result.Ok)
                {
                    await db.NumberEventsAsync(clock.GetUtcNow(), CancellationToken.None);
                    await db.SaveChangesAsync(CancellationToken.None);
                    await transaction.ReleaseAsync(Savepoint);
                    return;
                }
            }
            // A mistake in one act must not cost the others of its commit; a store that fails costs all of them. So does a transaction that the engine has
            // ended by itself: what ran before is gone with it, and what ran after would be committed statement by statement.
            catch (Exception wrong) when (!SqliteFaults.IsOfTheStore(wrong) && SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                _wrong = wrong;
            }
            await transaction.RollbackAsync(Savepoint);
            await transaction.ReleaseAsync(Savepoint);
        }

        internal override void Finish()
        {
            if (_wrong is not null) _done.TrySetException(_wrong);
            else _done.TrySetResult(_result!);
        }

        internal override void Refuse(Refusal refusal) => _done.TrySetResult(refusal);

        internal override void Fail(Exception wrong) => _done.TrySetException(wrong);
    }
}
