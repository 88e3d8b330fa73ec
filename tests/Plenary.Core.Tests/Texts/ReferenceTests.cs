using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Texts;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("We support paragraph 36.", "36")]
    [InlineData("See para. 7(b) on money.", "7.b")]
    [InlineData("Paras 18, 19 and 21 should go together.", "18 19 21")]
    [InlineData("Delete § 36 and ¶ 12.", "36 12")]
    [InlineData("In paragraphs 3-5 the tone is right.", "3-5")]
    [InlineData("Paragraph 4 and 7 overlap.", "4 7")]
    [InlineData("Paragraph 12 bis is new to us.", "12bis")]
    [InlineData("As to OP5, we agree.", "5")]
    [InlineData("Subparagraph (b) of paragraph 7 is vague.", "7.b")]
    [InlineData("The third paragraph is vague.", "3")]
    [InlineData("The third principle is too weak.", "9")]
    [InlineData("Paragraph 4 of the draft is clear.", "4")]
    [InlineData("Le paragraphe 36 devrait être supprimé.", "36")]
    [InlineData("Les paragraphes 3 à 5 nous conviennent.", "3-5")]
    [InlineData("Nous appuyons le troisième paragraphe.", "3")]
    [InlineData("L'alinéa b) du paragraphe 7 est flou.", "7.b")]
    [InlineData("El párrafo 36 y el apartado 12 son claros.", "36 12")]
    [InlineData("Los párrafos 18, 19 y 21 del proyecto son claros.", "18 19 21")]
    [InlineData("Мы поддерживаем пункт 36.", "36")]
    [InlineData("См. пп. 3–5 и п. 12 проекта.", "3-5 12")]
    [InlineData("Подпункт (b) пункта 7 неясен.", "7.b")]
    [InlineData("نؤيد الفقرة 36.", "36")]
    [InlineData("نقترح حذف الفقرتين ٣ و٤.", "3 4")]
    [InlineData("الفقرة الثالثة غير واضحة.", "3")]
    [InlineData("我们支持第36段。", "36")]
    [InlineData("第三段应予删除。", "3")]
    [InlineData("第18、19和21段重复。", "18 19 21")]
    [InlineData("第三至五段很好。", "3-5")]
    [InlineData("last paragraph: delete", "40")]
    [InlineData("On the last para, nothing to add.", "40")]
    [InlineData("The last but one is odd; the penultimate paragraph is fine.", "39")]
    [InlineData("Le dernier paragraphe est de trop.", "40")]
    [InlineData("Dernier paragraphe : à supprimer", "40")]
    [InlineData("El último párrafo sobra.", "40")]
    [InlineData("El párrafo último sobra.", "40")]
    [InlineData("Последний абзац лишний.", "40")]
    [InlineData("الفقرة الأخيرة زائدة.", "40")]
    [InlineData("最后一段应删除。", "40")]
    [InlineData("倒数第二段应删除。", "39")]
    [InlineData("first paragraph: fine", "1")]
    public void A_place_that_is_named_is_found(string words, string expected) => Assert.Equal(expected, Found(words));

    [Theory]
    [InlineData("Paragraph 36 of the Tunis Agenda says so.")]
    [InlineData("The Tunis Agenda, paragraph 36, says so.")]
    [InlineData("The Tunis Agenda says in paragraph 36 that roles differ.")]
    [InlineData("Article 19 of the UDHR protects expression.")]
    [InlineData("UDHR Article 19 protects expression.")]
    [InlineData("ARTICLE 19 welcomes this process.")]
    [InlineData("General Assembly resolution 57/270B asks for this.")]
    [InlineData("In paragraph 4 of our letter we said so.")]
    [InlineData("As explained in paragraph 4 above, we agree.")]
    [InlineData("It grew by 4.5 per cent on 12 March 2014.")]
    [InlineData("http://example.org/paragraph/36#section-2 has more.")]
    [InlineData("In this section I propose a change.")]
    [InlineData("My first point is about money.")]
    [InlineData("Le paragraphe 36 de l'Agenda de Tunis le dit.")]
    [InlineData("L'article 19 de la Déclaration universelle le dit.")]
    [InlineData("El párrafo 36 de la Agenda de Túnez lo dice.")]
    [InlineData("Пункт 36 Тунисской программы говорит об этом.")]
    [InlineData("الفقرة 36 من جدول أعمال تونس تقول ذلك.")]
    [InlineData("《突尼斯议程》第36段提到这一点。")]
    [InlineData("突尼斯议程第36段提到这一点。")]
    [InlineData("The last paragraph of the Geneva Convention says so.")]
    [InlineData("In our last paragraph we said so.")]
    [InlineData("最后两段应删除。")]
    public void A_place_of_another_document_is_not_ours(string words) => Assert.Equal("", Found(words));

    [Theory]
    [InlineData("Paragraph 4, 3 words must go.", "4")]
    [InlineData("Paragraph 4 and 12 countries agree.", "4")]
    [InlineData("In line with the Tunis Agenda, we propose to delete paragraph 12.", "12")]
    [InlineData("Paragraph 99 is missing.", "")]
    public void A_number_of_something_else_is_left_out(string words, string expected) => Assert.Equal(expected, Found(words));

    [Theory]
    [InlineData("Question 2: we would share the costs.", "2")]
    [InlineData("Q2", "2")]
    [InlineData("Réponse à la question 2", "2")]
    [InlineData("Respuesta a la pregunta 1", "1")]
    [InlineData("Ответ на вопрос 2", "2")]
    [InlineData("الجواب على السؤال 2", "2")]
    [InlineData("问题二", "2")]
    [InlineData("How should the forum be financed and staffed?", "2")]
    [InlineData("Our view of the weather", null)]
    public void A_heading_that_is_a_question_is_known(string heading, string? question) =>
        Assert.Equal(question, Principles.Places.QuestionOf(heading)?.Question);

    /// <summary>An agreement is written in articles, though its numbers are printed alone; a paragraph named after an article in one sentence is the article's.</summary>
    [Theory]
    [InlineData("We support Article 9.", "9")]
    [InlineData("Paragraph 2 of article 9 empties paragraph 1.", "9.2 9.1")]
    [InlineData("Does article 9 help? Paragraph 1 does.", "9 1")]
    [InlineData("L’article neuf, § 2, nous convient.", "9.2")]
    [InlineData("Article 9 of the Geneva Convention says so.", "")]
    public void An_agreement_is_cited_by_its_articles(string words, string expected)
    {
        string[] numbers = ["1", "9", "9.1", "9.2"];
        var text = new TextVersion
        {
            Version = 0, Title = "Agreement on the river", Language = "en", Languages = ["en"],
            Paragraphs = [.. numbers.Select(n => new Paragraph { Id = n, Number = n, Kind = BlockKind.Paragraph, Text = "Words.", Texts = new Dictionary<string, string> { ["en"] = "Words." } })],
        };
        Assert.Equal(expected, string.Join(' ', PlaceFinder.Of(text, []).Find(words).Where(r => r.Anchor.To == AnchorTo.Paragraph).Select(r => r.Anchor.Paragraph)));
    }

    [Theory]
    [InlineData("4: twenty is too few", LineHead.Announced)]
    [InlineData("9 - should say night", LineHead.Announced)]
    [InlineData("last paragraph: delete", LineHead.Announced)]
    [InlineData("section Governance: too many members", LineHead.Announced)]
    [InlineData("on the first para, we'd add a bench", LineHead.Place)]
    [InlineData("the second paragraph ok for us", LineHead.Place)]
    [InlineData("§ 4 is vague", LineHead.Place)]
    [InlineData("paragraphs 4 and 5 overlap", LineHead.Place)]
    [InlineData("- para. 4 is vague", LineHead.Place)]
    [InlineData("au paragraphe 3, préciser", LineHead.Place)]
    [InlineData("le dernier paragraphe : supprimer", LineHead.Announced)]
    [InlineData("en el párrafo 3 falta algo", LineHead.Place)]
    [InlineData("по пункту 3 согласны", LineHead.Place)]
    [InlineData("الفقرة 3: تحذف", LineHead.Announced)]
    [InlineData("第3段：删除", LineHead.Announced)]
    [InlineData("最后一段应删除", LineHead.Place)]
    [InlineData("последний абзац лишний", LineHead.Place)]
    [InlineData("on the first para, we'd add the word \"island\"", LineHead.Place)]
    [InlineData("4.5 million people", LineHead.None)]
    [InlineData("9-10 boats", LineHead.None)]
    [InlineData("4:30 is early", LineHead.None)]
    [InlineData("paragraphs are long", LineHead.None)]
    [InlineData("on the quay there is no bench", LineHead.None)]
    [InlineData("the section of the road", LineHead.None)]
    [InlineData("", LineHead.None)]
    public void A_line_that_begins_by_naming_a_place_is_known(string line, LineHead head) => Assert.Equal(head, LineHeads.Name(line));

    [Theory]
    [InlineData("as we have said about", true)]
    [InlineData("paragraph 4 and", true)]
    [InlineData("a bench is missing", false)]
    [InlineData("we agree with 4", false)]
    [InlineData("9 - should say harbour master instead of warden", false)]
    [InlineData("пункт 3 должен говорить о порте", false)]
    public void A_line_that_breaks_off_is_known(string line, bool goesOn) => Assert.Equal(goesOn, LineHeads.GoesOn(line));

    private static string Found(string words) => string.Join(' ', Principles.Places.Find(words)
        .Where(r => r.Anchor.To is AnchorTo.Paragraph)
        .Select(r => r.Anchor.Through is { } through ? Name(r.Anchor.Paragraph!) + "-" + Name(through) : Name(r.Anchor.Paragraph!)));

    private static string Name(string id)
    {
        var number = Principles.Text.Paragraphs.Single(p => p.Id == id).Number!;
        return number.StartsWith('(') ? "7." + number[1] : number.Replace(" ", "");
    }
}
