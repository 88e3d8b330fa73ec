using System.IO.Compression;
using System.Text;

namespace Plenary.Documents.Tests.Folders;

/// <summary>A consultation folder that a test fills; gone afterwards.</summary>
internal sealed class AFolder : IDisposable
{
    internal const string Yaml = """
        title: On benches in the park
        languages: [en, fr]
        zone: Europe/Zurich
        kinds: [Walkers, Sitters]
        questions:
          - id: "1"
            text: Where should they stand?
        text: text/0-draft.en.md
        phases:
          - name: Contributions
            opens: 2026-01-10
            closes: 2026-02-10

        """;

    internal string Root { get; } = Directory.CreateTempSubdirectory("plenary-folder-").FullName;

    internal AFolder() => With("consultation.yaml", Yaml).With("text/0-draft.en.md", "# Benches\n\n1. Benches stand in the shade.\n");

    internal AFolder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    internal AFolder With(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    internal AFolder Without(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    internal string Zipped(bool withFolder)
    {
        var zip = Root + ".zip";
        ZipFile.CreateFromDirectory(Root, zip, CompressionLevel.Fastest, withFolder);
        return zip;
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        File.Delete(Root + ".zip");
    }
}
