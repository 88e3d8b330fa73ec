using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Plenary.Core.Shared;
using Plenary.Server.Data;

namespace Plenary.Server.Features.Search;

/// <summary>The index as both databases keep it: plain SQL through the same connection and transaction.</summary>
internal static class SearchRows
{
    /// <summary>Puts rows in, in place of those of the same kind and reference.</summary>
    internal static async Task PutAsync(PlenaryDb db, ConsultationId id, IReadOnlyList<SearchRow> rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            var words = SearchWords.Joined(row.Words);
            if (db is SqliteDb)
            {
                var at = await ScalarAsync(db, """
                    insert into search (consultation, contribution, kind, ref) values (@c, @k, @kind, @ref)
                    on conflict (consultation, kind, ref) do update set contribution = excluded.contribution returning id
                    """, stop, ("c", id.Value), ("k", row.Contribution?.Value), ("kind", row.Kind), ("ref", row.Ref));
                await ExecuteAsync(db, "delete from search_words where rowid = @id", stop, ("id", at));
                await ExecuteAsync(db, "insert into search_words (rowid, words) values (@id, @words)", stop, ("id", at), ("words", words));
            }
            else
                await ExecuteAsync(db, """
                    insert into search (consultation, contribution, kind, ref, words) values (@c, @k, @kind, @ref, to_tsvector('simple', @words))
                    on conflict (consultation, kind, ref) do update set contribution = excluded.contribution, words = excluded.words
                    """, stop, ("c", id.Value), ("k", row.Contribution?.Value), ("kind", row.Kind), ("ref", row.Ref), ("words", Fitting(words)));
        }
    }

    /// <summary>Remembers up to which event the index is.</summary>
    internal static Task HeadAsync(PlenaryDb db, ConsultationId id, long seq, CancellationToken stop) => ExecuteAsync(db, """
        insert into search_heads (consultation, seq) values (@c, @seq) on conflict (consultation) do update set seq = case when search_heads.seq > excluded.seq then search_heads.seq else excluded.seq end
        """, stop, ("c", id.Value), ("seq", seq));

    /// <summary>Takes out a consultation, or one kind of it; all of it is made anew from the first event on.</summary>
    internal static async Task ForgetAsync(PlenaryDb db, ConsultationId id, CancellationToken stop, string? kind = null)
    {
        if (db is SqliteDb)
            await ExecuteAsync(db, "delete from search_words where rowid in (select id from search where consultation = @c and (@kind is null or kind = @kind))", stop, ("c", id.Value), ("kind", kind));
        await ExecuteAsync(db, kind is null ? "delete from search where consultation = @c" : "delete from search where consultation = @c and kind = @kind", stop,
            kind is null ? [("c", id.Value)] : [("c", id.Value), ("kind", kind)]);
        if (kind is null) await ExecuteAsync(db, "delete from search_heads where consultation = @c", stop, ("c", id.Value));
    }

    /// <summary>Runs a query and reads its rows.</summary>
    internal static async Task<List<T>> ReadAsync<T>(PlenaryDb db, string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = await CommandAsync(db, sql, values, stop);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>What each database is asked: only letters and digits and our own signs, whatever was typed.</summary>
    internal static string Match(PlenaryDb db, SearchQuery query) => db is SqliteDb
        ? string.Join(" AND ", query.Phrases.Select(p => "\"" + string.Join(' ', p.Words) + "\"" + (p.Begins ? " *" : "")))
        : string.Join(" & ", query.Phrases.Select(p => "(" + string.Join(" <-> ", p.Words.Select((w, i) => "'" + w + "'" + (p.Begins && i == p.Words.Count - 1 ? ":*" : ""))) + ")"));

    /// <summary>PostgreSQL takes a megabyte of words and positions up to 16,383: what stands after 200,000 letters of one point is not found.</summary>
    private static string Fitting(string words) => words.Length <= 200_000 ? words : words[..words.LastIndexOf(' ', 200_000)];

    private static async Task<object?> ScalarAsync(PlenaryDb db, string sql, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = await CommandAsync(db, sql, values, stop);
        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task ExecuteAsync(PlenaryDb db, string sql, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = await CommandAsync(db, sql, values, stop);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<DbCommand> CommandAsync(PlenaryDb db, string sql, (string Name, object? Value)[] values, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            if (value is null && name == "k") parameter.DbType = System.Data.DbType.Guid;
            if (value is null && name == "kind") parameter.DbType = System.Data.DbType.String;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
