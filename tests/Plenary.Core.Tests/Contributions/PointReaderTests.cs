using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

public sealed class PointReaderTests
{
    [Theory]
    [InlineData("We support paragraph 36 as it is drafted.", Operation.Support, "36")]
    [InlineData("We cannot support paragraph 36.", Operation.Oppose, "36")]
    [InlineData("We do not oppose paragraph 36.", Operation.Comment, "36")]
    [InlineData("Delete paragraph 36.", Operation.Delete, "36")]
    [InlineData("Paragraph 36 should be deleted.", Operation.Delete, "36")]
    [InlineData("Please do not delete paragraph 36.", Operation.Keep, "36")]
    [InlineData("Put paragraph 36 in square brackets.", Operation.Bracket, "36")]
    [InlineData("We reserve our position on paragraph 36.", Operation.Reserve, "36")]
    [InlineData("What does paragraph 36 mean?", Operation.Question, "36")]
    [InlineData("Paragraph 36 speaks of many things.", Operation.Comment, "36")]
    [InlineData("Some members support paragraph 36.", Operation.Comment, "36")]
    [InlineData("Nous appuyons le paragraphe 36.", Operation.Support, "36")]
    [InlineData("Nous ne pouvons pas accepter le paragraphe 36.", Operation.Oppose, "36")]
    [InlineData("Il faut supprimer le paragraphe 36.", Operation.Delete, "36")]
    [InlineData("Ne pas supprimer le paragraphe 36.", Operation.Keep, "36")]
    [InlineData("Apoyamos el párrafo 36.", Operation.Support, "36")]
    [InlineData("No apoyamos el párrafo 36.", Operation.Oppose, "36")]
    [InlineData("Proponemos suprimir el párrafo 36.", Operation.Delete, "36")]
    [InlineData("Мы поддерживаем пункт 36.", Operation.Support, "36")]
    [InlineData("Мы не поддерживаем пункт 36.", Operation.Oppose, "36")]
    [InlineData("Предлагаем исключить пункт 36.", Operation.Delete, "36")]
    [InlineData("نؤيد الفقرة 36.", Operation.Support, "36")]
    [InlineData("لا نؤيد الفقرة 36.", Operation.Oppose, "36")]
    [InlineData("نقترح حذف الفقرة ٣٦.", Operation.Delete, "36")]
    [InlineData("我们支持第36段。", Operation.Support, "36")]
    [InlineData("我们不支持第36段。", Operation.Oppose, "36")]
    [InlineData("建议删除第三十六段。", Operation.Delete, "36")]
    public void What_is_asked_of_a_paragraph_stands_at_it(string words, Operation operation, string number)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((operation, AnchorTo.Paragraph, Principles.Id(number)), (point.Operation, point.Anchor.To, point.Anchor.Paragraph));
        Assert.Equal((EvidenceBy.Reference, 1), (point.Evidence.By, point.Evidence.Confidence));
        Assert.Equal(operation == Operation.Bracket ? null : words, point.Text); // brackets are no new words
    }

    [Theory]
    [InlineData("In paragraph 1, replace “every stakeholder” by “all stakeholders”.", "every stakeholder", "all stakeholders")]
    [InlineData("Au paragraphe 1, remplacer « every stakeholder » par « all stakeholders ».", "every stakeholder", "all stakeholders")]
    [InlineData("En el párrafo 1, sustituir «every stakeholder» por «all stakeholders».", "every stakeholder", "all stakeholders")]
    [InlineData("В пункте 1 заменить слова «every stakeholder» словами «all stakeholders».", "every stakeholder", "all stakeholders")]
    [InlineData("في الفقرة 1، يستعاض عن عبارة \"every stakeholder\" بعبارة \"all stakeholders\".", "every stakeholder", "all stakeholders")]
    [InlineData("将第1段中的“every stakeholder”改为“all stakeholders”。", "every stakeholder", "all stakeholders")]
    public void Words_that_are_replaced_are_found_in_the_paragraph(string words, string old, string now)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Replace, AnchorTo.Range, old, now), (point.Operation, point.Anchor.To, point.Anchor.Quote, point.Text));
    }

    [Fact]
    public void Words_that_are_not_in_the_paragraph_leave_a_comment()
    {
        var point = Assert.Single(Read("In paragraph 1, replace “every government” by “all stakeholders”."));
        Assert.Equal((Operation.Comment, AnchorTo.Paragraph), (point.Operation, point.Anchor.To));
    }

    [Fact]
    public void Deleting_words_takes_them_and_their_space_alone()
    {
        var point = Assert.Single(Read("Delete “by itself” in paragraph 1."));
        Assert.Equal((Operation.Delete, " by itself"), (point.Operation, point.Anchor.Quote));
        Assert.Equal(Operation.Comment, Assert.Single(Read("Delete the reference to money in paragraph 1.")).Operation);
        Assert.Equal(" It decides nothing by itself.", Assert.Single(Read("Delete the second sentence of paragraph 1.")).Anchor.Quote);
    }

    [Fact]
    public void A_new_paragraph_stands_in_the_gap_that_is_named()
    {
        var after = Assert.Single(Read("Insert after paragraph 4: “The forum meets once a year.”"));
        Assert.Equal((Operation.Add, AnchorTo.Gap, Principles.Id("4"), "The forum meets once a year."), (after.Operation, after.Anchor.To, after.Anchor.Paragraph, after.Text));
        var bis = Assert.Single(Read("Add a new paragraph 4 bis: “The forum meets once a year.”"));
        Assert.Equal((AnchorTo.Gap, Principles.Id("4")), (bis.Anchor.To, bis.Anchor.Paragraph));
        Assert.Equal(Operation.Comment, Assert.Single(Read("Add something about gender to paragraph 4.")).Operation);
    }

    [Fact]
    public void A_statement_about_several_places_is_several_points_of_one_statement()
    {
        var points = Read("We support paragraphs 18, 19 and 21.");
        Assert.Equal(["18", "19", "21"], points.Select(p => Principles.Text.Paragraphs.Single(x => x.Id == p.Anchor.Paragraph).Number!));
        Assert.All(points, p => Assert.Equal("#1", p.Statement));
        Assert.Null(Assert.Single(Read("We support paragraph 18.")).Statement);
    }

    [Fact]
    public void Two_asks_of_one_paragraph_of_text_are_two_points_and_a_reason_stays_with_its_claim()
    {
        var points = Read("We support paragraph 3. This is because it is short. We also oppose paragraph 5, since it is long.");
        Assert.Equal([(Operation.Support, "p4"), (Operation.Oppose, "p6")], points.Select(p => (p.Operation, p.Anchor.Paragraph!)));
        Assert.EndsWith("short.", points[0].Text);
        Assert.Equal([Operation.Support, Operation.Oppose], Read("We support paragraph 3 and oppose paragraph 5.").Select(p => p.Operation));
    }

    [Fact]
    public void A_lead_in_joins_the_item_after_it_and_headings_stand_above()
    {
        var points = PointReader.Read(From(), Reading(
            (BlockKind.Heading, "Our view"), (BlockKind.Paragraph, "We propose the following:"), (BlockKind.ListItem, "Meet in the open."), (BlockKind.ListItem, "Publish every paper.")), Principles.Places);
        Assert.Equal(2, points.Count);
        Assert.Equal(["Our view"], points[0].Under);
        Assert.Contains("We propose the following:", points[1].Under);
        Assert.Equal([0, 1, 2], points[0].Also.Append(points[0].Source).Select(s => s.Block).Order());
    }

    [Fact]
    public void Text_under_the_heading_of_a_question_answers_it()
    {
        var point = Assert.Single(PointReader.Read(From(), Reading((BlockKind.Heading, "Question 2"), (BlockKind.Paragraph, "By fees that everyone can pay.")), Principles.Places));
        Assert.Equal((AnchorTo.Question, "2", EvidenceBy.Answer), (point.Anchor.To, point.Anchor.Question, point.Evidence.By));
        var declared = Assert.Single(PointReader.Read(From() with { Questions = ["1"] }, Reading((BlockKind.Paragraph, "It should listen.")), Principles.Places));
        Assert.Equal(("1", EvidenceBy.Answer), (declared.Anchor.Question, declared.Evidence.By));
    }

    [Fact]
    public void Ones_own_headings_are_no_places_of_the_text()
    {
        var own = PointReader.Read(From(), Reading((BlockKind.Heading, "Section II. Our own history"), (BlockKind.Paragraph, "We were founded by the sea.")), Principles.Places);
        Assert.Equal(AnchorTo.None, Assert.Single(own).Anchor.To);
        var theirs = PointReader.Read(From(), Reading((BlockKind.Heading, "Paragraph 36"), (BlockKind.Paragraph, "Too long for us.")), Principles.Places);
        Assert.Equal(Principles.Id("36"), Assert.Single(theirs).Anchor.Paragraph);
    }

    [Fact]
    public void Likeness_suggests_and_does_not_place()
    {
        var point = Assert.Single(Read("Records ought to be kept for longer than ten years."));
        Assert.Equal((AnchorTo.None, EvidenceBy.Likeness), (point.Anchor.To, point.Evidence.By));
        Assert.Equal(Principles.Id("12 bis"), point.Evidence.Others[0].Anchor.Paragraph);
        Assert.InRange(point.Evidence.Others.Count, 1, 3);
    }

    [Fact]
    public void An_interleaved_answer_stands_at_the_line_that_it_answers_and_quotations_are_left_out()
    {
        var reading = Reading((BlockKind.Paragraph, "> Records are kept for ten years."), (BlockKind.Paragraph, "Too short for us."), (BlockKind.Paragraph, "-- Ann")) with
        {
            Mail = new()
            {
                Parts =
                [
                    new() { Kind = MailPartKind.Quoted, Text = "> Records are kept for ten years.\n", FirstBlock = 0, BlockCount = 1 },
                    new() { Kind = MailPartKind.Reply, Text = "Too short for us.\n", Answers = 0, FirstBlock = 1, BlockCount = 1 },
                    new() { Kind = MailPartKind.Signature, Text = "-- Ann\n", FirstBlock = 2, BlockCount = 1 },
                ],
            },
        };
        var point = Assert.Single(PointReader.Read(From(), reading, Principles.Places));
        Assert.Equal((Principles.Id("12 bis"), EvidenceBy.Answer, 1), (point.Anchor.Paragraph, point.Evidence.By, point.Evidence.Confidence));
    }

    [Fact]
    public void Every_letter_lies_in_the_source_of_some_point_and_no_point_is_too_long()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"Sentence {i} says one more thing about paragraph {i % 50}. "));
        var reading = Reading((BlockKind.Heading, "Views"), (BlockKind.Paragraph, text), (BlockKind.Heading, "The end"));
        var points = PointReader.Read(From(), reading, Principles.Places);
        Assert.All(points, p => Assert.True(p.Text!.Length <= 1500));
        var covered = points.SelectMany(p => p.Also.Append(p.Source)).SelectMany(s => Enumerable.Range(s.Start, s.End - s.Start).Select(i => (s.Block, i))).ToHashSet();
        Assert.All(reading.Blocks, b => Assert.All(Enumerable.Range(0, b.Text.Length).Where(i => char.IsLetter(b.Text[i])), i => Assert.Contains((b.Index, i), covered)));
    }

    [Theory]
    [InlineData("On behalf of our members we very much support an open model.", Operation.Support)]
    [InlineData("We oppose a treaty.", Operation.Oppose)]
    [InlineData("Nous appuyons un modèle ouvert.", Operation.Support)]
    [InlineData("The network should be governed by the laws that apply elsewhere. Blocking of content is seen in many places, and this is not acceptable.", Operation.Comment)]
    [InlineData("These principles stand in earlier works that the Republic of Meridia and others say we support.", Operation.Comment)]
    [InlineData("Le réseau doit rester ouvert à tous. Certains le ferment, et nous rejetons ces pratiques.", Operation.Comment)]
    public void Where_there_is_no_text_only_who_begins_with_a_position_takes_one(string words, Operation operation)
        => Assert.Equal(operation, Assert.Single(PointReader.Read(From(), Reading((BlockKind.Paragraph, words)), PlaceFinder.Of(null, []))).Operation);

    private static IReadOnlyList<Point> Read(string words) => PointReader.Read(From(), Reading((BlockKind.Paragraph, words)), Principles.Places);

    private static Contribution From() => new() { Number = 1, Files = [Reading()] };

    private static Reading Reading(params (BlockKind Kind, string Text)[] blocks) => new()
    {
        File = "letter.txt",
        Sha256 = new string('0', 64),
        Format = FileFormat.Txt,
        Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = b.Kind, Level = 1, Text = b.Text })],
    };
}
