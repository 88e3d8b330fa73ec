using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Desk;

/// <summary>Gives a point its place, or another one; the evidence is then a person. What was read there is kept with it, so that this can be undone.</summary>
internal sealed class PlacePoint(IWriter writer, TimeProvider clock)
{
    /// <param name="point">As people cite it: C17.3.</param>
    /// <param name="anchor">Where it stands, null for where it stands now; <see cref="AnchorTo.None"/> takes its place away.</param>
    /// <param name="operation">What it asks for, or null for what was read.</param>
    internal Task<Result<Done>> HandleAsync(string slug, string point, Anchor? anchor, Operation? operation, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Place, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var row = await db.PointAsync(found.Value.Id, point, stop);
        if (row is null) return new Refusal("pointUnknown", point);
        var version = row.On;
        if (anchor is not null)
        {
            var text = await db.Texts.Where(t => t.Consultation == found.Value.Id).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop);
            foreach (var paragraph in new[] { anchor.Paragraph, anchor.Through }.OfType<string>())
                if (text is null || !await db.Paragraphs.AnyAsync(p => p.Text == text.Id && p.Pid == paragraph, stop)) return new Refusal("placeUnknown", paragraph);
            if (anchor.Question is { } question && found.Value.Questions.All(q => q.Id != question)) return new Refusal("placeUnknown", question);
            version = text?.Version;
        }
        var (to, asks) = (anchor ?? row.Anchor, operation ?? row.Operation);
        db.Record(found.Value.Id, actor.Mark, new PointPlaced(point, ByPersons.Bare(row.Anchor), ByPersons.Bare(to), asks));
        row.Place(to, asks, ByPersons.Evidence(row), version);
        row.SameAs = null;
        return new Done();
    }, stop);
}

/// <summary>A person placed a point.</summary>
internal sealed record PointPlaced(string Point, Anchor From, Anchor To, Operation Operation) : Event;
