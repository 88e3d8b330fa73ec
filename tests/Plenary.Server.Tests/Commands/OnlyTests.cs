using System.Text.Json;
using Plenary.Core.Contributions;
using Plenary.Documents;
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
    public void A_name_that_nobody_has_is_refused_with_the_one_that_was_meant() =>
        Cli.Run("compile", Sample, "--only", "Republic of Valdorai", "--out", Path.Combine(_outs, "x.docx")).Refuses("“Republic of Valdoria”");

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
