using System.Text;

namespace Plenary.Documents.Mailing;

/// <summary>Joins the lines of a text sent as <c>format=flowed</c> (RFC 3676, 4): a line that ends with a blank goes on in the next one of the same depth of quotation.</summary>
internal static class Flowed
{
    /// <summary>The text with its paragraphs whole; linear.</summary>
    /// <param name="text">Lines ending with <c>\n</c>.</param>
    /// <param name="deleteSpace">Whether the blank at the end falls away (<c>delsp=yes</c>), as it must in Chinese.</param>
    internal static string Join(string text, bool deleteSpace)
    {
        var joined = new StringBuilder(text.Length);
        var lines = text.Split('\n');
        var open = -1; // the depth of the line that is to go on
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan();
            var depth = 0;
            while (depth < line.Length && line[depth] == '>') depth++;
            var content = line[depth..];
            // Space-stuffing: one blank before a line that would look like something else (4.4).
            var stuffed = content.StartsWith(" ", StringComparison.Ordinal);
            if (stuffed) content = content[1..];
            var signature = content.SequenceEqual("-- ");
            if (open == depth && !signature) joined.Append(content);
            else
            {
                if (i > 0) joined.Append('\n');
                joined.Append(line[..depth]);
                if (depth > 0 && !content.IsEmpty) joined.Append(' ');
                joined.Append(content);
            }
            open = content.EndsWith(" ", StringComparison.Ordinal) && !signature && i + 1 < lines.Length ? depth : -1;
            // A soft break that nothing follows, or something of another depth, was a fixed one.
            if (open >= 0 && deleteSpace && DepthOf(lines[i + 1]) == depth) joined.Length--;
        }
        return joined.ToString();
    }

    private static int DepthOf(string line) => line.Length - line.AsSpan().TrimStart('>').Length;
}
