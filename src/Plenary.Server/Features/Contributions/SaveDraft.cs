using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Documents;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Keeps what somebody is writing, under a link that only he has. Nothing counts yet.</summary>
internal sealed class SaveDraft(IWriter writer, IBlobs blobs, Ids ids, Secrets secrets, TimeProvider clock)
{
    /// <summary>Letters of one text or reason: ten pages; longer ones come as a file.</summary>
    internal const int MostLetters = 30_000;

    /// <summary>Things said in one form: a form of more is a document.</summary>
    internal const int MostPoints = 100;

    /// <summary>Files of one contribution: a letter and its annexes.</summary>
    internal const int MostFiles = 20;

    /// <summary>Letters of a name: the longest official names of organisations have about 200.</summary>
    internal const int MostOfName = 300;

    /// <summary>Members of a group: more are a list, which comes as a file.</summary>
    internal const int MostMembers = 500;

    /// <summary>An uploaded file, as its sender calls it.</summary>
    internal sealed record Upload(string Name, byte[] Bytes);

    /// <summary>Saves; returns the secret of the link, the one given or a new one.</summary>
    /// <param name="key">The secret; one that no draft has yet, as a form is given it before it is sent, begins one, so that sending the form twice makes one draft.</param>
    /// <param name="uploads">Files that come with it; one that is there already is not there twice.</param>
    internal async Task<Result<string>> HandleAsync(string slug, string? key, Func<Draft, Draft> change, IReadOnlyList<Upload> uploads, Actor actor, CancellationToken stop)
    {
        // Kept and looked at before the write: what takes long holds nobody up.
        var files = new List<DraftFile>();
        var strange = new List<Refusal>();
        foreach (var upload in uploads)
        {
            var name = Name(upload.Name);
            if (TextMark.Of(FileReader.Read(name, upload.Bytes).MadeFrom) is { Consultation: { } other } && other != slug) strange.Add(new("textOfAnother", name, other));
            else files.Add(new(name, await blobs.PutAsync(upload.Bytes, stop), upload.Bytes.Length));
        }
        var secret = key is { Length: > 0 } ? key : secrets.Next();
        var once = secrets.Next();
        return await writer.WriteAsync(async db =>
        {
            var found = await db.ForAsync(slug, Act.Contribute, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<string>.Refused(found.Refusals);
            await db.LockedAsync(found.Value.Id, stop);
            var row = await db.Drafts.AsTracking().DraftAsync(found.Value.Id, secret, actor, stop);
            if (row is null && !Secrets.IsOne(secret)) return new Refusal("draftGone");
            var content = change(row?.Content ?? new() { Once = once });
            content = content with { Files = [.. content.Files, .. files.Where(f => !content.Files.Contains(f))] };
            // The same form once more is the same act (F13); another one is not dropped without a word.
            if (row?.Became is { } number) return Same(content, row.Content) ? new Refusal("draftSent") : new Refusal("draftSentOther", string.Create(CultureInfo.InvariantCulture, $"C-{number}"));
            if (Check(content, found.Value).Concat(strange).ToList() is { Count: > 0 } refusals) return Result<string>.Refused(refusals);
            if (row is null)
                db.Drafts.Add(new() { Id = ids.Next<DraftId>(), Consultation = found.Value.Id, KeyHash = Secrets.HashOf(secret), Account = actor.Account, Changed = clock.GetUtcNow(), Content = content });
            else (row.Content, row.Changed) = (content, clock.GetUtcNow());
            return secret;
        }, stop);
    }

    private static bool Same(Draft one, Draft other) => JsonSerializer.Serialize(one, JsonColumn.Form) == JsonSerializer.Serialize(other, JsonColumn.Form);

    /// <summary>A name without the folders that some browsers send with it.</summary>
    private static string Name(string name) => Path.GetFileName(name.Replace('\\', '/')) is { Length: > 0 } own ? own[..Math.Min(own.Length, MostOfName)] : "file";

    /// <summary>What is wrong with a draft, all of it.</summary>
    private static IEnumerable<Refusal> Check(Draft draft, ConsultationRow consultation)
    {
        if (draft.Said.Count > MostPoints) yield return new("draftTooManyPoints", Number(MostPoints));
        if (draft.Files.Count > MostFiles) yield return new("draftTooManyFiles", Number(MostFiles));
        if (draft.Said.Count == 0 && draft.Files.Count == 0) yield return new("draftEmpty");
        if (string.IsNullOrWhiteSpace(draft.Organisation) && string.IsNullOrWhiteSpace(draft.Person)) yield return new("draftNameless");
        if (draft.Capacity == Capacity.Organisation && string.IsNullOrWhiteSpace(draft.Organisation)) yield return new("draftOrganisationMissing");
        if (draft.Capacity == Capacity.Group && draft.OnBehalfOf.Count == 0) yield return new("draftMembersMissing");
        if (draft.Capacity == Capacity.Chair) yield return new("notYourRole", nameof(Capacity.Chair));
        if (draft.Kind is { } kind && !consultation.Kinds.Contains(kind)) yield return new("draftKindUnknown", kind);
        if (draft.OnBehalfOf.Count > MostMembers) yield return new("draftTooManyMembers", Number(MostMembers));
        if (draft.OnBehalfOf.Append(draft.Organisation).Append(draft.Person).Append(draft.Country).Any(n => n?.Length > MostOfName)) yield return new("draftNameTooLong", Number(MostOfName));
        foreach (var said in draft.Said)
        {
            if (said.Text?.Length > MostLetters || said.Reason?.Length > MostLetters) yield return new("draftTextTooLong", Number(MostLetters));
            if (!Sense.At(said.Anchor).Contains(said.Operation)) yield return new("operationNotHere");
            if (string.IsNullOrWhiteSpace(said.Text) && Sense.NeedsWords(said.Operation)) yield return new("draftTextMissing");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
