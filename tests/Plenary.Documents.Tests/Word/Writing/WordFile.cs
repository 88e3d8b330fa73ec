using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>A written Word file as a judge that shares no code with the writer sees it: changes accepted and rejected by the rules of 17.13.5.</summary>
internal static class WordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static bool Has(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.GetEntry(name) is not null;
    }

    /// <summary>The paragraphs, with the changes of the authors named accepted and all others rejected; fillers are left out.</summary>
    public static List<string> Paragraphs(byte[] file, Func<string, bool> accept)
    {
        var body = Part(file, "word/document.xml").Root!.Element(W + "body")!;
        var paragraphs = new List<string>();
        var text = new StringBuilder();
        Container(body);
        return paragraphs;

        void Container(XElement container)
        {
            foreach (var element in container.Elements())
            {
                if (element.Name == W + "tbl")
                {
                    foreach (var cell in element.Descendants(W + "tc")) Container(cell);
                    continue;
                }
                if (element.Name != W + "p") continue;
                foreach (var run in element.Descendants(W + "r")) text.Append(Words(run));
                var mark = element.Element(W + "pPr")?.Element(W + "rPr")?.Elements().FirstOrDefault(e => e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo");
                if (mark is null || Stays(mark)) End(element);
            }
            if (text.Length > 0) End(null);
        }

        void End(XElement? paragraph)
        {
            var filler = (string?)paragraph?.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == "PlenaryFiller";
            var blank = paragraph is not null && !paragraph.Elements().Any();
            if (text.Length > 0 || !(filler || blank)) paragraphs.Add(text.ToString());
            text.Clear();
        }

        string Words(XElement run)
        {
            if (run.Ancestors().FirstOrDefault(a => a.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo") is { } change && !Stays(change)) return "";
            return string.Concat(run.Elements().Select(e => e.Name.LocalName switch { "t" or "delText" => e.Value, "tab" => "\t", "br" => "\v", _ => "" }));
        }

        bool Stays(XElement change) => change.Name.LocalName is "ins" or "moveTo" == accept((string)change.Attribute(W + "author")!);
    }

    public static List<string> Comments(byte[] file) => !Has(file, "word/comments.xml") ? [] : [.. Part(file, "word/comments.xml").Descendants(W + "comment")
        .Select(c => (string?)c.Attribute(W + "author") + ": " + string.Join("\n", c.Elements(W + "p").Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)))))];

    public static List<string> Faults(byte[] file)
    {
        var faults = new List<string>();
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Microsoft365, FileFormatVersions.Office2013])
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            faults.AddRange(new OpenXmlValidator(version).Validate(document).Select(e => $"{version} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
        return faults;
    }
}
