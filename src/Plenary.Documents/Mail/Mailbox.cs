namespace Plenary.Documents.Mailing;

/// <summary>Cuts a mailbox (RFC 4155) into its messages: each begins behind a line "From …", and what the mailbox escaped as ">From " is given back.</summary>
internal static class Mailbox
{
    /// <summary>The messages as they were before they were put into the mailbox, unescaped when they are asked for; linear.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> Messages(ReadOnlyMemory<byte> bytes) => Cuts(bytes.Span).Select(c => Given(bytes[c.From..c.To], c.Escaped));

    private static List<(int From, int To, bool Escaped)> Cuts(ReadOnlySpan<byte> bytes)
    {
        var cuts = new List<(int, int, bool)>();
        var from = -1;
        var blank = true;
        var escaped = false;
        for (var at = 0; at < bytes.Length;)
        {
            var line = LineAt(bytes, at);
            if (blank && line.StartsWith("From "u8) && (from < 0 || HasDigit(line)))
            {
                if (from >= 0) cuts.Add((from, at, escaped));
                (from, escaped) = (at + line.Length, false);
            }
            else if (IsEscaped(line)) escaped = true;
            blank = line.Trim("\r\n"u8).IsEmpty;
            at += line.Length;
        }
        if (from >= 0 && from < bytes.Length) cuts.Add((from, bytes.Length, escaped));
        return cuts;
    }

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOf((byte)'\n');
        return end < 0 ? bytes[at..] : bytes.Slice(at, end + 1);
    }

    /// <summary>The line of the envelope ends with a date; a sentence that begins with "From" seldom does.</summary>
    private static bool HasDigit(ReadOnlySpan<byte> line) => line.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;

    private static bool IsEscaped(ReadOnlySpan<byte> line) => line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith("From "u8);

    private static ReadOnlyMemory<byte> Given(ReadOnlyMemory<byte> message, bool escaped)
    {
        if (!escaped) return message;
        var given = new MemoryStream(message.Length);
        for (var at = 0; at < message.Length;)
        {
            var line = LineAt(message.Span, at);
            at += line.Length;
            given.Write(IsEscaped(line) ? line[1..] : line);
        }
        return given.ToArray();
    }
}
