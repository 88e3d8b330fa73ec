using Plenary.Core.Contributions;

namespace Plenary.Documents.Folders;

/// <summary>Reads one file of the disk.</summary>
public static class InputFile
{
    /// <summary>Reads the file at <paramref name="path"/>; a missing, forbidden or too large one is a reading that says so, and is not loaded.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the reading is to name it; null for the path as given.</param>
    public static Reading Read(string path, string? name = null)
    {
        name ??= path;
        var file = new FileInfo(path);
        if (Directory.Exists(path)) return FileReader.Refused(name, "", FileFormat.Unknown, new("fileIsFolder", name));
        if (!file.Exists) return FileReader.Refused(name, "", FileFormat.Unknown, new("fileMissing", name));
        if (file.Length > FileReader.MostBytes) return FileReader.Refused(name, "", FileFormat.Unknown, new("fileTooLarge", "64"));
        try
        {
            return FileReader.Read(name, File.ReadAllBytes(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return FileReader.Refused(name, "", FileFormat.Unknown, new("fileForbidden", name));
        }
    }
}
