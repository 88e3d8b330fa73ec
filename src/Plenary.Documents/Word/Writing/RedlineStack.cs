using Plenary.Core.Compilations;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Writing;

/// <summary>Stacks proposals that exclude each other: the contested words are struck out once, signed by all who want them otherwise, and what
/// each of them makes of them follows as an insertion of his own. Rejecting all gives the text; accepting what one of them signed gives his.</summary>
internal sealed class RedlineStack(RedlinePlan plan)
{
    /// <summary>What one group does to the words of one paragraph.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Start">Where its words begin.</param>
    /// <param name="End">Where they end, at most at the end of the paragraph.</param>
    /// <param name="Text">What comes instead.</param>
    /// <param name="Mark">Whether the paragraph's mark goes too.</param>
    /// <param name="Whole">Whether it takes the whole paragraph out.</param>
    private sealed record Cut(Group Group, int Start, int End, string Text, bool Mark, bool Whole = false);

    /// <summary>Places what is contested. A group is either placed whole or stays a comment, and with it everything of its cluster that it touches.</summary>
    public void Place()
    {
        var cuts = new SortedDictionary<int, List<Cut>>();
        var gaps = new List<(Group Group, int At, string Text)>();
        foreach (var group in plan.Groups.Where(g => g.Alternatives.Count > 0 && plan.Here(g)))
        {
            if (CutsOf(group) is not var (own, into)) continue;
            foreach (var (at, cut) in own) (cuts.TryGetValue(at, out var list) ? list : cuts[at] = []).Add(cut);
            gaps.AddRange(into.Select(i => (group, i.At, i.Text)));
        }
        var held = Held(cuts);
        foreach (var (at, list) in cuts)
            foreach (var region in Regions([.. list.Where(c => !held.Contains(c.Group.Id))]))
                Stack(at, region);
        foreach (var (group, at, text) in gaps.Where(g => !held.Contains(g.Group.Id))) plan.BringIn(group, at, text);
        foreach (var group in cuts.Values.SelectMany(l => l).Select(c => c.Group).Concat(gaps.Select(g => g.Group)))
            if (!held.Contains(group.Id))
                plan.Done(group);
    }

    /// <summary>Groups that have to stay comments: what they touch is not free, or a mark would go that cannot.</summary>
    private HashSet<string> Held(SortedDictionary<int, List<Cut>> cuts)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; before != held.Count;)
        {
            before = held.Count;
            foreach (var (at, list) in cuts)
                foreach (var region in Regions([.. list.Where(c => !held.Contains(c.Group.Id))]))
                {
                    var free = plan.Free(at, region.Min(c => c.Start), region.Max(c => c.End));
                    // A paragraph that goes whole may stand before a table; one that runs on may not.
                    bool Stuck(Cut cut) => cut.Mark && (plan[at].Joined is not null || (plan.LastOfItsContainer(at) && !cut.Whole));
                    foreach (var cut in region)
                        if (!free || Stuck(cut))
                            held.Add(cut.Group.Id);
                }
        }
        return held;
    }

    /// <summary>What a group does, paragraph by paragraph; null for what cannot be done in the text. A move is what goes and what comes.</summary>
    private (List<(int At, Cut Cut)> Cuts, List<(int At, string Text)> Gaps)? CutsOf(Group group)
    {
        var cuts = new List<(int, Cut)>();
        var gaps = new List<(int, string)>();
        if (plan.EditOf(group) is var (at, start, end, text))
        {
            var length = plan.Words(at).Length;
            cuts.Add((at, new(group, start, Math.Min(end, length), text, end > length)));
            return (cuts, gaps);
        }
        if (group.Operation == Operation.Add && !string.IsNullOrEmpty(group.Text) && plan.GapAfter(group.Anchor) is { } gap)
        {
            gaps.Add((gap, group.Text));
            return (cuts, gaps);
        }
        if (group.Operation is not (Operation.Delete or Operation.Move) || plan.At(group.Anchor.Paragraph) is not { } first) return null;
        var last = plan.At(group.Anchor.Through) ?? first;
        string moved;
        if (group.Anchor.To == AnchorTo.Paragraph && last >= first)
        {
            for (var i = first; i <= last; i++) cuts.Add((i, new(group, 0, plan.Words(i).Length, "", !plan.LastInCell(i), Whole: true)));
            moved = string.Join('\n', Enumerable.Range(first, last - first + 1).Select(plan.Words));
        }
        else if (group.Operation == Operation.Move && group.Anchor is { To: AnchorTo.Range, Start: { } from, End: { } to }
            && from >= 0 && to > from && to <= plan.Words(first).Length)
        {
            cuts.Add((first, new(group, from, to, "", false)));
            moved = plan.Words(first)[from..to];
        }
        else return null;
        if (group.Operation == Operation.Delete) return (cuts, gaps);
        if (group.Anchor.Destination is not { } destination) return null;
        var words = plan.TextOfMove(group) ?? moved;
        if (destination is { To: AnchorTo.Range, Start: { } point } && plan.At(destination.Paragraph) is { } into && point >= 0 && point <= plan.Words(into).Length)
            cuts.Add((into, new(group, point, point, words, false)));
        else if (plan.GapAfter(destination) is { } goal) gaps.Add((goal, words));
        else return null;
        return (cuts, gaps);
    }

    /// <summary>Cuts that touch the same words, or come in at one point, together.</summary>
    private static IEnumerable<List<Cut>> Regions(List<Cut> cuts)
    {
        var region = new List<Cut>();
        var end = -1;
        foreach (var cut in cuts.OrderBy(c => c.Start).ThenBy(c => c.End))
        {
            if (region.Count > 0 && cut.Start > end)
            {
                yield return region;
                region = [];
            }
            region.Add(cut);
            end = Math.Max(end, cut.End);
        }
        if (region.Count > 0) yield return region;
    }

    private void Stack(int at, List<Cut> region)
    {
        var (start, end) = (region.Min(c => c.Start), region.Max(c => c.End));
        var words = plan.Words(at);
        var versions = new List<(string Text, List<Sponsor> By, List<Group> Groups)>();
        foreach (var sponsor in region.SelectMany(c => c.Group.Sponsors).DistinctBy(s => s.Contribution).OrderBy(s => s.Contribution))
        {
            var own = SamePlace.InOrder([.. region.Where(c => c.Group.Sponsors.Any(s => s.Contribution == sponsor.Contribution))], c => c.Group)
                .OrderBy(c => c.Start).ThenBy(c => c.End).ToList();
            var (text, from) = ("", start);
            foreach (var cut in own)
            {
                text += words[Math.Min(from, cut.Start)..cut.Start] + cut.Text;
                from = Math.Max(from, cut.End);
            }
            text += words[from..end];
            if (versions.Find(v => v.Text == text) is { By: not null } same)
            {
                same.By.Add(sponsor);
                same.Groups.AddRange(own.Select(c => c.Group).Where(g => !same.Groups.Contains(g)));
            }
            else versions.Add((text, [sponsor], [.. own.Select(c => c.Group).Distinct()]));
        }
        var said = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        var inserts = versions.Select(v => (v.Text, plan.Signed(v.Groups[0], v.By, Track.Insert), v.Groups)).ToList();
        var everyone = versions.SelectMany(v => v.By).ToList();
        var notes = inserts.SelectMany(i => i.Groups).Where(g => said.Add(g.Id)).ToList();
        plan[at].Edits.Add(new(start, end, [.. inserts.SelectMany(i =>
            i.Groups.Where(g => notes.Remove(g)).Select(g => plan.NoteOnce(g)).OfType<Note>().Select(n => ("", i.Item2, (Note?)n)).Concat(Divided(i.Text, i.Item2)))])
        {
            Delete = end > start ? plan.Signed(region[0].Group, everyone, Track.Delete) : null, Rank = 1, Of = region[0].Group,
        });
        // Nobody asked for the stroke between two wordings: the product signs it, so that who accepts one sponsor's words does not get it with them.
        IEnumerable<(string, Change, Note?)> Divided(string text, Change change)
        {
            if (text.Length == 0) return [(text, change, null)];
            var stroke = before is null ? null : (char.IsWhiteSpace(before[^1]) ? "" : " ") + "/" + (char.IsWhiteSpace(text[0]) ? "" : " ");
            before = text;
            return stroke is null ? [(text, change, null)] : [(stroke, change with { Author = NoteWriter.Product }, null), (text, change, null)];
        }
        var marks = region.Where(c => c.Mark).SelectMany(c => c.Group.Sponsors).DistinctBy(s => s.Contribution).ToList();
        if (marks.Count > 0) plan[at].Joined = plan.Signed(region.First(c => c.Mark).Group, marks, Track.Delete);
    }
}
