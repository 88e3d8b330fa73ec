using Plenary.Core.Shared;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Features.Consultations;

/// <summary>The words for answers: those that a convener gets who chooses none, and how any of them is said and marked.</summary>
internal static class Answering
{
    internal static IReadOnlyList<string> DefaultWords { get; } = ["accepted", "in part", "not accepted", "noted", "out of scope", "merged"];

    /// <summary>The default word of every way in which one is written in the languages of the site: who convenes in French types "Accepté" and means the same.</summary>
    private static readonly Dictionary<string, string> Defaults = Written();

    /// <summary>The words by default are said in the reader's language, a convener's own as he chose them.</summary>
    internal static string Say(IWords words, string word) => Default(word) is { } known ? words.Say(Key(known)) : word;

    /// <summary>The class of a tag: whether it was taken up.</summary>
    internal static string Class(string word) => Default(word) switch { "accepted" => "yes", "in part" or "merged" => "part", "not accepted" or "out of scope" => "not", _ => "open" };

    private static string? Default(string word) => Defaults.GetValueOrDefault(Folding.Key(word));

    private static string Key(string word) => "answer.word." + word.Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Written()
    {
        var written = DefaultWords.Select(w => (Key: Folding.Key(w), Word: w))
            .Concat(DefaultWords.SelectMany(w => Words.Languages.Select(l => (Folding.Key(Words.In(l).Say(Key(w))), w)))).ToLookup(w => w.Item1, w => w.Item2, StringComparer.Ordinal);
        // What means one thing in one language and another in another is left as it is.
        return written.Where(w => w.Distinct().Count() == 1).ToDictionary(w => w.Key, w => w.First(), StringComparer.Ordinal);
    }
}
