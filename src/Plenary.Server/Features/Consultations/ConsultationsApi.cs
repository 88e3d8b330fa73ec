using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>What of a consultation is no page: its calendar, its feed, and the files among its basis documents.</summary>
internal static class ConsultationsApi
{
    /// <summary>Entries of a feed: more than a month of a busy consultation; whoever looks less often reads the timeline.</summary>
    private const int Most = 100;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/calendar.ics", CalendarAsync);
        routes.MapGet("/{slug}/feed.atom", FeedAsync);
        routes.MapGet("/feed.atom", FeedOfAllAsync);
        routes.MapGet("/{slug}/basis/{place:int}", FileAsync);
    }

    private static async Task<IResult> CalendarAsync(string slug, PlenaryDb db, Actor actor, IWords words, HttpContext http, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        return Tagged(http, Encoding.UTF8.GetBytes(ConsultationCalendar.Write(found.Value, Root(http), words)), "text/calendar; charset=utf-8", slug + ".ics");
    }

    private static async Task<IResult> FeedAsync(string slug, PlenaryDb db, Actor actor, IWords words, Timelines timelines, TimeProvider clock, HttpContext http, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return Results.NotFound();
        var (of, now) = (found.Value, clock.GetUtcNow());
        var (entries, _) = await timelines.OfAsync(db, of, await db.GroupsOfAsync(of.Id, actor, stop), words, now, stop);
        return Feed(new(of.Id.Value.ToString(), of.Title, $"/{of.Slug}/timeline", $"/{of.Slug}/feed.atom", of.Announced ?? of.Created),
            [.. entries.Take(Most).Select(e => new FeedEntry(of.Id.Value + "/" + e.Mark, e))], words, http);
    }

    /// <summary>What is announced, extended and concluded here: what somebody needs who follows no single consultation.</summary>
    private static async Task<IResult> FeedOfAllAsync(PlenaryDb db, IWords words, TimeProvider clock, HttpContext http, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Consultations.Where(c => c.Announced != null && c.Announced <= now).OrderByDescending(c => c.Announced).Take(Most).ToListAsync(stop);
        var entries = rows.SelectMany(r => Timelines.Own(r, [], words, now)
            .Where(e => e.At <= now && (e.Mark is "announced" or "concluded" || e.Mark.StartsWith("extended/", StringComparison.Ordinal)))
            .Select(e => new FeedEntry(r.Id.Value + "/" + e.Mark, e with { Said = $"{r.Title}: {e.Said}", Path = "/" + r.Slug })));
        return Feed(new("/", words.Say("site.consultations"), "/", "/feed.atom", DateTimeOffset.UnixEpoch), [.. entries.OrderByDescending(e => e.Entry.At).Take(Most)], words, http);
    }

    /// <summary>Always as a download and never as a page, whatever it calls itself: a file that somebody sent runs nowhere (T3).</summary>
    private static async Task<IResult> FileAsync(string slug, int place, PlenaryDb db, Actor actor, IBlobs blobs, HttpContext http, CancellationToken stop)
    {
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok || found.Value.Basis.ElementAtOrDefault(place - 1) is not { Sha256: { } sha, File: { } name }) return Results.NotFound();
        if (await blobs.GetAsync(sha, stop) is not { } bytes) return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bytes, "application/octet-stream", name);
    }

    private static IResult Feed(FeedHead head, IReadOnlyList<FeedEntry> entries, IWords words, HttpContext http) =>
        Tagged(http, ConsultationFeed.Write(head, entries, Root(http), words.Language), "application/atom+xml; charset=utf-8");

    /// <summary>Programs come every hour: what is as it was is not sent again. Weak, since the same may be sent compressed or not (RFC 9110, 8.8.1).</summary>
    private static IResult Tagged(HttpContext http, byte[] bytes, string type, string? name = null)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept-Language, Cookie, Accept-Encoding";
        return Results.Bytes(bytes, type, name, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..24]}\"", isWeak: true));
    }

    /// <summary>The address that the reader came by.</summary>
    private static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
