using System.Text;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Json;
using Plenary.Documents.Markdown.Writing;
using Plenary.Documents.Tables;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Features.Compilations;

/// <summary>A compilation in one of the kinds of output: what the command line writes and what a page offers for download.</summary>
internal static class Rendering
{
    /// <summary>The language of the text in Word: the one asked for where the text exists in it, of one contributor alone the one that he changed most in;
    /// else its own, under labels in the one asked for.</summary>
    private static string? TextLanguage(Compilation compilation, CompileRequest request) =>
        request is { Language: null, Only: not null } ? ChangedIn(compilation).FirstOrDefault()
        : compilation.Text?.Languages.Contains(request.Language ?? "", StringComparer.Ordinal) == false ? null : request.Language;

    /// <summary>The languages of the text in which changes were made, the one of the most first, of equals in the text's own order.
    /// Whole paragraphs that go or move are the same in every language and count for none.</summary>
    internal static IReadOnlyList<string> ChangedIn(Compilation compilation) => compilation.Text is not { } text ? [] :
        [.. compilation.Points.Where(p => IsWording(p)).Select(p => p.Anchor.Language ?? text.Language).CountBy(l => l)
            .OrderByDescending(l => l.Value).ThenBy(l => text.Languages.TakeWhile(t => t != l.Key).Count()).Select(l => l.Key)];

    /// <summary>Whether a point words something in a language of the text: it changes words, or was written into the text itself.</summary>
    private static bool IsWording(Point point) => point.Operation is Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket
        && (point.Anchor.To == AnchorTo.Range || (point.Text is not null && point.Operation is not Operation.Delete && point.Anchor.To is AnchorTo.Gap or AnchorTo.Paragraph
            && (point.Anchor.Language is not null || point.Evidence.By is EvidenceBy.TrackedChange or EvidenceBy.Comparison)));

    /// <summary>Writes it; returns why not, where it cannot be.</summary>
    internal static async Task<IReadOnlyList<Refusal>> RenderAsync(Compilation compilation, OutputKind kind, CompileRequest request, byte[]? template, IWords words, Stream to)
    {
        var word = new RedlineOptions(words)
        {
            Template = template, Language = TextLanguage(compilation, request), Contested = request.Stack ? Contested.Stack : Contested.BaseWins,
        };
        switch (kind)
        {
            case OutputKind.Json:
                CompilationJson.Write(compilation, Words.In("en"), to);
                return [];
            case OutputKind.Html:
                var html = await CompilationHtml.RenderAsync(compilation, request.Layout ?? Layout.Default(compilation), words, request.Language);
                if (html.Ok) to.Write(Encoding.UTF8.GetBytes(html.Value));
                return html.Refusals;
            case OutputKind.Docx when request.Layout is null && compilation.Text is not null:
                return RedlineWriter.Write(compilation, to, word);
            case OutputKind.Csv when request.Layout is null:
                CompilationCsv.Write(compilation, to);
                return [];
        }
        var sheet = Layout.Lay(request.Layout ?? Layout.Default(compilation), compilation, words, request.Language);
        if (!sheet.Ok) return sheet.Refusals;
        if (kind == OutputKind.Docx) return WordSheetWriter.Write(sheet.Value, to, word);
        if (kind == OutputKind.Md) MarkdownSheetWriter.Write(sheet.Value, to);
        else CompilationCsv.Write(sheet.Value, to);
        return [];
    }
}
