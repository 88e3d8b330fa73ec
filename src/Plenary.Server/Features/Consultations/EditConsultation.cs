using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Changes what a consultation says of itself. Whoever edits a state that is no longer the present one is told so and changes nothing.</summary>
internal sealed class EditConsultation(IWriter writer, TimeProvider clock)
{
    /// <param name="slug">Where it is now.</param>
    /// <param name="was">What the convener had before his eyes; null where nobody knows.</param>
    /// <param name="convening">What he makes of it.</param>
    /// <returns>The slug from now on, or <c>changedMeanwhile</c>, or everything that stands against it.</returns>
    internal Task<Result<string>> HandleAsync(string slug, Convening? was, Convening convening, Actor actor, CancellationToken stop) => writer.WriteAsync<string>(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.Edit, actor, now, stop);
        if (!found.Ok) return Result<string>.Refused(found.Refusals);
        var row = found.Value;
        var present = Convening.Of(row);
        if (was?.Written() != present.Written()) return new Refusal("changedMeanwhile");
        var to = convening with { Consultation = convening.Consultation with { Slug = ConsultationRules.SlugOf(convening.Consultation) } };
        var wrong = to.Check().ToList();
        if (row.Announced is not null) wrong.AddRange(Promises.Kept(present.Consultation, to.Consultation));
        var (id, wanted) = (row.Id, to.Consultation.Slug);
        if (await db.Consultations.AnyAsync(c => c.Slug == wanted && c.Id != id, stop)) wrong.Add(new("slugTaken", wanted!));
        if (wrong.Count > 0) return Result<string>.Refused(wrong);
        var changed = Convening.Changed(present, to);
        if (changed.Count == 0) return row.Slug;
        to.WriteTo(row);
        db.Record(row.Id, actor.Mark, new ConsultationEdited([.. changed.Select(f => f.ToString())]));
        return row.Slug;
    }, stop);
}

/// <summary>A consultation says something else of itself.</summary>
/// <param name="Fields">Which of its fields changed.</param>
internal sealed record ConsultationEdited(IReadOnlyList<string> Fields) : Event;
