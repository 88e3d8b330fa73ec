namespace Plenary.Core.Tests.Contributions;

/// <summary>What was asked for once, or is taken back, is not asked for.</summary>
public sealed class FormerTests
{
    [Fact]
    public void What_is_withdrawn_is_a_comment() => Frames.Asks("""
        comment | We withdraw our request to delete paragraph 5.
        comment | We retract our proposal to delete paragraph 5.
        comment | Nous retirons notre demande de supprimer le paragraphe 9.
        comment | Retiramos nuestra solicitud de suprimir el párrafo 9.
        comment | Мы отзываем нашу просьбу исключить пункт 9.
        comment | Мы снимаем наше предложение исключить пункт 9.
        comment | نسحب طلبنا حذف الفقرة 9.
        comment | 我们撤回删除第9段的建议。
        comment | Please ignore our earlier request to delete paragraph 8.
        comment | Veuillez ignorer notre demande de supprimer le paragraphe 9.
        comment | We dropped the idea of replacing "small" with "large" in paragraph 9.
        comment | We gave up the plan to delete paragraph 9.
        comment | We have abandoned our request to delete paragraph 9.
        comment | We no longer ask to delete paragraph 9.
        comment | Nous ne demandons plus de supprimer le paragraphe 9.
        comment | Ya no pedimos suprimir el párrafo 9.
        comment | Мы больше не просим исключить пункт 9.
        comment | لم نعد نطلب حذف الفقرة 9.
        comment | 我们不再要求删除第9段。
        """);

    [Fact]
    public void What_was_asked_for_once_is_a_comment() => Frames.Asks("""
        comment | Nous avions proposé en 2019 de supprimer le paragraphe 9.
        comment | En 2019 nous avons demandé de supprimer le paragraphe 9.
        comment | En 2019 pedimos suprimir el párrafo 9.
        comment | Habíamos propuesto suprimir el párrafo 9.
        comment | В 2019 году мы предлагали исключить пункт 9.
        comment | Ранее мы просили исключить пункт 9.
        comment | 2019年我们曾提议删除第9段。
        comment | 我们此前建议删除第9段。
        comment | في عام 2019 اقترحنا حذف الفقرة 9.
        comment | كنا نقترح حذف الفقرة 9.
        comment | In 2019 we asked to delete paragraph 9.
        comment | In our last letter we proposed to delete paragraph 9.
        """);

    [Fact]
    public void What_is_asked_for_again_or_now_is_asked_for() => Frames.Asks("""
        delete | We repeat our earlier request to delete paragraph 8.
        delete | We request you to delete paragraph 8.
        delete | Nous renouvelons notre demande de supprimer le paragraphe 9.
        delete | Nous demandons de supprimer le paragraphe 9.
        delete | Pedimos suprimir el párrafo 9.
        delete | Мы предлагаем исключить пункт 9.
        delete | 我们提议删除第9段。
        delete | نقترح حذف الفقرة 9.
        """);
}
