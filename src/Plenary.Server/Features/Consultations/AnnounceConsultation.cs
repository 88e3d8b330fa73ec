using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Makes a consultation known to everybody.</summary>
internal sealed class AnnounceConsultation(IWriter writer, TimeProvider clock)
{
    internal Task<Result<Done>> HandleAsync(string slug, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.ForAsync(slug, Act.Announce, actor, now, stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        found.Value.Announced = now;
        db.Record(found.Value.Id, actor.Mark, new ConsultationAnnounced());
        return new Done();
    }, stop);
}

/// <summary>A consultation was announced.</summary>
internal sealed record ConsultationAnnounced : Event;
