using System.Text;

namespace Plenary.Documents.Tables;

/// <summary>The text of the small files that people write beside the contributions: the outline and the table.</summary>
internal static class PlainBytes
{
    /// <summary>UTF-8 with or without its mark, UTF-16 with its mark; what is neither is read as Windows-1252, in which every byte is a letter.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="guessed">Whether it was neither.</param>
    internal static string Decode(byte[] bytes, out bool guessed)
    {
        guessed = false;
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            guessed = true;
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>Whether the bytes are text, or nothing: a spreadsheet saved under the name of a table is neither.</summary>
    internal static bool IsText(byte[] bytes) => FileSniffer.Sniff(bytes) is FileKind.Text or FileKind.Empty;
}
