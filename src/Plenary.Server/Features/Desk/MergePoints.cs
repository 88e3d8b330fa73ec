using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Desk;

/// <summary>Says that a point is the same as another: it takes its place and what it asks for, keeps its own words and sender, and the common document shows both as one.
/// Undone by <see cref="UnplacePoint"/>.</summary>
internal sealed class MergePoints(IWriter writer, TimeProvider clock)
{
    /// <param name="point">The one, as people cite it.</param>
    /// <param name="sameAs">The one that speaks for both; it has a place.</param>
    internal Task<Result<Done>> HandleAsync(string slug, string point, string sameAs, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Merge, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var id = found.Value.Id;
        if (await db.PointAsync(id, point, stop) is not { } row) return new Refusal("pointUnknown", point);
        if (await db.PointAsync(id, sameAs, stop) is not { } other) return new Refusal("pointUnknown", sameAs);
        if (other.Open) return new Refusal("mergeNotPlaced", sameAs);
        // Along the chain of those that it was found the same as: whoever comes back to the point would speak for nobody.
        for (var at = other; at is not null; at = at.SameAs is { } next ? await db.PointAsync(id, next, stop) : null)
            if (at.Id == row.Id) return new Refusal("mergeWithItself", point, sameAs);
        row.Place(other.Anchor, other.Operation, ByPersons.Evidence(row), other.On);
        row.SameAs = other.Cite;
        db.Record(id, actor.Mark, new PointsMerged(row.Cite, other.Cite));
        return new Done();
    }, stop);
}

/// <summary>A point was found the same as another.</summary>
internal sealed record PointsMerged(string Point, string SameAs) : Event;
