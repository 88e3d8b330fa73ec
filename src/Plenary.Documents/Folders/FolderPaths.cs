using System.Globalization;
using System.Text;

namespace Plenary.Documents.Folders;

/// <summary>Where in a folder each received file lies. A name that came with a file is kept where it is a plain path below <c>contributions/</c>; any other, such as
/// that of an upload, becomes one that no system and no zip takes for anything else (zip slip, names of devices, two names that differ in capitals).</summary>
public sealed class FolderPaths
{
    /// <summary>Bytes of one part of a path: the most that common file systems take is 255.</summary>
    private const int LongestPart = 200;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>The place of a file of a contribution; call in the order of the numbers, so that the same record has the same places.</summary>
    /// <param name="name">As it was received.</param>
    /// <param name="number">The contribution's number.</param>
    public string OfContribution(string name, int number)
    {
        if (name.StartsWith("contributions/", StringComparison.Ordinal) && IsPlain(name) && Take(name)) return name;
        return Free(string.Create(CultureInfo.InvariantCulture, $"contributions/C-{number}/"), Tame(Path.GetFileName(name.Replace('\\', '/'))));
    }

    /// <summary>The place of a file of a text: its version and its language stand in the name, as the contract wants.</summary>
    /// <param name="name">As it was received.</param>
    /// <param name="version">From 0.</param>
    /// <param name="language">BCP 47.</param>
    public string OfText(string name, int version, string language)
    {
        var number = version.ToString(CultureInfo.InvariantCulture);
        if (IsPlain("text/" + name) && new string([.. name.TakeWhile(char.IsAsciiDigit)]) == number
            && Path.GetExtension(Path.GetFileNameWithoutExtension(name)) == "." + language && Take("text/" + name)) return "text/" + name;
        var tame = Tame(name);
        return Free($"text/{number}-", $"{Path.GetFileNameWithoutExtension(tame)}.{language}{Path.GetExtension(tame)}");
    }

    private string Free(string before, string name)
    {
        for (var n = 1; ; n++)
        {
            var path = n == 1 ? before + name : string.Create(CultureInfo.InvariantCulture, $"{before}{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");
            if (Take(path)) return path;
        }
    }

    private bool Take(string path)
    {
        // No name with a lone surrogate comes here: it is not plain.
        var spelling = path.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var folders = new List<string>();
        for (var at = spelling.IndexOf('/', StringComparison.Ordinal); at >= 0; at = spelling.IndexOf('/', at + 1)) folders.Add(spelling[..at]);
        if (_folders.Contains(spelling) || folders.Exists(_taken.Contains) || !_taken.Add(spelling)) return false;
        _folders.UnionWith(folders);
        return true;
    }

    private static bool IsPlain(string path)
    {
        if (path.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.GetUnicodeCategory(c) == UnicodeCategory.Format)) return false;
        return path.Split('/').All(p => p.Length > 0 && !p.StartsWith('.') && !p.StartsWith('~') && p[^1] is not (' ' or '.') && Encoding.UTF8.GetByteCount(p) <= LongestPart
            && p is not ("__MACOSX" or "Thumbs.db" or "desktop.ini"));
    }

    private static string Tame(string name)
    {
        var tame = string.Concat(name.EnumerateRunes().Select(r => r.IsAscii && (char.IsAsciiLetterOrDigit((char)r.Value) || r.Value is '-' or '_' or '.') ? ((char)r.Value).ToString() : "_")).TrimStart('.', '_', '-');
        var ending = Path.GetExtension(tame) is { Length: > 1 and <= 9 } known ? known : "";
        var stem = Path.GetFileNameWithoutExtension(tame).TrimEnd('.');
        return (stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, 60)]) + ending;
    }
}
