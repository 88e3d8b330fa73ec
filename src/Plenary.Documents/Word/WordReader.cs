using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Word;

/// <summary>
/// Reads Word files (ECMA-376, strict and transitional): blocks with all tracked changes rejected, the changes, what one author
/// struck out of another's, comments, printed numbers (contract, section 3). Our own reader, because the changes are what this
/// project lives on, and because files come from anybody: <see cref="Limits"/> holds for every part, nothing outside the bytes
/// is ever opened, and a file that cannot be read ends with a sentence.
/// </summary>
public static class WordReader
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>"EncryptedPackage" in UTF-16, the stream that an encrypted package lies in ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>Reads one file. Linear in its unpacked size; never throws on whatever bytes.</summary>
    /// <param name="file">The name to give in the reading; nothing is opened by it.</param>
    /// <param name="sha256">The checksum of <paramref name="bytes"/>, already known to the caller.</param>
    /// <param name="bytes">The file as received.</param>
    /// <returns>The reading, or one with <see cref="Core.Contributions.Reading.Error"/>: <c>emptyFile</c>, <c>notAZip</c>, <c>truncated</c>, <c>damaged</c>,
    /// <c>encrypted</c>, <c>oldWordFile</c>, <c>notAWordFile</c>, <c>noMainPart</c>, <c>duplicatePart</c>, <c>partTwoNames</c>, <c>tooManyParts</c>, <c>zipBomb</c>, <c>documentType</c>,
    /// <c>brokenXml</c>, <c>tooDeep</c>, <c>tooManyBlocks</c>, <c>tooMuchText</c>.</returns>
    public static Core.Contributions.Reading Read(string file, string sha256, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (bytes.IsEmpty) throw new UnreadableException("emptyFile");
            if (bytes.Span.StartsWith(CompoundFile))
                throw new UnreadableException(bytes.Span.IndexOf(EncryptedPackage) >= 0 ? "encrypted" : "oldWordFile");
            using var document = new WordDocument(ZipPackage.Open(bytes));
            return document.Read(file, sha256);
        }
        catch (UnreadableException unreadable)
        {
            return new() { File = file, Sha256 = sha256, Format = FileFormat.Docx, Error = unreadable.Refusal };
        }
    }
}
