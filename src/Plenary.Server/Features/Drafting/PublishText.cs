using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Versions;
using Plenary.Documents;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Drafting;

/// <summary>Puts forward a version of the text, in one language or several. Paragraphs that stay keep their ids, and with them their links and voices.</summary>
internal sealed class PublishText(IWriter writer, IBlobs blobs, Ids ids, TimeProvider clock)
{
    /// <summary>One file a language; the working language first.</summary>
    internal sealed record File(string Language, string Name, byte[] Bytes);

    internal async Task<Result<int>> HandleAsync(string slug, IReadOnlyList<File> files, Actor actor, CancellationToken stop)
    {
        if (files.Count == 0) return new Refusal("textFileMissing");
        var readings = files.Select(f => (f.Language, Reading: FileReader.Read(f.Name, f.Bytes))).ToList();
        if (readings.Where(r => r.Reading.Error is not null).Select(r => r.Reading.Error!).ToList() is { Count: > 0 } errors) return Result<int>.Refused(errors);
        var kept = new List<TextFile>();
        foreach (var file in files) kept.Add(new(Path.GetFileName(file.Name), await blobs.PutAsync(file.Bytes, stop)));
        return await writer.WriteAsync(async db =>
        {
            var found = await db.ForAsync(slug, Act.PublishText, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<int>.Refused(found.Refusals);
            var versions = await db.VersionsOfAsync(found.Value.Id, stop);
            var version = versions.Count == 0 ? 0 : versions[^1].Version + 1;
            var built = TextBuilder.Build(version, [.. readings], found.Value.Title);
            if (!built.Ok) return Result<int>.Refused(built.Refusals);
            var text = Lineage.Number(versions.LastOrDefault(), built.Value);
            var open = version > 0 && found.Value.AnswersAreCondition ? await OpenPointsAsync(db, found.Value.Id, stop) : 0;
            var row = new TextRow
            {
                Id = ids.Next<TextId>(), Consultation = found.Value.Id, Version = version, Title = text.Title, Languages = text.Languages, Files = kept,
                Published = clock.GetUtcNow(), OpenPoints = open,
            };
            db.Texts.Add(row);
            db.Paragraphs.AddRange(TextsData.Rows(row.Id, text));
            db.Record(found.Value.Id, actor.Mark, new TextPublished(version, [.. kept.Select(f => f.Sha256)], open));
            return version;
        }, stop);
    }

    /// <summary>Points of public contributions that have no published answer.</summary>
    private static Task<int> OpenPointsAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var (contributions, answers) = (db.Contributions, db.Answers);
        return (from p in db.Points
                join c in contributions on p.Contribution equals c.Id
                where p.Consultation == consultation && c.Standing == Standing.Public && !answers.Any(a => a.Point == p.Id && a.Published != null)
                select p).CountAsync(stop);
    }
}

/// <summary>A version of the text is there.</summary>
/// <param name="Version">From 0.</param>
/// <param name="Files">SHA-256 of each of its files.</param>
/// <param name="OpenPoints">Points without an answer, where answers are a condition; more than 0: an interim version.</param>
internal sealed record TextPublished(int Version, IReadOnlyList<string> Files, int OpenPoints) : Event
{
    internal override Told? Tell() => new("timeline.text", InFigures(Version)) { Path = "text/" + InFigures(Version) };
}
