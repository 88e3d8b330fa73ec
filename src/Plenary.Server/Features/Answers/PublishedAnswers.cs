using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Answers;

/// <summary>The answers that stand, for the common document.</summary>
internal sealed class PublishedAnswers : IPublishedAnswers
{
    public async Task<IReadOnlyDictionary<string, AnswerShown>> OfAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var points = db.Points;
        var rows = await (from a in db.Answers.Given()
                          join p in points on a.Point equals p.Id
                          where a.Consultation == consultation
                          select new { p.Of, p.N, a.Word, a.Reason, a.Paragraph, a.Version }).ToListAsync(stop);
        return rows.ToDictionary(r => string.Create(CultureInfo.InvariantCulture, $"C{r.Of}.{r.N}"), r => new AnswerShown(r.Word, r.Reason, r.Paragraph, r.Version), StringComparer.Ordinal);
    }
}
