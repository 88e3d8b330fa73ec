using System.Globalization;
using System.Runtime.InteropServices;
using MimeKit;
using MimeKit.Utils;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Markdown;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Mailing;

/// <summary>Reads mail (RFC 5322, MIME) and mailboxes (RFC 4155): who sent what and when, the body cut into what is new and what is quoted,
/// and what was attached, read in turn. Nothing is fetched and no signature is judged.</summary>
internal static class MailReader
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 60, RespectContentLength = false, AllowAddressesWithoutDomain = true };

    /// <summary>Reads one message. Linear; never throws.</summary>
    internal static Reading Read(string file, string sha256, ReadOnlyMemory<byte> bytes, Nesting nesting, FileFormat format = FileFormat.Eml)
    {
        try
        {
            bytes = WithoutPreface(bytes);
            if (HeaderLengths.Outgrow(bytes.Span)) throw MailScan.TooLong();
            MailScan.Through(Options, StreamOf(bytes));
            using var message = new MimeParser(Options, StreamOf(bytes), MimeFormat.Entity, persistent: true).ParseMessage();
            return OfMessage(file, sha256, message, nesting, format);
        }
        catch (UnreadableException unreadable)
        {
            return FileReader.Refused(file, sha256, format, unreadable.Refusal);
        }
        catch (FormatException)
        {
            return FileReader.Refused(file, sha256, format, new("mailBroken"));
        }
    }

    /// <summary>Reads a mailbox. One message is that mail; several are each an attachment of the mailbox, so that nobody's words stand under another's name.</summary>
    internal static Reading ReadMailbox(string file, string sha256, ReadOnlyMemory<byte> bytes, Nesting nesting, FileFormat format)
    {
        var messages = Mailbox.Messages(bytes).Take(2).ToList();
        if (messages.Count == 0) return FileReader.Refused(file, sha256, format, new("mailBroken"));
        if (messages.Count == 1) return Read(file, sha256, messages[0], nesting, format);
        var read = Mailbox.Messages(bytes).Select((m, i) => nesting.Attached(string.Create(CultureInfo.InvariantCulture, $"message-{i + 1}.eml"), m, FileKind.Mail)).ToList();
        return new()
        {
            File = file,
            Sha256 = sha256,
            Format = FileFormat.Mbox,
            Mail = new() { Attachments = read },
            Warnings = [new Refusal("mailboxOfSeveral", read.Count.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static Reading OfMessage(string file, string sha256, MimeMessage message, Nesting nesting, FileFormat format)
    {
        var content = MailContent.Of(message.Body);
        var body = content.Text;
        if (IsArmoured(body) || body.AsSpan().Trim().IsEmpty && content.Attached.Count > 0 && content.Attached.All(a => Attachments.Unread(a)?.Code is "mailEncrypted" or "mailSealed" or "mailPartial"))
            return FileReader.Refused(file, sha256, format, content.Attached.Select(Attachments.Unread).FirstOrDefault(w => w is not null) ?? new("mailEncrypted"));

        if (body.Length == 0 && content.Attached.Count == 0 && content.Warnings.FirstOrDefault(w => w.Code is "htmlTooDeep" or "htmlTooLarge") is { } page)
            return FileReader.Refused(file, sha256, format, page);

        var blocks = new BlockList();
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = MailBlocks.Of(BodyCutter.Cut(body), content.Marks, blocks, declared);
        var attachments = Attachments.Read(content.Attached, nesting);
        var senders = Senders(message);
        var auto = Machine.Sent(message);
        var warnings = content.Warnings;
        if (senders.Headers > 1 || senders.Names.Count > 1) warnings.Add(new Refusal("mailTwoSenders", string.Join(", ", senders.Names)));
        if (auto) warnings.Add(new Refusal("mailAutomatic"));
        if (content.Pictures.Count > 0) warnings.Add(new Refusal("mailPictures", string.Join(", ", content.Pictures)));
        if (Interleaving.MayBe(parts, blocks.Blocks)) warnings.Add(new Refusal(Mail.WordsInQuotation));
        if (blocks.Count == 0 && attachments.Count == 0) warnings.Add(new Refusal("mailEmpty"));
        var subject = Filled(message.Subject);
        var date = DateOf(message);
        var from = senders.Names.Count > 0 ? string.Join(", ", senders.Names) : null;
        return new()
        {
            File = file,
            Sha256 = sha256,
            Format = format,
            Title = subject,
            Author = from,
            Date = date,
            Blocks = blocks.Blocks,
            Declared = declared,
            Warnings = warnings,
            Mail = new()
            {
                MessageId = Filled(message.MessageId),
                From = from,
                To = Filled(string.Join(", ", message.To.Select(Said).Where(a => a.Length > 0))),
                Date = date,
                Subject = subject,
                InReplyTo = Filled(message.InReplyTo),
                Auto = auto,
                Parts = parts,
                Attachments = attachments,
            },
        };
    }

    /// <summary>Everybody that a From line names; a second such line is forged, or the work of a careless program (RFC 5322, 3.6 allows one).</summary>
    private static (int Headers, List<string> Names) Senders(MimeMessage message)
    {
        var names = new List<string>();
        var headers = 0;
        foreach (var header in message.Headers)
        {
            if (header.Id != HeaderId.From) continue;
            headers++;
            if (InternetAddressList.TryParse(Options, header.Value, out var list) && list.Count > 0) names.AddRange(list.Select(Said).Where(a => a.Length > 0));
            else if (Filled(header.Value) is { } value) names.Add(value);
        }
        return (headers, [.. names.Distinct(StringComparer.Ordinal)]);
    }

    private static string Said(InternetAddress address) => address switch
    {
        MailboxAddress { Name: { Length: > 0 } name } mailbox => $"{OneLine(name)} <{OneLine(mailbox.Address)}>",
        MailboxAddress mailbox => OneLine(mailbox.Address),
        GroupAddress group => $"{OneLine(group.Name ?? "")}: {string.Join(", ", group.Members.Select(Said))};",
        _ => OneLine(address.ToString()),
    };

    private static DateTimeOffset? DateOf(MimeMessage message)
    {
        if (message.Headers[HeaderId.Date] is not { } said) return null;
        // What names no zone is taken in UTC; ISO 8601 is what newer programs write by mistake.
        var found = DateUtils.TryParse(said, out var date)
            || DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date);
        return found && date > DateTimeOffset.MinValue.AddDays(2) ? date.ToUniversalTime() : null;
    }

    /// <summary>A body that is nothing but an encrypted message (RFC 9580, 6.2).</summary>
    private static bool IsArmoured(string body) => body.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine(text);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Neither a byte order mark nor empty lines nor the mailbox's own line belong to the header.</summary>
    private static ReadOnlyMemory<byte> WithoutPreface(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes[(bytes.Length - bytes.Span.TrimStart("\r\n"u8).Length)..];
        if (bytes.Span.StartsWith("From "u8) && bytes.Span.IndexOf((byte)'\n') is >= 0 and var end) bytes = bytes[(end + 1)..];
        return bytes.Span.StartsWith(">From "u8) && bytes.Span.IndexOf((byte)'\n') is >= 0 and var next ? bytes[(next + 1)..] : bytes;
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
