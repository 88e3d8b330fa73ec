using System.Text.Json;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>A number is no text: whether it was typed or set automatically, on either side, what its author changed is all that is found, and what he tracked stays tracked.</summary>
public sealed class NumbersAreNoTextTests : IDisposable
{
    private static readonly string[] Rules = ["The park is open to every resident.", "The council plants many new trees each year.", "Dogs are led on a leash.", "The gate closes at nine."];

    private readonly string _folder = Directory.CreateTempSubdirectory("plenary-numbers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("typed.docx", "auto", "%1.")]
    [InlineData("auto.docx", "typed", "{0}. ")]
    [InlineData("auto.docx", "typed", "{0}) ")]
    [InlineData("auto.docx", "typed", "({0})\t")]
    [InlineData("list.md", "typed", "{0}. ")]
    [InlineData("list.md", "auto", "%1.")]
    [InlineData("list.txt", "typed", "{0}. ")]
    [InlineData("typed.docx", "typed", "{0}. ")]
    [InlineData("auto.docx", "auto", "%1)")]
    public void Between_typed_and_automatic_numbers_only_what_was_changed_is_found(string first, string numbered, string label)
    {
        var text = first switch
        {
            "typed.docx" => Write(first, Docx.Of(Body(false, "{0}. ", changed: false))),
            "auto.docx" => Write(first, Numbered(Body(true, "", changed: false), "%1.")),
            _ => Write(first, System.Text.Encoding.UTF8.GetBytes((first.EndsWith("md", StringComparison.Ordinal) ? "# " : "") + "Park\n\n" + string.Join("\n\n", Rules.Select((r, i) => $"{i + 1}. {r}")) + "\n")),
        };
        var auto = numbered == "auto";
        var changed = Write("changed.docx", auto ? Numbered(Body(true, "", changed: true), label) : Docx.Of(Body(false, label, changed: true)));
        var points = Points(text, changed);
        Assert.Equal([("delete", "many ", "trackedChange"), ("delete", null, "trackedChange"), ("replace", "nine", "comparison")],
            points.Select(p => (Of(p, "operation"), p.GetProperty("anchor").GetProperty("to").GetString() == "range" ? Of(p.GetProperty("anchor"), "quote") : null, Of(p.GetProperty("evidence"), "by"))));
        var gone = points[1].GetProperty("anchor");
        Assert.Equal("paragraph", Of(gone, "to"));
        Assert.EndsWith(Rules[2], Of(gone, "quote"), StringComparison.Ordinal);

        var plain = Write("plain.docx", auto ? Numbered(Body(true, "", changed: false), label) : Docx.Of(Body(false, label, changed: false)));
        Assert.Empty(Points(text, plain));
    }

    [Fact]
    public void Another_number_typed_where_both_are_typed_is_a_change()
    {
        var text = Write("a.docx", Docx.Of(Body(false, "{0}. ", changed: false)));
        var points = Points(text, Write("b.docx", Docx.Of(Body(false, "{0}.1. ", changed: false))));
        Assert.NotEmpty(points);
    }

    private JsonElement[] Points(string text, string changed)
    {
        var file = Path.Combine(_folder, "o.json");
        Cli.Run("compile", "--base", text, changed, "--out", file).Exits(0);
        return [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("points").EnumerateArray()];
    }

    private static string Body(bool auto, string label, bool changed)
    {
        var body = Docx.P(Docx.R("Park"));
        for (var i = 0; i < Rules.Length; i++)
        {
            var typed = auto ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, label, i + 1);
            var number = auto ? """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""" : "";
            body += (i, changed) switch
            {
                (1, true) => Docx.P(Text(typed + "The council plants ") + Docx.Del(Text("many ")) + Text("new trees each year."), "", number),
                (2, true) => Docx.P(Docx.Del(Text(typed + Rules[i])), """<w:del w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"/>""", number),
                (3, true) => Docx.P(Text(typed + "The gate closes at ten."), "", number),
                _ => Docx.P(Text(typed + Rules[i]), "", number),
            };
        }
        return body;
    }

    private static string Text(string text) => Docx.R(text).Replace("\t", "</w:t><w:tab/><w:t>", StringComparison.Ordinal);

    private static byte[] Numbered(string body, string format) => Docx.Of(body, ("numbering",
        $"""<w:numbering xmlns:w="{Docx.Word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{format}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""));

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static string? Of(JsonElement element, string name) => element.GetProperty(name).GetString();
}
