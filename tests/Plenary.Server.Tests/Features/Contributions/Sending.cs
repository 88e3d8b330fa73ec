using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Contributions;

/// <summary>What several tests do: fill in, look at the preview, send.</summary>
internal static class Sending
{
    internal const string Slug = "igov-2005";

    /// <summary>Fills in the form at a place; what comes back, the preview or the form with what stands against it.</summary>
    internal static async Task<IHtmlDocument> SayAsync(this Visitor visitor, string at, params (string, string)[] filled) =>
        await visitor.SendAsync(await visitor.GetAsync($"/{Slug}/contribute?at={at}"), "form.form", [("Form.Person", "Ada Quill"), .. filled]);

    /// <summary>The same, sent; the receipt.</summary>
    internal static async Task<IHtmlDocument> ContributeAsync(this Visitor visitor, string words, params (string, string)[] filled) =>
        await visitor.SendAsync(await visitor.SayAsync("p4", [("Form.Operation", "Comment"), ("Form.Text", words), .. filled]), "main form");

    internal static string Alert(this IHtmlDocument page) => page.QuerySelector("[role=alert]")?.TextContent ?? "";

    internal static string Text(this IHtmlDocument page) => page.Body!.TextContent;

    internal static string Path(this IHtmlDocument page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Presses a button of the preview.</summary>
    internal static Task<IHtmlDocument> EditAsync(this Visitor visitor, IHtmlDocument preview, string what, params (string, string)[] filled) =>
        visitor.SendAsync(preview, "#edit", [("Edit.Do", what), .. filled]);

    internal static string Button(this IHtmlDocument preview, string starts) =>
        preview.QuerySelectorAll("button[name='Edit.Do']").Select(b => b.GetAttribute("value")!).First(v => v.StartsWith(starts, StringComparison.Ordinal));

    internal static Task<List<ContributionRow>> AllAsync(this AServer server) => server.ReadAsync(db => db.Contributions.OrderBy(c => c.Number).ToListAsync());

    internal static async Task<PointRow> PointAsync(this AServer server, string cited) => (await server.ReadAsync(async db =>
    {
        var (of, n) = ContributionsData.Cited(cited)!.Value;
        return await db.Points.SingleAsync(p => p.Of == of && p.N == n);
    }))!;

    /// <summary>From now on a contribution waits before it is public.</summary>
    internal static async Task ReviewFirstAsync(this AServer server) => await server.ActAsync<IWriter, Core.Shared.Result<Done>>(w => w.WriteAsync<Done>(async db =>
    {
        (await db.Consultations.AsTracking().SingleAsync(c => c.Slug == Slug)).ReviewFirst = true;
        return new Done();
    }, default));
}
