using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Plenary.Documents.Word.Reading;

/// <summary>The parts of a ZIP file held in memory (APPNOTE 6.3.10; ECMA-376 part 2, annex B). The directory is read once; a
/// part is unpacked when it is asked for, and counted while it is, because sizes in the directory may lie. Names are keys
/// only: nothing is ever opened by them outside the bytes given.</summary>
internal sealed class ZipPackage
{
    private const uint EndOfDirectory = 0x06054b50, DirectoryEntry = 0x02014b50, LocalEntry = 0x04034b50,
        WideLocator = 0x07064b50, WideEndOfDirectory = 0x06064b50;
    private const int Stored = 0, Deflated = 8;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private ZipPackage(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Reads the directory. O(bytes) when there is none, else O(entries).</summary>
    /// <exception cref="UnreadableException">It is no ZIP file, or one that is cut off, ambiguous or too large.</exception>
    public static ZipPackage Open(ReadOnlyMemory<byte> bytes)
    {
        var package = new ZipPackage(bytes);
        package.ReadDirectory();
        return package;
    }

    /// <summary>Whether there is a part of this name; ASCII case does not count (ECMA-376 part 2, 6.2.2.3).</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The names of its parts, in the order of the directory.</summary>
    public IReadOnlyList<string> Names => [.. _entries.Keys];

    /// <summary>Unpacks a part into a buffer of the shared pool, or returns null where there is none.</summary>
    public Part? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;
        if ((entry.Flags & 1) != 0) throw new UnreadableException("encrypted");
        var packed = Packed(entry, name);
        return entry.Method switch
        {
            Stored => Copy(packed, name, entry),
            Deflated => Inflate(packed, name, entry),
            _ => throw new UnreadableException("damaged", name),
        };
    }

    private void ReadDirectory()
    {
        var all = _bytes.Span;
        var end = FindEnd(all);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(all[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(all[(end + 16)..]);
        if (count == ushort.MaxValue || at == uint.MaxValue) (count, at) = WideEnd(all, end, count, at);
        if (count < 0 || count > Limits.Entries) throw new UnreadableException("tooManyParts", Number(count), Number(Limits.Entries));
        // The count may lie: what stands in the directory is what another reader would find there.
        for (var i = 0; ; i++)
        {
            if (at < 0 || at > all.Length - 46 || BinaryPrimitives.ReadUInt32LittleEndian(all[(int)at..]) != DirectoryEntry)
            {
                if (i < count) throw new UnreadableException("truncated");
                break;
            }
            if (i == Limits.Entries) throw new UnreadableException("tooManyParts", Number(i + 1), Number(Limits.Entries));
            var head = all[(int)at..];
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
            int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
            if (46 + nameLength + extraLength > head.Length) throw new UnreadableException("truncated");
            var entry = new Entry(
                BinaryPrimitives.ReadUInt16LittleEndian(head[8..]), BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
                BinaryPrimitives.ReadUInt32LittleEndian(head[16..]), BinaryPrimitives.ReadUInt32LittleEndian(head[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(head[24..]), BinaryPrimitives.ReadUInt32LittleEndian(head[42..]));
            entry = Widen(entry, head.Slice(46 + nameLength, extraLength));
            var name = NameOf(head.Slice(46, nameLength));
            // Two readers that pick different ones of two parts of one name would see two different documents.
            if (!_entries.TryAdd(name, entry)) throw new UnreadableException("duplicatePart", name);
            at += 46 + nameLength + extraLength + commentLength;
        }
    }

    /// <summary>The end record stands before a comment of at most 65,535 bytes.</summary>
    private static int FindEnd(ReadOnlySpan<byte> all)
    {
        Span<byte> signature = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(signature, EndOfDirectory);
        var from = Math.Max(0, all.Length - 65_535 - 22);
        var found = all[from..].LastIndexOf(signature);
        if (found >= 0 && from + found + 22 <= all.Length) return from + found;
        var isZip = all.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(all) == LocalEntry;
        throw new UnreadableException(isZip ? "truncated" : "notAZip");
    }

    /// <summary>What does not fit the end record stands in another one, which a locator right before it names (APPNOTE 4.3.14 and 4.3.15).</summary>
    private static (long Count, long Offset) WideEnd(ReadOnlySpan<byte> all, int end, long count, long offset)
    {
        if (end < 20 || BinaryPrimitives.ReadUInt32LittleEndian(all[(end - 20)..]) != WideLocator) return (count, offset);
        var at = BinaryPrimitives.ReadInt64LittleEndian(all[(end - 12)..]);
        if (at < 0 || at > all.Length - 56 || BinaryPrimitives.ReadUInt32LittleEndian(all[(int)at..]) != WideEndOfDirectory)
            throw new UnreadableException("truncated");
        return (BinaryPrimitives.ReadInt64LittleEndian(all[((int)at + 32)..]), BinaryPrimitives.ReadInt64LittleEndian(all[((int)at + 48)..]));
    }

    /// <summary>Sizes and places that do not fit 32 bits stand in the extra field 1 (APPNOTE 4.5.3).</summary>
    private static Entry Widen(Entry entry, ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(extra), length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length) break;
            var field = extra.Slice(4, length);
            extra = extra[(4 + length)..];
            if (id != 1) continue;
            if (entry.Size == uint.MaxValue && Take(ref field) is { } size) entry = entry with { Size = size };
            if (entry.PackedSize == uint.MaxValue && Take(ref field) is { } packed) entry = entry with { PackedSize = packed };
            if (entry.Offset == uint.MaxValue && Take(ref field) is { } offset) entry = entry with { Offset = offset };
        }
        return entry;

        static long? Take(ref ReadOnlySpan<byte> field)
        {
            if (field.Length < 8) return null;
            var value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
            return value;
        }
    }

    private static string NameOf(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).Replace('\\', '/').TrimStart('/');

    private ReadOnlyMemory<byte> Packed(Entry entry, string name)
    {
        var all = _bytes.Span;
        if (entry.Offset < 0 || entry.Offset > all.Length - 30) throw new UnreadableException("truncated");
        var head = all[(int)entry.Offset..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != LocalEntry) throw new UnreadableException("truncated");
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        if (30 + nameLength > head.Length) throw new UnreadableException("truncated");
        // A reader that goes through the file from its beginning would take this for another part.
        if (!string.Equals(NameOf(head.Slice(30, nameLength)), name, StringComparison.OrdinalIgnoreCase)) throw new UnreadableException("partTwoNames", name);
        var start = entry.Offset + 30 + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        if (entry.PackedSize < 0 || entry.PackedSize > all.Length || start + entry.PackedSize > all.Length)
            throw new UnreadableException("truncated");
        return _bytes.Slice((int)start, (int)entry.PackedSize);
    }

    private Part Copy(ReadOnlyMemory<byte> packed, string name, Entry entry)
    {
        Count(packed.Length, packed.Length, name);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, packed.Length));
        packed.Span.CopyTo(buffer);
        return Checked(new Part(name, buffer, packed.Length), entry);
    }

    private Part Inflate(ReadOnlyMemory<byte> packed, string name, Entry entry)
    {
        // The directory's size is a hint for the buffer, no more.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(entry.Size + 1, 1 << 12, 1 << 20));
        var length = 0;
        try
        {
            using var source = MemoryMarshal.TryGetArray(packed, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(packed.ToArray(), writable: false);
            using var inflated = new DeflateStream(source, CompressionMode.Decompress);
            while (true)
            {
                if (length == buffer.Length) Grow(ref buffer, length);
                var got = inflated.Read(buffer, length, buffer.Length - length);
                if (got == 0) break;
                length += got;
                // Counted against what was read so far, so that a bomb goes off while it is small.
                Count(length, source.Position, name);
            }
            _unpacked += length;
            return Checked(new Part(name, buffer, length), entry);
        }
        catch (InvalidDataException)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw new UnreadableException("damaged", name);
        }
    }

    private void Count(long length, long packed, string name)
    {
        if (length > Limits.PartBytes || length + _unpacked > Limits.PackageBytes
            || (length > Limits.RatioFloor && length / Limits.Ratio > packed))
            throw new UnreadableException("zipBomb", name, Number(Limits.PartBytes >> 20));
    }

    /// <summary>A wrong checksum means that these are not the words that were sent.</summary>
    private static Part Checked(Part part, Entry entry)
    {
        if (part.Length == entry.Size && Crc32.Of(part.Bytes) == entry.Crc) return part;
        part.Dispose();
        throw new UnreadableException("damaged", part.Name);
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, Limits.PartBytes + (1 << 16)));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct Entry(int Flags, int Method, uint Crc, long PackedSize, long Size, long Offset);
}

/// <summary>The bytes of one part, in a buffer that goes back to the pool when it is disposed of.</summary>
internal sealed class Part(string name, byte[] buffer, int length) : IDisposable
{
    private byte[] _buffer = buffer;

    public string Name => name;

    public int Length => length;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, length);

    public byte[] Buffer => _buffer;

    public void Dispose()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
