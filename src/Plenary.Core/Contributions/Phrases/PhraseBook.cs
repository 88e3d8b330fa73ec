using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>How people say what they ask for, in six languages. Negations come before what they negate.</summary>
internal static partial class PhraseBook
{
    /// <summary>A phrase that was met.</summary>
    /// <param name="Operation">What it asks for.</param>
    /// <param name="First">Its first token.</param>
    /// <param name="Next">The token after it.</param>
    internal readonly record struct Met(Operation Operation, int First, int Next);

    private static readonly Lazy<PatternIndex<Operation>> Index = new(Read);

    private static PatternIndex<Operation> Read() => new([.. Denied, .. Written]);

    /// <summary>The phrases met in <paramref name="t"/> from one token up to another; of those that begin together the shortest, since a longer one reaches into the next clause.</summary>
    public static List<Met> In(List<Token> t, int from, int to, IReadOnlySet<string>? own = null)
    {
        var met = new List<Met>();
        for (var i = from; i < to;)
        {
            var best = (Operation?)null;
            var next = i + 1;
            if (t[i].Kind is TokenKind.Word or TokenKind.Han)
                foreach (var (operation, pattern) in Index.Value.Candidates(t[i].Form))
                    if (pattern.Matches(t, i, out var after) && after <= to && (best is null || after < next)) (best, next) = (pattern.Negates ? operation : Turned(operation, t, i, after, own ?? NoNames), after);
            if (best is Operation.Keep or Operation.Bracket && Unwanted.Depends(t, i, next, best.Value)) best = Operation.Comment;
            if (best is { } found) met.Add(new(found, i, next));
            i = next;
        }
        return met;
    }

    /// <summary>"We cannot support", "we do not oppose", "could support if": what stands in the gap turns the phrase.</summary>
    private static Operation Turned(Operation operation, List<Token> t, int first, int next, IReadOnlySet<string> own)
    {
        if (operation is Operation.Delete or Operation.Replace or Operation.Add or Operation.Move)
            return Unwanted.Of(t, first, next, operation, own) switch { Stance.Against => operation == Operation.Delete ? Operation.Keep : Operation.Comment, Stance.Judged => Operation.Comment, _ => operation };
        if (operation == Operation.Keep && Unwanted.IsDenied(t, first)) return Operation.Comment;
        if (operation is not (Operation.Support or Operation.Oppose)) return operation;
        for (var i = Math.Max(0, first - 1); i < next; i++)
            if (Negations.Contains(t[i].Form)) return operation == Operation.Support ? Operation.Oppose : Operation.Comment;
        for (var i = first - 1; i >= Math.Max(0, first - LongestSubject) && t[i].Form is not ("." or "!" or "?" or ";" or "。"); i--)
            if (Nobody.Contains(t[i].Form) || t[i].Form == "有" && i > 0 && t[i - 1].Form == "没") return Operation.Comment;
        // "If we disagree" is no position.
        for (var i = first; i >= Math.Max(0, first - LongestSubject) && t[i].Kind != TokenKind.Sign; i--)
            if (Conditions.Begins(t, i)) return Operation.Comment;
        for (var i = first; i < Math.Min(t.Count, next + 2); i++)
            if (t[i].Form is "could" or "might" or "if" or "provided" or "opportunity" or "pourrions" or "podriamos") return Operation.Comment;
        return operation;
    }

    private static readonly HashSet<string> NoNames = [];

    private const int LongestSubject = 24; // tokens before a phrase in which "none of the models that were tried" can still be its subject

    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal)
        { "none", "nobody", "neither", "nothing", "aucun", "aucune", "ninguno", "ninguna", "ningun", "ничто", "никто", "ни" };

    internal static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
        { "not", "cannot", "never", "unable", "neither", "nor", "ne", "n", "pas", "no", "nunca", "не", "لا", "لن", "不", "未", "无", "without" };
}
