using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Compilations;

/// <summary>Downloads of the common document and of the text.</summary>
internal static class CompilationsApi
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/common.{ending}", DocumentAsync);
        routes.MapGet("/{slug}/text/{version:int}.docx", TextAsync);
    }

    private static async Task<IResult> DocumentAsync(string slug, string ending, string? layout, PlenaryDb db, Actor actor, CompiledConsultations compiled, IWords words, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok || Output.KindOf("." + ending) is not { } kind) return Results.NotFound();
        var document = await compiled.OfAsync(found.Value, stop);
        var bytes = new MemoryStream();
        var refusals = await Rendering.RenderAsync(document.Compilation, kind, new()
        {
            Layout = Enum.TryParse<LayoutKind>(layout, out var asked) ? asked : null, Language = words.Language, Inputs = [], Outputs = [],
        }, null, words, bytes);
        if (refusals.Count > 0) return Results.Text(words.Say(refusals[0]), statusCode: Refusals.Status(refusals));
        return Results.File(bytes.ToArray(), TypeOf(kind), $"{slug}.{ending}");
    }

    private static async Task<IResult> TextAsync(string slug, int version, PlenaryDb db, Actor actor, IWords words, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        var text = (await db.VersionsOfAsync(found.Value.Id, stop)).FirstOrDefault(v => v.Version == version);
        if (text is null) return Results.NotFound();
        var bytes = new MemoryStream();
        var refusals = BaseWriter.Write(text, slug, bytes, new(words) { Language = text.Languages.Contains(words.Language) ? words.Language : null });
        return refusals.Count > 0 ? Results.Text(words.Say(refusals[0]), statusCode: 422) : Results.File(bytes.ToArray(), TypeOf(OutputKind.Docx), $"{slug}-{version}.docx");
    }

    private static string TypeOf(OutputKind kind) => kind switch
    {
        OutputKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        OutputKind.Html => "text/html; charset=utf-8",
        OutputKind.Md => "text/markdown; charset=utf-8",
        OutputKind.Csv => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
