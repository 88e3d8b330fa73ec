using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Versions;
using Plenary.Documents.Folders;

namespace Plenary.Server.Features.Compilations;

/// <summary>A base text and inputs without a folder: who sent what comes from the inputs (Word authors, mail headers, file names).</summary>
internal static class BaseAndInputs
{
    internal static Result<Gathered> Gather(string basePath, CompileRequest request, IProgress<CompileStep> progress, CancellationToken stop)
    {
        var inputs = request.Inputs;
        if (request.Version is { } version and not 0) return new Refusal("versionUnknown", version.ToString(CultureInfo.InvariantCulture), "0");
        var reading = InputFile.Read(basePath);
        if (reading.Error is { } error) return Result<Gathered>.Refused([new("baseUnreadable", basePath), error]);
        var language = reading.Language?.Tag ?? "en";
        var first = File.Exists(inputs[0]) ? InputFile.Read(inputs[0]) : null;
        // One base and one Word file are two files to compare (contract, section 1).
        var two = inputs.Count == 1 && first is { Format: FileFormat.Docx, Error: null };
        var built = TextBuilder.Build(0, [(language, reading)], Path.GetFileNameWithoutExtension(basePath), orEmpty: two);
        if (!built.Ok) return Result<Gathered>.Refused(built.Refusals);
        var text = Lineage.Number(null, built.Value);

        var contributions = new List<Contribution>();
        var errors = new List<CompilationError>();
        foreach (var (i, path) in inputs.Index())
        {
            stop.ThrowIfCancellationRequested();
            progress.Report(new("read", i, inputs.Count));
            var read = i == 0 && first is not null ? first : InputFile.Read(path);
            // What is not there was not received; what is there and cannot be read was.
            if (read.Error is { Code: "fileMissing" or "fileIsFolder" } absent) errors.Add(new(null, path, null, null, absent));
            else contributions.AddRange(BySender(read, contributions.Count + 1));
        }
        if (contributions.Count == 0) return Result<Gathered>.Refused([.. errors.Select(e => e.Refusal)]);
        var consultation = new Consultation { Title = text.Title, Languages = [language], Kinds = Kinds.Defaults };
        return new Gathered(new(consultation, [text], text, contributions, errors, TwoStates: two), []);
    }

    /// <summary>A Word file in which several people tracked changes or commented is one contribution of each of them.</summary>
    private static IEnumerable<Contribution> BySender(Reading reading, int number)
    {
        var authors = reading.MarkAuthors.ToList();
        if (reading.Mail is not null || authors.Count <= 1)
        {
            yield return Intake.OfFile(number, reading, authors.FirstOrDefault());
            yield break;
        }
        foreach (var (i, author) in authors.Index())
            yield return Intake.OfFile(number + i, reading.MarkedBy(a => a == author), author);
    }
}
