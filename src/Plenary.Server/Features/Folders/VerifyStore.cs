using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Folders;

/// <summary>Recomputes everything that can be: the database's own structure, the chain of every consultation, the SHA-256 of every byte that was received; and names
/// what is wrong (T21, F21). Changes nothing.</summary>
internal sealed class VerifyStore(PlenaryDb db, IBlobs blobs)
{
    internal async Task<Verified> HandleAsync(CancellationToken stop)
    {
        var wrong = new List<(string? Place, Refusal Refusal)>();
        var (events, used) = (0L, new Dictionary<string, string>(StringComparer.Ordinal));
        await using var snapshot = await Store.SnapshotAsync(db, stop);
        wrong.AddRange((await Store.FaultsAsync(db, stop)).Select(f => ((string?)null, new Refusal("verifyDatabase", f))));
        var consultations = wrong.Count > 0 ? [] : await db.Consultations.OrderBy(c => c.Slug).ToListAsync(stop);
        foreach (var consultation in consultations)
        {
            var rows = await RecordRows.ReadAsync(db, consultation, stop);
            events += rows.Of<EventRow>().Count;
            wrong.AddRange(RecordCheck.Of(rows).Select(r => ((string?)consultation.Slug, r)));
            Use(rows, used);
        }
        foreach (var draft in wrong.Count > 0 ? [] : await db.Drafts.ToListAsync(stop))
            foreach (var file in draft.Content.Files) used.TryAdd(file.Sha256, file.Name);
        var kept = await blobs.AllAsync(stop);
        wrong.AddRange(used.Keys.Except(kept).Order(StringComparer.Ordinal).Select(s => ((string?)null, new Refusal("verifyBlobMissing", used[s], s))));
        foreach (var sha in kept)
            if (!await IsWholeAsync(sha, stop)) wrong.Add((null, new("verifyBlobBroken", used.GetValueOrDefault(sha, "-"), sha)));
        return new(consultations.Count, events, kept.Count, wrong);
    }

    private static void Use(RecordRows rows, Dictionary<string, string> used)
    {
        var slug = rows.Consultation.Slug;
        var numbers = rows.Of<ContributionRow>().ToDictionary(c => c.Id, c => c.Number);
        foreach (var file in rows.Of<FileRow>().Where(f => f.Sha256.Length > 0))
            used.TryAdd(file.Sha256, string.Create(CultureInfo.InvariantCulture, $"{slug}, C-{numbers[file.Contribution]}, {file.Name}"));
        foreach (var file in rows.Of<TextRow>().SelectMany(t => t.Files)) used.TryAdd(file.Sha256, $"{slug}, {file.Name}");
    }

    private async Task<bool> IsWholeAsync(string sha, CancellationToken stop)
    {
        try
        {
            return await blobs.GetAsync(sha, stop) is not null;
        }
        catch (IOException)
        {
            // Changed, or not to be read from the disk any more: in either case it is named.
            return false;
        }
    }
}

/// <summary>What was looked at and what is wrong.</summary>
internal sealed record Verified(int Consultations, long Events, int Blobs, IReadOnlyList<(string? Place, Refusal Refusal)> Wrong);
