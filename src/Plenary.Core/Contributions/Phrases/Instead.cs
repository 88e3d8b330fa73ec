using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>What is asked for instead of a change that is denied: "Do not delete it but replace it by". That it is to stay says only half of it.</summary>
internal static class Instead
{
    /// <summary>The change of the same sentence that "but" leads to from what is to stay, or from what is not to be done; null where it stays as it is.</summary>
    public static PhraseBook.Met? Of(List<Token> t, List<PhraseBook.Met> met, PhraseBook.Met keep)
    {
        foreach (var one in met)
        {
            if (one.First < keep.Next || one.Operation is not (Operation.Replace or Operation.Add or Operation.Move or Operation.Bracket)) continue;
            var contrast = Denies(t, keep);
            for (var i = keep.First; i < one.First; i++)
            {
                // "Do not delete it. Replace it by"
                if (t[i].Kind == TokenKind.Sign && t[i].Form is "." or "!" or "?" or "。" or "\n" && !(contrast && one.Operation is Operation.Replace or Operation.Move && one.First - i <= Opening)) return null;
                contrast |= UnwantedWords.IsContrast(t, i);
            }
            return contrast ? one : null;
        }
        return null;
    }

    private const int Opening = 3; // tokens from the end of the one sentence to the change of the next: "Please replace"
    private const int Before = 5; // tokens between "not" and its verb

    private static bool Denies(List<Token> t, PhraseBook.Met keep)
    {
        for (var i = Math.Max(0, keep.First - Before); i < keep.Next; i++)
            if (UnwantedWords.Of(t, i) == Flag.Denial) return true;
        return false;
    }
}
