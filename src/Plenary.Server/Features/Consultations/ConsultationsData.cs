using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plenary.Core.Consultations;
using Plenary.Server.Data;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Consultations;

/// <summary>A stored consultation: what its convener says of it, and the head of its record.</summary>
public sealed class ConsultationRow
{
    public required ConsultationId Id { get; init; }

    /// <summary>The consultation that this one is a working group of, or null.</summary>
    public ConsultationId? Parent { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>The first is the working language.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["en"];

    public string Zone { get; set; } = "Etc/UTC";

    public string? Chair { get; set; }

    public string? Scope { get; set; }

    public string? Decision { get; set; }

    public IReadOnlyList<string> Kinds { get; set; } = [];

    public IReadOnlyList<GuidingQuestion> Questions { get; set; } = [];

    public IReadOnlyList<Phase> Phases { get; set; } = [];

    /// <summary>The published rules of participation, as plain paragraphs; null where there are none yet.</summary>
    public string? Rules { get; set; }

    /// <summary>Days that must lie between an announcement and a deadline; 0 for no promise.</summary>
    public int NoticeDays { get; set; }

    /// <summary>Hours after a deadline in which mail dated before it still counts as in time; published.</summary>
    public int GraceHours { get; set; }

    /// <summary>Whether a contribution waits for the secretariat before it is public.</summary>
    public bool ReviewFirst { get; set; }

    /// <summary>The words for answers, disclosed to all; the first of the defaults is "accepted".</summary>
    public IReadOnlyList<string> AnswerWords { get; set; } = Answering.DefaultWords;

    /// <summary>Whether every point must have its answer before a version is final.</summary>
    public bool AnswersAreCondition { get; set; }

    /// <summary>Documents that it stands on, and reports of its working groups.</summary>
    public IReadOnlyList<BasisDocument> Basis { get; set; } = [];

    /// <summary>What is due when, from whom, in which languages, and what was delivered.</summary>
    public IReadOnlyList<PlannedRow> Plan { get; set; } = [];

    /// <summary>Every extension, the oldest first.</summary>
    public IReadOnlyList<ExtendedPhase> Extensions { get; set; } = [];

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset? Announced { get; set; }

    public DateTimeOffset? Concluded { get; set; }

    /// <summary>The number of the last contribution given out.</summary>
    public int LastContribution { get; set; }

    /// <summary>The number and hash of its last recorded event.</summary>
    public long LastSeq { get; set; }

    public string LastHash { get; set; } = "";

    /// <summary>As the rules in Core see it.</summary>
    internal Consultation ToCore() => new()
    {
        Title = Title, Slug = Slug, Languages = Languages, Zone = Zone, Chair = Chair, Scope = Scope, Decision = Decision,
        Kinds = Kinds, Questions = Questions, Phases = Phases,
    };
}

internal sealed class ConsultationMapping : IEntityTypeConfiguration<ConsultationRow>
{
    public void Configure(EntityTypeBuilder<ConsultationRow> row)
    {
        row.ToTable("consultations");
        row.HasIndex(c => c.Slug).IsUnique();
        row.Property(c => c.Languages).AsKeptJson();
        row.Property(c => c.Kinds).AsKeptJson();
        row.Property(c => c.Questions).AsKeptJson();
        row.Property(c => c.Phases).AsKeptJson();
        row.Property(c => c.AnswerWords).AsKeptJson();
        row.Property(c => c.Basis).AsKeptJson();
        row.Property(c => c.Plan).AsKeptJson();
        row.Property(c => c.Extensions).AsKeptJson();
    }
}

internal static class ConsultationsData
{
    extension(PlenaryDb db)
    {
        internal DbSet<ConsultationRow> Consultations => db.Set<ConsultationRow>();
    }

    /// <summary>Those that the actor may know of: announced ones, and before that those in which he holds an office.</summary>
    internal static IQueryable<ConsultationRow> VisibleTo(this IQueryable<ConsultationRow> rows, Actor actor)
    {
        var offices = actor.Offices;
        // For nearly everybody, and then the database need not look into a list.
        if (offices.Count == 0) return rows.Where(c => c.Announced != null);
        return rows.Where(c => c.Announced != null || offices.Contains(c.Id));
    }

    /// <summary>The working groups of a consultation that the actor may know of, the oldest first.</summary>
    internal static Task<List<ConsultationRow>> GroupsOfAsync(this PlenaryDb db, ConsultationId parent, Actor actor, CancellationToken stop)
    {
        var rows = db.Consultations;
        return rows.VisibleTo(actor).Where(c => c.Parent == parent).OrderBy(c => c.Created).ToListAsync(stop);
    }
}
