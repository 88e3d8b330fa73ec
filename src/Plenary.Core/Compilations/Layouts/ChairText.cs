using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>A change of a paragraph's words as the chair brackets it.</summary>
/// <param name="Start">Where the words begin that are contested.</param>
/// <param name="End">Where they end; the same for an insertion.</param>
/// <param name="New">The words proposed in their place; empty where they only go or stay in brackets.</param>
internal sealed record ChairEdit(int Start, int End, string New)
{
    /// <summary>The change of <paramref name="voice"/> with the words left out that it does not change.</summary>
    public static ChairEdit Of(Voice voice, string text)
    {
        var group = voice.Group;
        var (start, end) = Wording.Span(group.Anchor, text);
        var old = text[start..end];
        return group.Operation switch
        {
            Operation.Add => new(end, end, group.Anchor.To == AnchorTo.Paragraph ? Spacing.Within(text, end, group.Text ?? "") : group.Text ?? ""),
            Operation.Replace => Trimmed(start, old, group.Text ?? ""),
            Operation.Bracket when group.Text is { } bracketed && bracketed.Trim().TrimStart('[').TrimEnd(']') is var inner && inner != old.Trim() =>
                Trimmed(start, old, inner),
            _ => new(start, end, ""),
        };
    }

    private static ChairEdit Trimmed(int start, string old, string neu)
    {
        var (before, after) = (WordDiff.Words(old), WordDiff.Words(neu));
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        var skipped = before.Take(head).Sum(w => w.Length);
        return new(start + skipped, start + old.Length - before.TakeLast(tail).Sum(w => w.Length),
            string.Concat(after.Skip(head).Take(after.Count - head - tail)));
    }

    /// <summary>What the words from <paramref name="from"/> to <paramref name="to"/> become by it.</summary>
    public string Result(string text, int from, int to) => text[from..Start] + New + text[End..to];
}

/// <summary>Writes contested words in brackets: <c>[shall / should]</c>, <c>[new]</c>, <c>[Alt 1: … / Alt 2: …]</c>, at most two deep.</summary>
internal static class ChairText
{
    /// <summary>The words of a paragraph with brackets around what is contested.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="edits">The changes asked for.</param>
    /// <param name="depth">How deep brackets may still nest; more is not read any longer (DOCUMENTS, Algorithms E).</param>
    /// <param name="alt">"alt".</param>
    public static IReadOnlyList<SheetRun> Runs(string text, IReadOnlyList<ChairEdit> edits, int depth, string alt)
    {
        var runs = new List<SheetRun>();
        Between(text, 0, text.Length, [.. edits.Distinct().OrderBy(e => e.Start)], depth, alt, runs);
        return runs;
    }

    private static void Between(string text, int from, int to, List<ChairEdit> edits, int depth, string alt, List<SheetRun> runs)
    {
        var at = from;
        for (var i = 0; i < edits.Count;)
        {
            var (start, end, next) = (edits[i].Start, edits[i].End, i + 1);
            while (next < edits.Count && Meet(start, end, edits[next]))
                end = Math.Max(end, edits[next++].End);
            Put(runs, text[at..start]);
            Contest(text, start, end, edits[i..next], depth, alt, runs);
            (at, i) = (end, next);
        }
        Put(runs, text[at..to]);
    }

    /// <summary>Two changes meet when they share words, or come in at the same point.</summary>
    private static bool Meet(int start, int end, ChairEdit edit) => edit.Start < end || (start == end && edit.Start == end);

    private static void Contest(string text, int start, int end, List<ChairEdit> edits, int depth, string alt, List<SheetRun> runs)
    {
        runs.Add(new("[", SheetMarks.Bracket));
        var around = edits.Find(e => e.New.Length == 0 && e.Start == start && e.End == end && end > start);
        var inside = edits.Where(e => e != around).ToList();
        if (around is not null && depth > 1 && inside.TrueForAll(e => e.Start > start || e.End < end))
            Between(text, start, end, inside, depth - 1, alt, runs);
        else
        {
            var results = edits.Select(e => e.Result(text, start, end)).Where(r => r.Length > 0 && r != text[start..end])
                .Distinct(StringComparer.Ordinal).ToList();
            Put(runs, text[start..end]);
            for (var i = 0; i < results.Count; i++)
            {
                if (i > 0 || end > start)
                    runs.Add(new(" / ", SheetMarks.Bracket));
                if (results.Count > 1)
                    runs.Add(new($"{alt} {Phrasing.Number(i + 1)}: ", SheetMarks.Bracket));
                runs.Add(new(i == 0 && end == start ? results[i] : results[i].Trim(), SheetMarks.Bold));
            }
        }
        runs.Add(new("]", SheetMarks.Bracket));
    }

    private static void Put(List<SheetRun> runs, string text)
    {
        if (text.Length > 0)
            runs.Add(new(text));
    }
}
