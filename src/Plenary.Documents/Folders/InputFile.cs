using Plenary.Core.Contributions;

namespace Plenary.Documents.Folders;

/// <summary>Reads one file of the disk.</summary>
public static class InputFile
{
    /// <summary>Reads the file at <paramref name="path"/>; a missing, forbidden or too large one is a reading that says so, and is not loaded.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the reading is to name it; null for the path as given.</param>
    public static Reading Read(string path, string? name = null) => WithBytes(path, name).Reading;

    /// <summary>The same with the bytes, which are null where the file gave none.</summary>
    public static (byte[]? Bytes, Reading Reading) WithBytes(string path, string? name = null)
    {
        name ??= path;
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) return Refused("fileIsFolder", name);
            if (!file.Exists) return Refused("fileMissing", name);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
            if (file.Length > FileReader.MostBytes) return Refused("fileTooLarge", "64");
            // A named pipe has no length, and opening one would wait for ever.
            var bytes = file.Length == 0 ? [] : File.ReadAllBytes(path);
            return (bytes, FileReader.Read(name, bytes));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refused("fileForbidden", name);
        }

        (byte[]?, Reading) Refused(string code, string about) => (null, FileReader.Refused(name, "", FileFormat.Unknown, new(code, about)));
    }
}
