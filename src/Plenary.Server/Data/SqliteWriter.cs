using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Shared;

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
    private readonly string _connectionString;
    private readonly TimeProvider _clock;
    private readonly ILogger<SqliteWriter> _log;
    private readonly Task _loop;
    private SqliteConnection? _connection;

    /// <summary>Set when the disk failed a write: nothing more is acknowledged by this process, reads go on (F7).</summary>
    private volatile bool _broken;

    public SqliteWriter(string connectionString, TimeProvider clock, ILogger<SqliteWriter> log)
    {
        (_connectionString, _clock, _log) = (connectionString, clock, log);
        _loop = Task.Run(RunAsync);
    }

    public async Task<Result<T>> WriteAsync<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop)
    {
        if (_broken) return new Refusal("storeBroken");
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
            foreach (var work in batch) await work.RunAsync(_connection, transaction, _clock);
            await transaction.CommitAsync();
        }
        catch (SqliteException wrong)
        {
            var refusal = RefusalOf(wrong);
            _log.LogError(wrong, "The store refused {Count} acts: {Code}", batch.Count, refusal.Code);
            foreach (var work in batch) work.Refuse(refusal);
            await ForgetConnectionAsync();
            return;
        }
        catch (Exception wrong)
        {
            foreach (var work in batch) work.Fail(wrong);
            await ForgetConnectionAsync();
            return;
        }
        foreach (var work in batch) work.Finish();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task ForgetConnectionAsync()
    {
        if (_connection is null) return;
        await _connection.DisposeAsync();
        _connection = null;
    }

    /// <summary>SQLite's result codes: https://sqlite.org/rescode.html.</summary>
    private Refusal RefusalOf(SqliteException wrong)
    {
        switch (wrong.SqliteErrorCode)
        {
            case 13: return new("storeFull");
            case 5 or 6: return new("storeBusy");
            default:
                _broken = true;
                return new("storeBroken");
        }
    }

    private abstract class Work
    {
        internal abstract Task RunAsync(SqliteConnection connection, SqliteTransaction transaction, TimeProvider clock);

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

        internal override async Task RunAsync(SqliteConnection connection, SqliteTransaction transaction, TimeProvider clock)
        {
            if (stop.IsCancellationRequested)
            {
                _wrong = new OperationCanceledException(stop);
                return;
            }
            await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options);
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
            catch (Exception wrong) when (IsOfThisActAlone(wrong))
            {
                _wrong = wrong;
            }
            await transaction.RollbackAsync(Savepoint);
            await transaction.ReleaseAsync(Savepoint);
        }

        /// <summary>A mistake in one act must not cost the others of its commit; a disk that fails costs all of them.</summary>
        private static bool IsOfThisActAlone(Exception wrong) =>
            (wrong as SqliteException ?? wrong.InnerException as SqliteException) is not { SqliteErrorCode: not 19 };

        internal override void Finish()
        {
            if (_wrong is not null) _done.TrySetException(_wrong);
            else _done.TrySetResult(_result!);
        }

        internal override void Refuse(Refusal refusal) => _done.TrySetResult(refusal);

        internal override void Fail(Exception wrong) => _done.TrySetException(wrong);
    }
}
