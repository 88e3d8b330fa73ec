using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Puts a name under a public contribution instead of copying it. Signing twice is one signature (F14).</summary>
internal sealed class CoSignContribution(IWriter writer, Signatures signatures, TimeProvider clock)
{
    /// <summary>Signatures under one contribution: as many as its page can list. More than these are counted where they were gathered, and come as a file.</summary>
    internal const int MostSignatures = 5_000;

    /// <summary>The token of the link by which the signature can be taken back.</summary>
    internal Task<Result<string>> HandleAsync(string slug, int number, string? name, string? kind, Capacity capacity, Actor actor, CancellationToken stop) => writer.WriteAsync(async db =>
    {
        var found = await db.ForAsync(slug, Act.CoSign, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Result<string>.Refused(found.Refusals);
        await db.LockedAsync(found.Value.Id, stop);
        var row = await db.NumberedAsync(found.Value.Id, number, stop);
        if (row is null) return new Refusal("notFound");
        if (row.Standing != Standing.Public) return new Refusal("signNotPublic");
        var wanted = name?.Trim() ?? "";
        if (Folding.Key(wanted).Length == 0) return new Refusal("signNameless");
        if (wanted.Length > SaveDraft.MostOfName) return new Refusal("draftNameTooLong", Number(SaveDraft.MostOfName));
        if (kind is not null && !found.Value.Kinds.Contains(kind)) return new Refusal("draftKindUnknown", kind);
        if (capacity is not (Capacity.Personal or Capacity.Organisation)) return new Refusal("signCapacity");
        if (row.IsOf(null, actor) || new[] { row.Organisation, row.Person }.OfType<string>().Any(n => Folding.Key(n) == Folding.Key(wanted))) return new Refusal("signOwn");
        var under = await db.CoSignatures.Where(s => s.Contribution == row.Id).ToListAsync(stop);
        // One account signs once, and so does one name, in whatever spelling. The first one keeps its link: whoever types the same name gets none.
        if (under.Find(s => actor.Account is { } account && s.Account == account) is { } own) return signatures.TokenOf(own);
        if (under.Exists(s => Folding.Key(s.Name) == Folding.Key(wanted))) return new Refusal("signedAlready", wanted);
        if (under.Count >= MostSignatures) return new Refusal("signTooMany", Number(MostSignatures));
        var now = clock.GetUtcNow();
        var signed = new CoSignRow
        {
            Contribution = row.Id, Name = wanted, Kind = kind, Capacity = capacity, Account = actor.Account,
            At = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
        };
        db.CoSignatures.Add(signed);
        db.Record(found.Value.Id, actor.Mark, new ContributionCoSigned(number, under.Count + 1));
        return signatures.TokenOf(signed);
    }, stop);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Somebody signed a contribution.</summary>
/// <param name="Number">The contribution.</param>
/// <param name="Signatures">How many there are since.</param>
internal sealed record ContributionCoSigned(int Number, int Signatures) : Event;
