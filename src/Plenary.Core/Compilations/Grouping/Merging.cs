namespace Plenary.Core.Compilations.Grouping;

/// <summary>That a person found one point to say the same as another.</summary>
/// <param name="Point">The id of the one.</param>
/// <param name="SameAs">The id of the one that speaks for both.</param>
public readonly record struct Merge(string Point, string SameAs);

/// <summary>Joins groups that the letter keeps apart and a person found to be one: another wording of the same, a translation, a letter sent twice.</summary>
public static class Merging
{
    /// <summary>The same points in fewer groups. A pure function of the set of merges: neither their order nor that of the points makes a difference (I4), a merge
    /// said twice counts once, a circle joins all that stand in it, and a merge that names an unknown point joins nothing.
    /// A joined group has the id, place, operation and words of the group that the others were found the same as; where there are several such, of the first in the text.
    /// O(groups + points), nearly.</summary>
    /// <param name="grouped">What <see cref="Grouper"/> made of the points.</param>
    /// <param name="merges">What persons said.</param>
    public static Grouped Join(Grouped grouped, IEnumerable<Merge> merges)
    {
        var groups = grouped.Groups;
        var of = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
            foreach (var point in groups[i].Points) of[point] = i;
        var root = Enumerable.Range(0, groups.Count).ToArray();
        var follows = new bool[groups.Count];
        var any = false;
        foreach (var merge in merges)
        {
            if (!of.TryGetValue(merge.Point, out var one) || !of.TryGetValue(merge.SameAs, out var other) || one == other) continue;
            any = follows[one] = true;
            var (a, b) = (Root(one), Root(other));
            root[Math.Max(a, b)] = Math.Min(a, b);
        }
        if (!any) return grouped;

        // Groups stand in the order of the text, so the first met is the first there; one that follows nobody speaks before one that does.
        var lead = new int[groups.Count];
        Array.Fill(lead, -1);
        for (var i = 0; i < groups.Count; i++)
            if (Root(i) is var r && (lead[r] < 0 || follows[lead[r]] && !follows[i])) lead[r] = i;
        var members = Enumerable.Range(0, groups.Count).ToLookup(i => lead[Root(i)]);
        var place = new Dictionary<string, int>(groups.Count, StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++) place[groups[i].Id] = i;

        // The points come ordered by contribution, as they were said.
        var order = new Dictionary<string, int>(grouped.Points.Count, StringComparer.Ordinal);
        for (var i = 0; i < grouped.Points.Count; i++) order[grouped.Points[i].Id] = i;
        var joined = new List<Group>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (lead[Root(i)] != i) continue;
            var all = members[i].Select(m => groups[m]).ToList();
            joined.Add(groups[i] with
            {
                Points = [.. all.SelectMany(g => g.Points).OrderBy(p => order[p])],
                Sponsors = [.. all.SelectMany(g => g.Sponsors).DistinctBy(s => s.Contribution).OrderBy(s => s.Contribution)],
                Alternatives = [.. all.SelectMany(g => g.Alternatives).Select(LeadOf).Where(g => g != i).Distinct().Order().Select(g => groups[g].Id)],
                Near = [.. all.SelectMany(g => g.Near).Select(n => (Of: LeadOf(n.Group), n.Likeness)).Where(n => n.Of != i).GroupBy(n => n.Of).OrderBy(g => g.Key)
                    .Select(g => new NearGroup(groups[g.Key].Id, g.Max(n => n.Likeness)))],
            });
        }
        return new(joined, [.. grouped.Points.Select(p => p with { Group = groups[lead[Root(of[p.Id])]].Id })]);

        int LeadOf(string group) => lead[Root(place[group])];

        int Root(int at)
        {
            while (root[at] != at) at = root[at] = root[root[at]];
            return at;
        }
    }
}
