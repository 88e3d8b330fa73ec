using System.Buffers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Plenary.Server.Platform.Web;

/// <summary>Answers for a form whose token is missing or no longer holds (its sender signed out in another window) before the page does, which would answer without a word.</summary>
internal sealed class FormTokenMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } token) return next(http);
        http.Response.StatusCode = token.Error?.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } large ? large.StatusCode : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}

/// <summary>Says of an upload that it is too large, instead of breaking off the connection: a browser reads an answer only when it has sent everything, so that what it sends is read and
/// thrown away first, as far as that is bearable (T1).</summary>
internal sealed class TooLargeMiddleware(RequestDelegate next)
{
    /// <summary>Bytes of one request: a Word file of 64 MB, the reader's own limit, and its form.</summary>
    internal const long MostBytes = 68L << 20;

    /// <summary>Bytes that are thrown away: a zip of four times what may be sent is sent by mistake, more than that by nobody who waits for the page.</summary>
    private const long MostThrown = 4 * MostBytes;

    /// <summary>As long as somebody waits for a page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.Request.ContentLength is not { } length || length <= MostBytes)
        {
            await next(http);
            return;
        }
        // Who asks before he sends is told so and does not send.
        if (length <= MostThrown && http.Request.Headers.Expect.Count == 0) await ThrowAwayAsync(http);
        if (HttpProtocol.IsHttp11(http.Request.Protocol)) http.Response.Headers.Connection = "close";
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task ThrowAwayAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostThrown;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        var piece = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (await http.Request.Body.ReadAsync(piece, patience.Token) > 0) ;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Slower than anybody waits: answered as it is.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
