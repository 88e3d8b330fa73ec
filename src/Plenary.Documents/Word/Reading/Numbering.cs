using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>
/// Automatic numbering (ECMA-376 part 1, 17.9): what Word prints before each paragraph, counted over the paragraphs with all changes
/// rejected. Given without the full stop, colon or single bracket that ends it, as people cite it: "72." is 72, "1.2)" is 1.2, "f)" is f,
/// "(f)" stays (f). Bullets are no numbers.
/// </summary>
internal sealed class Numbering(Styles styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractList> _abstracts = [];
    private readonly Dictionary<int, ListInstance> _lists = [];

    /// <summary>Reads the part of numbering; its root has just begun.</summary>
    public void Read(XmlScanner xml)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            switch (xml.Tag)
            {
                case Tag.AbstractNum: ReadAbstract(xml); break;
                case Tag.Num: ReadList(xml); break;
                default: xml.Skip(); break;
            }
        }
    }

    /// <summary>Counts a paragraph and says what it is.</summary>
    public (BlockKind Kind, int Level, string? Number) Next(ParagraphProperties paragraph, StoryKind story, bool inCell)
    {
        var style = styles.Of(paragraph.Style);
        var (list, level) = Place(paragraph, style);
        var number = list?.Next(level);
        var outline = paragraph.Outline ?? style.Outline;
        return story switch
        {
            StoryKind.Footnote => (BlockKind.Footnote, 0, number),
            StoryKind.Endnote => (BlockKind.Endnote, 0, number),
            StoryKind.Header => (BlockKind.Header, 0, number),
            StoryKind.Footer => (BlockKind.Footer, 0, number),
            StoryKind.TextBox => (BlockKind.TextBox, 0, number),
            _ when inCell => (BlockKind.TableCell, 0, number),
            _ when outline is >= 0 and < Levels => (BlockKind.Heading, outline.Value + 1, number),
            _ when list is not null => (BlockKind.ListItem, level + 1, number),
            _ => (BlockKind.Paragraph, 0, number),
        };
    }

    private (ListInstance? List, int Level) Place(ParagraphProperties paragraph, StyleFacts style)
    {
        var id = paragraph.List ?? style.List;
        if (id is null or 0 || !_lists.TryGetValue(id.Value, out var list)) return (null, 0);
        if (!list.Resolved) Resolve(list);
        // A style of a list stands on the level that names it.
        var level = paragraph.ListLevel
            ?? (paragraph.List is null && style.ListStyle is { } by ? list.LevelOfStyle(by) : null)
            ?? style.ListLevel ?? 0;
        return (list, Math.Clamp(level, 0, Levels - 1));
    }

    private void Resolve(ListInstance list)
    {
        list.Resolved = true;
        if (!_abstracts.TryGetValue(list.AbstractId, out var found)) return;
        // A list may borrow its levels from a style of lists, which names a list of its own.
        if (found.StyleLink is { } link && styles.ListOf(link) is { } other && _lists.TryGetValue(other, out var lender)
            && _abstracts.TryGetValue(lender.AbstractId, out var lent) && lent.StyleLink is null)
            found = lent;
        list.Abstract = found;
    }

    private void ReadAbstract(XmlScanner xml)
    {
        if (xml.Number(Ns.Word, "abstractNumId"u8) is not { } id)
        {
            xml.Skip();
            return;
        }
        var list = new AbstractList();
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            switch (xml.Tag)
            {
                case Tag.Lvl:
                    var (at, level) = ReadLevel(xml);
                    if (at is >= 0 and < Levels) list.Levels[at] = level;
                    continue;
                case Tag.NumStyleLink: list.StyleLink = xml.Value(Ns.Word, "val"u8); break;
                default: break;
            }
            xml.Skip();
        }
        _abstracts.TryAdd(id, list);
    }

    private void ReadList(XmlScanner xml)
    {
        if (xml.Number(Ns.Word, "numId"u8) is not { } id)
        {
            xml.Skip();
            return;
        }
        var list = new ListInstance();
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            switch (xml.Tag)
            {
                case Tag.AbstractNumId:
                    list.AbstractId = xml.Number(Ns.Word, "val"u8) ?? -1;
                    xml.Skip();
                    break;
                case Tag.LvlOverride: ReadOverride(xml, list); break;
                default: xml.Skip(); break;
            }
        }
        _lists.TryAdd(id, list);
    }

    private static void ReadOverride(XmlScanner xml, ListInstance list)
    {
        var at = xml.Number(Ns.Word, "ilvl"u8) ?? -1;
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            switch (xml.Tag)
            {
                case Tag.StartOverride:
                    if (at is >= 0 and < Levels) list.Starts[at] = xml.Number(Ns.Word, "val"u8);
                    xml.Skip();
                    break;
                case Tag.Lvl:
                    var (_, level) = ReadLevel(xml);
                    if (at is >= 0 and < Levels) list.Overrides[at] = level;
                    break;
                default: xml.Skip(); break;
            }
        }
    }

    private static (int At, ListLevel Level) ReadLevel(XmlScanner xml)
    {
        var at = xml.Number(Ns.Word, "ilvl"u8) ?? -1;
        var level = new ListLevel();
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            switch (xml.Tag)
            {
                case Tag.Start: level.Start = xml.Number(Ns.Word, "val"u8) ?? 0; break;
                case Tag.NumFmt:
                    level.Format = xml.Value(Ns.Word, "val"u8) ?? "decimal";
                    break;
                case Tag.LvlText: level.Text = xml.Value(Ns.Word, "val"u8) ?? ""; break;
                case Tag.LvlRestart: level.Restart = xml.Number(Ns.Word, "val"u8); break;
                case Tag.IsLgl: level.Legal = xml.IsOn(); break;
                case Tag.PStyle: level.Style = xml.Value(Ns.Word, "val"u8); break;
                case Tag.AlternateContent or Tag.Fallback: continue;
                default: break;
            }
            xml.Skip();
        }
        return (at, level);
    }

    /// <summary>One level of a list.</summary>
    private sealed class ListLevel
    {
        public int Start { get; set; }

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";

        public int? Restart { get; set; }

        public bool Legal { get; set; }

        public string? Style { get; set; }
    }

    /// <summary>A definition of a list; all lists of one definition go on counting where the last stopped.</summary>
    private sealed class AbstractList
    {
        public ListLevel?[] Levels { get; } = new ListLevel?[Numbering.Levels];

        public string? StyleLink { get; set; }

        /// <summary>The number reached on each level, or null where it begins anew.</summary>
        public int?[] Reached { get; } = new int?[Numbering.Levels];
    }

    /// <summary>A list in use.</summary>
    private sealed class ListInstance
    {
        private readonly bool[] _started = new bool[Levels];

        public int AbstractId { get; set; } = -1;

        public bool Resolved { get; set; }

        public AbstractList Abstract { get; set; } = new();

        public ListLevel?[] Overrides { get; } = new ListLevel?[Levels];

        public int?[] Starts { get; } = new int?[Levels];

        public int? LevelOfStyle(string style)
        {
            for (var i = 0; i < Levels; i++)
                if ((Overrides[i] ?? Abstract.Levels[i])?.Style == style) return i;
            return null;
        }

        /// <summary>Counts one paragraph on a level and gives its printed number, or null for a bullet or nothing.</summary>
        public string? Next(int level)
        {
            var reached = Abstract.Reached;
            // A start of its own counts once, at the first paragraph of this list on the level.
            reached[level] = Starts[level] is { } start && !_started[level] ? start
                : reached[level] is { } last ? (last < int.MaxValue ? last + 1 : last) : First(level);
            _started[level] = true;
            // A level above that was passed over counts as begun: after 2, (i) the next letter is b.
            for (var above = 0; above < level; above++) reached[above] ??= First(above);
            for (var deeper = level + 1; deeper < Levels; deeper++)
            {
                // By default every level begins anew after any above it; 0 never does, n only after level n or one above (17.9.10).
                if (Level(deeper)?.Restart is { } after && (after == 0 || level > after - 1)) continue;
                reached[deeper] = null;
            }
            return Level(level) is { } own ? Print(own, level) : null;
        }

        private ListLevel? Level(int level) => Overrides[level] ?? Abstract.Levels[level];

        private int First(int level) => Starts[level] ?? Level(level)?.Start ?? 1;

        private string? Print(ListLevel own, int level)
        {
            if (own.Format == "bullet") return null;
            var printed = new StringBuilder();
            for (var i = 0; i < own.Text.Length; i++)
            {
                if (own.Text[i] == '%' && i + 1 < own.Text.Length && own.Text[i + 1] is >= '1' and <= '9')
                {
                    var at = own.Text[++i] - '1';
                    var format = at == level ? own.Format : Level(at)?.Format ?? "decimal";
                    if (own.Legal && format != "none") format = "decimal";
                    // Levels above that no paragraph has used stand at their start.
                    if (at <= level) printed.Append(NumberFormats.Print(Abstract.Reached[at] ?? First(at), format));
                }
                else printed.Append(own.Text[i]);
            }
            return Cite(printed.ToString());
        }

        /// <summary>Without what only ends it.</summary>
        private static string? Cite(string printed)
        {
            // A word joiner prints nothing; our own writer puts it where Word would take a sign of the number for one of its places.
            var number = printed.Replace("\u2060", "", StringComparison.Ordinal).Trim();
            while (number.Length > 0 && (number[^1] is '.' or '|' or ':' or ';' or ',' or '\u3001' or '\u060C' or '-' or '\u2013' or '\u2014' or ' ' or '\t'
                || (number[^1] == ')' && !number.Contains('(')) || (number[^1] == ']' && !number.Contains('['))))
                number = number[..^1];
            return number.Length > 0 && number.Any(char.IsLetterOrDigit) ? number : null;
        }
    }
}
