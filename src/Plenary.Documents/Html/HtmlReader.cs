using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Markdown;

namespace Plenary.Documents.Html;

/// <summary>Reads an HTML page: what a person sees of it, in reading order. <c>ins</c> and <c>del</c> are tracked changes
/// (HTML Living Standard, 4.7); scripts, styles and hidden elements are no text.</summary>
internal sealed class HtmlReader
{
    private readonly BlockList _blocks = new();
    private readonly List<TrackedChange> _changes = [];
    private readonly List<TrackedChange> _pending = [];
    private readonly StringBuilder _text = new();
    private int _tables;

    private HtmlReader() { }

    internal static Reading Read(string file, string sha256, string html, bool damaged)
    {
        if (HtmlParse.Parse(html, out var why) is not { } document) return FileReader.Refused(file, sha256, FileFormat.Html, why!);
        using (document)
        {
            var reader = new HtmlReader();
            if (document.Body is { } body) reader.Children(body, new());
            reader.Flush(new());
            if (reader._blocks.Count == 0) return FileReader.Refused(file, sha256, FileFormat.Html, new("nothingWritten"));
            return new()
            {
                File = file,
                Sha256 = sha256,
                Format = FileFormat.Html,
                Title = Filled(document.Title) ?? reader._blocks.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Text,
                Author = Filled(Meta(document, "author")) ?? Filled(Meta(document, "dc.creator")),
                Date = Instant(Meta(document, "date") ?? Meta(document, "dcterms.modified")),
                Language = null,
                Blocks = reader._blocks.Blocks,
                Changes = reader._changes,
                Warnings = damaged ? [new Refusal("textDamaged")] : [],
            };
        }
    }

    /// <summary>Where in the page one stands.</summary>
    private sealed record Place
    {
        internal BlockKind Kind { get; init; } = BlockKind.Paragraph;
        internal int Level { get; init; }
        internal string? Number { get; init; }
        internal CellPlace? Cell { get; init; }
        internal bool Pre { get; init; }
        internal IElement? Revision { get; init; }
    }

    private void Children(INode parent, Place place)
    {
        var numbers = parent is IElement { LocalName: "ol" } list ? new ListNumbers(list) : null;
        foreach (var node in parent.ChildNodes)
            switch (node)
            {
                case IText text: Append(text.Data, place); break;
                case IElement element when !HtmlText.IsDropped(element): Element(element, place, numbers); break;
            }
    }

    private void Element(IElement element, Place place, ListNumbers? numbers)
    {
        switch (element.LocalName)
        {
            case "br":
                // Two breaks in a row are how mail programs and old pages end a paragraph.
                if (_text.Length > 0 && _text[^1] == '\n') Flush(place);
                else _text.Append('\n');
                return;
            case "ins" or "del":
                Children(element, place with { Revision = place.Revision ?? element });
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                InBlock(element, place, place with { Kind = BlockKind.Heading, Level = element.LocalName[1] - '0' });
                return;
            case "li":
                InBlock(element, place, place with { Kind = place.Cell is null ? BlockKind.ListItem : BlockKind.TableCell, Level = place.Level + (place.Cell is null ? 1 : 0), Number = numbers?.Next(element) });
                return;
            case "table":
                Flush(place);
                Table(element, place);
                return;
            case "pre":
                InBlock(element, place, place with { Pre = true });
                return;
        }
        if (!HtmlText.IsBlock(element)) Children(element, place);
        else InBlock(element, place, place);
    }

    private void InBlock(IElement element, Place outer, Place inner)
    {
        Flush(outer);
        _itemNumber = inner.Number ?? _itemNumber;
        Children(element, inner with { Number = null });
        Flush(inner with { Number = null });
    }

    /// <summary>The number of the item that was opened and has no text yet: its first block bears it.</summary>
    private string? _itemNumber;

    private void Table(IElement table, Place place)
    {
        var index = _tables++;
        var row = 0;
        var merged = new Dictionary<int, int>(); // columns that a cell above reaches down into, and for how many rows still
        foreach (var tr in Rows(table))
        {
            var column = 0;
            var reaching = new Dictionary<int, int>();
            foreach (var cell in tr.Children)
            {
                if (cell.LocalName is not ("td" or "th") || HtmlText.IsDropped(cell)) continue;
                while (merged.ContainsKey(column)) column++;
                var inner = place with { Kind = BlockKind.TableCell, Level = 0, Number = null, Cell = new(index, row, column) };
                var before = _blocks.Count;
                Children(cell, inner);
                Flush(inner);
                if (_blocks.Count == before) _blocks.Add(BlockKind.TableCell, "", cell: inner.Cell);
                var rows = Span(cell, "rowspan");
                for (var end = column + Span(cell, "colspan"); column < end; column++)
                    if (rows > 1) reaching[column] = rows - 1;
            }
            merged = merged.Where(m => m.Value > 1).ToDictionary(m => m.Key, m => m.Value - 1);
            foreach (var (at, rows) in reaching) merged[at] = rows;
            row++;
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;

    private IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
            if (child.LocalName == "tr") yield return child;
            else if (child.LocalName is "thead" or "tbody" or "tfoot" && !HtmlText.IsDropped(child))
                foreach (var tr in child.Children.Where(c => c.LocalName == "tr")) yield return tr;
            else if (child.LocalName == "caption")
            {
                Children(child, new());
                Flush(new());
            }
    }

    private void Append(string data, Place place)
    {
        var start = _text.Length;
        if (place.Revision is not { LocalName: "ins" } revision)
        {
            if (place.Pre) _text.Append(data.ReplaceLineEndings("\n"));
            else HtmlText.AppendCollapsed(_text, data);
            if (place.Revision is { } deletion && _text.Length > start) Pend(deletion, ChangeKind.Delete, start, _text.Length, _text.ToString(start, _text.Length - start));
            return;
        }
        // Inserted text is not part of the text as it stood: it waits beside it.
        var inserted = new StringBuilder();
        HtmlText.AppendCollapsed(inserted, data);
        var said = inserted.ToString();
        if (char.IsWhiteSpace(data.Length > 0 ? data[0] : 'x') && _text.Length > 0 && _text[^1] != ' ') said = " " + said;
        if (said.Length > 0) Pend(revision, ChangeKind.Insert, start, start, said);
    }

    private void Pend(IElement revision, ChangeKind kind, int start, int end, string text)
    {
        var author = Filled(revision.GetAttribute("data-author")) ?? Filled(revision.GetAttribute("title"));
        var date = Instant(revision.GetAttribute("datetime"));
        if (_pending.Count > 0 && _pending[^1] is var last && last.Kind == kind && last.End == start && last.Author == author && last.Date == date && (kind == ChangeKind.Delete || last.Start == start))
            _pending[^1] = last with { End = end, Text = last.Text + text };
        else _pending.Add(new() { Block = 0, Start = start, End = end, Kind = kind, Text = text, Author = author, Date = date });
    }

    private void Flush(Place place)
    {
        var raw = _text.ToString();
        var text = raw.TrimEnd();
        var lead = text.Length - text.TrimStart().Length;
        text = text[lead..];
        _text.Clear();
        var pending = _pending.ToList();
        _pending.Clear();
        if (text.Length == 0 && pending.Count == 0) return;

        var number = _itemNumber;
        _itemNumber = null;
        var shown = text.Replace('\n', ' ');
        var kind = place.Kind;
        var level = place.Level;
        // A typed number counts like one that the browser draws; not where changes count characters from the start.
        if (number is null && pending.Count == 0 && kind is BlockKind.Paragraph or BlockKind.ListItem && Numbering.Of(shown) is { Number: not null, Sure: true } label)
        {
            (number, kind, level) = (label.Number, BlockKind.ListItem, Math.Max(level, label.Level));
            shown = shown[label.Rest..];
        }
        if (shown.Length == 0 && pending.Count > 0) _blocks.Add(kind, " ".Trim(), level, number ?? "", place.Cell);
        else _blocks.Add(kind, shown, level, number, place.Cell);
        var block = _blocks.Count - 1;
        foreach (var change in pending)
        {
            var start = Math.Clamp(change.Start - lead, 0, shown.Length);
            var end = Math.Clamp(change.End - lead, start, shown.Length);
            if (change.Kind == ChangeKind.Delete && start == end) continue;
            _changes.Add(change with { Block = block, Start = start, End = end, Text = change.Kind == ChangeKind.Delete ? shown[start..end] : change.Text });
        }
    }

    private static string? Meta(AngleSharp.Html.Dom.IHtmlDocument document, string name) =>
        document.QuerySelectorAll("meta[name]").FirstOrDefault(m => name.Equals(m.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
