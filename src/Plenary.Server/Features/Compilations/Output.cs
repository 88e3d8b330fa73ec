using Plenary.Core.Shared;

namespace Plenary.Server.Features.Compilations;

/// <summary>What an output is; it follows its file's ending (contract, section 1).</summary>
internal enum OutputKind
{
    /// <summary>The model itself.</summary>
    Json,
    /// <summary>A page.</summary>
    Html,
    /// <summary>The redline, or a layout in Word.</summary>
    Docx,
    /// <summary>A layout in Markdown.</summary>
    Md,
    /// <summary>One row a point, or a layout's tables.</summary>
    Csv,
}

/// <summary>One output asked for.</summary>
/// <param name="File">The file, or "-" for standard output.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Output(string File, OutputKind Kind)
{
    /// <summary>Endings whose time has not come.</summary>
    private static readonly string[] NotYet = [".odt", ".xml", ".pdf"];

    /// <summary>Every output asked for, or why it cannot be: an unknown ending, a folder that is not there, the same file twice.
    /// Asked before any long work.</summary>
    internal static Result<IReadOnlyList<Output>> All(IReadOnlyList<string> paths)
    {
        var refusals = new List<Refusal>();
        var outputs = new List<Output>();
        foreach (var path in paths)
        {
            var ending = path == "-" ? ".json" : Path.GetExtension(path).ToLowerInvariant();
            if (NotYet.Contains(ending)) refusals.Add(new("outputNotYet", path, ending));
            else if (!Enum.TryParse<OutputKind>(ending.TrimStart('.'), ignoreCase: true, out var kind) || ending.Length < 2 || char.IsDigit(ending[1]))
                refusals.Add(new("outputUnknown", path, ending));
            else if (path != "-" && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
                refusals.Add(new("outputFolderMissing", path, folder));
            else if (Directory.Exists(path)) refusals.Add(new("outputIsFolder", path));
            else if (outputs.Any(o => o.File == path)) refusals.Add(new("outputTwice", path));
            else outputs.Add(new(path, kind));
        }
        return refusals.Count > 0 ? Result<IReadOnlyList<Output>>.Refused(refusals) : outputs;
    }
}
