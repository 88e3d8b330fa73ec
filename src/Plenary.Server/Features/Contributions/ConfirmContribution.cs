using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Sends a draft: from here on it counts, under a number, with a receipt. Sending it again is the same act and gives the same number (F13).</summary>
internal sealed class ConfirmContribution(IWriter writer, PlenaryDb reads, DraftReader reader, KeptTexts texts, IBlobs blobs, Ids ids, TimeProvider clock)
{
    internal async Task<Result<int>> HandleAsync(string slug, string key, Actor actor, CancellationToken stop)
    {
        // The one receipt time by which every deadline is judged (I8): when the request came, not when the disk had it.
        var received = clock.GetUtcNow();
        var seen = await reads.FindAsync(slug, actor, stop);
        if (!seen.Ok) return Result<int>.Refused(seen.Refusals);
        var draft = await reads.Drafts.DraftAsync(seen.Value.Id, key, actor, stop);
        if (draft is null) return new Refusal("draftGone");
        if (draft.Became is { } before) return before;

        // Read and kept before the write: what takes long holds nobody up.
        var versions = (await texts.AllAsync(reads, seen.Value.Id, stop)).Select(t => t.Text).ToList();
        var read = await reader.ReadAsync(seen.Value, versions, draft.Content, received, stop);
        foreach (var bytes in read.Bytes.Where(b => b.Length > StoredBlobs.Small)) await blobs.PutAsync(bytes, stop);
        var version = versions.LastOrDefault()?.Version;

        return await writer.WriteAsync(async db =>
        {
            var found = await db.ForAsync(slug, Act.Contribute, actor, received, stop);
            if (!found.Ok) return Result<int>.Refused(found.Refusals);
            var consultation = await db.LockedAsync(found.Value.Id, stop);
            var row = await db.Drafts.AsTracking().SingleOrDefaultAsync(d => d.Id == draft.Id, stop);
            if (row is null) return new Refusal("draftGone");
            if (row.Became is { } already) return already;
            if (row.Changed != draft.Changed || await db.NewestVersionAsync(consultation.Id, stop) != version)
                return new Refusal("changedMeanwhile");
            ContributionRow? replaced = null;
            if (row.Content.Supersedes is { } number)
            {
                replaced = await db.NumberedAsync(consultation.Id, number, stop);
                if (replaced is null or { Standing: Standing.Withdrawn or Standing.Superseded }) return new Refusal("replacedAlready", Cited(number));
                replaced.Standing = replaced.Standing == Standing.Public ? Standing.Superseded : Standing.Withdrawn;
            }
            var contribution = Rows.Add(db, ids, consultation, AsWanted(read.Contribution, draft.Content), read.Points, [.. read.Bytes.Select(b => (long)b.Length)], version, new()
            {
                Door = draft.Content.Files.Count > 0 ? Door.Upload : Door.Form, Received = received, Account = actor.Account, Once = draft.Content.Once,
                KeyHash = row.KeyHash, Supersedes = draft.Content.Supersedes,
            });
            row.Became = contribution.Number;
            foreach (var bytes in read.Bytes) await blobs.PutAsync(db, bytes, stop);
            db.Record(consultation.Id, actor.Mark, new ContributionReceived(contribution.Number, contribution.Sha256, contribution.Door, contribution.Late, read.Points.Count));
            if (replaced is not null) db.Record(consultation.Id, actor.Mark, new ContributionSuperseded(replaced.Number, contribution.Number));
            return contribution.Number;
        }, stop);
    }

    /// <summary>What the sender consented to is kept with what there is to know about it.</summary>
    private static Contribution AsWanted(Contribution contribution, Draft draft) =>
        draft is { AsIs: true, Files.Count: > 0 } ? contribution with { Warnings = [.. contribution.Warnings, new("publishedAsIs")] } : contribution;

    private static string Cited(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C-{number}");
}

/// <summary>A contribution was received.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sha256">What its receipt says.</param>
/// <param name="Door">How it came.</param>
/// <param name="Late">Whether after the close.</param>
/// <param name="Points">How many points were read.</param>
internal sealed record ContributionReceived(int Number, string Sha256, Door Door, bool Late, int Points) : Event
{
    internal override Told? Tell() => new(Door == Door.Import ? "timeline.imported" : "timeline.contributions") { ByDay = true, Path = "contributions" };
}

/// <summary>A contribution was replaced by another of its sender.</summary>
/// <param name="Number">The one before.</param>
/// <param name="By">The one that stands in its place.</param>
internal sealed record ContributionSuperseded(int Number, int By) : Event
{
    internal override Told? Tell() => new("timeline.superseded", InFigures(Number), InFigures(By)) { Path = "contributions/" + InFigures(By) };
}
