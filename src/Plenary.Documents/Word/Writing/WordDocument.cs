using System.Xml;
using System.Xml.Linq;
using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Writing;

/// <summary>A Word file: the house's template or our own page, a body put in, its parts around it.</summary>
internal sealed class WordDocument
{
    private WordDocument(WordPackage package, string language) =>
        (Package, Language, Styles, RightToLeft) = (package, language, WordStyles.Of(package, language), WordRuns.RightToLeft(language));

    /// <summary>The parts.</summary>
    public WordPackage Package { get; }

    /// <summary>The styles.</summary>
    public WordStyles Styles { get; }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>Whether it reads from right to left.</summary>
    public bool RightToLeft { get; }

    /// <summary>Opens the template, or begins a blank file.</summary>
    public static Result<WordDocument> Begin(byte[]? template, string language)
    {
        if (template is null) return new WordDocument(WordPackage.Blank(), language);
        var opened = WordPackage.Open(template);
        return opened.Ok ? new WordDocument(opened.Value, language) : Result<WordDocument>.Refused(opened.Refusals);
    }

    /// <summary>Numbering that takes ids the template leaves free.</summary>
    public Numbering NewNumbering()
    {
        var (definition, list) = WordParts.FreeNumbers(Package);
        return new Numbering(definition, list, inMargin: !Package.FromTemplate);
    }

    /// <summary>Puts the body in, with the template's own page or with ours.</summary>
    /// <param name="write">Writes paragraphs and tables.</param>
    /// <param name="title">For the running header.</param>
    /// <param name="other">For the other edge of the running header.</param>
    /// <param name="mark">For the footer.</param>
    /// <param name="landscape">Whether our own page lies across.</param>
    public void PutBody(Action<XmlWriter> write, string title, string other, string mark, bool landscape = false)
    {
        var section = Package.Document is { } template ? SectionOf(template) : null;
        var width = landscape ? WordTables.LandscapeWidth : WordTables.PortraitWidth;
        string? header = null, footer = null;
        if (section is null && !Package.FromTemplate)
        {
            header = Package.Put("header", WordParts.Header(Styles, title, other, width, RightToLeft), "header1.xml");
            footer = Package.Put("footer", WordParts.Footer(Styles, mark, width, RightToLeft), "footer1.xml");
        }
        Package.PutDocument(WordXml.Write(xml =>
        {
            xml.Open("document");
            xml.WriteAttributeString("xmlns", "r", null, WordXml.RelationNamespace);
            xml.Open("body");
            write(xml);
            if (section is not null) section.WriteTo(xml);
            else Section(xml, header, footer, landscape);
            xml.End();
            xml.End();
        }));
        Package.Put("styles", Styles.Part);
    }

    private static XElement? SectionOf(byte[] document)
    {
        XNamespace w = WordXml.Namespace;
        var body = WordPackage.Xml(document).Root!.Element(w + "body");
        var section = body?.Element(w + "sectPr") ?? body?.Descendants(w + "sectPr").LastOrDefault();
        section?.Elements(w + "sectPrChange").Remove();
        return section;
    }

    private void Section(XmlWriter xml, string? header, string? footer, bool landscape)
    {
        xml.Open("sectPr");
        Reference("headerReference", header);
        Reference("footerReference", footer);
        if (landscape) xml.Empty("pgSz", ("w", "16838"), ("h", "11906"), ("orient", "landscape"));
        else xml.Empty("pgSz", ("w", "11906"), ("h", "16838"));
        var side = landscape ? "1134" : "1418";
        xml.Empty("pgMar", ("top", "1701"), ("right", side), ("bottom", "1418"), ("left", side), ("header", "850"), ("footer", "680"), ("gutter", "0"));
        if (RightToLeft) xml.Empty("bidi");
        xml.End();

        void Reference(string name, string? id)
        {
            if (id is null) return;
            xml.Open(name);
            xml.Attribute("type", "default");
            xml.WriteAttributeString("r", "id", WordXml.RelationNamespace, id);
            xml.End();
        }
    }
}
