using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Core.Texts;
using Plenary.Documents.Folders;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Drafting;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Folders;

/// <summary>Brings a consultation folder, or a zip of one, into the server as a consultation of its own: under new ids and numbers, by the rules of every other act,
/// so that no file of an archive can overwrite what is here (T23). A folder that was exported with its record is restored as it stood; any other is read anew.</summary>
internal sealed class ImportFolder(IWriter writer, PlenaryDb reads, FolderIntake intake, IBlobs blobs, Ids ids, TimeProvider clock)
{
    internal async Task<Result<Imported>> HandleAsync(string path, Actor actor, IProgress<CompileStep>? progress, CancellationToken stop)
    {
        if (!actor.Convener) return new Refusal("notYourRole", "Convene");
        var opened = ConsultationFolder.Read(path);
        if (!opened.Ok) return Result<Imported>.Refused(opened.Refusals);
        using var folder = opened.Value;
        if (ImportRecord.IsIn(folder)) return await RestoreAsync(folder, actor, stop);
        if (SlugRefused(ConsultationRules.SlugOf(folder.Consultation)) is { } refused) return refused;
        var versions = ConsultationInputs.VersionsOf(folder);
        if (!versions.Ok) return Result<Imported>.Refused(versions.Refusals);

        var texts = new List<(TextVersion Version, IReadOnlyList<TextFile> Files)>();
        foreach (var version in versions.Value) texts.Add((version, await FilesOfAsync(folder, version, stop)));
        var reader = new ContributionReader(new(folder.Consultation, versions.Value, versions.Value.LastOrDefault(), [], []));
        var read = await intake.ReadAsync(folder, reader, progress, stop);
        if (!read.Ok) return Result<Imported>.Refused(read.Refusals);

        return await writer.WriteAsync(db => StoreAsync(db, folder, texts, read.Value, actor, stop), stop);
    }

    /// <summary>Why a folder's slug can be no address here, or null: one that the site uses itself would hide a page of it.</summary>
    internal static Refusal? SlugRefused(string slug) => slug.Length == 0 ? new("slugMissing") : !Slug.IsShaped(slug) ? new("slugShape", slug[..Math.Min(slug.Length, Slug.Longest)])
        : Slug.Reserved.Contains(slug) ? new Refusal("slugReserved", slug) : null;

    private async Task<Result<Imported>> RestoreAsync(FolderReading folder, Actor actor, CancellationToken stop)
    {
        var read = await new ImportRecord(blobs, ids).ReadAsync(folder, reads, stop);
        if (!read.Ok) return Result<Imported>.Refused(read.Refusals);
        var (rows, of) = (read.Value, read.Value.Consultation);
        return await writer.WriteAsync<Imported>(async db =>
        {
            if (await db.Consultations.AnyAsync(c => c.Slug == of.Slug, stop)) return new Refusal("slugTaken", of.Slug);
            // A record says who acted by the id of his account. One that is somebody else's here would lend his name to it; the operator knows what he restores.
            if (actor != Actor.Operator && await SomebodyElseAsync(db, rows, actor, stop)) return new Refusal("recordSomeoneElse");
            foreach (var table in RecordTable.All) db.AddRange(rows.Of(table).Cast<object>());
            if (actor.Account is { } account) db.Roles.Add(new() { Account = account, Consultation = of.Id, Role = Role.Chair });
            return new Imported(of.Slug, rows.Of<ContributionRow>().Count, rows.Of<PointRow>().Count, []);
        }, stop);
    }

    private static async Task<bool> SomebodyElseAsync(PlenaryDb db, RecordRows rows, Actor actor, CancellationToken stop)
    {
        var marks = rows.Of<EventRow>().Select(e => e.Actor).Concat(rows.Of<AnswerRow>().SelectMany(a => new[] { a.DraftedBy, a.ApprovedBy })).Distinct();
        var accounts = marks.Where(m => m != actor.Mark).Select(m => Guid.TryParse(m, out var id) ? new AccountId(id) : (AccountId?)null).OfType<AccountId>().Take(10_000).ToList();
        return await db.Accounts.AnyAsync(a => accounts.Contains(a.Id), stop);
    }

    private async Task<Result<Imported>> StoreAsync(PlenaryDb db, FolderReading folder, List<(TextVersion Version, IReadOnlyList<TextFile> Files)> texts,
        IReadOnlyList<Received> read, Actor actor, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var of = folder.Consultation;
        var slug = ConsultationRules.SlugOf(of);
        if (await db.Consultations.AnyAsync(c => c.Slug == slug, stop)) return new Refusal("slugTaken", slug);
        var opens = of.Phases.Select(p => p.Opens?.Instant).Where(o => o is not null).Min();
        var row = new ConsultationRow
        {
            Id = ids.Next<ConsultationId>(), Slug = slug, Title = of.Title, Created = now, Languages = of.Languages, Zone = of.Zone, Chair = of.Chair, Scope = of.Scope,
            Decision = of.Decision, Kinds = of.Kinds.Count > 0 ? of.Kinds : Kinds.Defaults, Questions = of.Questions, Phases = of.Phases,
            Announced = opens < now ? opens : now,
        };
        db.Consultations.Add(row);
        if (actor.Account is { } account) db.Roles.Add(new() { Account = account, Consultation = row.Id, Role = Role.Chair });
        db.Record(row.Id, actor.Mark, new ConsultationCreated(slug));
        foreach (var (version, files) in texts)
        {
            var text = new TextRow
            {
                Id = ids.Next<TextId>(), Consultation = row.Id, Version = version.Version, Title = version.Title, Languages = version.Languages, Files = files, Published = now,
            };
            db.Texts.Add(text);
            db.Paragraphs.AddRange(TextsData.Rows(text.Id, version));
            db.Record(row.Id, actor.Mark, new TextPublished(version.Version, [.. files.Select(f => f.Sha256)], 0));
        }
        intake.Store(db, row, read, texts.Count > 0 ? texts[^1].Version.Version : null, "import-", actor);
        return new Imported(slug, read.Count, read.Sum(r => r.Points.Points.Count), [.. folder.Errors, .. FolderIntake.ErrorsOf(read)]);
    }

    private async Task<IReadOnlyList<TextFile>> FilesOfAsync(FolderReading folder, TextVersion version, CancellationToken stop)
    {
        var files = new List<TextFile>();
        foreach (var language in version.Languages)
        {
            var text = folder.Texts.First(t => t.Version == version.Version && t.Language == language);
            var bytes = folder.Bytes(text.File);
            if (bytes.Ok) files.Add(new(Path.GetFileName(text.File), await blobs.PutAsync(bytes.Value, stop)));
        }
        return files;
    }
}

/// <summary>What an import brought.</summary>
internal sealed record Imported(string Slug, int Contributions, int Points, IReadOnlyList<CompilationError> Errors);
