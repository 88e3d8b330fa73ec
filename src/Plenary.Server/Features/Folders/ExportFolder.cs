using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Blobs;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Folders;

/// <summary>Writes a consultation as the folder of the contract, with <c>record/</c> beside for what the contract's files do not hold. The same record gives the
/// same bytes (I4). It holds what is withheld and withdrawn too: it is the office's, not the public's.</summary>
internal sealed class ExportFolder(PlenaryDb db, IBlobs blobs, TimeProvider clock)
{
    /// <summary>Of <c>record/</c>; who reads it refuses what is newer than he knows.</summary>
    internal const int Format = 1;

    /// <summary>The list of every file of the folder with its hash.</summary>
    internal const string Manifest = "record/record.json";

    /// <summary>Rows in one file: a file of a folder may have 64 MB.</summary>
    private const int RowsAFile = 20_000;

    internal async Task<Result<Exported>> HandleAsync(string slug, ExportTarget to, Actor actor, CancellationToken stop)
    {
        await using var snapshot = await Store.SnapshotAsync(db, stop);
        var found = await db.FindAsync(slug, actor, stop);
        if (!found.Ok) return actor == Actor.Operator ? new Refusal("consultationUnknown", slug) : Result<Exported>.Refused(found.Refusals);
        if (found.Value.Refuses(Act.Export, actor, clock.GetUtcNow()) is { } refusal) return refusal;
        var rows = await RecordRows.ReadAsync(db, found.Value, stop);
        var content = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        var paths = new FolderPaths();
        var places = AddReceived(rows, paths, content);
        AddOutline(rows, places, content);
        AddRecord(rows, places, content);
        content[Manifest] = Made(ManifestOf(content));
        foreach (var (path, entry) in content)
        {
            byte[]? bytes;
            try
            {
                bytes = await entry.Bytes(stop);
            }
            catch (BlobBrokenException)
            {
                return new Refusal("blobBroken", path, entry.Sha256);
            }
            if (bytes is null) return new Refusal("blobMissing", path, entry.Sha256);
            await to.WriteAsync(path, bytes, stop);
        }
        return new Exported(slug, rows.Of<ContributionRow>().Count, content.Count);
    }

    /// <summary>A file to be: bytes that were received, or made here.</summary>
    private sealed record Entry(string Sha256, Func<CancellationToken, Task<byte[]?>> Bytes);

    /// <summary>Where everything received lies.</summary>
    private sealed record Places(IReadOnlyDictionary<FileRow, string> Files, IReadOnlyDictionary<TextRow, IReadOnlyList<string>> Texts);

    private Places AddReceived(RecordRows rows, FolderPaths paths, SortedDictionary<string, Entry> content)
    {
        var numbers = rows.Of<ContributionRow>().ToDictionary(c => c.Id, c => c.Number);
        var texts = new Dictionary<TextRow, IReadOnlyList<string>>();
        foreach (var text in rows.Of<TextRow>())
        {
            texts[text] = [.. text.Files.Select((f, i) => paths.OfText(f.Name, text.Version, text.Languages[Math.Min(i, text.Languages.Count - 1)]))];
            foreach (var (path, file) in texts[text].Zip(text.Files)) content[path] = Received(file.Sha256);
        }
        var files = new Dictionary<FileRow, string>();
        foreach (var file in rows.Of<FileRow>())
        {
            var path = files[file] = paths.OfContribution(file.Name, numbers[file.Contribution]);
            // A file that a table named and nobody had has no bytes and no hash.
            if (file.Sha256.Length > 0) content[path] = Received(file.Sha256);
        }
        return new(files, texts);
    }

    private static void AddOutline(RecordRows rows, Places places, SortedDictionary<string, Entry> content)
    {
        var first = rows.Of<TextRow>().FirstOrDefault();
        var files = rows.Of<FileRow>().ToLookup(f => f.Contribution);
        content["consultation.yaml"] = Made(FolderWriter.Outline(rows.Consultation.ToCore(), first is null ? [] : [.. first.Languages.Zip(places.Texts[first])]));
        content["contributions.csv"] = Made(FolderWriter.Table(rows.Of<ContributionRow>()
            .Select(c => (ToCore(c), (IReadOnlyList<string>)[.. files[c.Id].Select(f => places.Files[f])])).Where(c => c.Item2.Count > 0)));
    }

    private void AddRecord(RecordRows rows, Places places, SortedDictionary<string, Entry> content)
    {
        var form = new RecordForm(db.Model).Naming(rows);
        foreach (var table in RecordTable.All)
            foreach (var (i, part) in rows.Of(table).Cast<object>().Chunk(RowsAFile).Index())
                content[PartOf(table, i)] = Made(form.Lines(table, part, row => row switch
                {
                    FileRow { Sha256.Length: > 0 } file => ("path", places.Files[file]),
                    TextRow text => ("paths", new JsonArray([.. places.Texts[text].Select(p => (JsonNode?)p)])),
                    _ => null,
                }));
    }

    /// <summary>The name of a part of a table, from 0.</summary>
    internal static string PartOf(RecordTable table, int part) =>
        part == 0 ? $"record/{table.Name}.jsonl" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"record/{table.Name}-{part + 1}.jsonl");

    private static byte[] ManifestOf(SortedDictionary<string, Entry> content)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartObject("files");
            foreach (var (path, entry) in content) json.WriteString(path, entry.Sha256);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private Entry Received(string sha256) => new(sha256, stop => blobs.GetAsync(sha256, stop));

    private static Entry Made(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)), _ => Task.FromResult<byte[]?>(bytes));

    private static Core.Contributions.Contribution ToCore(ContributionRow row) => new()
    {
        Number = row.Number, Organisation = row.Organisation, Person = row.Person, Kind = row.Kind, Country = row.Country, Region = row.Region, Capacity = row.Capacity,
        OnBehalfOf = row.OnBehalfOf, Language = row.Language, Received = row.Received, Title = row.Title, Questions = row.Questions, Files = [],
    };
}

/// <summary>What was exported.</summary>
internal sealed record Exported(string Slug, int Contributions, int Files);
