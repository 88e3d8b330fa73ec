using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Server.Data;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Folders;

/// <summary>Brings what a folder has received into a consultation that is there: what came by mail, on paper or through another system. The same files come in once,
/// however often they are brought, so that a folder that grows can be brought again.</summary>
internal sealed class AddContributions(IWriter writer, PlenaryDb reads, FolderIntake intake, TimeProvider clock)
{
    internal async Task<Result<Added>> HandleAsync(string slug, string path, Actor actor, IProgress<CompileStep>? progress, CancellationToken stop)
    {
        var seen = await reads.ForAsync(slug, Act.Import, actor, clock.GetUtcNow(), stop);
        if (!seen.Ok) return Result<Added>.Refused(seen.Refusals);
        var consultation = seen.Value.ToCore();
        var opened = ConsultationFolder.ReadInto(path, consultation);
        if (!opened.Ok) return Result<Added>.Refused(opened.Refusals);
        using var folder = opened.Value;
        var versions = await reads.VersionsOfAsync(seen.Value.Id, stop);
        var read = await intake.ReadAsync(folder, new ContributionReader(new(consultation, versions, versions.LastOrDefault(), [], [])), progress, stop);
        if (!read.Ok) return Result<Added>.Refused(read.Refusals);

        return await writer.WriteAsync<Added>(async db =>
        {
            var found = await db.LockedForAsync(slug, Act.Import, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<Added>.Refused(found.Refusals);
            var of = found.Value;
            var there = (await db.Contributions.Where(c => c.Consultation == of.Id).Select(c => c.Sha256).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
            var news = read.Value.Where(r => there.Add(r.Sha256)).ToList();
            var first = of.LastContribution + 1;
            intake.Store(db, of, news, versions.LastOrDefault()?.Version, $"import-{first}-", actor);
            return new Added(first, news.Count, read.Value.Count - news.Count, news.Sum(n => n.Points.Points.Count), [.. folder.Errors, .. FolderIntake.ErrorsOf(news)]);
        }, stop);
    }
}

/// <summary>What was added.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Contributions">How many.</param>
/// <param name="Again">How many were there already.</param>
/// <param name="Points">Points read in the new ones.</param>
/// <param name="Errors">What could not be read; it was received all the same.</param>
internal sealed record Added(int First, int Contributions, int Again, int Points, IReadOnlyList<CompilationError> Errors);
