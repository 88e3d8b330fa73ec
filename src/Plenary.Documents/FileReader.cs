using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Markdown;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents;

/// <summary>The front door of reading: any file, as received → what is in it, or one sentence that says why not. The bytes decide what a
/// file is, never its name. Nothing throws on any input; the same bytes under the same name give the same reading.</summary>
public static class FileReader
{
    /// <summary>The largest file that is opened at all (contract, section 1).</summary>
    internal const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name as <see cref="Reading.File"/> is to say it; only its ending is looked at, and only to warn where it is wrong
    /// or to choose between kinds of text.</param>
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
        return Guarded(file, sha256, () => OwnLanguage.Of(Wordless.Judge(Endings.Judge(Opened(file, sha256, bytes, nesting, known)))));
    }

    /// <summary>The last boundary: what nobody foresaw ends one file, not the run, and says which failure it was so that it can be mended.</summary>
    internal static Reading Guarded(string file, string sha256, Func<Reading> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException unreadable)
        {
            return Refused(file, sha256, FileFormat.Unknown, unreadable.Refusal);
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            return Refused(file, sha256, FileFormat.Unknown, new("readerFailed", unforeseen.GetType().Name));
        }
    }

    private static Reading Opened(string file, string sha256, ReadOnlyMemory<byte> bytes, Nesting nesting, FileKind? known)
    {
        if (bytes.Length > MostBytes) return Refused(file, sha256, FileFormat.Unknown, new("fileTooLarge", "64"));
        var ending = Path.GetExtension(file).ToLowerInvariant();
        var kind = known ?? FileSniffer.Sniff(bytes.Span);
        if (kind == FileKind.Text && ending is ".eml" or ".mbox" && Mailing.MailSniffer.BeginsLikeOne(bytes.Span)) kind = FileKind.Mail;
        switch (kind)
        {
            case FileKind.Zip:
                return Unreadable.Zip(bytes.Span) is { } package ? Refused(file, sha256, package.Format, package.Why) : Word.WordReader.Read(file, sha256, bytes);
            case FileKind.Compound:
                var compound = Unreadable.Compound(bytes.Span);
                return Refused(file, sha256, compound.Format, compound.Why);
            case FileKind.Mail:
                return Mailing.MailReader.Read(file, sha256, bytes, nesting);
            case FileKind.Mailbox:
                return Mailing.MailReader.ReadMailbox(file, sha256, bytes, nesting, ending == ".eml" ? FileFormat.Eml : FileFormat.Mbox);
            case FileKind.Text:
                return OfText(file, sha256, TextDecoder.Decode(bytes.Span, Html.HtmlEncoding.Declared(bytes.Span)), ending, nesting);
            default:
                return Refused(file, sha256, kind == FileKind.Pdf ? FileFormat.Pdf : FileFormat.Unknown, Unreadable.Of(kind));
        }
    }

    /// <summary>HTML says so at its head; Markdown only by its ending.</summary>
    private static Reading OfText(string file, string sha256, TextDecoder.Decoded decoded, string ending, Nesting nesting)
    {
        // A mail that somebody opened in an editor and saved as UTF-16.
        if (decoded.Wide && Encoding.UTF8.GetBytes(decoded.Text) is var narrow && Mailing.MailSniffer.Sniff(narrow) == FileKind.Mail)
            return Mailing.MailReader.Read(file, sha256, narrow, nesting);
        if (!IsText(decoded.Text)) return Refused(file, sha256, FileFormat.Unknown, new("formatUnknown"));
        if (Html.HtmlEncoding.IsPage(decoded.Text) || ending is ".html" or ".htm" or ".xhtml") return Html.HtmlReader.Read(file, sha256, decoded.Text, decoded.Damaged);
        if (decoded.Text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)) return Refused(file, sha256, FileFormat.Unknown, new("xmlFile"));
        if (Endings.IsOfAnotherKind(ending) && decoded.Text.Trim() is { Length: < 300 } path && !path.Any(char.IsWhiteSpace) && path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            return Refused(file, sha256, FileFormat.Unknown, new("linkStandIn", path));
        return ending is ".md" or ".markdown" ? MarkdownReader.Read(file, sha256, decoded) : PlainTextReader.Read(file, sha256, decoded);
    }

    /// <summary>Whether what was decoded can have been written: of other bytes than those of a text a good part is no character in any encoding. Its beginning tells.</summary>
    private static bool IsText(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 16 * 1024));
        var wrong = 0;
        foreach (var c in sample)
            if (c == '\uFFFD' || c is not ('\t' or '\n' or '\f' or '\v' or '\u001A' or '\u001B') && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned) wrong++;
        return wrong * 4 <= sample.Length;
    }

    /// <summary>The checksum under which the bytes are kept, in lower-case hexadecimal.</summary>
    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A reading of which nothing could be read.</summary>
    internal static Reading Refused(string file, string sha256, FileFormat format, Refusal why) =>
        new() { File = file, Sha256 = sha256, Format = format, Error = why };
}
