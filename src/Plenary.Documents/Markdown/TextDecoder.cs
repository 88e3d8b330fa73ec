using System.Text;
using Plenary.Documents.Word.Reading;
using UtfUnknown;

namespace Plenary.Documents.Markdown;

/// <summary>Bytes that somebody called text → text, in whatever encoding they are. Nothing throws and no byte vanishes: one that means
/// nothing becomes U+FFFD, and the text says that it is damaged.</summary>
internal static class TextDecoder
{
    /// <summary>As much as the detector needs to be sure; it costs linearly, and one page tells as much as a book.</summary>
    private const int SampleBytes = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What the bytes say.</summary>
    /// <param name="Text">With <c>\n</c> as the only line break, without a byte order mark.</param>
    /// <param name="Damaged">Whether bytes had no meaning in the encoding.</param>
    /// <param name="Wide">Whether it was UTF-16 or UTF-32.</param>
    internal sealed record Decoded(string Text, bool Damaged, bool Wide = false);

    /// <summary>Decodes by byte order mark, then by the shape of UTF-16 and UTF-8, then by what the file declares, then by likelihood. Linear.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="declared">The name of an encoding that the file or the mail claims, or null; believed only where the bytes do not speak for themselves.</param>
    /// <exception cref="UnreadableException">There is more text than is ever read.</exception>
    internal static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var encoding = ByMark(bytes, out var mark) ?? Escaped(bytes, declared) ?? ByShape(bytes) ?? Declared(bytes, declared) ?? ByLikelihood(bytes);
        if (bytes.Length > 2L * Limits.TextUnits || encoding.GetCharCount(bytes[mark..]) > Limits.TextUnits) throw new UnreadableException("tooMuchText", Number(Limits.TextUnits));
        if (bytes.Count((byte)'\n') > Limits.Lines) throw new UnreadableException("tooManyBlocks", Number(Limits.Lines));
        var text = encoding.GetString(bytes[mark..]);
        return new(text.ReplaceLineEndings("\n").Replace('\u0085', '\n'), text.Contains('\uFFFD', StringComparison.Ordinal), encoding is UnicodeEncoding or UTF32Encoding);
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The encodings of East Asian mail that write with seven bits (RFC 1468, 1557, 1843) look like ASCII and are what they are called.</summary>
    private static Encoding? Escaped(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IndexOf("\x1B$"u8) >= 0 || bytes.IndexOf("\x1B("u8) >= 0)
            return declared?.StartsWith("iso-2022-", StringComparison.OrdinalIgnoreCase) == true ? Named(declared) : Named("iso-2022-jp");
        return declared?.StartsWith("hz", StringComparison.OrdinalIgnoreCase) == true ? Named(declared) : null;
    }

    /// <summary>What is declared is believed unless the bytes speak against it: Latin-1 with more high bytes than letters is another alphabet,
    /// and bytes that mean nothing in the encoding were written in another one.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Named(declared) is not { } encoding) return null;
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int high = 0, letters = 0;
        foreach (var b in sample)
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        if (encoding.CodePage == 1252 && high > letters) return null;
        return encoding.GetString(sample).Count(c => c == '\uFFFD') * 20 > high ? null : encoding;
    }

    /// <summary>The encoding of that name where this machine knows it and it is one of single or double bytes; else null.</summary>
    internal static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var encoding = Encoding.GetEncoding(name.Trim(' ', '"', '\''));
            return encoding.CodePage switch
            {
                // What calls itself Latin-1 or ASCII and is not UTF-8 is Windows-1252 on the web and in mail (WHATWG Encoding, 4.2).
                20127 or 28591 => Encoding.GetEncoding(1252),
                28599 => Encoding.GetEncoding(1254),
                // GB18030 holds all of GBK and GB 2312.
                936 or 20936 => Encoding.GetEncoding(54936),
                // Shape has decided already whether it is UTF: such a claim is a lie here.
                65000 or 65001 or 1200 or 1201 or 12000 or 12001 => null,
                _ => encoding,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int mark)
    {
        (var encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>UTF-16 without a mark shows by the zero halves of its spaces and line ends, always on the same side; UTF-8 by being valid.</summary>
    private static Encoding? ByShape(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0)
                if (i % 2 == 0) even++;
                else odd++;
        if (odd > sample.Length / 40 && even * 20 < odd) return Encoding.Unicode;
        if (even > sample.Length / 40 && odd * 20 < even) return Encoding.BigEndianUnicode;
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return StrictUtf8;
        return MostlyUtf8(sample) ? Encoding.UTF8 : null;
    }

    /// <summary>A text in UTF-8 that was cut or damaged in places: nine of ten runs of high bytes are still whole characters.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> sample)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < sample.Length;)
        {
            if (sample[i] < 0x80)
            {
                i++;
                continue;
            }
            var ok = Rune.DecodeFromUtf8(sample[i..], out _, out var length) == System.Buffers.OperationStatus.Done;
            if (ok) good++;
            else bad++;
            i += Math.Max(1, length);
        }
        return good > 9 * bad;
    }

    private static Encoding ByLikelihood(ReadOnlySpan<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var western = Encoding.GetEncoding(1252);
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int high = 0, letters = 0;
        foreach (var b in sample)
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        // A few accents among Latin letters: Western European. The detector guesses wildly on so little.
        if (high * 5 < letters) return western;
        var found = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return found is { Confidence: >= .3f } ? Named(found.EncodingName) ?? western : western;
    }
}
