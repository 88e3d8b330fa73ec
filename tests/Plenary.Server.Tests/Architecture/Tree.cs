namespace Plenary.Server.Tests.Architecture;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Tree
{
    internal static string Root { get; } = Find();

    /// <summary>Every file that is ours: relative path with forward slashes, ordinal order.</summary>
    internal static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(p => p is "bin" or "obj" or ".git" or "artifacts" or "TestResults" or "node_modules" || p.StartsWith("BenchmarkDotNet", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    internal static IEnumerable<string> Sources(string below = "") =>
        Files.Where(f => f.StartsWith(below, StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));

    internal static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plenary.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Plenary.slnx");
        return folder;
    }
}
