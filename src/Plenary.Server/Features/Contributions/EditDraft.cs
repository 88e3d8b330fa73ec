using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Takes a point or a file out of a draft, gives a point its place, or throws the draft away. No event: nothing of it counts yet.</summary>
internal sealed class EditDraft(IWriter writer, TimeProvider clock)
{
    /// <summary>Whether something is left of it.</summary>
    internal Task<Result<bool>> HandleAsync(string slug, string key, DraftEdit edit, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Contribute, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<bool>.Refused(found.Refusals);
        await db.LockedAsync(found.Value.Id, stop);
        var row = await db.Drafts.AsTracking().DraftAsync(found.Value.Id, key, actor, stop);
        if (row is null) return new Refusal("draftGone");
        if (row.Became is not null) return new Refusal("draftSent");
        var content = edit == new DraftEdit() ? row.Content with { Said = [], Files = [] } : row.Content with
        {
            Said = [.. row.Content.Said.Where(s => s.Id is null || s.Id != edit.Point)],
            Files = [.. row.Content.Files.Where(f => f.Sha256 != edit.File)],
            AsIs = edit.AsIs ?? row.Content.AsIs,
            Placed = edit.Placed is { } placed ? [.. row.Content.Placed.Where(p => p.Key != placed.Key), placed] : row.Content.Placed,
        };
        if (content.Said.Count + content.Files.Count == 0)
        {
            db.Drafts.Remove(row);
            return false;
        }
        (row.Content, row.Changed) = (content, clock.GetUtcNow());
        return true;
    }, stop);
}
