using System.IO.Compression;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Folders;

/// <summary>Where an export goes: it appears whole at the end, or not at all.</summary>
internal abstract class ExportTarget : IDisposable
{
    /// <summary>Writes one file; they come in ordinal order of their paths.</summary>
    internal abstract Task WriteAsync(string path, byte[] bytes, CancellationToken stop);

    /// <summary>Puts what was written in its place.</summary>
    internal abstract void Finish();

    /// <summary>Takes back what was not finished.</summary>
    public abstract void Dispose();

    /// <summary>A folder that is not there yet or is empty; a zip where the name ends so.</summary>
    internal static Result<ExportTarget> At(string path)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var above = Path.GetDirectoryName(place);
        if (above is null || !Directory.Exists(above)) return new Refusal("outputFolderMissing", path, above ?? place);
        var zip = place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (zip && Directory.Exists(place)) return new Refusal("outputIsFolder", path);
        if (!zip && (File.Exists(place) || Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())) return new Refusal("outputFolderNotEmpty", path);
        try
        {
            return zip ? new ZipTarget(place) : new FolderTarget(place);
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return new Refusal("outputFolderClosed", path, above);
        }
    }

    private static string Beside(string place) => Path.Combine(Path.GetDirectoryName(place)!, $".plenary-{Path.GetRandomFileName()}.part");

    private sealed class FolderTarget : ExportTarget
    {
        private readonly string _place, _part;

        internal FolderTarget(string place)
        {
            (_place, _part) = (place, Beside(place));
            Directory.CreateDirectory(_part);
        }

        internal override async Task WriteAsync(string path, byte[] bytes, CancellationToken stop)
        {
            var file = Path.Combine(_part, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes, stop);
        }

        internal override void Finish()
        {
            if (Directory.Exists(_place)) Directory.Delete(_place);
            Directory.Move(_part, _place);
        }

        public override void Dispose()
        {
            if (Directory.Exists(_part)) Directory.Delete(_part, recursive: true);
        }
    }

    private sealed class ZipTarget : ExportTarget
    {
        /// <summary>The first that a zip can say: the same record gives the same bytes, whenever it is written.</summary>
        private static readonly DateTimeOffset Ever = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

        private readonly string _place, _part;
        private readonly FileStream _file;
        private readonly ZipArchive _zip;

        internal ZipTarget(string place)
        {
            (_place, _part) = (place, Beside(place));
            _file = new FileStream(_part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
        }

        internal override async Task WriteAsync(string path, byte[] bytes, CancellationToken stop)
        {
            var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
            (entry.LastWriteTime, entry.ExternalAttributes) = (Ever, 0);
            await using var stream = await entry.OpenAsync(stop);
            await stream.WriteAsync(bytes, stop);
        }

        internal override void Finish()
        {
            _zip.Dispose();
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_part, _place, overwrite: true);
        }

        public override void Dispose()
        {
            if (!File.Exists(_part)) return;
            _file.Dispose();
            File.Delete(_part);
        }
    }
}
