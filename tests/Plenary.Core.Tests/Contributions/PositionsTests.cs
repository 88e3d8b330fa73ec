namespace Plenary.Core.Tests.Contributions;

/// <summary>A position on a change asks for it or against it, and is none on the paragraph; one that was, would be, or is somebody else’s is none at all.</summary>
public sealed class PositionsTests
{
    [Fact]
    public void Support_for_a_change_that_is_said_in_full_asks_for_it() => Frames.Asks("""
        delete | We support the deletion of paragraph 9.
        delete | We support the proposal to delete paragraph 9.
        delete | We agree with Alpha that paragraph 9 should be deleted.
        delete | We endorse the suggestion to remove paragraph 9.
        delete | We support the Ministry's proposal to delete paragraph 9.
        delete | We are in favour of deleting paragraph 9.
        delete | We support deleting paragraph 9, because it is not clear.
        delete | Support the deletion of paragraph 9.
        delete | We agree to delete paragraph 9.
        delete | Nous appuyons la suppression du paragraphe 9.
        delete | Nous soutenons la proposition de supprimer le paragraphe 9.
        delete | Nous sommes favorables à la suppression du paragraphe 9.
        delete | Apoyamos la supresión del párrafo 9.
        delete | Apoyamos la propuesta de suprimir el párrafo 9.
        delete | Estamos de acuerdo con la eliminación del párrafo 9.
        delete | Мы поддерживаем исключение пункта 9.
        delete,comment | Мы поддерживаем предложение исключить пункт 9.
        delete | Мы согласны с исключением пункта 9.
        delete | 我们支持删除第9段。
        delete | 我们赞成将第9段删除。
        delete | نؤيد حذف الفقرة 9.
        delete | نوافق على حذف الفقرة 9.
        delete | نؤيد اقتراح حذف الفقرة 9.
        replace | We support replacing "small" with "large" in paragraph 9.
        replace,comment | Nous appuyons le remplacement de « small » par « large » au paragraphe 9.
        replace | Apoyamos sustituir «small» por «large» en el párrafo 9.
        replace | Мы поддерживаем замену слова «small» на «large» в пункте 9.
        replace | 我们支持将第9段的“small”改为“large”。
        replace | نؤيد استبدال «small» بـ «large» في الفقرة 9.
        """);

    [Fact]
    public void Support_for_a_change_that_is_not_said_in_full_is_a_comment() => Frames.Asks("""
        comment | We support the proposal to insert a new sentence in paragraph 9.
        comment | We support the proposal to insert human rights in paragraph 9.
        comment | We support the amendment to paragraph 9.
        comment | We support replacing the first words of paragraph 9.
        comment | We could support the deletion of paragraph 9.
        comment | The Ministry's proposal to insert a reference to law in paragraph 9 has our support.
        comment | The proposal to delete paragraph 9 has our support.
        """);

    [Fact]
    public void Opposition_to_a_change_is_none_to_the_paragraph() => Frames.Asks("""
        keep | We oppose the deletion of paragraph 9.
        keep | Nous nous opposons à la suppression du paragraphe 9.
        keep | Rechazamos la supresión del párrafo 9.
        keep,comment | Мы против исключения пункта 9.
        keep | نعارض حذف الفقرة 9.
        keep | 我们反对删除第9段。
        keep | We oppose replacing "small" with "large" in paragraph 9.
        keep | Nous nous opposons au remplacement de « small » par « large » au paragraphe 9.
        keep,comment | We do not support the proposal to move paragraph 9.
        keep,comment | We cannot accept the deletion of paragraph 9.
        keep,comment | We disagree with the proposal to delete paragraph 9.
        keep,comment | We reject the amendment to paragraph 9.
        keep,comment | Nos pidieron suprimir el párrafo 10, lo que rechazamos.
        keep,comment | They want to delete paragraph 10, which we oppose.
        keep,comment | Нас просят исключить пункт 10, что мы отвергаем.
        keep,comment | لا نؤيد حذف الفقرة 9.
        keep,comment | 我们不支持删除第9段。
        keep,comment | No apoyamos la supresión del párrafo 9.
        keep,comment | Nous n'appuyons pas la suppression du paragraphe 9.
        keep,comment | Мы не поддерживаем исключение пункта 9.
        """);

    [Fact]
    public void A_position_on_the_paragraph_stays_one() => Frames.Asks("""
        support | We support paragraph 9.
        support | We support paragraph 9, which removes barriers.
        support | We support paragraph 9 and the removal of barriers.
        support | We support the removal of barriers in paragraph 9.
        support | We support paragraph 9 in its present form.
        support | We agree with paragraph 9.
        support | Nous appuyons le paragraphe 9.
        support | Apoyamos el párrafo 9.
        support | Мы поддерживаем пункт 9.
        support | 我们支持第9段。
        support | نؤيد الفقرة 9.
        oppose | We oppose paragraph 9.
        oppose | We do not support paragraph 9.
        oppose | We disagree with paragraph 9.
        oppose | Nous rejetons le paragraphe 9.
        oppose | Rechazamos el párrafo 9.
        oppose | Мы не поддерживаем пункт 9.
        oppose | 我们反对第9段。
        oppose | نرفض الفقرة 9.
        keep | Please keep paragraph 9.
        keep | We ask you to keep paragraph 9.
        """);

    [Fact]
    public void What_is_no_position_of_the_sender_now_is_a_comment() => Frames.Asks("""
        comment | We neither support nor oppose paragraph 7.
        comment | Nous n'appuyons ni ne rejetons le paragraphe 9.
        comment | Ni apoyamos ni rechazamos el párrafo 9.
        comment | Мы не поддерживаем и не отвергаем пункт 9.
        comment | لا نؤيد ولا نعارض الفقرة 9.
        comment | 我们既不支持也不反对第9段。
        comment | We used to support paragraph 9.
        comment | We had supported paragraph 9 in the last round.
        comment | Nous avions soutenu le paragraphe 9.
        comment | Antes apoyábamos el párrafo 9.
        comment | Раньше мы поддерживали пункт 9.
        comment | كنا نؤيد الفقرة 9.
        comment | 我们曾支持第9段。
        comment | We would support paragraph 9 only if it were shorter.
        comment | We would oppose paragraph 9 if it stayed.
        comment | Мы поддержали бы пункт 9, если бы он был короче.
        comment | Others have asked to keep paragraph 9.
        comment | D'autres demandent de conserver le paragraphe 9.
        comment | Otros piden mantener el párrafo 9.
        comment | Другие просят сохранить пункт 9.
        comment | Were paragraph 9 to be retained, we would be sorry.
        comment | No nos opondríamos a la supresión del párrafo 9.
        comment | Nous ne nous opposerions pas à la suppression du paragraphe 9.
        comment | We would not oppose the deletion of paragraph 9.
        comment | Мы не возражали бы против исключения пункта 9.
        comment | Мы не просим исключить пункт 7.
        comment | If the board cannot agree, paragraph 7(c) could be deleted.
        comment | Si le conseil ne peut accepter cela, le paragraphe 9 pourrait être supprimé.
        comment | We disagree with the Ministry on paragraph 9.
        """);
}
