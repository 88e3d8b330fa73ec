namespace Plenary.Documents.Tests.Word;

/// <summary>Real files beside the checkout; tests that need them say so and are skipped where they are absent.</summary>
internal static class SharedFiles
{
    public static string Documents()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "Plenary.slnx"))) continue;
            var folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "data", "documents"));
            if (Directory.Exists(folder)) return folder;
        }
        Assert.Skip("The shared documents (../shared/data/documents) are not here.");
        return "";
    }

    public static string[] In(string folder, string pattern = "*") =>
        [.. Directory.GetFiles(Path.Combine(Documents(), folder), pattern).Order(StringComparer.Ordinal)];
}
