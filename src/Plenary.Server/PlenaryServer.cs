using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Site;
using Plenary.Server.Platform;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server;

/// <summary>The process: what every feature stands on, then each feature by itself.</summary>
internal static class PlenaryServer
{
    internal static WebApplication Build(ServerOptions options, Action<IServiceCollection>? instead = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(PlenaryServer).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = TooLargeMiddleware.MostBytes;
            // Headers are an address, cookies and a browser's words: more of them is made to fill memory, and slower ones to hold connections (T19).
            k.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            k.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.ClearProviders().AddSimpleConsole(c => c.SingleLine = true).AddFilter("Microsoft", Environment.GetEnvironmentVariable("PLENARY_TRACE") is null ? LogLevel.Warning : LogLevel.Debug)
            // That keys lie unencrypted in a folder that nobody else reads is as it is meant.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // What fails is logged once, where it is answered; of a host that cannot start the command says why.
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.Critical).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Plenary", LogLevel.Information);
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(TimeProvider.System);
        services.AddSourceLimits(options);
        services.AddHsts(h => h.MaxAge = TimeSpan.FromDays(180));
        services.AddSingleton(s => new Reserve(options.Data, s.GetRequiredService<ILogger<Reserve>>()));
        services.AddSingleton<IBlobs>(s => new StoredBlobs(new(options.BlobFolder, s.GetRequiredService<Reserve>()), s.GetRequiredService<IServiceScopeFactory>()));
        services.AddStore(options);
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(options.KeyFolder)).SetApplicationName("plenary");
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(c =>
        {
            c.Cookie.Name = "plenary";
            c.Cookie.HttpOnly = true;
            c.Cookie.SameSite = SameSiteMode.Lax;
            c.LoginPath = "/sign-in";
        });
        services.AddAntiforgery(a => a.Cookie.Name = "plenary-form");
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped(s => s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Visit>() ?? Visit.OfNobody);
        services.AddScoped(s => s.GetRequiredService<Visit>().Actor);
        services.AddScoped<IWords>(s => s.GetRequiredService<Visit>().Words);
        services.AddResponseCompression(c => c.EnableForHttps = false);
        services.AddSingleton<KeptPages>();
        services.AddRazorComponents();
        Features.All.AddTo(services);
        instead?.Invoke(services);

        var app = builder.Build();
        app.UseKnownProxies(options);
        app.UseHsts();
        app.UseResponseCompression();
        app.UseHouseHeaders();
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            // The page that says what went wrong is read, whatever was sent.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseMiddleware<FaultMiddleware>();
        app.UseMiddleware<PostsMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<TooLargeMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<VisitMiddleware>();
        app.UseMiddleware<KeptPagesMiddleware>();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokenMiddleware>();
        app.MapHouseAssets();
        app.MapRazorComponents<Page>();
        Features.All.MapTo(app);
        return app;
    }
}
