using System.Text.Json;
using Plenary.Core.Contributions;
using Plenary.Documents;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;
using Plenary.Server.Tests.Architecture;

namespace Plenary.Server.Tests.Commands;

/// <summary><c>plenary compile … --only NAME</c>: the redline gives back each author's text.</summary>
public sealed class OnlyTests : IDisposable
{
    private readonly string _outs = Directory.CreateTempSubdirectory("plenary-only-").FullName;

    public void Dispose() => Directory.Delete(_outs, recursive: true);

    [Theory]
    [InlineData("lakeside-operators.docx", "Lakeside Network Operators", "en")]
    [InlineData("village-exchanges.docx", "Cooperative of Village Exchanges", "en")]
    [InlineData("open-harbour.docx", "Open Harbour Coalition", "en")]
    [InlineData("small-access-providers.docx", "Federation of Small Access Providers", "en")]
    [InlineData("valdoria.docx", "Republic of Valdoria", "en")]
    [InlineData("harmattan.docx", "Harmattan Software Alliance", "en")]
    [InlineData("usagers-du-fleuve.docx", "Association des usagers du fleuve", "fr")]
    public void The_redline_of_one_sponsor_alone_is_his_text_when_accepted_and_the_base_when_rejected(string file, string name, string language)
    {
        var redline = Path.Combine(_outs, "only.docx");
        Cli.Run("compile", Sample, "--only", name.ToUpperInvariant(), "--language", language, "--out", redline).Exits(0);
        var (theirs, back) = (Read(Path.Combine(Sample, "contributions", file)), Read(redline));
        Assert.NotEmpty(theirs.Changes);
        Assert.Equal(Accepted(theirs), Accepted(back));
        Assert.All(back.Changes, c => Assert.Equal(name, c.Author));
    }

    [Fact]
    public void Only_what_he_sent_is_counted_under_the_number_that_it_has_among_all()
    {
        var all = Compiled();
        var his = all.GetProperty("contributions").EnumerateArray().Single(c => c.GetProperty("organisation").GetString() == "Republic of Valdoria").GetProperty("number").GetInt32();
        var only = Compiled("--only", "Republic of Valdoria");
        Assert.Equal(his, only.GetProperty("contributions").EnumerateArray().Single().GetProperty("number").GetInt32());
        Assert.Equal(Ids(all).Where(i => i!.StartsWith($"C{his}.", StringComparison.Ordinal)), Ids(only));
    }

    [Fact]
    public void A_name_that_nobody_has_is_refused_with_the_names_that_there_are_the_nearest_first() =>
        Cli.Run("compile", Sample, "--only", "Republic of Valdorai", "--out", Path.Combine(_outs, "x.docx")).Refuses("the names that there are: Republic of Valdoria; ")
            .Refuses("Open Harbour Coalition");

    [Fact]
    public void Half_a_name_is_refused_with_the_names_that_it_is_in_first() =>
        Cli.Run("compile", Sample, "--only", "harbour", "--out", Path.Combine(_outs, "x.docx")).Refuses("the names that there are: Open Harbour Coalition; ");

    [Fact]
    public void An_author_whom_Word_names_is_found_and_his_own_marks_alone_are_compiled()
    {
        using var folder = Parks(("a.docx", "Lake Club", Docx.Ins(Docx.R("twenty ")) + Docx.Ins(Docx.R("new "), "Heron")), ("b.docx", "Pond Society", Docx.Ins(Docx.R("old "), "Otter")));
        var redline = Path.Combine(_outs, "only.docx");
        Cli.Run("compile", folder.Root, "--only", "heron", "--out", redline).Exits(0);
        var change = Assert.Single(Read(redline).Changes);
        Assert.Equal(("new", "Lake Club"), (change.Text.Trim(), change.Author));
        Cli.Run("compile", folder.Root, "--only", "Lake Club", "--out", redline).Exits(0);
        Assert.Contains("The council plants twenty new trees each year.", Accepted(Read(redline)));
    }

    [Fact]
    public void An_author_with_several_contributors_is_refused_with_their_names_and_one_whom_nobody_named_with_all()
    {
        using var folder = Parks(("a.docx", "Lake Club", Docx.Ins(Docx.R("new "), "Otter")), ("b.docx", "Pond Society", Docx.Ins(Docx.R("old "), "Otter")));
        var redline = Path.Combine(_outs, "only.docx");
        Cli.Run("compile", folder.Root, "--only", "Otter", "--out", redline).Refuses("“Otter” stands with several contributors. Name one of them: Lake Club; Pond Society.");
        Cli.Run("compile", folder.Root, "--only", "Nobody", "--out", redline).Refuses("Lake Club; Pond Society; Otter.");
    }

    private static AFolder Parks(params (string File, string Organisation, string Inserted)[] letters)
    {
        var folder = new AFolder().With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0-draft.en.md\n")
            .With("text/0-draft.en.md", "# Charter\n\nThe park is open to every resident.\n\nThe council plants trees each year.\n")
            .With("contributions.csv", "file,organisation\n" + string.Concat(letters.Select(l => $"{l.File},{l.Organisation}\n")));
        foreach (var (file, _, inserted) in letters)
            folder.With("contributions/" + file, Docx.Of(Docx.P(Docx.R("Charter")) + Docx.P(Docx.R("The park is open to every resident."))
                + Docx.P(Docx.R("The council plants ") + inserted + Docx.R("trees each year."))));
        return folder;
    }

    private static string Sample => Path.Combine(Tree.Root, "samples", "igov-2005");

    private JsonElement Compiled(params string[] more)
    {
        var file = Path.Combine(_outs, "c.json");
        Cli.Run(["compile", Sample, "--out", file, .. more]);
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }

    private static IEnumerable<string?> Ids(JsonElement compiled) => compiled.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("id").GetString());

    private static Reading Read(string file) => FileReader.Read(Path.GetFileName(file), File.ReadAllBytes(file));

    private static List<string> Accepted(Reading reading) => [.. AcceptedView.Of(reading).View.Blocks
        .Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer) && !string.IsNullOrWhiteSpace(b.Text)).Select(b => b.Text)];
}
