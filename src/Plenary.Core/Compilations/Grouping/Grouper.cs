using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>Points in their groups.</summary>
/// <param name="Groups">In the order of the text; at one place by contribution.</param>
/// <param name="Points">The same points with their group, by contribution, in the order in which they were said.</param>
public sealed record Grouped(IReadOnlyList<Group> Groups, IReadOnlyList<Point> Points);

/// <summary>Makes one group of the same proposal by several sponsors (contract, section 4; DOCUMENTS, algorithm C).
/// Two points are one only when they ask for the same to the letter, or make the same of the paragraph; what overlaps is an alternative,
/// what is nearly the same is linked. The order in which points and contributions are given makes no difference.</summary>
public static class Grouper
{
    /// <summary>Groups the points: every point is in exactly one group. O(n log n) in the points, and the pairs of alternatives.</summary>
    /// <param name="points">The points.</param>
    /// <param name="contributions">Where they come from.</param>
    /// <param name="text">The text that they are about, or null where there are only questions.</param>
    public static Grouped Group(IReadOnlyList<Point> points, IReadOnlyList<Contribution> contributions, TextVersion? text)
    {
        var ordered = new Point[points.Count];
        for (var i = 0; i < ordered.Length; i++) ordered[i] = points[i];
        Array.Sort(Array.ConvertAll(ordered, p => (p.Contribution, Ordinal(p.Id), p.Id)), ordered, Comparer<(int, int, string)>.Create(Compare));

        var places = new Places(text);
        var drafts = new List<Draft>();
        var byWording = new Dictionary<string, Draft>(ordered.Length, StringComparer.Ordinal);
        var draftOf = new Draft[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var key = places.Key(ordered[i]);
            // Who puts the same in twice wants it twice.
            while (byWording.TryGetValue(key, out var taken) && ordered[i].Operation == Operation.Add && taken.Has(ordered[i])) key += "\0";
            if (!byWording.TryGetValue(key, out var draft))
            {
                byWording[key] = draft = new(ordered[i], drafts.Count);
                drafts.Add(draft);
            }
            draft.Add(ordered[i]);
            draftOf[i] = draft;
        }
        foreach (var draft in drafts) draft.Rank = places.Rank(draft.First);
        drafts.Sort((a, b) => a.Rank.CompareTo(b.Rank) is not 0 and var order ? order : a.Order.CompareTo(b.Order));
        for (var i = 0; i < drafts.Count; i++) drafts[i].Order = i;

        Alternatives.Find(drafts, places);
        NearOnes.Find(drafts, places);

        var sponsors = new Dictionary<int, Sponsor>(contributions.Count);
        foreach (var c in contributions) sponsors[c.Number] = new(c.Sponsor, c.Kind, c.Number);
        var groups = new Group[drafts.Count];
        for (var i = 0; i < groups.Length; i++) groups[i] = drafts[i].Group(sponsors);
        for (var i = 0; i < ordered.Length; i++) ordered[i] = ordered[i] with { Group = draftOf[i].First.Id };
        return new(groups, ordered);
    }

    private static int Compare((int Contribution, int Ordinal, string Id) a, (int Contribution, int Ordinal, string Id) b) =>
        a.Contribution != b.Contribution ? a.Contribution.CompareTo(b.Contribution)
        : a.Ordinal != b.Ordinal ? a.Ordinal.CompareTo(b.Ordinal)
        : string.CompareOrdinal(a.Id, b.Id);

    /// <summary>3 of <c>C17.3</c>.</summary>
    private static int Ordinal(string id) =>
        int.TryParse(id.AsSpan(id.IndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;
}
