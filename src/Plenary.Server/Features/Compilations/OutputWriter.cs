using System.Text;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Documents.Json;
using Plenary.Documents.Markdown.Writing;
using Plenary.Documents.Tables;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Features.Compilations;

/// <summary>Writes a compilation in the kinds asked for. A file appears whole or not at all: it is written beside its place and moved there.</summary>
internal sealed class OutputWriter(Compilation compilation, CompileRequest request, byte[]? template, IWords words, Stream standardOutput)
{
    /// <summary>Writes one output; returns why not, where it cannot be, and then leaves what stood there before.</summary>
    internal async Task<IReadOnlyList<Refusal>> WriteAsync(Output output, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        if (await RenderAsync(output.Kind, bytes) is { Count: > 0 } refusals) return refusals;
        bytes.Position = 0;
        if (output.File == "-")
        {
            await bytes.CopyToAsync(standardOutput, stop);
            return [];
        }
        var beside = output.File + ".part";
        await using (var file = File.Create(beside)) await bytes.CopyToAsync(file, stop);
        File.Move(beside, output.File, overwrite: true);
        return [];
    }

    private async Task<IReadOnlyList<Refusal>> RenderAsync(OutputKind kind, Stream to)
    {
        var word = new RedlineOptions(words)
        {
            Template = template, Language = request.Language, Contested = request.Stack ? Contested.Stack : Contested.BaseWins,
        };
        switch (kind)
        {
            case OutputKind.Json:
                CompilationJson.Write(compilation, Words.In("en"), to);
                return [];
            case OutputKind.Html:
                var html = await CompilationHtml.RenderAsync(compilation, request.Layout ?? Layout.Default(compilation), words);
                if (html.Ok) to.Write(Encoding.UTF8.GetBytes(html.Value));
                return html.Refusals;
            case OutputKind.Docx when request.Layout is null && compilation.Text is not null:
                return RedlineWriter.Write(compilation, to, word);
            case OutputKind.Csv when request.Layout is null:
                CompilationCsv.Write(compilation, to);
                return [];
        }
        var sheet = Layout.Lay(request.Layout ?? Layout.Default(compilation), compilation, words);
        if (!sheet.Ok) return sheet.Refusals;
        if (kind == OutputKind.Docx) return WordSheetWriter.Write(sheet.Value, to, word);
        if (kind == OutputKind.Md) MarkdownSheetWriter.Write(sheet.Value, to);
        else CompilationCsv.Write(sheet.Value, to);
        return [];
    }
}
