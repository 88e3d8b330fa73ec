using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Contributions;

/// <summary>The files: the original for its sender and the office, for everybody else a copy that names nobody, unless its sender wants it as it is.</summary>
internal static class ContributionsApi
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/{slug}/contributions/{number:int}/files/{place:int}", FileAsync);

    /// <summary>Always as a download and never as a page, whatever it calls itself: a file that somebody sent runs nowhere (T3).</summary>
    private static async Task<IResult> FileAsync(string slug, int number, int place, PlenaryDb db, Actor actor, IBlobs blobs, PublicCopies copies, TimeProvider clock, HttpContext http, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        var file = await (from f in db.Files
                          join c in db.Contributions on f.Contribution equals c.Id
                          where c.Consultation == found.Value.Id && c.Number == number && f.Place == place
                          select new { File = f, Of = c }).SingleOrDefaultAsync(stop);
        if (file is null || !file.Of.ShowsTo(found.Value, actor, clock.GetUtcNow())) return Results.NotFound();
        var given = PublicCopies.Of(file.Of, file.File, found.Value, actor) switch
        {
            Access.Original => await blobs.GetAsync(file.File.Sha256, stop) is { } bytes ? (Path.GetFileName(file.File.Name), bytes) : null,
            Access.Copy => await copies.OfAsync(file.File, stop),
            _ => ((string, byte[])?)null,
        };
        if (given is not var (name, content)) return Results.NotFound();
        http.Sandboxed();
        return Results.File(content, "application/octet-stream", name);
    }
}
