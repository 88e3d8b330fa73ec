using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Begins a consultation, or a working group of one, as a draft that its office alone sees. Who begins it is its chair; a group takes over the office of
/// the consultation that it belongs to.</summary>
internal sealed class CreateConsultation(IWriter writer, Ids ids, TimeProvider clock)
{
    /// <returns>Its slug, or everything that stands against it.</returns>
    internal async Task<Result<string>> HandleAsync(Convening convening, string? parent, Actor actor, CancellationToken stop)
    {
        if (parent is null && !actor.Convener) return new Refusal("notYourRole", "Convene");
        var slug = ConsultationRules.SlugOf(convening.Consultation);
        return await writer.WriteAsync<string>(async db =>
        {
            var now = clock.GetUtcNow();
            var of = parent is null ? null : await db.ForAsync(parent, Act.CreateGroup, actor, now, stop);
            if (of is { Ok: false }) return Result<string>.Refused(of.Refusals);
            var wrong = convening.Check().ToList();
            if (await db.Consultations.AnyAsync(c => c.Slug == slug, stop)) wrong.Add(new("slugTaken", slug));
            if (wrong.Count > 0) return Result<string>.Refused(wrong);
            var row = new ConsultationRow { Id = ids.Next<ConsultationId>(), Slug = slug, Title = "", Created = now, Parent = of?.Value?.Id };
            convening.WriteTo(row);
            db.Consultations.Add(row);
            await GiveRolesAsync(db, row, actor, stop);
            db.Record(row.Id, actor.Mark, new ConsultationCreated(row.Slug));
            if (row.Parent is { } above) db.Record(above, actor.Mark, new GroupCreated(row.Id.Value));
            return row.Slug;
        }, stop);
    }

    private static async Task GiveRolesAsync(PlenaryDb db, ConsultationRow row, Actor actor, CancellationToken stop)
    {
        var roles = new HashSet<(AccountId Account, Role Role)>();
        if (row.Parent is { } above)
        {
            var office = RoleSets.Office.ToList();
            roles.UnionWith((await db.Roles.Where(r => r.Consultation == above && office.Contains(r.Role)).ToListAsync(stop)).Select(r => (r.Account, r.Role)));
        }
        if (actor.Account is { } account) roles.Add((account, Role.Chair));
        db.Roles.AddRange(roles.Select(r => new RoleRow { Account = r.Account, Consultation = row.Id, Role = r.Role }));
    }
}

/// <summary>A consultation was begun.</summary>
internal sealed record ConsultationCreated(string Slug) : Event;

/// <summary>A working group of this consultation was begun.</summary>
/// <param name="Group">Its id.</param>
internal sealed record GroupCreated(Guid Group) : Event;
