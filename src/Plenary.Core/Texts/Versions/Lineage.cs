using System.Globalization;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Texts.Versions;

/// <summary>Gives the paragraphs of a version their ids.</summary>
public static class Lineage
{
    /// <summary>The newer version with its paragraphs' lasting ids: <c>p12</c> is the twelfth of version 0; later what stayed, was edited or
    /// moved keeps its id, of two run together the first's; one that came in after p12 is <c>p12a</c>, the next <c>p12b</c>; before the first, <c>p0a</c>.</summary>
    /// <param name="older">The version before, already numbered; null for the first.</param>
    /// <param name="newer">The version with whatever ids.</param>
    public static TextVersion Number(TextVersion? older, TextVersion newer)
    {
        var ids = new string[newer.Paragraphs.Count];
        if (older is null)
        {
            for (var i = 0; i < ids.Length; i++) ids[i] = "p" + (i + 1).ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            var lines = new Line[ids.Length];
            for (var i = 0; i < lines.Length; i++) lines[i] = new(newer.Paragraphs[i].Text, newer.Paragraphs[i].Number, exact: false);
            var alignment = Alignment.Make(PreparedText.Of(older).In(newer.Language), lines, exact: false);
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var paragraph in older.Paragraphs) used.Add(paragraph.Id);
            for (var i = 0; i < ids.Length; i++)
                if (alignment.Of[i] >= 0 && !alignment.Continues[i]) ids[i] = older.Paragraphs[alignment.Of[i]].Id;
            var root = "p0";
            for (var i = 0; i < ids.Length; i++)
            {
                if (ids[i] is null)
                {
                    for (var n = 1; !used.Add(ids[i] = root + Letters(n)); n++)
                    {
                    }
                }
                root = Root(ids[i]);
            }
        }
        return newer with { Paragraphs = [.. newer.Paragraphs.Select((p, i) => p with { Id = ids[i] })] };
    }

    /// <summary><c>p12</c> of <c>p12a</c>.</summary>
    private static string Root(string id)
    {
        var end = 1;
        while (end < id.Length && char.IsAsciiDigit(id[end])) end++;
        return id[..end];
    }

    /// <summary>a … z, aa, ab …</summary>
    private static string Letters(int n)
    {
        var letters = "";
        for (; n > 0; n = (n - 1) / 26) letters = (char)('a' + (n - 1) % 26) + letters;
        return letters;
    }
}
