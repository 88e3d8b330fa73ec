using System.Security.Cryptography;

namespace Plenary.Server.Platform.Blobs;

/// <summary>Where received bytes are kept, under their SHA-256 (I3). A seam: a folder today, an object store where a house has one.</summary>
internal interface IBlobs
{
    /// <summary>Keeps the bytes; returns their SHA-256 in lower hexadecimal once they are on the disk. The same bytes are kept once.</summary>
    Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>The bytes, or null where there are none under that hash.</summary>
    /// <exception cref="BlobBrokenException">What lies there is not what was put there: it is never given out as if it were (F21).</exception>
    Task<byte[]?> GetAsync(string sha256, CancellationToken stop);

    /// <summary>Every hash kept, in ordinal order.</summary>
    IEnumerable<string> All();
}

/// <summary>A folder: two letters of the hash, then the hash. A blob appears whole or not at all.</summary>
internal sealed class FolderBlobs(string root) : IBlobs
{
    public async Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(sha);
        if (File.Exists(path)) return sha;
        var isNew = !Directory.Exists(Path.GetDirectoryName(path));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = Path.Combine(root, $".{Path.GetRandomFileName()}.part");
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, stop);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
            DurableFolder.Sync(Path.GetDirectoryName(path)!);
            if (isNew) DurableFolder.Sync(root);
        }
        finally
        {
            File.Delete(part);
        }
        return sha;
    }

    public async Task<byte[]?> GetAsync(string sha256, CancellationToken stop)
    {
        if (!IsHash(sha256)) return null;
        var path = PathOf(sha256);
        if (!File.Exists(path)) return null;
        var bytes = await File.ReadAllBytesAsync(path, stop);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : throw new BlobBrokenException(sha256);
    }

    public IEnumerable<string> All() => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)!).Where(IsHash).Order(StringComparer.Ordinal)
        : [];

    private string PathOf(string sha) => Path.Combine(root, sha[..2], sha);

    /// <summary>Only a hash becomes part of a path.</summary>
    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}

/// <summary>The bytes under a hash are no longer those that were put there.</summary>
internal sealed class BlobBrokenException(string sha256) : IOException($"The bytes kept under {sha256} have changed.")
{
    internal string Sha256 => sha256;
}
