using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>What a link of one's own leads to. The secret in it is known to the sender alone; who signed in comes to his own drafts without it,
/// by an address that nobody else can use.</summary>
internal static class DraftLinks
{
    /// <summary>The draft under a link, or null where there is none for this actor.</summary>
    internal static async Task<DraftRow?> DraftAsync(this IQueryable<DraftRow> drafts, ConsultationId consultation, string key, Actor actor, CancellationToken stop)
    {
        var hash = Secrets.HashOf(key);
        if (await drafts.SingleOrDefaultAsync(d => d.KeyHash == hash && d.Consultation == consultation, stop) is { } by) return by;
        if (actor.Account is not { } account || IdOf(key) is not { } id) return null;
        return await drafts.SingleOrDefaultAsync(d => d.Id == id && d.Consultation == consultation && d.Account == account, stop);
    }

    /// <summary>The contribution that the draft under a link became, or null.</summary>
    internal static async Task<ContributionRow?> SentAsync(this PlenaryDb db, ConsultationId consultation, string key, Actor actor, CancellationToken stop)
    {
        if (await db.Set<DraftRow>().DraftAsync(consultation, key, actor, stop) is { } draft)
            return draft.Became is { } number ? await db.Set<ContributionRow>().SingleOrDefaultAsync(c => c.Consultation == consultation && c.Number == number, stop) : null;
        // One that came with a folder from another server: its draft stayed there. Asked for by the hash alone, since that has an index of its own.
        var hash = Secrets.HashOf(key);
        return await db.Set<ContributionRow>().SingleOrDefaultAsync(c => c.KeyHash == hash, stop) is { } row && row.Consultation == consultation ? row : null;
    }

    /// <summary>Whether somebody may act for the sender: by the account that sent it, or by the secret of its link.</summary>
    internal static bool IsOf(this ContributionRow row, string? key, Actor actor) =>
        row.Account is { } account && account == actor.Account || key is not null && row.KeyHash is { } hash && hash == Secrets.HashOf(key);

    /// <summary>The address by which its account comes to a draft.</summary>
    internal static string AddressOf(DraftRow draft) => Base64Url.EncodeToString(draft.Id.Value.ToByteArray());

    private static DraftId? IdOf(string key)
    {
        Span<byte> bytes = stackalloc byte[16];
        return key.Length == 22 && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var length) && length == 16 ? new DraftId(new Guid(bytes)) : null;
    }
}
