using System.Text;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>What differs between two wordings, for the eye: whole words, and not more pieces than a reader can take in.
/// Longest common subsequence of words between the common beginning and end (Hunt and Szymanski's problem, by the plain table).</summary>
internal static class WordDiff
{
    /// <summary>Cells of the table; beyond them the words in the middle are shown as replaced altogether. 800 words against 800: 3 ms.</summary>
    private const int Cells = 640_000;

    /// <summary>How much of the shorter wording must stay for a difference word by word to say more than "this instead of that".</summary>
    private const double Kept = .4;

    public static List<WordingRun> Of(string before, string after)
    {
        var (old, neu) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Count && head < neu.Count && old[head] == neu[head])
            head++;
        var tail = 0;
        while (tail < old.Count - head && tail < neu.Count - head && old[^(tail + 1)] == neu[^(tail + 1)])
            tail++;

        var (o, n) = (old[head..^tail], neu[head..^tail]);
        var runs = new List<WordingRun>();
        Put(runs, old[..head], WordingKind.Same);
        if (Middle(o, n) is { } middle)
            runs.AddRange(middle);
        else
        {
            Put(runs, o, WordingKind.Gone);
            Put(runs, n, WordingKind.New);
        }
        Put(runs, old[^tail..], WordingKind.Same);
        return runs;
    }

    private static List<WordingRun>? Middle(List<string> old, List<string> neu)
    {
        if (old.Count == 0 || neu.Count == 0 || (long)old.Count * neu.Count > Cells)
            return null;
        var length = new ushort[old.Count + 1, neu.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = neu.Count - 1; j >= 0; j--)
                length[i, j] = old[i] == neu[j] ? (ushort)(length[i + 1, j + 1] + 1) : Math.Max(length[i + 1, j], length[i, j + 1]);

        var (at, to) = (0, 0);
        var (gone, came, same) = (new List<string>(), new List<string>(), new List<string>());
        var runs = new List<WordingRun>();
        var kept = 0;
        while (at < old.Count || to < neu.Count)
        {
            if (at < old.Count && to < neu.Count && old[at] == neu[to])
            {
                same.Add(old[at++]);
                to++;
                continue;
            }
            Stay();
            if (to == neu.Count || (at < old.Count && length[at + 1, to] >= length[at, to + 1]))
                gone.Add(old[at++]);
            else
                came.Add(neu[to++]);
        }
        Stay();
        Change();
        return kept >= Kept * Math.Min(Letters(old), Letters(neu)) ? runs : null;

        void Stay()
        {
            if (same.Count == 0)
                return;
            // A space or an "of" between two changes is no rest for the eye: it goes and comes with them.
            if (gone.Count + came.Count > 0 && Letters(same) <= 3)
            {
                gone.AddRange(same);
                came.AddRange(same);
            }
            else
            {
                Change();
                kept += Letters(same);
                Put(runs, same, WordingKind.Same);
            }
            same.Clear();
        }

        void Change()
        {
            Put(runs, gone, WordingKind.Gone);
            Put(runs, came, WordingKind.New);
            gone.Clear();
            came.Clear();
        }
    }

    private static void Put(List<WordingRun> runs, List<string> words, WordingKind kind)
    {
        if (words.Count > 0)
            runs.Add(new(string.Concat(words), kind));
    }

    private static int Letters(List<string> words) => words.Sum(w => w.Length);

    /// <summary>Words, spaces and signs; a character of Chinese or Japanese is a word.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        var last = Sort.Start;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var sort = SortOf(rune);
            if (sort != last || sort == Sort.Alone)
            {
                if (i > start)
                    words.Add(text[start..i]);
                (start, last) = (i, sort);
            }
            i += length;
        }
        if (start < text.Length)
            words.Add(text[start..]);
        return words;
    }

    private static Sort SortOf(Rune rune) =>
        Rune.IsWhiteSpace(rune) ? Sort.Space
        : rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF ? Sort.Alone
        : Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or 0x2019 or 0x200C or 0x200D
            || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? Sort.Word
        : Sort.Alone;

    private enum Sort { Start, Word, Space, Alone }
}
