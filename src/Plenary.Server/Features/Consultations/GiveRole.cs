using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Gives somebody a role in a consultation, or takes it. Somebody always stays its chair: nobody else could give the role back.</summary>
internal sealed class GiveRole(IWriter writer, TimeProvider clock)
{
    /// <summary>The roles that there is something to do for.</summary>
    internal static IReadOnlyList<Role> Given { get; } = [Role.Chair, Role.Secretariat, Role.Rapporteur, Role.Participant, Role.Observer];

    /// <param name="give">False to take it.</param>
    internal Task<Result<Done>> HandleAsync(string slug, AccountId account, Role role, bool give, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.LockedForAsync(slug, Act.GiveRole, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        if (!Given.Contains(role) || !await db.Accounts.AnyAsync(a => a.Id == account, stop)) return new Refusal("roleUnknown");
        var of = found.Value.Id;
        var held = await db.Roles.AsTracking().Where(r => r.Consultation == of && (r.Account == account || r.Role == Role.Chair)).ToListAsync(stop);
        var row = held.SingleOrDefault(r => r.Account == account && r.Role == role);
        // Pressed twice: it is as it was wanted.
        if (give == row is not null) return new Done();
        if (row is null)
        {
            db.Roles.Add(new() { Account = account, Consultation = of, Role = role });
            db.Record(of, actor.Mark, new RoleGiven(account.Value, role));
            return new Done();
        }
        if (role == Role.Chair && held.Count(r => r.Role == Role.Chair) == 1) return new Refusal("lastChair");
        db.Roles.Remove(row);
        db.Record(of, actor.Mark, new RoleTaken(account.Value, role));
        return new Done();
    }, stop);
}

/// <summary>Somebody was given a role.</summary>
internal sealed record RoleGiven(Guid Account, Role Role) : Event;

/// <summary>A role was taken from somebody.</summary>
internal sealed record RoleTaken(Guid Account, Role Role) : Event;
