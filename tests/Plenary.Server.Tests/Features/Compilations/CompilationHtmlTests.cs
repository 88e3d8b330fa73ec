using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Features.Compilations;

namespace Plenary.Server.Tests.Features.Compilations;

public sealed class CompilationHtmlTests
{
    public static TheoryData<LayoutKind> Kinds => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_point_stands_in_every_layout(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var html = (await CompilationHtml.RenderAsync(compilation, kind, new EnglishWords())).Value!;
        Assert.All(compilation.Points, p => Assert.Contains(p.Id, html, StringComparison.Ordinal));
    }
}
