namespace Plenary.Server.Platform.Web;

/// <summary>What every answer says to the browser (ASVS 5.0, 3.4.3 to 3.4.6).</summary>
internal static class Headers
{
    private static readonly object Sandbox = new();

    /// <summary>Marks an answer as a file that somebody sent: it runs nothing and belongs to no origin, wherever it is opened (T3).</summary>
    internal static void Sandboxed(this HttpContext http) => http.Items[Sandbox] = Sandbox;

    internal static IApplicationBuilder UseHouseHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // What is begun first is called last: the stricter policy stands in the place of the house's own.
        http.Response.OnStarting(() =>
        {
            if (http.Items.ContainsKey(Sandbox)) http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
            return Task.CompletedTask;
        });
        return next(http);
    }).UseSecurityHeaders(new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(o => o.SameOrigin())
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddImgSrc().Self();
            // Widths of bars and the colours of a consultation's kinds are written into the page; a style runs nothing.
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        })
        .RemoveServerHeader());
}
