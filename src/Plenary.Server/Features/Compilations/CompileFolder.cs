using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Features.Compilations;

/// <summary>Compiles a consultation folder, or a base text with inputs, and writes the common document. The command line and later the server's import call it.</summary>
internal sealed class CompileFolder(Stream standardOutput)
{
    internal async Task<Result<CompileDone>> HandleAsync(CompileRequest request, IProgress<CompileStep> progress, CancellationToken stop)
    {
        var outputs = Output.All(request);
        if (!outputs.Ok) return Result<CompileDone>.Refused(outputs.Refusals);
        var template = TemplateOf(request);
        if (!template.Ok) return Result<CompileDone>.Refused(template.Refusals);

        var gathered = request.Base is { } text
            ? BaseAndInputs.Gather(text, request, progress, stop)
            : ConsultationInputs.Gather(request.Inputs[0], request.Version, progress, stop);
        if (!gathered.Ok) return Result<CompileDone>.Refused(gathered.Refusals);
        var only = request.Only is { } sponsor ? gathered.Value.Input.Only(sponsor) : gathered.Value.Input;
        if (!only.Ok) return Result<CompileDone>.Refused(only.Refusals);
        var input = only.Value;
        if (Unfit(request, outputs.Value, input) is { } refusal)
            return Result<CompileDone>.Refused([.. gathered.Value.Warnings.Where(w => w.Refusal.Code == "textNotNamed").Select(w => w.Refusal), refusal]);

        var read = 0;
        var of = input.Contributions.Count;
        var compilation = Compiler.Compile(input, () => progress.Report(new("compile", Interlocked.Increment(ref read), of)), stop);
        var words = Words.In(request.Language ?? compilation.Consultation.Languages[0]);
        using var writer = new OutputWriter(compilation, request, template.Value.Bytes, words, standardOutput);
        foreach (var (i, output) in outputs.Value.Index())
        {
            progress.Report(new("write", i, outputs.Value.Count));
            if (await writer.WriteAsync(output, stop) is { Count: > 0 } refusals) return Result<CompileDone>.Refused(refusals);
        }
        return writer.Finish() is { } refused ? refused : new CompileDone(compilation, Totals.Of(compilation),
            [.. gathered.Value.Warnings, .. InOtherLanguages(request, outputs.Value, compilation)]);
    }

    /// <summary>That one contributor's redline, which is on the text of one language, has his changes of another as comments.</summary>
    private static IEnumerable<CompilationError> InOtherLanguages(CompileRequest request, IReadOnlyList<Output> outputs, Compilation compilation)
    {
        if (request is { Language: null, Layout: null, Only: { } name } && outputs.Any(o => o.Kind == OutputKind.Docx)
            && Rendering.ChangedIn(compilation) is { Count: > 1 } languages)
            yield return new(null, null, null, null, new("onlyInSeveralLanguages", name, languages[0], string.Join(", ", languages.Skip(1))));
    }

    /// <summary>What can be refused before the long work: a layout without its text, a language that nothing here speaks.</summary>
    private static Refusal? Unfit(CompileRequest request, IReadOnlyList<Output> outputs, CompilerInput input)
    {
        if (input.Text is null && request.Layout is LayoutKind.B or LayoutKind.D) return new("layoutNeedsText", request.Layout.ToString()!);
        if (input.Text is null && request.Layout is null && outputs.Any(o => o.Kind == OutputKind.Docx)) return new("redlineNeedsText");
        if (request.Language is { } language && !Words.Languages.Contains(language.Split('-')[0].ToLowerInvariant())
            && input.Text?.Languages.Contains(language, StringComparer.OrdinalIgnoreCase) != true)
            return new("languageNotOurs", language, string.Join(", ", Words.Languages));
        return null;
    }

    private static Result<Template> TemplateOf(CompileRequest request)
    {
        if (request.Template is not { } path) return new Template(null);
        if (!File.Exists(path)) return new Refusal("templateMissing", path);
        var (bytes, reading) = InputFile.WithBytes(path);
        return reading.Error is null && reading.Format == FileFormat.Docx ? new Template(bytes) : new Refusal("templateNotWord", path);
    }

    private sealed record Template(byte[]? Bytes);
}
