using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Plenary.Benchmarks.Submissions;

/// <summary>What SQLite alone takes with the rows of a contribution by form, in the database that the server has just written: prepared statements on one connection, nothing else.</summary>
internal static class Floor
{
    internal static async Task RunAsync(string folder)
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "plenary.db")};Pooling=False");
        await db.OpenAsync();
        Do(db, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
        var rows = Tables.Select(t => Copy(db, t)).ToList();
        Console.WriteLine("\n| SQLite alone, the same rows | a second | commits |\n|---|---|---|");
        foreach (var (title, each, seconds) in new[] { ("one commit each", 1, 5), ("16 in a commit", 16, 3), ("64 in a commit", 64, 3), ("256 in a commit", 256, 3) })
        {
            var (began, n, commits) = (Stopwatch.GetTimestamp(), 0, 0);
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
            {
                await using var transaction = db.BeginTransaction(deferred: false);
                for (var i = 0; i < each; i++, n++)
                    foreach (var row in rows)
                    {
                        foreach (var (at, made) in row.Anew) row.Insert.Parameters[at].Value = made(n);
                        row.Insert.Transaction = transaction;
                        row.Insert.ExecuteNonQuery();
                    }
                await transaction.CommitAsync();
                commits++;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {n / Stopwatch.GetElapsedTime(began).TotalSeconds:F0} | {commits} |"));
            // What must be another in each row goes on where it stopped.
            foreach (var row in rows) row.Begin += n;
        }
    }

    private static readonly string[] Tables = ["contributions", "files", "points", "events", "drafts"];

    /// <summary>Inserts the newest row of a table again, under keys that are drawn.</summary>
    private sealed class Again(SqliteCommand insert)
    {
        internal SqliteCommand Insert { get; } = insert;
        internal List<(int At, Func<int, object> Made)> Anew { get; } = [];
        internal int Begin { get; set; } = 10_000_000;
    }

    private static Again Copy(SqliteConnection db, string table)
    {
        using var newest = db.CreateCommand();
        newest.CommandText = $"select * from {table} order by rowid desc limit 1";
        using var reader = newest.ExecuteReader();
        reader.Read();
        var insert = db.CreateCommand();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        insert.CommandText = $"insert into {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) values ({string.Join(", ", names.Select(n => "$" + n))})";
        var again = new Again(insert);
        for (var i = 0; i < names.Count; i++)
        {
            insert.Parameters.AddWithValue("$" + names[i], reader.GetValue(i));
            if (names[i] is "id" or "key_hash" or "once") again.Anew.Add((i, _ => Guid.CreateVersion7().ToString().ToUpperInvariant()));
            else if (names[i] is "number" or "seq" or "n" || names[i] == "place" && table == "files") again.Anew.Add((i, n => again.Begin + n));
        }
        return again;
    }

    private static void Do(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
