using System.Globalization;
using System.Text;
using System.Xml;

namespace Plenary.Documents.Word.Writing;

/// <summary>Words of WordprocessingML on an <see cref="XmlWriter"/> (ECMA-376 part 1, 17).</summary>
internal static class WordXml
{
    /// <summary>The transitional namespace.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of references to other parts.</summary>
    public const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes one part.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }
        return memory.ToArray();
    }

    /// <summary>Begins an element; the root declares what is used below it.</summary>
    public static void Open(this XmlWriter xml, string name) => xml.WriteStartElement("w", name, Namespace);

    /// <summary>Ends it.</summary>
    public static void End(this XmlWriter xml) => xml.WriteEndElement();

    /// <summary>An attribute; none where the value is null. A name may hold what XML does not: a sender can put any character into it.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString("w", name, Namespace, WordParts.Clean(value));
    }

    /// <summary>An attribute with a number.</summary>
    public static void Attribute(this XmlWriter xml, string name, int value) => xml.Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element with attributes only.</summary>
    public static void Empty(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Open(name);
        foreach (var (attribute, value) in attributes) xml.Attribute(attribute, value);
        xml.End();
    }

    /// <summary>An element with one value.</summary>
    public static void Value(this XmlWriter xml, string name, string value) => xml.Empty(name, ("val", value));

    /// <summary>An instant in whole seconds of UTC, as Word writes it; null stays null.</summary>
    public static string? Instant(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
