using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>What became of a paragraph from one version to another.</summary>
public enum Became
{
    /// <summary>It stayed to the letter.</summary>
    Same,
    /// <summary>Its words changed.</summary>
    Changed,
    /// <summary>It came in.</summary>
    New,
    /// <summary>It went.</summary>
    Gone,
}

/// <summary>A paragraph in two versions.</summary>
/// <param name="Old">In the older one; null for one that came in.</param>
/// <param name="New">In the newer one; null for one that went.</param>
/// <param name="Became">What became of it.</param>
/// <param name="Moved">Whether it stands elsewhere among those that stayed.</param>
/// <param name="Runs">Its words, with what came and what went.</param>
public sealed record ParagraphInTwo(Paragraph? Old, Paragraph? New, Became Became, bool Moved, IReadOnlyList<WordingRun> Runs)
{
    /// <summary>The id, which both versions share where it is in both.</summary>
    public string Id => (New ?? Old)!.Id;
}

/// <summary>Two versions of a text, paragraph by paragraph. A paragraph is the same one by its lasting id (<see cref="Texts.Versions.Lineage"/>), whatever its number.</summary>
public static class TwoVersions
{
    /// <summary>Every paragraph of both: in the order of the newer version, and those that went after what stood before them. O(n log n) and the words that changed.</summary>
    /// <param name="from">The older version.</param>
    /// <param name="to">The newer one.</param>
    /// <param name="language">The language to compare in; null, or one that a version lacks, for the working language.</param>
    public static IReadOnlyList<ParagraphInTwo> Of(TextVersion from, TextVersion to, string? language = null)
    {
        var stayed = to.Paragraphs.Where(p => from.Order.ContainsKey(p.Id)).Select(p => from.Order[p.Id]).ToList();
        var inOrder = Longest(stayed);
        var gone = new Dictionary<int, List<Paragraph>>();
        var after = -1;
        foreach (var old in from.Paragraphs)
            if (to.Order.TryGetValue(old.Id, out var at))
            {
                // What moved away does not take along what went beside it.
                if (inOrder.Contains(from.Order[old.Id])) after = at;
            }
            else if (gone.TryGetValue(after, out var list)) list.Add(old);
            else gone[after] = [old];

        var rows = new List<ParagraphInTwo>();
        Went(-1);
        for (var i = 0; i < to.Paragraphs.Count; i++)
        {
            var paragraph = to.Paragraphs[i];
            var words = paragraph.In(language);
            if (!from.Order.TryGetValue(paragraph.Id, out var at)) rows.Add(new(null, paragraph, Became.New, false, [new(words, WordingKind.New)]));
            else
            {
                var old = from.Paragraphs[at];
                var same = old.In(language) == words;
                rows.Add(new(old, paragraph, same ? Became.Same : Became.Changed, !inOrder.Contains(at),
                    same ? [new(words, WordingKind.Same)] : Wording.Between(old.In(language), words, int.MaxValue / 4)));
            }
            Went(i);
        }
        return rows;

        void Went(int at)
        {
            foreach (var old in gone.GetValueOrDefault(at) ?? []) rows.Add(new(old, null, Became.Gone, false, [new(old.In(language), WordingKind.Gone)]));
        }
    }

    /// <summary>The members of a longest increasing subsequence: what kept its order (M. Fredman, 1975).</summary>
    private static HashSet<int> Longest(List<int> values)
    {
        var ends = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[ends[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var kept = new HashSet<int>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i]) kept.Add(values[i]);
        return kept;
    }
}
