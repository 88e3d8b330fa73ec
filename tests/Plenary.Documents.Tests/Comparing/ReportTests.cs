using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Tests.Compilations.Grouping;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Documents.Tests.Word;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Comparing;

/// <summary>A hundred contributors on a real report of over a thousand paragraphs.</summary>
public sealed class ReportTests
{
    [Fact]
    public void Of_the_edits_planted_in_the_report_the_same_are_found_and_different_ones_never_joined()
    {
        var file = SharedFiles.In("docx-tracked", "*BackgroundReport*.docx")[0];
        var text = TextBuilder.Build(0, [("en", WordReader.Read("report.docx", "", File.ReadAllBytes(file)))], "Report").Value!;
        foreach (var seed in (ulong[])[1, 2, 3])
        {
            var planted = Planted.Make(text, contributors: 100, each: 20, pool: 400, seed);
            var judged = planted.Judge(Grouper.Group(planted.Points(PreparedText.Of(text)), planted.Contributions, text).Points);
            Assert.True(judged is { Found: >= 0.99, Merged: 0, Missing: 0 } && judged.Unknown <= planted.Acts / 100, judged.ToString());
        }
    }
}
