using Plenary.Core.Consultations;

namespace Plenary.Server.Platform.Security;

/// <summary>What a form of a page, or a posted address, may do: the acts that its verbs ask for. Whatever does not say so takes no POST (<see cref="PostsMiddleware"/>),
/// so that a new form is nowhere before its permission is stated.</summary>
/// <param name="acts">None where nothing of a consultation is touched, or where every reader may.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PostsAttribute(params Act[] acts) : Attribute
{
    internal IReadOnlyList<Act> Acts => acts;
}

/// <summary>Answers 405 to a POST where none is stated. A page is reached by every method, since its form has the page's own address.</summary>
internal sealed class PostsMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PostsAttribute>() is not null)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }
}
