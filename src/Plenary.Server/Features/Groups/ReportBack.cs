using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Groups;

/// <summary>Puts the newest text of a working group before the consultation that it belongs to: among its basis documents and on its timeline.</summary>
internal sealed class ReportBack(IWriter writer, TimeProvider clock)
{
    /// <param name="slug">The group.</param>
    /// <returns>The slug of the consultation that it reported to, or <c>groupOfNone</c>, <c>groupWithoutText</c>, <c>groupReported</c> (version) for a text that
    /// was reported before, or why it may not be done now.</returns>
    internal Task<Result<string>> HandleAsync(string slug, Actor actor, CancellationToken stop) => writer.WriteAsync<string>(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.ForAsync(slug, Act.ReportBack, actor, now, stop);
        if (!found.Ok) return Result<string>.Refused(found.Refusals);
        var group = found.Value;
        if (group.Parent is not { } above) return new Refusal("groupOfNone");
        var newest = await db.Texts.AsNoTracking().Where(t => t.Consultation == group.Id).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop);
        if (newest is null) return new Refusal("groupWithoutText");
        var parent = await db.LockedAsync(above, stop);
        await db.Entry(parent).ReloadAsync(stop);
        var state = Lifecycle.At(parent.Phases, parent.Announced, parent.Concluded, now);
        if (state == ConsultationState.Concluded) return new Refusal("groupTooLate");
        var version = newest.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var link = $"/{group.Slug}/text/{version}";
        if (parent.Basis.Any(b => b.Link == link)) return new Refusal("groupReported", version);
        var name = newest.Title.Length > BasisDocument.LongestName ? newest.Title[..(BasisDocument.LongestName - 1)] + "…" : newest.Title;
        parent.Basis = [.. parent.Basis, new(name, link, null, null, now, group.Slug)];
        db.Record(parent.Id, actor.Mark, new GroupReported(group.Id.Value, newest.Version));
        db.Record(group.Id, actor.Mark, new ReportedBack(newest.Version));
        return parent.Slug;
    }, stop);
}

/// <summary>A working group reported to this consultation.</summary>
/// <param name="Group">Its id.</param>
/// <param name="Version">Of its text.</param>
internal sealed record GroupReported(Guid Group, int Version) : Event;

/// <summary>This working group reported to the consultation that it belongs to.</summary>
/// <param name="Version">Of its text.</param>
internal sealed record ReportedBack(int Version) : Event
{
    internal override Told? Tell() => new("timeline.reported", InFigures(Version)) { Path = "text/" + InFigures(Version) };
}
