using System.Text.RegularExpressions;

namespace Plenary.Documents.Word.Reading;

/// <summary>The paragraph styles of a document (ECMA-376 part 1, 17.7), as far as they decide on headings and lists. A heading is told by
/// its outline level or by the built-in name, which is English in Word of every language; the id is a last resort.</summary>
internal sealed partial class Styles
{
    // Word's own chains are under 10 long; a longer one goes in a circle.
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleFacts> _facts = new(StringComparer.Ordinal);
    private string? _default;

    /// <summary>Reads the part of styles; its root has just begun.</summary>
    public void Read(XmlScanner xml)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            if (xml.Tag == Tag.Style) ReadStyle(xml);
            else if (xml.Depth > root) xml.Skip();
        }
    }

    /// <summary>What a style comes to with all that it is based on; of the default one for null.</summary>
    public StyleFacts Of(string? id)
    {
        id ??= _default;
        if (id is null) return default;
        if (_facts.TryGetValue(id, out var facts)) return facts;
        var at = id;
        for (var i = 0; i < LongestChain && at is not null; i++)
        {
            if (!_styles.TryGetValue(at, out var style))
            {
                facts = facts with { Outline = facts.Outline ?? OutlineOfName(at) };
                break;
            }
            if (facts.List is null && style.Properties.List is { } list) facts = facts with { List = list, ListStyle = at };
            facts = facts with
            {
                ListLevel = facts.ListLevel ?? style.Properties.ListLevel,
                Outline = facts.Outline ?? style.Properties.Outline ?? OutlineOfName(style.Name),
            };
            at = style.BasedOn;
        }
        _facts.Add(id, facts);
        return facts;
    }

    /// <summary>The list that a style of lists names (<c>w:numStyleLink</c>), or null.</summary>
    public int? ListOf(string style) => _styles.TryGetValue(style, out var found) ? found.Properties.List : null;

    private void ReadStyle(XmlScanner xml)
    {
        if (xml.Value(Ns.Word, "styleId"u8) is not { } id)
        {
            xml.Skip();
            return;
        }
        var isDefault = xml.Is(Ns.Word, "type"u8, "paragraph"u8) && xml.Has(Ns.Word, "default"u8)
            && !xml.Is(Ns.Word, "default"u8, "0"u8) && !xml.Is(Ns.Word, "default"u8, "false"u8);
        string? name = null, basedOn = null;
        int? list = null, level = null, outline = null;
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            switch (xml.Tag)
            {
                case Tag.Name: name ??= xml.Value(Ns.Word, "val"u8); break;
                case Tag.BasedOn: basedOn = xml.Value(Ns.Word, "val"u8); break;
                case Tag.PPr or Tag.NumPr: continue;
                case Tag.NumId: list = xml.Number(Ns.Word, "val"u8); break;
                case Tag.Ilvl: level = xml.Number(Ns.Word, "val"u8); break;
                case Tag.OutlineLvl: outline = xml.Number(Ns.Word, "val"u8); break;
                default: break;
            }
            xml.Skip();
        }
        _styles.TryAdd(id, new(name, basedOn, new(null, list, level, outline)));
        if (isDefault) _default ??= id;
    }

    private static int? OutlineOfName(string? name)
    {
        if (name is null) return null;
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase)) return 0;
        var match = HeadingName().Match(name);
        return match.Success ? match.Groups[1].ValueSpan[0] - '1' : null;
    }

    [GeneratedRegex("^heading ?([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingName();

    private sealed record Style(string? Name, string? BasedOn, ParagraphProperties Properties);
}

/// <summary>What a style says of a paragraph.</summary>
/// <param name="List">The list's <c>numId</c>, or null.</param>
/// <param name="ListStyle">The style of the chain that names the list.</param>
/// <param name="ListLevel">The level in the list from 0, or null.</param>
/// <param name="Outline">The outline level from 0; 9 is body text; or null.</param>
internal readonly record struct StyleFacts(int? List, string? ListStyle, int? ListLevel, int? Outline);
