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

    /// <summary>Every output asked for, or why it cannot be: an unknown ending, a folder that is not there or takes no file, the same file twice,
    /// a file that is read. Asked before any long work.</summary>
    internal static Result<IReadOnlyList<Output>> All(CompileRequest request)
    {
        var refusals = new List<Refusal>();
        var outputs = new List<Output>();
        var inputs = InputsOf(request);
        foreach (var path in request.Outputs)
        {
            var ending = path == "-" ? ".json" : Path.GetExtension(path).ToLowerInvariant();
            var kind = KindOf(ending);
            var place = path == "-" ? path : Target(path);
            var folder = path == "-" ? null : Path.GetDirectoryName(place);
            if (path.Length == 0) refusals.Add(new("outputEmpty"));
            else if (NotYet.Contains(ending)) refusals.Add(new("outputNotYet", path, ending));
            else if (kind is null) refusals.Add(ending.Length < 2 ? new("outputNoEnding", path) : new("outputUnknown", path, ending));
            else if (folder is not null && !Directory.Exists(folder)) refusals.Add(new("outputFolderMissing", path, folder));
            else if (Directory.Exists(path)) refusals.Add(new("outputIsFolder", path));
            else if (outputs.Any(o => o.File == place)) refusals.Add(new("outputTwice", path));
            else if (inputs.Any(i => place == i || i.EndsWith(Path.DirectorySeparatorChar) && place.StartsWith(i, StringComparison.Ordinal)))
                refusals.Add(new("outputIsInput", path));
            else if (folder is not null && !OutputWriter.CanWriteIn(folder)) refusals.Add(new("outputFolderClosed", path, folder));
            else outputs.Add(new(place, kind.Value));
        }
        return refusals.Count > 0 ? Result<IReadOnlyList<Output>>.Refused(refusals) : outputs;
    }

    /// <summary>What an ending, with its dot, asks for.</summary>
    internal static OutputKind? KindOf(string ending) => ending switch
    {
        ".json" => OutputKind.Json,
        ".html" or ".htm" => OutputKind.Html,
        ".docx" => OutputKind.Docx,
        ".md" => OutputKind.Md,
        ".csv" => OutputKind.Csv,
        _ => null,
    };

    /// <summary>Every file that is read, and the folders (with a separator at their end) in which every file is: what is written over these is lost,
    /// what is written into these is an input of the next run.</summary>
    private static List<string> InputsOf(CompileRequest request)
    {
        var files = new List<string>();
        if (request.Template is { } template) files.Add(Target(template));
        foreach (var input in request.Base is { } text ? request.Inputs.Append(text) : request.Inputs)
        {
            files.Add(Target(input));
            if (request.Base is null)
                files.AddRange([Target(Path.Combine(input, "contributions")) + Path.DirectorySeparatorChar, Target(Path.Combine(input, "text")) + Path.DirectorySeparatorChar,
                    Target(Path.Combine(input, "contributions.csv")), Target(Path.Combine(input, "consultation.yaml"))]);
        }
        return files;
    }

    /// <summary>The whole path, links of the file and of its folder followed: two names of one file are one file.</summary>
    private static string Target(string path)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length == 0 ? "." : path));
        if (Linked(whole) is { } target) return target;
        return Path.GetDirectoryName(whole) is { } folder && Linked(folder) is { } at ? Path.Combine(at, Path.GetFileName(whole)) : whole;
    }

    private static string? Linked(string path)
    {
        try
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            // A link that leads round in a circle is no other file; writing to it will say so.
            return null;
        }
    }
}
