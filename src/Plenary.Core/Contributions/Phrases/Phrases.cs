using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>What people ask for, by how they say it. Where no phrase says it, or two contradict each other, it is a comment.</summary>
public static class Phrases
{
    /// <summary>What the words ask for.</summary>
    /// <param name="text">A unit of free text, or a comment in the margin.</param>
    public static Operation Of(string text)
    {
        var t = Tokens.Of(text);
        return Asked(t, PhraseBook.In(t, 0, t.Count)) is { } met ? met.Operation : IsQuestion(t) ? Operation.Question : Operation.Comment;
    }

    /// <summary>The phrase that says what is asked for: a change of the text before a position, a position before a question; none where positions contradict each other.</summary>
    internal static PhraseBook.Met? Asked(List<Token> t, List<PhraseBook.Met> met)
    {
        PhraseBook.Met? change = null, position = null;
        foreach (var one in met)
            switch (one.Operation)
            {
                case Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket or Operation.Keep:
                    change ??= one;
                    break;
                case Operation.Comment:
                    break;
                default:
                    if (position is { } before && before.Operation != one.Operation && before.Operation != Operation.Question && one.Operation != Operation.Question) return change;
                    position ??= one;
                    break;
            }
        if (change is { Operation: Operation.Keep } keep) change = Instead.Of(t, met, keep) ?? change;
        // "We support paragraph 12 as it stands" supports it.
        return change is { Operation: Operation.Keep } && position is { Operation: Operation.Support } ? position : change ?? position;
    }

    /// <summary>Whether the words end by asking something.</summary>
    internal static bool IsQuestion(List<Token> t)
    {
        for (var i = t.Count - 1; i >= Math.Max(0, t.Count - 2); i--)
            if (t[i].Form is "?" or "؟") return true;
        return false;
    }
}
