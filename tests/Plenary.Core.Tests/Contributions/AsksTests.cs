using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;

namespace Plenary.Core.Tests.Contributions;

public sealed class AsksTests
{
    [Theory]
    [InlineData("We support paragraph 36 as it stands.", Operation.Support)]
    [InlineData("We agree with paragraph 36 and would not change a comma.", Operation.Support)]
    [InlineData("Nous soutenons le paragraphe 36 tel quel.", Operation.Support)]
    [InlineData("Apoyamos el párrafo 36 tal como está.", Operation.Support)]
    [InlineData("Поддерживаем пункт 36 без изменений.", Operation.Support)]
    [InlineData("نؤيد الفقرة 36 كما هي.", Operation.Support)]
    [InlineData("الفقرة 36 نؤيدها.", Operation.Support)]
    [InlineData("我们支持第36段保持不变。", Operation.Support)]
    [InlineData("Paragraph 36: support.", Operation.Support)]
    [InlineData("None of the ideas in paragraph 36 has our support.", Operation.Comment)]
    [InlineData("We have no objection to paragraph 36.", Operation.Comment)]
    [InlineData("Nous ne soutenons pas le paragraphe 36.", Operation.Oppose)]
    [InlineData("لن نؤيد الفقرة 36.", Operation.Oppose)]
    [InlineData("我们无法支持第36段。", Operation.Oppose)]
    [InlineData("Пункт 36 просим исключить.", Operation.Delete)]
    [InlineData("Paragraph 36 ought to go.", Operation.Delete)]
    [InlineData("Suppression du § 36.", Operation.Delete)]
    [InlineData("El párrafo 36: suprimir.", Operation.Delete)]
    [InlineData("删除第36段。", Operation.Delete)]
    [InlineData("We do not think paragraph 36 should be deleted.", Operation.Keep)]
    public void What_is_asked_is_read_from_how_it_is_said(string words, Operation operation)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((operation, Principles.Id("36"), EvidenceBy.Reference), (point.Operation, point.Anchor.Paragraph, point.Evidence.By));
    }

    [Theory]
    [InlineData("Au paragraphe 1, nous souhaiterions lire « The forum listens to all who come. »")]
    [InlineData("Paragraph 1 ought to read “The forum listens to all who come.”")]
    public void A_wish_to_read_other_words_replaces_the_paragraph(string words)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Replace, "The forum listens to all who come."), (point.Operation, point.Text));
    }

    [Fact]
    public void A_question_about_another_place_is_no_reason() => Assert.Equal(
        [(Operation.Support, Principles.Id("36")), (Operation.Question, Principles.Id("1"))],
        Read("We support paragraph 36 as it stands. Who, to put it plainly, would pay for paragraph 1?").Select(p => (p.Operation, p.Anchor.Paragraph)));

    [Fact]
    public void One_word_does_not_stand_for_a_long_paragraph() =>
        Assert.Equal(Operation.Comment, Assert.Single(Read("In paragraph 1 we would prefer “shall”.")).Operation);

    [Fact]
    public void A_reason_that_ends_at_another_place_stays_with_its_claim()
    {
        var point = Assert.Single(Read("Пункт 18 просим исключить. Ещё одна встреча в год никому не поможет; достаточно пункта 19."));
        Assert.Equal((Operation.Delete, Principles.Id("18")), (point.Operation, point.Anchor.Paragraph));
    }

    [Theory]
    [InlineData("Dear Mr Chairman,", "With kind regards,", "Ann Example")]
    [InlineData("Monsieur le Président,", "Cordialement,", "Anne Exemple")]
    [InlineData("Estimada señora Presidenta:", "Reciba un saludo cordial,", "Ana Ejemplo")]
    [InlineData("Уважаемый господин Председатель!", "С уважением,", "Анна Пример")]
    [InlineData("السيد الرئيس،", "مع خالص التحيات،", "آنا")]
    [InlineData("主席先生：", "此致敬礼", "安娜")]
    public void Greetings_and_closings_are_kept_in_the_sources_and_no_points(string greeting, string closing, string name)
    {
        var points = Read(greeting, "We support paragraph 36.", "As to paragraph 17, why are schools absent?", closing, name);
        Assert.Equal([(Operation.Support, Principles.Id("36")), (Operation.Question, Principles.Id("17"))], points.Select(p => (p.Operation, p.Anchor.Paragraph)));
        Assert.Equal(["We support paragraph 36.", "As to paragraph 17, why are schools absent?"], points.Select(p => p.Text));
        Assert.Equal([0, 1, 2, 3, 4], points.SelectMany(p => p.Also.Append(p.Source)).Select(s => s.Block).Order());
    }

    [Fact]
    public void Mere_words_of_an_enumeration_are_one_point_and_asks_among_them_are_not()
    {
        Assert.Equal("These matter to us:\nopen papers;\nopen doors;\nopen books", Assert.Single(Read("These matter to us:", "open papers;", "open doors;", "open books")).Text);
        Assert.Equal(2, Read("Meet in the open, where all can hear.", "Delete paragraph 36").Count);
        Assert.Equal([Operation.Delete, Operation.Delete], Read("Delete paragraph 36", "Delete paragraph 5").Select(p => p.Operation));
    }

    [Fact]
    public void Thanks_before_a_claim_are_no_closing() =>
        Assert.Equal(Operation.Oppose, Assert.Single(Read("Thank you for the draft. We oppose paragraph 36.")).Operation);

    private static IReadOnlyList<Point> Read(params string[] lines)
    {
        var reading = new Reading
        {
            File = "letter.txt",
            Sha256 = new string('0', 64),
            Format = FileFormat.Txt,
            Blocks = [.. lines.Select((line, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Level = 1, Text = line })],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, Principles.Places);
    }
}
