using System.Text.RegularExpressions;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;

namespace Plenary.Core.Tests.Compilations.Layouts;

public sealed class LayoutTests
{
    public static TheoryData<LayoutKind> Kinds => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_point_stands_on_every_layout(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var said = SheetText.Of(Layout.Lay(kind, compilation, new EnglishWords()).Value!);
        Assert.All(compilation.Points, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p.Id)}(?![\w.]*\d)", said));
    }
}
