namespace Plenary.Core.Texts.Comparing;

/// <summary>The lines of one text in one language, with what finds a line again: its very text, what it says, its rare words.</summary>
internal sealed class PreparedLines
{
    private readonly Dictionary<string, int> _exact;
    private readonly string[] _texts;
    private readonly Lazy<Dictionary<ulong, int>> _folded;
    private readonly Lazy<Dictionary<ulong, List<int>>> _rare;

    public PreparedLines(string language, Line[] lines)
    {
        Language = language;
        Lines = lines;
        Starts = new int[lines.Length + 1];
        _exact = new(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            Starts[i + 1] = Starts[i] + lines[i].Text.Length + 1;
            if (!_exact.TryAdd(lines[i].Text, i)) _exact[lines[i].Text] = -1;
        }
        _texts = Array.ConvertAll(lines, l => l.Text);
        _folded = new(Folded);
        _rare = new(Rare);
    }

    public string Language { get; }

    /// <summary>The characters of a stretch of the whole string.</summary>
    public string Text(int start, int end) => OtherText.Slice(_texts, Starts, start, end);

    public Line[] Lines { get; }

    /// <summary>Where each line begins in the text as one string in which <c>\n</c> ends every line; at the end its whole length.</summary>
    public int[] Starts { get; }

    /// <summary>The one line with this very text; -1 where there are several, null where there is none.</summary>
    public int? Exactly(string text) => _exact.TryGetValue(text, out var at) ? at : null;

    /// <summary>The one line that says the same; -1 for several, null for none.</summary>
    public int? Saying(Line line) => _folded.Value.TryGetValue(line.Fold, out var at) ? at : null;

    /// <summary>The line in which a place of the whole string lies, and where in it; the mark of a line is at its length.
    /// The end of the string is at 0 of the line after the last.</summary>
    public (int Line, int Offset) At(int place)
    {
        var at = OtherText.LineAt(Starts, Starts.Length, place);
        return (at, place - Starts[at]);
    }

    /// <summary>The lines that share most rare words with <paramref name="profile"/>, best first, at most <paramref name="most"/>.</summary>
    public List<int> Alike(ulong[] profile, int most)
    {
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < profile.Length; i++)
        {
            if (i > 0 && profile[i] == profile[i - 1]) continue;
            if (!_rare.Value.TryGetValue(profile[i], out var lines)) continue;
            foreach (var line in lines) votes[line] = votes.GetValueOrDefault(line) + 1;
        }
        var ranked = new List<(int Votes, int Line)>(votes.Count);
        foreach (var (line, count) in votes) ranked.Add((-count, line));
        ranked.Sort();
        var best = new List<int>(Math.Min(most, ranked.Count));
        for (var i = 0; i < ranked.Count && i < most; i++) best.Add(ranked[i].Line);
        return best;
    }

    private Dictionary<ulong, int> Folded()
    {
        var folded = new Dictionary<ulong, int>(Lines.Length);
        for (var i = 0; i < Lines.Length; i++)
            if (!folded.TryAdd(Lines[i].Fold, i)) folded[Lines[i].Fold] = -1;
        return folded;
    }

    private Dictionary<ulong, List<int>> Rare()
    {
        // A word in more than one line of sixteen finds nothing again; short texts have too few lines for that measure.
        var most = Math.Max(8, Lines.Length / 16);
        var postings = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < Lines.Length; i++)
        {
            var profile = Lines[i].Profile;
            for (var k = 0; k < profile.Length; k++)
            {
                if (k > 0 && profile[k] == profile[k - 1]) continue;
                if (!postings.TryGetValue(profile[k], out var lines)) postings[profile[k]] = lines = [];
                if (lines.Count <= most) lines.Add(i);
            }
        }
        foreach (var (word, lines) in postings)
            if (lines.Count > most) postings.Remove(word);
        return postings;
    }
}
