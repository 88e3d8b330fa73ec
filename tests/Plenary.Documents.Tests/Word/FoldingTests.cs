using System.Xml.Linq;
using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Word;

/// <summary>The reader against another way to accept and reject, on made and on real files.</summary>
public sealed class FoldingTests
{
    private static readonly string[] Revisions =
    [
        "{0}", "{0}", "{0}", Docx.Ins("{0}"), Docx.Ins("{0}", "B"), Docx.Del("{0}"), Docx.Del("{0}", "B"), Docx.Ins(Docx.Del("{0}", "B")),
        Docx.Del("{0}").Replace("w:del ", "w:moveFrom ", StringComparison.Ordinal).Replace("w:del>", "w:moveFrom>", StringComparison.Ordinal),
        Docx.Ins("{0}").Replace("w:ins", "w:moveTo", StringComparison.Ordinal),
    ];

    private static readonly string[] Marks =
    [
        "", "", "", Docx.Ins(""), Docx.Del(""), Docx.Ins("", "B") + Docx.Del(""), Docx.Ins("").Replace("w:ins", "w:moveTo", StringComparison.Ordinal),
    ];

    private static readonly Gen<string> Run = Gen.Select(Gen.Int[0, Revisions.Length - 1], Gen.String[Gen.Char['a', 'z'], 1, 3])
        .Select((r, text) => Revisions[r].Replace("{0}", Docx.R(text), StringComparison.Ordinal));

    private static readonly Gen<string> Paragraph = Gen.Select(Run.Array[0, 4], Gen.Int[0, Marks.Length - 1])
        .Select((runs, mark) => Docx.P(string.Concat(runs), Marks[mark]));

    private static readonly Gen<string> Cell = Gen.Select(Paragraph.Array[1, 3], Gen.Int[0, 9])
        .Select((paragraphs, kind) => Docx.Tc(string.Concat(paragraphs), kind switch { 0 => "<w:cellIns w:author='C'/>", 1 => "<w:cellDel w:author='C'/>", _ => "" }));

    private static readonly Gen<string> Row = Gen.Select(Cell.Array[1, 2], Gen.Int[0, 6])
        .Select((cells, kind) => Docx.Tr(kind switch { 0 => Docx.Ins(""), 1 => Docx.Del(""), 2 => Docx.Ins("", "B") + Docx.Del(""), _ => "" }, cells));

    private static readonly Gen<string> Block = Gen.Frequency((5, Paragraph), (1, Row.Array[1, 3].Select(rows => Docx.Tbl(rows))));

    private static readonly Gen<string> Body = Block.Array[1, 7].Select(blocks => string.Concat(blocks));

    [Fact]
    public void Both_texts_agree_with_a_plain_way_to_accept_and_reject() => Body.Sample(body =>
    {
        var reading = WordReader.Read("x", "", Docx.Of(body));
        Assert.Null(reading.Error);
        var document = XDocument.Parse($"<w:document xmlns:w='{Docx.Word}'><w:body>{body}</w:body></w:document>").Root!;
        Assert.Equal(SimpleAcceptance.Paragraphs(document, accept: false), Lines(reading.Rejected()));
        Assert.Equal(SimpleAcceptance.Paragraphs(document, accept: true), Lines(reading.Accepted()));
    }, iter: 600, seed: "0000KOIPe0005");

    [Fact]
    public void Every_change_lies_in_its_block_and_says_what_it_takes() => Body.Sample(body =>
    {
        var reading = WordReader.Read("x", "", Docx.Of(body));
        foreach (var change in reading.Changes)
        {
            var text = reading.Blocks[change.Block].Text + "\n";
            Assert.InRange(change.Start, 0, text.Length - 1);
            Assert.InRange(change.End, change.Start, text.Length);
            Assert.NotEmpty(change.Text);
            if (change.Kind is ChangeKind.Insert or ChangeKind.ParagraphInsert or ChangeKind.MoveTo) Assert.Equal(change.Start, change.End);
            else Assert.Equal(text[change.Start..change.End], change.Text);
            if (change.Kind is ChangeKind.ParagraphInsert or ChangeKind.ParagraphDelete) Assert.Equal(1, change.Text.Count(c => c == '\n'));
        }
        var order = reading.Changes.Select(c => (c.Block, c.Start)).ToList();
        Assert.Equal(order.Order(), order);
    }, iter: 300, seed: "0000KOIPe0006");

    [Fact]
    public void Real_files_agree_with_a_plain_way_to_accept_and_reject()
    {
        foreach (var file in new[] { "docx", "docx-tracked", "before-after" }.SelectMany(f => SharedFiles.In(f)))
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(file);
            using var part = zip.GetEntry("word/document.xml")?.Open();
            if (part is null) continue;
            var document = XDocument.Load(part).Root!;
            var reading = WordReader.Read(file, "", File.ReadAllBytes(file));
            var body = reading.Blocks.Where(b => b.IsBody()).ToList();
            foreach (var accept in new[] { false, true })
                Assert.Equal(
                    ReadingText.Letters(string.Join('\n', SimpleAcceptance.Paragraphs(document, accept))),
                    ReadingText.Letters(ReadingText.Apply(body, accept ? reading.Changes : [])));
        }
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Where(l => l.Length > 0)];
}
