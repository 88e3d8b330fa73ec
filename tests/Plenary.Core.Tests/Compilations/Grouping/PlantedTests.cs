using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Compilations.Grouping;

public sealed class PlantedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_planted_edits_the_same_are_found_and_different_ones_never_joined(ulong seed)
    {
        var text = Samples.Text([.. Enumerable.Range(0, 300).Select(Paragraph)]);
        var planted = Planted.Make(text, contributors: 60, each: 12, pool: 150, seed);
        var grouped = Grouper.Group(planted.Points(PreparedText.Of(text)), planted.Contributions, text);
        var judged = planted.Judge(grouped.Points);
        Assert.True(planted.Acts > 500, $"{planted.Acts} acts");
        Assert.True(judged is { Found: >= 0.99, Merged: 0, Missing: 0 } && judged.Unknown < planted.Acts / 100, judged.ToString());
    }

    private static string Paragraph(int i)
    {
        string[] words = ["governance", "of", "the", "Internet", "rests", "with", "all", "stakeholders", "and", "each", "in", "its", "role", "access", "for", "everyone", "is", "a", "matter", "public"];
        return string.Join(' ', Enumerable.Range(0, 12 + i * 7 % 30).Select(k => words[(i * i * 7 + k * k * 3 + k * i) % words.Length])) + $" in section {i}.";
    }
}
