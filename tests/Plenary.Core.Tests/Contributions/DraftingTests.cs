using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>What a delegation writes for replacing, deleting, adding and moving, and what only sounds like it.</summary>
public sealed class DraftingTests
{
    [Theory]
    [InlineData("في الفقرة 1 نقترح الاستعاضة عن كلمة \"stakeholder\" بعبارة \"participant\".", "stakeholder", "participant")]
    [InlineData("وفي الفقرة 1، ينبغي الاستعاضة عن عبارة «every stakeholder» بعبارة «all who come».", "every stakeholder", "all who come")]
    [InlineData("الفقرة 1: يستعاض عن «table» بـ «house».", "table", "house")]
    [InlineData("نقترح في الفقرة 1 إبدال عبارة «one table» بعبارة «a round table».", "one table", "a round table")]
    [InlineData("نرجو تغيير عبارة «one table» في الفقرة 1 لتصبح «a round table».", "one table", "a round table")]
    [InlineData("建议将第1段中“one table”改为“a round table”。", "one table", "a round table")]
    [InlineData("第1段“one table”一词应改为“a round table”。", "one table", "a round table")]
    [InlineData("第1段中的“one table”宜由“a round table”替代。", "one table", "a round table")]
    [InlineData("把第1段里的“one table”换成“a round table”。", "one table", "a round table")]
    [InlineData("以“a round table”取代第1段的“one table”。", "one table", "a round table")]
    [InlineData("In para. 1, “one table” becomes “a round table”.", "one table", "a round table")]
    [InlineData("In paragraph 1 we would ask for “one table” to become “a round table”.", "one table", "a round table")]
    [InlineData("Paragraph 1: for “one table” read “a round table”.", "one table", "a round table")]
    [InlineData("In paragraph 1 change “one table” to “a round table”.", "one table", "a round table")]
    [InlineData("Il convient, au paragraphe 1, de remplacer « one table » par « a round table ».", "one table", "a round table")]
    [InlineData("Au paragraphe 1, substituer « a round table » à « one table ».", "one table", "a round table")]
    [InlineData("En el párrafo 1, sustitúyase «one table» por «a round table».", "one table", "a round table")]
    [InlineData("En el párrafo 1, donde dice «one table» debe decir «a round table».", "one table", "a round table")]
    [InlineData("В пункте 1 вместо «one table» следует читать «a round table».", "one table", "a round table")]
    [InlineData("В пункте 1 слова «one table» следует заменить словами «a round table».", "one table", "a round table")]
    public void Words_are_replaced_in_every_way_of_saying_it(string words, string old, string now)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Replace, old, now), (point.Operation, point.Anchor.Quote, point.Text));
    }

    [Theory]
    [InlineData("В пункте 1 предлагаем изложить текст в следующей редакции: «The forum listens to all.»")]
    [InlineData("Предлагаем изложить пункт 1 в следующей редакции: «The forum listens to all.»")]
    [InlineData("Le paragraphe 1 serait ainsi libellé : « The forum listens to all. »")]
    [InlineData("Reformúlese el párrafo 1 como sigue: «The forum listens to all.»")]
    [InlineData("El párrafo 1 debería quedar redactado así: «The forum listens to all.»")]
    [InlineData("يعاد صياغة الفقرة 1 على النحو التالي: «The forum listens to all.»")]
    [InlineData("نقترح أن يصبح نص الفقرة 1 كما يلي: «The forum listens to all.»")]
    [InlineData("第1段应改写为：“The forum listens to all.”")]
    [InlineData("建议第1段修改如下：“The forum listens to all.”")]
    [InlineData("第1段宜改为“The forum listens to all.”")]
    [InlineData("Paragraph 1 could be reworded as follows: “The forum listens to all.”")]
    public void A_whole_paragraph_is_worded_anew(string words)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Replace, AnchorTo.Paragraph, "The forum listens to all."), (point.Operation, point.Anchor.To, point.Text));
    }

    [Theory]
    [InlineData("أما الفقرة 36 فينبغي حذفها.")]
    [InlineData("الفقرة 36 لا لزوم لها، ويجب حذفها.")]
    [InlineData("الفقرة 36 غامضة ولذلك نقترح حذفها.")]
    [InlineData("نقترح حذف الفقرة 36.")]
    [InlineData("وتحذف الفقرة 36.")]
    [InlineData("نطلب إلغاء الفقرة 36.")]
    [InlineData("الفقرة 36 زائدة فلتحذف.")]
    [InlineData("نرى أن تُشطب الفقرة 36.")]
    [InlineData("建议删除第36段。")]
    [InlineData("第36段应予删除。")]
    [InlineData("第36段可以删掉。")]
    [InlineData("建议去掉第36段。")]
    [InlineData("Il convient de supprimer le paragraphe 36.")]
    [InlineData("Le paragraphe 36 est à supprimer.")]
    [InlineData("Le paragraphe 36 devrait disparaître.")]
    [InlineData("Le paragraphe 36 peut être retiré.")]
    [InlineData("Suprímase el párrafo 36.")]
    [InlineData("Elimínese el párrafo 36.")]
    [InlineData("Debería suprimirse el párrafo 36.")]
    [InlineData("El párrafo 36 sobra y debe eliminarse.")]
    [InlineData("Convendría suprimir el párrafo 36.")]
    [InlineData("Следует исключить пункт 36.")]
    [InlineData("Пункт 36 подлежит исключению.")]
    [InlineData("Пункт 36 предлагается исключить.")]
    [InlineData("Пункт 36 должен быть удалён.")]
    [InlineData("Считаем необходимым снять пункт 36.")]
    [InlineData("We suggest deleting paragraph 36.")]
    [InlineData("We propose the deletion of paragraph 36.")]
    [InlineData("Paragraph 36 has to go.")]
    [InlineData("Paragraph 36 needs to be removed.")]
    [InlineData("Paragraph 36 is best left out.")]
    public void A_paragraph_goes_in_every_way_of_saying_it(string words)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Delete, Principles.Id("36"), AnchorTo.Paragraph), (point.Operation, point.Anchor.Paragraph, point.Anchor.To));
    }

    [Theory]
    [InlineData("We oppose deleting paragraph 36.")]
    [InlineData("We are against the deletion of paragraph 36.")]
    [InlineData("We cannot agree to delete paragraph 36.")]
    [InlineData("Some members wish to delete paragraph 36.")]
    [InlineData("Deleting paragraph 36 would be a mistake.")]
    [InlineData("The deletion of paragraph 36 would weaken the text.")]
    [InlineData("Nous sommes opposés à la suppression du paragraphe 36.")]
    [InlineData("La suppression du paragraphe 36 serait une erreur.")]
    [InlineData("Nous nous opposons à ce qu’on supprime le paragraphe 36.")]
    [InlineData("Nos oponemos a suprimir el párrafo 36.")]
    [InlineData("No estamos de acuerdo con eliminar el párrafo 36.")]
    [InlineData("Мы против исключения пункта 36.")]
    [InlineData("Возражаем против предложения исключить пункт 36.")]
    [InlineData("Не следует исключать пункт 36.")]
    [InlineData("نعارض حذف الفقرة 36.")]
    [InlineData("لا نوافق على حذف الفقرة 36.")]
    [InlineData("الفقرة 36 لا ينبغي حذفها.")]
    [InlineData("لا نرى داعياً لحذف الفقرة 36.")]
    [InlineData("我们反对删除第36段。")]
    [InlineData("我们不同意删除第36段。")]
    [InlineData("第36段不能删除。")]
    [InlineData("第36段不宜去掉。")]
    public void A_deletion_that_is_opposed_is_none(string words) =>
        Assert.All(Read(words), p => Assert.NotEqual(Operation.Delete, p.Operation));

    [Theory]
    [InlineData("在第1段“one table”之后加上“and one purse”。", "one table")]
    [InlineData("第1段“one table”后增加“and one purse”。", "one table")]
    [InlineData("在第1段“one table”后面补充“and one purse”。", "one table")]
    [InlineData("في الفقرة 1، تضاف عبارة «and one purse» بعد «one table».", "one table")]
    [InlineData("نقترح إضافة «and one purse» بعد عبارة «one table» في الفقرة 1.", "one table")]
    [InlineData("Au paragraphe 1, ajouter « and one purse » après « one table ».", "one table")]
    [InlineData("En el párrafo 1, añádase «and one purse» después de «one table».", "one table")]
    [InlineData("В пункте 1 после слов «one table» добавить слова «and one purse».", "one table")]
    [InlineData("After “one table” in paragraph 1, add “and one purse”.", "one table")]
    public void Words_come_after_the_words_that_are_named(string words, string after)
    {
        var point = Assert.Single(Read(words));
        var paragraph = Principles.Text.Paragraphs.Single(p => p.Id == Principles.Id("1")).Text;
        var at = paragraph.IndexOf(after, StringComparison.Ordinal) + after.Length;
        Assert.Equal((Operation.Add, AnchorTo.Range, at, at, " and one purse"), (point.Operation, point.Anchor.To, point.Anchor.Start, point.Anchor.End, point.Text));
    }

    [Theory]
    [InlineData("In paragraph 1, add “also ” before “one table”.", "also ")]
    [InlineData("In paragraph 1, add “round and” before “one table”.", "round and ")]
    [InlineData("In paragraph 1, add “, at noon” after “one table”.", ", at noon")]
    [InlineData("In paragraph 1, add “(round)” after “one table”.", " (round)")]
    [InlineData("在第1段“one table”之后加上“和钱包”。", "和钱包")]
    public void Words_that_come_in_get_the_spaces_that_their_language_needs(string words, string now) => Assert.Equal(now, Assert.Single(Read(words)).Text);

    [Theory]
    [InlineData("在第4段之后增加一段：“The forum meets once a year.”")]
    [InlineData("第4段后加上一段：“The forum meets once a year.”")]
    [InlineData("建议在第4段之后新增以下内容：“The forum meets once a year.”")]
    [InlineData("تضاف بعد الفقرة 4 فقرة جديدة نصها: «The forum meets once a year.»")]
    [InlineData("Il y a lieu d’insérer après le paragraphe 4 : « The forum meets once a year. »")]
    [InlineData("Insértese después del párrafo 4: «The forum meets once a year.»")]
    [InlineData("После пункта 4 следует включить: «The forum meets once a year.»")]
    [InlineData("A new paragraph should be inserted after paragraph 4: “The forum meets once a year.”")]
    public void A_paragraph_comes_after_the_one_that_is_named(string words)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Add, AnchorTo.Gap, Principles.Id("4"), "The forum meets once a year."), (point.Operation, point.Anchor.To, point.Anchor.Paragraph, point.Text));
    }

    [Theory]
    [InlineData("Move paragraph 7 after paragraph 3.", "7", null, "3")]
    [InlineData("Paragraph 36 should be moved before paragraph 4.", "36", null, "3")]
    [InlineData("Paragraph 36 should come before paragraph 4.", "36", null, "3")]
    [InlineData("Paragraphs 4 to 6 should be moved to the end.", "4", "6", "40")]
    [InlineData("Paragraph 36 should be moved to the end of the document.", "36", null, "40")]
    [InlineData("We suggest moving paragraph 36 to the beginning.", "36", null, "")]
    [InlineData("Placer le paragraphe 36 après le paragraphe 3.", "36", null, "3")]
    [InlineData("Le paragraphe 36 devrait être déplacé à la fin du texte.", "36", null, "40")]
    [InlineData("Nous proposons de déplacer le paragraphe 4 en tête du texte.", "4", null, "")]
    [InlineData("Trasládese el párrafo 36 a continuación del párrafo 3.", "36", null, "3")]
    [InlineData("El párrafo 36 debería trasladarse al final.", "36", null, "40")]
    [InlineData("Пункт 36 следует перенести в конец.", "36", null, "40")]
    [InlineData("Предлагаем поместить пункт 36 после пункта 3.", "36", null, "3")]
    [InlineData("تنقل الفقرة 36 إلى ما بعد الفقرة 3.", "36", null, "3")]
    [InlineData("نقترح نقل الفقرة 36 إلى آخر النص.", "36", null, "40")]
    [InlineData("将第36段移至第3段之后。", "36", null, "3")]
    [InlineData("第4至6段应移到最后。", "4", "6", "40")]
    [InlineData("建议把第36段放在第4段之前。", "36", null, "3")]
    public void A_paragraph_moves_to_where_it_is_wanted(string words, string number, string? through, string after)
    {
        var point = Assert.Single(Read(words));
        Assert.Equal((Operation.Move, Principles.Id(number), through is null ? null : Principles.Id(through)), (point.Operation, point.Anchor.Paragraph, point.Anchor.Through));
        Assert.Equal((AnchorTo.Gap, after.Length == 0 ? null : Principles.Id(after)), (point.Anchor.Destination?.To, point.Anchor.Destination?.Paragraph));
    }

    [Theory]
    [InlineData("Paragraph 36 should be moved.")]
    [InlineData("Paragraph 36 moves us deeply in the end.")]
    [InlineData("We do not wish paragraph 36 to be moved to the end.")]
    [InlineData("In the end paragraph 36 says little.")]
    [InlineData("Нельзя переносить пункт 36 в конец.")]
    [InlineData("不要把第36段移到最后。")]
    public void A_move_without_a_place_to_go_or_that_is_not_wanted_is_none(string words) =>
        Assert.All(Read(words), p => Assert.NotEqual(Operation.Move, p.Operation));

    private static readonly PlaceFinder Harbour = PlaceFinder.Of(new()
    {
        Version = 0,
        Title = "港口论坛章程草案",
        Language = "zh",
        Languages = ["zh"],
        Paragraphs =
        [
            Paragraph("p1", "1", "论坛每年召开两次会议，由各方代表参加。"),
            Paragraph("p2", "2", "秘书处设在港口，负责保存全部记录。"),
            Paragraph("p3", "3", "论坛的经费由会员自愿捐助。"),
        ],
    }, []);

    [Theory]
    [InlineData("将第1段中的“两次会议”改为“三次会议”。", Operation.Replace, "两次会议", "三次会议")]
    [InlineData("第2段“全部记录”应改为“全部公开记录”。", Operation.Replace, "全部记录", "全部公开记录")]
    [InlineData("在第1段“各方代表”之后加上“和观察员”。", Operation.Add, null, "和观察员")]
    [InlineData("第3段“自愿”二字应删去。", Operation.Delete, "自愿", null)]
    public void A_Chinese_text_is_amended_in_its_own_words(string words, Operation operation, string? quote, string? now)
    {
        var point = Assert.Single(Read(Harbour, words));
        Assert.Equal((operation, AnchorTo.Range, quote, now ?? words), (point.Operation, point.Anchor.To, point.Anchor.Quote, point.Text));
    }

    private static Paragraph Paragraph(string id, string number, string text) =>
        new() { Id = id, Number = number, Kind = BlockKind.Paragraph, Text = text, Texts = new Dictionary<string, string> { ["zh"] = text } };

    private static IReadOnlyList<Point> Read(string words) => Read(Principles.Places, words);

    private static IReadOnlyList<Point> Read(PlaceFinder places, string words)
    {
        var reading = new Reading
        {
            File = "letter.txt",
            Sha256 = new string('0', 64),
            Format = FileFormat.Txt,
            Blocks = [new Block { Index = 0, Kind = BlockKind.Paragraph, Level = 1, Text = words }],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, places);
    }
}
