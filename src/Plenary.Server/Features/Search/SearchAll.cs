using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Search;

/// <summary>Searches texts, points, names, questions and answers of one consultation or of all that the actor may see.</summary>
internal sealed class SearchAll(PlenaryDb db, SearchIndex index, KeptTexts texts, IWords words)
{
    /// <summary>Of each kind where all are shown: what one looks through; and where one kind is.</summary>
    private const int Few = 10, Many = 200;

    /// <summary>The kinds in the order in which they are shown.</summary>
    internal static readonly string[] Kinds = ["about", "text", "question", "point", "name", "answer"];

    internal async Task<Found> HandleAsync(string? asked, ConsultationRow? only, string? kind, Actor actor, CancellationToken stop)
    {
        var query = SearchQuery.Of(asked);
        if (query.Phrases.Count == 0) return new(query, [], new Dictionary<string, int>());
        await index.CatchUpAsync(only?.Id, stop);
        kind = Kinds.Contains(kind) ? kind : null;
        var rows = await RowsAsync(query, only?.Id, kind, actor, stop);
        var consultations = rows.Select(r => r.Consultation).Distinct().ToList();
        var named = await db.Consultations.Where(c => consultations.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        var hits = new List<Hit>();
        foreach (var of in rows.GroupBy(r => (r.Consultation, r.Kind))) hits.AddRange(await HitsAsync(named[of.Key.Consultation], of.Key.Kind, [.. of], query, stop));
        var order = rows.Select((r, i) => (r, i)).ToDictionary(x => (x.r.Consultation, x.r.Kind, x.r.Ref), x => x.i);
        return new(query, [.. hits.OrderBy(h => order[(h.Of.Id, h.Kind, h.Ref)])], rows.GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.First().Total, StringComparer.Ordinal));
    }

    private async Task<List<Row>> RowsAsync(SearchQuery query, ConsultationId? only, string? kind, Actor actor, CancellationToken stop)
    {
        var values = new List<(string, object?)> { ("q", SearchRows.Match(db, query)), ("most", kind is null ? Few : Many) };
        var offices = In("o", actor.Offices);
        // The state says nothing of who may read what is held: the roles alone do.
        var reading = In("r", [.. actor.Roles.Where(r => Permissions.Refuses(Act.ReadHeld, r.Value, ConsultationState.Open) is null).Select(r => r.Key)]);
        if (only is { } id) values.Add(("only", id.Value));
        if (kind is not null) values.Add(("kind", kind));
        var (from, rank) = db is SqliteDb
            ? ("search_words join search s on s.id = search_words.rowid", "search_words.rank")
            : ("search s cross join to_tsquery('simple', @q) as query", "-ts_rank(s.words, query)");
        var sql = $"""
            with found as (
              select s.consultation, s.kind, s.ref, {rank} as r, s.id from {from} join consultations c on c.id = s.consultation left join contributions k on k.id = s.contribution
              where {(db is SqliteDb ? "search_words match @q" : "s.words @@ query")} and (c.announced is not null or c.id in ({offices}))
                and (s.contribution is null or k.standing = 'Public' or (k.standing = 'Held' and c.id in ({reading})))
                {(only is null ? "" : "and c.id = @only")} {(kind is null ? "" : "and s.kind = @kind")})
            select consultation, kind, ref, total from (
              select consultation, kind, ref, r, id, row_number() over (partition by kind order by r, id) as n, count(*) over (partition by kind) as total from found) as ranked
            where n <= @most order by kind, n
            """;
        return await SearchRows.ReadAsync(db, sql, Read, stop, [.. values]);

        string In(string prefix, IReadOnlyList<ConsultationId> ids)
        {
            values.AddRange(ids.Select((c, i) => (prefix + i.ToString(CultureInfo.InvariantCulture), (object?)c.Value)));
            return ids.Count == 0 ? "null" : string.Join(", ", ids.Select((_, i) => "@" + prefix + i.ToString(CultureInfo.InvariantCulture)));
        }

        static Row Read(DbDataReader r) => new(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetInt32(3));
    }

    private async Task<IEnumerable<Hit>> HitsAsync(ConsultationRow of, string kind, IReadOnlyList<Row> rows, SearchQuery query, CancellationToken stop)
    {
        var refs = rows.Select(r => r.Ref).ToList();
        switch (kind)
        {
            case "about":
                return [Make(of, kind, "", $"/{of.Slug}", of.Title, [of.Scope ?? "", of.Rules ?? "", of.Chair ?? "", of.Title], query, of.Languages[0])];
            case "question":
                return of.Questions.Where(q => refs.Contains(q.Id)).Select(q => Make(of, kind, q.Id, $"/{of.Slug}#question-{q.Id}", words.Say("layout.place.question", q.Id),
                    Ordered(q.Texts.Values.Prepend(q.Text), q.Texts.GetValueOrDefault(words.Language)), query, null));
            case "text":
                if (await texts.OfAsync(db, of.Id, null, stop) is not { } kept) return [];
                var say = new Phrasing(kept.Labels, words);
                return kept.Text.Paragraphs.Where(p => refs.Contains(p.Id)).Select(p => Make(of, kind, p.Id, $"/{of.Slug}/text#{p.Id}", say.Where(Anchor.OfParagraph(p.Id)),
                    Ordered(p.Texts.Values.Prepend(p.Text), p.In(words.Language)), query, null));
            case "name":
                var numbers = refs.ConvertAll(r => int.Parse(r, CultureInfo.InvariantCulture));
                return (await db.Contributions.Where(c => c.Consultation == of.Id && numbers.Contains(c.Number)).ToListAsync(stop))
                    .Select(c => Make(of, kind, c.Number.ToString(CultureInfo.InvariantCulture), $"/{of.Slug}/contributions/{Phrasing.Number(c.Number)}", "C-" + Phrasing.Number(c.Number),
                        [string.Join(" · ", new[] { c.Organisation, c.Person, c.Country, c.Title }.OfType<string>().Concat(c.OnBehalfOf).Distinct())], query, null));
            default:
                return await SaidAsync(of, kind, refs, query, stop);
        }
    }

    /// <summary>Points, or the answers to them.</summary>
    private async Task<IEnumerable<Hit>> SaidAsync(ConsultationRow of, string kind, List<string> refs, SearchQuery query, CancellationToken stop)
    {
        var cited = refs.Select(ContributionsData.Cited).OfType<(int Of, int N)>().ToHashSet();
        var senders = cited.Select(c => c.Of).Distinct().ToList();
        var names = await db.Contributions.Where(c => c.Consultation == of.Id && senders.Contains(c.Number))
            .Select(c => new { c.Id, c.Number, Name = c.Organisation ?? c.Person ?? "", c.Language }).ToDictionaryAsync(c => c.Number, stop);
        var ids = names.Values.Select(n => n.Id).ToList();
        var points = (await db.Points.Where(p => ids.Contains(p.Contribution)).Select(p => new { p.Id, p.Of, p.N, p.Words, p.Reason }).ToListAsync(stop)).Where(p => cited.Contains((p.Of, p.N))).ToList();
        var answered = points.ConvertAll(p => p.Id);
        var answers = kind == "answer" ? await db.Answers.Given().Where(a => answered.Contains(a.Point)).ToDictionaryAsync(a => a.Point, stop) : [];
        return points.Select(p =>
        {
            var cite = string.Create(CultureInfo.InvariantCulture, $"C{p.Of}.{p.N}");
            var from = names[p.Of];
            IEnumerable<string> said = answers.TryGetValue(p.Id, out var answer) ? [answer.Reason ?? Answering.Say(words, answer.Word)] : [p.Words ?? "", p.Reason ?? ""];
            return Make(of, kind, cite, kind == "answer" ? $"/{of.Slug}/contributions/{Phrasing.Number(p.Of)}#{cite}" : $"/{of.Slug}/points/{cite}",
                from.Name.Length > 0 ? words.Say("layout.count", cite, from.Name) : cite, said, query, kind == "answer" ? null : from.Language);
        });
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> all, string? first) => first is null ? all : all.Prepend(first);

    /// <summary>A hit shows the first of its texts that holds a word that was asked for.</summary>
    private static Hit Make(ConsultationRow of, string kind, string reference, string href, string label, IEnumerable<string> said, SearchQuery query, string? language)
    {
        var all = said.Where(s => s.Length > 0).ToList();
        var shown = all.Find(s => SearchWords.Of(s).Any(p => query.Means(p.Word))) ?? all.FirstOrDefault() ?? "";
        return new(of, kind, reference, href, label, Snippet.Of(shown, query), language);
    }

    private sealed record Row(ConsultationId Consultation, string Kind, string Ref, int Total);
}

/// <summary>What was found.</summary>
/// <param name="Query">As it was read.</param>
/// <param name="Hits">The best of each kind.</param>
/// <param name="Totals">How many there are of each kind.</param>
internal sealed record Found(SearchQuery Query, IReadOnlyList<Hit> Hits, IReadOnlyDictionary<string, int> Totals);

/// <summary>One thing found: where, and its words around those that were asked for.</summary>
internal sealed record Hit(ConsultationRow Of, string Kind, string Ref, string Href, string Label, IReadOnlyList<(string Text, bool Asked)> Snippet, string? Language);
