using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>What a convener promises to all beside the dates: notice, grace, rules of participation and the words for answers.</summary>
public static class Promises
{
    /// <summary>The longest notice, a year: more is a slip of typing.</summary>
    public const int MostNoticeDays = 365;

    /// <summary>The longest term of grace, a week: mail that takes longer is late by anybody's measure.</summary>
    public const int MostGraceHours = 168;

    /// <summary>The longest rules of participation, in UTF-16 units: about six pages, which people can be expected to have read.</summary>
    public const int LongestRules = 20_000;

    /// <summary>The most words for answers: each is a row of a table and a key of the desk.</summary>
    public const int MostAnswerWords = 12;

    /// <summary>The longest word for an answer: it stands in a tag beside a proposal.</summary>
    public const int LongestAnswerWord = 40;

    /// <summary>Everything that is wrong: <c>noticeDays</c> (most), <c>graceHours</c> (most), <c>rulesTooLong</c> (length, most), <c>answerWordsMissing</c>,
    /// <c>answerWordsTooMany</c> (most), <c>answerWordTooLong</c> (word, most), <c>answerWordTwice</c> (word).</summary>
    public static IReadOnlyList<Refusal> Check(int noticeDays, int graceHours, string? rules, IReadOnlyList<string> answerWords)
    {
        var wrong = new List<Refusal>();
        if (noticeDays is < 0 or > MostNoticeDays) wrong.Add(new("noticeDays", Number(MostNoticeDays)));
        if (graceHours is < 0 or > MostGraceHours) wrong.Add(new("graceHours", Number(MostGraceHours)));
        if (rules?.Length > LongestRules) wrong.Add(new("rulesTooLong", Number(rules.Length), Number(LongestRules)));
        if (answerWords.Count == 0) wrong.Add(new("answerWordsMissing"));
        if (answerWords.Count > MostAnswerWords) wrong.Add(new("answerWordsTooMany", Number(MostAnswerWords)));
        wrong.AddRange(answerWords.Where(w => w.Length > LongestAnswerWord).Select(w => new Refusal("answerWordTooLong", w[..LongestAnswerWord], Number(LongestAnswerWord))));
        wrong.AddRange(answerWords.GroupBy(Folding.Key).Where(g => g.Count() > 1).Select(g => new Refusal("answerWordTwice", g.First())));
        return wrong;
    }

    /// <summary>What may no longer be changed once a consultation is announced, because people have planned by it or cited it: <c>announcedSlug</c> (slug),
    /// <c>announcedPhase</c> (phase) for one that is gone or has other dates (an end is moved by an <see cref="Extension"/>, in public), <c>announcedQuestion</c>
    /// (number) for one that is gone.</summary>
    /// <param name="before">As it was announced.</param>
    /// <param name="after">As it is to be.</param>
    public static IReadOnlyList<Refusal> Kept(Consultation before, Consultation after)
    {
        var wrong = new List<Refusal>();
        if (before.Slug != after.Slug) wrong.Add(new("announcedSlug", before.Slug ?? ""));
        wrong.AddRange(before.Phases.Where(p => !after.Phases.Any(a => Same(p, a))).Select(p => new Refusal("announcedPhase", p.Name)));
        wrong.AddRange(before.Questions.Where(q => after.Questions.All(a => a.Id != q.Id)).Select(q => new Refusal("announcedQuestion", q.Id)));
        return wrong;
    }

    private static bool Same(Phase a, Phase b) => a.Name == b.Name && a.Opens?.Instant == b.Opens?.Instant && a.Closes?.Instant == b.Closes?.Instant;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
