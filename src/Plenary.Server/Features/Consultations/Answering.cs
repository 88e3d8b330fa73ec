using Plenary.Core.Shared;

namespace Plenary.Server.Features.Consultations;

/// <summary>The words for answers: those that a convener gets who chooses none, and how any of them is said and marked.</summary>
internal static class Answering
{
    internal static IReadOnlyList<string> DefaultWords { get; } = ["accepted", "in part", "not accepted", "noted", "out of scope", "merged"];

    /// <summary>The words by default are said in the reader's language, a convener's own as he chose them.</summary>
    internal static string Say(IWords words, string word) =>
        DefaultWords.Contains(word) ? words.Say("answer.word." + word.Replace(" ", "", StringComparison.Ordinal)) : word;

    /// <summary>The class of a tag: whether it was taken up.</summary>
    internal static string Class(string word) => word switch { "accepted" => "yes", "in part" or "merged" => "part", "not accepted" or "out of scope" => "no", _ => "open" };
}
