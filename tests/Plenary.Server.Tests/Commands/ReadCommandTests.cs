using System.Text.Json;
using Plenary.Documents.Tests.Folders;

namespace Plenary.Server.Tests.Commands;

/// <summary><c>plenary read</c> as a secretariat types it.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private readonly AFolder _folder = new AFolder().With("letter.txt", "Organization: Walkers' Union\n\nWe support paragraph 1.\n").With("empty.docx", []);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_file_is_one_object_and_several_are_an_array()
    {
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Cli.In(_folder.Root, [], "read", "letter.txt").Exits(0).Out).RootElement.ValueKind);
        var several = Cli.In(_folder.Root, [], "read", "letter.txt", "empty.docx").Exits(1);
        Assert.Equal(["letter.txt", "empty.docx"], JsonDocument.Parse(several.Out).RootElement.EnumerateArray().Select(f => f.GetProperty("file").GetString()));
        Assert.StartsWith("plenary: empty.docx: ", Assert.Single(several.Said), StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_is_the_same_for_every_reader_and_the_messages_are_each_readers_own()
    {
        var english = Cli.In(_folder.Root, [], "read", "empty.docx").Exits(1);
        foreach (var language in (string[])["tr_TR.UTF-8", "ar_SA.UTF-8", "fr_FR.UTF-8", "C"])
            Assert.Equal(english.Out, Cli.In(_folder.Root, [("LC_ALL", language), ("TZ", "Pacific/Auckland")], "read", "empty.docx").Exits(1).Out);
    }

    [Fact]
    public void What_is_not_there_is_said_and_nothing_else_is_done()
    {
        Assert.Contains("There is no file gone.txt", Assert.Single(Cli.In(_folder.Root, [], "read", "gone.txt").Exits(2).Said), StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Single(Cli.In(_folder.Root, [], "read", "contributions/..").Exits(2).Said), StringComparison.Ordinal);
        Assert.Equal(1, Cli.In(_folder.Root, [], "read", "gone.txt", "letter.txt").Exits(1).Error.Count(c => c == '\n'));
        Cli.In(_folder.Root, [], "read").Refuses("say which file to read");
        Cli.In(_folder.Root, [], "read", "--format", "xml", "letter.txt").Refuses("there is no format “xml”");
        Cli.In(_folder.Root, [], "read", "--fromat", "text", "letter.txt").Refuses("Did you mean “--format”?");
    }

    [Fact]
    public void For_people_there_is_text()
    {
        var ran = Cli.In(_folder.Root, [], "read", "--format", "text", "letter.txt", "empty.docx").Exits(1);
        Assert.Contains("We support paragraph 1.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("empty.docx", ran.Out, StringComparison.Ordinal);
    }
}
