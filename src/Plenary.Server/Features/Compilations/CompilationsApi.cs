using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Shared;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Compilations;

/// <summary>Downloads of the common document and of the text.</summary>
internal static class CompilationsApi
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/common.{ending}", DocumentAsync).WithMetadata(new KeptAttribute());
        routes.MapGet("/{slug}/points/{cited}", PointAsync);
        routes.MapGet("/{slug}/text/para/{number}", ParagraphAsync);
        routes.MapGet("/{slug}/text/para/{number}/proposal/{n:int}", ProposalAsync);
        routes.MapGet("/{slug}/text/{version:int}.docx", TextAsync);
    }

    private static async Task<IResult> DocumentAsync(string slug, string ending, HttpRequest request, PlenaryDb db, Actor actor, CompiledConsultations compiled, IWords words, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok || Output.KindOf("." + ending) is not { } kind) return Results.NotFound();
        var document = await compiled.OfAsync(found.Value, stop);
        var part = CommonFilter.Of(request.Query).Apply(document, words);
        var bytes = new MemoryStream();
        var refusals = await Rendering.RenderAsync(part, kind, new()
        {
            Layout = request.Query.ContainsKey("layout") ? CommonFilter.LayoutOf(request.Query, part) : null, Language = words.Language, Inputs = [], Outputs = [],
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

    /// <summary>The address of a cell that stays for as long as the point does: it leads to where the point stands now.</summary>
    private static async Task<IResult> PointAsync(string slug, string cited, PlenaryDb db, Actor actor, CompiledConsultations compiled, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        var document = await compiled.OfAsync(found.Value, stop);
        var point = document.Compilation.Points.FirstOrDefault(p => p.Id == cited);
        if (point is not null && document.Apparatus.PlaceOf(point.Group ?? point.Id) is { } place) return To(slug, document, place, point.Group ?? point.Id);
        // Known, and not in the document: its contribution says why, to those who may read it.
        return ContributionsData.Cited(cited) is var (of, _) && await db.Contributions.AnyAsync(c => c.Consultation == found.Value.Id && c.Number == of, stop)
            ? Results.LocalRedirect($"/{slug}/contributions/{Phrasing.Number(of)}#{cited}") : Results.NotFound();
    }

    /// <summary>A paragraph of the newest text by what people cite it by.</summary>
    private static async Task<IResult> ParagraphAsync(string slug, string number, PlenaryDb db, Actor actor, CompiledConsultations compiled, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        return PlaceOf(await compiled.OfAsync(found.Value, stop), number) is { } place ? Results.LocalRedirect($"/{slug}/text#{place.Id}") : Results.NotFound();
    }

    /// <summary>What was said at a paragraph, counted in the order of receipt: what comes later does not change the number of what was there.</summary>
    private static async Task<IResult> ProposalAsync(string slug, string number, int n, PlenaryDb db, Actor actor, CompiledConsultations compiled, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        var document = await compiled.OfAsync(found.Value, stop);
        if (PlaceOf(document, number) is not { } place) return Results.NotFound();
        var voice = place.Voices.OrderBy(v => ContributionsData.Cited(v.Id) ?? default).ElementAtOrDefault(n - 1);
        return voice is null ? Results.NotFound() : To(slug, document, place, voice.Id);
    }

    private static Place? PlaceOf(Compiled document, string number) => document.Apparatus.Places.Where(p => p.Kind == PlaceKind.Paragraph)
        .OrderByDescending(p => document.Apparatus.Label(p.Paragraph!) == number).FirstOrDefault(p => document.Apparatus.Label(p.Paragraph!) == number || p.Paragraph!.Number == number || p.Id == number);

    private static IResult To(string slug, Compiled document, Place place, string id) =>
        Results.LocalRedirect(document.Folds ? $"/{slug}/common#{id}" : $"/{slug}/common/{Uri.EscapeDataString(place.Id)}{(PlacePages.PageOf(place, id) is var page and > 0 ? $"?page={page}" : "")}#{id}");

    private static string TypeOf(OutputKind kind) => kind switch
    {
        OutputKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        OutputKind.Html => "text/html; charset=utf-8",
        OutputKind.Md => "text/markdown; charset=utf-8",
        OutputKind.Csv => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
