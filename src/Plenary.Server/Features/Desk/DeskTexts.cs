using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Desk;

/// <summary>The newest text of each consultation as the desk needs it. A version never changes, so it is read once.</summary>
internal sealed class DeskTexts
{
    private readonly ConcurrentDictionary<ConsultationId, (TextId Id, TextVersion Text)> _kept = new();

    /// <summary>The newest version, or null for a call with questions alone.</summary>
    internal async Task<TextVersion?> OfAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var newest = await db.Texts.Where(t => t.Consultation == consultation).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop);
        if (newest is null) return null;
        if (_kept.TryGetValue(consultation, out var kept) && kept.Id == newest.Id) return kept.Text;
        var text = TextsData.ToCore(newest, await db.Paragraphs.Where(p => p.Text == newest.Id).OrderBy(p => p.Place).ToListAsync(stop));
        _kept[consultation] = (newest.Id, text);
        return text;
    }

    /// <summary>The words for places and kinds, without what was said there.</summary>
    internal static Phrasing Say(ConsultationRow of, TextVersion? text, IWords words) => new(new Apparatus(new()
    {
        Consultation = of.ToCore(), Text = text, Points = [], Groups = [], Contributions = [],
    }), words);
}
