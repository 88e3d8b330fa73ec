using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Features.Consultations;

/// <summary>Something on the public timeline, said in one language.</summary>
/// <param name="At">When; of what is counted by day, the last of the day.</param>
/// <param name="Mark">What it is known by, in every language and for good.</param>
/// <param name="Said">The sentence.</param>
/// <param name="Path">Where it can be read; null for nowhere.</param>
/// <param name="Reason">Why, in the convener's words; null where no reason was given.</param>
internal sealed record TimelineEntry(DateTimeOffset At, string Mark, string Said, string? Path = null, string? Reason = null);

/// <summary>How many contributions came on a day, by the clock of the consultation.</summary>
public sealed record DayCount(DateOnly Day, int Count);

/// <summary>What of a consultation's record is public, from its events. They are only ever added to, so what was read once is kept: a visit reads what came since.</summary>
internal sealed class Timelines
{
    private readonly ConcurrentDictionary<ConsultationId, Read> _read = new();

    /// <summary>The timeline, the newest first, and the contributions of each day.</summary>
    internal async Task<(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<DayCount> Days)> OfAsync(
        PlenaryDb db, ConsultationRow of, IReadOnlyList<ConsultationRow> groups, IWords words, DateTimeOffset now, CancellationToken stop)
    {
        var read = await ReadAsync(db, of, stop);
        var days = read.Days.GroupBy(d => d.Key.Day).Select(g => new DayCount(g.Key, g.Sum(d => d.Value.Count))).OrderBy(d => d.Day).ToList();
        var entries = Own(of, groups, words, now)
            .Concat(read.Told.Select(t => new TimelineEntry(t.At, $"event/{Number(t.Seq)}", words.Say(t.Told.Key, t.Told.Args), t.Told.Path is { } path ? $"/{of.Slug}/{path}" : null)))
            .Concat(read.Days.Select(d => new TimelineEntry(d.Value.Last, $"{d.Key.Key}/{d.Key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                words.Say(d.Key.Key, Number(d.Value.Count)), d.Value.Path is { } path ? $"/{of.Slug}/{path}" : null)));
        return ([.. entries.Where(e => e.At <= now).OrderByDescending(e => e.At).ThenByDescending(e => e.Mark, StringComparer.Ordinal)], days);
    }

    /// <summary>What the consultation itself tells: its dates, its extensions, its documents and its groups.</summary>
    internal static IEnumerable<TimelineEntry> Own(ConsultationRow of, IReadOnlyList<ConsultationRow> groups, IWords words, DateTimeOffset now)
    {
        if (of.Announced is not { } announced) yield break;
        yield return new(announced, "announced", words.Say("timeline.announced"), "/" + of.Slug);
        foreach (var phase in of.Phases)
        {
            if (phase.Opens is { } opens && opens.Instant >= announced && !(of.Concluded < opens.Instant)) yield return new(opens.Instant, "opened/" + phase.Name, words.Say("timeline.opened", phase.Name));
            if (phase.Closes is { } closes && closes.Passed(now) && !(of.Concluded < closes.Instant)) yield return new(closes.Instant, "closed/" + phase.Name, words.Say("timeline.closed", phase.Name));
        }
        foreach (var extension in of.Extensions)
            yield return new(extension.At, "extended/" + Number(extension.Number), words.Say("timeline.extended", extension.Phase, When(words, extension.Old), When(words, extension.New)), null, extension.Reason);
        foreach (var document in of.Basis.Where(b => b.Added > announced))
            yield return new(document.Added, "basis/" + document.Name, words.Say(document.Group is null ? "timeline.basis" : "timeline.report", document.Name), document.Link);
        foreach (var group in groups.Where(g => g.Announced is not null))
            yield return new(group.Announced!.Value, "group/" + group.Slug, words.Say("timeline.group", group.Title), "/" + group.Slug);
        if (of.Concluded is { } concluded) yield return new(concluded, "concluded", words.Say("timeline.concluded"));
    }

    internal static string When(IWords words, Deadline deadline) => Local.DateAndTime(words.Language, deadline.Instant, Local.ZoneOf(deadline), Place(words, deadline.Zone));

    internal static string? Place(IWords words, string zone) => zone == Zones.AnywhereOnEarth ? words.Say("zone.aoe") : null;

    internal static TimeZoneInfo ZoneOf(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;

    private async Task<Read> ReadAsync(PlenaryDb db, ConsultationRow of, CancellationToken stop)
    {
        // Days are by the consultation's clock: with another zone they are counted anew.
        var read = _read.TryGetValue(of.Id, out var known) && known.Zone == of.Zone ? known : new(of.Zone, 0, [], ImmutableDictionary<(string, DateOnly), Counted>.Empty);
        if (read.Seq >= of.LastSeq) return read;
        var (id, seen, zone) = (of.Id, read.Seq, ZoneOf(of.Zone));
        var told = read.Told.ToBuilder();
        var days = read.Days.ToBuilder();
        await foreach (var row in db.Events.AsNoTracking().Where(e => e.Consultation == id && e.Seq > seen).OrderBy(e => e.Seq).AsAsyncEnumerable().WithCancellation(stop))
        {
            seen = row.Seq;
            if (Event.Of(row)?.Tell() is not { } tells) continue;
            if (!tells.ByDay) told.Add((row.Seq, row.At, tells));
            else
            {
                var day = (tells.Key, Local.Day(row.At, zone));
                days[day] = new((days.TryGetValue(day, out var before) ? before.Count : 0) + 1, row.At, tells.Path);
            }
        }
        return _read[of.Id] = new(of.Zone, seen, told.ToImmutable(), days.ToImmutable());
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Counted(int Count, DateTimeOffset Last, string? Path);

    private sealed record Read(string Zone, long Seq, ImmutableList<(long Seq, DateTimeOffset At, Told Told)> Told, ImmutableDictionary<(string Key, DateOnly Day), Counted> Days);
}
