using System.Xml.Linq;

namespace Plenary.Documents.Tests.Word;

/// <summary>A second, plain way to accept or reject all changes: cut and join elements of the document's tree. It shares nothing with the
/// reader, which never has a tree.</summary>
internal static class SimpleAcceptance
{
    /// <summary>The text of each paragraph of the body that has any, with all changes rejected or accepted.</summary>
    public static string[] Paragraphs(XElement document, bool accept)
    {
        var body = new XElement(document.Elements().First(e => e.Name.LocalName == "body"));
        var (gone, stays) = accept ? (new[] { "del", "moveFrom" }, new[] { "ins", "moveTo" }) : (["ins", "moveTo"], ["del", "moveFrom"]);

        foreach (var choice in All(body, "AlternateContent").Select(a => a.Elements().Skip(1)).ToList()) choice.Remove();
        foreach (var aside in All(body, "txbxContent").Concat(All(body, "sdtPr")).Concat(All(body, "pPrChange")).Concat(All(body, "tcPrChange")).ToList()) aside.Remove();
        foreach (var row in All(body, "tr").Where(r => Has(r, "trPr", gone)).ToList()) row.Remove();
        foreach (var cell in All(body, "tc").Where(c => Has(c, "tcPr", [accept ? "cellDel" : "cellIns"])).ToList()) cell.Remove();
        foreach (var revision in gone.SelectMany(n => All(body, n)).Where(e => e.Parent!.Name.LocalName != "rPr").ToList()) revision.Remove();
        foreach (var wrapper in body.Descendants().Where(e => stays.Contains(e.Name.LocalName) && e.Parent!.Name.LocalName != "rPr").Reverse().ToList())
            wrapper.ReplaceWith(wrapper.Nodes());
        foreach (var wrapper in body.Descendants().Where(e => e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "smartTag").Reverse().ToList())
            wrapper.ReplaceWith(wrapper.Nodes());

        foreach (var paragraph in All(body, "p").ToList())
        {
            var mark = paragraph.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr")?.Elements().FirstOrDefault(e => e.Name.LocalName == "rPr");
            if (mark is null || !mark.Elements().Any(e => gone.Contains(e.Name.LocalName))) continue;
            var next = paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name.LocalName is "p" or "tbl");
            if (next?.Name.LocalName != "p") continue;
            var properties = next.Elements().FirstOrDefault(e => e.Name.LocalName == "pPr");
            properties?.Remove();
            next.AddFirst(properties, paragraph.Nodes().Where(n => n is not XElement { Name.LocalName: "pPr" }));
            paragraph.Remove();
        }
        return [.. All(body, "p").Select(Text).Where(t => t.Length > 0)];
    }

    private static string Text(XElement paragraph) => string.Concat(paragraph.Descendants()
        .Where(e => e.Name.LocalName is "t" or "delText" or "sym" && (e.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal)
            || e.Name.NamespaceName.EndsWith("/math", StringComparison.Ordinal)))
        .Select(e => e.Name.LocalName == "sym" ? Symbol(e) : e.Value));

    private static string Symbol(XElement e) =>
        Documents.Word.Reading.Symbols.Of((string?)e.Attribute(e.Name.Namespace + "font"), (string?)e.Attribute(e.Name.Namespace + "char")).ToString() ?? "";

    private static bool Has(XElement element, string properties, string[] names) =>
        element.Elements().Where(e => e.Name.LocalName == properties).Elements().Any(e => names.Contains(e.Name.LocalName));

    private static IEnumerable<XElement> All(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name
        && !e.Name.NamespaceName.Contains("drawingml", StringComparison.Ordinal));
}
