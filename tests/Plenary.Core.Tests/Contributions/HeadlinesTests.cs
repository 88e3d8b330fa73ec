using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;

namespace Plenary.Core.Tests.Contributions;

/// <summary>What is set as a heading and says something is a point; what only names what follows is not.</summary>
public sealed class HeadlinesTests
{
    [Theory]
    [InlineData("The lighthouse must stay lit")]
    [InlineData("We ask for dry boots for every child")]
    [InlineData("Mooring should be free for fishers")]
    [InlineData("Please reconsider the mooring fee")]
    [InlineData("Paragraph 9 needs a second reader")]
    [InlineData("Paragraph 7: lanterns must go")]
    [InlineData("Paragraph 5: more benches at the quay")]
    [InlineData("Delete paragraph 4")]
    [InlineData("Therefore we stay at home")]
    [InlineData("The harbour is a common good")]
    [InlineData("Le phare doit rester allumé")]
    [InlineData("Nous demandons des bottes pour tous")]
    [InlineData("El faro debe quedar encendido")]
    [InlineData("Pedimos botas para los niños")]
    [InlineData("Маяк должен гореть")]
    [InlineData("Мы просим сапоги для детей")]
    [InlineData("يجب أن تبقى المنارة مضاءة")]
    [InlineData("نطلب أحذية للأطفال")]
    [InlineData("灯塔必须亮着")]
    [InlineData("我们要求免费停泊")]
    public void A_heading_that_claims_or_asks_is_a_point_and_stands_above_its_reasons(string heading)
    {
        var points = Read((BlockKind.Heading, 2, heading), (BlockKind.Paragraph, 0, "The winters are long and the quay is dark."));
        Assert.Equal([heading, "The winters are long and the quay is dark."], points.Select(p => p.Text));
        Assert.Equal([heading], points[1].Under);
        Assert.Empty(points[0].Under);
    }

    [Theory]
    [InlineData("Introduction")]
    [InlineData("Comments of the Owl Society")]
    [InlineData("Question 2")]
    [InlineData("Paragraph 36")]
    [InlineData("On paragraphs 4 and 5")]
    [InlineData("Paragraph 12: Keeping of Records")]
    [InlineData("Principles that should guide the harbour")]
    [InlineData("How the harbour should be run")]
    [InlineData("Who we are")]
    [InlineData("The needs of small islands")]
    [InlineData("The harbour we want")]
    [InlineData("A Call for Action")]
    [InlineData("Observations générales")]
    [InlineData("Qui nous sommes")]
    [InlineData("Comentarios sobre el párrafo 5")]
    [InlineData("Общие замечания")]
    [InlineData("ملاحظات عامة")]
    [InlineData("总体意见")]
    public void A_title_is_no_point(string heading)
    {
        var points = Read((BlockKind.Heading, 2, heading), (BlockKind.Paragraph, 0, "The winters are long and the quay is dark."));
        Assert.Equal("The winters are long and the quay is dark.", Assert.Single(points).Text);
        Assert.Equal([heading], points[0].Under);
    }

    [Fact]
    public void A_heading_that_heads_nothing_is_a_point_and_a_title_or_one_over_others_is_none()
    {
        Assert.Equal(["Cheaper nets for all crews", "A bench on the quay"], Read((BlockKind.Heading, 2, "Cheaper nets for all crews"), (BlockKind.Heading, 2, "A bench on the quay")).Select(p => p.Text));
        var nested = Read((BlockKind.Heading, 1, "Cheaper nets for all crews"), (BlockKind.Heading, 2, "Comments of the Owl Society"), (BlockKind.Heading, 2, "Nets"), (BlockKind.Paragraph, 0, "They tear."));
        Assert.Equal("They tear.", Assert.Single(nested).Text);
        Assert.Equal([0, 1, 2, 3], nested[0].Also.Append(nested[0].Source).Select(s => s.Block).Order());
    }

    [Fact]
    public void A_heading_that_says_something_stands_at_the_paragraph_that_it_names()
    {
        var points = Read((BlockKind.Heading, 2, "Mooring must stay free"), (BlockKind.Heading, 2, "Paragraph 9 needs a second reader"), (BlockKind.Paragraph, 0, "Errors slip in."));
        Assert.Equal([null, Principles.Id("9"), Principles.Id("9")], points.Select(p => p.Anchor.Paragraph));
    }

    [Fact]
    public void A_short_line_of_typed_text_that_asks_is_no_heading()
    {
        var points = Read(FileFormat.Txt, (BlockKind.Heading, 2, "Please reconsider paragraph 4"), (BlockKind.Paragraph, 0, "The mooring fee should fall by half."));
        Assert.Equal([Principles.Id("4"), null], points.Select(p => p.Anchor.Paragraph));
        Assert.Equal(["Our view"], Assert.Single(Read(FileFormat.Txt, (BlockKind.Heading, 2, "Our view"), (BlockKind.Paragraph, 0, "The mooring fee should fall by half."))).Under);
    }

    [Theory]
    [InlineData("Thank you for the text")]
    [InlineData("We thank you for the text.")]
    [InlineData("Yours, Gull Society")]
    [InlineData("Nous vous remercions de ce texte.")]
    [InlineData("Agradecemos el texto.")]
    [InlineData("Мы благодарим вас за текст.")]
    [InlineData("نشكركم على النص.")]
    [InlineData("感谢贵方的文本。")]
    [InlineData("Adjuntamos nuestras enmiendas.")]
    [InlineData("Please find our amendments attached.")]
    public void A_courtesy_stands_at_no_paragraph_though_a_heading_names_one(string courtesy)
    {
        foreach (var kind in new[] { BlockKind.Paragraph, BlockKind.Heading })
        {
            var points = Read(FileFormat.Txt, (BlockKind.Heading, 1, "Paragraph 36"), (BlockKind.Paragraph, 0, "It is too long."), (kind, 2, courtesy));
            Assert.Equal(Principles.Id("36"), points[0].Anchor.Paragraph);
            Assert.DoesNotContain(points, p => p.Text == courtesy && p.Anchor.To != AnchorTo.None);
            Assert.Contains(points, p => p.Also.Append(p.Source).Any(s => s.Block == 2));
        }
    }

    [Theory]
    [InlineData("Thanks to the lanterns, people come home.")]
    [InlineData("Thank you for the text, but the fee is too high.")]
    [InlineData("Thank you, and please delete this paragraph.")]
    public void Thanks_with_a_claim_behind_them_stand_under_their_heading(string words)
    {
        var points = Read((BlockKind.Heading, 1, "Paragraph 36"), (BlockKind.Paragraph, 0, words), (BlockKind.Heading, 1, "Paragraph 35"), (BlockKind.Paragraph, 0, "It is too long."));
        Assert.Equal([Principles.Id("36"), Principles.Id("35")], points.Select(p => p.Anchor.Paragraph));
    }

    private static IReadOnlyList<Point> Read(params (BlockKind, int, string)[] blocks) => Read(FileFormat.Docx, blocks);

    private static IReadOnlyList<Point> Read(FileFormat format, params (BlockKind Kind, int Level, string Text)[] blocks)
    {
        var reading = new Reading
        {
            File = "letter",
            Sha256 = new string('0', 64),
            Format = format,
            Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = b.Kind, Level = b.Level, Text = b.Text })],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, Principles.Places);
    }
}
