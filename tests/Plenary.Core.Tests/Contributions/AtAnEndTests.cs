using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>Words that are to come at the end or the beginning of a paragraph, in six languages: a change at that place, not a remark on the paragraph.</summary>
public sealed class AtAnEndTests
{
    private static readonly PlaceFinder Places = PlaceFinder.Of(Text("en", ("1", "The council meets in the open.", null), ("2", "Records are kept. They are public.", "Les actes sont conservés. Ils sont publics."),
        ("3", "access to data;", null), ("4", "委员会保存全部记录。", null)), []);

    [Theory]
    [InlineData("Para 1: Add at the end: \"Anyone may film.\"")]
    [InlineData("At the end of paragraph 1 add “Anyone may film.”")]
    [InlineData("In paragraph 1, insert at the very end: “Anyone may film.”")]
    [InlineData("We propose to add “Anyone may film.” to the end of paragraph 1.")]
    [InlineData("Paragraph 1 should end with: “Anyone may film.”")]
    [InlineData("Paragraph 1: add as the last sentence “Anyone may film.”")]
    [InlineData("Paragraph 1, in fine: add “Anyone may film.”")]
    [InlineData("Párrafo 1: añadir al final: «Anyone may film.»")]
    [InlineData("Al final del párrafo 1, añádase «Anyone may film.»")]
    [InlineData("En el párrafo 1 agregar, como última frase, «Anyone may film.»")]
    [InlineData("Paragraphe 1 : ajouter à la fin : « Anyone may film. »")]
    [InlineData("Paragraphe 1, in fine : ajouter « Anyone may film. »")]
    [InlineData("À la fin du paragraphe 1, insérer « Anyone may film. »")]
    [InlineData("Ajouter en fin de paragraphe 1 : « Anyone may film. »")]
    [InlineData("Пункт 1: добавить в конце: «Anyone may film.»")]
    [InlineData("В конце пункта 1 предлагаем добавить слова «Anyone may film.»")]
    [InlineData("Дополнить пункт 1 в конце предложением «Anyone may film.»")]
    [InlineData("الفقرة 1: تضاف في نهاية الفقرة: «Anyone may film.»")]
    [InlineData("نقترح إضافة ما يلي في نهاية الفقرة 1: «Anyone may film.»")]
    [InlineData("تضاف في آخر الفقرة 1 عبارة «Anyone may film.»")]
    [InlineData("第1段末尾增加“Anyone may film.”")]
    [InlineData("在第1段末尾加上“Anyone may film.”")]
    [InlineData("第1段句末添加“Anyone may film.”")]
    [InlineData("建议在第1段最后增加：“Anyone may film.”")]
    public void A_sentence_comes_after_the_last_one(string words) => Comes(words, "p1", "The council meets in the open. Anyone may film.");

    [Theory]
    [InlineData("At the beginning of para 1 insert \"Every month,\"")]
    [InlineData("At the start of paragraph 1 insert “Every month,”")]
    [InlineData("Paragraph 1: add at the beginning “Every month,”")]
    [InlineData("Paragraph 1 should begin with “Every month,”")]
    [InlineData("Au début du paragraphe 1, insérer « Every month, »")]
    [InlineData("Paragraphe 1, en tête : ajouter « Every month, »")]
    [InlineData("Al principio del párrafo 1, añadir «Every month,»")]
    [InlineData("Párrafo 1: insertar al comienzo: «Every month,»")]
    [InlineData("В начале пункта 1 добавить слова «Every month,»")]
    [InlineData("Пункт 1: вставить в начало «Every month,»")]
    [InlineData("تضاف في بداية الفقرة 1 عبارة «Every month,»")]
    [InlineData("الفقرة 1: تضاف في مستهل الفقرة «Every month,»")]
    [InlineData("第1段段首增加“Every month,”")]
    [InlineData("在第1段开头插入“Every month,”")]
    public void Words_come_before_the_first_one(string words) => Comes(words, "p1", "Every month, The council meets in the open.");

    [Theory]
    [InlineData("Paragraph 1: add at the end “, and by day”.", "p1", "The council meets in the open, and by day.")]
    [InlineData("Paragraph 1: add at the end “and by day.”", "p1", "The council meets in the open and by day.")]
    [InlineData("Paragraph 1: add at the end: and always by day", "p1", "The council meets in the open and always by day.")]
    [InlineData("Paragraph 3: add at the end “, old and new”.", "p3", "access to data, old and new;")]
    [InlineData("At the end of the first sentence of paragraph 2 add “for a year”.", "p2", "Records are kept for a year. They are public.")]
    [InlineData("Paragraph 2: add after the first sentence “They are numbered.”", "p2", "Records are kept. They are numbered. They are public.")]
    [InlineData("第4段末尾增加“和全部照片”。", "p4", "委员会保存全部记录和全部照片。")]
    [InlineData("第4段末尾增加“照片也予保存。”", "p4", "委员会保存全部记录。照片也予保存。")]
    public void Words_that_go_on_with_a_sentence_come_before_its_full_stop(string words, string paragraph, string now) => Comes(words, paragraph, now);

    [Fact]
    public void A_letter_in_a_language_of_the_text_changes_the_text_of_that_language()
    {
        var point = Assert.Single(Read("Paragraphe 2 : ajouter à la fin « Ils sont datés. »", "fr"));
        Assert.Equal(("fr", "Les actes sont conservés. Ils sont publics.".Length), (point.Anchor.Language, point.Anchor.Start));
        Assert.Null(Assert.Single(Read("Paragraph 2: add at the end “They are dated.”", "en")).Anchor.Language);
    }

    [Fact]
    public void A_new_paragraph_at_the_end_of_one_stands_after_it() =>
        Assert.Equal((AnchorTo.Gap, "p2"), Assert.Single(Read("Paragraph 2: add a new paragraph at the end: “The council may meet twice.”")).Anchor is var a ? (a.To, a.Paragraph) : default);

    [Theory]
    [InlineData("At the end of the list in paragraph 1 add “Anyone may film.”")]
    [InlineData("In the end, though nobody asked, add “Anyone may film.” to paragraph 1.")]
    [InlineData("In paragraph 1 add, a fin de que sea claro, “Anyone may film.”")]
    [InlineData("At the end of the sentence in paragraph 2 add “indeed”.")]
    public void An_end_of_something_else_is_none_and_its_words_are_kept(string words)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal(AnchorTo.Paragraph, point.Anchor.To);
        Assert.True(point.Reason == words || point.Text == words, point.Reason);
    }

    [Theory]
    [InlineData("Párrafo 1: añadir al final: «Anyone may film.»", "Párrafo 1 … al final")]
    [InlineData("At the beginning of para 1 insert “Every month,”", "At the beginning of para 1")]
    [InlineData("第1段末尾增加“Anyone may film.”", "第1段末尾")]
    public void The_words_that_name_the_end_stand_with_those_that_name_the_paragraph(string words, string detail)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((detail, null), (point.Evidence.Detail, point.Reason));
    }

    private static void Comes(string words, string id, string now)
    {
        var point = Assert.Single(Read(words));
        var old = Places.Text!.Paragraphs.Single(p => p.Id == id).Text;
        Assert.Equal((Operation.Add, AnchorTo.Range, id), (point.Operation, point.Anchor.To, point.Anchor.Paragraph));
        Assert.Equal(now, old.Insert(point.Anchor.Start!.Value, point.Text!));
        Assert.Null(point.Reason);
    }

    private static TextVersion Text(string language, params (string Number, string Text, string? French)[] paragraphs) => new()
    {
        Version = 0, Title = "Council", Language = language, Languages = [language, "fr"],
        Paragraphs = [.. paragraphs.Select((p, i) => new Paragraph
        {
            Id = $"p{i + 1}", Number = p.Number, Kind = BlockKind.Paragraph, Text = p.Text,
            Texts = new Dictionary<string, string> { [language] = p.Text, ["fr"] = p.French ?? "Sans version française." },
        })],
    };

    private static IReadOnlyList<Point> Read(string words, string? language = null)
    {
        var reading = new Reading
        {
            File = "letter.txt", Sha256 = new string('0', 64), Format = FileFormat.Txt, Language = language is null ? null : new(language, 1),
            Blocks = [new Block { Index = 0, Kind = BlockKind.Paragraph, Text = words }],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, Places);
    }
}
