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
        nameof(SignatureWithdrawn), Placed,
    ];

    /// <summary>The event of the desk, which this feature does not know; its data is read by what it holds.</summary>
    private const string Placed = "PointPlaced";

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
                    if (Of(happened) is { } told)
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

    private static Happened? Of(EventRow row)
    {
        if (row.Type == Placed)
        {
            var placing = JsonSerializer.Deserialize<Placing>(row.Data, JsonColumn.Form)!;
            return ContributionsData.Cited(placing.Point) is var (of, _) ? new(of, row.Seq, row.At, row.Type) { Point = placing.Point, From = placing.From, To = placing.To } : null;
        }
        var data = JsonSerializer.Deserialize<Numbers>(row.Data, JsonColumn.Form)!;
        return new(data.Number, row.Seq, row.At, row.Type) { By = data.By, Count = data.Signatures, Standing = data.Standing };
    }

    private sealed record Placing(string Point, Anchor? From, Anchor? To);

    private sealed record Numbers(int Number, int? By, int? Signatures, Standing? Standing);

    private sealed class Kept
    {
        internal SemaphoreSlim One { get; } = new(1);
        internal Dictionary<int, List<Happened>> By { get; } = [];
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
    /// <summary>The point that was placed.</summary>
    public string? Point { get; init; }

    public Anchor? From { get; init; }

    public Anchor? To { get; init; }

    /// <summary>The contribution that stands in its place.</summary>
    public int? By { get; init; }

    /// <summary>Signatures since.</summary>
    public int? Count { get; init; }

    public Standing? Standing { get; init; }
}
