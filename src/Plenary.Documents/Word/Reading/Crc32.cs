using System.Buffers.Binary;

namespace Plenary.Documents.Word.Reading;

/// <summary>The checksum of ZIP (ISO 3309, reflected polynomial EDB88320), eight bytes at a time ("slicing by 8",
/// Kounavis and Berry 2005).</summary>
internal static class Crc32
{
    private static readonly uint[] Tables = Make();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = t[(7 << 8) + (int)(word & 255)] ^ t[(6 << 8) + (int)((word >> 8) & 255)]
                ^ t[(5 << 8) + (int)((word >> 16) & 255)] ^ t[(4 << 8) + (int)((word >> 24) & 255)]
                ^ t[(3 << 8) + (int)((word >> 32) & 255)] ^ t[(2 << 8) + (int)((word >> 40) & 255)]
                ^ t[(1 << 8) + (int)((word >> 48) & 255)] ^ t[(int)(word >> 56)];
        }
        foreach (var b in bytes) crc = (crc >> 8) ^ t[(int)((crc ^ b) & 255)];
        return ~crc;
    }

    private static uint[] Make()
    {
        var t = new uint[8 << 8];
        for (var i = 0u; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) != 0 ? (c >> 1) ^ 0xEDB88320 : c >> 1;
            t[i] = c;
        }
        for (var i = 256; i < t.Length; i++) t[i] = (t[i - 256] >> 8) ^ t[t[i - 256] & 255];
        return t;
    }
}
