using System.Security.Cryptography;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Markdown;

namespace Plenary.Documents;

/// <summary>The front door of reading: any file, as received → what is in it, or one sentence that says why not. The bytes decide what a
/// file is, never its name. Nothing throws on any input; the same bytes under the same name give the same reading.</summary>
public static class FileReader
{
    /// <summary>The largest file that is opened at all (contract, section 1).</summary>
    internal const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name as <see cref="Reading.File"/> is to say it; only its ending is looked at, and only to warn where it is wrong.</param>
    /// <param name="bytes">The bytes as received.</param>
    public static Reading Read(string file, ReadOnlyMemory<byte> bytes) => Read(file, bytes, new Nesting());

    /// <summary>Reads a file that may be attached to another.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="nesting">What may still be opened in it.</param>
    /// <param name="known">What it is, where the mail that carries it says so for certain; else null.</param>
    internal static Reading Read(string file, ReadOnlyMemory<byte> bytes, Nesting nesting, FileKind? known = null)
    {
        var sha256 = Sha256(bytes.Span);
        if (bytes.Length > MostBytes) return Refused(file, sha256, FileFormat.Unknown, new("fileTooLarge", "64"));
        var ending = Path.GetExtension(file).ToLowerInvariant();
        var kind = known ?? FileSniffer.Sniff(bytes.Span);
        if (kind == FileKind.Text && ending is ".eml" or ".mbox" && Mailing.MailSniffer.BeginsLikeOne(bytes.Span)) kind = FileKind.Mail;
        return kind switch
        {
            FileKind.Empty => Refused(file, sha256, FileFormat.Unknown, new("fileEmpty")),
            FileKind.Zip => Word.WordReader.Read(file, sha256, bytes),
            FileKind.Mail => Mailing.MailReader.Read(file, sha256, bytes, nesting),
            FileKind.Mailbox => Mailing.MailReader.ReadMailbox(file, sha256, bytes, nesting, ending == ".eml" ? FileFormat.Eml : FileFormat.Mbox),
            FileKind.LfsPointer => Refused(file, sha256, FileFormat.Unknown, new("lfsPointer")),
            FileKind.Text => OfText(file, sha256, TextDecoder.Decode(bytes.Span, Html.HtmlEncoding.Declared(bytes.Span)), ending),
            _ => Refused(file, sha256, FileFormat.Unknown, new("formatUnknown")),
        };
    }

    /// <summary>The checksum under which the bytes are kept, in lower-case hexadecimal.</summary>
    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>HTML says so at its head; Markdown only by its ending.</summary>
    private static Reading OfText(string file, string sha256, TextDecoder.Decoded decoded, string ending)
    {
        var head = decoded.Text.AsSpan().TrimStart();
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || ending is ".html" or ".htm")
            return Html.HtmlReader.Read(file, sha256, decoded.Text, decoded.Damaged);
        return ending is ".md" or ".markdown" ? MarkdownReader.Read(file, sha256, decoded) : PlainTextReader.Read(file, sha256, decoded);
    }

    /// <summary>A reading of which nothing could be read.</summary>
    internal static Reading Refused(string file, string sha256, FileFormat format, Refusal why) =>
        new() { File = file, Sha256 = sha256, Format = format, Error = why };
}
