using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Desk;

/// <summary>Reads what the desk shows, straight from the rows: nothing is compiled at a key press, and a long queue costs what is seen of it.</summary>
internal sealed class DeskReader(PlenaryDb db, DeskTexts texts, Originals originals, DeskVoices voices, IWords words, Actor actor, TimeProvider clock)
{
    /// <summary>Contributions shown of the queue: what stands on a screen.</summary>
    private const int QueueLines = 24;

    /// <summary>Events of the record looked through for the actor's own: a morning's work of several people.</summary>
    private const int RecentEvents = 400;

    /// <summary>Placings that the pace is taken from, and at least so many before it is told.</summary>
    private const int PaceOf = 20, PaceFrom = 3;

    /// <summary>A longer rest ends a session.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    internal async Task<DeskView> ReadAsync(ConsultationRow of, DeskAsk ask, CancellationToken stop)
    {
        var text = await texts.OfAsync(db, of.Id, stop);
        var say = DeskTexts.Say(of, text, words);
        var gone = await GoneAsync(of, stop);
        var points = PointsOf(of, gone);
        var open = points.Where(p => p.Open);
        var (total, waiting) = (await points.CountAsync(stop), await open.CountAsync(stop));
        var row = ask.Point is not null && ContributionsData.Cited(ask.Point) is var (number, n) ? await points.SingleOrDefaultAsync(p => p.Of == number && p.N == n, stop)
            : ask.Point is null ? await InOrder(open).FirstOrDefaultAsync(stop) ?? (ask.All ? await InOrder(points).FirstOrDefaultAsync(stop) : null) : null;
        var (left, last) = await RecentAsync(of, waiting, stop);
        var next = row is null ? null : await AfterAsync(ask.All ? points : open, row.Of, row.N, stop);
        var before = row is null ? null : await (ask.All ? points : open).Where(p => p.Of < row.Of || p.Of == row.Of && p.N < row.N).OrderByDescending(p => p.Of).ThenByDescending(p => p.N).FirstOrDefaultAsync(stop);
        return new()
        {
            Of = of, Ask = ask, Say = say, Kinds = new(say, await KindsAsync(of, say, stop)), Version = text?.Version, Total = total, Open = waiting, Left = left, Last = last, Next = next?.Cite, Before = before?.Cite,
            Queue = await QueueAsync(of, points, ask.All, row?.Of ?? 0, gone, stop),
            Point = row is null ? null : await PointAsync(of, row, ask, text, say, stop),
            Ahead = next is null || next.Of == row!.Of ? null : await FileAsync(next, stop),
        };
    }

    /// <summary>The kinds in the order of the common document, which nobody is in who is not public; then those of the others.</summary>
    private async Task<IReadOnlyList<string>> KindsAsync(ConsultationRow of, Phrasing say, CancellationToken stop)
    {
        var used = await db.Contributions.Where(c => c.Consultation == of.Id && c.Kind != null).Select(c => new { Kind = c.Kind!, IsPublic = c.Standing == Standing.Public }).Distinct().ToListAsync(stop);
        var declared = say.Apparatus.KindsInUse;
        return [.. declared, .. used.OrderBy(u => !u.IsPublic).ThenBy(u => u.Kind, StringComparer.Ordinal).Select(u => u.Kind).Distinct().Except(declared)];
    }

    /// <summary>The point after this one, as people cite it: found before this one leaves the queue.</summary>
    internal async Task<string?> NextAsync(ConsultationRow of, string? point, bool all, CancellationToken stop)
    {
        if (point is null || ContributionsData.Cited(point) is not var (number, n)) return null;
        var points = PointsOf(of, await GoneAsync(of, stop));
        return (await AfterAsync(all ? points : points.Where(p => p.Open), number, n, stop))?.Cite;
    }

    /// <summary>Reads the file of the next point, so that it is there when its turn comes.</summary>
    internal async Task AheadAsync(DeskView view)
    {
        if (view.Ahead is { } file) await originals.OfAsync(file.Name, file.Sha256, default);
    }

    /// <summary>Taken back or replaced, a contribution has nothing to place any more. There are few of them.</summary>
    private Task<List<int>> GoneAsync(ConsultationRow of, CancellationToken stop) =>
        db.Contributions.Where(c => c.Consultation == of.Id && (c.Standing == Standing.Withdrawn || c.Standing == Standing.Superseded)).Select(c => c.Number).ToListAsync(stop);

    private IQueryable<PointRow> PointsOf(ConsultationRow of, List<int> gone)
    {
        var points = db.Points.Where(p => p.Consultation == of.Id);
        return gone.Count == 0 ? points : points.Where(p => !gone.Contains(p.Of));
    }

    /// <summary>The next in the queue; after the last one the first.</summary>
    private static async Task<PointRow?> AfterAsync(IQueryable<PointRow> queued, int number, int n, CancellationToken stop) =>
        await InOrder(queued.Where(p => p.Of > number || p.Of == number && p.N > n)).FirstOrDefaultAsync(stop) ?? await InOrder(queued.Where(p => p.Of < number || p.Of == number && p.N < n)).FirstOrDefaultAsync(stop);

    private static IOrderedQueryable<PointRow> InOrder(IQueryable<PointRow> points) => points.OrderBy(p => p.Of).ThenBy(p => p.N);

    private async Task<IReadOnlyList<QueueLine>> QueueAsync(ConsultationRow of, IQueryable<PointRow> points, bool all, int current, List<int> gone, CancellationToken stop)
    {
        List<int> numbers;
        if (all)
        {
            var numbered = db.Contributions.Where(c => c.Consultation == of.Id && !gone.Contains(c.Number)).Select(c => c.Number);
            numbers = [.. await numbered.Where(n => n < current).OrderDescending().Take(3).ToListAsync(stop), .. await numbered.Where(n => n >= current).Order().Take(QueueLines - 3).ToListAsync(stop)];
        }
        else
        {
            var waiting = points.Where(p => p.Open).Select(p => p.Of).Distinct();
            numbers = [.. await waiting.Where(n => n < current).OrderDescending().Take(3).ToListAsync(stop), .. await waiting.Where(n => n >= current).Order().Take(QueueLines - 3).ToListAsync(stop)];
            if (current > 0 && !numbers.Contains(current)) numbers.Add(current);
        }
        var rows = await db.Contributions.Where(c => c.Consultation == of.Id && numbers.Contains(c.Number)).OrderBy(c => c.Number).ToListAsync(stop);
        var counts = await points.Where(p => numbers.Contains(p.Of)).GroupBy(p => new { p.Of, p.Open })
            .Select(g => new { g.Key.Of, g.Key.Open, Count = g.Count(), First = g.Min(p => p.N) }).ToListAsync(stop);
        return rows.ConvertAll(r =>
        {
            var (placed, open) = (counts.Find(c => c.Of == r.Number && !c.Open), counts.Find(c => c.Of == r.Number && c.Open));
            return new QueueLine(r, (placed?.Count ?? 0) + (open?.Count ?? 0), open?.Count ?? 0, $"C{Phrasing.Number(r.Number)}.{Phrasing.Number(open?.First ?? placed?.First ?? 1)}");
        });
    }

    private async Task<DeskPoint> PointAsync(ConsultationRow of, PointRow row, DeskAsk ask, TextVersion? text, Phrasing say, CancellationToken stop)
    {
        var from = await db.Contributions.SingleAsync(c => c.Id == row.Contribution, stop);
        var like = await voices.LikeAsync(of, row, stop);
        var places = string.IsNullOrWhiteSpace(ask.Find) ? await DeskPlaces.OfAsync(db, of, row, like, text, say, stop) : DeskSearch.Find(ask.Find, of, text, say);
        var chosen = places.Find(p => p.Mark == ask.At)
            ?? (PlaceCode.Read(ask.At) is { } other ? new DeskPlace(ask.At!, other, "", null) : null) ?? places.FirstOrDefault();
        if (!string.IsNullOrWhiteSpace(ask.Same)) like = await voices.SoughtAsync(of, row, ask.Same, stop);
        var (there, more) = await voices.ThereAsync(of, row, chosen?.Anchor, like, stop);
        var file = await FileAsync(row, stop);
        var reading = file is null ? null : await originals.OfAsync(file.Name, file.Sha256, stop);
        return new()
        {
            Row = row, From = from, OfHowMany = await db.Points.CountAsync(p => p.Contribution == row.Contribution, stop),
            Passage = reading is null ? null : Passage.Of(Originals.Find(reading, row.Source.File), new(row.Source, row.Also)),
            Places = places, Chosen = chosen, Like = like, There = there, MoreThere = more,
            Paragraph = chosen?.Anchor.Paragraph is { } id && text is not null && text.Order.TryGetValue(id, out var at) ? text.Paragraphs[at] : null,
            Question = chosen?.Anchor.Question is { } question ? of.Questions.FirstOrDefault(q => q.Id == question) is { } asked ? asked.Texts.GetValueOrDefault(words.Language, asked.Text) : null : null,
        };
    }

    /// <summary>The file that a point was read in: its own, or the mail that it hangs on.</summary>
    private async Task<FileRow?> FileAsync(PointRow row, CancellationToken stop)
    {
        var files = await db.Files.Where(f => f.Contribution == row.Contribution).OrderBy(f => f.Place).ToListAsync(stop);
        // What was filled in on a page lies in a file that no reader made: its points hold their own words.
        if (row.Source.File == DraftReader.FormFile) return null;
        return files.Find(f => f.Name == row.Source.File) ?? files.FirstOrDefault();
    }

    /// <summary>How long what is left will take at the actor's own pace of this session, and the point that he placed last and has not taken back.</summary>
    private async Task<(TimeSpan? Left, string? Last)> RecentAsync(ConsultationRow of, int waiting, CancellationToken stop)
    {
        var (mark, since) = (actor.Mark, of.LastSeq - RecentEvents);
        string[] types = [nameof(PointPlaced), nameof(PointsMerged), nameof(PointUnplaced)];
        var events = await db.Events.Where(e => e.Consultation == of.Id && e.Seq > since && e.Actor == mark && types.Contains(e.Type))
            .OrderByDescending(e => e.Seq).Take(PaceOf).Select(e => new { e.At, e.Type, e.Data }).ToListAsync(stop);
        string? last = null;
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happened in events)
        {
            var point = System.Text.Json.JsonSerializer.Deserialize<OfPoint>(happened.Data, JsonColumn.Form)!.Point;
            if (happened.Type == nameof(PointUnplaced)) undone.Add(point);
            else if (!undone.Contains(point)) last ??= point;
        }
        var times = events.Where(e => e.Type != nameof(PointUnplaced)).Select(e => e.At).ToList();
        var session = 0;
        var earlier = clock.GetUtcNow();
        while (session < times.Count && earlier - times[session] < Rest) earlier = times[session++];
        if (session <= PaceFrom) return (null, last);
        return ((times[0] - times[session - 1]) / (session - 1) * waiting, last);
    }

    private sealed record OfPoint(string Point);
}
