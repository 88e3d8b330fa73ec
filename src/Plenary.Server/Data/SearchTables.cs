using Microsoft.EntityFrameworkCore;

namespace Plenary.Server.Data;

/// <summary>The tables of the search index, which EF does not know: it is made from the other tables and can be thrown away. Both databases index words that were
/// cut and folded before (Core/Shared/SearchWords): FTS5 finds no Chinese by itself, and neither do PostgreSQL's configurations.</summary>
internal static class SearchTables
{
    private const string Sqlite = """
        create table if not exists search (id integer primary key, consultation text not null, contribution text, kind text not null, ref text not null, unique (consultation, kind, ref));
        create virtual table if not exists search_words using fts5(words, content='', contentless_delete=1, prefix='3 4', tokenize="unicode61 remove_diacritics 0");
        create table if not exists search_heads (consultation text primary key, seq integer not null);
        """;

    private const string Postgres = """
        create table if not exists search (id bigint generated always as identity primary key, consultation uuid not null, contribution uuid, kind text not null, ref text not null,
            words tsvector not null, unique (consultation, kind, ref));
        create index if not exists search_words on search using gin (words);
        create table if not exists search_heads (consultation uuid primary key, seq bigint not null);
        """;

    /// <summary>Makes what is not there yet.</summary>
    internal static Task MakeAsync(PlenaryDb db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(db is SqliteDb ? Sqlite : Postgres, stop);
}
