using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Lets a contribution become public, or holds it back with a reason that everybody can read under its number.</summary>
internal sealed class ReviewContribution(IWriter writer, TimeProvider clock)
{
    /// <summary>Letters of a reason: half a page. It cites the published rule and does not argue.</summary>
    internal const int MostLetters = 2_000;

    /// <summary>Why a contribution is held back, or null.</summary>
    internal static string? Why(ContributionRow row) => row.Warnings.FirstOrDefault(w => w.Code == Withheld)?.Args[0];

    private const string Withheld = "withheld";

    /// <summary>Makes those public that were ticked; one that was withdrawn or replaced meanwhile is left.</summary>
    internal Task<Result<Done>> PublishAsync(string slug, IReadOnlyList<int> numbers, Actor actor, CancellationToken stop) =>
        PublishAsync(slug, of => of.Where(c => numbers.Contains(c.Number) && (c.Standing == Standing.Held || c.Standing == Standing.Withheld)), actor, stop);

    /// <summary>Makes everything public that waits, up to the last that was there to be seen. What was held back with a reason stays so.</summary>
    internal Task<Result<Done>> PublishAsync(string slug, int last, Actor actor, CancellationToken stop) =>
        PublishAsync(slug, of => of.Where(c => c.Number <= last && c.Standing == Standing.Held), actor, stop);

    private Task<Result<Done>> PublishAsync(string slug, Func<IQueryable<ContributionRow>, IQueryable<ContributionRow>> which, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Review, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        var of = await db.LockedAsync(found.Value.Id, stop);
        var rows = await which(db.Contributions.AsTracking().Where(c => c.Consultation == of.Id)).OrderBy(c => c.Number).ToListAsync(stop);
        if (rows.Count == 0) return new Refusal("reviewNothingChosen");
        foreach (var row in rows) Decide(db, row, null, actor);
        return new Done();
    }, stop);

    /// <param name="reason">Why it is held back; null to make it public.</param>
    internal Task<Result<Done>> HandleAsync(string slug, int number, bool publish, string? reason, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.Review, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        await db.LockedAsync(found.Value.Id, stop);
        var row = await db.NumberedAsync(found.Value.Id, number, stop);
        if (row is null) return new Refusal("notFound");
        if (row.Standing is Standing.Withdrawn or Standing.Superseded) return new Refusal("reviewGone");
        if (!publish && string.IsNullOrWhiteSpace(reason)) return new Refusal("reviewReasonMissing");
        if (!publish && reason!.Length > MostLetters) return new Refusal("reviewReasonTooLong", MostLetters.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (publish && row.Standing == Standing.Public) return new Done();
        Decide(db, row, publish ? null : reason!.Trim(), actor);
        return new Done();
    }, stop);

    private static void Decide(PlenaryDb db, ContributionRow row, string? reason, Actor actor)
    {
        row.Standing = reason is null ? Standing.Public : Standing.Withheld;
        row.Warnings = [.. row.Warnings.Where(w => w.Code != Withheld), .. reason is null ? Array.Empty<Refusal>() : [new Refusal("withheld", reason)]];
        db.Record(row.Consultation, actor.Mark, new ContributionReviewed(row.Number, row.Standing, reason is null ? null : Secrets.HashOf(reason)));
    }
}

/// <summary>A contribution was made public or held back.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Standing">Where it stands since.</param>
/// <param name="Reason">SHA-256 of the reason, which stands with the contribution.</param>
internal sealed record ContributionReviewed(int Number, Standing Standing, string? Reason) : Event
{
    internal override Told? Tell() => new(Standing == Standing.Public ? "timeline.published" : "timeline.withheld", InFigures(Number)) { Path = "contributions/" + InFigures(Number) };
}
