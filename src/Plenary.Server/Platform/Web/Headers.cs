namespace Plenary.Server.Platform.Web;

/// <summary>What every answer says to the browser (ASVS 5.0, 3.4.3 to 3.4.6).</summary>
internal static class Headers
{
    internal static IApplicationBuilder UseHouseHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
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
