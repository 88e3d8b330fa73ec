using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Ends a consultation: from here on it is a record, and nothing in it changes.</summary>
internal sealed class ConcludeConsultation(IWriter writer, TimeProvider clock)
{
    internal Task<Result<Done>> HandleAsync(string slug, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.Conclude, actor, now, stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        found.Value.Concluded = now;
        db.Record(found.Value.Id, actor.Mark, new ConsultationConcluded());
        return new Done();
    }, stop);
}

/// <summary>A consultation was concluded.</summary>
internal sealed record ConsultationConcluded : Event;
