using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Plenary.Server.Tests.Architecture;

public sealed class RoomsTests
{
    private static readonly Assembly Core = typeof(Core.Shared.Refusal).Assembly;
    private static readonly Assembly Documents = typeof(Documents.FileReader).Assembly;

    [Fact]
    public void Core_references_nothing_but_the_base_library() =>
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), a => !a.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Documents_knows_no_server_no_database_and_no_HTTP() =>
        Assert.DoesNotContain(Documents.GetReferencedAssemblies(), a => a.Name is "plenary" or "System.Net.Http" or "System.Net.Sockets" or "System.Data.Common"
            || a.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || a.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || a.Name.StartsWith("Microsoft.Data", StringComparison.Ordinal) || a.Name.StartsWith("Npgsql", StringComparison.Ordinal));

    [Fact]
    public void The_platform_knows_no_feature() =>
        Assert.DoesNotContain(Tree.Files.Where(f => f.StartsWith("src/Plenary.Server/Platform/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)),
            f => Tree.Text(f).Contains("Server.Features", StringComparison.Ordinal));

    [Fact]
    public void Features_reach_one_another_without_a_cycle()
    {
        var graph = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Tree.Files.Where(f => f.StartsWith("src/Plenary.Server/Features/", StringComparison.Ordinal) && f.Split('/').Length > 4))
        {
            var own = file.Split('/')[3];
            var reached = graph.TryGetValue(own, out var set) ? set : graph[own] = [];
            reached.UnionWith(Regex.Matches(Tree.Text(file), @"Server\.Features\.(\w+)").Select(m => m.Groups[1].Value).Where(f => f != own));
        }
        while (graph.Keys.FirstOrDefault(f => graph[f].All(other => !graph.ContainsKey(other))) is { } leaf) graph.Remove(leaf);
        Assert.Empty(graph.Keys);
    }

    [Fact]
    public void Every_package_has_its_line_in_the_decision_on_libraries()
    {
        var decision = Tree.Text("docs/adr/0003-libraries.md");
        var packages = XDocument.Parse(Tree.Text("Directory.Packages.props")).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!).ToList();
        Assert.NotEmpty(packages);
        Assert.Empty(packages.Where(p => !decision.Contains($"| {p} |", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public void Core_and_Documents_demand_a_comment_on_everything_public()
    {
        foreach (var project in (string[])["Core", "Documents"])
            Assert.Equal("true", XDocument.Parse(Tree.Text($"src/Plenary.{project}/Plenary.{project}.csproj")).Descendants("GenerateDocumentationFile").Single().Value);
        Assert.Equal("true", XDocument.Parse(Tree.Text("Directory.Build.props")).Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.DoesNotContain("CS1591", Tree.Text("Directory.Build.props"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?s)\[\*\.cs\].*CS1591.*\[tests", Tree.Text(".editorconfig"));
    }
}
