using Lingua;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Languages;

/// <summary>Guesses the language of a text. The script decides for Arabic, Chinese and Cyrillic letters, at once and without a model;
/// for Latin letters Lingua in its low-accuracy mode, of the languages asked for alone (0.18 s of CPU and 30 MB once for three of them;
/// the full mode takes 1.4 s and 200 MB for two sentences more in a hundred).</summary>
public static class LanguageReader
{
    /// <summary>Under so many letters no guess is worth making (TEXT.md).</summary>
    private const int FewestLetters = 20;

    /// <summary>A language that is less likely than this is not named.</summary>
    private const double LeastConfidence = .5;

    /// <summary>Enough to be sure; what stands behind changes no guess.</summary>
    private const int Sample = 2_000;

    private static readonly string[] UnitedNations = ["ar", "en", "es", "fr", "ru", "zh"];

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, LanguageDetector> Detectors = new(StringComparer.Ordinal);

    /// <summary>Guesses.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="among">The languages it may be in, BCP 47, such as those of the consultation; null for the six of the United Nations.</param>
    /// <returns>The guess, or null under 20 letters or where no language reaches .5.</returns>
    public static LanguageGuess? Guess(string text, IReadOnlyList<string>? among = null)
    {
        int latin = 0, cyrillic = 0, arabic = 0, han = 0, kana = 0, other = 0;
        var end = 0;
        for (; end < text.Length && latin + cyrillic + arabic + han + kana + other < Sample; end++)
            switch (text[end])
            {
                case (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F'): latin++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case (>= '\u0620' and <= '\u064A') or (>= '\u0671' and <= '\u06D3') or (>= '\uFB50' and <= '\uFEFC'): arabic++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case var c when char.IsLetter(c): other++; break;
            }
        // A Chinese character says as much as two or three letters.
        var letters = latin + cyrillic + arabic + 2 * han + kana + other;
        if (letters < FewestLetters) return null;
        var wanted = (among is { Count: > 0 } ? among : UnitedNations).Select(t => t.Split('-')[0].ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        (int Count, string[] Tags) script = new[]
        {
            (latin, LatinTags), (cyrillic, CyrillicTags), (arabic, ArabicTags), (2 * han + kana, kana * 10 > han ? ["ja"] : HanTags),
        }.MaxBy(s => s.Item1);
        var share = (double)script.Count / letters;
        var candidates = wanted.Where(t => script.Tags.Contains(t, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (share < LeastConfidence || candidates.Count == 0) return null;
        if (candidates.Count == 1) return new(candidates[0], Math.Round(share, 3));
        var best = Detector(candidates).ComputeLanguageConfidenceValues(text[..end]).MaxBy(v => v.Value);
        var confidence = Math.Round(best.Value * share, 3);
        return confidence < LeastConfidence ? null : new(best.Key.IsoCode6391().ToString().ToLowerInvariant(), confidence);
    }

    /// <summary>A detector is expensive to make and safe to share.</summary>
    private static LanguageDetector Detector(List<string> tags)
    {
        var key = string.Join(' ', tags);
        lock (Gate)
            if (Detectors.TryGetValue(key, out var known)) return known;
            else
            {
                var languages = Enum.GetValues<Language>().Where(l => l != Language.Unknown && tags.Contains(l.IsoCode6391().ToString().ToLowerInvariant())).ToArray();
                return Detectors[key] = LanguageDetectorBuilder.FromLanguages(languages).WithLowAccuracyMode().Build();
            }
    }

    private static readonly string[] LatinTags = ["af", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hr", "hu", "id", "is", "it", "la", "lt", "lv", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi", "zu"];
    private static readonly string[] CyrillicTags = ["be", "bg", "kk", "mk", "mn", "ru", "sr", "uk"];
    private static readonly string[] ArabicTags = ["ar", "fa", "ur"];
    private static readonly string[] HanTags = ["zh"];
}
