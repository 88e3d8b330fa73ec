using Npgsql;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Platform.Web;

/// <summary>What is answered where something unexpected was thrown: logged once, here, and a page with a sentence. A disk without room is 507, a database that is away or
/// busy 503, so that a reader's program knows that coming back helps (F6, F8, F10).</summary>
internal sealed class FaultMiddleware(RequestDelegate next, ServerOptions options, ILogger<FaultMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be answered.
        }
        catch (BadHttpRequestException wrong) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = wrong.StatusCode;
        }
        catch (Exception wrong) when (!http.Response.HasStarted)
        {
            log.LogError(wrong, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            http.Response.Clear();
            http.Response.StatusCode = StatusOf(wrong, options.SqliteFile);
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = Refusals.RetryAfter;
        }
    }

    private static int StatusOf(Exception wrong, string file)
    {
        if (SqliteFaults.RefusalOf(wrong, file) is { } refusal) return Refusals.Status([refusal]);
        for (var inner = wrong; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException { IsTransient: true } or TimeoutException) return StatusCodes.Status503ServiceUnavailable;
            else if (inner is IOException io and not BlobBrokenException && IsFull(io)) return StatusCodes.Status507InsufficientStorage;
        return StatusCodes.Status500InternalServerError;
    }

    /// <summary>ENOSPC or EDQUOT on Linux, ERROR_DISK_FULL on Windows.</summary>
    private static bool IsFull(IOException wrong) => (wrong.HResult & 0xFFFF) is 28 or 122 or 112;
}
