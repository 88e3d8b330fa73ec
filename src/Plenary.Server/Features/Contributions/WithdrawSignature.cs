using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Takes a signature back: by its link, or by the account that gave it.</summary>
internal sealed class WithdrawSignature(IWriter writer, Signatures signatures, TimeProvider clock)
{
    /// <param name="token">Of the signature's link.</param>
    internal Task<Result<Done>> HandleAsync(string slug, int number, string token, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.CoSign, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<Done>.Refused(found.Refusals);
        await db.LockedAsync(found.Value.Id, stop);
        var row = await db.NumberedAsync(found.Value.Id, number, stop);
        if (row is null) return new Refusal("notFound");
        var under = await db.CoSignatures.AsTracking().Where(s => s.Contribution == row.Id).ToListAsync(stop);
        if (under.Find(s => signatures.Opens(token, s)) is not { } signed) return new Refusal("signatureGone");
        db.CoSignatures.Remove(signed);
        db.Record(found.Value.Id, actor.Mark, new SignatureWithdrawn(number, under.Count - 1));
        return new Done();
    }, stop);
}

/// <summary>A signature was taken back.</summary>
/// <param name="Number">The contribution.</param>
/// <param name="Signatures">How many are left.</param>
internal sealed record SignatureWithdrawn(int Number, int Signatures) : Event;
