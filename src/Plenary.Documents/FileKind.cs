using System.Globalization;
using System.Text;

namespace Plenary.Documents;

/// <summary>What the first bytes of a file say that it is, whatever its name says.</summary>
internal enum FileKind
{
    /// <summary>Nothing in it.</summary>
    Empty,
    /// <summary>A zip file: Word, OpenDocument, a spreadsheet, slides or just an archive.</summary>
    Zip,
    /// <summary>A compound file (MS-CFB): old Word, an Outlook message, or an encrypted Office file.</summary>
    Compound,
    /// <summary>Portable Document Format.</summary>
    Pdf,
    /// <summary>Rich Text Format.</summary>
    Rtf,
    /// <summary>A picture, a sound or a film.</summary>
    Media,
    /// <summary>An archive that is not a zip.</summary>
    Archive,
    /// <summary>The stand-in that Git LFS leaves for a file that was not fetched.</summary>
    LfsPointer,
    /// <summary>One Internet message.</summary>
    Mail,
    /// <summary>Messages one after another.</summary>
    Mailbox,
    /// <summary>Bytes that are no text and nothing that is known here.</summary>
    Binary,
    /// <summary>Text of some kind.</summary>
    Text,
}

/// <summary>Looks at the first bytes.</summary>
internal static class FileSniffer
{
    /// <summary>How far a PDF may begin behind its start: viewers accept 1,024 bytes of rubbish (ISO 32000-1, annex H.3.4.1).</summary>
    private const int PdfSlack = 1024;

    internal static FileKind Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.IndexOfAnyExcept((byte)0) < 0 || bytes.Trim(" \t\r\n\f"u8).IsEmpty) return FileKind.Empty;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) || bytes.StartsWith("PK\x07\x08"u8)) return FileKind.Zip;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.Compound;
        if (bytes.StartsWith("{\\rtf"u8)) return FileKind.Rtf;
        if (bytes.StartsWith("version https://git-lfs.github.com/spec/"u8)) return FileKind.LfsPointer;
        if (IsMedia(bytes)) return FileKind.Media;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
            || bytes.StartsWith("Rar!\x1A"u8) || bytes.StartsWith("BZh"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z']))
            return FileKind.Archive;
        if (IsProgramOrData(bytes)) return FileKind.Binary;
        if (Mailing.MailSniffer.Sniff(bytes) is { } mail) return mail;
        var pdf = bytes[..Math.Min(bytes.Length, PdfSlack)].IndexOf("%PDF-"u8);
        // Behind text, "%PDF-" is somebody writing about it or a mail that carries one.
        if (pdf == 0 || (pdf > 0 && LooksBinary(bytes))) return FileKind.Pdf;
        return LooksBinary(bytes) ? FileKind.Binary : FileKind.Text;
    }

    private static bool IsMedia(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => true,
        [0xFF, 0xD8, 0xFF, ..] => true,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => true,
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => true,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => true,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => true,
        [(byte)'I', (byte)'D', (byte)'3', <= 4, ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => true,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => true,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => true,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => true,
        _ => false,
    };

    /// <summary>Programs, libraries, databases, fonts, shortcuts: with a few bytes of them a text may be guessed from the rest.</summary>
    private static bool IsProgramOrData(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [0, (byte)'a', (byte)'s', (byte)'m', ..] => true, // ELF, WebAssembly
        [(byte)'M', (byte)'Z', _, < (byte)' ' and not ((byte)'\n' or (byte)'\r' or (byte)'\t'), ..] => true, // DOS and Windows: the size of the last page is under 512
        [0xCA, 0xFE, 0xBA, 0xBE, ..] or [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..] => true, // Java, Mach-O
        [0xAC, 0xED, 0, 5, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..] or [0x4C, 0, 0, 0, 1, 0x14, 2, 0, ..] => true, // Java objects, Zstandard, Windows shortcut
        [0, 1, 0, 0, 0, ..] or [(byte)'O', (byte)'T', (byte)'T', (byte)'O', 0, ..] or [(byte)'w', (byte)'O', (byte)'F', (byte)'F' or (byte)'2', 0, ..] => true, // fonts, Access
        [0, 0, 1 or 2, 0, _, 0, ..] => true, // icons
        _ => bytes.StartsWith("SQLite format 3\0"u8) || bytes.StartsWith("!BDN"u8) || bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8),
    };

    /// <summary>Text has no control characters but blanks, and zeros only as the halves of UTF-16 or UTF-32.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0, 0, 0xFE, 0xFF, ..] or [0xFF, 0xFE, 0, 0, ..] or [0xEF, 0xBB, 0xBF, ..]) return false;
        var sample = bytes[..Math.Min(bytes.Length, 16 * 1024)];
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return !IsWide(sample[2..], bigEndian: sample[0] == 0xFE, marked: true);
        int control = 0, even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            switch (sample[i])
            {
                case 0 when i % 2 == 0: even++; break;
                case 0: odd++; break;
                case < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1B or 0x1A): control++; break;
            }
        var zeros = even + odd;
        if (zeros == 0) return control * 20 > sample.Length;
        // One or two in a long text are an accident of it.
        if (zeros < sample.Length / 40 || Math.Min(even, odd) * 20 > Math.Max(even, odd)) return zeros > 2 || sample.Length < 200 || control * 20 > sample.Length;
        return !IsWide(sample, bigEndian: even > odd, marked: false);
    }

    /// <summary>Whether the bytes read as UTF-16: of what bytes of something else make of it, much is no character, or a control character. Without a byte order mark
    /// a text so short that chance could write it must have all its characters in order.</summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes, bool bigEndian, bool marked)
    {
        int wrong = 0, far = 0, ascii = 0;
        var units = bytes.Length / 2;
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[..(units * 2)]);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001A') continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length) i++;
            else if (c == '\uFFFD' && i >= text.Length - 1) continue; // the sample may end in half a character
            else if (c is '\uFFFD' or '\uFFFE' || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned) wrong++;
        }
        if (marked) return wrong * 5 <= units;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 || bytes[i + 1] == 0) continue;
            far += 2;
            ascii += (char.IsAscii((char)bytes[i]) && bytes[i] >= ' ' ? 1 : 0) + (char.IsAscii((char)bytes[i + 1]) && bytes[i + 1] >= ' ' ? 1 : 0);
        }
        // Two letters of ASCII are one Chinese character; but of Chinese not nine halves in ten are letters of ASCII.
        if (far >= 4 && ascii * 10 > far * 9) return false;
        return units < ShortWide ? wrong == 0 && (bytes.Length % 2 == 0) : wrong * 50 <= units;
    }

    private const int ShortWide = 100; // UTF-16 units: in so few, two wrong ones are no accident of a text
}
