using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>The way into every act of a consultation: find it among what the actor may see, then ask whether he may.</summary>
internal static class FindConsultation
{
    /// <summary>The consultation under a slug, or <c>notFound</c>, which is also what is said of one that the actor may not see.</summary>
    internal static async Task<Result<ConsultationRow>> FindAsync(this PlenaryDb db, string slug, Actor actor, CancellationToken stop)
    {
        // The process itself and those who convene see all of them; a consultation of one's own is seen by the office held in it.
        var rows = actor == Actor.Operator ? db.Consultations : db.Consultations.VisibleTo(actor);
        return await rows.SingleOrDefaultAsync(c => c.Slug == slug, stop) is { } row ? row : new Refusal("notFound");
    }

    /// <summary>The same, tracked, for an act that the actor may do now; else why he may not.</summary>
    internal static async Task<Result<ConsultationRow>> ForAsync(this PlenaryDb db, string slug, Act act, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return found;
        if (found.Value.Refuses(act, actor, now) is { } refusal) return refusal;
        db.Entry(found.Value).State = EntityState.Unchanged;
        return found.Value;
    }

    /// <summary>The same, locked until the commit and as it is once the lock is had: for an act that goes by what it changes. Of two at once the second sees
    /// what the first made, and may then be refused.</summary>
    internal static async Task<Result<ConsultationRow>> LockedForAsync(this PlenaryDb db, string slug, Act act, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        var found = await db.ForAsync(slug, act, actor, now, stop);
        if (!found.Ok) return found;
        var row = await db.LockedAsync(found.Value.Id, stop);
        await db.Entry(row).ReloadAsync(stop);
        return row.Refuses(act, actor, now) is { } refusal ? refusal : row;
    }

    /// <summary>Why the actor may not do something here now, or null: what a page asks before it shows a button.</summary>
    internal static Refusal? Refuses(this ConsultationRow row, Act act, Actor actor, DateTimeOffset now) =>
        actor == Actor.Operator ? null : row.Refuses(act, actor, now, Lifecycle.At(row.Phases, row.Announced, row.Concluded, now));

    private static Refusal? Refuses(this ConsultationRow row, Act act, Actor actor, DateTimeOffset now, ConsultationState state) =>
        Permissions.Refuses(act, actor.In(row.Id), state) is not { } refusal ? null : refusal.Code == "notNow" ? NotNow.Why(row, act, state, now) ?? refusal : refusal;
}
