using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Markdown;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Traces;

/// <summary>Makes the copy of a received file that everybody may have. Word files stay Word files with their changes and comments, whose authors become "Author 1", "Author 2"; pages and
/// mails become the text that was read in them; texts stay as they are. The same bytes give the same copy.</summary>
public static class Cleaning
{
    /// <summary>Cleans a file. Linear in its unpacked size; never throws on whatever bytes, and gives no copy of what it cannot read to the end.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="bytes">As it was received.</param>
    public static PublicCopy Of(string file, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > FileReader.MostBytes) return Unknown(file);
        try
        {
            return FileSniffer.Sniff(bytes.Span) switch
            {
                FileKind.Empty => new(file, bytes.ToArray(), []),
                FileKind.Zip => WordCleaner.Of(file, bytes),
                FileKind.Media when PictureCleaner.Of(bytes.Span) is { } picture => new(file, picture.Bytes, picture.Traces),
                FileKind.Mail or FileKind.Mailbox => Mail(file, bytes),
                FileKind.Text => Text(file, bytes),
                _ => Unknown(file),
            };
        }
        // The last boundary, as of the reader: what nobody foresaw is not given out.
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            return Unknown(file);
        }
    }

    internal static PublicCopy Unknown(string file) => new(file, null, [new(TraceKind.Unknown, [])]);

    private static PublicCopy Text(string file, ReadOnlyMemory<byte> bytes)
    {
        var reading = FileReader.Read(file, bytes);
        switch (reading.Format)
        {
            case FileFormat.Html: return AsRead(file, reading, PageTraces.Of(TextDecoder.Decode(bytes.Span, Html.HtmlEncoding.Declared(bytes.Span)).Text));
            case FileFormat.Eml or FileFormat.Mbox: return Mail(file, bytes);
            case FileFormat.Md when TextDecoder.Decode(bytes.Span, null).Text is var text && PageTraces.WithoutRemarks(text) is var shown && shown.Length < text.Length:
                return new(file, Encoding.UTF8.GetBytes(shown), [new(TraceKind.PageHead, ["<!-- -->"])]);
            case FileFormat.Md or FileFormat.Txt: return new(file, bytes.ToArray(), []);
            default: return Unknown(file);
        }
    }

    private static PublicCopy Mail(string file, ReadOnlyMemory<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, Limits.MailHeaderBytes)]);
        var end = head.AsSpan().IndexOf("\n\n") is var unix && head.AsSpan().IndexOf("\r\n\r\n") is var crlf && unix >= 0 && (crlf < 0 || unix < crlf) ? unix : crlf;
        var names = (end < 0 ? head : head[..end]).Split('\n').Where(l => l.Length > 0 && !char.IsWhiteSpace(l[0]) && l.Contains(':', StringComparison.Ordinal)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)].Trim());
        return AsRead(file, FileReader.Read(file, bytes), [new(TraceKind.MailHead, [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Where(n => n.Length > 0 && !Harmless.Contains(n))])]);
    }

    /// <summary>Heads that say what a mail is about and how its bytes are to be read.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase) { "Subject", "Date", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Language" };

    private static PublicCopy AsRead(string file, Reading reading, IReadOnlyList<Trace> traces)
    {
        if (reading.Error is not null) return Unknown(file);
        var text = new StringBuilder();
        Write(reading, text);
        return new(file + ".txt", Encoding.UTF8.GetBytes(text.ToString()), [.. traces.Where(t => t.Values.Count > 0)]);
    }

    private static void Write(Reading reading, StringBuilder text)
    {
        if (reading.Title is { } title) text.Append(title).Append("\n\n");
        foreach (var block in reading.Blocks) text.Append(block.Number is { } number ? number + " " : "").Append(block.Text).Append("\n\n");
        foreach (var attached in reading.Mail?.Attachments ?? [])
        {
            text.Append("--- ").Append(attached.File).Append(" ---\n\n");
            Write(attached, text);
        }
    }
}
