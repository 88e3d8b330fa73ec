using Plenary.Core.Texts.References;

namespace Plenary.Core.Texts;

/// <summary>The white space that goes with words which come into a text, or go out of it, without any of their own.</summary>
internal static class Spacing
{
    /// <summary><paramref name="words"/> with a space wherever they would else run into the words beside them; none beside Han characters, which stand without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the words come in, in UTF-16 units of it.</param>
    /// <param name="words">The words.</param>
    public static string Within(string text, int at, string words)
    {
        if (words.Length == 0) return words;
        var before = at > 0 && Needed(text[at - 1], words[0]) ? " " : "";
        var after = at < text.Length && Needed(words[^1], text[at]) ? " " : "";
        return before + words + after;
    }

    /// <summary>Words that go, each with the white space that went with it: the space after it, else the one before; what is left has no two spaces, and none before a full stop,
    /// that the text had not. Ranges with nothing but space between them lose the same side, so that each can go alone and all can go together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ranges">What goes, by start, each once.</param>
    /// <param name="others">Other changes of the same author, into which nothing may reach: insertions have their start for an end.</param>
    public static IReadOnlyList<(int Start, int End)> Around(string text, IReadOnlyList<(int Start, int End)> ranges, IReadOnlyList<(int Start, int End)> others)
    {
        var wide = ranges.ToArray();
        for (var i = 0; i < wide.Length;)
        {
            var (next, end) = (i + 1, wide[i].End);
            while (next < wide.Length && (wide[next].Start <= end || text[end..wide[next].Start].All(IsSpace))) end = Math.Max(end, wide[next++].End);
            var (from, until) = (wide[i].Start, end);
            var (left, right) = (Before(text, from), After(text, until));
            // At the end of a sentence, and before the space that a sign keeps before it in French, there is only the space before to take.
            var closes = right == text.Length || IsClosing(text[right]);
            var behind = left < from && (closes || right == until || others.Any(o => o.Start == until && o.End == until));
            var ahead = !behind && right > until && (left < from || from == 0 || text[from - 1] is '\n' or '(' or '[' or '“' or '"' or '¿' or '¡');
            if (behind)
                for (var k = i; k < next; k++) Widen(k, Before(text, ranges[k].Start), ranges[k].End);
            else
                for (var k = i; k < (ahead ? next : next - 1); k++) Widen(k, ranges[k].Start, After(text, ranges[k].End));
            i = next;
        }
        return wide;

        void Widen(int k, int start, int end)
        {
            if (others.Any(o => o.Start == o.End ? o.Start > start && o.Start < end : o.Start < end && o.End > start)
                || k > 0 && wide[k - 1].End > start || k + 1 < ranges.Count && ranges[k + 1].Start < end) return;
            wide[k] = (start, end);
        }
    }

    /// <summary>Where the space before a place begins.</summary>
    public static int Before(string text, int at)
    {
        while (at > 0 && IsSpace(text[at - 1])) at--;
        return at;
    }

    /// <summary>Whether a sign stands close to the word before it: every full stop and comma does, and in French no colon.</summary>
    public static bool Closes(char sign, string language) => Hugs(sign) || sign is ';' or ':' or '!' or '?' && !language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);

    private static int After(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at])) at++;
        return at;
    }

    private static bool Hugs(char c) => c is '.' or ',' or ')' or ']' or '”' or '،' or '…';

    /// <summary>A sign after which, or after the space before which, a word may end: what stands before it loses its space with the word.</summary>
    private static bool IsClosing(char c) => Hugs(c) || c is ';' or ':' or '!' or '?' or '؛' or '؟' or '»' or '"' or '’' or '—' or '\n';

    /// <summary>A space between words, breaking or not; a tab or the end of a line is none.</summary>
    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Whether two characters of different words need a space between them: after a word, or the sign that ends one, a word begins, or a bracket or quotation opens.</summary>
    private static bool Needed(char left, char right) =>
        !IsWide(left) && !IsWide(right)
        && (char.IsLetterOrDigit(left) || char.IsSurrogate(left) || left is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '»' or '،' or '؛' or '؟' or '%')
        && (char.IsLetterOrDigit(right) || char.IsSurrogate(right) || right is '(' or '[' or '“' or '«' or '„' or '¿' or '¡' or '–' or '—');

    /// <summary>Chinese and Japanese characters and signs: none stands beside a space.</summary>
    private static bool IsWide(char c) => Tokens.IsHan(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF');
}
