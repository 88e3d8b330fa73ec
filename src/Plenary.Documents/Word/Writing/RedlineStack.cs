using Plenary.Core.Compilations;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Writing;

/// <summary>Stacks proposals that exclude each other: the contested words are struck out once, and what each makes of them follows
/// as an insertion of its own. Rejecting all still gives the text. What reaches over several paragraphs stays a comment.</summary>
internal sealed class RedlineStack(RedlinePlan plan, IReadOnlyDictionary<string, Group> groups)
{
    /// <summary>Places the clusters; each group is looked at once, and each of its alternatives.</summary>
    public void Place()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in plan.Groups.Where(g => g.Alternatives.Count > 0))
        {
            if (!seen.Add(group.Id)) continue;
            var cluster = new List<Group> { group };
            for (var i = 0; i < cluster.Count; i++)
                foreach (var id in cluster[i].Alternatives)
                    if (groups.TryGetValue(id, out var other) && seen.Add(id)) cluster.Add(other);
            var order = cluster.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
            Stack([.. plan.Groups.Where(g => order.Contains(g.Id))]);
        }
    }

    private void Stack(List<Group> cluster)
    {
        foreach (var group in cluster.Where(g => g.Operation == Operation.Add && g.Anchor.To == AnchorTo.Gap && plan.Here(g)))
            if (plan.PlaceInGap(group))
                plan.Done(group);
        foreach (var inOne in cluster.Where(g => plan.EditOf(g) is not null).GroupBy(g => plan.EditOf(g)!.Value.Paragraph))
        {
            var edits = inOne.Select(g => (Group: g, Edit: plan.EditOf(g)!.Value)).Where(e => e.Edit.End <= plan.Words(inOne.Key).Length).ToList();
            if (edits.Count == 0) continue;
            var start = edits.Min(e => e.Edit.Start);
            var end = edits.Max(e => e.Edit.End);
            if (!plan.Free(inOne.Key, start, end)) continue;
            var words = plan.Words(inOne.Key);
            var inserts = new List<(string, Change, Note?)>();
            foreach (var (group, edit) in edits)
            {
                inserts.Add((words[start..edit.Start] + edit.Text + words[edit.End..end], plan.Signed(group, Track.Insert), plan.NoteOf(group)));
                plan.Done(group);
            }
            plan[inOne.Key].Edits.Add(new(start, end, inserts) { Delete = end > start ? plan.Signed(edits[0].Group, Track.Delete) : null, Rank = 1 });
        }
    }
}
