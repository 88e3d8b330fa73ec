using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;

namespace Plenary.Server.Platform.Blobs;

/// <summary>Where received bytes are kept, under their SHA-256 (I3). A seam: a folder today, an object store where a house has one; what is small may lie in the database.</summary>
internal interface IBlobs
{
    /// <summary>Keeps the bytes; returns their SHA-256 in lower hexadecimal once they are on the disk. The same bytes are kept once.</summary>
    Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>Keeps bytes with the rows that point to them: small ones come to the disk in the commit of the act that is given, and are gone where it is refused; larger ones before.
    /// A file of its own costs two syncs of the disk, a commit one for all acts in it.</summary>
    Task<string> PutAsync(PlenaryDb with, ReadOnlyMemory<byte> bytes, CancellationToken stop);

    /// <summary>The bytes, or null where there are none under that hash.</summary>
    /// <exception cref="BlobBrokenException">What lies there is not what was put there: it is never given out as if it were (F21).</exception>
    Task<byte[]?> GetAsync(string sha256, CancellationToken stop);

    /// <summary>Every hash kept, in ordinal order.</summary>
    Task<IReadOnlyList<string>> AllAsync(CancellationToken stop);

    /// <summary>Those that are not in the database, whose backup has the others.</summary>
    IEnumerable<string> Outside();
}

/// <summary>Small bytes in the database, all others in the folder.</summary>
internal sealed class StoredBlobs(FolderBlobs folder, IServiceScopeFactory scopes) : IBlobs
{
    /// <summary>Bytes of what is small: what is filled in in a form mostly is. Up to about 100 KB a row is cheaper than a file (sqlite.org/fasterthanfs.html); but every backup
    /// copies the database whole.</summary>
    internal const int Small = 16 << 10;

    public Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop) => folder.PutAsync(bytes, stop);

    public async Task<string> PutAsync(PlenaryDb with, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var sha = FolderBlobs.HashOf(bytes);
        if (folder.Has(sha)) return sha;
        if (bytes.Length > Small) return await folder.PutAsync(bytes, stop);
        await with.Database.ExecuteSqlAsync($"insert into small_blobs (sha256, bytes) values ({sha}, {bytes.ToArray()}) on conflict do nothing", stop);
        return sha;
    }

    public async Task<byte[]?> GetAsync(string sha256, CancellationToken stop)
    {
        if (await folder.GetAsync(sha256, stop) is { } bytes) return bytes;
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<PlenaryDb>().Database.SqlQuery<byte[]>($"select bytes from small_blobs where sha256 = {sha256}").ToListAsync(stop);
        return found is not [var small] ? null : FolderBlobs.HashOf(small) == sha256 ? small : throw new BlobBrokenException(sha256);
    }

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var small = await scope.ServiceProvider.GetRequiredService<PlenaryDb>().Database.SqlQuery<string>($"select sha256 from small_blobs").ToListAsync(stop);
        return [.. small.Concat(folder.All()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public IEnumerable<string> Outside() => folder.All();
}

/// <summary>A folder: two letters of the hash, then the hash. A blob appears whole or not at all.</summary>
internal sealed class FolderBlobs(string root, Reserve reserve)
{
    /// <summary>What file systems say when they are full: ENOSPC, EDQUOT, ERROR_DISK_FULL.</summary>
    private const int NoSpace = 28, NoQuota = 122, WindowsFull = 112;

    internal async Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var sha = HashOf(bytes);
        var path = PathOf(sha);
        if (File.Exists(path)) return sha;
        if (reserve.IsFull()) throw new IOException("The disk is full.", NoSpace);
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
        catch (IOException full) when ((full.HResult & 0xFFFF) is NoSpace or NoQuota or WindowsFull)
        {
            reserve.Release();
            throw;
        }
        finally
        {
            File.Delete(part);
        }
        return sha;
    }

    internal async Task<byte[]?> GetAsync(string sha256, CancellationToken stop)
    {
        if (!IsHash(sha256)) return null;
        var path = PathOf(sha256);
        if (!File.Exists(path)) return null;
        var bytes = await File.ReadAllBytesAsync(path, stop);
        return HashOf(bytes) == sha256 ? bytes : throw new BlobBrokenException(sha256);
    }

    internal IEnumerable<string> All() => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)!).Where(IsHash).Order(StringComparer.Ordinal)
        : [];

    internal bool Has(string sha) => File.Exists(PathOf(sha));

    internal static string HashOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    private string PathOf(string sha) => Path.Combine(root, sha[..2], sha);

    /// <summary>Only a hash becomes part of a path.</summary>
    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}

/// <summary>The bytes under a hash are no longer those that were put there.</summary>
internal sealed class BlobBrokenException(string sha256) : IOException($"The bytes kept under {sha256} have changed.")
{
    internal string Sha256 => sha256;
}
