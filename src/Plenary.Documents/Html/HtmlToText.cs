using System.Text;
using AngleSharp.Dom;
using Plenary.Core.Shared;

namespace Plenary.Documents.Html;

/// <summary>HTML as the plain text that a mail program would have sent beside it: a quotation with ">" before each line, a rule as a line.</summary>
internal static class HtmlToText
{
    /// <summary>The text, or null and why not.</summary>
    internal static string? Convert(string html, out Refusal? why)
    {
        using var document = HtmlParse.Parse(html, out why);
        if (document is null) return null;
        var lines = new Lines();
        if (document.Body is { } body) Walk(body, lines, "");
        lines.Break();
        return lines.Text.ToString();
    }

    /// <summary>Finished lines and the one being written.</summary>
    private sealed class Lines
    {
        internal StringBuilder Text { get; } = new();
        private readonly StringBuilder _line = new();
        private string _prefix = "";
        private bool _blank;

        internal void Append(string data, string prefix, bool pre)
        {
            if (_line.Length == 0) _prefix = prefix;
            if (!pre)
            {
                HtmlText.AppendCollapsed(_line, data.Replace('\u00A0', ' '));
                return;
            }
            var parts = data.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) Break(force: true);
                if (_line.Length == 0) _prefix = prefix;
                _line.Append(parts[i]);
            }
        }

        internal void Break(bool force = false, string? prefix = null)
        {
            var line = _line.ToString().Trim();
            _line.Clear();
            if (line.Length == 0 && !force) return;
            if (line.Length == 0)
            {
                _blank = true;
                return;
            }
            if (_blank && Text.Length > 0) Text.Append(_prefix.TrimEnd()).Append('\n');
            _blank = false;
            Text.Append(prefix ?? _prefix).Append(line).Append('\n');
        }

        internal void Paragraph()
        {
            Break();
            _blank = true;
        }
    }

    private static void Walk(INode parent, Lines lines, string prefix, bool pre = false)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) lines.Append(text.Data, prefix, pre);
            if (node is not IElement element || HtmlText.IsDropped(element)) continue;
            switch (element.LocalName)
            {
                case "br": lines.Break(force: true); break;
                case "hr":
                    lines.Paragraph();
                    lines.Append("________________________________", prefix, pre: false);
                    lines.Break();
                    break;
                case "td" or "th":
                    lines.Append(" ", prefix, pre: false);
                    Walk(element, lines, prefix, pre);
                    lines.Append(" ", prefix, pre: false);
                    break;
                case "li":
                    lines.Break();
                    lines.Append(element.ParentElement?.LocalName == "ol" ? (1 + element.Index()) + ". " : "- ", prefix, pre: true);
                    Walk(element, lines, prefix, pre);
                    lines.Break();
                    break;
                case "blockquote":
                    lines.Paragraph();
                    Walk(element, lines, prefix + "> ", pre);
                    lines.Paragraph();
                    break;
                case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "table" or "pre":
                    lines.Paragraph();
                    Walk(element, lines, prefix, pre || element.LocalName == "pre");
                    lines.Paragraph();
                    break;
                default:
                    if (HtmlText.IsBlock(element)) lines.Break();
                    Walk(element, lines, prefix, pre);
                    if (HtmlText.IsBlock(element)) lines.Break();
                    break;
            }
        }
    }
}
