using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Tests.Word;
using Plenary.Documents.Traces;
using static Plenary.Documents.Tests.Word.Docx;

namespace Plenary.Documents.Tests.Traces;

/// <summary>T4: what everybody may have of a file says nothing of people and machines, and everything that its sender said.</summary>
public sealed class CleaningTests
{
    private const string Core = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Quill</dc:creator><cp:lastModifiedBy>Bo Reed</cp:lastModifiedBy></cp:coreProperties>""";

    private static byte[] Sample() => Zip([
        .. Parts(Of(
            P(R("We ") + Ins(R("gladly "), "Cy Marsh") + R("agree.") + """<w:r w:rsidR="00AB12CD"><w:rPr><w:vanish/></w:rPr><w:t>Internal note.</w:t></w:r>""")
            + P(Del(R("Gone."), "Ada Quill") + Ins(R("Come."), "Cy Marsh") + """<w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="1" name="P" descr="C:\Users\adaq\us.jpg"/></w:drawing></w:r>"""),
            ("comments", $"""<w:comments xmlns:w="{Docx.Word}"><w:comment w:id="1" w:author="Di Fenn" w:initials="DF" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>"""),
            ("settings", $"""<w:settings xmlns:w="{Docx.Word}"><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:zoom w:percent="100"/></w:settings>"""),
            ("people", """<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Cy Marsh"><w15:presenceInfo w15:providerId="AD" w15:userId="cy@fens.example"/></w15:person></w15:people>"""))).Select(p => (p.Name, Linked(p.Name, p.Bytes))),
        ("package/7.psmdcp", Encoding.UTF8.GetBytes(Core)),
        ("docProps/app.xml", """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Fens Board</Company></Properties>"""u8.ToArray()),
        ("docProps/custom.xml", """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="plenary"><vt:lpwstr>version=2;doc=fens</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Reviewer"><vt:lpwstr>Eve Sedge</vt:lpwstr></property></Properties>"""u8.ToArray()),
        ("customXml/item1.xml", "<who>Flo Rush</who>"u8.ToArray()),
        ("word/media/image1.jpg", Jpeg()),
    ]);

    /// <summary>Properties are found by their links, whatever their parts are called.</summary>
    private static byte[] Linked(string name, byte[] rels) => name != "_rels/.rels" ? rels : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(rels).Replace("</Relationships>",
        """<Relationship Id="r7" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="package/7.psmdcp"/><Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="/docProps/custom.xml"/></Relationships>""", StringComparison.Ordinal));

    private static readonly string[] Names = ["Ada Quill", "Bo Reed", "Cy Marsh", "Di Fenn", "Eve Sedge", "Flo Rush", "Fens Board", "cy@fens.example", "00AB12CD", "adaq", "DF\"", "2026-01-01", "Exif"];

    [Fact]
    public void A_Word_file_keeps_its_words_changes_and_comments_and_loses_every_name_time_and_number_of_a_session()
    {
        var copy = Cleaning.Of("mine.docx", Sample());
        var all = string.Join('\n', Parts(copy.Bytes!).Select(p => Encoding.Latin1.GetString(p.Bytes)));
        Assert.DoesNotContain(Names, n => all.Contains(n, StringComparison.Ordinal));
        var reading = FileReader.Read("mine.docx", copy.Bytes);
        Assert.Null(reading.Error);
        Assert.Equal(FileReader.Read("mine.docx", Sample()).Blocks.Select(b => b.Text), reading.Blocks.Select(b => b.Text));
        Assert.Equal(["Author 1", "Author 2", "Author 1"], reading.Changes.Select(c => c.Author));
        Assert.Equal("Why?", Assert.Single(reading.Comments).Text);
        Assert.Equal("version=2;doc=fens", reading.MadeFrom);
    }

    [Fact]
    public void The_sender_is_told_what_was_found()
    {
        var found = Cleaning.Of("mine.docx", Sample()).Traces.ToDictionary(t => t.Kind, t => string.Join("; ", t.Values));
        Assert.Equal("Ada Quill", found[TraceKind.Creator]);
        Assert.Equal("Bo Reed", found[TraceKind.LastEditor]);
        Assert.Equal("Fens Board", found[TraceKind.Company]);
        Assert.Equal("Cy Marsh; Ada Quill", found[TraceKind.Changes]);
        Assert.Equal("Di Fenn", found[TraceKind.Comments]);
        Assert.Equal(("1", "1"), (found[TraceKind.Hidden], found[TraceKind.Places]));
        Assert.Equal(@"C:\Users\adaq\us.jpg", found[TraceKind.Paths]);
        Assert.Empty(Cleaning.Of("mine.docx", Cleaning.Of("mine.docx", Zip([.. Parts(Of(P(R("Plain."))))])).Bytes!).Traces);
    }

    [Fact]
    public void The_same_file_gives_the_same_copy() => Assert.Equal(Cleaning.Of("a.docx", Sample()).Bytes, Cleaning.Of("a.docx", Sample()).Bytes);

    [Fact]
    public void Every_real_file_says_in_its_copy_what_it_said_and_by_nobody()
    {
        foreach (var path in SharedFiles.In("docx-tracked", "*.docx"))
        {
            var bytes = File.ReadAllBytes(path);
            var (before, copy) = (FileReader.Read("x.docx", bytes), Cleaning.Of("x.docx", bytes));
            Assert.Equal(before.Error is null, copy.Bytes is not null);
            if (copy.Bytes is null) continue;
            var after = FileReader.Read("x.docx", copy.Bytes);
            Assert.Null(after.Error);
            Assert.Equal(before.Blocks.Select(b => (b.Text, b.Number, b.Kind)), after.Blocks.Select(b => (b.Text, b.Number, b.Kind)));
            Assert.Equal(before.Changes.Select(c => (c.Block, c.Start, c.End, c.Kind, c.Text)), after.Changes.Select(c => (c.Block, c.Start, c.End, c.Kind, c.Text)));
            Assert.Equal(before.Comments.Select(c => c.Text), after.Comments.Select(c => c.Text));
            // Who is told from whom stays.
            Assert.Equal(before.Changes.Select(c => c.Author).Distinct().Count(), after.Changes.Select(c => c.Author).Distinct().Count());
            Assert.All(after.Changes.Select(c => c.Author).Concat(after.Comments.Select(c => c.Author)), a => Assert.Matches("^(Author [0-9]+)?$", a ?? ""));
            Assert.All(Parts(copy.Bytes).Where(p => p.Name.EndsWith(".xml", StringComparison.Ordinal)), p => Assert.DoesNotMatch(@"w:rsid|w:initials|<dc:creator|lastModifiedBy", Encoding.UTF8.GetString(p.Bytes)));
        }
    }

    [Fact]
    public void A_picture_keeps_every_dot_and_loses_its_place()
    {
        var copy = Cleaning.Of("us.jpg", Jpeg());
        Assert.Equal(TraceKind.Places, Assert.Single(copy.Traces).Kind);
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xDA, 0, 4, 9, 9, 1, 2, 0xFF, 0, 3, 0xFF, 0xD9], copy.Bytes);
        Assert.Null(Cleaning.Of("us.jpg", Jpeg().AsMemory(0, 20)).Bytes);
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", [1, 2]), .. Chunk("tEXt", "Author\0Ada Quill"u8), .. Chunk("IDAT", [3]), .. Chunk("IEND", [])];
        Assert.DoesNotContain("Ada", Encoding.Latin1.GetString(Cleaning.Of("us.png", png).Bytes!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_a_mail_become_the_text_that_was_read_in_them()
    {
        var page = Cleaning.Of("us.html", "<html><head><meta name=\"author\" content=\"Ada Quill\"><title>Ours</title></head><body><!-- draft by Bo Reed --><p>We agree.</p></body></html>"u8.ToArray());
        Assert.Equal("us.html.txt", page.File);
        Assert.Contains("We agree.", Encoding.UTF8.GetString(page.Bytes!), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Encoding.UTF8.GetString(page.Bytes!), StringComparison.Ordinal);
        Assert.Contains("author: Ada Quill", page.Traces[0].Values);

        var mail = Cleaning.Of("us.eml", "Received: from [192.0.2.7] by mail.fens.example\r\nX-Originating-IP: 192.0.2.7\r\nFrom: Ada Quill <ada@fens.example>\r\nTo: desk@example.org\r\nSubject: Our view\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\n\r\nWe agree.\r\n"u8.ToArray());
        var text = Encoding.UTF8.GetString(mail.Bytes!);
        Assert.Contains("We agree.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"192\.0|@|X-Originating", text);
        Assert.Equal(["Received", "X-Originating-IP", "From", "To"], mail.Traces[0].Values);
    }

    [Fact]
    public void What_is_not_known_from_end_to_end_is_not_given_out()
    {
        Assert.Null(Cleaning.Of("a.pdf", "%PDF-1.7 /Author (Ada Quill)"u8.ToArray()).Bytes);
        Assert.Null(Cleaning.Of("a.docx", Sample().AsMemory(0, 900)).Bytes);
        Assert.Null(Cleaning.Of("a.docx", Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY e \"x\">]><x>&e;</x>"u8.ToArray()), ("word/document.xml", "<x/>"u8.ToArray()))).Bytes);
    }

    private static IReadOnlyList<(string Name, byte[] Bytes)> Parts(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(e =>
        {
            using var bytes = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        })];
    }

    /// <summary>The smallest that has everything: a head, Exif with a place, a remark, coded data with a stuffed byte, its end, and another picture behind it.</summary>
    private static byte[] Jpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xE1, 0, 12, .. "Exif\0\0"u8, 0x88, 0x25, 0, 4, 0xFF, 0xFE, 0, 5, .. "Ada"u8,
        0xFF, 0xDA, 0, 4, 9, 9, 1, 2, 0xFF, 0, 3, 0xFF, 0xD9, 0xFF, 0xD8, 0xFF, 0xE1,
    ];

    private static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        return chunk;
    }
}
