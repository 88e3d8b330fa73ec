using System.Text;
using System.Text.Json;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>The form for comments that a secretariat sends out gives the same points whether it comes back as Word, as a page, as Markdown or in a mail.</summary>
public sealed class CommentFormTests : IDisposable
{
    private static readonly string[][] Form =
    [
        ["Paragraph", "Current text", "Proposed text", "Reason"],
        ["2", "many new trees", "twenty new trees", "A number can be checked."],
        ["Para. 3", "", "Dogs are led on a leash, but for those of the blind.", "They work."],
        ["4", "", "", "We support this."],
        ["General", "", "", "A park needs few rules."],
        ["1", "to every resident", "delete", "Guests come too."],
    ];

    private readonly string _outs = Directory.CreateTempSubdirectory("plenary-form-").FullName;

    public void Dispose() => Directory.Delete(_outs, recursive: true);

    [Fact]
    public void Every_row_is_one_point_at_its_paragraph_in_every_format()
    {
        using var folder = Park();
        folder.With("contributions/a.docx", Docx.Of(Docx.P(Docx.R("Dear Chair,")) + Docx.Tbl([.. Form.Select(r => Docx.Tr("", [.. r.Select(c => Docx.Tc(Docx.P(Docx.R(c))))]))]) + Docx.P(Docx.R("With kind regards,"))));
        folder.With("contributions/b.html", $"<html><body><h1>Our comments</h1>{Page}</body></html>");
        folder.With("contributions/c.md", "# Our comments\n\n" + string.Concat(Form.Select((r, i) => $"| {string.Join(" | ", r)} |\n" + (i == 0 ? "|---|---|---|---|\n" : ""))));
        folder.With("contributions/d.eml", $"From: Ann <ann@example.org>\nTo: chair@example.org\nSubject: Comments\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>Dear Chair,</p>{Page}</body></html>\n");
        using var compiled = Compiled(folder);
        var points = compiled.RootElement.GetProperty("points").EnumerateArray().ToList();
        for (var n = 1; n <= 4; n++)
            Assert.Equal([("replace", "2", "twenty new trees", "A number can be checked."), ("replace", "3", Form[2][2], "They work."), ("support", "4", "We support this.", null), ("comment", null, "A park needs few rules.", null), ("delete", "1", "delete", "Guests come too.")],
                points.Where(p => p.GetProperty("contribution").GetInt32() == n && p.GetProperty("evidence").GetProperty("by").GetString() == "reference")
                    .Select(p => (Of(p, "operation")!, Number(compiled, p.GetProperty("anchor")), Of(p, "text")!, Of(p, "reason"))));
        Assert.Equal(5, compiled.RootElement.GetProperty("groups").EnumerateArray().Count(g => g.GetProperty("sponsors").GetArrayLength() == 4));
    }

    [Fact]
    public void Every_word_of_a_form_stands_in_every_output_and_the_redline_makes_its_changes()
    {
        using var folder = Park();
        folder.With("contributions/b.html", $"<html><body>{Page}</body></html>");
        var outs = new[] { "o.md", "o.csv", "o.html" }.Select(o => Path.Combine(_outs, o)).ToList();
        var redline = Path.Combine(_outs, "o.docx");
        Cli.Run(["compile", folder.Root, .. outs.Append(redline).SelectMany(o => (string[])["--out", o])]).Exits(0);
        foreach (var output in outs)
        {
            var written = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(output), "<[^>]*>", ""));
            foreach (var word in Form.Skip(1).SelectMany(r => r).Where(c => c.Length > 0 && c != "delete").SelectMany(c => c.Split(' '))) Assert.Contains(word.Trim(',', '.'), written, StringComparison.OrdinalIgnoreCase);
        }
        var read = Cli.Run("read", "--format", "text", redline).Exits(0).Out;
        Assert.Contains("[-many new trees-]{+twenty new trees+}", read, StringComparison.Ordinal);
        Assert.Contains("[- to every resident-]", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_reach_over_several_rows_of_a_page_count_for_each()
    {
        using var folder = Park();
        folder.With("contributions/b.html", "<html><body><table><tr><th>Paragraph</th><th>Comment</th><th>Proposed change</th></tr><tr><td rowspan=2>2</td><td>Too few.</td><td>Add at the end: “More may be planted.”</td></tr>"
            + "<tr><td>We support it otherwise.</td><td></td></tr><tr><td>4</td><td>Fine.</td><td></td></tr></table></body></html>");
        using var compiled = Compiled(folder);
        Assert.Equal(["2", "2", "4"], compiled.RootElement.GetProperty("points").EnumerateArray().Select(p => Number(compiled, p.GetProperty("anchor"))));
    }

    [Fact]
    public void A_form_that_quotes_the_whole_text_is_no_copy_of_it_alone_or_compared_with_it()
    {
        using var folder = Park();
        string[] rules = ["The park is open to every resident.", "The council plants many new trees each year.", "Dogs are led on a leash.", "The gate closes at nine."];
        var form = Docx.Of(Docx.Tbl([Docx.Tr("", [.. new[] { "Paragraph", "Current text", "Proposed text" }.Select(Cell)]), .. rules.Select((r, i) => Docx.Tr("", Cell($"{i + 1}"), Cell(r), Cell(i == 3 ? "The gate closes at ten." : "")))]));
        folder.With("contributions/a.docx", form);
        using var compiled = Compiled(folder);
        var point = Assert.Single(compiled.RootElement.GetProperty("points").EnumerateArray().ToList());
        Assert.Equal(("replace", "4", "The gate closes at ten."), (Of(point, "operation"), Number(compiled, point.GetProperty("anchor")), Of(point, "text")));

        var two = Path.Combine(_outs, "two.json");
        Cli.Run("compile", "--base", Path.Combine(folder.Root, "text", "0-draft.en.md"), Path.Combine(folder.Root, "contributions", "a.docx"), "--out", two).Exits(0);
        Assert.Equal("replace", Of(Assert.Single(JsonDocument.Parse(File.ReadAllText(two)).RootElement.GetProperty("points").EnumerateArray().ToList()), "operation"));

        static string Cell(string words) => Docx.Tc(Docx.P(Docx.R(words)));
    }

    private static string Page => "<table>" + string.Concat(Form.Select((r, i) => $"<tr>{string.Concat(r.Select(c => i == 0 ? $"<th>{c}</th>" : $"<td>{c}</td>"))}</tr>")) + "</table>";

    private static AFolder Park() => new AFolder().With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0-draft.en.md\n")
        .With("text/0-draft.en.md", "# Park\n\n1. The park is open to every resident.\n\n2. The council plants many new trees each year.\n\n3. Dogs are led on a leash.\n\n4. The gate closes at nine.\n");

    private JsonDocument Compiled(AFolder folder)
    {
        var file = Path.Combine(_outs, "c.json");
        Cli.Run("compile", folder.Root, "--out", file).Exits(0);
        return JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
    }

    private static string? Number(JsonDocument compiled, JsonElement anchor) => Of(anchor, "paragraph") is not { } id ? null
        : Of(compiled.RootElement.GetProperty("text").GetProperty("paragraphs").EnumerateArray().Single(p => Of(p, "id") == id), "number");

    private static string? Of(JsonElement element, string name) => element.GetProperty(name).GetString();
}
