using System.Text.RegularExpressions;

namespace Plenary.Server.Features.Gallery;

/// <summary>Names are unique on a page, and in the gallery a component stands on it many times.</summary>
internal static partial class GalleryNames
{
    /// <summary>The same markup with its own names, and what refers to them, made apart from all others.</summary>
    internal static string Apart(string html, string mark) => Names().Replace(html, m => m.Groups[1].Value + string.Join(' ', m.Groups[2].Value.Split(' ').Select(n => n + mark)) + "\"");

    [GeneratedRegex(@"(\s(?:id|for|form|aria-labelledby|aria-describedby)=""|\shref=""#)([^""]+)""")]
    private static partial Regex Names();
}
