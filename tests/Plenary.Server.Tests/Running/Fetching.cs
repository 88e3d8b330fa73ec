using System.Net;

namespace Plenary.Server.Tests.Running;

/// <summary>Answers as they come, where a test looks at more than the page.</summary>
internal static class Fetching
{
    internal static Task<byte[]> BytesAsync(this Visitor visitor, string path) => visitor.Http.GetByteArrayAsync(path);

    internal static Task<string> StringAsync(this Visitor visitor, string path) => visitor.Http.GetStringAsync(path);

    /// <summary>Where one comes to, redirects followed, and what stands there.</summary>
    internal static async Task<(HttpStatusCode Status, Uri At, string Text, string? Tag)> FollowAsync(this Visitor visitor, string path, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await visitor.Http.SendAsync(request);
        return (answer.StatusCode, answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString());
    }
}
