using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Answers;

/// <summary>Publishes every approved answer at once, so that nobody reads his before the others read theirs. One that was given before is kept, as what was said until now.</summary>
internal sealed class PublishAnswers(IWriter writer, TimeProvider clock)
{
    internal Task<Result<int>> HandleAsync(string slug, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.PublishAnswers, actor, now, stop);
        if (!found.Ok) return Result<int>.Refused(found.Refusals);
        var id = found.Value.Id;
        var rows = await db.Answers.AsTracking().Where(a => a.Consultation == id && a.Approved != null && a.Published == null).ToListAsync(stop);
        if (rows.Count == 0) return new Refusal("answersNoneApproved");
        var answers = db.Answers;
        var before = await answers.AsTracking().Where(a => a.Consultation == id && a.Published != null && a.Replaced == null
            && answers.Any(next => next.Point == a.Point && next.Approved != null && next.Published == null)).ToListAsync(stop);
        foreach (var row in before) row.Replaced = now;
        foreach (var row in rows) row.Published = now;
        db.Record(id, actor.Mark, new AnswersPublished(rows.Count));
        return rows.Count;
    }, stop);
}

/// <summary>Answers were published together.</summary>
internal sealed record AnswersPublished(int Count) : Event
{
    internal override Told? Tell() => new("timeline.answers", InFigures(Count)) { Path = "contributions" };
}
