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
public sealed class Peek { [Fact] public void P() { foreach (var k in Enum.GetValues<LayoutKind>()) File.WriteAllText("/tmp/sheet-" + k + ".txt", SheetText.Of(Layout.Lay(k, Examples.Waters(), new EnglishWords()).Value!)); File.WriteAllText("/tmp/sheet-callE.txt", SheetText.Of(Layout.Lay(LayoutKind.E, Examples.Call(), new EnglishWords()).Value!)); } }
