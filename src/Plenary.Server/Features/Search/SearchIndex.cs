using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Search;

/// <summary>Keeps the index up to the record. It follows the recorded events after their commit and remembers how far it came: what it costs is nobody's wait, a
/// mistake in it refuses no contribution, and it begins again where it stopped. Whoever searches is served when it has caught up, so that nothing acknowledged is missed.</summary>
internal sealed class SearchIndex(IServiceScopeFactory scopes, IWriter writer)
{
    /// <summary>Events followed in one commit: about 500 points, for which nobody else waits longer than a tenth of a second.</summary>
    private const int Together = 50;

    private readonly ConcurrentDictionary<ConsultationId, SemaphoreSlim> _one = new();

    /// <summary>Brings the index of every consultation, or of one, up to its record.</summary>
    internal async Task CatchUpAsync(ConsultationId? only, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlenaryDb>();
        var heads = await HeadsAsync(db, stop);
        foreach (var (id, last) in await db.Consultations.Where(c => only == null || c.Id == only).Select(c => new ValueTuple<ConsultationId, long>(c.Id, c.LastSeq)).ToListAsync(stop))
            if (heads.GetValueOrDefault(id) < last) await FollowAsync(id, stop);
    }

    /// <summary>Makes the index of a consultation anew from what is stored.</summary>
    internal async Task RebuildAsync(ConsultationId id, CancellationToken stop)
    {
        await writer.WriteAsync<Done>(async db =>
        {
            await SearchRows.ForgetAsync(db, id, stop);
            return new Done();
        }, stop);
        await FollowAsync(id, stop);
    }

    private async Task FollowAsync(ConsultationId id, CancellationToken stop)
    {
        var one = _one.GetOrAdd(id, _ => new(1));
        await one.WaitAsync(stop);
        try
        {
            while (await NextAsync(id, stop)) { }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Follows the next events; false where there are none.</summary>
    private async Task<bool> NextAsync(ConsultationId id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlenaryDb>();
        var from = (await HeadsAsync(db, stop)).GetValueOrDefault(id);
        var events = await db.Events.Where(e => e.Consultation == id && e.Seq > from).OrderBy(e => e.Seq).Take(Together).ToListAsync(stop);
        if (events.Count == 0) return false;
        // Read and folded outside of the write.
        var touched = Touched.By(events);
        var rows = await RowsAsync(db, id, touched, stop);
        var done = await writer.WriteAsync<Done>(async to =>
        {
            if (touched.Texts) await SearchRows.ForgetAsync(to, id, stop, "text");
            await SearchRows.PutAsync(to, id, rows, stop);
            await SearchRows.HeadAsync(to, id, events[^1].Seq, stop);
            return new Done();
        }, stop);
        return done.Ok;
    }

    /// <summary>What is indexed of what was touched: the newest text, what contributions say, who says it, the questions, published answers.</summary>
    private static async Task<List<SearchRow>> RowsAsync(PlenaryDb db, ConsultationId id, Touched touched, CancellationToken stop)
    {
        var rows = new List<SearchRow>();
        var consultation = await db.Consultations.SingleAsync(c => c.Id == id, stop);
        rows.Add(new SearchRow("about", "", null, string.Join('\n', new[] { consultation.Title, consultation.Scope, consultation.Chair, consultation.Rules }.OfType<string>())));
        rows.AddRange(consultation.Questions.Select(q => new SearchRow("question", q.Id, null, string.Join('\n', q.Texts.Values.Prepend(q.Text).Distinct()))));
        if (touched.Texts && await db.Texts.Where(t => t.Consultation == id).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop) is { } text)
            rows.AddRange((await db.Paragraphs.Where(p => p.Text == text.Id).ToListAsync(stop))
                .Select(p => new SearchRow("text", p.Pid, null, string.Join('\n', p.Texts.Values.Prepend(p.Words).Distinct()))));
        if (touched.Contributions.Count > 0)
        {
            var numbers = touched.Contributions.ToList();
            foreach (var c in await db.Contributions.Where(c => c.Consultation == id && numbers.Contains(c.Number))
                .Select(c => new { c.Id, c.Number, c.Organisation, c.Person, c.Country, c.OnBehalfOf, c.Title }).ToListAsync(stop))
                rows.Add(new SearchRow("name", c.Number.ToString(CultureInfo.InvariantCulture), c.Id, string.Join('\n', new[] { c.Organisation, c.Person, c.Country, c.Title }.OfType<string>().Concat(c.OnBehalfOf))));
            var contributions = rows.Where(r => r.Contribution is not null).Select(r => r.Contribution!.Value).ToList();
            foreach (var p in await db.Points.Where(p => contributions.Contains(p.Contribution)).Select(p => new { p.Contribution, p.Of, p.N, p.Words, p.Reason }).ToListAsync(stop))
                rows.Add(new SearchRow("point", string.Create(CultureInfo.InvariantCulture, $"C{p.Of}.{p.N}"), p.Contribution, p.Words + "\n" + p.Reason));
        }
        if (touched.Answers)
        {
            var points = db.Points;
            foreach (var a in await (from a in db.Answers.Given()
                                     join p in points on a.Point equals p.Id
                                     where a.Consultation == id && a.Reason != null
                                     select new { p.Contribution, p.Of, p.N, a.Word, a.Reason }).ToListAsync(stop))
                rows.Add(new SearchRow("answer", string.Create(CultureInfo.InvariantCulture, $"C{a.Of}.{a.N}"), a.Contribution, a.Word + "\n" + a.Reason));
        }
        return rows;
    }

    private static async Task<Dictionary<ConsultationId, long>> HeadsAsync(PlenaryDb db, CancellationToken stop) =>
        (await db.Database.SqlQueryRaw<HeadRow>("select consultation as \"Consultation\", seq as \"Seq\" from search_heads").ToListAsync(stop))
            .ToDictionary(h => new ConsultationId(h.Consultation), h => h.Seq);

    private sealed record HeadRow(Guid Consultation, long Seq);

    /// <summary>What some events were about. An event names contributions by number, points as people cite them, a text by its version; features that are built later
    /// do so too, and their events are followed without a change here.</summary>
    private sealed record Touched(HashSet<int> Contributions, bool Texts, bool Answers)
    {
        internal static Touched By(IEnumerable<EventRow> events)
        {
            var touched = new Touched([], false, false);
            foreach (var happened in events)
            {
                using var data = JsonDocument.Parse(happened.Data);
                foreach (var property in data.RootElement.EnumerateObject())
                {
                    if (property is { Name: "number" or "contribution", Value.ValueKind: JsonValueKind.Number }) touched.Contributions.Add(property.Value.GetInt32());
                    if (property is { Name: "point", Value.ValueKind: JsonValueKind.String } && ContributionsData.Cited(property.Value.GetString()!) is var (of, _)) touched.Contributions.Add(of);
                    if (property.Name == "version") touched = touched with { Texts = true };
                }
                if (happened.Type == nameof(AnswersPublished)) touched = touched with { Answers = true };
            }
            return touched;
        }
    }
}

/// <summary>One thing that can be found.</summary>
/// <param name="Kind">text, point, name, question, answer or about.</param>
/// <param name="Ref">Which of that kind in its consultation: a paragraph's id, a point as cited, a contribution's number, a question's id.</param>
/// <param name="Contribution">Whose it is, so that what is held back is found by nobody who may not read it.</param>
/// <param name="Words">As they stand.</param>
internal sealed record SearchRow(string Kind, string Ref, ContributionId? Contribution, string Words);

/// <summary>Follows the record while nobody searches.</summary>
internal sealed class SearchJob(SearchIndex index, ILogger<SearchJob> log) : BackgroundService
{
    /// <summary>What a search would have to catch up with is what was recorded in this time.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stop))
            try
            {
                await index.CatchUpAsync(null, stop);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                log.LogError(wrong, "The search index could not follow the record; it tries again");
            }
    }
}
