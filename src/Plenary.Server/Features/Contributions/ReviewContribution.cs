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
        row.Standing = publish ? Standing.Public : Standing.Withheld;
        row.Warnings = [.. row.Warnings.Where(w => w.Code != Withheld), .. publish ? Array.Empty<Refusal>() : [new Refusal("withheld", reason!.Trim())]];
        db.Record(found.Value.Id, actor.Mark, new ContributionReviewed(number, row.Standing, publish ? null : Secrets.HashOf(reason!.Trim())));
        return new Done();
    }, stop);
}

/// <summary>A contribution was made public or held back.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Standing">Where it stands since.</param>
/// <param name="Reason">SHA-256 of the reason, which stands with the contribution.</param>
internal sealed record ContributionReviewed(int Number, Standing Standing, string? Reason) : Event
{
    internal override Told? Tell() => new(Standing == Standing.Public ? "timeline.published" : "timeline.withheld", InFigures(Number)) { Path = "contributions/" + InFigures(Number) };
}
