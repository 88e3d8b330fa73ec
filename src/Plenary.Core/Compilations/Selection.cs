using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations;

/// <summary>A part of a common document: what some contributors say, or some of what is said, with the text and everything else as it is.</summary>
public static class Selection
{
    /// <summary>The same document with nothing but what is chosen. Groups keep their ids, which are addresses, and what is left of their sponsors; the counts
    /// are counted anew. Linear in the points.</summary>
    /// <param name="all">The whole.</param>
    /// <param name="contributions">Which contributions.</param>
    /// <param name="points">Which of their points, or null for all; contributions of which none is chosen are then left out.</param>
    /// <param name="note">What it is a part of and by what it was chosen, in the reader's words: it stands at the head of every layout.</param>
    public static Compilation Of(Compilation all, Func<Contribution, bool> contributions, Func<Point, bool>? points, string? note)
    {
        var senders = all.Contributions.Where(contributions).ToDictionary(c => c.Number);
        var chosen = all.Points.Where(p => senders.ContainsKey(p.Contribution) && (points is null || points(p))).ToList();
        if (points is not null)
        {
            var speaking = chosen.Select(p => p.Contribution).ToHashSet();
            foreach (var silent in senders.Keys.Where(n => !speaking.Contains(n)).ToList()) senders.Remove(silent);
        }
        var byId = chosen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var groups = new List<Group>();
        foreach (var group in all.Groups)
        {
            var own = group.Points.Where(byId.ContainsKey).ToList();
            if (own.Count == 0) continue;
            var by = own.Select(id => byId[id].Contribution).ToHashSet();
            groups.Add(own.Count == group.Points.Count ? group : group with { Points = own, Sponsors = [.. group.Sponsors.Where(s => by.Contains(s.Contribution))] });
        }
        var left = groups.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        groups = groups.ConvertAll(g => g.Alternatives.All(left.Contains) && g.Near.All(n => left.Contains(n.Group)) ? g
            : g with { Alternatives = [.. g.Alternatives.Where(left.Contains)], Near = [.. g.Near.Where(n => left.Contains(n.Group))] });
        var kept = all.Contributions.Where(c => senders.ContainsKey(c.Number)).ToList();
        var tallier = new Tallier(groups, kept, all.Text, all.Consultation.Questions);
        return all with
        {
            Contributions = kept, Points = chosen, Groups = groups, Note = note, ByParagraph = tallier.ByParagraph(), ByQuestion = tallier.ByQuestion(),
            Unplaced = [.. all.Unplaced.Where(byId.ContainsKey)],
            Campaigns = [.. all.Campaigns.Where(c => byId.ContainsKey(c.Template)).Select(c => c with { Points = [.. c.Points.Where(byId.ContainsKey)] })
                .Where(c => c.Points.Count > 1).Select(c => c with { Senders = c.Points.Select(p => byId[p].Contribution).Distinct().Count() })],
            Errors = [.. all.Errors.Where(e => e.Contribution is null || senders.ContainsKey(e.Contribution.Value))],
        };
    }
}
