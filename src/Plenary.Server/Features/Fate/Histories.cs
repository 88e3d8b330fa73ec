using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Fate;

/// <summary>What happened to each contribution, from the recorded events. Events are read once, in their order, and only those that are new since: a page then
/// costs what it shows, however long the record is.</summary>
internal sealed class Histories
{
    private static readonly string[] Told =
    [
        nameof(ContributionReceived), nameof(ContributionWithdrawn), nameof(ContributionSuperseded), nameof(ContributionReviewed), nameof(ContributionCoSigned),
        nameof(SignatureWithdrawn), Placed, Merged, Unplaced,
    ];

    /// <summary>The events of the desk, which this feature does not know; their data is read by what it holds.</summary>
    internal const string Placed = "PointPlaced", Merged = "PointsMerged", Unplaced = "PointUnplaced";

    /// <summary>What the record does not say in an event of its own: with a place of its own, or as it was read, a point is the same as another no more.</summary>
    internal const string Parted = "parted";

    private readonly ConcurrentDictionary<ConsultationId, Kept> _kept = new();

    /// <summary>What happened to one, the oldest first.</summary>
    internal async Task<IReadOnlyList<Happened>> OfAsync(PlenaryDb db, ConsultationRow consultation, int number, CancellationToken stop)
    {
        var kept = _kept.GetOrAdd(consultation.Id, _ => new());
        await kept.One.WaitAsync(stop);
        try
        {
            if (kept.Seq < consultation.LastSeq)
            {
                var (id, seq, last) = (consultation.Id, kept.Seq, consultation.LastSeq);
                var types = Told;
                var news = await db.Events.Where(e => e.Consultation == id && e.Seq > seq && e.Seq <= last && types.Contains(e.Type)).OrderBy(e => e.Seq).ToListAsync(stop);
                foreach (var happened in news)
                    foreach (var told in Of(happened, kept.Same))
                    {
                        if (!kept.By.TryGetValue(told.Number, out var list)) kept.By[told.Number] = list = [];
                        list.Add(told);
                    }
                kept.Seq = last;
            }
            return kept.By.TryGetValue(number, out var own) ? [.. own] : [];
        }
        finally
        {
            kept.One.Release();
        }
    }

    /// <param name="same">What each merged point was found the same as, so far.</param>
    private static List<Happened> Of(EventRow row, Dictionary<string, string> same)
    {
        if (row.Type is not (Placed or Merged or Unplaced))
        {
            var data = JsonSerializer.Deserialize<Numbers>(row.Data, JsonColumn.Form)!;
            return [new(data.Number, row.Seq, row.At, row.Type) { By = data.By, Count = data.Signatures, Standing = data.Standing }];
        }
        var at = JsonSerializer.Deserialize<AtDesk>(row.Data, JsonColumn.Form)!;
        if (ContributionsData.Cited(at.Point) is not var (of, _)) return [];
        var told = new List<Happened>();
        if (same.Remove(at.Point, out var before) && before != at.SameAs) Both(Parted, before);
        if (row.Type == Merged && at.SameAs is { } other)
        {
            same[at.Point] = other;
            if (other != before) Both(Merged, other);
        }
        else told.Add(new(of, row.Seq, row.At, row.Type) { Point = at.Point, From = at.From, To = at.To });
        return told;

        // Who sent the other one reads it too.
        void Both(string type, string with)
        {
            told.Add(new(of, row.Seq, row.At, type) { Point = at.Point, SameAs = with });
            if (ContributionsData.Cited(with) is var (to, _) && to != of) told.Add(told[^1] with { Number = to });
        }
    }

    private sealed record AtDesk(string Point, Anchor? From, Anchor? To, string? SameAs);

    private sealed record Numbers(int Number, int? By, int? Signatures, Standing? Standing);

    private sealed class Kept
    {
        internal SemaphoreSlim One { get; } = new(1);
        internal Dictionary<int, List<Happened>> By { get; } = [];
        internal Dictionary<string, string> Same { get; } = new(StringComparer.Ordinal);
        internal long Seq;
    }
}

/// <summary>Something that happened to a contribution.</summary>
/// <param name="Number">The contribution.</param>
/// <param name="Seq">The event's number in the record.</param>
/// <param name="At">When.</param>
/// <param name="Type">The event's name.</param>
public sealed record Happened(int Number, long Seq, DateTimeOffset At, string Type)
{
    /// <summary>The point that was placed or merged.</summary>
    public string? Point { get; init; }

    /// <summary>The point that it was found the same as, or was until then.</summary>
    public string? SameAs { get; init; }

    public Anchor? From { get; init; }

    public Anchor? To { get; init; }

    /// <summary>The contribution that stands in its place.</summary>
    public int? By { get; init; }

    /// <summary>Signatures since.</summary>
    public int? Count { get; init; }

    public Standing? Standing { get; init; }
}
