using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>To say what a change would do is not to ask for it, wherever the place stands and whatever words are to go; to ask for it and say why is.</summary>
public sealed class ConsequencesTests
{
    private static readonly PlaceFinder Places = PlaceFinder.Of(
        new()
        {
            Version = 0, Title = "Statutes", Language = "en", Languages = ["en"],
            Paragraphs = [Rule("p1", "1", "Personal data are handed out on request, and only in writing."), Rule("p2", "2", "The forum listens.")],
        }, []);

    private static Paragraph Rule(string id, string number, string text) => new() { Id = id, Number = number, Kind = BlockKind.Paragraph, Level = 1, Text = text, Texts = new Dictionary<string, string> { ["en"] = text } };

    [Theory]
    [InlineData("Deleting “personal” in paragraph 1 would weaken the text.")]
    [InlineData("In paragraph 1, deleting “personal” would weaken the text.")]
    [InlineData("In paragraph 1, deletion of “personal” weakens the text.")]
    [InlineData("Paragraph 1: deleting “personal” would weaken the text.")]
    [InlineData("The deletion of “personal” in paragraph 1 would weaken the text.")]
    [InlineData("To delete “personal” in paragraph 1 would weaken the text.")]
    [InlineData("In our view, deleting “personal” in paragraph 1 would weaken the text.")]
    [InlineData("We believe that deleting “personal” in paragraph 1 would weaken the text.")]
    [InlineData("Replacing “on request” by “where needed” in paragraph 1 would open the door to abuse.")]
    [InlineData("In paragraph 1, replacing “on request” by “where needed” would open the door to abuse.")]
    [InlineData("The removal of paragraph 1 leaves nobody protected.")]
    [InlineData("The replacement of “on request” by “where needed” in paragraph 1 would harm many.")]
    [InlineData("Adding “freely” after “handed out” in paragraph 1 might hurt.")]
    [InlineData("Moving paragraph 1 after paragraph 2 would hide it.")]
    [InlineData("Removing paragraph 1, in our view, would harm many.")]
    [InlineData("By deleting “personal” in paragraph 1 we would weaken the text.")]
    [InlineData("It is useful, and deleting paragraph 1 would weaken the text.")]
    public void In_English(string words) => Nothing(words);

    [Theory]
    [InlineData("Supprimer « personal » au paragraphe 1 affaiblirait le texte.")]
    [InlineData("Au paragraphe 1, supprimer « personal » affaiblirait le texte.")]
    [InlineData("Au paragraphe 1 supprimer « personal » affaiblirait le texte.")]
    [InlineData("Paragraphe 1 : supprimer « personal » affaiblirait le texte.")]
    [InlineData("Supprimer « personal » affaiblirait le paragraphe 1.")]
    [InlineData("La suppression de « personal » au paragraphe 1 affaiblirait le texte.")]
    [InlineData("Au paragraphe 1, la suppression de « personal » nuirait aux pauvres.")]
    [InlineData("Nous pensons que supprimer « personal » au paragraphe 1 affaiblirait le texte.")]
    [InlineData("À notre avis, supprimer le paragraphe 1 affaiblirait le texte.")]
    [InlineData("Remplacer « on request » par « where needed » au paragraphe 1 ouvrirait la porte aux abus.")]
    [InlineData("Au paragraphe 1, remplacer « on request » par « where needed » ouvrirait la porte aux abus.")]
    [InlineData("Supprimer « personal » au paragraphe 1, c’est affaiblir le texte.")]
    [InlineData("Supprimer « personal » au paragraphe 1, ce serait affaiblir le texte.")]
    [InlineData("Supprimer le paragraphe 1 revient à affaiblir le texte.")]
    [InlineData("Le fait de supprimer « personal » au paragraphe 1 affaiblirait le texte.")]
    [InlineData("En supprimant « personal » au paragraphe 1, on affaiblirait le texte.")]
    [InlineData("La suppression de « personal » dénature le paragraphe 1.")]
    [InlineData("Ajouter « freely » après « handed out » au paragraphe 1 alourdirait le texte.")]
    [InlineData("Déplacer le paragraphe 1 après le paragraphe 2 le cacherait.")]
    [InlineData("Ce mot est utile et supprimer « personal » au paragraphe 1 affaiblirait le texte.")]
    public void In_French(string words) => Nothing(words);

    [Theory]
    [InlineData("Eliminar «personal» en el párrafo 1 debilitaría el texto.")]
    [InlineData("En el párrafo 1, eliminar «personal» debilitaría el texto.")]
    [InlineData("Suprimir «personal» debilitará el párrafo 1.")]
    [InlineData("La supresión de «personal» en el párrafo 1 debilitaría el texto.")]
    [InlineData("Párrafo 1: suprimir «personal» debilitaría el texto.")]
    [InlineData("Creemos que suprimir «personal» en el párrafo 1 debilitaría el texto.")]
    [InlineData("A nuestro juicio, eliminar el párrafo 1 debilitaría el texto.")]
    [InlineData("Sustituir «on request» por «where needed» en el párrafo 1 abriría la puerta a los abusos.")]
    [InlineData("En el párrafo 1, sustituir «on request» por «where needed» abriría la puerta a los abusos.")]
    [InlineData("Al suprimir «personal» en el párrafo 1 se debilitaría el texto.")]
    [InlineData("Añadir «freely» después de «handed out» en el párrafo 1 complicaría el texto.")]
    [InlineData("El suprimir el párrafo 1 supondría un retroceso.")]
    public void In_Spanish(string words) => Nothing(words);

    [Theory]
    [InlineData("Удаление «personal» в пункте 1 ослабит текст.")]
    [InlineData("В пункте 1 удаление «personal» ослабит текст.")]
    [InlineData("В пункте 1 исключение слова «personal» ослабило бы текст.")]
    [InlineData("Удалить «personal» в пункте 1 значило бы ослабить текст.")]
    [InlineData("Исключить «personal» в пункте 1 означает ослабить текст.")]
    [InlineData("Исключение пункта 1 навредит бедным.")]
    [InlineData("Мы считаем, что удаление «personal» в пункте 1 ослабит текст.")]
    [InlineData("По нашему мнению, исключение пункта 1 ослабит текст.")]
    [InlineData("Замена «on request» на «where needed» в пункте 1 откроет дорогу злоупотреблениям.")]
    [InlineData("Заменить «on request» на «where needed» в пункте 1 означало бы открыть дорогу злоупотреблениям.")]
    [InlineData("Добавление «freely» после «handed out» в пункте 1 усложнит текст.")]
    [InlineData("Перенос пункта 1 после пункта 2 скроет его.")]
    public void In_Russian(string words) => Nothing(words);

    [Theory]
    [InlineData("حذف «personal» في الفقرة 1 سيضعف النص.")]
    [InlineData("في الفقرة 1، حذف «personal» سيضعف النص.")]
    [InlineData("في الفقرة 1 حذف كلمة «personal» يضعف النص.")]
    [InlineData("إن حذف «personal» من الفقرة 1 سيضعف النص.")]
    [InlineData("من شأن حذف «personal» من الفقرة 1 أن يضعف النص.")]
    [InlineData("نعتقد أن حذف «personal» من الفقرة 1 سيضعف النص.")]
    [InlineData("حذف الفقرة 1 من شأنه أن يضعف النص.")]
    [InlineData("استبدال «on request» بـ «where needed» في الفقرة 1 سيفتح الباب أمام التجاوزات.")]
    [InlineData("إضافة «freely» بعد «handed out» في الفقرة 1 ستعقد النص.")]
    [InlineData("نقل الفقرة 1 إلى ما بعد الفقرة 2 سيخفيها.")]
    [InlineData("حذف الفقرة 1 قد يضر بالفقراء.")]
    public void In_Arabic(string words) => Nothing(words);

    [Theory]
    [InlineData("删除第1段的“personal”会削弱文本。")]
    [InlineData("在第1段，删除“personal”会削弱文本。")]
    [InlineData("在第1段中删除“personal”将削弱文本。")]
    [InlineData("将第1段的“personal”删除会削弱文本。")]
    [InlineData("我们认为删除第1段的“personal”会削弱文本。")]
    [InlineData("将第1段的“on request”改为“where needed”会打开方便之门。")]
    [InlineData("删除第1段等于放弃保护。")]
    [InlineData("删除第1段可能导致滥用。")]
    [InlineData("在第1段“handed out”之后加上“freely”会使文本复杂。")]
    [InlineData("将第1段移至第2段之后会把它藏起来。")]
    public void In_Chinese(string words) => Nothing(words);

    [Theory]
    [InlineData("Delete “personal” in paragraph 1; it would weaken the text.")]
    [InlineData("Delete “personal” in paragraph 1, because it would weaken the text.")]
    [InlineData("Delete “personal” in paragraph 1: otherwise the text would be weak.")]
    [InlineData("We propose deleting “personal” in paragraph 1 because it weakens the text.")]
    [InlineData("In paragraph 1, delete “personal” throughout.")]
    [InlineData("Please delete “personal” in paragraph 1, which would make the text clearer.")]
    [InlineData("Supprimer « personal » au paragraphe 1, car ce mot affaiblirait le texte.")]
    [InlineData("Supprimer « personal », qui affaiblirait le paragraphe 1.")]
    [InlineData("Au paragraphe 1, supprimer « personal » partout.")]
    [InlineData("Supprimer « personal » figurant au paragraphe 1.")]
    [InlineData("Il faudrait supprimer « personal » au paragraphe 1.")]
    [InlineData("Au paragraphe 1, il conviendrait de supprimer « personal ».")]
    [InlineData("Nous aimerions supprimer « personal » au paragraphe 1, ce qui renforcerait le texte.")]
    [InlineData("Suprimir «personal» en el párrafo 1, porque debilitaría el texto.")]
    [InlineData("En el párrafo 1, suprimir «personal» en todas partes.")]
    [InlineData("Habría que suprimir «personal» en el párrafo 1.")]
    [InlineData("Исключить «personal» в пункте 1, так как это ослабит текст.")]
    [InlineData("В пункте 1 следует исключить «personal», что улучшит текст.")]
    [InlineData("Исключить слово «personal», содержащееся в пункте 1.")]
    [InlineData("حذف «personal» من الفقرة 1 لأنها تضعف النص.")]
    [InlineData("حذف كلمة «personal» الواردة في الفقرة 1.")]
    [InlineData("ينبغي حذف «personal» من الفقرة 1، مما سيوضح النص.")]
    [InlineData("删除第1段的“personal”，因为它会削弱文本。")]
    [InlineData("建议删除第1段的“personal”，使文本更清楚。")]
    [InlineData("Delete “personal” in paragraph 1 entirely.")]
    [InlineData("Suprimir «personal» del párrafo 1 lo antes posible.")]
    [InlineData("Supprimer « personal » du paragraphe 1 dès que possible.")]
    [InlineData("请将第1段的“personal”删除。")]
    public void A_request_with_its_reason_stays_one(string words)
    {
        var point = Assert.Single(Frames.Read(words, Places));
        Assert.Equal((Operation.Delete, "Personal"), (point.Operation, point.Anchor.Quote?.Trim()));
    }

    private static void Nothing(string words)
    {
        var points = Frames.Read(words, Places);
        Assert.All(points, p => Assert.Equal((Operation.Comment, "p1"), (p.Operation == Operation.Keep ? Operation.Comment : p.Operation, p.Anchor.Paragraph == "p2" ? "p1" : p.Anchor.Paragraph)));
        Assert.All(points, p => Assert.Equal(words, p.Text));
    }
}
