using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Answers;

/// <summary>Takes answers a step back that nobody outside has read: an approved one is a draft again, a draft is none (F29). What is published stays, and stands again where it was to be answered anew.</summary>
internal sealed class TakeBackAnswers(IWriter writer, TimeProvider clock)
{
    internal Task<Result<int>> HandleAsync(string slug, IReadOnlyCollection<string> points, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.DraftAnswer, actor, now, stop);
        if (!found.Ok) return Result<int>.Refused(found.Refusals);
        var id = found.Value.Id;
        var chosen = await db.PointIdsAsync(id, points, stop);
        var keys = chosen.Keys.ToList();
        var rows = await db.Answers.AsTracking().Where(a => a.Consultation == id && a.Published == null && keys.Contains(a.Point)).ToListAsync(stop);
        if (rows.Count == 0) return new Refusal("answersNoneToTakeBack");
        // An approval is the chair's to take back.
        if (rows.Exists(r => r.Approved is not null) && found.Value.Refuses(Act.ApproveAnswer, actor, now) is { } refusal) return refusal;
        foreach (var row in rows)
        {
            if (row.Approved is null) db.Answers.Remove(row);
            db.Record(id, actor.Mark, new AnswerTakenBack(chosen[row.Point], row.Approved is not null));
            (row.Approved, row.ApprovedBy) = (null, null);
        }
        return rows.Count;
    }, stop);
}

/// <summary>An answer went a step back before it was published.</summary>
/// <param name="Point">Whose answer.</param>
/// <param name="WasApproved">Whether it is a draft again; else there is none now.</param>
internal sealed record AnswerTakenBack(string Point, bool WasApproved) : Event;
