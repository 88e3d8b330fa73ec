using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Compilations.Grouping;
using Plenary.Core.Texts;
using Plenary.Documents.Tests.Word;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Comparing;

/// <summary>A hundred contributors on a real report of over a thousand paragraphs.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_the_edits_planted_in_the_report_the_same_are_found_and_different_ones_never_joined(ulong seed)
    {
        var text = Report();
        var planted = Planted.Make(text, contributors: 100, each: 20, pool: 400, seed);
        Judge(text, planted, planted.Contributions);
    }

    [Fact]
    public void So_they_are_when_every_contributor_sends_a_word_file()
    {
        var text = Report();
        var planted = Planted.Make(text, contributors: 100, each: 20, pool: 400, seed: 4);
        var received = new Contribution[planted.Contributions.Count];
        Parallel.For(0, received.Length, i =>
        {
            var sent = planted.Contributions[i];
            var reading = WordReader.Read(sent.Files[0].File, "", TrackedDocx.Of(sent.Files[0]));
            received[i] = sent with { Files = [reading] };
        });
        Judge(text, planted, received);
    }

    private static void Judge(TextVersion text, Planted planted, IReadOnlyList<Contribution> received)
    {
        var compilation = Compiler.Compile(new(new Consultation { Title = "Report" }, [text], text, received, []));
        var judged = planted.Judge(compilation.Points);
        TestContext.Current.TestOutputHelper?.WriteLine($"{text.Paragraphs.Count} paragraphs, {received.Count} contributors, {planted.Acts} edits, {compilation.Groups.Count} groups: {judged}");
        Assert.True(judged is { Found: >= 0.99, Merged: 0, Missing: 0 } && judged.Unknown <= planted.Acts / 100, judged.ToString());
        Assert.Empty(compilation.Unplaced);
        Assert.Equal(compilation.Points.Select(p => p.Id).Order(StringComparer.Ordinal), compilation.Groups.SelectMany(g => g.Points).Order(StringComparer.Ordinal));
    }

    private static TextVersion Report()
    {
        var file = SharedFiles.In("docx-tracked", "*BackgroundReport*.docx")[0];
        return TextBuilder.Build(0, [("en", WordReader.Read("report.docx", "", File.ReadAllBytes(file)))], "Report").Value!;
    }
}
