using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Tells a request that stands on its own from one that depends on something: on a failure ("failing agreement, delete"), on an event ("once funding is found"), on being the
/// last way out ("as a last resort"). What its author asks only then is no proposal, and no wish to keep.</summary>
internal static class Conditions
{
    private const int Wanting = 4; // tokens after "in the absence of" in which what is wanting stands

    private static readonly Lazy<PatternIndex<Dependence>> Index = new(() => new(ConditionWords.Written));
    private static readonly Lazy<Stems<bool>> Grounds = new(() => new(ConditionWords.Grounds));

    /// <summary>Whether the request depends on what is said before it in its sentence.</summary>
    /// <param name="t">The words.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="first">Where the request begins.</param>
    /// <param name="quoted">What stands in quotation marks.</param>
    /// <param name="waits">Whether what it asks is itself to wait, so that waiting is no condition.</param>
    public static bool Before(List<Token> t, int start, int first, bool[] quoted, bool waits = false)
    {
        for (var i = start; i < first; i++)
        {
            if (quoted[i]) continue;
            if (UnwantedWords.Of(t, i) == Flag.Condition) return true;
            if (At(t, i) is { } met && !(waits && met is Dependence.Waiting or Dependence.Clause) && (met is not (Dependence.Clause or Dependence.Alternative) || BeginsClause(t, i))) return true;
        }
        return false;
    }

    /// <summary>Whether the request depends on what is said after it in its sentence, before its reason or another request.</summary>
    public static bool After(List<Token> t, int next, int end, bool[] quoted)
    {
        for (var i = next; i < end; i++)
        {
            if (quoted[i]) continue;
            if (t[i].Is(':') || TurnsToOther(t, i)) return false;
            if (UnwantedWords.Of(t, i) == Flag.Condition || At(t, i) is not (null or Dependence.Alternative)) return true;
            // «ne supprimer « x » que si …», «no suprimir más que en caso de …»
            if (t[i].Form is "que" or "qu" && i + 1 < end && (UnwantedWords.Of(t, i + 1) == Flag.Condition || At(t, i + 1) is not null)) return true;
            if (UnwantedWords.Reasons(t, i) || t[i].Is(',') && i + 1 < end && UnwantedWords.IsAnaphor(t, i + 1)) return false;
        }
        return false;
    }

    /// <summary>Whether another request begins at a token after this one, for which alone a condition is made: "or, failing agreement", "failing that".</summary>
    public static bool TurnsToOther(List<Token> t, int i)
    {
        if (At(t, i) == Dependence.Alternative) return BeginsClause(t, i);
        if (Lexicon.Joins.Of(t[i].Form) is not Join.And || t[i].Form == "、") return false;
        var at = i + 1 < t.Count && t[i + 1].Is(',') ? i + 2 : i + 1;
        return at < t.Count && (UnwantedWords.Of(t, at) == Flag.Condition || At(t, at) is not null);
    }

    /// <summary>Whether a clause that says on what something depends begins at a token: "if", "should no".</summary>
    public static bool Begins(List<Token> t, int i) => UnwantedWords.Of(t, i) == Flag.Condition || At(t, i) is Dependence.Always or Dependence.Clause && BeginsClause(t, i);

    private static Dependence? At(List<Token> t, int i)
    {
        if (t[i].Kind is not (TokenKind.Word or TokenKind.Han) || i > 0 && ConditionWords.Naming.Contains(t[i - 1].Form)) return null;
        foreach (var (meaning, pattern) in Index.Value.Candidates(t[i].Form))
            if (pattern.Matches(t, i, out var next) && Holds(meaning, t, next)) return meaning;
        return null;
    }

    private static bool Holds(Dependence meaning, List<Token> t, int next) => meaning switch
    {
        Dependence.Case => !IsPlace(t, next),
        Dependence.Absence => !Any(t, next, Wanting, i => t[i].Kind == TokenKind.Word ? Grounds.Value.Of(t[i].Form) is not null : UnwantedWords.IsHan(t, i, ConditionWords.HanGrounds)),
        _ => true,
    };

    /// <summary>Whether a place stands there: "in the case of the second paragraph", but not "in case of agreement on paragraph 2".</summary>
    private static bool IsPlace(List<Token> t, int at)
    {
        while (at < t.Count && (t[at].Is('\'') || t[at].Kind == TokenKind.Word && (Lexicon.Determiners.Of(t[at].Form) is not null || Lexicon.Ordinals.Of(t[at].Form) is not null))) at++;
        return at < t.Count && (t[at].Form is "第" or "§" || t[at].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[at].Form) is not null);
    }

    private static bool Any(List<Token> t, int from, int count, Func<int, bool> found)
    {
        for (var i = from; i < Math.Min(t.Count, from + count) && !t[i].Is(','); i++)
            if (found(i)) return true;
        return false;
    }

    private static bool BeginsClause(List<Token> t, int i) =>
        i == 0 || t[i - 1].Kind == TokenKind.Sign || Lexicon.Joins.Of(t[i - 1].Form) is Join.And || t[i - 1].Form is "but" or "only" or "mais" or "pero" or "но" or "لكن" or "但";
}
