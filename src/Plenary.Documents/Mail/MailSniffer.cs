using System.Text;

namespace Plenary.Documents.Mailing;

/// <summary>Tells a mail by its header block (RFC 5322, 2.2; RFC 4155 for mailboxes), whatever the file is named. Looks at the first lines alone.</summary>
internal static class MailSniffer
{
    /// <summary>A mail that has none of its well-known lines among so many is none.</summary>
    private const int MostLines = 60;

    /// <summary>Lines that only programs write.</summary>
    private static readonly HashSet<string> Machine = new(StringComparer.OrdinalIgnoreCase)
    {
        "received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature", "content-transfer-encoding", "x-mailer", "received-spf", "authentication-results",
        "in-reply-to", "references", "list-id", "auto-submitted", "x-received", "arc-seal", "thread-topic", "x-originating-ip", "envelope-to", "user-agent", "x-mozilla-status", "x-gmail-labels",
    };

    /// <summary>Lines that people type into letters too.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase) { "from", "to", "cc", "subject", "date", "reply-to", "sender", "content-type" };

    /// <summary><see cref="FileKind.Mail"/>, <see cref="FileKind.Mailbox"/>, or null where it is neither.</summary>
    internal static FileKind? Sniff(ReadOnlySpan<byte> bytes)
    {
        var rest = Start(bytes);
        var mailbox = rest.StartsWith("From "u8);
        if (mailbox) NextLine(ref rest);
        int machine = 0, plain = 0;
        bool address = false, media = false, first = true;
        for (var n = 0; n < MostLines && !rest.IsEmpty; n++)
        {
            var line = NextLine(ref rest);
            if (line.Trim(" \t\r"u8).IsEmpty) break;
            // A line goes on in the next one that begins with a blank.
            if (!first && line[0] is (byte)' ' or (byte)'\t') continue;
            if (mailbox && line.StartsWith(">From "u8)) continue;
            if (NameOf(line) is not { } name)
            {
                if (first) return null;
                break;
            }
            first = false;
            var value = line[(line.IndexOf((byte)':') + 1)..];
            if (Machine.Contains(name) || name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) machine++;
            else if (Plain.Contains(name)) plain++;
            address |= name.Equals("from", StringComparison.OrdinalIgnoreCase) && value.Contains((byte)'@');
            media |= name.Equals("content-type", StringComparison.OrdinalIgnoreCase) && value.Contains((byte)'/');
        }
        var mail = machine > 0 && machine + plain > 1 || media || address && plain > 1;
        return mailbox && machine + plain > 0 ? FileKind.Mailbox : mail ? FileKind.Mail : null;
    }

    /// <summary>Whether the first line could be a header line: enough where the file is named <c>.eml</c>.</summary>
    internal static bool BeginsLikeOne(ReadOnlySpan<byte> bytes)
    {
        var rest = Start(bytes);
        return NameOf(NextLine(ref rest)) is { } name && (Machine.Contains(name) || Plain.Contains(name));
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return bytes.TrimStart("\r\n"u8);
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    /// <summary>The name of a field (RFC 5322, 3.6.8), with the blanks before the colon that old programs wrote (4.5).</summary>
    private static string? NameOf(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, 80)].IndexOf((byte)':');
        if (colon <= 0) return null;
        var name = line[..colon].TrimEnd(" \t"u8);
        return name.IsEmpty || name.IndexOfAnyExceptInRange((byte)33, (byte)126) >= 0 ? null : Encoding.ASCII.GetString(name);
    }
}
