using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Plenary.Core.Shared;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Data;

/// <summary>Everything kept, in one file, taken while the server works. SQLite: <c>VACUUM INTO</c>, one state of the file whatever is written meanwhile, without
/// what was deleted. PostgreSQL: <c>COPY</c> of every table in one repeatable-read transaction, since pg_dump is often not there, or older than the server and then
/// refuses it. The database first, the blobs after it: every blob that a row points to was on the disk before the row (I3).</summary>
internal sealed class Backup(PlenaryDb db, IBlobs blobs, ServerOptions options)
{
    /// <summary>Of the file; who restores it refuses what is newer than he knows.</summary>
    internal const int Format = 1;

    internal const string Manifest = "backup.json", Sqlite = "database/plenary.db", Blobs = "blobs/";

    /// <summary>What a backup says of itself.</summary>
    /// <param name="Migration">The schema that the rows have.</param>
    /// <param name="Tables">On PostgreSQL: the columns of each table, in the order of its rows.</param>
    /// <param name="Files">SHA-256 of every other file in it.</param>
    internal sealed record About(int Format, string Kind, string Migration, IReadOnlyDictionary<string, IReadOnlyList<string>> Tables, IReadOnlyDictionary<string, string> Files);

    internal async Task<Result<long>> HandleAsync(string path, CancellationToken stop)
    {
        var place = Path.GetFullPath(path);
        if (Path.GetDirectoryName(place) is not { } folder || !Directory.Exists(folder)) return new Refusal("outputFolderMissing", path, Path.GetDirectoryName(place) ?? place);
        if (Directory.Exists(place)) return new Refusal("outputIsFolder", path);
        var part = Path.Combine(folder, $".plenary-{Path.GetRandomFileName()}.part");
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                    if (await WriteAsync(zip, part + ".db", stop) is { } refusal) return refusal;
                file.Flush(flushToDisk: true);
            }
            File.Move(part, place, overwrite: true);
            DurableFolder.Sync(folder);
            return new FileInfo(place).Length;
        }
        catch (UnauthorizedAccessException)
        {
            return new Refusal("outputFolderClosed", path, folder);
        }
        finally
        {
            File.Delete(part);
            File.Delete(part + ".db");
        }
    }

    private async Task<Refusal?> WriteAsync(ZipArchive zip, string scratch, CancellationToken stop)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var tables = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        string migration;
        if (db is SqliteDb)
        {
            await SnapshotAsync(options.SqliteFile, scratch, stop);
            migration = await MigrationOfAsync(scratch, stop);
            await using var bytes = File.OpenRead(scratch);
            await AddAsync(zip, Sqlite, bytes, files, stop);
        }
        else
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            migration = (await db.Database.GetAppliedMigrationsAsync(stop)).Last();
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            foreach (var table in await TablesAsync(connection, stop))
            {
                tables[table.Key] = [.. table];
                using var rows = await connection.BeginTextExportAsync($"COPY {Quoted(table.Key)} ({string.Join(", ", table.Select(Quoted))}) TO STDOUT", stop);
                await AddAsync(zip, EntryOf(table.Key), new TextBytes(rows), files, stop);
            }
        }
        var outside = blobs.Outside().ToHashSet(StringComparer.Ordinal);
        foreach (var sha in await blobs.AllAsync(stop))
        {
            try
            {
                // The small ones stand in the database and are looked at all the same.
                if (await blobs.GetAsync(sha, stop) is { } bytes && outside.Contains(sha)) await AddAsync(zip, Blobs + sha, new MemoryStream(bytes), files, stop);
            }
            catch (BlobBrokenException)
            {
                // A backup that looks whole and is not would be believed in when it is needed.
                return new("backupBlobBroken", sha);
            }
        }
        await using var about = await zip.CreateEntry(Manifest).OpenAsync(stop);
        await JsonSerializer.SerializeAsync(about, new About(Format, db is SqliteDb ? "sqlite" : "postgres", migration, tables, files), JsonColumn.Form, stop);
        return null;
    }

    /// <summary>One state of the file, in a file of its own.</summary>
    internal static async Task SnapshotAsync(string file, string to, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 60 }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<string> MigrationOfAsync(string file, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "select max(\"MigrationId\") from \"__EFMigrationsHistory\"";
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<ILookup<string, string>> TablesAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var columns = new List<(string Table, string Column)>();
        // What is computed by the database is computed again by the one it is restored into, and the search index is made anew from the rest (SearchTables).
        await using var command = new NpgsqlCommand("""
            select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name <> '__EFMigrationsHistory' and c.table_name not in ('search', 'search_heads') and c.is_generated = 'NEVER'
            order by c.table_name, c.ordinal_position
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns.ToLookup(c => c.Table, c => c.Column, StringComparer.Ordinal);
    }

    internal static string EntryOf(string table) => string.Create(CultureInfo.InvariantCulture, $"database/{table}.copy");

    internal static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task AddAsync(ZipArchive zip, string name, Stream bytes, SortedDictionary<string, string> files, CancellationToken stop)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
        var piece = new byte[81920];
        while (await bytes.ReadAsync(piece, stop) is var n and > 0)
        {
            sha.AppendData(piece, 0, n);
            await entry.WriteAsync(piece.AsMemory(0, n), stop);
        }
        files[name] = Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>The rows of a table as they come from the server, in UTF-8.</summary>
    private sealed class TextBytes(TextReader text) : Stream
    {
        private readonly char[] _chars = new char[16384];

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            // A surrogate alone at the end of a piece gives no byte yet.
            while (await text.ReadAsync(_chars, cancellationToken) is var read and > 0)
                if (_encoder.GetBytes(_chars.AsSpan(0, read), buffer.Span, flush: false) is var bytes and > 0) return bytes;
            return _encoder.GetBytes([], buffer.Span, flush: true);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush()
        {
        }
    }
}
