using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Puts words at the end or the beginning of a paragraph, or of a sentence in it, so that they read on from what stands there.</summary>
internal static class AtAnEnd
{
    /// <summary>The wish for words that come in at an end; linear in the paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="within">The sentence meant, in the working language; null for the whole paragraph.</param>
    /// <param name="last">The end, or the beginning.</param>
    /// <param name="words">The words.</param>
    /// <param name="letter">The language of who asks, or null.</param>
    public static Wish Of(TextVersion text, Paragraph paragraph, Anchor? within, bool last, string words, string? letter)
    {
        var language = within is null ? LanguageOf(text, paragraph, words, letter) : text.Language;
        var written = paragraph.In(language);
        var (start, end) = (within?.Start ?? 0, within?.End ?? written.Length);
        var (at, now) = last ? End(written, start, end, words) : (Beginning(written, start, end), words);
        return new(Operation.Add, new() { To = AnchorTo.Range, Paragraph = paragraph.Id, Start = at, End = at, Language = language == text.Language ? null : language },
            Spacing.Within(written, at, now), null);
    }

    /// <summary>The language version that the words go into: the letter's own, else the working language; never one of another script while there is one of theirs.</summary>
    private static string LanguageOf(TextVersion text, Paragraph paragraph, string words, string? letter)
    {
        IEnumerable<string> all = [.. text.Languages.Where(l => l == letter), text.Language, .. text.Languages];
        return all.FirstOrDefault(l => (l == text.Language || paragraph.Texts.ContainsKey(l)) && Script(paragraph.In(l)) == Script(words)) ?? text.Language;
    }

    private static int Script(string words)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var c in words)
            if (Tokens.IsHan(c)) counts[3]++;
            else if (c is >= '\u0400' and <= '\u052F') counts[1]++;
            else if (c is >= '\u0600' and <= '\u06FF') counts[2]++;
            else if (char.IsLetter(c)) counts[0]++;
        var most = 0;
        for (var i = 1; i < counts.Length; i++) if (counts[i] > counts[most]) most = i;
        return most;
    }

    private static int Beginning(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    /// <summary>A new sentence comes after the full stop; words that go on with the last one come before it, and bring no second one.</summary>
    private static (int At, string Words) End(string text, int start, int end, string words)
    {
        var at = end;
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        var stop = at;
        while (stop > start && IsStop(text[stop - 1])) stop--;
        if (stop == at || !GoesOn(words)) return (at, words);
        if (IsStop(words[^1]))
        {
            if (words[^1] != text[at - 1]) return (at, words);
            words = words[..^1].TrimEnd();
        }
        while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
        return (stop, words);
    }

    /// <summary>Whether words continue a sentence: they begin small, or have no capitals to begin with and no full stop of their own.</summary>
    private static bool GoesOn(string words)
    {
        var first = words.FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLower(first) || !char.IsUpper(first) && !IsStop(words[^1]);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or ';' or '…' or '。' or '！' or '？' or '；' or '؟' or '؛' or '۔';
}
