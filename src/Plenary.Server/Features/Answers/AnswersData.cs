using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plenary.Server.Data;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Answers;

/// <summary>An answer to a point. Staff draft it, the chair approves it, and those of a round are published together. What was published once is never changed: a
/// point that is answered anew gets another row, and the one before it stands until that one is published.</summary>
public sealed class AnswerRow
{
    public required PointId Point { get; init; }

    public required ConsultationId Consultation { get; init; }

    /// <summary>From 1; the second where the point was answered anew.</summary>
    public int Round { get; init; } = 1;

    /// <summary>One of the consultation's words.</summary>
    public required string Word { get; set; }

    public string? Reason { get; set; }

    /// <summary>The paragraph it went to, of <see cref="Version"/>, or null.</summary>
    public string? Paragraph { get; set; }

    public int? Version { get; set; }

    public required string DraftedBy { get; set; }

    public required DateTimeOffset Drafted { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? Approved { get; set; }

    public DateTimeOffset? Published { get; set; }

    /// <summary>When the next one was published in its place, or null.</summary>
    public DateTimeOffset? Replaced { get; set; }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<AnswerRow>
{
    public void Configure(EntityTypeBuilder<AnswerRow> row)
    {
        row.ToTable("answers");
        row.HasKey(a => new { a.Point, a.Round });
        row.HasIndex(a => new { a.Consultation, a.Published });
    }
}

internal static class AnswersData
{
    extension(PlenaryDb db)
    {
        internal DbSet<AnswerRow> Answers => db.Set<AnswerRow>();
    }

    /// <summary>The answers that stand: what everybody reads of a point now, at most one of each.</summary>
    internal static IQueryable<AnswerRow> Given(this IQueryable<AnswerRow> rows) => rows.Where(a => a.Published != null && a.Replaced == null);

    /// <summary>How far the office is: the last of each point, published or not.</summary>
    internal static IQueryable<AnswerRow> Latest(this IQueryable<AnswerRow> rows) => rows.Where(a => !rows.Any(later => later.Point == a.Point && later.Round > a.Round));

    /// <summary>The stored points of those cited, with what they are cited by; what nobody knows is left out.</summary>
    internal static async Task<Dictionary<PointId, string>> PointIdsAsync(this PlenaryDb db, ConsultationId consultation, IReadOnlyCollection<string> cited, CancellationToken stop)
    {
        var wanted = cited.ToHashSet(StringComparer.Ordinal);
        var numbers = wanted.Select(c => ContributionsData.Cited(c)?.Of ?? 0).Distinct().ToList();
        var rows = await db.Points.AsNoTracking().Where(p => p.Consultation == consultation && numbers.Contains(p.Of)).Select(p => new { p.Id, p.Of, p.N }).ToListAsync(stop);
        return rows.Select(r => (r.Id, Cite: string.Create(CultureInfo.InvariantCulture, $"C{r.Of}.{r.N}"))).Where(r => wanted.Contains(r.Cite)).ToDictionary(r => r.Id, r => r.Cite);
    }
}
