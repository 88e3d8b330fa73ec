using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Answers;

/// <summary>The chair approves drafted answers: those that stood as he saw them, and no others.</summary>
internal sealed class ApproveAnswers(IWriter writer, TimeProvider clock)
{
    /// <param name="seen">The instant as of which the chair saw the drafts; one drafted later is left for him to see.</param>
    /// <param name="only">The points approved, as people cite them; null for every draft.</param>
    internal Task<Result<int>> HandleAsync(string slug, DateTimeOffset seen, Actor actor, CancellationToken stop, IReadOnlyCollection<string>? only = null) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.ApproveAnswer, actor, now, stop);
        if (!found.Ok) return Result<int>.Refused(found.Refusals);
        var id = found.Value.Id;
        var rows = await db.Answers.AsTracking().Where(a => a.Consultation == id && a.Approved == null && a.Drafted <= seen).ToListAsync(stop);
        if (only is not null)
        {
            var chosen = await db.PointIdsAsync(id, only, stop);
            rows.RemoveAll(r => !chosen.ContainsKey(r.Point));
        }
        if (rows.Count == 0) return new Refusal("answersNoneDrafted");
        foreach (var row in rows) (row.ApprovedBy, row.Approved) = (actor.Mark, now);
        db.Record(id, actor.Mark, new AnswersApproved(rows.Count));
        return rows.Count;
    }, stop);
}

/// <summary>Answers were approved.</summary>
internal sealed record AnswersApproved(int Count) : Event;
