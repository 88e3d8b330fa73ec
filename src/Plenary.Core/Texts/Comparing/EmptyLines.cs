namespace Plenary.Core.Texts.Comparing;

/// <summary>Empty lines do not count, but one that an author puts where he takes a paragraph mark out keeps the two paragraphs apart.</summary>
internal static class EmptyLines
{
    /// <summary>Takes back each pair of a mark taken out and a mark put in at the same place by one author, in place; linear.</summary>
    public static void Cancel(List<Hunk> hunks, PreparedLines lines)
    {
        for (var i = 0; i < hunks.Count; i++)
        {
            if (!hunks[i].Inserts) continue;
            if (hunks[i].Text.StartsWith('\n') && lines.At(hunks[i].Start).Offset == 0 && Joining(hunks, lines, i) is >= 0 and var before)
            {
                hunks[before] = hunks[before] with { End = hunks[before].End - 1 };
                hunks[i] = hunks[i] with { Text = hunks[i].Text[1..] };
            }
            if (hunks[i].Text.EndsWith('\n') && i + 1 < hunks.Count && hunks[i + 1] is { Inserts: false } next && next.Start == hunks[i].Start && Same(next, hunks[i]))
            {
                var (line, offset) = lines.At(next.Start);
                if (offset != lines.Lines[line].Text.Length) continue;
                hunks[i + 1] = next with { Start = next.Start + 1 };
                hunks[i] = hunks[i] with { Text = hunks[i].Text[..^1] };
            }
        }
        hunks.RemoveAll(h => h.Inserts && h.Text.Length == 0);
    }

    /// <summary>The change by the same author that joins the paragraph before with what comes in at <paramref name="at"/>,
    /// whole paragraphs that he took out between them left aside; or -1.</summary>
    private static int Joining(List<Hunk> hunks, PreparedLines lines, int at)
    {
        var place = hunks[at].Start;
        for (var i = at - 1; i >= 0 && hunks[i].End == place && !hunks[i].Inserts; i--)
        {
            if (lines.At(hunks[i].Start).Offset > 0) return Same(hunks[i], hunks[at]) ? i : -1;
            if (hunks[i].Text.Length > 0 || !Same(hunks[i], hunks[at])) return -1;
            place = hunks[i].Start;
        }
        return -1;
    }

    private static bool Same(Hunk a, Hunk b) => (a.Author == b.Author || !a.Tracked || !b.Tracked) && a.Move is null && b.Move is null;
}
