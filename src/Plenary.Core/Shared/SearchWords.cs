using System.Globalization;
using System.Text;

namespace Plenary.Core.Shared;

/// <summary>Cuts text into the words that a search compares, the same for what is searched and for what is asked, so that neither database needs to know a
/// language. Letters and digits only, compatible forms as one, without marks, in lower case. Scripts written without spaces are cut into pairs of neighbours
/// (the usual way without a dictionary: any two characters that stand together are found); Arabic without its article, lengthening and hamza.</summary>
public static class SearchWords
{
    /// <summary>A word and where it stands.</summary>
    /// <param name="Word">Folded.</param>
    /// <param name="Start">Its first UTF-16 unit in the text.</param>
    /// <param name="End">The unit after its last.</param>
    /// <param name="Unspaced">Whether it is a piece of a run that is written without spaces.</param>
    public readonly record struct Piece(string Word, int Start, int End, bool Unspaced);

    /// <summary>Every word of a text, joined by spaces: what is indexed. Linear in the text.</summary>
    public static string Joined(string text) => string.Join(' ', Of(text).Select(p => p.Word));

    /// <summary>The words of a text in order. A run of n characters without spaces gives n − 1 pairs and its last character alone.</summary>
    public static IEnumerable<Piece> Of(string text)
    {
        var word = new StringBuilder();
        var (start, end) = (0, 0);
        (string Folded, int Start, int End)? before = null;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var next = at + length;
            if (IsUnspaced(rune))
            {
                if (word.Length > 0) yield return Taken(word, start, end);
                var folded = Folded(rune);
                if (before is { } first) yield return new(first.Folded + folded, first.Start, next, true);
                before = (folded, at, next);
                at = next;
                continue;
            }
            if (before is { } last)
            {
                yield return new(last.Folded, last.Start, last.End, true);
                before = null;
            }
            if (Rune.IsLetterOrDigit(rune) || word.Length > 0 && IsMark(rune))
            {
                if (word.Length == 0) start = at;
                word.Append(Folded(rune));
                end = next;
            }
            else if (word.Length > 0) yield return Taken(word, start, end);
            at = next;
        }
        if (before is { } alone) yield return new(alone.Folded, alone.Start, alone.End, true);
        if (word.Length > 0) yield return Taken(word, start, end);
    }

    private static Piece Taken(StringBuilder word, int start, int end)
    {
        var taken = WithoutArticle(word.ToString());
        word.Clear();
        return new(taken, start, end, false);
    }

    /// <summary>"al-" with what is written onto it (wa-, bi-, fa-, ka-, li-): it begins most Arabic nouns and tells none apart. What is left keeps three letters.</summary>
    private static string WithoutArticle(string word) => word switch
    {
        ['و' or 'ب' or 'ف' or 'ك', 'ا', 'ل', .. { Length: >= 3 } rest] => rest,
        ['ا', 'ل', .. { Length: >= 3 } rest] => rest,
        ['ل', 'ل', .. { Length: >= 3 } rest] => rest,
        _ => word,
    };

    private static string Folded(Rune rune)
    {
        if (rune.IsAscii) return Rune.ToLowerInvariant(rune).ToString();
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(part) && Rune.GetUnicodeCategory(part) != UnicodeCategory.SpacingCombiningMark) continue;
            folded.Append(Rune.ToLowerInvariant(part) switch
            {
                { Value: 0x640 } => "",
                { Value: 0x649 or 0x6CC } => "ي",
                { Value: 0x671 } => "ا",
                { Value: 0x629 } => "ه",
                { Value: 0x6A9 } => "ك",
                var other => other.ToString(),
            });
        }
        return folded.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Han, Hiragana and Katakana; Thai, Lao, Myanmar and Khmer.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value is (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or (>= 0x0E01 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) && (Rune.IsLetter(rune) || IsMark(rune));
}

/// <summary>What somebody asks a search for: all of it must be there.</summary>
/// <param name="Phrases">Words that must stand one after another, each phrase anywhere.</param>
public sealed record SearchQuery(IReadOnlyList<SearchQuery.Phrase> Phrases)
{
    /// <summary>Words of a question that are looked for: a sentence; what is longer is no search (T10: a query of a megabyte costs the index a minute).</summary>
    private const int Most = 24;

    /// <summary>Letters from which the beginning of a word finds it: shorter beginnings find nearly everything.</summary>
    private const int Beginning = 3;

    /// <summary>Words one after another.</summary>
    /// <param name="Words">Folded; letters and digits only, so that no sign of a query language is among them.</param>
    /// <param name="Begins">Whether the last of them may go on.</param>
    public sealed record Phrase(IReadOnlyList<string> Words, bool Begins);

    /// <summary>Reads a question: words, and phrases between quotation marks.</summary>
    /// <returns>Without phrases where there is no word in it.</returns>
    public static SearchQuery Of(string? asked)
    {
        var phrases = new List<Phrase>();
        var left = Most;
        foreach (var (i, part) in (asked ?? "").Split('"', '“', '”', '«', '»', '„').Index())
        {
            var pieces = SearchWords.Of(part).Take(left).ToList();
            left -= pieces.Count;
            if (pieces.Count == 0) continue;
            // Between the marks: all in order. Outside: each by itself, but neighbours of one run together.
            if (i % 2 == 1) phrases.Add(new(Whole(pieces), Begins: false));
            else
                foreach (var run in Runs(pieces)) phrases.Add(new(Whole(run), Begins: run[0].Unspaced ? run.Count == 1 : run[0].Word.Length >= Beginning));
        }
        return new(phrases);
    }

    /// <summary>Whether a word of a text is one that was asked for.</summary>
    public bool Means(string word) => Phrases.Any(p => p.Words.Contains(word) || p.Begins && word.StartsWith(p.Words[^1], StringComparison.Ordinal));

    /// <summary>A run's last character alone is in its last pair already.</summary>
    private static List<string> Whole(List<SearchWords.Piece> pieces) =>
        [.. pieces.Where((p, i) => i == 0 || !p.Unspaced || !pieces[i - 1].Unspaced || p.End != pieces[i - 1].End).Select(p => p.Word)];

    private static IEnumerable<List<SearchWords.Piece>> Runs(List<SearchWords.Piece> pieces)
    {
        var run = new List<SearchWords.Piece>();
        foreach (var piece in pieces)
        {
            if (run.Count > 0 && !(piece.Unspaced && run[^1].Unspaced && piece.Start < run[^1].End))
            {
                yield return run;
                run = [];
            }
            run.Add(piece);
        }
        if (run.Count > 0) yield return run;
    }
}
