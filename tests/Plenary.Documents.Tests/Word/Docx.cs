using System.IO.Compression;
using System.Text;

namespace Plenary.Documents.Tests.Word;

/// <summary>Makes small Word files from their XML.</summary>
internal static class Docx
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A package with this body, and parts beside it by the last segment of their relationship's type.</summary>
    public static byte[] Of(string body, params (string Type, string Xml)[] parts) => Package(
        $"""<w:document xmlns:w="{Word}" xmlns:r="{Office[..^1]}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xml:space="preserve"><w:body>{body}</w:body></w:document>""",
        parts);

    public static byte[] Package(string main, params (string Type, string Xml)[] parts)
    {
        var entries = new List<(string, string)>
        {
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", main),
        };
        var links = new StringBuilder("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        foreach (var (type, xml) in parts)
        {
            links.Append($"""<Relationship Id="{type}" Type="{Office}{type}" Target="{type}.xml"/>""");
            entries.Add(($"word/{type}.xml", xml));
        }
        entries.Add(("word/_rels/document.xml.rels", links.Append("</Relationships>").ToString()));
        return Zip([.. entries.Select(e => (e.Item1, Encoding.UTF8.GetBytes(e.Item2)))]);
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    /// <summary>A paragraph; <paramref name="mark"/> is what stands in its mark's properties.</summary>
    public static string P(string inline, string mark = "", string properties = "") =>
        $"<w:p><w:pPr>{properties}<w:rPr>{mark}</w:rPr></w:pPr>{inline}</w:p>";

    public static string R(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

    public static string Ins(string inline, string author = "A") => $"""<w:ins w:id="1" w:author="{author}" w:date="2026-01-01T00:00:00Z">{inline}</w:ins>""";

    public static string Del(string inline, string author = "A") => $"""<w:del w:id="1" w:author="{author}" w:date="2026-01-01T00:00:00Z">{inline.Replace("w:t>", "w:delText>", StringComparison.Ordinal)}</w:del>""";

    public static string Tbl(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    public static string Tr(string properties, params string[] cells) => $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    public static string Tc(string blocks, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>";
}
