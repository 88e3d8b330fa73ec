using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations;
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
/// The old one is shown until the new one is whole (F2).</summary>
internal sealed class CompiledConsultations(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<ConsultationId, Kept> _kept = new();

    /// <summary>The common document of everything public.</summary>
    internal async Task<Compiled> OfAsync(ConsultationRow consultation, CancellationToken stop)
    {
        var kept = _kept.GetOrAdd(consultation.Id, _ => new());
        if (kept.Now is { } now && now.Seq >= consultation.LastSeq) return now;
        await kept.One.WaitAsync(stop);
        try
        {
            if (kept.Now is { } other && other.Seq >= consultation.LastSeq) return other;
            await using var scope = scopes.CreateAsyncScope();
            return kept.Now = await CompileAsync(scope.ServiceProvider.GetRequiredService<PlenaryDb>(), consultation, stop);
        }
        finally
        {
            kept.One.Release();
        }
    }

    private static async Task<Compiled> CompileAsync(PlenaryDb db, ConsultationRow consultation, CancellationToken stop)
    {
        var id = consultation.Id;
        var rows = await db.Contributions.Where(c => c.Consultation == id && c.Standing == Standing.Public).OrderBy(c => c.Number).ToListAsync(stop);
        var files = (await (from f in db.Files join c in db.Contributions on f.Contribution equals c.Id where c.Consultation == id orderby f.Place select f).ToListAsync(stop))
            .ToLookup(f => f.Contribution);
        var points = (await db.Points.Where(p => p.Consultation == id).OrderBy(p => p.Of).ThenBy(p => p.N).ToListAsync(stop)).ToLookup(p => p.Contribution);
        var versions = await db.VersionsOfAsync(id, stop);
        var carry = new Carrying(versions);
        var read = rows.ConvertAll(r => new ContributionPoints(ToCore(r, files[r.Id]), [.. points[r.Id].Select(carry.Carried)]));
        var compilation = Compiler.Assemble(new(consultation.ToCore(), versions, versions.LastOrDefault(), [], []), read);
        return new(consultation.LastSeq, compilation, new Apparatus(compilation), rows.SelectMany(r => points[r.Id]).ToDictionary(p => p.Cite, StringComparer.Ordinal));
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

        internal Point Carried(PointRow row)
        {
            var point = row.ToCore();
            return row.On is { } on && versions.Count > 0 && on != versions[^1].Version && _prepared.TryGetValue(on, out var from)
                ? point with { Anchor = Carrier.Carry(point.Anchor, from, _prepared[versions[^1].Version]) } : point;
        }
    }

    private sealed class Kept
    {
        internal SemaphoreSlim One { get; } = new(1);

        internal volatile Compiled? Now;
    }
}

/// <summary>A common document, as of an event of the record.</summary>
/// <param name="Seq">The last event that it counts in.</param>
/// <param name="Compilation">The model.</param>
/// <param name="Apparatus">What was said where.</param>
/// <param name="Points">The stored points, by what people cite.</param>
internal sealed record Compiled(long Seq, Compilation Compilation, Apparatus Apparatus, IReadOnlyDictionary<string, PointRow> Points);
