using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;

namespace Plenary.Server.Features.Folders;

/// <summary>Reads the <c>record/</c> of a folder that was exported: everything as it stood, under ids drawn here. An archive is an attack until it is shown not to
/// be (T23): every file must be the one that was exported, every line a row of this consultation, every event a link of the chain.</summary>
internal sealed class ImportRecord(IBlobs blobs, Ids ids)
{
    /// <summary>Hashes of one list: 100,000 is what a zip may hold.</summary>
    private const int MostFiles = 200_000;

    internal static bool IsIn(FolderReading folder) => folder.Files.Contains(ExportFolder.Manifest);

    /// <summary>The rows, with the bytes of every received file kept; or what is wrong with the archive.</summary>
    internal async Task<Result<RecordRows>> ReadAsync(FolderReading folder, PlenaryDb model, CancellationToken stop)
    {
        var manifest = ManifestOf(folder);
        if (!manifest.Ok) return Result<RecordRows>.Refused(manifest.Refusals);
        var known = manifest.Value;
        foreach (var extra in folder.Files.Where(f => f != ExportFolder.Manifest && !known.ContainsKey(f))) return new Refusal("recordFileExtra", extra);
        foreach (var (path, sha) in known)
        {
            var bytes = folder.Bytes(path);
            if (!bytes.Ok) return Result<RecordRows>.Refused([new("recordFileGone", path), .. bytes.Refusals]);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.Value)) != sha) return new Refusal("recordFileChanged", path);
            if (!path.StartsWith("record/", StringComparison.Ordinal)) await blobs.PutAsync(bytes.Value, stop);
        }
        var rows = Rows(folder, known, new RecordForm(model.Model));
        if (!rows.Ok) return rows;
        var wrong = Check(rows.Value).Concat(RecordCheck.Of(rows.Value)).Take(10).ToList();
        return wrong.Count > 0 ? Result<RecordRows>.Refused(wrong) : rows;
    }

    private static Result<Dictionary<string, string>> ManifestOf(FolderReading folder)
    {
        var bytes = folder.Bytes(ExportFolder.Manifest);
        if (!bytes.Ok) return Result<Dictionary<string, string>>.Refused(bytes.Refusals);
        try
        {
            var json = JsonNode.Parse(bytes.Value, documentOptions: new() { MaxDepth = 8 })!.AsObject();
            if (json["format"]!.GetValue<int>() is var format && format > ExportFolder.Format)
                return new Refusal("recordNewer", format.ToString(CultureInfo.InvariantCulture), ExportFolder.Format.ToString(CultureInfo.InvariantCulture));
            var files = json["files"]!.AsObject();
            if (files.Count > MostFiles) return new Refusal("recordTooMany", ExportFolder.Manifest, MostFiles.ToString(CultureInfo.InvariantCulture));
            return files.ToDictionary(f => f.Key, f => f.Value!.GetValue<string>(), StringComparer.Ordinal);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return new Refusal("recordBroken", ExportFolder.Manifest, "1");
        }
    }

    private Result<RecordRows> Rows(FolderReading folder, Dictionary<string, string> known, RecordForm form)
    {
        var rows = new RecordRows();
        var consultation = ids.Next<ConsultationId>();
        foreach (var table in RecordTable.All)
        {
            for (var part = 0; known.ContainsKey(ExportFolder.PartOf(table, part)); part++)
            {
                var path = ExportFolder.PartOf(table, part);
                var bytes = folder.Bytes(path).Value!.AsMemory();
                // Counted before any of them is made into a row.
                if (rows.Of(table).Count + bytes.Span.Count((byte)'\n') > table.Most) return new Refusal("recordTooMany", path, table.Most.ToString(CultureInfo.InvariantCulture));
                for (var line = 1; bytes.Length > 0; line++)
                {
                    var end = bytes.Span.IndexOf((byte)'\n');
                    var text = end < 0 ? bytes : bytes[..end];
                    bytes = end < 0 ? default : bytes[(end + 1)..];
                    try
                    {
                        var json = JsonNode.Parse(text.Span, documentOptions: new() { MaxDepth = 32 })!.AsObject();
                        if (Wrong(json, known, table) is { } hash) throw new JsonException(hash);
                        rows.Of(table).Add(form.Row(table, json, consultation, ids, "path", "paths"));
                    }
                    catch (Exception broken) when (IsBroken(broken))
                    {
                        return new Refusal("recordBroken", path, line.ToString(CultureInfo.InvariantCulture));
                    }
                }
            }
        }
        return rows.Of<Consultations.ConsultationRow>().Count == 1 ? rows : new Refusal("recordBroken", "record/consultation.jsonl", "1");
    }

    /// <summary>What stands against the files that a line names: each must lie in the folder, with the hash that the line gives.</summary>
    private static string? Wrong(JsonObject line, Dictionary<string, string> known, RecordTable table)
    {
        if (table.Row == typeof(FileRow))
        {
            var (sha, path) = (line["sha256"]?.GetValue<string>() ?? "", line["path"]?.GetValue<string>());
            return sha.Length == 0 ? null : path is null || known.GetValueOrDefault(path) != sha ? "Its file is another one." : null;
        }
        if (table.Row != typeof(TextRow)) return null;
        var files = line["files"]?.AsArray().Select(f => f!["sha256"]!.GetValue<string>()).ToList() ?? [];
        var paths = line["paths"]?.AsArray().Select(p => p!.GetValue<string>()).ToList() ?? [];
        return files.Count == paths.Count && files.Zip(paths).All(f => known.GetValueOrDefault(f.Second) == f.First) ? null : "Its file is another one.";
    }

    /// <summary>What no verb would have written.</summary>
    private static IEnumerable<Refusal> Check(RecordRows rows)
    {
        var of = rows.Consultation;
        if (ImportFolder.SlugRefused(of.Slug) is { } refused) yield return refused;
        if (of.Languages.Count == 0 || !of.Languages.All(LanguageTag.IsShaped)) yield return new("recordRowWrong", "consultation", of.Slug);
        if (of.LastContribution < rows.Of<ContributionRow>().Select(c => c.Number).DefaultIfEmpty().Max()) yield return new("recordRowWrong", "consultation", of.Slug);
        foreach (var text in rows.Of<TextRow>().Where(t => t.Languages.Count == 0 || t.Version < 0)) yield return new("recordRowWrong", "texts", text.Version.ToString(CultureInfo.InvariantCulture));
        var versions = rows.Of<TextRow>().ToDictionary(t => t.Id, t => t.Version);
        var paragraphs = rows.Of<ParagraphRow>().Select(p => (versions[p.Text], p.Pid)).ToHashSet();
        var files = rows.Of<FileRow>().ToLookup(f => f.Contribution);
        var contributions = rows.Of<ContributionRow>().ToDictionary(c => c.Id);
        foreach (var row in rows.Of<ContributionRow>().Where(c => c.Number < 1)) yield return new("recordRowWrong", "contributions", row.Number.ToString(CultureInfo.InvariantCulture));
        foreach (var point in rows.Of<PointRow>())
        {
            var places = new[] { point.Anchor.Paragraph, point.Anchor.Through, point.Anchor.Destination?.Paragraph }.OfType<string>();
            // A place of which nobody knows the version is one in no text; an orphan names a paragraph that is no more.
            var lost = point.Anchor.To != AnchorTo.Orphan && point.On is { } on && places.Any(p => !paragraphs.Contains((on, p)));
            // What came inside a mail has a name of its own and no row.
            var sourced = files[point.Contribution].Any(f => f.Name == point.Source.File || f.Format == FileFormat.Eml || f.Format == FileFormat.Mbox);
            if (point.N < 1 || contributions[point.Contribution].Number != point.Of || lost || !sourced)
                yield return new("recordRowWrong", "points", point.Cite);
        }
        foreach (var answer in rows.Of<AnswerRow>().Where(a => string.IsNullOrWhiteSpace(a.Word))) yield return new("recordRowWrong", "answers", answer.Word);
        foreach (var given in rows.Of<AnswerRow>().GroupBy(a => a.Point).Where(g => !IsHistory([.. g.OrderBy(a => a.Round)])))
            yield return new("recordRowWrong", "answers", given.Last().Word);
        foreach (var table in RecordTable.All.Where(t => rows.Of(t).Cast<object>().Any(HoldsNul))) yield return new("recordRowWrong", table.Name, "U+0000");
    }

    /// <summary>Answers to one point, in their order: each was published before the next was, and only the last stands or is not published yet.</summary>
    private static bool IsHistory(List<AnswerRow> given) => given.Select(a => a.Round).SequenceEqual(Enumerable.Range(1, given.Count))
        && given.Zip(given.Skip(1)).All(p => p.First.Published is not null && p.First.Replaced == p.Second.Published) && given[^1].Replaced is null;

    // PostgreSQL keeps no text with U+0000.
    private static bool HoldsNul(object row) => row.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.PropertyType == typeof(string))
        .Any(p => p.GetValue(row) is string text && text.Contains('\0', StringComparison.Ordinal));

    private static bool IsBroken(Exception wrong) => wrong is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException
        or TargetInvocationException or NotSupportedException or DecoderFallbackException;
}
