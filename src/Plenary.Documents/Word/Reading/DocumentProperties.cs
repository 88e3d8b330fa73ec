namespace Plenary.Documents.Word.Reading;

/// <summary>What a package says of itself (ECMA-376 part 2, 8; part 1, 22.3).</summary>
internal sealed class DocumentProperties
{
    public string? Title { get; private set; }

    public string? Author { get; private set; }

    public DateTimeOffset? Created { get; private set; }

    public DateTimeOffset? Modified { get; private set; }

    /// <summary>The custom property <c>plenary</c>.</summary>
    public string? MadeFrom { get; private set; }

    public void ReadCore(XmlScanner xml, TextBuffer scratch, Revisions dates)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            switch (xml.Tag)
            {
                case Tag.Title: Title = Words(xml, scratch); break;
                case Tag.Creator: Author = Words(xml, scratch); break;
                case Tag.Created: Created = dates.Instant(Words(xml, scratch)); break;
                case Tag.Modified: Modified = dates.Instant(Words(xml, scratch)); break;
                default: xml.Skip(); break;
            }
        }
    }

    public void ReadCustom(XmlScanner xml, TextBuffer scratch)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            if (xml.Tag == Tag.Property && xml.Is(Ns.None, "name"u8, "plenary"u8))
            {
                var property = xml.Depth;
                while (xml.ReadChild(property)) MadeFrom ??= Words(xml, scratch);
            }
            else xml.Skip();
        }
    }

    private static string? Words(XmlScanner xml, TextBuffer scratch) =>
        xml.ReadText(scratch).Trim() is { Length: > 0 } words ? words : null;
}
