using Microsoft.Extensions.Caching.Memory;
using Plenary.Core.Contributions;
using Plenary.Documents;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Desk;

/// <summary>The files whose points are being placed, read once and kept while they are: reading a letter again for each of its points would be felt at every key.</summary>
internal sealed class Originals(IBlobs blobs) : IDisposable
{
    /// <summary>Letters kept in all: some twenty long letters, 32 MB.</summary>
    private const long MostLetters = 16_000_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostLetters });

    /// <summary>A received file as the readers see it; null where its bytes are gone.</summary>
    internal async Task<Reading?> OfAsync(string name, string sha256, CancellationToken stop)
    {
        if (_kept.TryGetValue((name, sha256), out Reading? known)) return known;
        if (await blobs.GetAsync(sha256, stop) is not { } bytes) return null;
        var reading = FileReader.Read(name, bytes);
        return _kept.Set((name, sha256), reading, new MemoryCacheEntryOptions { Size = 1000 + Letters(reading), SlidingExpiration = TimeSpan.FromMinutes(30) });
    }

    /// <summary>The file among a letter and what hangs on it, by the name that a source gives.</summary>
    internal static Reading? Find(Reading reading, string file) =>
        reading.File == file ? reading : reading.Mail?.Attachments.Select(a => Find(a, file)).FirstOrDefault(f => f is not null);

    public void Dispose() => _kept.Dispose();

    private static long Letters(Reading reading) => reading.Blocks.Sum(b => (long)b.Text.Length) + (reading.Mail?.Attachments.Sum(Letters) ?? 0);
}
