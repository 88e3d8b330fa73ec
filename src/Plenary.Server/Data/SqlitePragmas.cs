using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Plenary.Server.Data;

/// <summary>What every connection to the file is told, whatever the library was compiled with: committed is on the disk (F5), and a row points to a row that is there.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>For a connection that reads, or brings the schema up.</summary>
    private const string Every = "pragma synchronous = full; pragma foreign_keys = on;";

    /// <summary>For the one that writes; the journal's mode is kept in the file itself: readers go on while one writes.</summary>
    internal const string Written = "pragma journal_mode = wal; " + Every;

    /// <summary>Connections of the pool that have been told: what a pragma sets lives as long as the engine's own connection, through which EF goes anew for every query.</summary>
    private static readonly ConditionalWeakTable<SafeHandle, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Every;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Every;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static bool IsNew(DbConnection connection) => Told.TryAdd(((SqliteConnection)connection).Handle!, Told);
}
