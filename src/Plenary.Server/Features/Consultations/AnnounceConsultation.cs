using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Makes a consultation known to everybody. A notice shorter than promised stops it once: who announces it anyway does so in public.</summary>
internal sealed class AnnounceConsultation(IWriter writer, TimeProvider clock)
{
    /// <param name="slug">Which one.</param>
    /// <param name="anyway">Whether it is announced though its notice is too short.</param>
    internal Task<Result<Done>> HandleAsync(string slug, bool anyway, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.Announce, actor, now, stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var row = found.Value;
        var broken = Notice.Check(row.NoticeDays, now, row.Phases);
        if (broken.Count > 0 && !anyway) return Result<Done>.Refused(broken);
        row.Announced = now;
        db.Record(row.Id, actor.Mark, new ConsultationAnnounced(row.NoticeDays, row.Phases.Where(p => p.Closes is not null).Min(p => (int?)Notice.Given(now, p.Closes!))));
        return new Done();
    }, stop);
}

/// <summary>A consultation was announced.</summary>
/// <param name="Promised">Days of notice that were promised.</param>
/// <param name="Given">Days until its first deadline; null where it has none.</param>
internal sealed record ConsultationAnnounced(int Promised = 0, int? Given = null) : Event
{
    internal override Told? Tell() => Given < Promised ? new("timeline.shortNotice", InFigures(Given.Value), InFigures(Promised)) : null;
}
