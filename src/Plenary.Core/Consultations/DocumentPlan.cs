using System.Globalization;
using Plenary.Core.Shared;

namespace Plenary.Core.Consultations;

/// <summary>When a planned document is due.</summary>
public abstract record Due;

/// <summary>By a date of its own.</summary>
/// <param name="Deadline">The date.</param>
public sealed record DueAt(Deadline Deadline) : Due;

/// <summary>Some days before a phase opens, as in "four weeks before the meeting": at 23:59 of that day in the consultation's zone, so that the days lie
/// between it and the opening as <see cref="Notice"/> counts them.</summary>
/// <param name="Phase">The name of the phase; where none has it, a date as <see cref="Moments"/> reads it, in the consultation's zone.</param>
/// <param name="Days">From 0 to <see cref="DocumentPlan.MostDays"/>.</param>
public sealed record DueBefore(string Phase, int Days) : Due;

/// <summary>A document that is due.</summary>
/// <param name="Name">What it is called; unique in the plan.</param>
/// <param name="From">Who delivers it.</param>
/// <param name="Languages">BCP 47; each is due and delivered by itself.</param>
/// <param name="Due">When.</param>
public sealed record PlannedDocument(string Name, string From, IReadOnlyList<string> Languages, Due Due);

/// <summary>A document that was delivered, in one language.</summary>
/// <param name="Document">Its name in the plan.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="At">When.</param>
public sealed record Delivery(string Document, string Language, DateTimeOffset At);

/// <summary>How a planned document stands, in one language.</summary>
public enum PlanStatus
{
    /// <summary>Not delivered, and there is time, or no date can be said.</summary>
    Due,

    /// <summary>Not delivered, and due within <see cref="DocumentPlan.Soon"/>.</summary>
    DueSoon,

    /// <summary>Not delivered, and the date has passed.</summary>
    Overdue,

    /// <summary>Delivered before the date had passed.</summary>
    Delivered,

    /// <summary>Delivered after the date had passed.</summary>
    DeliveredLate,
}

/// <summary>One line of the plan as it is shown.</summary>
/// <param name="Document">What is due.</param>
/// <param name="Language">In which language.</param>
/// <param name="Deadline">By when; null where the plan's date cannot be resolved (<see cref="DocumentPlan.Check"/> says why).</param>
/// <param name="Status">How it stands.</param>
/// <param name="Delivered">When it was first delivered; null for not yet.</param>
public sealed record PlanLine(PlannedDocument Document, string Language, Deadline? Deadline, PlanStatus Status, DateTimeOffset? Delivered);

/// <summary>What is due when, from whom, in which languages.</summary>
public static class DocumentPlan
{
    /// <summary>The longest way ahead, two years: no plan of documents reaches further, and a greater number is a slip of typing.</summary>
    public const int MostDays = 730;

    /// <summary>The longest name of a document or of who delivers it, in UTF-16 units as a form counts them: both stand in a row of a table.</summary>
    public const int LongestName = 200;

    /// <summary>How long before its date a document is due soon: a week, in which a translation can still be made.</summary>
    public static TimeSpan Soon { get; } = TimeSpan.FromDays(7);

    /// <summary>The date by which a document is due.</summary>
    /// <returns>The deadline, or <c>planDays</c> (document, days, most), <c>planPhaseUnknown</c> (document, phase, those that there are),
    /// <c>planPhaseWithoutOpening</c> (document, phase), or the refusals of <see cref="Zones.At"/> for the consultation's zone.</returns>
    public static Result<Deadline> Resolve(PlannedDocument document, Consultation consultation)
    {
        if (document.Due is DueAt own) return own.Deadline;
        var (before, days) = (DueBefore)document.Due;
        if (days is < 0 or > MostDays) return new Refusal("planDays", document.Name, Number(days), Number(MostDays));
        var day = DayOf(document, before, consultation);
        if (!day.Ok) return Result<Deadline>.Refused(day.Refusals);
        // At the beginning of the calendar there is no earlier day.
        var first = (day.Value - DateTime.MinValue).Days < days ? DateTime.MinValue : day.Value.AddDays(-days);
        return Zones.At(first + new TimeSpan(23, 59, 0), consultation.Zone);
    }

    /// <summary>Everything that is wrong with a plan, in its order: of each document <c>planNameMissing</c> (place in the plan), <c>planTextTooLong</c>
    /// (place, most), <c>planDocumentTwice</c> (document), <c>planNoLanguage</c> (document), <c>languageTag</c> (tag) and the refusals of
    /// <see cref="Resolve"/>.</summary>
    public static IReadOnlyList<Refusal> Check(Consultation consultation, IReadOnlyList<PlannedDocument> plan)
    {
        var wrong = new List<Refusal>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Count; i++)
        {
            var document = plan[i];
            if (string.IsNullOrWhiteSpace(document.Name)) wrong.Add(new("planNameMissing", Number(i + 1)));
            else if (!names.Add(document.Name)) wrong.Add(new("planDocumentTwice", document.Name));
            if (document.Name.Length > LongestName || document.From.Length > LongestName) wrong.Add(new("planTextTooLong", Number(i + 1), Number(LongestName)));
            if (document.Languages.Count == 0) wrong.Add(new("planNoLanguage", document.Name));
            wrong.AddRange(document.Languages.Where(l => !LanguageTag.IsShaped(l)).Select(l => new Refusal("languageTag", l)));
            wrong.AddRange(Resolve(document, consultation).Refusals);
        }
        return wrong;
    }

    /// <summary>Every document in every language as it stands at an instant, what is due first coming first, what has no date last; of equals in the plan's
    /// order. Of several deliveries the first counts, and one that lies ahead of <paramref name="now"/> has not happened yet.</summary>
    public static IReadOnlyList<PlanLine> At(
        Consultation consultation, IReadOnlyList<PlannedDocument> plan, IEnumerable<Delivery> deliveries, DateTimeOffset now)
    {
        var first = deliveries.Where(d => d.At <= now).GroupBy(d => (d.Document, Tag(d.Language))).ToDictionary(g => g.Key, g => g.Min(d => d.At));
        return [.. plan.Select(d => (Document: d, Resolve(d, consultation).Value)).OrderBy(d => d.Value?.Instant ?? DateTimeOffset.MaxValue)
            .SelectMany(d => d.Document.Languages.Select(l => Line(d.Document, l, d.Value)))];

        PlanLine Line(PlannedDocument document, string language, Deadline? deadline)
        {
            DateTimeOffset? delivered = first.TryGetValue((document.Name, Tag(language)), out var at) ? at : null;
            return new(document, language, deadline, StatusOf(deadline, delivered, now), delivered);
        }
    }

    /// <summary>How a document stands, by <see cref="Deadline.Passed"/>; one that is delivered and has no date was not late.</summary>
    /// <param name="deadline">By when; null for no date.</param>
    /// <param name="delivered">When it came; null for not yet.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static PlanStatus StatusOf(Deadline? deadline, DateTimeOffset? delivered, DateTimeOffset now)
    {
        if (delivered is { } at && at <= now) return deadline?.Passed(at) == true ? PlanStatus.DeliveredLate : PlanStatus.Delivered;
        if (deadline is null) return PlanStatus.Due;
        if (deadline.Passed(now)) return PlanStatus.Overdue;
        return deadline.Instant - now <= Soon ? PlanStatus.DueSoon : PlanStatus.Due;
    }

    private static Result<DateTime> DayOf(PlannedDocument document, string before, Consultation consultation)
    {
        var phase = consultation.Phases.FirstOrDefault(p => p.Name == before);
        if (phase is { Opens: null }) return new Refusal("planPhaseWithoutOpening", document.Name, before);
        DateTimeOffset? instant = phase?.Opens?.Instant;
        if (phase is null)
        {
            if (!Moments.TryRead(before, out var moment)) return new Refusal("planPhaseUnknown", document.Name, before, Names(consultation.Phases));
            if (moment.Instant is null) return moment.Local.Date;
            instant = moment.Instant;
        }
        var local = Zones.Local(instant!.Value, consultation.Zone);
        return local.Ok ? local.Value.Date : local;
    }

    private static string Names(IReadOnlyList<Phase> phases) => phases.Count == 0 ? "–" : string.Join(", ", phases.Select(p => p.Name));

    private static string Tag(string language) => language.ToUpperInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
