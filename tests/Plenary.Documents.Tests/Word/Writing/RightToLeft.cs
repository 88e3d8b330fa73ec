using System.Xml.Linq;
using Plenary.Core.Compilations.Layouts;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>What a document in Arabic needs, and one in English that quotes it.</summary>
public sealed class RightToLeft
{
    private static readonly XNamespace W = Docx.Word;

    [Theory]
    [InlineData("ar", "ICANN هيئة تنسق الأسماء.", true)]
    [InlineData("ar", "OpenNet Cairo", true)]
    [InlineData("ar", "12", true)]
    [InlineData("ar", "International Society of Orchards, Aland: تأييد", true)]
    [InlineData("ar", "The orchard is open to all who come by the gate.", false)]
    [InlineData("en", "الحديقة مفتوحة للجميع.", true)]
    [InlineData("en", "مصر, Government: Replace the words that follow.", false)]
    [InlineData("en", "12", false)]
    [InlineData("en", "The word بستان means orchard.", false)]
    public void A_paragraph_has_the_direction_of_its_document_unless_it_is_a_foreign_passage(string language, string text, bool rightToLeft)
    {
        var paragraph = Body(language, text);
        Assert.Equal(rightToLeft, paragraph.Descendants(W + "bidi").Any());
        Assert.Equal(text, string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value)));
    }

    [Theory]
    [InlineData("ar", "قال ICANN.", new[] { "قال ", ">", "ICANN", "<", "." })]
    [InlineData("ar", "(ICANN) IPv6: نعم", new[] { "(", ">", "ICANN) IPv6", "<", ": نعم" })]
    [InlineData("en", "(نعم) is yes", new[] { ">", "(", "<", "نعم", ">", ") is yes" })]
    public void Signs_between_words_of_both_directions_go_with_the_paragraph(string language, string text, string[] runs)
    {
        var expected = new List<(string, bool)>();
        var rtl = true;
        foreach (var run in runs)
            if (run is ">" or "<") rtl = run == "<";
            else expected.Add((run, rtl));
        var found = Body(language, text).Elements(W + "r").Select(r => (r.Element(W + "t")!.Value, r.Descendants(W + "rtl").Any())).ToList();
        Assert.Equal(expected, found);
    }

    [Theory, InlineData("ar", false), InlineData("zh", false), InlineData("fr", true)]
    public void Only_a_script_that_has_italics_is_slanted(string language, bool slants) =>
        Assert.Equal(slants, WordFile.Part(Word(new Sheet("T", language, [])), "word/styles.xml").ToString().Contains("<w:i />", StringComparison.Ordinal));

    private static XElement Body(string language, string text) => WordFile.Part(Word(new Sheet("T", language, [new SheetParagraph(SheetRole.Text, [new(text)])])),
        "word/document.xml").Descendants(W + "p").ElementAt(1);

    private static byte[] Word(Sheet sheet)
    {
        using var memory = new MemoryStream();
        Assert.Empty(WordSheetWriter.Write(sheet, memory, new RedlineOptions(new PlainWords())));
        var file = memory.ToArray();
        Assert.Empty(WordFile.Faults(file));
        return file;
    }
}
