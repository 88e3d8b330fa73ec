using Microsoft.EntityFrameworkCore;
using Npgsql;
using Plenary.Core.Shared;

namespace Plenary.Server.Data;

/// <summary>On PostgreSQL every act is a transaction of its own; the engine itself commits those of one moment together.</summary>
internal sealed class PostgresWriter(NpgsqlDataSource source, TimeProvider clock) : IWriter
{
    /// <summary>An act that met another on the same row is run again; three times suffice where each holds its rows for milliseconds.</summary>
    private const int Attempts = 4;

    private readonly DbContextOptions<PostgresDb> _options = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(source).Options;

    public async Task<Result<T>> WriteAsync<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await OnceAsync(act, stop);
            }
            catch (Exception wrong) when (Code(wrong) is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.UniqueViolation && attempt < Attempts)
            {
                // Met another act: what it changed is seen on the next attempt, which then says "already" or "taken" rather than breaking on the same key.
            }
            catch (Exception wrong) when (Code(wrong) is PostgresErrorCodes.DiskFull)
            {
                return new Refusal("storeFull");
            }
            catch (Exception wrong) when (IsAway(wrong))
            {
                return new Refusal("storeBusy");
            }
    }

    private async Task<Result<T>> OnceAsync<T>(Func<PlenaryDb, Task<Result<T>>> act, CancellationToken stop)
    {
        await using var db = new PostgresDb(_options);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var result = await act(db);
        if (!result.Ok) return result;
        await db.NumberEventsAsync(clock.GetUtcNow(), stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return result;
    }

    private static string? Code(Exception wrong) => (wrong as PostgresException ?? wrong.InnerException as PostgresException)?.SqlState;

    private static bool IsAway(Exception wrong) => wrong is NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException }
        || wrong.InnerException is NpgsqlException { IsTransient: true } || Code(wrong) is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow;
}
