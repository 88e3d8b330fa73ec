using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Desk;

/// <summary>Takes back what persons said of a point, its placing and its merging: it stands again as it was read (F29). The record keeps both.</summary>
internal sealed class UnplacePoint(IWriter writer, TimeProvider clock)
{
    internal Task<Result<Done>> HandleAsync(string slug, string point, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Place, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var row = await db.PointAsync(found.Value.Id, point, stop);
        if (row is null) return new Refusal("pointUnknown", point);
        if (row.Evidence.Read is not { } read) return new Refusal("pointAsRead", point);
        row.Place(read.Anchor, read.Operation, read.Evidence, read.On);
        row.SameAs = null;
        db.Record(found.Value.Id, actor.Mark, new PointUnplaced(point));
        return new Done();
    }, stop);
}

/// <summary>A point stands again as it was read.</summary>
internal sealed record PointUnplaced(string Point) : Event;
