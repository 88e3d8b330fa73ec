using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Texts.Likeness;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>The words of all points of a consultation, to find those that say nearly the same. What was received never changes, so only newcomers are read.</summary>
internal sealed class LikePoints
{
    private readonly ConcurrentDictionary<ConsultationId, Kept> _kept = new();

    internal async Task<LikeTexts<(int Of, int N)>> OfAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var kept = _kept.GetOrAdd(consultation, _ => new());
        // Numbers are given in the order of the commits: what is not above the last one read is in.
        var last = await db.Contributions.Where(c => c.Consultation == consultation).MaxAsync(c => (int?)c.Number, stop) ?? 0;
        var known = kept.Last;
        if (last <= known) return kept.Texts;
        var newcomers = await db.Points.Where(p => p.Consultation == consultation && p.Of > known && p.Of <= last).Select(p => new { p.Of, p.N, p.Words, p.Anchor }).ToListAsync(stop);
        lock (kept)
        {
            // Whoever asked at the same time may have been first.
            foreach (var point in newcomers.Where(p => p.Of > kept.Last)) kept.Texts.Add((point.Of, point.N), point.Words ?? point.Anchor.Quote ?? "");
            kept.Last = Math.Max(kept.Last, last);
        }
        return kept.Texts;
    }

    private sealed class Kept
    {
        internal readonly LikeTexts<(int Of, int N)> Texts = new();
        internal volatile int Last;
    }
}
