using System.Text;

namespace Plenary.Core.Texts;

/// <summary>Finds words that somebody typed or pasted in the paragraph that they were taken from.</summary>
public static class QuoteFinder
{
    /// <summary>Where the words stand, in UTF-16 units of the paragraph: to the letter if they do, else whatever the case, the spaces, the kind of quotation
    /// marks, apostrophes and hyphens, and with a quotation's own marks and dots around them left out. Linear in both.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="quote">The words.</param>
    /// <returns>The places found, at most two: none where the words are not there, two where they say no single place.</returns>
    public static IReadOnlyList<(int Start, int End)> Find(string text, string quote)
    {
        quote = quote.Trim();
        if (quote.Length == 0) return [];
        if (Places(text, quote) is { Count: > 0 } exact) return exact;
        var (folded, starts, ends) = Fold(text);
        foreach (var wanted in new[] { quote, quote.Trim(Around) })
        {
            var pattern = Fold(wanted).Folded.Trim();
            if (pattern.Length == 0) continue;
            if (Places(folded, pattern) is { Count: > 0 } found) return [.. found.Select(f => (starts[f.Start], ends[f.End - 1]))];
        }
        return [];
    }

    private static readonly char[] Around = [' ', '"', '\'', '“', '”', '„', '«', '»', '‘', '’', '…', '.'];

    private static List<(int Start, int End)> Places(string text, string pattern)
    {
        var places = new List<(int, int)>();
        for (var at = text.IndexOf(pattern, StringComparison.Ordinal); at >= 0 && places.Count < 2; at = text.IndexOf(pattern, at + 1, StringComparison.Ordinal))
            places.Add((at, at + pattern.Length));
        return places;
    }

    /// <summary>The text in one spelling, with the place of each of its letters in the original.</summary>
    private static (string Folded, List<int> Starts, List<int> Ends) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (starts, ends) = (new List<int>(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // Invisible joiners and soft hyphens come and go with copying.
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F') continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] == ' ')
                {
                    ends[^1] = i + 1;
                    continue;
                }
                c = ' ';
            }
            folded.Append(c switch
            {
                '“' or '”' or '„' or '«' or '»' or '″' => '"',
                '‘' or '’' or '‚' or '′' or '`' => '\'',
                '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
                _ => char.ToLowerInvariant(c),
            });
            starts.Add(i);
            ends.Add(i + 1);
        }
        return (folded.ToString(), starts, ends);
    }
}
