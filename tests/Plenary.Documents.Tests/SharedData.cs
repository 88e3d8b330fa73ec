namespace Plenary.Documents.Tests;

/// <summary>The shared material beside the checkout; tests that need it say so where it is absent.</summary>
internal static class SharedData
{
    internal static string Path(params string[] parts)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(at.FullName, "Plenary.slnx"))) continue;
            var path = System.IO.Path.Combine([at.FullName, "..", "shared", "data", .. parts]);
            if (File.Exists(path) || Directory.Exists(path)) return System.IO.Path.GetFullPath(path);
            break;
        }
        Assert.Skip($"../shared/data/{string.Join('/', parts)} is not here.");
        return "";
    }
}
