using System.Security;
using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests.Word;

/// <summary>Writes a reading down as the Word file that an author with tracking on would send: what comes in and goes, moves, paragraph marks.</summary>
internal static class TrackedDocx
{
    public static byte[] Of(Reading reading)
    {
        var body = new StringBuilder();
        var line = new StringBuilder();
        var changes = reading.Changes.ToLookup(c => c.Block);
        foreach (var block in reading.Blocks)
        {
            var (text, at) = (block.Text + "\n", 0);
            foreach (var change in changes[block.Index])
            {
                Write(text[at..change.Start], null);
                var goes = change.Kind is ChangeKind.Delete or ChangeKind.ParagraphDelete or ChangeKind.MoveFrom;
                if (!goes && change.Start == block.Text.Length && change.Text.StartsWith('\n') && block.Index % 2 == 0)
                {
                    // The new paragraph with its own mark, as Word does; else the mark before it is the new one, as when one types on.
                    Write("\n", null);
                    (text, at) = ("", 0);
                    Write(change.Text[1..] + "\n", change);
                    continue;
                }
                Write(goes ? text[change.Start..change.End] : change.Text, change);
                at = change.End;
            }
            Write(text[at..], null);
        }
        return Docx.Of(body.ToString());

        void Write(string text, TrackedChange? change)
        {
            for (var from = 0; from <= text.Length;)
            {
                var mark = text.IndexOf('\n', from);
                var end = mark < 0 ? text.Length : mark;
                if (end > from) line.Append(Run(text[from..end], change));
                if (mark < 0) return;
                body.Append("<w:p><w:pPr><w:rPr>").Append(change is null ? "" : Opening(change) + "/>").Append("</w:rPr></w:pPr>").Append(line).Append("</w:p>");
                line.Clear();
                from = mark + 1;
            }
        }
    }

    private static string Run(string text, TrackedChange? change)
    {
        var name = change?.Kind is ChangeKind.Delete or ChangeKind.ParagraphDelete ? "delText" : "t";
        var run = "<w:r>" + string.Join("<w:tab/>", text.Split('\t').Select(t => t.Length == 0 ? "" : $"<w:{name} xml:space=\"preserve\">{SecurityElement.Escape(t)}</w:{name}>")) + "</w:r>";
        if (change is null) return run;
        var inner = $"{Opening(change)}>{run}</w:{Element(change)}>";
        if (change.Move is not { } move) return inner;
        var range = change.Kind == ChangeKind.MoveFrom ? "moveFromRange" : "moveToRange";
        var id = (change.Kind == ChangeKind.MoveFrom ? "1" : "2") + move.AsSpan(1).ToString();
        return $"""<w:{range}Start w:id="{id}" w:author="{change.Author}" w:date="2026-01-01T00:00:00Z" w:name="{move}"/>{inner}<w:{range}End w:id="{id}"/>""";
    }

    private static string Opening(TrackedChange change) => $"""<w:{Element(change)} w:id="9" w:author="{change.Author}" w:date="2026-01-01T00:00:00Z" """;

    private static string Element(TrackedChange change) => change.Kind switch
    {
        ChangeKind.Delete or ChangeKind.ParagraphDelete => "del",
        ChangeKind.MoveFrom => "moveFrom",
        ChangeKind.MoveTo => "moveTo",
        _ => "ins",
    };
}
