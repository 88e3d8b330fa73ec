using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Contributions;

/// <summary>Where a stored contribution stands. Every one of them is in the record (I12: public + withheld + withdrawn = received).</summary>
public enum Standing
{
    /// <summary>Received, and waits for the secretariat before it is public.</summary>
    Held,
    /// <summary>Public.</summary>
    Public,
    /// <summary>Held back by the secretariat; the number and the reason are public.</summary>
    Withheld,
    /// <summary>Taken back by its sender: the fact and the number stay, it counts no more.</summary>
    Withdrawn,
    /// <summary>Public until a later one of the same sender replaced it, and still readable. One that was replaced before it was public is withdrawn.</summary>
    Superseded,
}

/// <summary>By which door it came.</summary>
public enum Door
{
    /// <summary>The form on a page.</summary>
    Form,
    /// <summary>A file uploaded on a page.</summary>
    Upload,
    /// <summary>A consultation folder that was imported.</summary>
    Import,
    /// <summary>E-mail.</summary>
    Mail,
}

/// <summary>A stored contribution.</summary>
public sealed class ContributionRow
{
    public required ContributionId Id { get; init; }

    public required ConsultationId Consultation { get; init; }

    /// <summary>From 1, in the order of receipt: C-17.</summary>
    public required int Number { get; init; }

    public string? Organisation { get; set; }

    public string? Person { get; set; }

    public string? Kind { get; set; }

    public string? Country { get; set; }

    public string? Region { get; set; }

    public Capacity? Capacity { get; set; }

    public IReadOnlyList<string> OnBehalfOf { get; set; } = [];

    public string? Language { get; set; }

    /// <summary>When this server had it: what every deadline is judged by (I8). For an imported one, when it was received as its folder says.</summary>
    public DateTimeOffset? Received { get; init; }

    public bool Late { get; init; }

    /// <summary>The version of the text that it was written on.</summary>
    public int? BasedOn { get; init; }

    public IReadOnlyList<string> Questions { get; init; } = [];

    public string? Title { get; init; }

    public required Door Door { get; init; }

    public required Standing Standing { get; set; }

    /// <summary>The number of the contribution that this one replaces.</summary>
    public int? Supersedes { get; init; }

    /// <summary>The account that sent it, or null.</summary>
    public AccountId? Account { get; init; }

    /// <summary>What makes a second press of the button the same act (F13); drawn with the draft.</summary>
    public required string Once { get; init; }

    /// <summary>SHA-256 of the secret in the sender's own link, by which one without an account comes back to it.</summary>
    public string? KeyHash { get; init; }

    /// <summary>SHA-256 over the hashes of its files, in order: what the receipt says.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What a person should know about it; why it is held back among them (<see cref="ReviewContribution.Why"/>).</summary>
    public IReadOnlyList<Refusal> Warnings { get; set; } = [];

    /// <summary>Whether its sender wants its files published as they are, with the people that they name.</summary>
    internal bool AsIs => Warnings.Any(w => w.Code == "publishedAsIs");

    /// <summary>As the rules in Core see it.</summary>
    internal Contribution ToCore(IEnumerable<FileRow> files) => new()
    {
        Number = Number, Organisation = Organisation, Person = Person, Kind = Kind, Country = Country, Region = Region, Capacity = Capacity, OnBehalfOf = OnBehalfOf,
        Language = Language, Received = Received, Late = Late, BasedOn = BasedOn, Questions = Questions, Title = Title, Warnings = Warnings,
        Files = [.. files.Select(f => new Reading { File = f.Name, Sha256 = f.Sha256, Format = f.Format ?? FileFormat.Unknown, Author = f.Author, Error = f.Error, Warnings = f.Warnings })],
    };
}

/// <summary>A received file of a contribution; its bytes lie among the blobs.</summary>
public sealed class FileRow
{
    public required ContributionId Contribution { get; init; }

    /// <summary>From 0: the letter first, then its attachments.</summary>
    public required int Place { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public FileFormat? Format { get; init; }

    /// <summary>Why it could not be read, or null.</summary>
    public Refusal? Error { get; init; }

    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>The author that the file itself names: a claim.</summary>
    public string? Author { get; init; }
}

/// <summary>A point as it was read, and where it stands now.</summary>
internal sealed class PointRow
{
    public required PointId Id { get; init; }

    public required ConsultationId Consultation { get; init; }

    public required ContributionId Contribution { get; init; }

    /// <summary>The contribution's number: with <see cref="N"/> it is what people cite, C17.3.</summary>
    public required int Of { get; init; }

    public required int N { get; init; }

    /// <summary>The number of the first point of the statement that it belongs to, or null.</summary>
    public int? Statement { get; init; }

    public required Operation Operation { get; set; }

    public required Anchor Anchor { get; set; }

    /// <summary>The version of the text that the anchor is a place of; a newer one gets the place carried forward when it is compiled.</summary>
    public int? On { get; set; }

    /// <summary>The paragraph or question of the anchor, for counting and searching; null where it has none.</summary>
    public string? At { get; set; }

    /// <summary>Whether it waits for a person to place it.</summary>
    public bool Open { get; set; }

    public string? Words { get; set; }

    public string? Reason { get; set; }

    public required Source Source { get; init; }

    public IReadOnlyList<Source> Also { get; init; } = [];

    public IReadOnlyList<string> Under { get; init; } = [];

    public required Evidence Evidence { get; set; }

    /// <summary>The point that a person found to say the same, as C3.1, or null.</summary>
    public string? SameAs { get; set; }

    internal string Cite => IdOf(N);

    private string IdOf(int n) => string.Create(CultureInfo.InvariantCulture, $"C{Of}.{n}");

    internal Point ToCore() => new()
    {
        Id = Cite, Contribution = Of, Statement = Statement is { } n ? IdOf(n) : null, Operation = Operation, Anchor = Anchor, Text = Words, Reason = Reason, Source = Source,
        Also = Also, Under = Under, Evidence = Evidence,
    };

    /// <summary>A point as it was read.</summary>
    internal static PointRow Make(PointId id, ContributionRow contribution, int? version, Point point) => new()
    {
        Id = id, Consultation = contribution.Consultation, Contribution = contribution.Id, Of = contribution.Number, N = Number(point.Id),
        Statement = point.Statement is { } s ? Number(s) : null, Operation = point.Operation, Anchor = point.Anchor, On = version,
        At = point.Anchor.Paragraph ?? point.Anchor.Question, Open = point.Anchor.To == AnchorTo.None, Words = point.Text, Reason = point.Reason,
        Source = point.Source, Also = point.Also, Under = point.Under, Evidence = point.Evidence,
    };

    private static int Number(string id) => int.Parse(id.AsSpan(id.IndexOf('.', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>Gives it a place, or takes it away.</summary>
    internal void Place(Anchor anchor, Operation operation, Evidence evidence, int? version)
    {
        (Anchor, Operation, Evidence, On) = (anchor, operation, evidence, version);
        (At, Open) = (anchor.Paragraph ?? anchor.Question, anchor.To == AnchorTo.None);
    }
}

/// <summary>Somebody who put his name under another's contribution instead of copying it.</summary>
internal sealed class CoSignRow
{
    public required ContributionId Contribution { get; init; }

    public required string Name { get; init; }

    public string? Kind { get; init; }

    public required Capacity Capacity { get; init; }

    public AccountId? Account { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What somebody is still writing, or was shown and has not confirmed: it does not count yet.</summary>
internal sealed class DraftRow
{
    public required DraftId Id { get; init; }

    public required ConsultationId Consultation { get; init; }

    /// <summary>SHA-256 of the secret in its address: whoever has the link may go on with it.</summary>
    public required string KeyHash { get; init; }

    public AccountId? Account { get; init; }

    public required DateTimeOffset Changed { get; set; }

    public required Draft Content { get; set; }

    /// <summary>The number it got when it was confirmed, or null.</summary>
    public int? Became { get; set; }
}

internal sealed class ContributionMapping : IEntityTypeConfiguration<ContributionRow>
{
    public void Configure(EntityTypeBuilder<ContributionRow> row)
    {
        row.ToTable("contributions");
        row.HasIndex(c => new { c.Consultation, c.Number }).IsUnique();
        row.HasIndex(c => new { c.Consultation, c.Once }).IsUnique();
        row.Property(c => c.OnBehalfOf).AsJson();
        row.Property(c => c.Questions).AsJson();
        row.Property(c => c.Warnings).AsJson();
    }
}

internal sealed class FileMapping : IEntityTypeConfiguration<FileRow>
{
    public void Configure(EntityTypeBuilder<FileRow> row)
    {
        row.ToTable("files");
        row.HasKey(f => new { f.Contribution, f.Place });
        row.HasIndex(f => f.Sha256);
        row.Property(f => f.Error).AsJson();
        row.Property(f => f.Warnings).AsJson();
    }
}

internal sealed class PointMapping : IEntityTypeConfiguration<PointRow>
{
    public void Configure(EntityTypeBuilder<PointRow> row)
    {
        row.ToTable("points");
        row.HasIndex(p => new { p.Contribution, p.N }).IsUnique();
        row.HasIndex(p => new { p.Consultation, p.At });
        row.HasIndex(p => new { p.Consultation, p.Open, p.Of, p.N });
        row.Property(p => p.Anchor).AsJson();
        row.Property(p => p.Source).AsJson();
        row.Property(p => p.Also).AsJson();
        row.Property(p => p.Under).AsJson();
        row.Property(p => p.Evidence).AsJson();
        row.Ignore(p => p.Cite);
    }
}

internal sealed class CoSignMapping : IEntityTypeConfiguration<CoSignRow>
{
    public void Configure(EntityTypeBuilder<CoSignRow> row)
    {
        row.ToTable("co_signatures");
        row.HasKey(c => new { c.Contribution, c.Name });
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> row)
    {
        row.ToTable("drafts");
        row.HasIndex(d => d.KeyHash).IsUnique();
        row.Property(d => d.Content).AsJson();
    }
}

internal static class ContributionsData
{
    extension(PlenaryDb db)
    {
        internal DbSet<ContributionRow> Contributions => db.Set<ContributionRow>();

        internal DbSet<FileRow> Files => db.Set<FileRow>();

        internal DbSet<PointRow> Points => db.Set<PointRow>();

        internal DbSet<CoSignRow> CoSignatures => db.Set<CoSignRow>();

        internal DbSet<DraftRow> Drafts => db.Set<DraftRow>();
    }

    /// <summary>Whether its words may be read: of what is public, or was until it was replaced, by all; else by its own account and by the office.</summary>
    internal static bool ShowsTo(this ContributionRow row, ConsultationRow of, Actor actor, DateTimeOffset now) =>
        row.Standing is Standing.Public or Standing.Superseded || row.IsOf(null, actor) || of.Refuses(Act.ReadHeld, actor, now) is null;

    /// <summary>A contribution by its number, tracked; null where there is none.</summary>
    internal static Task<ContributionRow?> NumberedAsync(this PlenaryDb db, ConsultationId consultation, int number, CancellationToken stop) =>
        db.Set<ContributionRow>().AsTracking().SingleOrDefaultAsync(c => c.Consultation == consultation && c.Number == number, stop);

    /// <summary>A point by what people cite, tracked; null where there is none.</summary>
    internal static async Task<PointRow?> PointAsync(this PlenaryDb db, ConsultationId consultation, string cited, CancellationToken stop) =>
        Cited(cited) is var (of, n) ? await db.Points.AsTracking().SingleOrDefaultAsync(p => p.Consultation == consultation && p.Of == of && p.N == n, stop) : null;

    /// <summary>17 and 3 of C17.3.</summary>
    internal static (int Of, int N)? Cited(string cited) =>
        cited.Split('.') is [['C', .. var of], var n] && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (number, place) : null;
}
