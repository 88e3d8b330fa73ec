using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>Forms for comments, as secretariats send them out: a row is one remark at its place, whatever language the heads are in. Any other table is none.</summary>
public sealed class FormTests
{
    private static readonly string[] Rules =
    [
        "Cameras may be placed in the park by the council.", "The collection of personal data is limited.", "Every visitor is told of the cameras by law.",
        "The council provides assistance.", "Records are kept for 30 days.",
    ];

    private static readonly PlaceFinder Places = PlaceFinder.Of(Text(), []);

    [Theory]
    [InlineData("Paragraph | Current text | Proposed text | Reason")]
    [InlineData("Clause | Original | Suggested change | Justification")]
    [InlineData("Para. no. | Existing wording | Amendment | Rationale")]
    [InlineData("Section | Text | Proposed change | Comments")]
    [InlineData("Provision | Draft text | New text | Explanation")]
    [InlineData("Paragraphe | Texte actuel | Texte proposé | Motif")]
    [InlineData("Alinéa | Libellé actuel | Modification proposée | Justification")]
    [InlineData("Disposition | Texte du projet | Proposition d’amendement | Observations")]
    [InlineData("Párrafo | Texto actual | Texto propuesto | Justificación")]
    [InlineData("Artículo | Redacción original | Enmienda | Motivos")]
    [InlineData("Пункт | Действующая редакция | Предлагаемая редакция | Обоснование")]
    [InlineData("№ пункта | Текущий текст | Предлагаемые изменения | Комментарии")]
    [InlineData("الفقرة | النص الحالي | النص المقترح | المبررات")]
    [InlineData("البند | النص الأصلي | التعديل المقترح | ملاحظات")]
    [InlineData("段落 | 原文 | 修改建议 | 理由")]
    [InlineData("条款 | 现有案文 | 拟议案文 | 说明")]
    public void A_row_is_one_proposal_at_its_paragraph_with_its_reason(string heads)
    {
        var points = Read(heads, "2 | personal data | private data | Clearer.", "4 | | The council gives help and advice to all. | Too short.", "5 | | | We support this.", "3 | by law | Delete | Not needed.");
        Assert.Equal(
            [(Operation.Replace, "p2", "personal data", "private data", "Clearer."), (Operation.Replace, "p4", null, "The council gives help and advice to all.", "Too short."),
             (Operation.Support, "p5", null, "We support this.", null), (Operation.Delete, "p3", " by law", "Delete", "Not needed.")],
            points.Select(p => (p.Operation, p.Anchor.Paragraph, p.Anchor.Quote, p.Text, p.Reason)));
        Assert.All(points, p => Assert.Equal(EvidenceBy.Reference, p.Evidence.By));
    }

    [Fact]
    public void The_template_of_a_standards_body_is_read_with_all_its_columns()
    {
        var points = Read("MB/NC | Line number | Clause/ Subclause | Paragraph/ Figure/ Table | Type of comment | Comments | Proposed change | Observations of the secretariat",
            "CH1 | | 2 | | te | The term is too narrow. | Replace “personal data” by “data on persons”. | ", "CH2 | 14 | 4 | | ed | Not clear. | The council provides help to everybody. | Noted",
            "CH3 | | General | | ge | A good text. | | ", "CH4 | | 5 | | te | Too open. | Add at the end: “They are then erased.” | ");
        Assert.Equal([(Operation.Replace, "p2", "data on persons"), (Operation.Replace, "p4", "The council provides help to everybody."), (Operation.Comment, null, "A good text."), (Operation.Add, "p5", " They are then erased.")],
            points.Select(p => (p.Operation, p.Anchor.Paragraph, p.Text)));
        Assert.Equal(AnchorTo.Text, points[2].Anchor.To);
        Assert.Equal("Not clear.\nMB/NC: CH2\nLine number: 14\nType of comment: ed\nObservations of the secretariat: Noted", points[1].Reason);
    }

    [Theory]
    [InlineData("2", "p2")]
    [InlineData("Para. 2", "p2")]
    [InlineData("§ 2", "p2")]
    [InlineData("2.", "p2")]
    [InlineData("2 (first sentence)", "p2")]
    [InlineData("paragraph 2, line 1", "p2")]
    [InlineData("General", null)]
    [InlineData("Whole document", null)]
    [InlineData("99", null)]
    public void What_a_row_is_about_is_read_as_people_write_it(string cell, string? paragraph) =>
        Assert.Equal(paragraph, Assert.Single(Read("Paragraph | Comment", $"{cell} | It is good.")).Anchor.Paragraph);

    [Theory]
    [InlineData("after 5")]
    [InlineData("5 bis")]
    [InlineData("6 (new)")]
    [InlineData("New paragraph 6")]
    public void A_new_paragraph_stands_in_its_gap(string cell)
    {
        var point = Assert.Single(Read("Paragraph | Current text | Proposed text", $"{cell} | | The council reports each year."));
        Assert.Equal((Operation.Add, AnchorTo.Gap, "p5", "The council reports each year."), (point.Operation, point.Anchor.To, point.Anchor.Paragraph, point.Text));
    }

    [Fact]
    public void Words_that_are_quoted_find_their_paragraph_where_the_row_names_none()
    {
        var points = Read("Current text | Proposed text", "30 days | 60 days", "no such words | other words");
        Assert.Equal(("p5", "30 days", "60 days"), (points[0].Anchor.Paragraph, points[0].Anchor.Quote, points[0].Text));
        Assert.Equal((AnchorTo.None, "Current text: no such words\nProposed text: other words"), (points[1].Anchor.To, points[1].Text));
    }

    [Fact]
    public void Rows_that_the_secretariat_filled_in_and_nobody_answered_say_nothing()
    {
        var points = Read("Paragraph | Current text | Proposed text | Comment", [.. Rules.Select((r, i) => $"{i + 1} | {r} | {(i == 2 ? "Every visitor is told of the cameras." : i == 3 ? r : "")} | {(i == 0 ? "Agreed." : "")}")]);
        Assert.Equal([("p1", Operation.Support), ("p3", Operation.Replace)], points.Select(p => (p.Anchor.Paragraph, p.Operation)));
        var read = points.SelectMany(p => p.Also.Append(p.Source)).Select(s => s.Block).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 24).Where(i => Blocks("Paragraph | Current text | Proposed text | Comment", [.. Rules.Select((r, n) => $"{n + 1} | {r} | {(n == 2 ? "Every visitor is told of the cameras." : n == 3 ? r : "")} | {(n == 0 ? "Agreed." : "")}")])[i].Text.Length > 0), read.Order());
    }

    [Fact]
    public void A_form_that_runs_down_the_page_is_read_too()
    {
        var point = Assert.Single(Read("Paragraph | 2", "Current text | personal data", "Proposed text | private data", "Reason | Clearer."));
        Assert.Equal((Operation.Replace, "p2", "private data", "Clearer."), (point.Operation, point.Anchor.Paragraph, point.Text, point.Reason));
    }

    [Theory]
    [InlineData("City | Cameras | Cost", "Lund | 20 | 3,000")]
    [InlineData("Section | Pages", "2 | 14")]
    [InlineData("Name | Comment", "Ann | Fine.")]
    [InlineData("Article | Reason", "2 | Peace")]
    [InlineData("We read the paragraph again. | We propose nothing.", "One | Two")]
    public void Any_other_table_stays_as_it_is(params string[] rows)
    {
        var points = Read(rows[0], rows[1..]);
        Assert.Equal(rows.SelectMany(r => r.Split('|', StringSplitOptions.TrimEntries)), points.Select(p => p.Text));
    }

    [Fact]
    public void A_table_of_the_text_itself_is_no_form()
    {
        var heads = new[] { "Paragraph", "Comment", "2", "Cameras are counted." };
        var text = Text() with
        {
            Paragraphs = [.. Text().Paragraphs, .. heads.Select((h, i) => new Paragraph { Id = $"t{i}", Kind = BlockKind.TableCell, Text = h, Texts = new Dictionary<string, string> { ["en"] = h }, Cell = new(0, i / 2, i % 2) })],
        };
        Assert.Equal(4, Read(PlaceFinder.Of(text, []), Blocks("Paragraph | Comment", "2 | Cameras are counted.")).Count);
    }

    private static readonly Gen<string> Cells = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 4], (kind, rule) => kind switch
    {
        0 => "", 1 => (rule + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), 2 => "General", 3 => "72(f)", 4 => Rules[rule], 5 => Rules[rule].Split(' ')[1], 6 => "delete", 7 => "We oppose it.", 8 => "Add “alder” at the end.",
        9 => "Replace “council” with “mayor”.", 10 => "after 3", _ => "birch and cedar",
    });

    [Fact]
    public void No_cell_of_a_form_is_lost() => Gen.Select(Cells, Cells, Cells, Cells, Cells).Array[1, 4].Sample(rows =>
    {
        var blocks = Blocks("Paragraph | Current text | Proposed text | Comment | Author", [.. rows.Select(r => string.Join(" | ", r.Item1, r.Item2, r.Item3, r.Item4, r.Item5))]);
        var points = Read(Places, blocks);
        // A form in which nobody says anything is a table like any other.
        var all = string.Join('\n', points.SelectMany(p => (string?[])[p.Text, p.Reason, p.Evidence.Detail, p.Anchor.Quote, p.Operation.ToString().ToLowerInvariant()])) + '\n' + string.Join('\n', Rules);
        foreach (var block in blocks.Skip(5).Where(b => b.Text.Length > 0 && !(b.Cell!.Column == 0 && b.Text.All(char.IsAsciiDigit))))
        {
            var row = blocks.Where(b => b.Cell!.Row == block.Cell!.Row).ToList();
            if (row[3].Text.Length == 0 && (row[2].Text.Length == 0 || row[2].Text == row[1].Text)) continue; // the text, as it was filled in
            Assert.True(Tokens.Of(block.Text).Where(t => t.Kind == TokenKind.Word && t.Form is not ("add" or "replace" or "with" or "at" or "the" or "end")).All(t => all.Contains(block.Text[t.Start..t.End], StringComparison.OrdinalIgnoreCase)), block.Text + " is not in\n" + all);
        }
        var read = points.SelectMany(p => p.Also.Append(p.Source)).Select(s => s.Block).ToHashSet();
        if (points.Count > 0) Assert.All(blocks.Where(b => b.Text.Length > 0), b => Assert.Contains(b.Index, read));
    });

    private static IReadOnlyList<Point> Read(string heads, params string[] rows) => Read(Places, Blocks(heads, rows));

    private static IReadOnlyList<Point> Read(PlaceFinder places, IReadOnlyList<Block> blocks)
    {
        var reading = new Reading { File = "form.docx", Sha256 = new string('0', 64), Format = FileFormat.Docx, Blocks = blocks };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, places);
    }

    private static List<Block> Blocks(string heads, params string[] rows) => [.. rows.Prepend(heads).SelectMany((row, r) => row.Split('|').Select((cell, c) => (Row: r, Column: c, Text: cell.Trim())))
        .Select((cell, i) => new Block { Index = i, Kind = BlockKind.TableCell, Text = cell.Text, Cell = new(0, cell.Row, cell.Column) })];

    private static TextVersion Text() => new()
    {
        Version = 0, Title = "Cameras", Language = "en", Languages = ["en"],
        Paragraphs = [.. Rules.Select((rule, i) => new Paragraph
        {
            Id = $"p{i + 1}", Number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Kind = BlockKind.Paragraph, Text = rule, Texts = new Dictionary<string, string> { ["en"] = rule },
        })],
    };
}
