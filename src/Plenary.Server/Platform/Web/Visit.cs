using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Stakeholders;
using Plenary.Server.Data;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Platform.Web;

/// <summary>Who asks, and in which language: known before any page is drawn.</summary>
internal sealed record Visit(Actor Actor, Words Words)
{
    internal const string LanguageCookie = "plenary-language";

    internal static Visit OfNobody { get; } = new(Actor.Anybody, Words.In("en"));
}

/// <summary>Finds out about a visit: the language asked for by the address, else by a cookie, else by the browser; the roles from the database.</summary>
internal sealed class VisitMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, PlenaryDb db)
    {
        http.Features.Set(new Visit(await ActorAsync(http, db), Words.In(LanguageOf(http.Request))));
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        await next(http);
    }

    private static string LanguageOf(HttpRequest request)
    {
        if (Ours(request.Query["lang"]) is { } asked) return asked;
        if (Ours(request.Cookies[Visit.LanguageCookie]) is { } chosen) return chosen;
        return request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => Ours(l.Value.Value)).FirstOrDefault(l => l is not null) ?? "en";
    }

    private static string? Ours(string? tag) => tag?.Split('-', '_')[0].ToLowerInvariant() is { } first && Words.Languages.Contains(first) ? first : null;

    private static async Task<Actor> ActorAsync(HttpContext http, PlenaryDb db)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var value)) return Actor.Anybody;
        var id = new AccountId(value);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, http.RequestAborted);
        if (account is null) return Actor.Anybody;
        var roles = await db.Roles.Where(r => r.Account == id).ToListAsync(http.RequestAborted);
        return new(id, account.Name, roles.GroupBy(r => r.Consultation).ToDictionary(g => g.Key, IReadOnlySet<Role> (g) => g.Select(r => r.Role).ToHashSet()), account.Convener);
    }
}
