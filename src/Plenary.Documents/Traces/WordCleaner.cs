using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Traces;

/// <summary>Makes a Word file without its people (ECMA-376 parts 1 and 2): properties, the authors and times of changes and comments, numbers of editing sessions, the list of people, signatures,
/// parts of other programs, pictures' data. Words, changes and comments stay, each author told from the others.</summary>
internal sealed class WordCleaner
{
    /// <summary>Types of relationships to parts that are about people and programs and not about the document: the last segment of each.</summary>
    private static readonly HashSet<string> OfPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "customXml", "customXmlProps", "thumbnail", "classificationlabels", "printerSettings", "vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "origin", "signature",
        "certificate", "documentTasks", "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "mailMergeRecipientData", "recipientData", "webextensiontaskpanes", "taskpanes",
    };

    private const string Custom = "custom-properties";

    /// <summary>What has its time here: a package's own begin, so that the same file gives the same copy.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipPackage _package;
    private readonly Dictionary<string, int> _authors = new(StringComparer.Ordinal), _times = new(StringComparer.Ordinal);
    private readonly Dictionary<TraceKind, List<string>> _found = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _gone = new(StringComparer.OrdinalIgnoreCase);
    private int _hidden, _places, _pictures;
    private string? _madeFrom;

    private WordCleaner(ZipPackage package) => _package = package;

    /// <exception cref="UnreadableException">It is no package, or a hostile one.</exception>
    /// <exception cref="XmlException">One of its parts is broken.</exception>
    internal static PublicCopy Of(string file, ReadOnlyMemory<byte> bytes)
    {
        if (Unreadable.Zip(bytes.Span) is not null) return Cleaning.Unknown(file);
        var cleaner = new WordCleaner(ZipPackage.Open(bytes));
        var copy = cleaner.Copy();
        return new(file, copy, cleaner.Traces);
    }

    private byte[] Copy()
    {
        foreach (var rels in _package.Names.Where(IsLinks)) FindGone(rels);
        foreach (var of in _properties.Where(p => p.Value == Custom).Select(p => p.Key).Where(_package.Has))
            using (var custom = _package.Read(of)!) _madeFrom ??= MadeFrom(custom);
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in _package.Names.Where(n => !n.EndsWith('/') && !IsGone(n)))
            {
                using var part = _package.Read(name)!;
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = NoTime;
                using var to = entry.Open();
                to.Write(Cleaned(name, part));
            }
        return bytes.ToArray();
    }

    private ReadOnlySpan<byte> Cleaned(string name, Part part)
    {
        switch (PropertiesIn(name))
        {
            case "core-properties":
                Properties(part);
                return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>"u8;
            case "extended-properties":
                Properties(part);
                return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>"u8;
            case Custom:
                return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"plenary\"><vt:lpwstr>{System.Security.SecurityElement.Escape(_madeFrom)}</vt:lpwstr></property></Properties>");
        }
        if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || IsLinks(name)) return Rewritten(name, part);
        switch (FileSniffer.Sniff(part.Bytes))
        {
            case FileKind.Media when PictureCleaner.Of(part.Bytes) is { } picture:
                if (picture.Traces is [var trace]) _ = trace.Kind == TraceKind.Places ? _places++ : _pictures++;
                return picture.Bytes;
            // A table or a document in the document has its own people.
            case FileKind.Zip or FileKind.Compound: return [];
            default: return part.Bytes;
        }
    }

    private byte[] Rewritten(string name, Part part)
    {
        var bytes = new MemoryStream();
        using (var reader = Reader(part))
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.None }))
            while (reader.Read())
            {
                // What is left out is stepped over to what follows it, which may be left out too.
                while (reader.NodeType == XmlNodeType.Element && LeavesOut(name, reader)) reader.Skip();
                if (reader.EOF) break;
                Write(name, reader, writer);
            }
        return bytes.ToArray();
    }

    private void Write(string part, XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var (empty, of) = (reader.IsEmptyElement, reader.LocalName);
                if (of == "vanish" && IsWord(reader.NamespaceURI) && reader.GetAttribute("val", reader.NamespaceURI) is null or "1" or "true" or "on") _hidden++;
                writer.WriteStartElement(reader.Prefix, of, reader.NamespaceURI);
                var authored = IsWord(reader.NamespaceURI) && reader.GetAttribute("author", reader.NamespaceURI) is not null;
                while (reader.MoveToNextAttribute())
                    if (Value(part, of, authored, reader) is { } value) writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, value);
                if (empty) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement: writer.WriteFullEndElement(); break;
            case XmlNodeType.Text: writer.WriteString(reader.Value); break;
            case XmlNodeType.CDATA: writer.WriteCData(reader.Value); break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: writer.WriteWhitespace(reader.Value); break;
            case XmlNodeType.XmlDeclaration: writer.WriteStartDocument(standalone: true); break;
        }
    }

    /// <summary>The value of an attribute in the copy, or null where it stands in none.</summary>
    private string? Value(string part, string of, bool authored, XmlReader reader)
    {
        if (reader.Prefix == "xmlns" || reader.Prefix.Length == 0 && reader.LocalName == "xmlns") return reader.Value;
        if (reader.LocalName == "Target" && IsLinks(part)) return IsPath(reader.Value) || reader.Value.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? Path("about:blank", reader.Value) : reader.Value;
        if (IsWord(reader.NamespaceURI) || reader.NamespaceURI.StartsWith("http://schemas.microsoft.com/office/word/", StringComparison.Ordinal))
        {
            if (reader.LocalName == "author") return Author(of == "comment" ? TraceKind.Comments : TraceKind.Changes, reader.Value);
            if (reader.LocalName == "date" && authored) return Time(reader.Value);
            if (reader.LocalName is "initials" or "dateUtc" || reader.LocalName.StartsWith("rsid", StringComparison.Ordinal)) return null;
        }
        return reader.LocalName is "name" or "descr" or "title" or "alt" && IsPath(reader.Value) ? Path("", reader.Value) : reader.Value;
    }

    private bool LeavesOut(string part, XmlReader reader)
    {
        if (IsLinks(part)) return reader.LocalName == "Relationship" && (OfPeople.Contains(Kind(reader)) || Kind(reader) == Custom && _madeFrom is null);
        if (part == "[Content_Types].xml") return reader.LocalName == "Override" && reader.GetAttribute("PartName") is { } name && IsGone(name.TrimStart('/'));
        return reader.LocalName is "rsids" or "rsid" or "docVars" or "mailMerge" or "attachedTemplate" && IsWord(reader.NamespaceURI) || reader.LocalName == "docId" && reader.NamespaceURI.StartsWith("http://schemas.microsoft.com/office/word/", StringComparison.Ordinal);
    }

    private string Author(TraceKind kind, string name)
    {
        Note(kind, name);
        if (!_authors.TryGetValue(name, out var n)) n = _authors[name] = _authors.Count + 1;
        return "Author " + n.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A time that tells one sitting from the other, since what one author did at two times is two changes, and says nothing of when.</summary>
    private string Time(string date)
    {
        if (!_times.TryGetValue(date, out var n)) n = _times[date] = _times.Count;
        return NoTime.AddMinutes(n).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private string Path(string instead, string path)
    {
        Note(TraceKind.Paths, path);
        return instead;
    }

    private void Note(TraceKind kind, string value)
    {
        if (!_found.TryGetValue(kind, out var values)) values = _found[kind] = [];
        if (value.Trim().Length > 0 && !values.Contains(value)) values.Add(value);
    }

    private void Properties(Part part)
    {
        using var reader = Reader(part);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName switch { "creator" => TraceKind.Creator, "lastModifiedBy" => TraceKind.LastEditor, "Company" or "Manager" => TraceKind.Company, _ => (TraceKind?)null } is { } kind)
                Note(kind, reader.ReadString());
    }

    private static string? MadeFrom(Part part)
    {
        using var reader = Reader(part);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "property" } && reader.GetAttribute("name") == "plenary")
                while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
                    if (reader.NodeType == XmlNodeType.Text) return reader.Value;
        return null;
    }

    private void FindGone(string rels)
    {
        using var part = _package.Read(rels)!;
        using var reader = Reader(part);
        // The links of word/document.xml lie in word/_rels/document.xml.rels and count from word/.
        var folder = rels[..(rels.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase))];
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Target") is { } target && reader.GetAttribute("TargetMode") != "External")
            {
                var (kind, to) = (Kind(reader), Uri.UnescapeDataString(new Uri(new Uri("http://package/" + folder), target).AbsolutePath).TrimStart('/'));
                if (OfPeople.Contains(kind)) _gone.Add(to);
                else if (kind is "core-properties" or "extended-properties" or Custom) _properties[to] = kind;
            }
    }

    /// <summary>Which properties a part holds: by the link to it, or by the name that nearly all of them have.</summary>
    private string? PropertiesIn(string name) => _properties.GetValueOrDefault(name)
        ?? name.ToLowerInvariant() switch { "docprops/core.xml" => "core-properties", "docprops/app.xml" => "extended-properties", "docprops/custom.xml" => Custom, _ => null };

    private bool IsGone(string name) => name.ToLowerInvariant() is var part && (PropertiesIn(name) is { } properties ? properties == Custom && _madeFrom is null : _gone.Contains(name)
        || part.StartsWith("customxml/", StringComparison.Ordinal) || part.StartsWith("_xmlsignatures/", StringComparison.Ordinal) || part.StartsWith("docmetadata/", StringComparison.Ordinal)
        || part.StartsWith("docprops/", StringComparison.Ordinal) || IsLinks(part) && LinksOf(part) is var of && of.Length > 0 && IsGone(of));

    private static string LinksOf(string rels) => rels.LastIndexOf("_rels/", StringComparison.Ordinal) is var at and >= 0 ? rels[..at] + rels[(at + 6)..^5] : "";

    private static bool IsLinks(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string Kind(XmlReader reader) => reader.GetAttribute("Type") is { } type ? type[(type.LastIndexOf('/') + 1)..] : "";

    private static bool IsWord(string ns) => ns is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>A path of a computer: C:\…, \\server\…, /Users/….</summary>
    private static bool IsPath(string value) => value is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ':', '\\' or '/', ..] && !value.StartsWith("//", StringComparison.Ordinal)
        || value.StartsWith(@"\\", StringComparison.Ordinal) || value.StartsWith("/Users/", StringComparison.Ordinal) || value.StartsWith(UnixHome, StringComparison.Ordinal);

    private static readonly string UnixHome = "/" + "home/";

    private static XmlReader Reader(Part part) => XmlReader.Create(new MemoryStream(part.Buffer, 0, part.Length, writable: false), new()
    {
        // Nothing outside of the bytes is ever opened (T2), and a type of document is not read at all (T1).
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = Limits.PartBytes, IgnoreComments = true, IgnoreProcessingInstructions = true,
    });

    private IReadOnlyList<Trace> Traces =>
    [
        .. Enum.GetValues<TraceKind>().Where(k => _found.TryGetValue(k, out var values) && values.Count > 0).Select(k => new Trace(k, _found[k])),
        .. new[] { (TraceKind.Hidden, _hidden), (TraceKind.Places, _places), (TraceKind.Pictures, _pictures) }.Where(c => c.Item2 > 0)
            .Select(c => new Trace(c.Item1, [c.Item2.ToString(CultureInfo.InvariantCulture)])),
    ];
}
