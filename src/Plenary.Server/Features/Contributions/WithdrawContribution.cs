using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Takes a contribution back. Its number, its time and its checksum stay; its words are no longer public, and it counts no more.</summary>
internal sealed class WithdrawContribution(IWriter writer, TimeProvider clock)
{
    /// <param name="key">The secret of the sender's link, or null for the account that sent it. Doing it again is the same act.</param>
    internal Task<Result<Done>> HandleAsync(string slug, int number, string? key, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Withdraw, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        await db.LockedAsync(found.Value.Id, stop);
        var row = await db.NumberedAsync(found.Value.Id, number, stop);
        if (row is null) return new Refusal("notFound");
        if (!row.IsOf(key, actor)) return new Refusal("notYourContribution");
        if (row.Standing == Standing.Withdrawn) return new Done();
        row.Standing = Standing.Withdrawn;
        db.Record(found.Value.Id, actor.Mark, new ContributionWithdrawn(number));
        return new Done();
    }, stop);
}

/// <summary>A contribution was taken back by its sender.</summary>
internal sealed record ContributionWithdrawn(int Number) : Event
{
    internal override Told? Tell() => new("timeline.withdrawn", InFigures(Number)) { Path = "contributions/" + InFigures(Number) };
}
