using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Consultations;
using Plenary.Core.Texts;
using Plenary.Server.Data;

namespace Plenary.Server.Features.Texts;

/// <summary>Versions of texts in memory: a stored version never changes, so that a page which names a paragraph reads none of the others again.</summary>
internal sealed class KeptTexts
{
    /// <summary>Versions kept: of a text of 500 paragraphs in six languages one takes about 1 MB.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<TextId, KeptText> _kept = new();

    /// <summary>A version of a consultation's text, the newest for null; null where there is none.</summary>
    internal async Task<KeptText?> OfAsync(PlenaryDb db, ConsultationId consultation, int? version, CancellationToken stop)
    {
        var found = await db.Texts.Where(t => t.Consultation == consultation && (version == null || t.Version == version)).OrderByDescending(t => t.Version)
            .Select(t => t.Id).Take(1).ToListAsync(stop);
        return found.Count == 0 ? null : await OfAsync(db, found[0], stop);
    }

    /// <summary>Every version of a consultation's text, the oldest first.</summary>
    internal async Task<IReadOnlyList<KeptText>> AllAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var all = new List<KeptText>();
        foreach (var id in await db.Texts.Where(t => t.Consultation == consultation).OrderBy(t => t.Version).Select(t => t.Id).ToListAsync(stop)) all.Add(await OfAsync(db, id, stop));
        return all;
    }

    private async Task<KeptText> OfAsync(PlenaryDb db, TextId id, CancellationToken stop)
    {
        if (_kept.TryGetValue(id, out var kept)) return kept;
        var row = await db.Texts.AsNoTracking().SingleAsync(t => t.Id == id, stop);
        kept = new(TextsData.ToCore(row, await db.Paragraphs.AsNoTracking().Where(p => p.Text == id).OrderBy(p => p.Place).ToListAsync(stop)), row.OpenPoints);
        if (_kept.Count >= Most) _kept.Clear();
        return _kept[id] = kept;
    }
}

/// <summary>A stored version.</summary>
/// <param name="Text">The text.</param>
/// <param name="OpenPoints">Points that were open when it was published, where answers are a condition.</param>
internal sealed record KeptText(TextVersion Text, int OpenPoints)
{
    /// <summary>What its paragraphs are cited by.</summary>
    internal Apparatus Labels { get; } = LabelsOf(Text);

    /// <summary>The same of a consultation without a text.</summary>
    internal static Apparatus NoLabels { get; } = LabelsOf(null);

    private static Apparatus LabelsOf(TextVersion? text) =>
        new(new() { Consultation = new Consultation { Title = "", Languages = ["en"], Kinds = [] }, Text = text, Contributions = [], Points = [], Groups = [] });
}
