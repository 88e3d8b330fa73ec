using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Desk;

/// <summary>What the buttons of the desk do. A browser without script is sent on to the page; the module asks for the panels alone and gets them.</summary>
internal static class DeskApi
{
    /// <summary>Sent by the module, which wants panels and no page: the key of the text that it shows already.</summary>
    private const string PanelsAlone = "X-Desk";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/desk/panels", PanelsAsync);
        routes.MapPost("/{slug}/desk/point", ActAsync).WithMetadata(new PostsAttribute(Act.Place, Act.Merge));
    }

    private static async Task<IResult> PanelsAsync(string slug, string? point, string? at, string? find, string? same, bool? all, PlenaryDb db, Actor actor, DeskReader reader, TimeProvider clock, HttpContext http, CancellationToken stop)
    {
        var found = await db.ForAsync(slug, Act.Place, actor, clock.GetUtcNow(), stop);
        if (!found.Ok) return Results.StatusCode(Refusals.Status(found.Refusals));
        return Answer(http, reader, await reader.ReadAsync(found.Value, new(point, at, find, same, all ?? false), stop), 200);
    }

    /// <param name="sought">The words whose places are shown already.</param>
    /// <param name="act"><c>confirm</c>, <c>text</c>, <c>missing</c>, <c>same:C3.1</c>, <c>find</c>, <c>undo:C3.1</c>.</param>
    private static async Task<IResult> ActAsync(string slug, [FromForm(Name = "do")] string act, [FromForm] string? point, [FromForm] string? at, [FromForm] Operation? operation, [FromForm] string? find, [FromForm] string? sought,
        [FromForm] bool? all, PlenaryDb db, Actor actor, DeskReader reader, DeskTexts texts, PlacePoint place, UnplacePoint unplace, MergePoints merge, IWords words, TimeProvider clock, HttpContext http, CancellationToken stop)
    {
        var found = await db.ForAsync(slug, Act.Place, actor, clock.GetUtcNow(), stop);
        // Who may not see the desk is told so, and sees none of it.
        if (!found.Ok) return new RazorComponentResult<DeskDocument>(new { Slug = slug, Refusals = found.Refusals }) { StatusCode = Refusals.Status(found.Refusals) };
        var of = found.Value;
        // Enter in the search field presses the form's first button: what was typed and not yet looked for is looked for.
        if (act == "confirm" && !string.IsNullOrWhiteSpace(find) && find.Trim() != sought?.Trim()) act = "find";
        var ask = new DeskAsk(point, at, find, null, all ?? false);
        // The point after this one is found before this one leaves the queue.
        var next = await reader.NextAsync(of, point, ask.All, stop);
        var say = DeskTexts.Say(of, await texts.OfAsync(db, of.Id, stop), words);
        point ??= "";
        Result<Done> done;
        string did;
        switch (act.Split(':', 2))
        {
            case ["undo", var last]:
                done = await unplace.HandleAsync(slug, last, actor, stop);
                (did, next) = (words.Say("desk.did.undone", last), last);
                break;
            case ["same", var other]:
                done = await merge.HandleAsync(slug, point, other, actor, stop);
                did = words.Say("desk.did.same", point, other);
                break;
            case ["find"] when DeskSearch.Exactly(find ?? "", of, await texts.OfAsync(db, of.Id, stop), say) is { } named:
                done = await place.HandleAsync(slug, point, named, operation, actor, stop);
                did = words.Say("desk.did.placed", point, say.Where(named));
                break;
            case ["find"]:
                return http.Request.Headers.ContainsKey(PanelsAlone) ? Answer(http, reader, await reader.ReadAsync(of, ask with { At = null }, stop), 200)
                    : Results.LocalRedirect(AddressOf(slug, ask with { At = null }));
            case ["confirm"] when at == PlaceCode.Now:
                done = await place.HandleAsync(slug, point, null, operation, actor, stop);
                did = words.Say("desk.did.confirmed", point);
                break;
            case [var way] when PlaceCode.Read(way == "confirm" ? at : way) is { } anchor:
                done = await place.HandleAsync(slug, point, anchor, operation, actor, stop);
                did = words.Say("desk.did.placed", point, say.Where(anchor));
                break;
            default:
                (done, did) = (new Refusal("placeMissing"), "");
                break;
        }
        var alone = http.Request.Headers.ContainsKey(PanelsAlone);
        if (done.Ok && !alone) return Results.LocalRedirect(AddressOf(slug, new(next, All: ask.All)) + "#desk-point");
        of = (await db.FindAsync(slug, actor, stop)).Value!;
        var view = await reader.ReadAsync(of, done.Ok ? new(next, All: ask.All) : ask, stop);
        (view.Did, view.Refusals) = (done.Ok ? did : null, done.Refusals);
        var status = done.Ok ? 200 : Refusals.Status(done.Refusals);
        return alone ? Answer(http, reader, view, status) : new RazorComponentResult<DeskDocument>(new { Slug = slug, View = view, Refusals = done.Refusals }) { StatusCode = status };
    }

    private static RazorComponentResult<DeskPanels> Answer(HttpContext http, DeskReader reader, DeskView view, int status)
    {
        view.Has = http.Request.Headers[PanelsAlone];
        http.Response.OnCompleted(() => reader.AheadAsync(view));
        return new(new { View = view }) { StatusCode = status };
    }

    internal static string AddressOf(string slug, DeskAsk ask) => $"/{slug}/desk" + QueryString.Create(new Dictionary<string, string?>
    {
        ["point"] = ask.Point, ["at"] = ask.At, ["find"] = ask.Find, ["same"] = ask.Same, ["all"] = ask.All ? "true" : null,
    }.Where(q => q.Value is not null));
}
