using System.IO.Compression;
using Plenary.Core.Shared;

namespace Plenary.Documents.Folders;

/// <summary>The files of a consultation, in a folder or in a zip of it. Paths are relative, with forward slashes, as they are stored.</summary>
internal abstract class FolderSource : IDisposable
{
    /// <summary>Every file, by path (ordinal); litter of operating systems and editors is left out.</summary>
    internal abstract IReadOnlyList<string> Paths { get; }

    /// <summary>What was found and is not used, each with its reason.</summary>
    internal List<(string File, Refusal Refusal)> Refused { get; } = [];

    /// <summary>What is odd about files that are used all the same.</summary>
    internal List<(string File, Refusal Refusal)> Odd { get; } = [];

    /// <summary>The bytes of a file of <see cref="Paths"/>, or why there are none. Safe to call from several threads.</summary>
    internal abstract Result<byte[]> Bytes(string path);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>A path as people or a zip write it, made relative with forward slashes; null where it leaves the folder (an attack by name: "../../etc/passwd").</summary>
    internal static string? Inside(string path)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith('/') || path.Length > 1 && path[1] == ':' || path.Contains('\0', StringComparison.Ordinal)) return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..") return null;
            if (part != ".") parts.Add(part);
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    /// <summary>What operating systems and editors leave behind: hidden files, lock files of Word and LibreOffice, folders of macOS.</summary>
    protected static bool IsLitter(string path) =>
        path.Split('/').Any(p => p.StartsWith('.') || p.StartsWith("~$", StringComparison.Ordinal) || p is "__MACOSX" or "Thumbs.db" or "desktop.ini");

    /// <summary>Names what looks like litter and may be somebody's input: a hidden file among the contributions. What systems write by themselves
    /// is nobody's, and neither is the lock file of an open document.</summary>
    protected void NameLitter(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!path.Contains("contributions/", StringComparison.Ordinal) || path.Contains("__MACOSX", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal)
            || name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~lock.", StringComparison.Ordinal)
            || name.StartsWith(".git", StringComparison.Ordinal) || name is ".DS_Store" or ".directory" or "Thumbs.db" or "desktop.ini") return;
        Refused.Add((path, new("leftOut")));
    }

    internal static readonly Refusal TooLarge = new("fileTooLarge", "64");
}

/// <summary>A folder of the file system.</summary>
internal sealed class DirectorySource : FolderSource
{
    private readonly string _root;

    internal DirectorySource(string root)
    {
        _root = Path.GetFullPath(root);
        var found = new List<string>();
        List(new DirectoryInfo(_root), "", found);
        found.Sort(StringComparer.Ordinal);
        Paths = found;
    }

    internal override IReadOnlyList<string> Paths { get; }

    internal override Result<byte[]> Bytes(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(_root, path));
            if (!file.Exists) return new Refusal("fileMissing", path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
            if (file.Length > FileReader.MostBytes) return TooLarge;
            // A named pipe has no length; opening one would wait for ever.
            return file.Length == 0 ? Array.Empty<byte>() : File.ReadAllBytes(file.FullName);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new Refusal("fileForbidden", path);
        }
    }

    // Links are followed to files inside the folder only, never to folders: one that leads out would publish what lies there, one that leads up never ends.
    private void List(DirectoryInfo folder, string prefix, List<string> found)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException && prefix.Length > 0)
        {
            // What is below it is named as lost; the rest is compiled.
            Refused.Add((prefix.TrimEnd('/'), new("folderClosed")));
            return;
        }
        foreach (var entry in entries)
        {
            var path = prefix + entry.Name;
            // A name that is not UTF-8 was decoded with a loss: nothing is found by it any more.
            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(entry.FullName))
            {
                Refused.Add((path, new("fileNameNotUtf8")));
                continue;
            }
            if (IsLitter(entry.Name))
            {
                if (entry is FileInfo) NameLitter(path);
                continue;
            }
            if (entry.LinkTarget is not null && !LeadsInside(entry)) Refused.Add((path, new("linkLeavesFolder")));
            else if (entry is DirectoryInfo inner) List(inner, path + "/", found);
            else found.Add(path);
        }
    }

    private bool LeadsInside(FileSystemInfo link)
    {
        try
        {
            return link is FileInfo && link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
                && target.FullName.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            // A link that leads round in a circle, or to where nobody may look, leads to no file in here.
            return false;
        }
    }
}

/// <summary>A zip of a folder, with or without the folder's own name in front of every path.</summary>
internal sealed class ZipSource : FolderSource
{
    /// <summary>A consultation of 10,000 contributions with attachments has some 30,000 files; the directory of a zip is read whole.</summary>
    private const int MostEntries = 100_000;

    /// <summary>How much text can shrink to at most 1 part in 400 and be honest; above it a zip is made to fill memory.</summary>
    private const int MostRatio = 400;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _one = new();

    private ZipSource(ZipArchive zip, HashSet<int> differing)
    {
        _zip = zip;
        foreach (var (i, entry) in zip.Entries.Index())
        {
            if (entry.FullName.EndsWith('/')) continue;
            var name = ZipNames.Shown(entry.FullName, out var strange);
            if (Inside(name) is not { } path) Refused.Add((name, new("pathLeavesFolder")));
            else if (differing.Contains(i)) Refused.Add((path, new("partTwoNames", path)));
            else if (IsLink(entry)) Refused.Add((path, new("linkLeavesFolder")));
            else if (IsLitter(path)) NameLitter(path);
            else if (!_entries.TryAdd(path, entry)) Refused.Add((path, new("fileTwice")));
            else if (strange) Odd.Add((path, new("zipNameNotUtf8")));
        }
        var prefix = Above("consultation.yaml", "consultation.yml") ?? Above("contributions.csv") ?? OneFolder();
        Refused.AddRange(_entries.Keys.Where(k => !k.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => (k, new Refusal("zipFileOutside", prefix))));
        if (prefix.Length > 0)
            _entries = _entries.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToDictionary(e => e.Key[prefix.Length..], e => e.Value, StringComparer.Ordinal);
        Paths = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    internal override IReadOnlyList<string> Paths { get; }

    /// <summary>The folder that holds a file of one of these names, the nearest to the top; with its slash.</summary>
    private string? Above(params string[] names) =>
        _entries.Keys.Where(k => names.Contains(Path.GetFileName(k))).MinBy(k => k.Count(c => c == '/')) is { } file ? file[..(file.LastIndexOf('/') + 1)] : null;

    /// <summary>The folder that everything lies in, as a zip of a folder has it; the name of a part of a consultation is none.</summary>
    private string OneFolder()
    {
        var tops = _entries.Keys.Select(k => k[..(k.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Take(2).ToList();
        return tops is [var one] && one is not "contributions/" ? one : "";
    }

    // The upper half of the attributes is the Unix mode; a link's content is the path that it leads to, not anything sent by anybody.
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    /// <summary>Opens a zip.</summary>
    /// <returns>The source, or <c>notAConsultation</c> where the file is no zip.</returns>
    internal static Result<FolderSource> Open(string file)
    {
        try
        {
            var bytes = File.OpenRead(file);
            ZipArchive zip;
            HashSet<int> differing;
            try
            {
                differing = ZipNames.Differing(bytes);
                zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: false, ZipNames.Encoding);
            }
            catch
            {
                bytes.Dispose();
                throw;
            }
            if (zip.Entries.Count <= MostEntries) return new ZipSource(zip, differing);
            zip.Dispose();
            return new Refusal("zipTooManyEntries", file, "100000");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new Refusal("notAConsultation", file);
        }
    }

    internal override Result<byte[]> Bytes(string path)
    {
        lock (_one)
        {
            if (!_entries.TryGetValue(path, out var entry)) return new Refusal("fileMissing", path);
            if (entry.IsEncrypted) return new Refusal("zipEncrypted");
            try
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                var piece = new byte[81920];
                // Counted while unpacking: what the directory of a zip says of sizes may be a lie.
                while (stream.Read(piece) is var n and > 0)
                {
                    bytes.Write(piece, 0, n);
                    if (bytes.Length > FileReader.MostBytes) return TooLarge;
                    if (bytes.Length > 1 << 20 && bytes.Length > MostRatio * entry.CompressedLength) return new Refusal("zipFileBomb");
                }
                return bytes.ToArray();
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException)
            {
                return new Refusal("zipBroken");
            }
        }
    }

    public override void Dispose()
    {
        _zip.Dispose();
        base.Dispose();
    }
}
