using System.Buffers.Binary;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents;

/// <summary>What is kept and not read: which kind it is, and what its sender can do. Nothing is unpacked to find out.</summary>
internal static class Unreadable
{
    /// <summary>Names of a package that are looked at: its own parts come first, and a directory of thousands says nothing more.</summary>
    private const int NamesLookedAt = 200;

    /// <summary>The sentence for a kind that is told by its first bytes.</summary>
    internal static Refusal Of(FileKind kind) => kind switch
    {
        FileKind.Empty => new("fileEmpty"),
        FileKind.LfsPointer => new("lfsPointer"),
        FileKind.Pdf => new("pdfNotYet"),
        FileKind.Rtf => new("rtfNotYet"),
        FileKind.Media => new("mediaFile"),
        FileKind.Archive => new("archiveFile"),
        _ => new("formatUnknown"),
    };

    /// <summary>What a zip file is, where it is no Word document that could be read; else null.</summary>
    internal static (FileFormat Format, Refusal Why)? Zip(ReadOnlySpan<byte> bytes)
    {
        if (OpenDocumentType(bytes) is { } type)
        {
            if (type.Contains("opendocument.text", StringComparison.Ordinal)) return (FileFormat.Odt, new("odtNotYet"));
            if (type.Contains("opendocument.spreadsheet", StringComparison.Ordinal)) return (FileFormat.Unknown, new("spreadsheetFile"));
            if (type.Contains("opendocument.presentation", StringComparison.Ordinal)) return (FileFormat.Unknown, new("slidesFile"));
            return (FileFormat.Unknown, new("formatUnknown"));
        }
        var (names, encrypted) = Names(bytes);
        // Without a directory it is cut off or no zip at all; the Word reader says which.
        if (names.Count == 0 || names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return null;
        if (names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return (FileFormat.Unknown, new("spreadsheetFile"));
        if (names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return (FileFormat.Unknown, new("slidesFile"));
        if (names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase) || names.Contains("_rels/.rels", StringComparer.OrdinalIgnoreCase)) return null;
        return (FileFormat.Unknown, encrypted ? new("archiveEncrypted") : new("archiveFile"));
    }

    /// <summary>What a compound file (MS-CFB) is, by the names of its streams.</summary>
    internal static (FileFormat Format, Refusal Why) Compound(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage")) return (FileFormat.Docx, new("encrypted"));
        if (Holds(bytes, "__properties_version1.0") || Holds(bytes, "__substg1.0_")) return (FileFormat.Msg, new("msgNotYet"));
        if (Holds(bytes, "WordDocument")) return (FileFormat.Unknown, new("oldWordFile"));
        if (Holds(bytes, "Workbook")) return (FileFormat.Unknown, new("spreadsheetFile"));
        if (Holds(bytes, "PowerPoint Document")) return (FileFormat.Unknown, new("slidesFile"));
        return (FileFormat.Unknown, new("oldWordFile"));
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    /// <summary>OpenDocument puts its type first, stored and not packed (ODF 1.3 part 2, 3.3).</summary>
    private static string? OpenDocumentType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 38 || !bytes[30..38].SequenceEqual("mimetype"u8)) return null;
        var type = bytes[38..Math.Min(bytes.Length, 120)];
        var end = type.IndexOf("PK"u8);
        return Encoding.ASCII.GetString(end < 0 ? type : type[..end]);
    }

    /// <summary>The names in the directory (APPNOTE 4.3.12) and whether every file among them is encrypted.</summary>
    private static (List<string> Names, bool Encrypted) Names(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        var encrypted = true;
        var tail = bytes[Math.Max(0, bytes.Length - 65_557)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 20 > tail.Length) return (names, false);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        while (names.Count < NamesLookedAt && at >= 0 && at + 46 <= bytes.Length && bytes[(int)at..].StartsWith("PK\x01\x02"u8))
        {
            var entry = bytes[(int)at..];
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]), comment = BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
            if (46 + length > entry.Length) break;
            var name = Encoding.UTF8.GetString(entry.Slice(46, length)).Replace('\\', '/');
            names.Add(name);
            if (!name.EndsWith('/')) encrypted &= (entry[8] & 1) != 0;
            at += 46 + length + extra + comment;
        }
        return (names, encrypted && names.Count > 0);
    }
}
