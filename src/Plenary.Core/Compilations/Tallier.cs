using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations;

/// <summary>Counts what was said at each paragraph and each question. A contribution counts once for each operation, however often it says so.</summary>
internal sealed class Tallier(IReadOnlyList<Group> groups, IReadOnlyList<Contribution> contributions, TextVersion? text,
    IReadOnlyList<GuidingQuestion> questions)
{
    private readonly Dictionary<int, string?> _kinds = contributions.ToDictionary(c => c.Number, c => c.Kind);

    /// <summary>One row for each paragraph about which something was said, in the order of the text.</summary>
    internal IReadOnlyList<Tally> ByParagraph()
    {
        if (text is null) return [];
        var at = new List<Group>?[text.Paragraphs.Count];
        foreach (var group in groups)
            foreach (var place in PlacesOf(group.Anchor, text)) (at[place] ??= []).Add(group);
        return [.. text.Paragraphs.Select((p, i) => (p, g: at[i])).Where(x => x.g is not null).Select(x => Count(x.p.Id, x.g!))];
    }

    /// <summary>One row for each question, in order, those without an answer too.</summary>
    internal IReadOnlyList<Tally> ByQuestion()
    {
        var at = groups.Where(g => g.Anchor.To == AnchorTo.Question).ToLookup(g => g.Anchor.Question, StringComparer.Ordinal);
        return [.. questions.Select(q => Count(q.Id, at[q.Id]))];
    }

    /// <summary>The paragraphs that an anchor is about: one, a range, the one before a gap (the first for a gap before it), the last known one of an orphan.</summary>
    private static IEnumerable<int> PlacesOf(Anchor anchor, TextVersion text)
    {
        if (anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap or AnchorTo.Orphan)) yield break;
        if (anchor.Paragraph is null)
        {
            if (anchor.To == AnchorTo.Gap && text.Paragraphs.Count > 0) yield return 0;
            yield break;
        }
        if (!text.Order.TryGetValue(anchor.Paragraph, out var first)) yield break;
        var last = anchor.Through is { } through && text.Order.TryGetValue(through, out var end) ? end : first;
        for (var i = first; i <= last; i++) yield return i;
    }

    private Tally Count(string at, IEnumerable<Group> here)
    {
        var list = here.ToList();
        var voices = new HashSet<(Operation, int)>();
        var positions = new SortedDictionary<Operation, int>();
        var byKind = new SortedDictionary<string, SortedDictionary<Operation, int>>(StringComparer.Ordinal);
        foreach (var group in list)
        {
            foreach (var sponsor in group.Sponsors)
            {
                if (!voices.Add((group.Operation, sponsor.Contribution))) continue;
                positions[group.Operation] = positions.GetValueOrDefault(group.Operation) + 1;
                if (_kinds.GetValueOrDefault(sponsor.Contribution) is not { } kind) continue;
                if (!byKind.TryGetValue(kind, out var counts)) byKind[kind] = counts = [];
                counts[group.Operation] = counts.GetValueOrDefault(group.Operation) + 1;
            }
        }
        return new(at, [.. list.Select(g => g.Id)], positions,
            byKind.ToDictionary(k => k.Key, IReadOnlyDictionary<Operation, int> (k) => k.Value, StringComparer.Ordinal));
    }
}
