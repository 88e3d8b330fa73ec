using System.Buffers.Binary;
using System.Text;

namespace Plenary.Documents.Traces;

/// <summary>Takes out of a picture what is not the picture: Exif with its place and camera, XMP, IPTC and remarks. JPEG (ITU-T T.81 B.1), PNG (W3C, 11.3), GIF and WebP; the dots stay as they are,
/// bit for bit.</summary>
internal static class PictureCleaner
{
    /// <summary>The picture without traces, and what was found; null where it is of another kind, or broken.</summary>
    internal static (byte[] Bytes, IReadOnlyList<Trace> Traces)? Of(ReadOnlySpan<byte> bytes)
    {
        var (kept, found, place) = (new MemoryStream(bytes.Length), false, false);
        var whole = bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes, kept, ref found, ref place),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(bytes, kept, ref found, ref place),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes, kept, ref found, ref place),
            _ => false,
        };
        if (!whole) return null;
        return (kept.ToArray(), place ? [new(TraceKind.Places, ["1"])] : found ? [new(TraceKind.Pictures, ["1"])] : []);
    }

    private static bool Jpeg(ReadOnlySpan<byte> all, MemoryStream kept, ref bool found, ref bool place)
    {
        kept.Write(all[..2]);
        for (var at = 2; at + 2 <= all.Length;)
        {
            if (all[at] != 0xFF) return false;
            var marker = all[at + 1];
            if (marker == 0xFF) { at++; continue; }
            // What some cameras hang behind the end is another picture, with its own traces.
            if (marker == 0xD9)
            {
                kept.Write(all.Slice(at, 2));
                return true;
            }
            if (at + 4 > all.Length) return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(all[(at + 2)..]) + 2;
            if (length < 4 || at + length > all.Length) return false;
            var segment = all.Slice(at, length);
            // JFIF, ICC profiles and Adobe's colours stay: without them the picture looks another. Everything else of applications goes, and remarks.
            var stays = marker is not ((>= 0xE0 and <= 0xEF) or 0xFE) || marker == 0xE0 || marker == 0xEE || marker == 0xE2 && segment[4..].StartsWith("ICC_PROFILE"u8);
            if (stays) kept.Write(segment);
            else
            {
                found = true;
                place |= marker == 0xE1 && HasPlace(segment);
            }
            at += length;
            if (marker != 0xDA) continue;
            var next = EndOfScan(all, at);
            kept.Write(all[at..next]);
            at = next;
        }
        return false;
    }

    /// <summary>Where coded data ends: at a mark. A byte of all ones in it is always followed by a zero, or is a restart (T.81 B.1.1.5, B.2.1).</summary>
    private static int EndOfScan(ReadOnlySpan<byte> all, int at)
    {
        for (; at + 1 < all.Length; at++)
            if (all[at] == 0xFF && all[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF)) return at;
        return all.Length;
    }

    private static bool Png(ReadOnlySpan<byte> all, MemoryStream kept, ref bool found, ref bool place)
    {
        if (all.Length < 8) return false;
        kept.Write(all[..8]);
        for (var at = 8; at + 12 <= all.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(all[at..]);
            if (length > all.Length - at - 12) return false;
            var chunk = all.Slice(at, (int)length + 12);
            var type = chunk.Slice(4, 4);
            if (type.SequenceEqual("tEXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("zTXt"u8) || type.SequenceEqual("eXIf"u8) || type.SequenceEqual("tIME"u8))
            {
                found = true;
                place |= HasPlace(chunk);
            }
            else kept.Write(chunk);
            at += chunk.Length;
            if (type.SequenceEqual("IEND"u8)) return true;
        }
        return false;
    }

    private static bool WebP(ReadOnlySpan<byte> all, MemoryStream kept, ref bool found, ref bool place)
    {
        kept.Write(all[..12]);
        var at = 12;
        while (at + 8 <= all.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(all[(at + 4)..]);
            if (length > all.Length - at - 8) return false;
            var padded = Math.Min((int)length + 8 + (int)(length & 1), all.Length - at);
            var chunk = all.Slice(at, padded);
            if (chunk.StartsWith("EXIF"u8) || chunk.StartsWith("XMP "u8))
            {
                found = true;
                place |= HasPlace(chunk);
            }
            else kept.Write(chunk);
            at += padded;
        }
        // The size stands in the head, and there what kinds of traces there are.
        var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], (uint)(kept.Length - 8));
        if (bytes.Length > 21 && bytes[12..].StartsWith("VP8X"u8)) bytes[20] &= 0b1111_0011;
        return at >= all.Length - 1;
    }

    /// <summary>Whether Exif names a place: the tag of the GPS directory, 0x8825, in either order of bytes (Exif 2.32, 4.6.3), or XMP that says one.</summary>
    private static bool HasPlace(ReadOnlySpan<byte> data) =>
        data.IndexOf((ReadOnlySpan<byte>)[0x88, 0x25, 0x00, 0x04]) >= 0 || data.IndexOf((ReadOnlySpan<byte>)[0x25, 0x88, 0x04, 0x00]) >= 0 || data.IndexOf("GPSL"u8) >= 0;
}
