using System.IO.Compression;
using System.Xml.Linq;
using Plenary.Core.Contributions;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Word;

/// <summary>Word itself accepted and rejected all changes of some real files: its texts are the referee.</summary>
public sealed class WordTruthTests
{
    [Fact]
    public void Rejected_and_accepted_texts_are_those_that_Word_makes()
    {
        var tracked = Path.Combine(SharedFiles.Documents(), "docx-tracked");
        var judged = 0;
        foreach (var truth in SharedFiles.In("word-truth", "*.docx"))
        {
            var name = Path.GetFileNameWithoutExtension(truth);
            var accepted = name.EndsWith("-Accepted", StringComparison.Ordinal);
            var source = Path.Combine(tracked, $"oxpt__{name[..name.LastIndexOf('-')]}.docx");
            if (!File.Exists(source)) continue;
            var reading = WordReader.Read(name, "", File.ReadAllBytes(source));
            var body = reading.Blocks.Where(b => b.IsBody());
            var text = ReadingText.Apply(body, accepted ? reading.Changes : []);
            Assert.Equal(Paragraphs(truth), ReadingText.Letters(text));
            judged++;
        }
        Assert.True(judged > 30);
    }

    private static string[] Paragraphs(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var paragraphs = XDocument.Load(part).Descendants()
            .Where(e => e.Name.LocalName == "p" && e.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal) && Counts(e))
            .Select(p => string.Concat(p.Descendants().Where(t => t.Name.LocalName == "t" && Counts(t, p)
                && (t.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal) || t.Name.NamespaceName.EndsWith("/math", StringComparison.Ordinal)))
                .Select(t => t.Value)));
        return ReadingText.Letters(string.Join('\n', paragraphs));
    }

    private static bool Counts(XElement element, XElement? within = null) => element.Ancestors().TakeWhile(a => a != within)
        .All(a => a.Name.LocalName is not ("txbxContent" or "Fallback"));
}
