using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Plenary.Core.Shared;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Data;

/// <summary>Brings a backup into a data folder that holds nothing yet. Every byte is compared with the hash that was taken of it; the database comes to its place
/// last, so that a restore that was cut short leaves a folder that is still empty of it.</summary>
internal sealed class Restore(PlenaryDb db, IBlobs blobs, ServerOptions options)
{
    internal async Task<Result<Done>> HandleAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path)) return new Refusal("backupMissing", path);
        if (db is SqliteDb ? File.Exists(options.SqliteFile) : await HasTablesAsync(stop)) return new Refusal("restoreNotEmpty", db is SqliteDb ? options.Data : "PostgreSQL");
        try
        {
            await using var file = File.OpenRead(path);
            await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return await FromAsync(zip, path, stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            return new Refusal("notABackup", path);
        }
    }

    private async Task<Result<Done>> FromAsync(ZipArchive zip, string path, CancellationToken stop)
    {
        if (zip.GetEntry(Backup.Manifest) is not { } manifest) return new Refusal("notABackup", path);
        await using var json = await manifest.OpenAsync(stop);
        var about = await JsonSerializer.DeserializeAsync<Backup.About>(json, JsonColumn.Form, stop) ?? throw new JsonException();
        if (about.Format > Backup.Format || !db.Database.GetMigrations().Contains(about.Migration)) return new Refusal("backupNewer", about.Migration);
        if (about.Kind == "sqlite" != db is SqliteDb) return new Refusal(db is SqliteDb ? "backupOfPostgres" : "backupOfSqlite", path);
        var scratch = Path.Combine(options.Data, ".restore.db");
        try
        {
            foreach (var (name, sha) in about.Files.Where(f => f.Key.StartsWith(Backup.Blobs, StringComparison.Ordinal)))
            {
                var bytes = new MemoryStream();
                if (!await CopyAsync(zip, name, sha, bytes, stop) || await blobs.PutAsync(bytes.ToArray(), stop) != name[Backup.Blobs.Length..]) return new Refusal("backupBroken", name);
            }
            var broken = db is SqliteDb ? await FileAsync(zip, about, scratch, stop) : await RowsAsync(zip, about, stop);
            if (broken is not null) return broken;
        }
        finally
        {
            File.Delete(scratch);
        }
        return new Done();
    }

    private async Task<Refusal?> FileAsync(ZipArchive zip, Backup.About about, string scratch, CancellationToken stop)
    {
        await using (var file = File.Create(scratch))
        {
            if (!about.Files.TryGetValue(Backup.Sqlite, out var sha) || !await CopyAsync(zip, Backup.Sqlite, sha, file, stop)) return new("backupBroken", Backup.Sqlite);
            file.Flush(flushToDisk: true);
        }
        File.Move(scratch, options.SqliteFile);
        DurableFolder.Sync(options.Data);
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", stop);
        return null;
    }

    private async Task<Refusal?> RowsAsync(ZipArchive zip, Backup.About about, CancellationToken stop)
    {
        // The schema as it was, the rows into it, and then what came since: a backup of an older version is brought up like a database of that version.
        await db.GetService<IMigrator>().MigrateAsync(about.Migration, stop);
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            foreach (var (table, columns) in about.Tables)
            {
                var rows = new MemoryStream();
                if (!about.Files.TryGetValue(Backup.EntryOf(table), out var sha) || !await CopyAsync(zip, Backup.EntryOf(table), sha, rows, stop)) return new("backupBroken", table);
                await using var to = await connection.BeginTextImportAsync($"COPY {Backup.Quoted(table)} ({string.Join(", ", columns.Select(Backup.Quoted))}) FROM STDIN", stop);
                rows.Position = 0;
                using var text = new StreamReader(rows);
                var piece = new char[16384];
                while (await text.ReadAsync(piece, stop) is var n and > 0) await to.WriteAsync(piece.AsMemory(0, n), stop);
            }
            await transaction.CommitAsync(stop);
        }
        await db.Database.MigrateAsync(stop);
        return null;
    }

    private async Task<bool> HasTablesAsync(CancellationToken stop) => (await Store.AppliedAsync(db, stop)).Count > 0;

    /// <summary>Copies one file out of the zip; whether it is there with that hash.</summary>
    private static async Task<bool> CopyAsync(ZipArchive zip, string name, string sha256, Stream to, CancellationToken stop)
    {
        if (zip.GetEntry(name) is not { } entry) return false;
        await using var from = await entry.OpenAsync(stop);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[81920];
        while (await from.ReadAsync(piece, stop) is var n and > 0)
        {
            sha.AppendData(piece, 0, n);
            await to.WriteAsync(piece.AsMemory(0, n), stop);
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset()) == sha256;
    }
}
