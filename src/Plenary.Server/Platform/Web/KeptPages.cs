using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Platform.Web;

/// <summary>A page of <c>/{slug}/…</c> that says the same to everybody who is not signed in until the record moves on: it carries an ETag, an unchanged one is
/// answered with 304, and it is kept as it was sent. No page with a form that changes something is among them, and none is kept that a secret stands in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptAttribute : Attribute;

/// <summary>What the pages of a consultation hang on.</summary>
internal interface IPageVersion
{
    /// <summary>A text that is another whenever its pages may be, or null where there is nothing under that slug that everybody sees.</summary>
    Task<string?> OfAsync(string slug, CancellationToken stop);
}

/// <summary>Pages as they were sent, compressed, the least recently asked for thrown away first.</summary>
internal sealed class KeptPages
{
    /// <summary>Bytes kept of all pages: a thousand of the largest, compressed.</summary>
    internal const long MostBytes = 64L << 20;

    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Bytes, string Type)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, byte[] Bytes, string Type)> _byUse = new();
    private readonly Lock _lock = new();
    private long _bytes;

    internal long Bytes => _bytes;

    internal (byte[] Bytes, string Type)? Get(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return (node.Value.Bytes, node.Value.Type);
        }
    }

    internal void Put(string key, byte[] bytes, string type)
    {
        lock (_lock)
        {
            if (bytes.Length > MostBytes / 8 || _byKey.ContainsKey(key)) return;
            _byKey[key] = _byUse.AddFirst((key, bytes, type));
            _bytes += bytes.Length;
            while (_bytes > MostBytes)
            {
                var last = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _byKey.Remove(last.Key);
                _bytes -= last.Bytes.Length;
            }
        }
    }
}

/// <summary>Answers for a kept page, or keeps it.</summary>
internal sealed class KeptPagesMiddleware(RequestDelegate next, KeptPages pages)
{
    /// <summary>Another program draws other pages.</summary>
    private static readonly string Program = typeof(KeptPages).Module.ModuleVersionId.ToString("N");

    public async Task InvokeAsync(HttpContext http, IPageVersion versions)
    {
        var visit = http.Features.Get<Visit>();
        if (!HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<KeptAttribute>() is null || visit is null || visit.Actor != Actor.Anybody
            || http.Request.RouteValues.GetValueOrDefault("slug") is not string slug || await versions.OfAsync(slug, http.RequestAborted) is not { } version)
        {
            await next(http);
            return;
        }
        var named = $"{Program}\n{version}\n{visit.Words.Language}\n{http.Request.GetEncodedPathAndQuery()}";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..24]}\"", isWeak: true);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
        {
            Say(http, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var encoding = Accepted(http.Request);
        var key = tag.Tag + encoding;
        if (pages.Get(key) is not { } page)
        {
            if (await DrawAsync(http) is not { } drawn) return;
            page = (Compressed(drawn, encoding), http.Response.ContentType!);
            pages.Put(key, page.Bytes, page.Type);
        }
        Say(http, tag);
        http.Response.ContentType = page.Type;
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        http.Response.ContentLength = page.Bytes.Length;
        await http.Response.Body.WriteAsync(page.Bytes, http.RequestAborted);
    }

    /// <summary>Draws the page; null where what came is not one to keep, and was sent as it is.</summary>
    private async Task<byte[]?> DrawAsync(HttpContext http)
    {
        var to = http.Response.Body;
        using var drawn = new MemoryStream();
        http.Response.Body = drawn;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = to;
        }
        var headers = http.Response.Headers;
        // What is made for one visitor says so: a form with its token is "no-store".
        if (http.Response is { StatusCode: StatusCodes.Status200OK, ContentType: not null } && headers.SetCookie.Count == 0
            && !headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)) return drawn.ToArray();
        drawn.Position = 0;
        await drawn.CopyToAsync(to, http.RequestAborted);
        return null;
    }

    private static void Say(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept-Language, Cookie, Accept-Encoding";
    }

    private static string? Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToList();
        return accepted.Contains("br") ? "br" : accepted.Contains("gzip") ? "gzip" : null;
    }

    /// <summary>Compressed once and sent many times: that may take its time.</summary>
    private static byte[] Compressed(byte[] page, string? encoding)
    {
        if (encoding is null) return page;
        using var bytes = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(bytes, CompressionLevel.Optimal) : new GZipStream(bytes, CompressionLevel.SmallestSize)) stream.Write(page);
        return bytes.ToArray();
    }
}
