using System.Text;
using AngleSharp.Dom;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Html;

/// <summary>What a line of the text was in the page.</summary>
/// <param name="Kind">Heading, item, cell or paragraph.</param>
/// <param name="Level">Of a heading or an item, from 1.</param>
/// <param name="Number">The number that the browser drew, or null.</param>
/// <param name="Table">Which table a row is of, and which row; its cells stand between tabs.</param>
/// <param name="Label">How many characters of the line are its number or bullet.</param>
internal sealed record LineMark(BlockKind Kind, int Level = 0, string? Number = null, (int Table, int Row)? Table = null, int Label = 0);

/// <summary>A page as lines, each with what it was.</summary>
internal sealed record HtmlLines(string Text, IReadOnlyList<LineMark?> Marks);

/// <summary>HTML as the plain text that a mail program would have sent beside it: a quotation with ">" before each line, a rule as a line.</summary>
internal sealed class HtmlToText
{
    private readonly StringBuilder _text = new();
    private readonly List<LineMark?> _marks = [];
    private readonly StringBuilder _line = new();
    private string _prefix = "";
    private LineMark? _mark;
    private (string Text, LineMark Mark)? _label;
    private bool _blank;
    private int _tables;

    private HtmlToText() { }

    /// <summary>The text, or null and why not.</summary>
    internal static HtmlLines? Convert(string html, out Refusal? why)
    {
        using var document = HtmlParse.Parse(html, out why);
        if (document is null) return null;
        var to = new HtmlToText();
        if (document.Body is { } body) to.Walk(body, "", pre: false, level: 0, new(BlockKind.Paragraph));
        to.Break();
        return new(to._text.ToString(), to._marks);
    }

    private void Append(string data, string prefix, bool pre, LineMark mark)
    {
        if (!pre)
        {
            if (_line.Length == 0 && string.IsNullOrWhiteSpace(data)) return;
            Begin(prefix, mark);
            HtmlText.AppendCollapsed(_line, data.Replace('\u00A0', ' '));
            return;
        }
        var parts = data.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) Break(force: true);
            Begin(prefix, mark);
            _line.Append(parts[i]);
        }
    }

    private void Begin(string prefix, LineMark mark)
    {
        if (_line.Length > 0) return;
        (_prefix, _mark) = (prefix, mark);
        if (_label is not { } label) return;
        _line.Append(label.Text);
        (_mark, _label) = (label.Mark, null);
    }

    private void Break(bool force = false)
    {
        var line = _line.ToString().Trim(' ', '\n', '\r');
        _line.Clear();
        if (line.Length == 0)
        {
            _blank |= force;
            return;
        }
        if (_blank && _text.Length > 0)
        {
            _text.Append(_prefix.TrimEnd()).Append('\n');
            _marks.Add(null);
        }
        _blank = false;
        _text.Append(_prefix).Append(line).Append('\n');
        _marks.Add(_mark);
    }

    private void Paragraph()
    {
        Break();
        _blank = true;
    }

    private void Walk(INode parent, string prefix, bool pre, int level, LineMark mark)
    {
        var numbers = parent is IElement { LocalName: "ol" } ordered ? new ListNumbers(ordered) : null;
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) Append(text.Data, prefix, pre, mark);
            if (node is not IElement element || HtmlText.IsDropped(element)) continue;
            switch (element.LocalName)
            {
                case "br":
                    Break(force: true);
                    break;
                case "hr":
                    Paragraph();
                    Append("________________________________", prefix, pre: false, mark);
                    Break();
                    break;
                case "li":
                    Item(element, prefix, pre, level, numbers?.Next(element));
                    break;
                case "blockquote":
                    Paragraph();
                    Walk(element, prefix + "> ", pre, level, mark);
                    Paragraph();
                    break;
                case "table" when IsData(element):
                    Paragraph();
                    Table(element, prefix);
                    Paragraph();
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Paragraph();
                    Walk(element, prefix, pre, level, new(BlockKind.Heading, element.LocalName[1] - '0'));
                    Paragraph();
                    break;
                case "p" or "ul" or "ol" or "table" or "pre":
                    Paragraph();
                    Walk(element, prefix, pre || element.LocalName == "pre", level, mark);
                    Paragraph();
                    break;
                default:
                    if (HtmlText.IsBlock(element)) Break();
                    Walk(element, prefix, pre, level, mark);
                    if (HtmlText.IsBlock(element)) Break();
                    break;
            }
        }
    }

    private void Item(IElement item, string prefix, bool pre, int level, string? number)
    {
        Break();
        var label = number is null ? "- " : number + ". ";
        // The label waits for the first words, which may stand in a paragraph of their own.
        _label = (label, new(BlockKind.ListItem, level + 1, number, Label: label.Length));
        Walk(item, prefix, pre, level + 1, new(BlockKind.ListItem, level + 1));
        Break();
        _label = null;
    }

    /// <summary>A table of facts has rows and columns and no table within; the others only arrange a page.</summary>
    private static bool IsData(IElement table)
    {
        if (table.QuerySelector("table") is not null) return false;
        var rows = table.QuerySelectorAll("tr").Select(r => r.Children.Count(c => c.LocalName is "td" or "th")).ToList();
        return rows.Count > 1 && rows.Count(n => n > 1) * 2 > rows.Count;
    }

    private void Table(IElement table, string prefix)
    {
        var (index, row) = (_tables++, 0);
        foreach (var tr in table.QuerySelectorAll("tr").Where(r => !HtmlText.IsDropped(r)))
        {
            var cells = tr.Children.Where(c => c.LocalName is "td" or "th" && !HtmlText.IsDropped(c)).Select(Words).ToList();
            if (cells.All(c => c.Length == 0)) continue;
            (_prefix, _mark) = (prefix, new(BlockKind.TableCell, Table: (index, row++)));
            _line.AppendJoin('\t', cells);
            Break();
        }
    }

    private static string Words(IElement cell)
    {
        var to = new HtmlToText();
        to.Walk(cell, "", pre: false, level: 0, new(BlockKind.Paragraph));
        to.Break();
        return string.Join(' ', to._text.ToString().Split((char[]?)['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
