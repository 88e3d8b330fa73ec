using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Plenary.Documents.Tests.Folders;
using Plenary.Server.Tests.Architecture;
using static Plenary.Server.Tests.Commands.Shape;

namespace Plenary.Server.Tests.Commands;

/// <summary>The JSON of both commands is what other programs may rely on: keys, their order, their types; and the same bytes wherever it is made.</summary>
public sealed class ContractTests
{
    private static readonly string Sample = Path.Combine(Tree.Root, "samples", "igov-2005");

    private static readonly Shape Note = Object(("code", Word), ("args", List(Word)), ("message", Word));
    private static readonly Shape Operations = OneOf("add replace delete move bracket keep support oppose reserve comment question");
    private static readonly Shape Counts = Map(Number);

    private static readonly Shape Destination = AnchorOf(null);
    private static readonly Shape Anchor = AnchorOf(Destination);

    private static Shape AnchorOf(Shape? destination) => Object(("to", OneOf("paragraph range text question gap missing orphan none")), ("paragraph", Null(Word)),
        ("through", Null(Word)), ("start", Null(Number)), ("end", Null(Number)), ("quote", Null(Word)), ("language", Null(Word)), ("question", Null(Word)),
        ("destination", destination is null ? Null(OneOf("")) : Null(destination)));

    private static readonly Shape Source = Object(("file", Word), ("block", Number), ("start", Number), ("end", Number));

    private static readonly Shape Compilation = Object(
        ("consultation", Object(("title", Word), ("slug", Null(Word)), ("languages", List(Word)), ("zone", Word), ("chair", Null(Word)), ("scope", Null(Word)),
            ("decision", Null(Word)), ("kinds", List(Word)), ("questions", List(Object(("id", Word), ("text", Word), ("texts", Map(Word))))),
            ("phases", List(Object(("name", Word), ("opens", Null(Word)), ("closes", Null(Word))))))),
        ("text", Null(Object(("version", Number), ("title", Word), ("language", Word), ("paragraphs", List(Object(("id", Word), ("number", Null(Word)),
            ("kind", OneOf("heading paragraph listItem tableCell footnote endnote textBox")), ("level", Number), ("text", Word), ("texts", Map(Word)))))))),
        ("contributions", List(Object(("number", Number), ("files", List(Object(("file", Word), ("sha256", Null(Word)), ("error", Null(Note))))),
            ("organisation", Null(Word)), ("person", Null(Word)), ("kind", Null(Word)), ("country", Null(Word)), ("region", Null(Word)),
            ("capacity", Null(OneOf("organisation group personal chair"))), ("onBehalfOf", List(Word)), ("language", Null(Word)), ("received", Null(Word)),
            ("late", Bool), ("basedOn", Null(Number)), ("status", OneOf("compiled unreadable")), ("title", Null(Word)), ("points", List(Word)), ("warnings", List(Note))))),
        ("points", List(Object(("id", Word), ("contribution", Number), ("statement", Null(Word)), ("operation", Operations), ("anchor", Anchor), ("text", Null(Word)),
            ("reason", Null(Word)), ("source", Source), ("also", List(Source)), ("under", List(Word)),
            ("evidence", Object(("by", OneOf("trackedChange comparison margin reference answer likeness person")), ("detail", Null(Word)), ("confidence", Number),
                ("others", List(Object(("anchor", Anchor), ("confidence", Number)))))), ("group", Null(Word))))),
        ("groups", List(Object(("id", Word), ("operation", Operations), ("anchor", Anchor), ("text", Null(Word)), ("points", List(Word)),
            ("sponsors", List(Object(("name", Word), ("kind", Null(Word)), ("contribution", Number)))), ("alternatives", List(Word)),
            ("near", List(Object(("group", Word), ("likeness", Number))))))),
        ("byParagraph", List(Object(("paragraph", Word), ("groups", List(Word)), ("positions", Counts), ("byKind", Map(Counts))))),
        ("byQuestion", List(Object(("question", Word), ("groups", List(Word)), ("positions", Counts), ("byKind", Map(Counts))))),
        ("unplaced", List(Word)), ("campaigns", List(Object(("points", List(Word)), ("senders", Number), ("template", Word)))),
        ("errors", List(Object(("contribution", Null(Number)), ("file", Null(Word)), ("organisation", Null(Word)), ("person", Null(Word)), ("code", Word),
            ("args", List(Word)), ("message", Word)))),
        ("totals", Object(("received", Number), ("compiled", Number), ("unreadable", Number), ("points", Number), ("byKind", Counts), ("byRegion", Counts))));

    private static Shape ReadingOf(Shape attachment) => Object(("file", Word), ("sha256", Word), ("format", OneOf("docx odt pdf eml mbox html md txt")), ("title", Null(Word)),
        ("author", Null(Word)), ("date", Null(Word)), ("language", Null(Object(("tag", Word), ("confidence", Number)))), ("declared?", Map(Word)), ("madeFrom?", Word),
        ("blocks", List(Object(("index", Number), ("kind", OneOf("heading paragraph listItem tableCell footnote endnote header footer textBox")), ("level", Number),
            ("number", Null(Word)), ("text", Word), ("cell", Null(Object(("table", Number), ("row", Number), ("column", Number)))),
            ("anchor", Null(Object(("block", Number), ("offset", Number))))))),
        ("changes", List(Object(("block", Number), ("start", Number), ("end", Number),
            ("kind", OneOf("insert delete replace moveFrom moveTo format paragraphInsert paragraphDelete")), ("text", Word), ("author", Null(Word)), ("date", Null(Word)),
            ("move", Null(Word)), ("row", Bool)))),
        ("counterProposals", List(Object(("block", Number), ("start", Number), ("text", Word), ("author", Null(Word)), ("by", Null(Word)), ("date", Null(Word))))),
        ("comments", List(Object(("id", Word), ("block", Number), ("start", Number), ("endBlock", Number), ("end", Number), ("author", Null(Word)), ("date", Null(Word)),
            ("text", Word), ("replyTo", Null(Word)), ("resolved", Bool)))),
        ("mail", Null(Object(("messageId", Null(Word)), ("from", Null(Word)), ("to", Null(Word)), ("date", Null(Word)), ("subject", Null(Word)),
            ("inReplyTo", Null(Word)), ("auto", Bool), ("parts", List(Object(("kind", OneOf("reply quoted signature disclaimer")), ("text", Word), ("answers", Null(Number)),
                ("firstBlock", Number), ("blockCount", Number)))), ("attachments", List(attachment))))),
        ("warnings", List(Note)));

    private static readonly Shape Reading = ReadingOf(ReadingOf(Map(Null(Word))));
    private static readonly Shape Unreadable = Object(("file", Word), ("sha256", Word), ("error", Note));

    [Fact]
    public void What_compile_prints_has_the_contracts_keys_in_their_order()
    {
        var json = JsonDocument.Parse(Cli.Run("compile", Sample, "--out", "-").Exits(1).Out).RootElement;
        Assert.Empty(Compilation.Wrong(json));
        Whole(json);
        Assert.Equal(20, json.GetProperty("totals").GetProperty("received").GetInt32());
        var regions = json.GetProperty("totals").GetProperty("byRegion");
        Assert.Equal(regions.EnumerateObject().Sum(r => r.Value.GetInt32()),
            json.GetProperty("contributions").EnumerateArray().Count(c => c.GetProperty("region").ValueKind == JsonValueKind.String));
        Assert.Equal("Africa", json.GetProperty("contributions").EnumerateArray().First(c => c.GetProperty("country").GetString() == "Kenya").GetProperty("region").GetString());
    }

    [Fact]
    public void What_read_prints_has_the_contracts_keys_in_their_order()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sample, "contributions")).Order(StringComparer.Ordinal).ToArray();
        var all = JsonDocument.Parse(Cli.Run(["read", .. files]).Exits(1).Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(files.Length, all.Count);
        Assert.Empty(all.SelectMany(r => (r.TryGetProperty("error", out _) ? Unreadable : Reading).Wrong(r).Select(w => $"{r.GetProperty("file")}: {w}")));
        Assert.Single(all, r => r.TryGetProperty("error", out _));
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes_in_every_culture_zone_and_place()
    {
        var first = Cli.Run("compile", Sample, "--out", "-").Exits(1).Out;
        var parent = Path.GetDirectoryName(Sample)!;
        (string, string?)[] turkish = [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Auckland")];
        (string, string?)[] arabic = [("LANG", "ar_SA.UTF-8"), ("TZ", "America/St_Johns"), ("DOTNET_PROCESSOR_COUNT", "1")];
        Assert.Equal(first, Cli.In(parent, turkish, "compile", "igov-2005", "--out", "-").Exits(1).Out);
        Assert.Equal(first, Cli.In(Sample, arabic, "compile", ".", "--out", "-").Exits(1).Out);
        Assert.Equal(first, Cli.In(Sample, [], "compile", "../igov-2005/", "--out", "-").Exits(1).Out);
    }

    [Fact]
    public void Every_output_is_the_same_bytes_in_every_culture_and_zone()
    {
        var (here, there) = (Directory.CreateTempSubdirectory("plenary-a-").FullName, Directory.CreateTempSubdirectory("plenary-b-").FullName);
        try
        {
            string[] kinds = ["c.html", "c.docx", "c.md", "c.csv"];
            Cli.In(here, [], ["compile", Sample, .. kinds.SelectMany(k => new[] { "--out", k })]).Exits(1);
            Cli.In(there, [("LC_ALL", "ar_SA.UTF-8"), ("TZ", "Pacific/Auckland")], ["compile", Sample, .. kinds.SelectMany(k => new[] { "--out", k })]).Exits(1);
            foreach (var kind in kinds) Assert.True(File.ReadAllBytes(Path.Combine(here, kind)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(there, kind))), kind);
        }
        finally
        {
            Directory.Delete(here, recursive: true);
            Directory.Delete(there, recursive: true);
        }
    }

    /// <summary>Whatever lies in the folder, and whatever the table says of it: nothing is dropped.</summary>
    [Fact]
    public void Received_is_compiled_and_unreadable_on_any_folder()
    {
        var file = Gen.Select(Of("a", "b", "c c", "ü"), Of(".txt", ".md", ".html", ".docx", ".eml", ".txt.attachments/x.txt", ""),
            Of("We support paragraph 1.", "", "PK\u0003\u0004", "<p>Delete paragraph 1.", "From: A <a@b.example>\nSubject: S\n\nYes.\n", "\0\u0001\u0002"));
        var row = Of("a.txt,x,Ana", "b.md,x,Bo", "gone.txt,,Cy", "../up.txt,,Di", ",,Ed", "a.txt,,Ana again", "\"c c.html\",,\"Fa\ny\"", "b.docx,y,Gu,surplus");
        Gen.Select(file.List[0, 8], row.List[0, 5], Gen.Bool).Sample((files, rows, table) =>
        {
            using var folder = new AFolder();
            Directory.CreateDirectory(Path.Combine(folder.Root, "contributions"));
            foreach (var (name, ending, text) in files.Where(f => f.Item2.Length > 0 || !files.Any(o => o.Item1 == f.Item1 && o.Item2.Contains('/', StringComparison.Ordinal))))
                folder.With("contributions/" + name + ending, Encoding.UTF8.GetBytes(text));
            if (table) folder.With("contributions.csv", "file,contribution,person\n" + string.Join('\n', rows));
            var json = JsonDocument.Parse(Cli.Run("compile", folder.Root, "--out", "-").Politely().Out).RootElement;
            Assert.Empty(Compilation.Wrong(json));
            Whole(json);
            // Every file lies in exactly one contribution.
            var inside = Directory.EnumerateFiles(Path.Combine(folder.Root, "contributions"), "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder.Root, f)).Order(StringComparer.Ordinal);
            var named = json.GetProperty("contributions").EnumerateArray().SelectMany(c => c.GetProperty("files").EnumerateArray())
                .Where(f => f.GetProperty("sha256").ValueKind == JsonValueKind.String).Select(f => f.GetProperty("file").GetString()!).Order(StringComparer.Ordinal);
            Assert.Equal(inside, named);
        }, iter: 25, threads: 1);
    }

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The sums and the links of a compilation hold.</summary>
    private static void Whole(JsonElement json)
    {
        var totals = json.GetProperty("totals");
        var contributions = json.GetProperty("contributions").EnumerateArray().ToList();
        var points = json.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("id").GetString()!).ToList();
        int Total(string name) => totals.GetProperty(name).GetInt32();
        Assert.Equal(Total("received"), Total("compiled") + Total("unreadable"));
        Assert.Equal(Total("received"), contributions.Count);
        Assert.Equal(Total("unreadable"), contributions.Count(c => c.GetProperty("status").GetString() == "unreadable"));
        Assert.Equal(Total("points"), points.Count);
        Assert.Equal(points.Count, points.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, contributions.Count), contributions.Select(c => c.GetProperty("number").GetInt32()));
        Assert.Equal(points, contributions.SelectMany(c => c.GetProperty("points").EnumerateArray()).Select(p => p.GetString()!));
        var grouped = json.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("points").EnumerateArray()).Select(p => p.GetString()!).ToList();
        Assert.Equal(grouped.Count, grouped.Distinct().Count());
        var unplaced = json.GetProperty("unplaced").EnumerateArray().Select(p => p.GetString()!).ToHashSet();
        Assert.Equal(points.Order(StringComparer.Ordinal), grouped.Union(unplaced).Order(StringComparer.Ordinal));
        Assert.All(contributions.Where(c => c.GetProperty("received").ValueKind == JsonValueKind.String), c =>
            Assert.True(DateTimeOffset.TryParseExact(c.GetProperty("received").GetString(), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
    }
}
