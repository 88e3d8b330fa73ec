using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
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

    /// <param name="expected">The number that it was shown to get, or null.</param>
    internal async Task<Result<int>> HandleAsync(string slug, IReadOnlyList<File> files, Actor actor, CancellationToken stop, int? expected = null)
    {
        var readings = Read(files);
        if (!readings.Ok) return Result<int>.Refused(readings.Refusals);
        var kept = new List<TextFile>();
        foreach (var file in files) kept.Add(new(Path.GetFileName(file.Name), await blobs.PutAsync(file.Bytes, stop)));
        return await writer.WriteAsync(async db =>
        {
            var found = await db.ForAsync(slug, Act.PublishText, actor, clock.GetUtcNow(), stop);
            if (!found.Ok) return Result<int>.Refused(found.Refusals);
            var versions = await db.VersionsOfAsync(found.Value.Id, stop);
            var built = Build(versions.LastOrDefault(), readings.Value, found.Value);
            if (!built.Ok) return Result<int>.Refused(built.Refusals);
            var (text, version) = (built.Value, built.Value.Version);
            // What was checked was the next version then; if another came in between, it is to be looked at again.
            if (expected is { } checkedAs && checkedAs != version) return new Refusal("changedMeanwhile");
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

    /// <summary>Reads the files; every one that cannot be read is named.</summary>
    internal static Result<IReadOnlyList<(string Language, Reading Reading)>> Read(IReadOnlyList<File> files)
    {
        if (files.Count == 0) return new Refusal("textFileMissing");
        List<(string Language, Reading Reading)> readings = [.. files.Select(f => (f.Language, FileReader.Read(f.Name, f.Bytes)))];
        return readings.Where(r => r.Reading.Error is not null).Select(r => r.Reading.Error!).ToList() is { Count: > 0 } errors
            ? Result<IReadOnlyList<(string, Reading)>>.Refused(errors) : readings;
    }

    /// <summary>The next version as it would stand, with its paragraphs' lasting ids.</summary>
    internal static Result<TextVersion> Build(TextVersion? before, IReadOnlyList<(string Language, Reading Reading)> readings, ConsultationRow of)
    {
        if (readings[0].Language != of.Languages[0]) return new Refusal("textWorkingLanguageMissing", of.Languages[0]);
        var built = TextBuilder.Build(before is null ? 0 : before.Version + 1, readings, of.Title);
        return built.Ok ? Lineage.Number(before, built.Value) : built;
    }

    /// <summary>Points of public contributions that have no published answer.</summary>
    internal static Task<int> OpenPointsAsync(PlenaryDb db, ConsultationId consultation, CancellationToken stop)
    {
        var (contributions, answers) = (db.Contributions, db.Answers.Given());
        return (from p in db.Points
                join c in contributions on p.Contribution equals c.Id
                where p.Consultation == consultation && c.Standing == Standing.Public && !answers.Any(a => a.Point == p.Id)
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
