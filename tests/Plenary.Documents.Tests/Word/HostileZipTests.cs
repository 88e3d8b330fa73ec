using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plenary.Core.Contributions;
using Plenary.Documents.Word;
using static Plenary.Documents.Tests.Word.Docx;

namespace Plenary.Documents.Tests.Word;

/// <summary>What can be wrong with the package around a document: it is read truthfully, or refused for what is wrong with it.</summary>
public sealed class HostileZipTests
{
    private const string Main = "word/document.xml";

    // Places in the records (APPNOTE 4.3.7, 4.3.12, 4.3.16).
    private const int DirectoryCrc = 16, DirectoryPacked = 20, DirectorySize = 24, DirectoryFlags = 8, DirectoryMethod = 10, DirectoryOffset = 42, EndCount = 10, EndOffset = 16;

    private static byte[] Good => Of(P(R("Every word arrives.")));

    [Fact]
    public void A_sound_package_is_read() => Reads(Good);

    [Fact]
    public void Two_parts_of_one_name_are_refused_however_the_name_is_spelt()
    {
        foreach (var twin in new[] { Main, "WORD/Document.xml", "word\\document.xml", "/word/document.xml" })
            Refuses("duplicatePart", Zip([.. Parts(Good), (twin, "<x/>"u8.ToArray())]));
    }

    [Fact]
    public void A_second_part_behind_the_count_of_the_directory_is_seen()
    {
        var hidden = Zip([.. Parts(Good), (Main, "<x/>"u8.ToArray())]);
        var end = hidden.Length - 22;
        Refuses("duplicatePart", Put16(hidden, end + EndCount, BinaryPrimitives.ReadUInt16LittleEndian(hidden.AsSpan(end + EndCount)) - 1));
    }

    [Fact]
    public void A_directory_that_holds_fewer_parts_than_it_counts_is_cut_off()
    {
        var bytes = Good;
        Refuses("truncated", Put16(bytes, bytes.Length - 22 + EndCount, 9));
        Refuses("tooManyParts", Put16(Good, Good.Length - 22 + EndCount, 5_000));
    }

    [Theory]
    [InlineData(DirectoryCrc, 1u, "damaged")]
    [InlineData(DirectorySize, 3u, "damaged")]
    [InlineData(DirectorySize, 0xFFFF_FFFEu, "damaged")]
    [InlineData(DirectoryPacked, 3u, "damaged")]
    [InlineData(DirectoryPacked, 0x7FFF_FFFFu, "truncated")]
    [InlineData(DirectoryOffset, 0x7FFF_FFFFu, "truncated")]
    [InlineData(DirectoryOffset, 5u, "truncated")]
    public void A_directory_that_lies_about_a_part_is_found_out(int field, uint value, string code)
    {
        foreach (var level in new[] { CompressionLevel.Optimal, CompressionLevel.NoCompression })
        {
            var bytes = Repacked(Good, level);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Entry(bytes, Main) + field), value);
            Refuses(code, bytes);
        }
    }

    [Fact]
    public void An_encrypted_part_asks_for_a_file_without_a_password()
    {
        var bytes = Good;
        Refuses("encrypted", Put16(bytes, Entry(bytes, Main) + DirectoryFlags, 1));
    }

    [Fact]
    public void A_way_of_packing_that_is_not_known_is_refused()
    {
        var bytes = Good;
        Refuses("damaged", Put16(bytes, Entry(bytes, Main) + DirectoryMethod, 14));
    }

    [Fact]
    public void Sizes_behind_the_data_are_read()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(new OneWay(memory), ZipArchiveMode.Create))
            foreach (var (name, bytes) in Parts(Good))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        var streamed = memory.ToArray();
        Assert.Equal(8, BinaryPrimitives.ReadUInt16LittleEndian(streamed.AsSpan(6)) & 8);
        Reads(streamed);
    }

    [Fact]
    public void Stored_parts_are_read() => Reads(Repacked(Good, CompressionLevel.NoCompression));

    [Fact]
    public void The_wide_records_of_large_packages_are_read_and_theirs_lies_too()
    {
        Reads(Wide(Good));
        Refuses("truncated", Wide(Good, directory: long.MaxValue));
        Refuses("truncated", Wide(Good, directory: -1));
        Refuses("truncated", Wide(Good, record: long.MaxValue - 3));
        Refuses("tooManyParts", Wide(Good, count: long.MaxValue));
        Refuses("tooManyParts", Wide(Good, count: -1));
        foreach (var offset in new[] { long.MaxValue, long.MaxValue - 29, -1L, long.MinValue }) Refuses("truncated", WideEntry(Good, offset));
        Reads(WideEntry(Good, null));
    }

    [Fact]
    public void What_stands_after_the_end_does_no_harm() => Reads([.. Good, .. "\r\nsent by a gateway"u8]);

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("//host/share/document.xml")]
    public void A_main_part_outside_the_package_is_not_there(string target)
    {
        var parts = Parts(Good);
        var links = Encoding.UTF8.GetString(parts.First(p => p.Name == "_rels/.rels").Bytes).Replace(Main, target, StringComparison.Ordinal);
        Refuses("noMainPart", Zip([.. parts.Select(p => p.Name == "_rels/.rels" ? (p.Name, Encoding.UTF8.GetBytes(links)) : p)]));
    }

    [Fact]
    public void A_name_that_leads_out_of_the_package_is_only_a_name() =>
        Reads(Zip([.. Parts(Good), ("../../evil.xml", "<x/>"u8.ToArray()), ("word/../word/document.xml", "<x/>"u8.ToArray())]));

    [Fact]
    public void A_cut_off_package_says_that_its_end_is_missing()
    {
        for (var length = 4; length < Good.Length; length += 7)
            Refuses("truncated", Good[..length]);
    }

    private static void Reads(byte[] bytes) =>
        Assert.Equal("Every word arrives.", Assert.Single(Read(bytes).Blocks).Text);

    private static void Refuses(string code, byte[] bytes)
    {
        var reading = Read(bytes);
        Assert.Equal(code, reading.Error?.Code);
        Assert.Empty(reading.Blocks);
    }

    private static Reading Read(byte[] bytes) => WordReader.Read("x.docx", "", bytes);

    private static (string Name, byte[] Bytes)[] Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e =>
        {
            var copy = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(copy);
            return (e.FullName, copy.ToArray());
        })];
    }

    private static byte[] Repacked(byte[] package, CompressionLevel level)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var (name, bytes) in Parts(package))
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        return memory.ToArray();
    }

    /// <summary>Where the directory's record of a part begins.</summary>
    private static int Entry(byte[] package, string name)
    {
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(package.Length - 22 + EndOffset));
        while (Encoding.UTF8.GetString(package, at + 46, Length(28)) != name) at += 46 + Length(28) + Length(30) + Length(32);
        return at;

        int Length(int field) => BinaryPrimitives.ReadUInt16LittleEndian(package.AsSpan(at + field));
    }

    private static byte[] Put16(byte[] bytes, int at, int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
        return bytes;
    }

    /// <summary>The same package with the wide end record and its locator, and nothing in the narrow one.</summary>
    private static byte[] Wide(byte[] package, long? directory = null, long? record = null, long? count = null)
    {
        var (body, end) = (package[..^22], package[^22..]);
        var wide = new byte[76];
        BinaryPrimitives.WriteUInt32LittleEndian(wide, 0x06064b50);
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(4), 44);
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(32), count ?? BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(EndCount)));
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(48), directory ?? BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(EndOffset)));
        BinaryPrimitives.WriteUInt32LittleEndian(wide.AsSpan(56), 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(64), record ?? body.Length);
        end.AsSpan(8, 12).Fill(0xFF);
        return [.. body, .. wide, .. end];
    }

    /// <summary>The same package with the place of its main part in an extra field.</summary>
    private static byte[] WideEntry(byte[] package, long? offset)
    {
        var at = Entry(package, Main);
        var field = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), 8);
        BinaryPrimitives.WriteInt64LittleEndian(field.AsSpan(4), offset ?? BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(at + DirectoryOffset)));
        BinaryPrimitives.WriteUInt32LittleEndian(package.AsSpan(at + DirectoryOffset), uint.MaxValue);
        Put16(package, at + 30, 12);
        var after = at + 46 + Main.Length;
        return [.. package[..after], .. field, .. package[after..]];
    }

    /// <summary>A stream that cannot go back, as a socket cannot.</summary>
    private sealed class OneWay(Stream to) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);
    }
}
