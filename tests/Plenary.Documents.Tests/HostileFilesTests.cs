using System.Text;
using CsCheck;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests;

/// <summary>Whatever comes in, there is a reading or a sentence.</summary>
public sealed class HostileFilesTests
{
    [Fact]
    public void Every_hostile_file_is_refused_or_read_and_none_by_the_last_boundary()
    {
        foreach (var file in Directory.GetFiles(SharedData.Path("documents", "hostile")))
            Assert.NotEqual("readerFailed", FileReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Error?.Code);
    }

    [Fact]
    public void Changed_bytes_of_a_mail_never_reach_the_last_boundary()
    {
        var files = Directory.GetFiles(SharedData.Path("documents", "eml")).Where(f => new FileInfo(f).Length < 20_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 8], Gen.Int[0, 4]).Sample((file, changes, cut) =>
        {
            var bytes = (byte[])files[file].Clone();
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            var reading = FileReader.Read("x.eml", cut == 0 ? bytes.AsMemory(0, changes[0].Item1 % bytes.Length) : bytes);
            Assert.NotEqual("readerFailed", reading.Error?.Code);
            if (reading.Mail is { Parts: var parts }) Assert.Equal(reading.Blocks.Count, parts.Sum(p => p.BlockCount));
        }, iter: 1_000);
    }

    [Fact]
    public void What_nobody_foresaw_ends_one_file_with_a_sentence() =>
        Assert.Equal("readerFailed", FileReader.Guarded("x", "", () => throw new InvalidOperationException("unforeseen")).Error?.Code);

    [Theory]
    [InlineData("x.pdf", "%PDF-1.7 …", "pdfNotYet")]
    [InlineData("x.docx", "{\\rtf1 a}", "rtfNotYet")]
    [InlineData("x.docx", "../../documents/the.docx", "linkStandIn")]
    [InlineData("x.docx", "version https://git-lfs.github.com/spec/v1\n", "lfsPointer")]
    [InlineData("x.xml", "<?xml version='1.0'?><office:document/>", "xmlFile")]
    [InlineData("x.docx", "", "fileEmpty")]
    [InlineData("x.7z", "7z\u00BC\u00AF'\u001C", "archiveFile")]
    public void What_cannot_be_read_is_named(string name, string bytes, string code) => Assert.Equal(code, FileReader.Read(name, Encoding.Latin1.GetBytes(bytes)).Error?.Code);

    [Theory]
    [InlineData("x.doc", "<html><body><p>We agree.</p></body></html>", FileFormat.Html)]
    [InlineData("x.docx", "We agree with the draft.", FileFormat.Txt)]
    [InlineData("x.docx", "From: a@example.org\nTo: b@example.org\nSubject: s\n\nWe agree.\n", FileFormat.Eml)]
    public void A_wrong_ending_is_read_by_its_bytes_with_a_warning(string name, string bytes, FileFormat format)
    {
        var reading = FileReader.Read(name, Encoding.Latin1.GetBytes(bytes));
        Assert.Equal((null, format), (reading.Error?.Code, reading.Format));
        Assert.Contains(reading.Warnings, w => w.Code == "endingWrong");
    }

    [Theory]
    [InlineData("MZ\u0090\0binary", "formatUnknown")]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0", "formatUnknown")]
    [InlineData("\u007FELF\u0002\u0001\u0001\0binary", "formatUnknown")]
    [InlineData("XY\u0090\0binary", "formatUnknown")]
    [InlineData("AB12\0binar", "formatUnknown")]
    [InlineData("key\0value\0other\0more\0", "formatUnknown")]
    [InlineData("\u00CA\u00FE\u00BA\u00BE\0\0\04\0\u001D", "formatUnknown")]
    [InlineData("\u00CF\u00FA\u00ED\u00FE\u0007\0\0\u0001", "formatUnknown")]
    [InlineData("\0asm\u0001\0\0\0", "formatUnknown")]
    [InlineData("SQLite format 3\0\u0010\0\u0001\u0001\0@  \0", "formatUnknown")]
    [InlineData("\u00FF\u00FE\u0001\0\u0002\0\u0003\0\u0004\0", "formatUnknown")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005", "formatUnknown")]
    [InlineData("\u0081\u008D\u008F\u0090\u009D\u0081\u008D", "formatUnknown")]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "mediaFile")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0", "mediaFile")]
    public void Bytes_that_are_no_text_are_refused_whatever_their_name(string bytes, string code) =>
        Assert.All(["x.txt", "x.md", "x.html", "x", "x.bin", "x.csv"], name => Assert.Equal(code, FileReader.Read(name, Encoding.Latin1.GetBytes(bytes)).Error?.Code));

    [Fact]
    public void An_archive_named_as_text_is_refused_and_random_bytes_are()
    {
        Assert.Equal("archiveFile", FileReader.Read("x.txt", Word.Docx.Zip(("a.txt", "We agree."u8.ToArray()))).Error?.Code);
        Gen.Byte.Array[2_000, 4_000].Sample(bytes => Assert.NotNull(FileReader.Read("x.txt", (byte[])[0x91, .. bytes]).Error), iter: 300);
    }

    [Theory]
    [InlineData("We support paragraph 3.\r\nIt is clear.\r\n")]
    [InlineData("OK")]
    [InlineData("Nous appuyons l’alinéa 3 — « sans réserve ».")]
    [InlineData("Мы поддерживаем пункт 3 и просим исключить пункт 5.")]
    [InlineData("نؤيد الفقرة 3 ونطلب حذف الفقرة 5.")]
    [InlineData("我们支持第 3 段，建议删除第 5 段。\n谢谢。\n")]
    [InlineData("Ja 👍 und nein 🙂.")]
    public void Text_in_wide_characters_without_a_mark_is_still_read(string text)
    {
        foreach (var encoding in (Encoding[])[new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)])
            Assert.Equal(text.Trim().ReplaceLineEndings("\n").Split('\n')[0], FileReader.Read("x.txt", encoding.GetBytes(text)).Blocks[0].Text.Split('\n')[0]);
    }

    [Fact]
    public void More_text_or_lines_than_are_ever_read_are_refused()
    {
        Assert.Equal("tooMuchText", FileReader.Read("x.txt", Encoding.ASCII.GetBytes(new string('a', Limits.TextUnits + 1))).Error?.Code);
        Assert.Equal("tooManyBlocks", FileReader.Read("x.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a\n", Limits.Lines + 1)))).Error?.Code);
    }

    [Fact]
    public void The_language_is_that_of_the_reply_and_not_of_what_it_quotes()
    {
        const string mail = "From: a@example.org\nTo: b@example.org\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
            + "Nous appuyons ce paragraphe, qui donne à chacun sa place dans la discussion.\n\nOn 3 Mar 2020, at 10:12, A <a@example.org> wrote:\n> All stakeholders should have a place in this discussion and be heard by the chair.\n";
        Assert.Equal("fr", FileReader.Read("x.eml", Encoding.UTF8.GetBytes(mail)).Language?.Tag);
        Assert.Null(FileReader.Read("x.txt", "Yes, agreed."u8.ToArray()).Language);
    }

    [Theory]
    [InlineData("arb", "ar"), InlineData("cmn_hans", "zh"), InlineData("eng", "en"), InlineData("fra", "fr"), InlineData("rus", "ru"), InlineData("spa", "es")]
    public void The_languages_of_the_Universal_Declaration_are_found(string file, string tag) =>
        Assert.Equal(tag, FileReader.Read(file + ".html", File.ReadAllBytes(SharedData.Path("udhr-six-languages", file + ".html"))).Language?.Tag);
}
