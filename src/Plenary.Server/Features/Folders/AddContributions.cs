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

/// <summary>Brings what a folder has received into a consultation that is there: what came by mail, on paper or through another system. The same files
/// of the same sender come in once, however often they are brought, so that a folder that grows can be brought again; two who send the same letter are two.</summary>
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
        var version = versions.LastOrDefault()?.Version;

        return await writer.WriteAsync<Added>(async db =>
        {
            var found = await db.LockedForAsync(slug, Act.Import, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<Added>.Refused(found.Refusals);
            var of = found.Value;
            // What was read stands at the paragraphs of one version; brought again, it stands at those of the newer one.
            if (await db.NewestVersionAsync(of.Id, stop) != version) return new Refusal("changedMeanwhile");
            var again = await HereAsync(db, of, read.Value, stop);
            var news = read.Value.Where(r => !again.ContainsKey(r)).ToList();
            var first = of.LastContribution + 1;
            intake.Store(db, of, news, version, $"import-{first}-", actor);
            var unread = news.SelectMany((n, i) => FolderIntake.ErrorsOf([n]).Select(e => e with { Contribution = first + i }));
            return new Added(first, news.Count, [.. read.Value.Where(again.ContainsKey).Select(r => (NameOf(r), again[r]))], news.Sum(n => n.Points.Points.Count),
                [.. folder.Errors, .. unread], of.ReviewFirst);
        }, stop);
    }

    /// <summary>What is here already, each with its number here. One that is here stands for one that is brought: of two files of the same bytes both come in. The same name goes first.</summary>
    private static async Task<Dictionary<Received, int>> HereAsync(PlenaryDb db, ConsultationRow of, IReadOnlyList<Received> brought, CancellationToken stop)
    {
        var (contributions, files) = (db.Contributions, db.Files);
        var rows = await contributions.Where(c => c.Consultation == of.Id).Join(files, c => c.Id, f => f.Contribution, (c, f) => new { c.Number, c.Organisation, c.Person, f.Place, f.Name, f.Sha256 })
            .ToListAsync(stop);
        var here = rows.GroupBy(r => r.Number).OrderBy(g => g.Key).Select(g => g.OrderBy(f => f.Place).ToList())
            .ToLookup(g => MarkOf(g[0].Organisation, g[0].Person, g.Select(f => (f.Name, f.Sha256))), g => (g[0].Number, Name: Path.GetFileName(g[0].Name)), StringComparer.Ordinal);
        var again = new Dictionary<Received, int>(ReferenceEqualityComparer.Instance);
        foreach (var same in brought.GroupBy(b => MarkOf(b), StringComparer.Ordinal))
        {
            var left = here[same.Key].ToList();
            foreach (var one in same.OrderBy(o => left.Any(l => l.Name == NameOf(o)) ? 0 : 1))
            {
                if (left.Count == 0) break;
                var at = Math.Max(0, left.FindIndex(l => l.Name == NameOf(one)));
                again[one] = left[at].Number;
                left.RemoveAt(at);
            }
        }
        return again;
    }

    private static string MarkOf(Received received)
    {
        var of = received.Points.Contribution;
        return MarkOf(of.Organisation, of.Person, of.Files.Select(f => (f.File, f.Sha256)));
    }

    /// <summary>What two have in common that are one: the sender, and the bytes of every file. A file that gave no bytes, being too large, goes by its name.</summary>
    private static string MarkOf(string? organisation, string? person, IEnumerable<(string Name, string Sha256)> files) =>
        string.Join('\0', files.Select(f => f.Sha256.Length > 0 ? f.Sha256 : Path.GetFileName(f.Name)).Prepend(person ?? "").Prepend(organisation ?? ""));

    private static string NameOf(Received received) => Path.GetFileName(received.Points.Contribution.Files[0].File);
}

/// <summary>What was added.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Contributions">How many.</param>
/// <param name="Again">What was here already: the name of its first file, and the number it has here.</param>
/// <param name="Points">Points read in the new ones.</param>
/// <param name="Errors">What could not be read; it was received all the same.</param>
/// <param name="Held">Whether they wait for the review.</param>
internal sealed record Added(int First, int Contributions, IReadOnlyList<(string File, int Number)> Again, int Points, IReadOnlyList<CompilationError> Errors, bool Held);
