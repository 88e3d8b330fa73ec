using System.Buffers.Binary;
using System.Text;

namespace Plenary.Documents.Folders;

/// <summary>The names in a zip as they stand in its bytes, of which the framework's reader gives one only, and decoded.</summary>
internal static class ZipNames
{
    private const uint EndOfDirectory = 0x06054b50, DirectoryEntry = 0x02014b50, LocalEntry = 0x04034b50;

    /// <summary>A byte that is not UTF-8 comes as the character this much above it: from the private use area, where no name has any.</summary>
    private const char Strange = '\uF700';

    /// <summary>UTF-8 in which no two names become one: a byte that is none stays to be told apart.</summary>
    internal static Encoding Encoding { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new BytesAsTheyAre());

    /// <summary>A name that <see cref="Encoding"/> decoded as it can be shown: what is not UTF-8 by its number ("%E9").</summary>
    internal static string Shown(string name, out bool strange)
    {
        strange = name.Any(IsStrange);
        return strange ? string.Concat(name.Select(c => IsStrange(c) ? "%" + (c - Strange).ToString("X2", System.Globalization.CultureInfo.InvariantCulture) : c.ToString())) : name;
    }

    /// <summary>The places in the directory, from 0, of the files that have another name beside their content (APPNOTE 4.3.7) than in the directory (4.3.12):
    /// two programs would find different files there. Stops where the directory breaks, or is one of more than 4 GB; the reader says so.</summary>
    internal static HashSet<int> Differing(Stream zip)
    {
        var found = new HashSet<int>();
        var tail = At(zip, Math.Max(0, zip.Length - 65_557), 65_557);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + 22 > tail.Length || BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end)) != EndOfDirectory) return found;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var directory = size > int.MaxValue ? [] : At(zip, BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)), (int)size);
        var rest = directory.AsSpan();
        for (var i = 0; rest.Length >= 46 && BinaryPrimitives.ReadUInt32LittleEndian(rest) == DirectoryEntry; i++)
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var length = 46 + name + BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (length > rest.Length) break;
            var local = At(zip, BinaryPrimitives.ReadUInt32LittleEndian(rest[42..]), 30 + name);
            if (local.Length == 30 + name && BinaryPrimitives.ReadUInt32LittleEndian(local) == LocalEntry
                && (BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26)) != name || !local.AsSpan(30).SequenceEqual(rest.Slice(46, name)))) found.Add(i);
            rest = rest[length..];
        }
        return found;
    }

    private static bool IsStrange(char c) => c is >= Strange and <= (char)(Strange + 0xFF);

    private static byte[] At(Stream zip, long at, int length)
    {
        if (at < 0 || at >= zip.Length) return [];
        zip.Position = at;
        var bytes = new byte[(int)Math.Min(length, zip.Length - at)];
        zip.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Gives each byte that is not UTF-8 as a character of its own.</summary>
    private sealed class BytesAsTheyAre : DecoderFallback
    {
        /// <summary>An ill-formed sequence of UTF-8 has at most three bytes that are given at once.</summary>
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private byte[] _bytes = [];
            private int _next;

            public override int Remaining => _bytes.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (_bytes, _next) = (bytesUnknown, 0);
                return bytesUnknown.Length > 0;
            }

            public override char GetNextChar() => _next < _bytes.Length ? (char)(Strange + _bytes[_next++]) : '\0';

            public override bool MovePrevious() => _next > 0 && _next-- > 0;

            public override void Reset() => (_bytes, _next) = ([], 0);
        }
    }
}
