using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Folders;

/// <summary>What a consultation folder holds. The texts are read; the contributions are listed and read one file at a time, when asked for.</summary>
public sealed record FolderReading : IDisposable
{
    /// <summary>What <c>consultation.yaml</c> says.</summary>
    public required Consultation Consultation { get; init; }

    /// <summary>Every version of the text, by number, the working language first; empty for a call with questions only.</summary>
    public required IReadOnlyList<FolderText> Texts { get; init; }

    /// <summary>The version asked for, else the newest; null without a text.</summary>
    public required int? Version { get; init; }

    /// <summary>Everything received: by row, then by path (ordinal); numbered from 1.</summary>
    public required IReadOnlyList<FolderContribution> Contributions { get; init; }

    /// <summary>What could not be used and what it means for the rest. Why a file of a contribution gives no bytes is said by the file itself.</summary>
    public IReadOnlyList<CompilationError> Errors { get; init; } = [];

    /// <summary>What is odd and changes nothing: unknown columns and keys, names spelt otherwise than the files.</summary>
    public IReadOnlyList<CompilationError> Warnings { get; init; } = [];

    internal FolderSource? Source { get; init; }

    /// <summary>Every file of the folder by path, in ordinal order; what operating systems and editors leave behind is left out.</summary>
    public IReadOnlyList<string> Files => Source?.Paths ?? [];

    /// <summary>The bytes of a file of the folder, such as a text's; read anew at each call.</summary>
    /// <param name="path">As <see cref="FolderText.File"/> names it.</param>
    public Result<byte[]> Bytes(string path) => Source?.Bytes(path) ?? new Refusal("fileMissing", path);

    /// <summary>Closes the zip, where it is one.</summary>
    public void Dispose() => Source?.Dispose();
}

/// <summary>The text under discussion in one language.</summary>
/// <param name="Version">0 for the first draft.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="File">Its path in the folder.</param>
/// <param name="Reading">What stands in it.</param>
public sealed record FolderText(int Version, string Language, string File, Reading Reading);

/// <summary>One contribution as the folder holds it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Row">What its rows say, by the columns' names; empty values are left out. Without a row it is empty.</param>
/// <param name="Received">When, in UTC, where a row says so.</param>
/// <param name="Files">The letter first, then its attachments by path.</param>
public sealed record FolderContribution(
    int Number, IReadOnlyDictionary<string, string> Row, DateTimeOffset? Received, IReadOnlyList<FolderFile> Files);

/// <summary>A file that is not in memory yet.</summary>
public sealed class FolderFile
{
    private readonly FolderSource? _source;
    private readonly Refusal? _refused;

    internal FolderFile(string path, FolderSource source) => (Path, _source) = (path, source);

    internal FolderFile(string path, Refusal refused) => (Path, _refused) = (path, refused);

    /// <summary>Its path in the folder, or what the row says where there is no such file.</summary>
    public string Path { get; }

    /// <summary>The bytes as received, or why there are none. Reads the file anew at each call; safe from several threads.</summary>
    public Result<byte[]> Bytes() => _refused is not null ? _refused : _source!.Bytes(Path);

    /// <summary>What the readers see in it; a file without bytes gives a reading that says why.</summary>
    public Reading Read()
    {
        var bytes = Bytes();
        return bytes.Ok
            ? FileReader.Read(Path, bytes.Value)
            : new Reading { File = Path, Sha256 = "", Format = FileFormat.Unknown, Error = bytes.Refusals[0] };
    }
}
