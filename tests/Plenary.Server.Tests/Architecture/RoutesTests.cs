using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plenary.Core.Consultations;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Architecture;

/// <summary>The addresses of the house are a list that somebody approved, and nothing is posted to one that does not say by which permission (T6).</summary>
public sealed class RoutesTests
{
    private const string Approved = "tests/Plenary.Server.Tests/Architecture/Routes.txt";

    [Fact]
    public async Task Every_address_stands_in_the_approved_list_with_what_may_be_posted_to_it()
    {
        await using var server = await AServer.StartAsync();
        var there = Endpoints(server).Select(e => $"{e.RoutePattern.RawText!.TrimStart('/').Insert(0, "/")}{Posted(e)}").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(Tree.Text(Approved).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(there),
            $"Look at every address that is new, then write this into {Approved}:\n{string.Join('\n', there)}\n");
    }

    [Fact]
    public async Task No_consultation_can_take_the_place_of_an_address_of_the_site()
    {
        await using var server = await AServer.StartAsync();
        var first = Endpoints(server).Select(e => e.RoutePattern.RawText!.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "").Where(p => p.Length > 0 && p[0] != '{' && Slug.IsShaped(p));
        Assert.DoesNotContain(first.Distinct(), p => !Slug.Reserved.Contains(p));
    }

    [Fact]
    public async Task A_page_without_a_form_takes_no_POST()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        foreach (var page in (string[])["/igov-2005", "/igov-2005/text", "/igov-2005/common", "/igov-2005/common.json", "/igov-2005/contributions", "/search", "/"])
        {
            using var answer = await visitor.Http.PostAsync(page, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>A form of a component is posted to the page that holds it, which says so; one with an action of its own goes to an address that does.</summary>
    [Fact]
    public void Every_page_with_a_form_says_by_which_acts()
    {
        var forms = Tree.Files.Where(f => f.StartsWith("src/Plenary.Server/Features/", StringComparison.Ordinal) && f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(Tree.Text(f), """method="post" (?:enctype="[^"]*" )?@formname""")).ToList();
        Assert.NotEmpty(forms);
        Assert.DoesNotContain(forms, f => !Tree.Text(f).Contains("@attribute [Posts", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verb_asks_for_the_permission_of_its_act_and_every_act_is_asked_for()
    {
        var verbs = Tree.Sources("src/Plenary.Server/Features/").Where(f => Regex.IsMatch(Tree.Text(f), @"HandleAsync\([^;{]*\bActor actor")).ToList();
        Assert.NotEmpty(verbs);
        // A search asks for nothing: it finds what its reader may see.
        Assert.DoesNotContain(verbs, f => !Regex.IsMatch(Tree.Text(f), @"\bAct\.\w+|actor\.Convener|VisibleTo\("));
        var asked = Tree.Sources("src/Plenary.Server/Features/").SelectMany(f => Regex.Matches(Tree.Text(f), @"\bAct\.(\w+)").Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Enum.GetNames<Act>(), a => !asked.Contains(a));
    }

    private static IEnumerable<RouteEndpoint> Endpoints(AServer server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Posted(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PostsAttribute>() is { } posts ? " POST " + (posts.Acts.Count == 0 ? "by every reader" : string.Join(", ", posts.Acts)) : "";
}
