using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Plenary.Core.Shared;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Data;

/// <summary>Which database there is, how it is opened, and how it comes to the newest schema.</summary>
internal static class Store
{
    /// <summary>Seconds an act waits for a lock that another process holds (a backup, a person with a tool) before the sender is told to come back (F10).</summary>
    private const int Patience = 5;

    internal static IServiceCollection AddStore(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton<Ids>();
        if (options.Database is { } connection)
        {
            var source = NpgsqlDataSource.Create(connection);
            services.AddSingleton(source);
            services.AddSingleton<IWriter>(s => new PostgresWriter(source, s.GetRequiredService<TimeProvider>()));
            services.AddPooledDbContextFactory<PostgresDb>(o => o.UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
            services.AddScoped<PlenaryDb>(s => s.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext());
        }
        else
        {
            var file = SqliteConnection(options.SqliteFile);
            services.AddSingleton<IWriter>(s => new SqliteWriter(file, s.GetRequiredService<Reserve>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<SqliteWriter>>()));
            services.AddPooledDbContextFactory<SqliteDb>(o => o.UseSqlite(file).AddInterceptors(new SqlitePragmas()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
            services.AddScoped<PlenaryDb>(s => s.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext());
        }
        return services;
    }

    /// <summary>Brings the schema to this program's; each migration is one transaction on both databases.</summary>
    internal static async Task MigrateAsync(IServiceProvider services, CancellationToken stop)
    {
        if (await OpenAsync(services, migrate: true, stop) is { } refusal) throw new InvalidOperationException(refusal.Code);
    }

    /// <summary>Opens the store; says in one sentence what is missing.</summary>
    /// <param name="migrate">Whether to bring an older schema to this program's, or to make it; else such a one is refused.</param>
    /// <returns>Null where all is well; else <c>databaseAway schemaNewer schemaOlder dataEmpty databaseBroken</c>.</returns>
    internal static async Task<Refusal?> OpenAsync(IServiceProvider services, bool migrate, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, options) = (scope.ServiceProvider.GetRequiredService<PlenaryDb>(), scope.ServiceProvider.GetRequiredService<ServerOptions>());
        if (db is SqliteDb && !migrate && !File.Exists(options.SqliteFile)) return new("dataEmpty", options.Data);
        try
        {
            var (ours, applied) = (db.Database.GetMigrations().ToList(), await AppliedAsync(db, stop));
            // A newer program has been here: what it added would be lost, or be in the way (F19).
            if (applied.Except(ours).FirstOrDefault() is { } newer) return new("schemaNewer", newer);
            if (applied.Count < ours.Count && !migrate) return applied.Count == 0 ? new("dataEmpty", options.Data) : new("schemaOlder");
            if (applied.Count < ours.Count && applied.Count > 0 && db is SqliteDb)
                await Backup.SnapshotAsync(options.SqliteFile, Path.Combine(options.Data, $"plenary.db.before-{ours[applied.Count]}"), stop);
            if (applied.Count < ours.Count) await db.Database.MigrateAsync(stop);
            if (migrate) await SearchTables.MakeAsync(db, stop);
            // Kept in the file itself: readers go on while one writes.
            if (db is SqliteDb) await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", stop);
            return null;
        }
        catch (Exception away) when (away is NpgsqlException or System.Net.Sockets.SocketException)
        {
            return new("databaseAway", away.Message.Split('\n')[0]);
        }
        catch (SqliteException broken)
        {
            return SqliteFaults.RefusalOf(broken, options.SqliteFile) is { Code: not "storeBroken" } refusal ? refusal : new("databaseBroken", options.SqliteFile, broken.Message);
        }
    }

    /// <summary>The migrations that the database has had; none of an empty one, which is asked first whether it keeps a list.</summary>
    internal static async Task<IReadOnlyList<string>> AppliedAsync(PlenaryDb db, CancellationToken stop) =>
        await db.GetService<IHistoryRepository>().ExistsAsync(stop) ? [.. await db.Database.GetAppliedMigrationsAsync(stop)] : [];

    /// <summary>Holds what is read by one context to one state of the store, while others go on writing.</summary>
    internal static async Task<IAsyncDisposable> SnapshotAsync(PlenaryDb db, CancellationToken stop)
    {
        if (db is not SqliteDb) return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        await db.Database.OpenConnectionAsync(stop);
        // Deferred: it never asks for the writer's lock.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, stop))!;
    }

    /// <summary>What the engine finds wrong in its own file; PostgreSQL checks its pages when it reads them.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(PlenaryDb db, CancellationToken stop)
    {
        if (db is not SqliteDb) return [];
        try
        {
            var said = await db.Database.SqlQueryRaw<string>("pragma integrity_check(20)").ToListAsync(stop);
            return said is ["ok"] ? [] : said;
        }
        catch (SqliteException broken)
        {
            return [broken.Message];
        }
    }

    private static string SqliteConnection(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file, DefaultTimeout = Patience, ForeignKeys = true, Pooling = true,
    }.ToString();
}
