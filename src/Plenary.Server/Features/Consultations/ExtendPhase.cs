using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>Gives a phase a later end, in public and with a reason.</summary>
internal sealed class ExtendPhase(IWriter writer, TimeProvider clock)
{
    internal Task<Result<Extension>> HandleAsync(string slug, string phase, DateTime local, string zone, string reason, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var found = await db.LockedForAsync(slug, Act.Extend, actor, now, stop);
        if (!found.Ok) return Result<Extension>.Refused(found.Refusals);
        var row = found.Value;
        var extended = Extension.Of(row.Phases, phase, local, zone, reason, row.Concluded, now);
        if (!extended.Ok) return extended;
        var extension = extended.Value;
        var number = row.Extensions.Count + 1;
        row.Phases = extension.Phases;
        row.Extensions = [.. row.Extensions, new(number, extension.Phase, extension.Old, extension.New, extension.Reason, now)];
        db.Record(row.Id, actor.Mark, new PhaseExtended(number, extension.Old.Instant, extension.New.Instant, Secrets.HashOf(extension.Reason)));
        return extension;
    }, stop);
}

/// <summary>A phase was extended; its name and the reason stand with the consultation, under the same number.</summary>
/// <param name="Number">From 1 in each consultation.</param>
/// <param name="Old">The end that no longer holds.</param>
/// <param name="New">The one that does.</param>
/// <param name="Reason">SHA-256 of the reason as it was announced.</param>
internal sealed record PhaseExtended(int Number, DateTimeOffset Old, DateTimeOffset New, string Reason) : Event;
