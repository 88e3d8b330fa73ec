using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Tests.Running;

/// <summary>A consultation as large as wanted, put into the store as a folder that is imported is, without its files.</summary>
internal static class Stored
{
    /// <summary>Stores what was said, under a slug, as a consultation that is open.</summary>
    internal static async Task AsAsync(IWriter writer, Ids ids, string slug, Compilation said, DateTimeOffset now, IReadOnlyList<string>? languages = null)
    {
        var consultation = new ConsultationRow
        {
            Id = ids.Next<ConsultationId>(), Slug = slug, Title = "A large consultation", Created = now, Announced = now, Languages = languages ?? ["en"], Kinds = Kinds.Defaults,
            Phases = [new Phase("Comments", new(now.AddDays(-1).UtcDateTime, "Etc/UTC", now.AddDays(-1)), new(now.AddYears(1).UtcDateTime, "Etc/UTC", now.AddYears(1)))],
        };
        Check(await writer.WriteAsync<Done>(db =>
        {
            db.Consultations.Add(consultation);
            db.Record(consultation.Id, "test", new Made(slug));
            if (said.Text is { } text)
            {
                var row = new TextRow { Id = ids.Next<TextId>(), Consultation = consultation.Id, Version = 0, Title = text.Title, Languages = text.Languages, Files = [], Published = now };
                db.Texts.Add(row);
                db.Paragraphs.AddRange(TextsData.Rows(row.Id, text));
                db.Record(consultation.Id, "test", new Texted(0));
            }
            return Task.FromResult<Result<Done>>(new Done());
        }, default));
        var points = said.Points.ToLookup(p => p.Contribution);
        foreach (var some in said.Contributions.OrderBy(c => c.Number).Chunk(500))
            Check(await writer.WriteAsync<Done>(async db =>
            {
                var locked = await db.LockedAsync(consultation.Id, default);
                foreach (var contribution in some)
                {
                    var n = 0;
                    var own = points[contribution.Number].Select(p => p with { Id = string.Create(CultureInfo.InvariantCulture, $"C{contribution.Number}.{++n}"), Statement = null }).ToList();
                    Rows.Add(db, ids, locked, contribution with { Files = [] }, own, [], 0, new()
                    {
                        Door = Door.Import, Received = now, Once = contribution.Number.ToString(CultureInfo.InvariantCulture),
                    });
                    db.Record(consultation.Id, "test", new ContributionReceived(contribution.Number, "", Door.Import, false, own.Count));
                }
                return new Done();
            }, default));
    }

    private static void Check(Result<Done> done)
    {
        if (!done.Ok) throw new InvalidOperationException(done.Refusals[0].Code);
    }

    private sealed record Made(string Slug) : Event;

    private sealed record Texted(int Version) : Event;
}
