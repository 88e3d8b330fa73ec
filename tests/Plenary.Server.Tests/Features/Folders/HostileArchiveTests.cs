using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Folders;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Platform.Security;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Folders;

/// <summary>An archive is an attack until it is shown not to be (T23): each is refused with a sentence, and nothing of it comes in.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private readonly string _folder = AnExport.Temporary();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_lie_is_refused_with_a_sentence_and_leaves_nothing_behind()
    {
        await using var here = await AServer.WithSampleAsync();
        await AnExport.LiveAsync(here);
        var export = Path.Combine(_folder, "a");
        await AnExport.ToAsync(here, "igov-2005", export);
        await using var there = await AServer.StartAsync();
        var somebody = Guid.Parse("01234567-89ab-7cde-8f01-23456789abcd").ToString();

        await Lies("recordFileChanged", f => File.AppendAllText(Path.Combine(f, "contributions.csv"), "\n"), false);
        await Lies("recordFileChanged", f => File.AppendAllText(Path.Combine(f, "contributions/ccbi.txt"), "x"), false);
        await Lies("recordFileExtra", f => File.WriteAllText(Path.Combine(f, "contributions/new.txt"), "x"), false);
        await Lies("recordFileGone", f => File.Delete(Path.Combine(f, "contributions/ccbi.txt")), false);
        await Lies("recordNewer", f => Text(f, "record/record.json", t => t.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)), false);
        await Lies("recordBroken", f => Text(f, "record/record.json", _ => "[[[[[[[[[[[["), false);
        // From here on the list of hashes is made anew: whoever lies about a file lies about its hash too.
        await Lies("recordBroken", f => Line(f, "contributions", 1, l => l["id"] = somebody));
        await Lies("recordBroken", f => Line(f, "contributions", 1, l => l["consultation"] = somebody));
        await Lies("recordBroken", f => Line(f, "contributions", 1, l => l["account"] = somebody));
        await Lies("recordBroken", f => Line(f, "points", 1, l => l["contribution"] = 4711));
        await Lies("recordBroken", f => Line(f, "points", 2, l => l["n"] = 1));
        await Lies("recordBroken", f => Line(f, "points", 1, l => l["operation"] = 99));
        await Lies("recordBroken", f => Line(f, "files", 1, l => l["sha256"] = new string('0', 64)));
        await Lies("recordBroken", f => Line(f, "files", 1, l => l["path"] = "../../etc/passwd"));
        await Lies("recordBroken", f => Line(f, "answers", 1, l => l["point"] = "C99.9"));
        // The first point was answered twice, and is being answered again: of a history nothing goes, and nothing stands twice.
        await Lies("recordRowWrong", f => Lines(f, "answers", lines => lines.RemoveAt(0)));
        await Lies("recordRowWrong", f => Line(f, "answers", 1, l => l.Remove("replaced")));
        await Lies("recordRowWrong", f => Line(f, "answers", 2, l => l["round"] = 1));
        await Lies("recordRowWrong", f => Line(f, "answers", 2, l => l.Remove("published")));
        await Lies("recordRowWrong", f => Line(f, "points", 40, l => l["of"] = 999)); // no answer hangs on it
        await Lies("recordRowWrong", f => Line(f, "points", 1, l => l["words"] = "a\0b"));
        await Lies("recordRowWrong", f => Line(f, "points", 1, l => l["source"]!["file"] = "of-somebody-else.txt"));
        await Lies("slugReserved", f => Line(f, "consultation", 1, l => l["slug"] = "sign-in"));
        await Lies("slugShape", f => Line(f, "consultation", 1, l => l["slug"] = "../admin"));
        await Lies("verifyEventHash", f => Line(f, "events", 3, l => l["actor"] = "somebody"));
        await Lies("verifyEventGap", f => Lines(f, "events", lines => lines.RemoveAt(4)));
        await Lies("verifyHead", f => Lines(f, "events", lines => lines.RemoveAt(lines.Count - 1)));
        await Lies("verifyOtherwise", f => Line(f, "contributions", 2, l => l["late"] = true));
        await Lies("verifyGone", f => Lines(f, "events", _ => { }, f2 => Drop(f2, 1)));

        var most = RecordTable.All.Single(t => t.Name == "points").Most;
        await Lies("recordTooMany", f => Text(f, "record/points.jsonl", _ =>
        {
            // Each a point of its own, so that nothing but their number stands against them.
            var many = new StringBuilder();
            for (var n = 1; n <= most + 1; n++)
                many.Append("""{"contribution":1,"of":1,"operation":"comment","anchor":{"to":"none"},"source":{"file":"contributions/ccbi.txt","block":0,"start":0,"end":1},"evidence":{"by":"likeness"},"under":[],"also":[],"open":true,"n":""")
                    .Append(n.ToString(CultureInfo.InvariantCulture)).Append("}\n");
            return many.ToString();
        }));

        async Task Lies(string code, Action<string> lie, bool listed = true)
        {
            var copy = Path.Combine(_folder, "lie");
            foreach (var (path, bytes) in AnExport.Bytes(export))
            {
                var file = Path.Combine(copy, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, bytes);
            }
            lie(copy);
            if (listed) List(copy);
            var done = await AnExport.FromAsync(there, copy);
            Assert.False(done.Ok, code);
            Assert.True(done.Refusals.Any(r => r.Code == code), $"{code}, not {string.Join(", ", done.Refusals.Select(r => $"{r.Code}({string.Join(' ', r.Args)})"))}");
            Assert.All(done.Refusals, r => Assert.NotEqual("refusal." + r.Code, Words.In("en").Say("refusal." + r.Code, r.Args)));
            Assert.Equal(0, await there.ReadAsync(db => db.Consultations.CountAsync()));
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task A_zip_whose_names_lead_out_writes_nowhere_and_is_refused()
    {
        await using var here = await AServer.WithSampleAsync();
        var zip = Path.Combine(_folder, "a.zip");
        await AnExport.ToAsync(here, "igov-2005", zip);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        await using (var entry = archive.CreateEntry("../../slipped.txt").Open()) entry.Write("x"u8);
        await using var there = await AServer.StartAsync();
        var done = await AnExport.FromAsync(there, zip);
        // The file is not one of the folder's: it is left out, and nothing is written by its name.
        Assert.True(done.Ok || done.Refusals.Count > 0);
        Assert.False(File.Exists(Path.Combine(there.Folder, "../../slipped.txt")));
        Assert.False(File.Exists(Path.Combine(_folder, "../../slipped.txt")));
    }

    [Fact]
    public async Task Somebody_who_convenes_cannot_bring_in_a_record_that_names_another_of_this_server_as_having_acted()
    {
        await using var server = await AServer.WithSampleAsync();
        var (amina, omar) = await server.ReadAsync(async db => (await db.Accounts.SingleAsync(a => a.Name.StartsWith("Amina")), await db.Accounts.SingleAsync(a => a.Name.StartsWith("Omar"))));
        Actor Of(AccountRow a) => new(a.Id, a.Name, new Dictionary<ConsultationId, IReadOnlySet<Core.Stakeholders.Role>>(), true);
        await using var other = await AServer.StartAsync();
        await AnExport.NewAsync(other, "forged", Of(omar).Mark);
        await AnExport.ToAsync(other, "forged", Path.Combine(_folder, "f"));
        Assert.Equal("recordSomeoneElse", Assert.Single((await AnExport.FromAsync(server, Path.Combine(_folder, "f"), Of(amina))).Refusals).Code);
        Assert.True((await AnExport.FromAsync(server, Path.Combine(_folder, "f"), Of(omar))).Ok);
    }

    private static void Text(string folder, string file, Func<string, string> change) => File.WriteAllText(Path.Combine(folder, file), change(File.ReadAllText(Path.Combine(folder, file))));

    private static void Lines(string folder, string table, Action<List<string>> change, Action<string>? also = null)
    {
        var file = Path.Combine(folder, $"record/{table}.jsonl");
        var lines = File.ReadAllLines(file).ToList();
        change(lines);
        File.WriteAllText(file, string.Concat(lines.Select(l => l + "\n")));
        also?.Invoke(folder);
    }

    private static void Line(string folder, string table, int number, Action<JsonObject> change) => Lines(folder, table, lines =>
    {
        var json = JsonNode.Parse(lines[number - 1])!.AsObject();
        change(json);
        lines[number - 1] = json.ToJsonString();
    });

    /// <summary>Takes a contribution out of every table but the events.</summary>
    private static void Drop(string folder, int number)
    {
        Lines(folder, "contributions", l => l.RemoveAll(x => JsonNode.Parse(x)!["number"]!.GetValue<int>() == number));
        foreach (var table in new[] { "files", "points" }) Lines(folder, table, l => l.RemoveAll(x => JsonNode.Parse(x)!["contribution"]!.GetValue<int>() == number));
        Lines(folder, "answers", l => l.RemoveAll(x => JsonNode.Parse(x)!["point"]!.GetValue<string>().StartsWith($"C{number}.", StringComparison.Ordinal)));
    }

    private static void List(string folder)
    {
        var files = new JsonObject();
        foreach (var (path, bytes) in AnExport.Bytes(folder).Where(b => b.Key != "record/record.json")) files[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        File.WriteAllText(Path.Combine(folder, "record/record.json"), new JsonObject { ["format"] = 1, ["files"] = files }.ToJsonString());
    }
}
