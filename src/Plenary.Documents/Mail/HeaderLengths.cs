namespace Plenary.Documents.Mailing;

/// <summary>Measures the header blocks of a mail before it is parsed: MimeKit takes time in the square of a long header, wherever it stands.</summary>
internal static class HeaderLengths
{
    /// <summary>Whether the header of the mail, of a part or of a mail within it goes over <see cref="Limits.MailHeaderBytes"/>; linear.</summary>
    internal static bool Outgrow(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Limits.MailHeaderBytes) return false;
        var blank = new Blanks();
        if (blank.From(bytes, 0) > Limits.MailHeaderBytes) return true;
        // A part begins behind a boundary, a mail within a mail behind the empty line below its type.
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOf("\n--"u8);
            if (next < 0) break;
            var line = bytes[(at + next + 1)..].IndexOf((byte)'\n');
            if (line < 0) break;
            at += next + 1 + line;
            if (IsHeader(bytes[(at + 1)..]) && blank.From(bytes, at) - at > Limits.MailHeaderBytes) return true;
        }
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOf("essage/"u8);
            if (next < 0) break;
            at += next + 1;
            var start = blank.From(bytes, at, restart: true) + 1;
            if (start < bytes.Length && IsHeader(bytes[start..].TrimStart("\r\n"u8)) && blank.From(bytes, start + 1) - start > Limits.MailHeaderBytes) return true;
        }
        return false;
    }

    /// <summary>A name and a colon (RFC 5322, 2.2).</summary>
    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, 80)].IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAnyExceptInRange((byte)33, (byte)126) < 0;
    }

    /// <summary>Where the next empty line is, looked for once.</summary>
    private sealed class Blanks
    {
        private int _from = -1, _at = -1;

        /// <summary>The end of the line before the first empty line from <paramref name="from"/>, or the end of all.</summary>
        internal int From(ReadOnlySpan<byte> bytes, int from, bool restart = false)
        {
            if (restart && from < _from) _at = -1;
            if (_at >= from && from >= _from) return _at;
            _from = from;
            for (var at = from; ; at++)
            {
                var next = bytes[Math.Min(at, bytes.Length)..].IndexOf((byte)'\n');
                if (next < 0) return _at = bytes.Length;
                at += next;
                var rest = bytes[(at + 1)..];
                if (rest.StartsWith("\n"u8) || rest.StartsWith("\r\n"u8)) return _at = at;
            }
        }
    }
}
