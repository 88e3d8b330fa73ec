using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>What a convener may fill in. Lengths are in UTF-16 units, as the field of a form counts them.</summary>
public static class ConsultationRules
{
    /// <summary>The longest title: more does not fit the subject of a mail or the head of a page.</summary>
    public const int LongestTitle = 300;

    /// <summary>The longest scope: about three pages; what is longer is a basis document, which can be cited by paragraph.</summary>
    public const int LongestScope = 10_000;

    /// <summary>The longest name of who convenes: it stands in one line of every page.</summary>
    public const int LongestChair = 300;

    /// <summary>The longest statement of what is decided: one sentence, and the name of a body.</summary>
    public const int LongestDecision = 300;

    /// <summary>The longest name of a phase: it stands in the ribbon and on the timeline.</summary>
    public const int LongestPhaseName = 100;

    /// <summary>The longest name of a kind of stakeholder: it heads a column of a table and labels a bar.</summary>
    public const int LongestKind = 80;

    /// <summary>The longest number of a question: people cite it, and it stands in addresses.</summary>
    public const int LongestQuestionId = 20;

    /// <summary>The longest question, in each language: what is longer asks several things, and the answers cannot be set side by side.</summary>
    public const int LongestQuestion = 2000;

    /// <summary>The slug of a consultation: as filled in, or from its title where none was; empty where that gives none.</summary>
    public static string SlugOf(Consultation consultation) =>
        string.IsNullOrWhiteSpace(consultation.Slug) ? Slug.Of(consultation.Title) : consultation.Slug.Trim();

    /// <summary>Everything that is wrong with what was filled in, in the order of the form; empty where nothing is. Names that differ only in case, accents or
    /// punctuation count as the same. Linear in what was filled in.</summary>
    public static IReadOnlyList<Refusal> Check(Consultation consultation) =>
        [.. Words(consultation), .. Address(consultation), .. Languages(consultation), .. Kinds(consultation), .. Questions(consultation), .. Phases(consultation)];

    private static IEnumerable<Refusal> Words(Consultation c)
    {
        if (string.IsNullOrWhiteSpace(c.Title)) yield return new("titleMissing");
        if (c.Title.Length > LongestTitle) yield return new("titleTooLong", Number(c.Title.Length), Number(LongestTitle));
        if (c.Chair?.Length > LongestChair) yield return new("chairTooLong", Number(c.Chair.Length), Number(LongestChair));
        if (c.Scope?.Length > LongestScope) yield return new("scopeTooLong", Number(c.Scope.Length), Number(LongestScope));
        if (c.Decision?.Length > LongestDecision) yield return new("decisionTooLong", Number(c.Decision.Length), Number(LongestDecision));
    }

    private static IEnumerable<Refusal> Address(Consultation c)
    {
        var slug = SlugOf(c);
        // Without a title, its absence is the mistake to mend first.
        if (slug.Length == 0 && !string.IsNullOrWhiteSpace(c.Title)) yield return new("slugMissing");
        else if (slug.Length > 0 && !Slug.IsShaped(slug)) yield return new("slugShape", slug.Length > 2 * Slug.Longest ? slug[..Slug.Longest] + "…" : slug);
        else if (Slug.Reserved.Contains(slug)) yield return new("slugReserved", slug);
    }

    private static IEnumerable<Refusal> Languages(Consultation c)
    {
        if (c.Languages.Count == 0) yield return new("languagesMissing");
        foreach (var tag in c.Languages.Where(l => !LanguageTag.IsShaped(l))) yield return new("languageTag", tag);
        foreach (var tag in Twice(c.Languages)) yield return new("languageTwice", tag);
        foreach (var refusal in Zones.At(new DateTime(2026, 1, 1), c.Zone).Refusals) yield return refusal;
    }

    private static IEnumerable<Refusal> Kinds(Consultation c)
    {
        for (var i = 0; i < c.Kinds.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(c.Kinds[i])) yield return new("kindEmpty", Number(i + 1));
            if (c.Kinds[i].Length > LongestKind) yield return new("kindTooLong", Number(i + 1), Number(LongestKind));
        }
        foreach (var kind in Twice(c.Kinds)) yield return new("kindTwice", kind);
    }

    private static IEnumerable<Refusal> Questions(Consultation c)
    {
        for (var i = 0; i < c.Questions.Count; i++)
        {
            var (id, text, texts) = c.Questions[i];
            if (string.IsNullOrWhiteSpace(id)) yield return new("questionIdMissing", Number(i + 1));
            if (id.Length > LongestQuestionId) yield return new("questionIdTooLong", Number(i + 1), Number(LongestQuestionId));
            var cited = id.Length is 0 or > LongestQuestionId ? Number(i + 1) : id;
            if (string.IsNullOrWhiteSpace(text)) yield return new("questionEmpty", cited);
            var longest = texts.Values.Append(text).Max(t => t.Length);
            if (longest > LongestQuestion) yield return new("questionTooLong", cited, Number(longest), Number(LongestQuestion));
        }
        foreach (var id in Twice(c.Questions.Select(q => q.Id))) yield return new("questionTwice", id);
    }

    private static IEnumerable<Refusal> Phases(Consultation c)
    {
        for (var i = 0; i < c.Phases.Count; i++)
        {
            var phase = c.Phases[i];
            if (string.IsNullOrWhiteSpace(phase.Name)) yield return new("phaseNameMissing", Number(i + 1));
            if (phase.Name.Length > LongestPhaseName) yield return new("phaseNameTooLong", Number(i + 1), Number(LongestPhaseName));
            if (phase is { Opens: { } opens, Closes: { } closes } && closes.Instant <= opens.Instant)
                yield return new("phaseBackwards", phase.Name.Length is 0 or > LongestPhaseName ? Number(i + 1) : phase.Name);
        }
        foreach (var name in Twice(c.Phases.Select(p => p.Name))) yield return new("phaseTwice", name);
    }

    /// <summary>Each name that stands more than once, as it stands the second time, once. Nameless ones are another mistake.</summary>
    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.Where(n => !string.IsNullOrWhiteSpace(n)).GroupBy(Key).Where(g => g.Skip(1).Any()).Select(g => g.ElementAt(1).Trim());

    // Of a name that is all signs nothing is left by folding, and it is its own key.
    private static string Key(string name) => Folding.Key(name) is { Length: > 0 } key ? key : name.Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
