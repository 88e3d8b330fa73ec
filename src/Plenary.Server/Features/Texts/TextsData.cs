using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Server.Data;

namespace Plenary.Server.Features.Texts;

/// <summary>A stored version of a consultation's text.</summary>
internal sealed class TextRow
{
    public required TextId Id { get; init; }

    public required ConsultationId Consultation { get; init; }

    /// <summary>0 for the first draft.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The files it was read from, one a language, in the order of <see cref="Languages"/>.</summary>
    public required IReadOnlyList<TextFile> Files { get; init; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>How many points were still open when it was published where answers are a condition: more than 0 makes it an interim version.</summary>
    public int OpenPoints { get; init; }
}

/// <summary>A received file of a text.</summary>
internal sealed record TextFile(string Name, string Sha256);

internal sealed class ParagraphRow
{
    public required TextId Text { get; init; }

    /// <summary>From 0, in the order of the text.</summary>
    public required int Place { get; init; }

    /// <summary>The stable id: p12, p12a.</summary>
    public required string Pid { get; init; }

    public string? Number { get; init; }

    public required BlockKind Kind { get; init; }

    public int Level { get; init; }

    /// <summary>In the working language.</summary>
    public required string Words { get; init; }

    /// <summary>In every language.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public CellPlace? Cell { get; init; }
}

internal sealed class TextMapping : IEntityTypeConfiguration<TextRow>
{
    public void Configure(EntityTypeBuilder<TextRow> row)
    {
        row.ToTable("texts");
        row.HasIndex(t => new { t.Consultation, t.Version }).IsUnique();
        row.Property(t => t.Languages).AsJson();
        row.Property(t => t.Files).AsJson();
    }
}

internal sealed class ParagraphMapping : IEntityTypeConfiguration<ParagraphRow>
{
    public void Configure(EntityTypeBuilder<ParagraphRow> row)
    {
        row.ToTable("paragraphs");
        row.HasKey(p => new { p.Text, p.Place });
        row.Property(p => p.Texts).AsJson();
        row.Property(p => p.Cell).AsJson();
    }
}

internal static class TextsData
{
    extension(PlenaryDb db)
    {
        internal DbSet<TextRow> Texts => db.Set<TextRow>();

        internal DbSet<ParagraphRow> Paragraphs => db.Set<ParagraphRow>();
    }

    /// <summary>Every version of a text with its paragraphs, the oldest first.</summary>
    internal static async Task<IReadOnlyList<TextVersion>> VersionsOfAsync(this PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var texts = await db.Texts.AsNoTracking().Where(t => t.Consultation == consultation).OrderBy(t => t.Version).ToListAsync(stop);
        var ids = texts.ConvertAll(t => t.Id);
        var paragraphs = (await db.Paragraphs.AsNoTracking().Where(p => ids.Contains(p.Text)).OrderBy(p => p.Place).ToListAsync(stop)).ToLookup(p => p.Text);
        return [.. texts.Select(t => ToCore(t, paragraphs[t.Id]))];
    }

    /// <summary>The number of the newest version; null where there is no text.</summary>
    internal static Task<int?> NewestVersionAsync(this PlenaryDb db, ConsultationId consultation, CancellationToken stop) =>
        db.Texts.Where(t => t.Consultation == consultation).MaxAsync(t => (int?)t.Version, stop);

    internal static TextVersion ToCore(TextRow text, IEnumerable<ParagraphRow> paragraphs) => new()
    {
        Version = text.Version, Title = text.Title, Language = text.Languages[0], Languages = text.Languages,
        Paragraphs = [.. paragraphs.Select(p => new Paragraph
        {
            Id = p.Pid, Number = p.Number, Kind = p.Kind, Level = p.Level, Text = p.Words, Texts = p.Texts, Cell = p.Cell,
        })],
    };

    internal static IEnumerable<ParagraphRow> Rows(TextId id, TextVersion text) => text.Paragraphs.Select((p, i) => new ParagraphRow
    {
        Text = id, Place = i, Pid = p.Id, Number = p.Number, Kind = p.Kind, Level = p.Level, Words = p.Text, Texts = p.Texts, Cell = p.Cell,
    });
}
