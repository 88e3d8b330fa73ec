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
        var changed = -1;
        for (var i = from; i < to;)
        {
            var best = (Operation?)null;
            var next = i + 1;
            var denied = false;
            if (t[i].Kind is TokenKind.Word or TokenKind.Han)
                foreach (var (operation, pattern) in Index.Value.Candidates(t[i].Form))
                    if (pattern.Matches(t, i, out var after) && after <= to && (best is null || after < next)) 
                    {
                        (best, next, denied) = (operation, after, pattern.Negates);
                    }
            if (best is Operation.Support or Operation.Oppose)
            {
                // A position on a change is none on the paragraph: the change says itself what is asked for.
                if (Positions.Change(t, Positions.Word(t, i, next)) is { } change) (best, next) = (Operation.Comment, Math.Clamp(change.At, i + 1, next));
                else best = changed >= 0 && IsOfThat(t, changed, i, next) ? Operation.Comment : Positions.Of(best.Value, denied, t, i, next);
            }
            else if (best is { } asked)
            {
                if (asked is Operation.Delete or Operation.Replace or Operation.Add or Operation.Move) changed = next;
                if (!denied) best = Turned(asked, t, i, next, own ?? NoNames);
            }
            if (best is Operation.Keep or Operation.Bracket && (Unwanted.Depends(t, i, next, best.Value) || Unwanted.IsOfOthers(t, i, next))) best = Operation.Comment;
            if (best is { } found) met.Add(new(found, i, next));
            i = next;
        }
        return met;
    }

    /// <summary>What the sentence makes of a change, or of what is to stay.</summary>
    private static Operation Turned(Operation operation, List<Token> t, int first, int next, IReadOnlySet<string> own)
    {
        if (operation is Operation.Delete or Operation.Replace or Operation.Add or Operation.Move)
            return Unwanted.Of(t, first, next, operation, own) switch { Stance.Against => operation == Operation.Add ? Operation.Comment : Operation.Keep, Stance.Judged => Operation.Comment, _ => operation };
        if (operation == Operation.Keep && Unwanted.IsDenied(t, first)) return Operation.Comment;
        return operation;
    }

    /// <summary>"They ask to delete paragraph 9, which we oppose": a position without a place of its own is about the change that its sentence named.</summary>
    private static bool IsOfThat(List<Token> t, int changed, int first, int next)
    {
        var quoted = Unwanted.Quotation(t);
        var (start, end) = Unwanted.Sentence(t, first, next, quoted);
        return changed > start && !Positions.NamesPlace(t, next, end);
    }

    private static readonly HashSet<string> NoNames = [];

    internal static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
        { "not", "cannot", "never", "unable", "neither", "nor", "ne", "n", "pas", "no", "nunca", "не", "لا", "لن", "不", "未", "无", "without" };
}
