using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Compilations;

/// <summary>Writes a compilation in the kinds asked for. The files appear whole and together or not at all: each is written beside its place, and all
/// are moved there at the end; what stood there before stays until then.</summary>
internal sealed class OutputWriter(Compilation compilation, CompileRequest request, byte[]? template, IWords words, Stream standardOutput) : IDisposable
{
    private readonly List<(string Part, string File)> _parts = [];
    private MemoryStream? _standard;

    /// <summary>Makes one output; returns why not, where it cannot be.</summary>
    internal async Task<IReadOnlyList<Refusal>> WriteAsync(Output output, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var bytes = new MemoryStream();
        if (await Rendering.RenderAsync(compilation, output.Kind, request, template, words, bytes) is { Count: > 0 } refusals) return refusals;
        bytes.Position = 0;
        if (output.File == "-")
        {
            _standard = bytes;
            return [];
        }
        var part = PartOf(Path.GetDirectoryName(output.File)!, _parts.Count);
        try
        {
            _parts.Add((part, output.File));
            await using var file = File.Create(part);
            await bytes.CopyToAsync(file, stop);
            file.Flush(flushToDisk: true);
            return [];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return [NotWritten(output.File, wrong)];
        }
    }

    /// <summary>Puts every file in its place; returns why not, where one cannot be.</summary>
    internal Refusal? Finish()
    {
        foreach (var (part, file) in _parts)
            try
            {
                File.Move(part, file, overwrite: true);
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                return NotWritten(file, wrong);
            }
        _standard?.CopyTo(standardOutput);
        standardOutput.Flush();
        return null;
    }

    /// <summary>Takes back what was not finished.</summary>
    public void Dispose()
    {
        foreach (var (part, _) in _parts)
            if (File.Exists(part)) File.Delete(part);
    }

    /// <summary>Whether a file can be made in a folder: tried, since rights alone do not tell.</summary>
    internal static bool CanWriteIn(string folder)
    {
        try
        {
            using var probe = new FileStream(PartOf(folder, 0), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A name beside the file: moving is one step only within a file system. It has the number of the process, so that two runs do not meet,
    /// and not the file's own name, which may be as long as names can be.</summary>
    private static string PartOf(string folder, int n) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".plenary-{Environment.ProcessId}-{n}.part"));

    /// <summary>Whether the disk is full: ENOSPC or EDQUOT on Linux, ERROR_DISK_FULL on Windows.</summary>
    internal static bool IsFull(IOException exception) => (exception.HResult & 0xFFFF) is 28 or 122 or 112;

    private static Refusal NotWritten(string file, Exception wrong) =>
        wrong is IOException io && IsFull(io) ? new("outputDiskFull", file) : new("outputNotWritten", file);
}
