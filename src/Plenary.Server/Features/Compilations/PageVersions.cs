using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Security;
using Plenary.Server.Platform.Web;

namespace Plenary.Server.Features.Compilations;

/// <summary>A consultation's pages change with its record, with the document that is shown of it, and with its phases as time goes by.</summary>
internal sealed class PageVersions(PlenaryDb db, CompiledConsultations compiled, TimeProvider clock) : IPageVersion
{
    public async Task<string?> OfAsync(string slug, CancellationToken stop)
    {
        var row = await db.Consultations.VisibleTo(Actor.Anybody).Where(c => c.Slug == slug)
            .Select(c => new { c.Id, c.LastSeq, c.Phases, c.Announced, c.Concluded }).SingleOrDefaultAsync(stop);
        if (row is null) return null;
        var now = clock.GetUtcNow();
        return string.Create(CultureInfo.InvariantCulture, $"{row.Id.Value:N} {row.LastSeq} {compiled.Shown(row.Id) ?? row.LastSeq} ")
            + Lifecycle.At(row.Phases, row.Announced, row.Concluded, now)
            + string.Concat(row.Phases.Select(p => " " + Lifecycle.StateOf(p, row.Announced, row.Concluded, now)));
    }
}
