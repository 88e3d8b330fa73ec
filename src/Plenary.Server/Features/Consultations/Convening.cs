using System.Text.Json;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;

namespace Plenary.Server.Features.Consultations;

/// <summary>All that a convener says of a consultation: what is created, and what is edited as one thing.</summary>
internal sealed record Convening
{
    public required Consultation Consultation { get; init; }

    public string? Rules { get; init; }

    public int NoticeDays { get; init; }

    public int GraceHours { get; init; }

    public bool ReviewFirst { get; init; }

    public IReadOnlyList<string> AnswerWords { get; init; } = Answering.DefaultWords;

    public bool AnswersAreCondition { get; init; }

    public IReadOnlyList<BasisDocument> Basis { get; init; } = [];

    internal static Convening Of(ConsultationRow row) => new()
    {
        Consultation = row.ToCore(), Rules = row.Rules, NoticeDays = row.NoticeDays, GraceHours = row.GraceHours, ReviewFirst = row.ReviewFirst,
        AnswerWords = row.AnswerWords, AnswersAreCondition = row.AnswersAreCondition, Basis = row.Basis,
    };

    /// <summary>Everything that stands against it, in the order of the form.</summary>
    internal IReadOnlyList<Refusal> Check() =>
        [.. ConsultationRules.Check(Consultation), .. Promises.Check(NoticeDays, GraceHours, Rules, AnswerWords), .. BasisDocument.Check(Basis)];

    internal void WriteTo(ConsultationRow row)
    {
        var of = Consultation;
        (row.Slug, row.Title, row.Languages, row.Zone) = (ConsultationRules.SlugOf(of), of.Title.Trim(), of.Languages, of.Zone);
        (row.Chair, row.Scope, row.Decision, row.Kinds) = (of.Chair, of.Scope, of.Decision, of.Kinds);
        (row.Questions, row.Phases, row.Rules) = (of.Questions, of.Phases, Rules);
        (row.NoticeDays, row.GraceHours, row.ReviewFirst) = (NoticeDays, GraceHours, ReviewFirst);
        (row.AnswerWords, row.AnswersAreCondition, row.Basis) = (AnswerWords, AnswersAreCondition, Basis);
    }

    /// <summary>Two are the same when they are written alike.</summary>
    internal string Written() => JsonSerializer.Serialize(this, JsonColumn.Form);

    /// <summary>Reads what <see cref="Written"/> wrote; null where it is something else.</summary>
    internal static Convening? Read(string? written)
    {
        if (written is null) return null;
        try
        {
            return JsonSerializer.Deserialize<Convening>(written, JsonColumn.Form);
        }
        catch (JsonException)
        {
            // Not from our form: as if the form knew of no state.
            return null;
        }
    }

    /// <summary>Fields that differ, as the codes by which the record and the page name them.</summary>
    internal static IReadOnlyList<ConveningField> Changed(Convening a, Convening b) =>
        [.. Enum.GetValues<ConveningField>().Where(f => JsonSerializer.Serialize(a.Value(f), JsonColumn.Form) != JsonSerializer.Serialize(b.Value(f), JsonColumn.Form))];

    private object? Value(ConveningField field) => field switch
    {
        ConveningField.Title => Consultation.Title,
        ConveningField.Slug => Consultation.Slug,
        ConveningField.Scope => Consultation.Scope,
        ConveningField.Chair => Consultation.Chair,
        ConveningField.Decision => Consultation.Decision,
        ConveningField.Languages => Consultation.Languages,
        ConveningField.Zone => Consultation.Zone,
        ConveningField.Kinds => Consultation.Kinds,
        ConveningField.Questions => Consultation.Questions,
        ConveningField.Phases => Consultation.Phases,
        ConveningField.Notice => NoticeDays,
        ConveningField.Grace => GraceHours,
        ConveningField.Rules => Rules,
        ConveningField.Review => ReviewFirst,
        ConveningField.Answers => (object)new { AnswerWords, AnswersAreCondition },
        _ => Basis,
    };
}

/// <summary>What can be changed by the form, field by field.</summary>
internal enum ConveningField
{
    /// <summary>The title.</summary>
    Title,
    /// <summary>The name in addresses.</summary>
    Slug,
    /// <summary>What it is, and what it is not.</summary>
    Scope,
    /// <summary>Who convenes.</summary>
    Chair,
    /// <summary>What is decided.</summary>
    Decision,
    /// <summary>The languages.</summary>
    Languages,
    /// <summary>The zone of its dates.</summary>
    Zone,
    /// <summary>Kinds of stakeholder.</summary>
    Kinds,
    /// <summary>Guiding questions.</summary>
    Questions,
    /// <summary>Phases and their dates.</summary>
    Phases,
    /// <summary>The promised notice.</summary>
    Notice,
    /// <summary>The term of grace.</summary>
    Grace,
    /// <summary>Rules of participation.</summary>
    Rules,
    /// <summary>Whether contributions wait for a review.</summary>
    Review,
    /// <summary>The words for answers, and whether answers are a condition.</summary>
    Answers,
    /// <summary>Basis documents.</summary>
    Basis,
}
