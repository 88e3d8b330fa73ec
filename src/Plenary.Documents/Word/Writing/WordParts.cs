using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Plenary.Documents.Word.Writing;

/// <summary>The parts beside the body: comments, numbering, running header and footer, properties.</summary>
internal static class WordParts
{
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <summary>Puts the comments in; none where there are none.</summary>
    public static void PutComments(WordPackage package, WordStyles styles, IReadOnlyList<Note> notes, string language)
    {
        if (notes.Count == 0) return;
        package.Put("comments", WordXml.Write(xml =>
        {
            xml.Open("comments");
            foreach (var note in notes)
            {
                xml.Open("comment");
                xml.Attribute("id", note.Id);
                xml.Attribute("author", note.Author);
                xml.Attribute("date", WordXml.Instant(note.Date));
                xml.Attribute("initials", Initials(note.Author));
                foreach (var (i, line) in note.Lines.SelectMany(l => l.Split('\n')).Index())
                {
                    var rightToLeft = WordRuns.RightToLeft(line, language);
                    xml.Open("p");
                    xml.Open("pPr");
                    xml.Value("pStyle", styles["annotation text"]);
                    if (rightToLeft) xml.Empty("bidi");
                    xml.End();
                    if (i == 0)
                    {
                        xml.Open("r");
                        xml.Open("rPr");
                        xml.Value("rStyle", styles["annotation reference"]);
                        xml.End();
                        xml.Empty("annotationRef");
                        xml.End();
                    }
                    WordRuns.Write(xml, line, new(Bold: i == 0, RightToLeft: rightToLeft));
                    xml.End();
                }
                xml.End();
            }
            xml.End();
        }));
    }

    /// <summary>The first ids of definitions and lists that a template's numbering leaves free.</summary>
    public static (int Definition, int List) FreeNumbers(WordPackage package)
    {
        if (package.Part("numbering") is not { } bytes) return (0, 1);
        XNamespace w = WordXml.Namespace;
        var root = WordPackage.Xml(bytes).Root!;
        return (Next("abstractNum", "abstractNumId", 0), Next("num", "numId", 1));

        int Next(string element, string attribute, int least) => root.Elements(w + element)
            .Select(e => int.TryParse((string?)e.Attribute(w + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id + 1 : 0)
            .Append(least).Max();
    }

    /// <summary>Puts the lists in, beside those of the template.</summary>
    public static void PutNumbering(WordPackage package, Numbering numbering)
    {
        if (!numbering.Any) return;
        var ours = WordXml.Write(xml =>
        {
            xml.Open("numbering");
            numbering.WriteDefinitions(xml);
            numbering.WriteLists(xml);
            xml.End();
        });
        if (package.Part("numbering") is { } theirs)
        {
            XNamespace w = WordXml.Namespace;
            var merged = WordPackage.Xml(theirs);
            var added = WordPackage.Xml(ours).Root!;
            var definitions = added.Elements(w + "abstractNum").ToList();
            if (merged.Root!.Elements(w + "abstractNum").LastOrDefault() is { } last) last.AddAfterSelf(definitions);
            else if (merged.Root!.Elements(w + "num").FirstOrDefault() is { } first) first.AddBeforeSelf(definitions);
            else merged.Root!.Add(definitions);
            var lists = added.Elements(w + "num").ToList();
            if (merged.Root!.Elements(w + "num").LastOrDefault() is { } lastList) lastList.AddAfterSelf(lists);
            else merged.Root!.Elements(w + "abstractNum").Last().AddAfterSelf(lists);
            ours = WordPackage.Bytes(merged);
        }
        package.Put("numbering", ours);
    }

    /// <summary>The running header: the title and what stands at the other edge.</summary>
    public static byte[] Header(WordStyles styles, string title, string other, int width, bool rightToLeft) => WordXml.Write(xml =>
    {
        xml.Open("hdr");
        xml.Open("p");
        Running(xml, styles["header"], width, rightToLeft);
        WordRuns.Write(xml, title.Length <= LongestRunning ? title : title[..LongestRunning].TrimEnd() + "…", new(RightToLeft: rightToLeft));
        Tab(xml);
        WordRuns.Write(xml, other, new(RightToLeft: rightToLeft));
        xml.End();
        xml.End();
    });

    /// <summary>The footer: a mark at one edge, the page's number of how many at the other.</summary>
    public static byte[] Footer(WordStyles styles, string mark, int width, bool rightToLeft) => WordXml.Write(xml =>
    {
        xml.Open("ftr");
        xml.Open("p");
        Running(xml, styles["footer"], width, rightToLeft);
        WordRuns.Write(xml, mark, new(RightToLeft: rightToLeft));
        Tab(xml);
        Field(xml, "PAGE");
        WordRuns.Write(xml, " / ");
        Field(xml, "NUMPAGES");
        xml.End();
        xml.End();
    });

    /// <summary>A running title longer than this would meet what stands at the other edge.</summary>
    private const int LongestRunning = 80;

    /// <summary>Puts the settings in; a template keeps its own.</summary>
    /// <param name="package">The file.</param>
    /// <param name="track">Whether what is typed from now on is tracked.</param>
    public static void PutSettings(WordPackage package, bool track)
    {
        if (package.Part("settings") is { } theirs)
        {
            XNamespace w = WordXml.Namespace;
            var settings = WordPackage.Xml(theirs);
            // The link to another template is followed by Word when the file is opened: it tells where it was opened.
            settings.Root!.Elements(w + "attachedTemplate").Remove();
            package.Put("settings", WordPackage.Bytes(settings));
            return;
        }
        package.Put("settings", WordXml.Write(xml =>
        {
            xml.Open("settings");
            xml.Empty("zoom", ("percent", "100"));
            if (track) xml.Empty("trackRevisions");
            xml.Value("defaultTabStop", "567");
            xml.Value("characterSpacingControl", "doNotCompress");
            xml.Open("compat");
            // Word 2013 and later; without it the file opens in "compatibility mode".
            xml.Empty("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15"));
            xml.End();
            xml.End();
        }));
    }

    /// <summary>Puts title, author, language and date in.</summary>
    public static void PutCore(WordPackage package, string title, string? author, string language, DateTimeOffset? created) =>
        package.PutProperties("docProps/core.xml", "core-properties", "application/vnd.openxmlformats-package.core-properties+xml", WordXml.Write(xml =>
        {
            const string Dublin = "http://purl.org/dc/elements/1.1/";
            const string Terms = "http://purl.org/dc/terms/";
            const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
            xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
            xml.WriteElementString("dc", "title", Dublin, Clean(title));
            if (author is not null) xml.WriteElementString("dc", "creator", Dublin, Clean(author));
            xml.WriteElementString("dc", "language", Dublin, language);
            if (WordXml.Instant(created) is { } date)
                foreach (var name in (string[])["created", "modified"])
                {
                    xml.WriteStartElement("dcterms", name, Terms);
                    xml.WriteAttributeString("xsi", "type", Schema, "dcterms:W3CDTF");
                    xml.WriteString(date);
                    xml.WriteEndElement();
                }
            xml.WriteEndElement();
        }));

    /// <summary>Puts our mark in, by which the file is known when it comes back.</summary>
    public static void PutMark(WordPackage package, string mark)
    {
        var document = package.Properties("custom-properties") is { } theirs ? WordPackage.Xml(theirs)
            : new XDocument(new XElement(Custom + "Properties", new XAttribute(XNamespace.Xmlns + "vt", Variants.NamespaceName)));
        document.Root!.Elements(Custom + "property").Where(p => (string?)p.Attribute("name") == "plenary").Remove();
        // Ids begin at 2 ([MS-OI29500] 2.1.1743).
        var id = document.Root!.Elements(Custom + "property").Select(p => (int?)p.Attribute("pid") ?? 1).Append(1).Max() + 1;
        document.Root!.Add(new XElement(Custom + "property", new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            new XAttribute("pid", id), new XAttribute("name", "plenary"), new XElement(Variants + "lpwstr", Clean(mark))));
        package.PutProperties("docProps/custom.xml", "custom-properties", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            WordPackage.Bytes(document));
    }

    /// <summary>What XML can carry of a text.</summary>
    public static string Clean(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') ? text : string.Concat(text.EnumerateRunes()
        .Select(r => r.Value is < ' ' and not ('\t' or '\n') or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    private static void Running(XmlWriter xml, string style, int width, bool rightToLeft)
    {
        xml.Open("pPr");
        xml.Value("pStyle", style);
        xml.Open("tabs");
        if (width != WordTables.PortraitWidth) xml.Empty("tab", ("val", "clear"), ("pos", WordTables.PortraitWidth.ToString(CultureInfo.InvariantCulture)));
        xml.Empty("tab", ("val", "right"), ("pos", width.ToString(CultureInfo.InvariantCulture)));
        xml.End();
        if (rightToLeft) xml.Empty("bidi");
        xml.End();
    }

    private static void Tab(XmlWriter xml)
    {
        xml.Open("r");
        xml.Empty("tab");
        xml.End();
    }

    private static void Field(XmlWriter xml, string instruction)
    {
        xml.Open("fldSimple");
        xml.Attribute("instr", " " + instruction + " ");
        WordRuns.Write(xml, "1");
        xml.End();
    }

    private static string? Initials(string author)
    {
        var initials = string.Concat(author.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EnumerateRunes().First()).Where(System.Text.Rune.IsLetterOrDigit).Take(3).Select(r => r.ToString()));
        return initials.Length > 0 ? initials : null;
    }
}
