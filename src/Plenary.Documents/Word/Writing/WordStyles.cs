using System.Xml;
using System.Xml.Linq;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Writing;

/// <summary>Styles by the role they play. A template's own style of that name is used as it is; what it lacks is added, never changed.</summary>
internal sealed class WordStyles
{
    /// <summary>Roles: the name of the style that Word knows, and our own id where a file has none of that name.</summary>
    private static readonly (string Name, string Id)[] Roles =
    [
        ("Title", "Title"), ("heading 1", "Heading1"), ("heading 2", "Heading2"), ("heading 3", "Heading3"), ("heading 4", "Heading4"),
        ("heading 5", "Heading5"), ("heading 6", "Heading6"), ("header", "Header"), ("footer", "Footer"),
        ("annotation text", "CommentText"), ("annotation reference", "CommentReference"), ("Plenary Voice", "PlenaryVoice"),
        ("Plenary Note", "PlenaryNote"), ("Plenary Lead", "PlenaryLead"), ("Plenary Filler", "PlenaryFiller"),
    ];

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    private WordStyles(byte[] part) => Part = part;

    /// <summary>The part to be written.</summary>
    public byte[] Part { get; private set; }

    /// <summary>The styles of a package, its template's first.</summary>
    public static WordStyles Of(WordPackage package, string language)
    {
        var ours = WordXml.Write(xml => Write(xml, language));
        if (package.Part("styles") is not { } theirs)
        {
            var own = new WordStyles(ours);
            foreach (var (name, id) in Roles) own._ids[name] = id;
            return own;
        }
        XNamespace w = WordXml.Namespace;
        var document = WordPackage.Xml(theirs);
        var mine = WordPackage.Xml(ours);
        var styles = new WordStyles(theirs);
        foreach (var (name, id) in Roles)
        {
            var existing = document.Root!.Elements(w + "style")
                .FirstOrDefault(s => string.Equals((string?)s.Element(w + "name")?.Attribute(w + "val"), name, StringComparison.OrdinalIgnoreCase));
            if (existing is not null)
            {
                styles._ids[name] = (string?)existing.Attribute(w + "styleId") ?? id;
                continue;
            }
            var added = new XElement(mine.Root!.Elements(w + "style").First(s => (string?)s.Attribute(w + "styleId") == id));
            // The template's fonts and its own default style are the house's; only what makes the role stays.
            added.Elements(w + "basedOn").Remove();
            document.Root.Add(added);
            styles._ids[name] = id;
        }
        styles.Part = WordPackage.Bytes(document);
        return styles;
    }

    /// <summary>The id of the style that plays a role.</summary>
    public string this[string name] => _ids[name];

    /// <summary>The style of a paragraph, or null for the default one.</summary>
    public string? For(BlockKind kind, int level) => kind == BlockKind.Heading ? _ids["heading " + Math.Clamp(level, 1, 6)] : null;

    private static void Write(XmlWriter xml, string language)
    {
        xml.Open("styles");
        xml.Open("docDefaults");
        xml.Open("rPrDefault");
        xml.Open("rPr");
        // One serif for each script; Word and LibreOffice put another in place where a machine has none of that name.
        xml.Empty("rFonts", ("ascii", "Cambria"), ("hAnsi", "Cambria"), ("eastAsia", EastAsianFont(language)), ("cs", "Traditional Arabic"));
        xml.Value("sz", "22");
        xml.Value("szCs", "28");
        xml.Empty("lang", ("val", WordRuns.RightToLeft(language) ? "en" : language), ("eastAsia", language.StartsWith("ja", StringComparison.Ordinal) ? "ja-JP" : "zh-CN"),
            ("bidi", WordRuns.RightToLeft(language) ? language : "ar-SA"));
        xml.End();
        xml.End();
        xml.Open("pPrDefault");
        xml.Open("pPr");
        xml.Empty("spacing", ("after", "140"), ("line", "288"), ("lineRule", "auto"));
        xml.End();
        xml.End();
        xml.End();

        Style(xml, "Normal", "Normal", basedOn: null, isDefault: true, paragraph: () => xml.Empty("widowControl"));
        xml.Open("style");
        xml.Attribute("type", "character");
        xml.Attribute("default", "1");
        xml.Attribute("styleId", "DefaultParagraphFont");
        xml.Value("name", "Default Paragraph Font");
        xml.End();
        Style(xml, "Title", "Title", next: "Normal", paragraph: () =>
        {
            xml.Empty("keepNext");
            xml.Open("pBdr");
            xml.Empty("bottom", ("val", "single"), ("sz", "4"), ("space", "10"), ("color", "7F7F7F"));
            xml.End();
            xml.Empty("suppressAutoHyphens");
            xml.Empty("spacing", ("before", "360"), ("after", "360"), ("line", "264"), ("lineRule", "auto"));
        }, run: () => Size(xml, 38, 48));
        var slants = Slants(language);
        (int Size, int Before)[] headings = [(29, 400), (25, 320), (23, 280), (22, 240), (22, 240), (22, 240)];
        foreach (var (i, (size, before)) in headings.Index())
            Style(xml, $"Heading{i + 1}", $"heading {i + 1}", next: "Normal", paragraph: () =>
            {
                xml.Empty("keepNext");
                xml.Empty("keepLines");
                xml.Empty("suppressAutoHyphens");
                xml.Empty("spacing", ("before", before.ToString("0")), ("after", "120"), ("line", "264"), ("lineRule", "auto"));
                xml.Value("outlineLvl", i.ToString("0"));
            }, run: () =>
            {
                xml.Empty(slants && i is (2 or 4) ? "i" : "b");
                xml.Empty(slants && i is (2 or 4) ? "iCs" : "bCs");
                Size(xml, size, size + 5);
            });
        Style(xml, "Header", "header", paragraph: () => Running(xml, "bottom"), run: () => Quiet(xml, 17));
        Style(xml, "Footer", "footer", paragraph: () => Running(xml, null), run: () => Quiet(xml, 17));
        Style(xml, "CommentText", "annotation text", paragraph: () => xml.Empty("spacing", ("after", "60"), ("line", "240"), ("lineRule", "auto")),
            run: () => Size(xml, 18, 20));
        xml.Open("style");
        xml.Attribute("type", "character");
        xml.Attribute("styleId", "CommentReference");
        xml.Value("name", "annotation reference");
        xml.Open("rPr");
        Size(xml, 16, 16);
        xml.End();
        xml.End();
        Style(xml, "PlenaryVoice", "Plenary Voice", paragraph: () =>
        {
            xml.Empty("spacing", ("after", "100"), ("line", "264"), ("lineRule", "auto"));
            xml.Empty("ind", ("left", "567"));
        }, run: () => Size(xml, 21, 26));
        Style(xml, "PlenaryNote", "Plenary Note", paragraph: () => xml.Empty("spacing", ("after", "80"), ("line", "252"), ("lineRule", "auto")),
            run: () => Quiet(xml, 18));
        Style(xml, "PlenaryLead", "Plenary Lead", paragraph: () => xml.Empty("spacing", ("after", "180")), run: () =>
        {
            if (!slants) return;
            xml.Empty("i");
            xml.Empty("iCs");
        });
        Style(xml, "PlenaryFiller", "Plenary Filler", paragraph: () => xml.Empty("spacing", ("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")),
            run: () => Size(xml, 2, 2));
        xml.Open("style");
        xml.Attribute("type", "table");
        xml.Attribute("default", "1");
        xml.Attribute("styleId", "TableNormal");
        xml.Value("name", "Normal Table");
        xml.Open("tblPr");
        xml.Open("tblCellMar");
        foreach (var (side, width) in ((string, string)[])[("top", "40"), ("left", "108"), ("bottom", "40"), ("right", "108")])
            xml.Empty(side, ("w", width), ("type", "dxa"));
        xml.End();
        xml.End();
        xml.End();
        xml.End();
    }

    /// <summary>Whether a language's script has italics.</summary>
    private static bool Slants(string language) => !WordRuns.RightToLeft(language) && language.Split('-')[0] is not ("zh" or "ja" or "ko");

    private static string EastAsianFont(string language) => language.Split('-')[0] switch { "ja" => "MS Mincho", "ko" => "Batang", _ => "SimSun" };

    private static void Running(XmlWriter xml, string? border)
    {
        if (border is not null)
        {
            xml.Open("pBdr");
            xml.Empty(border, ("val", "single"), ("sz", "4"), ("space", "4"), ("color", "A6A6A6"));
            xml.End();
        }
        xml.Open("tabs");
        xml.Empty("tab", ("val", "right"), ("pos", "9070"));
        xml.End();
        xml.Empty("spacing", ("after", "0"), ("line", "240"), ("lineRule", "auto"));
    }

    private static void Quiet(XmlWriter xml, int size)
    {
        xml.Value("color", "595959");
        Size(xml, size, size + 4);
    }

    private static void Size(XmlWriter xml, int size, int complex)
    {
        xml.Value("sz", size.ToString("0"));
        xml.Value("szCs", complex.ToString("0"));
    }

    private static void Style(XmlWriter xml, string id, string name, string? basedOn = "Normal", bool isDefault = false, string? next = null,
        Action? paragraph = null, Action? run = null)
    {
        xml.Open("style");
        xml.Attribute("type", "paragraph");
        if (isDefault) xml.Attribute("default", "1");
        if (name.StartsWith("Plenary", StringComparison.Ordinal)) xml.Attribute("customStyle", "1");
        xml.Attribute("styleId", id);
        xml.Value("name", name);
        if (basedOn is not null) xml.Value("basedOn", basedOn);
        if (next is not null) xml.Value("next", next);
        xml.Empty("qFormat");
        if (paragraph is not null)
        {
            xml.Open("pPr");
            paragraph();
            xml.End();
        }
        if (run is not null)
        {
            xml.Open("rPr");
            run();
            xml.End();
        }
        xml.End();
    }
}
