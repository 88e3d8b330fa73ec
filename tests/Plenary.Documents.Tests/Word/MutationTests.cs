using System.IO.Compression;
using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Word;

/// <summary>Whatever happens to the bytes on their way, there is a reading or a refusal, and what is read keeps the contract.</summary>
public sealed class MutationTests
{
    [Fact]
    public void Changed_bytes_of_a_package_never_throw()
    {
        var files = SharedFiles.In("docx-tracked").Where(f => new FileInfo(f).Length < 20_000).Select(File.ReadAllBytes).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Byte).Array[1, 8], Gen.Int[0, 5]).Sample((file, changes, cut) =>
        {
            var bytes = (byte[])files[file].Clone();
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            Judge(cut == 0 ? bytes.AsMemory(0, changes[0].Item1 % bytes.Length) : bytes);
        }, iter: 250, seed: "0000KOIPe0007");
    }

    [Fact]
    public void Changed_bytes_of_the_XML_never_throw()
    {
        var files = SharedFiles.In("docx-tracked").Where(f => new FileInfo(f).Length < 20_000).Select(Entries).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 1000], Gen.Int[0, int.MaxValue - 1], Gen.Char["<>/\"'& =:wdelinspr\0t!?;#x0"]).Array[1, 4])
            .Sample((file, changes) =>
            {
                var entries = files[file].Select(e => (e.Name, (byte[])e.Bytes.Clone())).ToArray();
                var parts = entries.Where(e => e.Name.StartsWith("word/", StringComparison.Ordinal) && e.Item2.Length > 0).ToArray();
                foreach (var (part, at, value) in changes)
                {
                    var bytes = parts[part % 3 == 0 ? part % parts.Length : Array.FindIndex(parts, p => p.Name == "word/document.xml")].Item2;
                    bytes[at % bytes.Length] = (byte)value;
                }
                Judge(Docx.Zip(entries));
            }, iter: 200, seed: "0000KOIPe0008");
    }

    private static void Judge(ReadOnlyMemory<byte> bytes)
    {
        var reading = WordReader.Read("x", "", bytes);
        if (reading.Error is not null)
        {
            Assert.Empty(reading.Blocks);
            return;
        }
        Assert.DoesNotContain(reading.Blocks, b => b.Text.Contains('\n', StringComparison.Ordinal));
        _ = reading.Accepted();
        foreach (var comment in reading.Comments)
        {
            Assert.InRange(comment.Start, 0, reading.Blocks[comment.Block].Text.Length);
            Assert.InRange(comment.End, 0, reading.Blocks[comment.EndBlock].Text.Length);
        }
        foreach (var anchor in reading.Blocks.Select(b => b.Anchor).OfType<BlockPlace>())
            Assert.InRange(anchor.Offset, 0, reading.Blocks[anchor.Block].Text.Length);
    }

    private static (string Name, byte[] Bytes)[] Entries(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Where(e => e.Length > 0).Select(e =>
        {
            using var stream = e.Open();
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (e.FullName, copy.ToArray());
        })];
    }
}
