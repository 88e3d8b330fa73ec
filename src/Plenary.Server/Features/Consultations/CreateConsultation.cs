using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Begins a consultation, as a draft that its office alone sees. Who begins it is its chair until the roles are given out.</summary>
internal sealed class CreateConsultation(IWriter writer, Ids ids, TimeProvider clock)
{
    /// <param name="consultation">What its convener says of it; the slug is wanted.</param>
    internal async Task<Result<ConsultationId>> HandleAsync(Consultation consultation, Actor actor, CancellationToken stop)
    {
        if (!actor.Convener) return new Refusal("notYourRole", "Convene");
        if (string.IsNullOrWhiteSpace(consultation.Title)) return new Refusal("titleMissing");
        return await writer.WriteAsync<ConsultationId>(async db =>
        {
            if (await db.Consultations.AnyAsync(c => c.Slug == consultation.Slug, stop)) return new Refusal("slugTaken", consultation.Slug!);
            var row = new ConsultationRow
            {
                Id = ids.Next<ConsultationId>(), Slug = consultation.Slug!, Title = consultation.Title.Trim(), Created = clock.GetUtcNow(),
                Languages = consultation.Languages, Zone = consultation.Zone, Chair = consultation.Chair, Scope = consultation.Scope, Decision = consultation.Decision,
                Kinds = consultation.Kinds, Questions = consultation.Questions, Phases = consultation.Phases,
            };
            db.Consultations.Add(row);
            if (actor.Account is { } account) db.Roles.Add(new() { Account = account, Consultation = row.Id, Role = Role.Chair });
            db.Record(row.Id, actor.Mark, new ConsultationCreated(row.Slug));
            return row.Id;
        }, stop);
    }
}

/// <summary>A consultation was begun.</summary>
internal sealed record ConsultationCreated(string Slug) : Event;
