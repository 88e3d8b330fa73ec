using System.Text.Json;
using Plenary.Core.Contributions;
using Plenary.Documents;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>What somebody who had not seen the work stumbled over.</summary>
public sealed class StrangerTests : IDisposable
{
    private const string Text = "# Charter of the park\n\n1. The park is open to every resident without distinction.\n\n2. The council plants ten trees each year by a simple majority.\n\n3. Dogs are kept on a lead near the pond and elsewhere run free.\n\n4. No fee is charged to children or to schools of the town.\n";
    private const string Spaces = $"xmlns:w=\"{Docx.Word}\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

    private readonly AFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_reply_without_a_range_stands_where_the_comment_stands_that_it_answers_and_takes_no_position_for_the_sender()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.docx", Commented());
        var points = Compiled(1, 1, 0);
        Assert.Equal(["p2", "p2"], points.Select(p => p.GetProperty("anchor").GetProperty("paragraph").GetString()));
        Assert.Equal(["comment", "comment"], points.Select(p => p.GetProperty("operation").GetString()));
        Assert.Equal(["Heron", "Otter"], points.Select(p => p.GetProperty("evidence").GetProperty("detail").GetString()));
    }

    [Fact]
    public void The_author_that_a_Word_file_names_is_shown_as_a_claim()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.docx", Commented());
        var html = Path.Combine(_folder.Root, "c.html");
        Cli.Run("compile", _folder.Root, "--out", html);
        Assert.Contains("author named in the file: Otter", File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void The_heading_of_an_extract_replaces_nothing()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text)
            .With("contributions/a.md", "Proposal of the carps\n\nThe council plants ten trees each year by a simple majority, after a hearing.\n");
        var points = Compiled(1, 1, 0);
        var edit = Assert.Single(points, p => p.GetProperty("evidence").GetProperty("by").GetString() == "comparison");
        Assert.Equal("p3", edit.GetProperty("anchor").GetProperty("paragraph").GetString());
    }

    [Theory]
    [InlineData("Organization: Lake Club\n\nDelete paragraph 4.\n", "Lake Club")]
    [InlineData("Organisation: 湖畔学会\n\nDelete paragraph 4.\n", "湖畔学会")]
    [InlineData("We speak of trees.\nOrganization: a word that matters.\n\nDelete paragraph 4.\n", null)]
    public void One_line_that_names_the_organisation_at_the_top_is_a_header(string words, string? organisation)
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", words);
        Assert.Equal(organisation, Json().GetProperty("contributions")[0].GetProperty("organisation").GetString());
    }

    [Fact]
    public void A_hidden_file_among_the_contributions_is_named_and_what_programs_leave_behind_is_not()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", "Delete paragraph 4.\n")
            .With("contributions/.hidden.txt", "Keep it.\n").With("contributions/~$a.docx", "x").With("contributions/.DS_Store", "x");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Assert.Contains(".hidden.txt", Assert.Single(ran.Said, l => l.Contains("was left out", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_stands_twice_in_the_outline_is_named_with_its_line()
    {
        _folder.With("consultation.yaml", "title: Park\ntitle: Garden\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", "Delete paragraph 4.\n");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Assert.Contains(ran.Said, l => l.Contains("Line 2: “title” stands for the second time", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_in_a_language_that_the_text_does_not_have_go_with_the_text_in_its_own()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", "Delete paragraph 4.\n");
        var word = Path.Combine(_folder.Root, "c.docx");
        var html = Path.Combine(_folder.Root, "c.html");
        Cli.Run("compile", _folder.Root, "--language", "ar", "--out", word, "--out", html).Exits(1);
        Assert.Contains("No fee is charged", Cli.Run("read", word, "--format", "text").Out, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\"", File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_columns_say_which_proposals_exclude_each_other_and_lead_to_them()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text)
            .With("contributions/a.txt", "In paragraph 2, replace \"ten trees\" with \"twenty trees\".\n")
            .With("contributions/b.txt", "In paragraph 2, replace \"ten trees\" with \"five trees\".\n");
        var html = Path.Combine(_folder.Root, "b.html");
        Cli.Run("compile", _folder.Root, "--layout", "B", "--out", html);
        Assert.Matches("(?s)excludes: .*<a href=\"#C2.1\".*excludes: .*<a href=\"#C1.1\"", File.ReadAllText(html));
    }

    [Fact]
    public void The_text_in_Word_with_everything_said_under_it_has_its_title_once()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", "Delete paragraph 4.\n");
        var word = Path.Combine(_folder.Root, "c.docx");
        Cli.Run("compile", _folder.Root, "--layout", "C", "--out", word);
        var blocks = FileReader.Read("c.docx", File.ReadAllBytes(word)).Blocks;
        Assert.Single(blocks, b => b.Kind is not (BlockKind.Header or BlockKind.Footer) && b.Text == "Charter of the park");
    }

    [Fact]
    public void A_tab_in_the_outline_is_named_with_its_own_line_in_the_readers_language()
    {
        _folder.With("consultation.yaml", "title: Park\nlanguages: [en]\nquestions:\n\t- id: a\ntext: text/0.md\n").With("text/0.md", Text).With("contributions/a.txt", "Delete paragraph 4.\n");
        var ran = Cli.In(null, [("PLENARY_LANGUAGE", "es")], "compile", _folder.Root, "--out", "-").Exits(1);
        Assert.Contains(ran.Said, l => l.EndsWith("La línea 4 empieza con un tabulador, y esa entrada se omitió. Sangre con espacios.", StringComparison.Ordinal));
    }

    private static byte[] Commented() => Docx.Of(
        Docx.P(Docx.R("Charter of the park"))
        + Docx.P("""<w:commentRangeStart w:id="0"/>""" + Docx.R("The park is open to every resident without distinction.") + """<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>""")
        + string.Concat(Text.Split("\n\n")[2..].Select(l => Docx.P(Docx.R(l[3..].Trim())))),
        ("comments", $"""<w:comments {Spaces}><w:comment w:id="0" w:author="Heron"><w:p w14:paraId="0A"><w:r><w:t>Visitors come too.</w:t></w:r></w:p></w:comment><w:comment w:id="1" w:author="Otter"><w:p w14:paraId="0B"><w:r><w:t>We disagree: residents pay for it.</w:t></w:r></w:p></w:comment></w:comments>"""),
        ("commentsExtended", $"""<w15:commentsEx {Spaces}><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>"""));

    private JsonElement Json() => JsonDocument.Parse(Cli.Run("compile", _folder.Root, "--out", "-").Out).RootElement;

    private List<JsonElement> Compiled(int received, int compiled, int unreadable)
    {
        var json = Json();
        var totals = json.GetProperty("totals");
        Assert.Equal((received, compiled, unreadable), (totals.GetProperty("received").GetInt32(), totals.GetProperty("compiled").GetInt32(), totals.GetProperty("unreadable").GetInt32()));
        return [.. json.GetProperty("points").EnumerateArray()];
    }
}
