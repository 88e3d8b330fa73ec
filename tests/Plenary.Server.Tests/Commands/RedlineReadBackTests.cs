using System.Text.Json;
using Plenary.Server.Tests.Architecture;

namespace Plenary.Server.Tests.Commands;

/// <summary>The redline of the sample, read again as if somebody had sent it.</summary>
public sealed class RedlineReadBackTests : IDisposable
{
    private readonly string _outs = Directory.CreateTempSubdirectory("plenary-back-").FullName;

    public void Dispose() => Directory.Delete(_outs, recursive: true);

    private static string Sample => Path.Combine(Tree.Root, "samples", "igov-2005");

    private string Out(string name) => Path.Combine(_outs, name);

    [Fact]
    public void It_gives_the_same_proposals_at_the_same_places()
    {
        Cli.Run("compile", Sample, "--out", Out("a.json"), "--out", Out("a.docx")).Exits(1);
        Cli.Run("compile", "--base", Path.Combine(Sample, "text", "0-zero-draft.en.md"), Out("a.docx"), "--out", Out("b.json")).Exits(0);
        var sent = Groups("a.json").Where(g => IsChange(g) && g.GetProperty("alternatives").GetArrayLength() == 0
            && g.GetProperty("anchor").GetProperty("language").ValueKind == JsonValueKind.Null).Select(Proposal).ToList();
        var back = Groups("b.json").Where(IsChange).Select(Proposal).ToHashSet();
        Assert.True(sent.Count > 20, $"{sent.Count} proposals only");
        Assert.All(sent, p => Assert.Contains(p, back));
    }

    [Fact]
    public void Its_automatic_numbers_are_the_printed_numbers_of_the_text()
    {
        Cli.Run("compile", Sample, "--out", Out("a.json"), "--out", Out("a.docx")).Exits(1);
        var printed = Json("a.json").GetProperty("text").GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("number").GetString()).ToList();
        var read = JsonDocument.Parse(Cli.Run("read", Out("a.docx")).Exits(0).Out).RootElement.GetProperty("blocks").EnumerateArray()
            .Where(b => b.GetProperty("kind").GetString() is "heading" or "paragraph" or "listItem" && b.GetProperty("text").GetString() != "")
            .Select(b => b.GetProperty("number").GetString()).ToList();
        Assert.Contains("(f)", printed);
        Assert.Equal(printed, read);
    }

    private JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Out(file))).RootElement;

    private IEnumerable<JsonElement> Groups(string file) => Json(file).GetProperty("groups").EnumerateArray();

    private static bool IsChange(JsonElement group) => group.GetProperty("operation").GetString() is "add" or "replace" or "delete" or "move" or "bracket";

    private static string Proposal(JsonElement group)
    {
        var anchor = group.GetProperty("anchor");
        var destination = anchor.GetProperty("destination") is { ValueKind: JsonValueKind.Object } goal ? goal.GetProperty("paragraph").ToString() : "";
        return string.Join(" | ", group.GetProperty("operation"), anchor.GetProperty("to"), anchor.GetProperty("paragraph"), anchor.GetProperty("start"),
            anchor.GetProperty("end"), destination, (group.GetProperty("text").GetString() ?? "").Trim());
    }
}
