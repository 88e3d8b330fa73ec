using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>Who does not want words deleted but replaced asks for their replacement; who only does not want them deleted keeps them.</summary>
public sealed class InsteadTests
{
    private const string Text = "Personal data are handed out on request, and only in writing.";

    private static readonly PlaceFinder Places = PlaceFinder.Of(
        new()
        {
            Version = 0, Title = "Statutes", Language = "en", Languages = ["en"],
            Paragraphs = [new() { Id = "p1", Number = "1", Kind = BlockKind.Paragraph, Level = 1, Text = Text, Texts = new Dictionary<string, string> { ["en"] = Text } }, new() { Id = "p2", Number = "2", Kind = BlockKind.Paragraph, Level = 1, Text = "The forum listens.", Texts = new Dictionary<string, string> { ["en"] = "The forum listens." } }],
        }, []);

    [Theory]
    [InlineData("In paragraph 1, do not delete “on request” but replace it with “where needed”.")]
    [InlineData("Do not delete “on request” in paragraph 1 but replace it with “where needed”.")]
    [InlineData("Paragraph 1: do not delete “on request”, but replace it by “where needed”.")]
    [InlineData("In paragraph 1, don’t delete “on request” but replace it with “where needed”.")]
    [InlineData("In paragraph 1, please do not delete “on request”; replace it with “where needed” instead.")]
    [InlineData("In paragraph 1, “on request” should not be deleted but replaced by “where needed”.")]
    [InlineData("In paragraph 1, we do not propose to delete “on request” but to replace it by “where needed”.")]
    [InlineData("In paragraph 1, instead of deleting “on request”, replace it with “where needed”.")]
    [InlineData("In paragraph 1, rather than delete “on request”, we would replace it with “where needed”.")]
    [InlineData("In paragraph 1, do not remove “on request” but rather change it to “where needed”.")]
    [InlineData("We oppose deleting “on request” in paragraph 1 but propose to replace it by “where needed”.")]
    [InlineData("In paragraph 1, do not delete “on request”: replace it by “where needed”.")]
    [InlineData("Au paragraphe 1, ne pas supprimer « on request » mais le remplacer par « where needed ».")]
    [InlineData("Au paragraphe 1, ne pas supprimer « on request » mais remplacer par « where needed ».")]
    [InlineData("Au paragraphe 1, ne supprimez pas « on request », mais remplacez-le par « where needed ».")]
    [InlineData("Au paragraphe 1, il ne faut pas supprimer « on request », mais le remplacer par « where needed ».")]
    [InlineData("Au paragraphe 1, nous ne proposons pas de supprimer « on request » mais de le remplacer par « where needed ».")]
    [InlineData("Au paragraphe 1, au lieu de supprimer « on request », le remplacer par « where needed ».")]
    [InlineData("Au paragraphe 1, plutôt que de supprimer « on request », remplacer ces mots par « where needed ».")]
    [InlineData("En el párrafo 1, no suprimir «on request» sino sustituirlo por «where needed».")]
    [InlineData("En el párrafo 1, no suprimir «on request», sino sustituir por «where needed».")]
    [InlineData("En el párrafo 1, no se debe eliminar «on request», sino reemplazarlo por «where needed».")]
    [InlineData("En el párrafo 1, no proponemos suprimir «on request» sino sustituirlo por «where needed».")]
    [InlineData("En el párrafo 1, en lugar de suprimir «on request», sustituirlo por «where needed».")]
    [InlineData("В пункте 1 не удалять «on request», а заменить на «where needed».")]
    [InlineData("В пункте 1 не исключать слова «on request», а заменить их словами «where needed».")]
    [InlineData("В пункте 1 не следует удалять «on request», а следует заменить на «where needed».")]
    [InlineData("В пункте 1 не удаляйте «on request», а замените на «where needed».")]
    [InlineData("В пункте 1 предлагаем не удалять «on request», а заменить на «where needed».")]
    [InlineData("В пункте 1 вместо удаления «on request» предлагаем заменить эти слова на «where needed».")]
    [InlineData("في الفقرة 1، لا تحذفوا «on request» بل استعيضوا عنها بـ «where needed».")]
    [InlineData("في الفقرة 1، لا تحذفوا عبارة «on request» بل استبدلوها بعبارة «where needed».")]
    [InlineData("في الفقرة 1، لا ينبغي حذف «on request» بل الاستعاضة عنها بعبارة «where needed».")]
    [InlineData("في الفقرة 1، لا نقترح حذف «on request» بل استبدالها بعبارة «where needed».")]
    [InlineData("في الفقرة 1، عدم حذف «on request» بل استبدالها بعبارة «where needed».")]
    [InlineData("في الفقرة 1، بدلا من حذف «on request»، نقترح استبدالها بعبارة «where needed».")]
    [InlineData("第1段：不要删除“on request”，而应改为“where needed”。")]
    [InlineData("第1段：不要删除“on request”，而是改为“where needed”。")]
    [InlineData("第1段中的“on request”不应删除，而应改为“where needed”。")]
    [InlineData("在第1段，请勿删除“on request”，请改为“where needed”。")]
    [InlineData("建议不删除第1段的“on request”，而是将其改为“where needed”。")]
    [InlineData("第1段：与其删除“on request”，不如改为“where needed”。")]
    [InlineData("In paragraph 1, please do not delete “on request”. Replace it with “where needed”.")]
    [InlineData("Au paragraphe 1, ne pas supprimer « on request ». Le remplacer par « where needed ».")]
    [InlineData("В пункте 1 не исключать «on request». Заменить на «where needed».")]
    [InlineData("第1段：不要删除“on request”。应改为“where needed”。")]
    [InlineData("Пункт 1: слова «on request» не исключать, а заменить словами «where needed».")]
    [InlineData("我们不建议删除第1段的“on request”，而建议改为“where needed”。")]
    public void Words_are_replaced_not_kept(string words)
    {
        var point = Assert.Single(Frames.Read(words, Places));
        Assert.Equal((Operation.Replace, "on request", "where needed"), (point.Operation, point.Anchor.Quote, point.Text));
    }

    [Theory]
    [InlineData("Do not delete paragraph 1 but move it after paragraph 2.", Operation.Move)]
    [InlineData("Do not delete paragraph 1 but put it in square brackets.", Operation.Bracket)]
    [InlineData("Do not delete paragraph 1 but replace it by “The forum talks to everybody.”", Operation.Replace)]
    [InlineData("Ne pas supprimer le paragraphe 1 mais le déplacer après le paragraphe 2.", Operation.Move)]
    [InlineData("No suprimir el párrafo 1 sino trasladarlo después del párrafo 2.", Operation.Move)]
    [InlineData("Не удалять пункт 1, а перенести после пункта 2.", Operation.Move)]
    [InlineData("不要删除第1段，而应移至第2段之后。", Operation.Move)]
    [InlineData("Keep paragraph 1 but replace “on request” by “where needed”.", Operation.Replace)]
    [InlineData("Keep paragraph 1, but add “freely” after “handed out”.", Operation.Add)]
    public void Any_change_may_be_wanted_instead(string words, Operation operation)
    {
        var points = Frames.Read(words, Places);
        Assert.Contains(points, p => p.Operation == operation && p.Anchor.Paragraph == "p1");
        Assert.DoesNotContain(points, p => p.Operation == Operation.Keep);
    }

    [Fact]
    public void Another_place_is_another_matter()
    {
        Assert.Equal([Operation.Keep, Operation.Replace], Frames.Read("Do not delete paragraph 2. Replace “on request” by “where needed” in paragraph 1.", Places).Select(p => p.Operation));
        Assert.Contains(Frames.Read("Keep paragraph 2 but move paragraph 1 to the end.", Places), p => p.Operation == Operation.Keep && p.Anchor.Paragraph == "p2");
    }

    [Theory]
    [InlineData("Do not delete “on request” in paragraph 1.")]
    [InlineData("Do not delete “on request” in paragraph 1, but explain it.")]
    [InlineData("In paragraph 1, do not delete “on request” or replace it with “where needed”.")]
    [InlineData("In paragraph 1, neither delete “on request” nor replace it with “where needed”.")]
    [InlineData("Ne pas supprimer « on request » au paragraphe 1.")]
    [InlineData("Au paragraphe 1, ne pas supprimer « on request » ni le remplacer par « where needed ».")]
    [InlineData("En el párrafo 1, no suprimir «on request» ni sustituirlo por «where needed».")]
    [InlineData("В пункте 1 не удалять «on request» и не заменять на «where needed».")]
    [InlineData("第1段：不要删除“on request”，也不要改为“where needed”。")]
    [InlineData("Some want not to delete “on request” in paragraph 1 but to replace it by “where needed”.")]
    [InlineData("We oppose not only deleting “on request” in paragraph 1 but also replacing it by “where needed”.")]
    [InlineData("Do not delete “on request” in paragraph 1 but replace it with “where needed” if there is money.")]
    public void What_is_only_not_to_go_is_not_changed(string words) => Assert.DoesNotContain(Frames.Read(words, Places), Frames.IsChange);
}
