using Plenary.Core.Compilations.Layouts;
using Plenary.Documents.Markdown.Writing;
using Plenary.Documents.Tables;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Tests.Word.Writing;

public sealed class Sheets
{
    private const string Hostile = "# [x](http://evil.example) <script>alert(1)</script> *a* | b\n- c";

    private static readonly Sheet Wide = new("Rules", "en",
    [
        new SheetHeading(1, [new("Orchard")], "top"),
        new SheetParagraph(SheetRole.Text, [new("Open to "), new("all", SheetMarks.Deleted), new("free", SheetMarks.Inserted), new(" see", SheetMarks.None, Link: "r1")]) { Number = "4 bis" },
        new SheetParagraph(SheetRole.Voice, [new(Hostile)]),
        new SheetTable([new("Existing", 2), new("Source", 1), new("Proposed", 2)],
        [
            new SheetRow([[new SheetParagraph(SheetRole.Text, [new("a")])], [new SheetParagraph(SheetRole.Note, [new("=1+1")])], [new SheetParagraph(SheetRole.Text, [new("بستان", Language: "ar")])]], "r1"),
        ]),
    ]);

    private static byte[] Word(Sheet sheet)
    {
        using var memory = new MemoryStream();
        Assert.Empty(WordSheetWriter.Write(sheet, memory, new RedlineOptions(new PlainWords())));
        return memory.ToArray();
    }

    [Fact]
    public void A_sheet_in_Word_is_valid_and_its_wide_table_lies_across()
    {
        var file = Word(Wide);
        Assert.Empty(WordFile.Faults(file));
        var xml = WordFile.Part(file, "word/document.xml").ToString();
        Assert.Contains("landscape", xml, StringComparison.Ordinal);
        Assert.Contains("tblHeader", xml, StringComparison.Ordinal);
        Assert.Contains("w:anchor=\"_s2\"", xml, StringComparison.Ordinal);
        Assert.Equal(file, Word(Wide));
    }

    [Fact]
    public void No_input_brings_Markdown_or_HTML_in()
    {
        var text = new StringWriter();
        MarkdownSheetWriter.Write(Wide, text);
        var html = Markdig.Markdown.ToHtml(text.ToString(), Markdig.MarkdownExtensions.UseAdvancedExtensions(new Markdig.MarkdownPipelineBuilder()).Build());
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example\"", html, StringComparison.Ordinal);
        Assert.Contains("# [x](http://evil.example) &lt;script&gt;alert(1)&lt;/script&gt; *a* | b", html, StringComparison.Ordinal);
        Assert.Contains("<del>all</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>free</ins>", html, StringComparison.Ordinal);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_long_cells_is_written_row_by_row()
    {
        var words = new string('x', 100);
        var text = new StringWriter();
        MarkdownSheetWriter.Write(new Sheet("T", "en", [new SheetTable([new("One", 1), new("Two", 1)],
            [new SheetRow([[new SheetParagraph(SheetRole.Text, [new(words)])], [new SheetParagraph(SheetRole.Text, [new("b")])]])])]), text);
        Assert.Equal($"# T\n\n**One:** {words}\n\n**Two:** b\n", text.ToString());
    }

    [Fact]
    public void The_paragraphs_and_tables_of_a_sheet_become_rows()
    {
        var text = new StringWriter();
        CompilationCsv.Write(Wide, text);
        Assert.StartsWith("heading,number,role,text\r\nOrchard,4 bis,text,Open to [-all-]{+free+} see\r\n", text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nExisting,Source,Proposed\r\na,\"'=1+1\",بستان\r\n", text.ToString(), StringComparison.Ordinal);
    }
}
