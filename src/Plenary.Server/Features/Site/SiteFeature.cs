using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Site;

/// <summary>What belongs to no consultation: the front page, signing in, the language.</summary>
internal static class SiteFeature
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/language", (string? to, string? back, HttpContext http) =>
        {
            if (to is not null && Words.Languages.Contains(to))
                http.Response.Cookies.Append(Visit.LanguageCookie, to, new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(Local(back));
        });
        routes.MapGet("/health", async (PlenaryDb db, CancellationToken stop) =>
            await db.Database.CanConnectAsync(stop) ? Results.Text("ok") : Results.StatusCode(503));
        routes.MapPost("/sign-in", async ([FromForm] string account, [FromForm] string? back, ServerOptions options, PlenaryDb db, HttpContext http) =>
        {
            if (!options.Demo || !Guid.TryParse(account, out var id) || !await db.Accounts.AnyAsync(a => a.Id == new AccountId(id))) return Results.LocalRedirect("/sign-in");
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString("N"))], CookieAuthenticationDefaults.AuthenticationScheme);
            await http.SignInAsync(new ClaimsPrincipal(identity));
            return Results.LocalRedirect(Local(back));
        }).WithMetadata(new PostsAttribute());
        routes.MapPost("/sign-out", async ([FromForm] string? back, HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.LocalRedirect(Local(back));
        }).WithMetadata(new PostsAttribute());
    }

    /// <summary>Only an address of this server is gone back to.</summary>
    private static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && Uri.IsWellFormedUriString(back, UriKind.Relative) ? back : "/";
}
