using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>Whether a contribution came in time. Late is a fact that is shown beside it; it shuts nobody out.</summary>
public static class Lateness
{
    // Parts of words for "contribution", "comment", "input", "submission" in the six languages, as they stand after folding.
    private static readonly string[] Signs =
    [
        "contribu", "comment", "input", "submission", "consult", "observation", "aporte", "comentario", "вклад", "замечан", "комментар",
        "предложен", "مساهم", "تعليق", "مداخل", "意见", "贡献", "评论", "征求", "征集",
    ];

    /// <summary>The phase whose end decides: of the phases that have an end and a name that speaks of contributions, comments, inputs, submissions or a
    /// consultation, the one that ends last; where no name does, the phase that ends last of all. Null where no phase has an end.</summary>
    public static Phase? Deciding(Consultation consultation)
    {
        var ending = consultation.Phases.Where(p => p.Closes is not null).ToList();
        var named = ending.Where(p => Folding.Key(p.Name) is var name && Signs.Any(s => name.Contains(s, StringComparison.Ordinal))).ToList();
        return (named.Count > 0 ? named : ending).MaxBy(p => p.Closes!.Instant);
    }

    /// <summary>Whether it came after the deciding phase had closed, by <see cref="Deadline.Passed"/>.</summary>
    /// <param name="consultation">Its phases decide.</param>
    /// <param name="received">The recorded receipt, or null where nobody knows, which is never late.</param>
    public static bool IsLate(Consultation consultation, DateTimeOffset? received) =>
        received is { } at && Deciding(consultation)?.Closes is { } closes && closes.Passed(at);
}
