using System.Globalization;
using Plenary.Core.Compilations;

namespace Plenary.Documents.Word.Writing;

/// <summary>Who a proposal's changes are signed by. Word knows authors by their names alone and accepts or rejects by them, so that two who
/// have the same name sign with the number of their contribution behind it. What one organisation sent in several letters is its own.</summary>
internal sealed class Signatures
{
    /// <summary>Names longer than this are shortened in a change; the comment has them in full. Word's own box ends at 52 characters, its files at 255.</summary>
    private const int Longest = 200;

    /// <summary>Three names of organisations, as many as a balloon shows in two lines.</summary>
    private const int LongestTogether = 120;

    private readonly Dictionary<int, string> _names = [];

    /// <summary>Finds the names; linear in the contributions.</summary>
    public Signatures(Compilation compilation)
    {
        foreach (var same in compilation.Contributions.DistinctBy(c => c.Number).GroupBy(c => Short(c.Sponsor), StringComparer.OrdinalIgnoreCase))
        {
            var alone = same.Count() == 1 || same.DistinctBy(c => (c.Organisation is null ? c.Number : 0, c.Organisation, c.Kind, c.Country)).Count() == 1;
            foreach (var contribution in same)
                _names[contribution.Number] = alone ? same.Key : $"{Short(contribution.Sponsor)} (C{contribution.Number.ToString(CultureInfo.InvariantCulture)})";
        }
    }

    /// <summary>The sponsors by name while they fit, else the first one and how many more: "Name (+4)". Who accepts by author sees whom he follows.</summary>
    public string Of(IEnumerable<Sponsor> sponsors)
    {
        var names = sponsors.Select(s => _names.TryGetValue(s.Contribution, out var known) ? known : Short(s.Name)).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 1) return names[0];
        var all = string.Join("; ", names);
        return all.Length <= LongestTogether ? all : $"{names[0]} (+{(names.Count - 1).ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>The signature of a group, or its id where nobody stands behind it.</summary>
    public string Of(Group group) => group.Sponsors.Count == 0 ? group.Id : Of(group.Sponsors);

    /// <summary>Whether a group's comment has to say a name in full.</summary>
    public static bool Shortens(Group group) => group.Sponsors.Any(s => Line(s.Name).Length > Longest);

    private static string Short(string name)
    {
        name = Line(name);
        if (name.Length <= Longest) return name;
        return string.Concat(name.AsSpan(0, Longest - (char.IsHighSurrogate(name[Longest - 2]) ? 2 : 1)), "…");
    }

    /// <summary>On one line, and of what XML can carry: an attribute turns every other blank into a space.</summary>
    private static string Line(string name) =>
        string.Join(' ', WordParts.Clean(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
