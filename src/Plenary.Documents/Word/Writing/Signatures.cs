using System.Globalization;
using Plenary.Core.Compilations;

namespace Plenary.Documents.Word.Writing;

/// <summary>Who a proposal's changes are signed by. Word knows authors by their names alone and accepts or rejects by them, so that two who
/// have the same name sign with the number of their contribution behind it. What one organisation sent in several letters is its own.</summary>
internal sealed class Signatures
{
    /// <summary>Names longer than this are shortened in a change; the comment has them in full. Word's own box ends at 52 characters, its files at 255.</summary>
    private const int Longest = 200;

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

    /// <summary>The first sponsor's name, "Name (+4)" with more.</summary>
    public string Of(Group group)
    {
        if (group.Sponsors.Count == 0) return group.Id;
        var first = group.Sponsors[0];
        var name = _names.TryGetValue(first.Contribution, out var known) ? known : Short(first.Name);
        var others = group.Sponsors.Select(s => _names.GetValueOrDefault(s.Contribution, s.Name)).Distinct(StringComparer.Ordinal).Count() - 1;
        return others == 0 ? name : $"{name} (+{others.ToString(CultureInfo.InvariantCulture)})";
    }

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
