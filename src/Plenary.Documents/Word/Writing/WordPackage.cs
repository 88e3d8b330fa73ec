using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Writing;

/// <summary>The parts of a Word file while it is being written (ECMA-376 part 2): a blank one, or the house's own template whose
/// parts are kept byte for byte unless they are replaced. Saved with fixed times and in a fixed order, so that the same parts give the same bytes.</summary>
internal sealed class WordPackage
{
    /// <summary>The namespace of relationship types.</summary>
    public const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    /// <summary>The earliest time that a zip entry can carry; nothing in the bytes depends on the clock.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    /// <summary>A template is a few pages of styles: 64 MB unpacked is the limit of one part of any file (contract, section 1), and a bomb stops there.</summary>
    private const long UnpackedLimit = 64L << 20;

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly XDocument _types;
    private readonly XDocument _packageRelations;
    private readonly XDocument _relations;
    private readonly string _main;

    private WordPackage(XDocument types, XDocument packageRelations, XDocument relations, string main) =>
        (_types, _packageRelations, _relations, _main) = (types, packageRelations, relations, main);

    /// <summary>Whether this began as the house's own template.</summary>
    public bool FromTemplate { get; private init; }

    /// <summary>A package with nothing in it.</summary>
    public static WordPackage Blank()
    {
        var types = new XDocument(new XElement(Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml"))));
        var package = new WordPackage(types, EmptyRelations(), EmptyRelations(), "word/document.xml");
        Relate(package._packageRelations, "officeDocument", "word/document.xml");
        return package;
    }

    /// <summary>Opens a template. Macros, and the link to a further template, are left behind: what is published from here is generated.</summary>
    public static Result<WordPackage> Open(byte[] template)
    {
        try
        {
            return Unpack(template);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException)
        {
            return new Refusal("templateNotWord");
        }
    }

    /// <summary>The bytes of a part that hangs on the document, or null.</summary>
    public byte[]? Part(string kind) =>
        Target(_relations, kind, _main) is { } name && _parts.TryGetValue(name, out var bytes) ? bytes : null;

    /// <summary>The document itself; only a template has one before it is written.</summary>
    public byte[]? Document => _parts.GetValueOrDefault(_main);

    /// <summary>Puts the document in.</summary>
    public void PutDocument(byte[] bytes)
    {
        _parts[_main] = bytes;
        Declare(_main, MainType);
    }

    /// <summary>Puts a part that hangs on the document in, in place of the one that the template had.</summary>
    /// <param name="kind">The last word of the relationship's type: <c>styles</c>, <c>comments</c>.</param>
    /// <param name="bytes">The part.</param>
    /// <param name="file">The file name of a part of which there may be several; such a one never replaces another.</param>
    /// <returns>The relationship's id.</returns>
    public string Put(string kind, byte[] bytes, string? file = null)
    {
        var name = file is null ? Target(_relations, kind, _main) : null;
        if (name is null)
        {
            name = "word/" + (file ?? kind + ".xml");
            Relate(_relations, kind, file ?? kind + ".xml");
        }
        _parts[name] = bytes;
        Declare(name, WordType + kind + "+xml");
        return _relations.Root!.Elements().Last(e => Resolve(_main, (string)e.Attribute("Target")!) == name).Attribute("Id")!.Value;
    }

    /// <summary>Puts one of the properties of the whole file in (<c>docProps</c>).</summary>
    public void PutProperties(string name, string kind, string type, byte[] bytes)
    {
        if (Target(_packageRelations, kind, "") is { } existing) _parts.Remove(existing);
        _packageRelations.Root!.Elements().Where(e => OfKind(e, kind)).Remove();
        Relate(_packageRelations, kind, name);
        _parts[name] = bytes;
        Declare(name, type);
    }

    /// <summary>The bytes of one of the properties of the whole file, or null.</summary>
    public byte[]? Properties(string kind) => Target(_packageRelations, kind, "") is { } name ? _parts.GetValueOrDefault(name) : null;

    /// <summary>Takes a part and what points to it away.</summary>
    public void Drop(string kind)
    {
        while (_relations.Root!.Elements().FirstOrDefault(e => OfKind(e, kind)) is { } relation)
        {
            var name = Resolve(_main, (string)relation.Attribute("Target")!);
            relation.Remove();
            _parts.Remove(name);
            _types.Root!.Elements().Where(e => string.Equals((string?)e.Attribute("PartName"), "/" + name, StringComparison.OrdinalIgnoreCase)).Remove();
        }
    }

    /// <summary>Writes the zip; the content types come first, as every reader expects.</summary>
    public void Save(Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Entry("[Content_Types].xml", Bytes(_types));
        Entry("_rels/.rels", Bytes(_packageRelations));
        Entry(RelationsOf(_main), Bytes(_relations));
        foreach (var (name, bytes) in _parts) Entry(name, bytes);

        void Entry(string name, byte[] bytes)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = EntryTime;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }

    /// <summary>The XML of a part, in UTF-8 without a byte order mark.</summary>
    public static byte[] Bytes(XDocument document)
    {
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) document.Save(writer);
        return memory.ToArray();
    }

    /// <summary>The XML of a part as a document; entities are never resolved.</summary>
    public static XDocument Xml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = UnpackedLimit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static Result<WordPackage> Unpack(byte[] template)
    {
        using var zip = new ZipArchive(new MemoryStream(template), ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var room = UnpackedLimit;
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0; memory.Write(buffer, 0, read))
                if ((room -= read) < 0) return new Refusal("templateTooLarge", (UnpackedLimit >> 20).ToString("0"));
            if (!parts.TryAdd(entry.FullName, memory.ToArray())) return new Refusal("templateNotWord");
        }
        if (!parts.Remove("[Content_Types].xml", out var types) || !parts.Remove("_rels/.rels", out var packageRelations))
            return new Refusal("templateNotWord");
        var packageRels = Xml(packageRelations);
        var main = Target(packageRels, "officeDocument", "");
        if (main is null || !parts.TryGetValue(main, out var document)) return new Refusal("templateNotWord");
        if (Xml(document).Root is not { } root || root.Name.LocalName != "document") return new Refusal("templateNotWord");
        if (root.Name.Namespace != WordXml.Namespace) return new Refusal("templateStrict");
        parts.Remove(RelationsOf(main), out var relations);
        var package = new WordPackage(Xml(types), packageRels, relations is null ? EmptyRelations() : Xml(relations), main) { FromTemplate = true };
        foreach (var (name, bytes) in parts) package._parts[name] = bytes;
        foreach (var kind in (string[])["vbaProject", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"]) package.Drop(kind);
        return package;
    }

    private static XDocument EmptyRelations() => new(new XElement(Rels + "Relationships"));

    private static bool OfKind(XElement relation, string kind) =>
        ((string?)relation.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) == true;

    private static string? Target(XDocument relations, string kind, string from) =>
        relations.Root!.Elements().FirstOrDefault(e => OfKind(e, kind) && (string?)e.Attribute("TargetMode") != "External") is { } relation
            ? Resolve(from, (string?)relation.Attribute("Target") ?? "") : null;

    private static string Resolve(string from, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var folder = from.Contains('/', StringComparison.Ordinal) ? from[..(from.LastIndexOf('/') + 1)] : "";
        return new Uri(new Uri("zip:///" + folder), target).AbsolutePath[1..];
    }

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static void Relate(XDocument relations, string kind, string target)
    {
        var n = 1;
        var taken = relations.Root!.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (taken.Contains($"rId{n}")) n++;
        var type = kind switch
        {
            "core-properties" => "http://schemas.openxmlformats.org/package/2006/relationships/metadata/" + kind,
            _ => Relation + kind,
        };
        relations.Root!.Add(new XElement(Rels + "Relationship",
            new XAttribute("Id", $"rId{n}"), new XAttribute("Type", type), new XAttribute("Target", target)));
    }

    private void Declare(string part, string type)
    {
        _types.Root!.Elements(Types + "Override")
            .Where(e => string.Equals((string?)e.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase)).Remove();
        _types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
    }
}
