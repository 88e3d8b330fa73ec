using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace Plenary.Server.Platform.Web;

/// <summary>Where a request comes from, and how much one source may send. A header that says so is believed of the proxies named in the configuration alone: a limit
/// that a forged header gets round is none (T20, CVE-2026-58488).</summary>
internal static class Sources
{
    internal static IServiceCollection AddSourceLimits(this IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Refusals.RetryAfter;
            return ValueTask.CompletedTask;
        };
        // Reading is never limited here: it costs little and is what the public is for.
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => options.PostsPerMinute == 0 || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("") : RateLimitPartition.GetTokenBucketLimiter(Of(http.Connection.RemoteIpAddress), _ => new()
            {
                TokenLimit = options.PostsPerMinute, TokensPerPeriod = Math.Max(1, options.PostsPerMinute / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true,
            }));
    });

    internal static void UseKnownProxies(this IApplicationBuilder app, ServerOptions options)
    {
        if (options.Proxies.Count == 0) return;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies) headers.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(headers);
    }

    /// <summary>A source: an address of version 4; of version 6 the 64 bits that one subscriber has all the addresses of.</summary>
    internal static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
