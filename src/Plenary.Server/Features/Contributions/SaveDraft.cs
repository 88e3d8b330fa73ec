using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Keeps what somebody is writing, under a link that only he has. Nothing counts yet.</summary>
internal sealed class SaveDraft(IWriter writer, Ids ids, Secrets secrets, TimeProvider clock)
{
    /// <summary>Letters of one text or reason: ten pages; longer ones come as a file.</summary>
    internal const int MostLetters = 30_000;

    /// <summary>Things said in one form: a form of more is a document.</summary>
    internal const int MostPoints = 100;

    /// <summary>Files of one contribution: a letter and its annexes.</summary>
    internal const int MostFiles = 20;

    /// <summary>Saves; returns the secret of the link, the one given or a new one.</summary>
    internal async Task<Result<string>> HandleAsync(string slug, string? key, Func<Draft, Draft> change, Actor actor, CancellationToken stop)
    {
        var secret = key ?? secrets.Next();
        var once = secrets.Next();
        return await writer.WriteAsync(async db =>
        {
            var found = await db.ForAsync(slug, Act.Contribute, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<string>.Refused(found.Refusals);
            var hash = Secrets.HashOf(secret);
            var row = await db.Drafts.AsTracking().SingleOrDefaultAsync(d => d.KeyHash == hash && d.Consultation == found.Value.Id, stop);
            if (row is null && key is not null) return new Refusal("draftGone");
            if (row?.Became is not null) return new Refusal("draftSent");
            var content = change(row?.Content ?? new() { Once = once });
            if (Check(content, found.Value).ToList() is { Count: > 0 } refusals) return Result<string>.Refused(refusals);
            if (row is null)
                db.Drafts.Add(new() { Id = ids.Next<DraftId>(), Consultation = found.Value.Id, KeyHash = hash, Account = actor.Account, Changed = clock.GetUtcNow(), Content = content });
            else (row.Content, row.Changed) = (content, clock.GetUtcNow());
            return secret;
        }, stop);
    }

    /// <summary>What is wrong with a draft, all of it.</summary>
    private static IEnumerable<Refusal> Check(Draft draft, ConsultationRow consultation)
    {
        if (draft.Said.Count > MostPoints) yield return new("draftTooManyPoints", MostPoints.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (draft.Files.Count > MostFiles) yield return new("draftTooManyFiles", MostFiles.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (draft.Said.Count == 0 && draft.Files.Count == 0) yield return new("draftEmpty");
        if (string.IsNullOrWhiteSpace(draft.Organisation) && string.IsNullOrWhiteSpace(draft.Person)) yield return new("draftNameless");
        if (draft.Capacity == Capacity.Organisation && string.IsNullOrWhiteSpace(draft.Organisation)) yield return new("draftOrganisationMissing");
        if (draft.Capacity == Capacity.Group && draft.OnBehalfOf.Count == 0) yield return new("draftMembersMissing");
        foreach (var said in draft.Said)
        {
            if (said.Text?.Length > MostLetters || said.Reason?.Length > MostLetters)
                yield return new("draftTextTooLong", MostLetters.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (string.IsNullOrWhiteSpace(said.Text) && said.Operation is Operation.Add or Operation.Replace or Operation.Comment or Operation.Question)
                yield return new("draftTextMissing");
        }
        _ = consultation;
    }
}
