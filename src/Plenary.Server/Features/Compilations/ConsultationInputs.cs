using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Versions;
using Plenary.Documents.Folders;

namespace Plenary.Server.Features.Compilations;

/// <summary>What a consultation folder gives to the compiler: its text in every version, and everything received, read.</summary>
internal static class ConsultationInputs
{
    internal static Result<Gathered> Gather(string path, int? version, IProgress<CompileStep> progress, CancellationToken stop)
    {
        var opened = ConsultationFolder.Read(path, version);
        if (!opened.Ok) return Result<Gathered>.Refused(opened.Refusals);
        using var folder = opened.Value;
        var versions = VersionsOf(folder);
        if (!versions.Ok) return Result<Gathered>.Refused(versions.Refusals);

        // Files are read side by side, each for itself; the order of the contributions is the folder's.
        var contributions = new Contribution[folder.Contributions.Count];
        var read = 0;
        Parallel.For(0, contributions.Length, new ParallelOptions { CancellationToken = stop }, i =>
        {
            var listed = folder.Contributions[i];
            contributions[i] = Intake.Of(listed.Number, [.. listed.Files.Select(f => f.Read())], listed.Row, listed.Received, folder.Consultation);
            progress.Report(new("read", Interlocked.Increment(ref read), contributions.Length));
        });
        var text = versions.Value.FirstOrDefault(v => v.Version == folder.Version);
        return new Gathered(new(folder.Consultation, versions.Value, text, contributions, folder.Errors), folder.Warnings);
    }

    internal static Result<IReadOnlyList<TextVersion>> VersionsOf(FolderReading folder)
    {
        var versions = new List<TextVersion>();
        foreach (var texts in folder.Texts.GroupBy(t => t.Version).OrderBy(g => g.Key))
        {
            // A text that cannot be read is named among the errors already. Another language of it still serves; without any there is no such version.
            var readable = texts.Where(t => t.Reading.Error is null).ToList();
            if (readable.Count == 0 && texts.Key == folder.Version)
                return Result<IReadOnlyList<TextVersion>>.Refused([.. texts.SelectMany(t => new[] { new Refusal("baseUnreadable", t.File), t.Reading.Error! })]);
            if (readable.Count == 0) continue;
            var built = TextBuilder.Build(texts.Key, [.. readable.Select(t => (t.Language, t.Reading))], folder.Consultation.Title);
            if (!built.Ok) return Result<IReadOnlyList<TextVersion>>.Refused(built.Refusals);
            versions.Add(Lineage.Number(versions.LastOrDefault(), built.Value));
        }
        return versions;
    }
}
