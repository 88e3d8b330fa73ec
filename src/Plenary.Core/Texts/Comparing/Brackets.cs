namespace Plenary.Core.Texts.Comparing;

/// <summary>Square brackets: what stands in them is not agreed.</summary>
internal static class Brackets
{
    /// <summary>Whether the new text is the old one with nothing but square brackets put round words of it.</summary>
    public static bool Only(ReadOnlySpan<char> old, string text)
    {
        if (text.Length <= old.Length || !text.Contains('[') || !text.Contains(']')) return false;
        var at = 0;
        foreach (var c in text)
        {
            if (at < old.Length && c == old[at]) at++;
            else if (c is not ('[' or ']')) return false;
        }
        return at == old.Length;
    }

    /// <summary>An opening bracket and the closing one that its author put in the same paragraph are one change, with what lies between.</summary>
    public static List<Hunk> Join(List<Hunk> hunks, PreparedLines lines)
    {
        if (!hunks.Exists(h => Open(h.Text) > 0)) return hunks;
        var joined = new List<Hunk>(hunks.Count);
        for (var i = 0; i < hunks.Count; i++)
        {
            var (end, depth) = (i, Open(hunks[i].Text));
            if (depth > 0 && Joinable(hunks[i]))
            {
                var line = lines.At(hunks[i].Start).Line;
                while (depth > 0 && end + 1 < hunks.Count && Joinable(hunks[end + 1]) && Alike(hunks[i], hunks[end + 1])
                    && line < lines.Lines.Length && hunks[end + 1].End < lines.Starts[line + 1])
                    depth += Open(hunks[++end].Text);
            }
            if (end == i || depth != 0)
            {
                joined.Add(hunks[i]);
                continue;
            }
            var text = new System.Text.StringBuilder();
            for (var k = i; k <= end; k++)
            {
                if (k > i) text.Append(lines.Text(hunks[k - 1].End, hunks[k].Start));
                text.Append(hunks[k].Text);
            }
            joined.Add(hunks[i] with
            {
                End = hunks[end].End, Text = text.ToString(),
                Source = hunks[i].Source.Block == hunks[end].Source.Block ? hunks[i].Source with { End = hunks[end].Source.End } : hunks[i].Source,
            });
            i = end;
        }
        return joined;
    }

    private static bool Joinable(Hunk hunk) => hunk.Move is null && !hunk.Text.Contains('\n');

    private static bool Alike(Hunk a, Hunk b) => a.Tracked == b.Tracked && a.Author == b.Author;

    private static int Open(string text)
    {
        var depth = 0;
        foreach (var c in text) depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        return depth;
    }
}
