using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Core.Texts.Versions;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Compilations;

/// <summary>The common document of each consultation as it stands: compiled from what is stored when somebody asks for it, and kept until the record moves on.
/// One at a time of each consultation, whoever asks; the old one is shown until the new one is whole, and stays where the new one fails (F2).</summary>
internal sealed class CompiledConsultations(IServiceScopeFactory scopes, ILogger<CompiledConsultations> log)
{
    /// <summary>Points up to which a reader waits for the newest document: compiling so many takes less than he notices, and he finds what he has just sent.</summary>
    private const int Waited = 2_000;

    /// <summary>An old document is shown for as long as twenty times what a new one costs; a reader of a still older one waits.</summary>
    private const int Patience = 20;

    /// <summary>Between two documents lies four times what one costs, so that compiling takes a fifth of one processor at the most, however fast the record grows.</summary>
    private const int Rest = 4;

    private readonly ConcurrentDictionary<ConsultationId, Kept> _kept = new();

    /// <summary>The common document of everything public.</summary>
    internal async Task<Compiled> OfAsync(ConsultationRow consultation, CancellationToken stop)
    {
        var kept = _kept.GetOrAdd(consultation.Id, _ => new());
        while (true)
        {
            if (kept.Now is { } now)
            {
                if (now.Seq >= consultation.LastSeq) return now;
                var age = Stopwatch.GetElapsedTime(now.Made);
                if (now.Compilation.Points.Count > Waited && age < now.Cost * Patience)
                {
                    if (age > now.Cost * Rest) _ = BeginAsync(kept, consultation.Id);
                    return now;
                }
            }
            // One that was begun before this reader's event is waited for and followed by another.
            await BeginAsync(kept, consultation.Id).WaitAsync(stop);
        }
    }

    /// <summary>Up to which event the document counts in that a reader is shown; null where there is none yet.</summary>
    internal long? Shown(ConsultationId consultation) => _kept.TryGetValue(consultation, out var kept) ? kept.Now?.Seq : null;

    /// <summary>The one that is being made, or a new one. It belongs to no reader: one who goes away stops it for nobody.</summary>
    private Task BeginAsync(Kept kept, ConsultationId consultation)
    {
        lock (kept)
            return kept.Making is { IsCompleted: false } making ? making : kept.Making = Task.Run(() => MakeAsync(kept, consultation));
    }

    private async Task MakeAsync(Kept kept, ConsultationId consultation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            kept.Now = await CompileAsync(scope.ServiceProvider, consultation, default);
        }
        catch (Exception wrong)
        {
            log.LogError(wrong, "The common document of {Consultation} could not be made", consultation.Value);
            throw;
        }
    }

    /// <summary>Compiles what is stored: the same record gives the same document to the byte (I4).</summary>
    internal static async Task<Compiled> CompileAsync(IServiceProvider services, ConsultationId id, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var db = services.GetRequiredService<PlenaryDb>();
        await using var moment = await MomentAsync(db, stop);
        var consultation = await db.Consultations.SingleAsync(c => c.Id == id, stop);
        var rows = await db.Contributions.Where(c => c.Consultation == id && c.Standing == Standing.Public).OrderBy(c => c.Number).ToListAsync(stop);
        var (ofFiles, ofContributions) = (db.Files, db.Contributions);
        var files = (await (from f in ofFiles join c in ofContributions on f.Contribution equals c.Id where c.Consultation == id orderby f.Place select f).ToListAsync(stop))
            .ToLookup(f => f.Contribution);
        var points = (await db.Points.Where(p => p.Consultation == id).OrderBy(p => p.Of).ThenBy(p => p.N).ToListAsync(stop)).ToLookup(p => p.Contribution);
        var versions = await db.VersionsOfAsync(id, stop);
        var answers = services.GetService<IPublishedAnswers>() is { } published ? await published.OfAsync(db, id, stop) : new Dictionary<string, AnswerShown>();
        var carry = new Carrying(versions);
        var read = rows.ConvertAll(r => new ContributionPoints(ToCore(r, files[r.Id]), [.. points[r.Id].Select(p => carry.Carried(p, r.AsIs))]));
        var merges = rows.SelectMany(r => points[r.Id]).Where(p => p.SameAs is not null).Select(p => new Merge(p.Cite, p.SameAs!)).ToList();
        var signatures = db.CoSignatures;
        var signers = await (from s in signatures
                             join c in ofContributions on s.Contribution equals c.Id
                             where c.Consultation == id && c.Standing == Standing.Public
                             orderby s.At, s.Name
                             select new CoSigner(c.Number, s.Name, s.Kind)).ToListAsync(stop);
        var compilation = CoSigning.Add(Compiler.Assemble(new(consultation.ToCore(), versions, versions.LastOrDefault(), [], []), read, merges), signers);
        var compiled = new Compiled(consultation.LastSeq, compilation, new Apparatus(compilation), versions, answers);
        return compiled with { Made = Stopwatch.GetTimestamp(), Cost = Stopwatch.GetElapsedTime(begun) };
    }

    /// <summary>One moment of the store for all that is read: a transaction that reads holds up nobody on either database.</summary>
    private static async Task<IDbContextTransaction> MomentAsync(PlenaryDb db, CancellationToken stop)
    {
        if (db is not SqliteDb) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await db.Database.OpenConnectionAsync(stop);
        // Deferred: it takes no lock of a writer.
        return (await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), stop))!;
    }

    private static Contribution ToCore(ContributionRow row, IEnumerable<FileRow> files) => new()
    {
        Number = row.Number, Organisation = row.Organisation, Person = row.Person, Kind = row.Kind, Country = row.Country, Region = row.Region,
        Capacity = row.Capacity, OnBehalfOf = row.OnBehalfOf, Language = row.Language, Received = row.Received, Late = row.Late, BasedOn = row.BasedOn,
        Questions = row.Questions, Title = row.Title, Warnings = row.Warnings,
        Files = [.. files.Select(f => new Reading { File = f.Name, Sha256 = f.Sha256, Format = f.Format ?? FileFormat.Unknown, Author = f.Author, Error = f.Error, Warnings = f.Warnings })],
    };

    /// <summary>Places made on an older version, in the newest one.</summary>
    private sealed class Carrying(IReadOnlyList<TextVersion> versions)
    {
        private readonly Dictionary<int, PreparedText> _prepared = versions.Count < 2 ? [] : versions.ToDictionary(v => v.Version, PreparedText.Of);

        internal Point Carried(PointRow row, bool asIs)
        {
            var point = asIs ? row.ToCore() : Nameless(row.ToCore());
            return row.On is { } on && versions.Count > 0 && on != versions[^1].Version && _prepared.TryGetValue(on, out var from)
                ? point with { Anchor = Carrier.Carry(point.Anchor, from, _prepared[versions[^1].Version]) } : point;
        }
    }

    /// <summary>Whom Word names as the author of a change or a remark is known to the sender's house and is nobody's business where the sender did not say so (T4): the sponsor stands
    /// for it.</summary>
    private static Point Nameless(Point point) =>
        point.Evidence is { By: EvidenceBy.TrackedChange or EvidenceBy.Margin, Detail: not null } ? point with { Evidence = point.Evidence with { Detail = null } } : point;

    private sealed class Kept
    {
        internal volatile Compiled? Now;

        internal Task? Making { get; set; }
    }
}

/// <summary>A common document, as of an event of the record.</summary>
/// <param name="Seq">The last event that it counts in.</param>
/// <param name="Compilation">The model.</param>
/// <param name="Apparatus">What was said where.</param>
/// <param name="Versions">Every version of the text, the oldest first.</param>
/// <param name="Answers">The published answers, by what people cite a point by.</param>
internal sealed record Compiled(long Seq, Compilation Compilation, Apparatus Apparatus, IReadOnlyList<TextVersion> Versions, IReadOnlyDictionary<string, AnswerShown> Answers)
{
    /// <summary>When it was whole, as a time stamp of this process.</summary>
    internal long Made { get; init; }

    /// <summary>Whether all of it is one page, its voices folded.</summary>
    internal bool Folds { get; } = EditionView.Folds(Apparatus);

    /// <summary>What it took.</summary>
    internal TimeSpan Cost { get; init; }
}

/// <summary>A published answer as the common document shows it.</summary>
/// <param name="Word">One of the consultation's words.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Paragraph">The paragraph that it went to, of <paramref name="Version"/>, or null.</param>
/// <param name="Version">A version of the text, or null.</param>
public sealed record AnswerShown(string Word, string? Reason, string? Paragraph, int? Version);

/// <summary>Where the published answers come from. The answers' feature gives them, and stands above this one.</summary>
internal interface IPublishedAnswers
{
    /// <summary>By what people cite a point by.</summary>
    Task<IReadOnlyDictionary<string, AnswerShown>> OfAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop);
}
