using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts;
using static Plenary.Core.Tests.Contributions.Frames;

namespace Plenary.Core.Tests.Contributions;

/// <summary>A change of the text that nobody asked for is the worst that reading prose can do. Every way of denying, opposing, doubting or reporting a
/// change, with every change, in six languages: none of them is one; and every way of asking for one is.</summary>
public sealed class UnwantedTests
{
    private static readonly Dictionary<string, string[]> Unwanted = new()
    {
        ["en"] =
        [
            "The police want to {0}; we want it to remain.", "I would hate to see you {0}.", "Far be it from us to {0}.", "Please reconsider your plan to {0}.", "According to the police, we should {0}.", "The operator’s lawyers argue that you should {0}.", "We heard that you mean to {0}.", "We fail to see why you should {0}.", "We voted down a motion to {0}.",
            "We do not propose to {0}.", "We don’t want to {0}.", "We would not wish to {0}.", "Nobody should {0}.", "No one asked to {0}.", "It would be wrong to {0}.", "It would be a mistake to {0}.",
            "Some say: {0}. We disagree.", "Some say: {0}.", "Others propose to {0}.", "Several delegations want to {0}; we do not.", "It has been suggested to {0}.", "It was proposed to {0}.", "They propose to {0}.",
            "We are against the proposal to {0}.", "We object to the wish of our neighbours in the valley to {0}.", "We reject any attempt to {0}.", "We see no reason to {0}.", "There is no need, in our view, to {0}.",
            "We do not think, however, that it is time to {0}.", "Under no circumstances should you {0}.", "Never {0}.", "Please do not {0}.", "We cannot, for the reasons given above, agree to {0}.", "We doubt whether it is wise to {0}.",
            "If the council agrees, {0}.", "Unless it is changed, {0}.", "We refuse to {0}.", "We regret that some wish to {0}.", "Should we {0}?", "Why {0}?", "To {0} would be unwise.", "{0}? No.", "To {0}, as some wish, is not our aim.",
            "It would be dangerous to {0}.", "Neither we nor our members ask to {0}.", "We wonder whether to {0}.", "We therefore do not propose to {0}.", "We have no wish to {0}.",
        ],
        ["fr"] =
        [
            "La police voudrait {0}.", "Selon la police, il faudrait {0}.", "Gardez-vous de {0}.", "D’aucuns voudraient {0}.",
            "Nous ne proposons pas de {0}.", "Nous ne souhaitons pas {0}.", "Personne ne devrait {0}.", "Ce serait une erreur de {0}.", "Il serait dangereux de {0}.", "Certains disent : {0}. Nous ne sommes pas d’accord.", "D’autres proposent de {0}.",
            "Il a été proposé de {0}.", "Ils demandent de {0}.", "Nous sommes contre l’idée de {0}.", "Nous refusons de {0}.", "Il n’y a aucune raison de {0}.", "Il n’y a pas lieu de {0}.", "Nous ne pensons pas, toutefois, qu’il faille {0}.",
            "Si le conseil est d’accord, {0}.", "Faut-il {0} ?", "Nous doutons qu’il soit utile de {0}.", "Il ne faut surtout pas {0}.", "Ne pas {0}.", "Nous nous opposons à ce que l’on décide de {0}.", "Évitons de {0}.", "On a suggéré de {0}.", "{0} serait une faute et une erreur.",
        ],
        ["es"] =
        [
            "La policía quiere {0}.", "Según la policía, habría que {0}.", "Hay quienes piden {0}.",
            "No proponemos {0}.", "No queremos {0}.", "Nadie debería {0}.", "Sería un error {0}.", "Sería peligroso {0}.", "Algunos dicen: {0}. No estamos de acuerdo.", "Otros proponen {0}.", "Se ha propuesto {0}.", "Ellos piden {0}.",
            "Estamos en contra de {0}.", "Rechazamos la idea de {0}.", "No hay ninguna razón para {0}.", "No creemos, sin embargo, que convenga {0}.", "Si el consejo está de acuerdo, {0}.", "¿Hay que {0}?", "Dudamos que convenga {0}.", "Nunca se debe {0}.",
            "Nos oponemos a que se decida {0}.", "No conviene {0}.", "Tampoco pedimos {0}.", "Lamentamos que se quiera {0}.", "{0} sería un error.",
        ],
        ["ru"] =
        [
            "Полиция хочет {0}.", "По мнению полиции, следует {0}.", "Кое-кто предлагает {0}.", "Звучали призывы {0}.",
            "Мы не предлагаем {0}.", "Мы не хотим {0}.", "Никто не должен {0}.", "Было бы ошибкой {0}.", "Опасно {0}.", "Некоторые говорят: {0}. Мы не согласны.", "Другие предлагают {0}.", "Было предложено {0}.", "Они просят {0}.",
            "Мы против предложения {0}.", "Мы отвергаем идею {0}.", "Нет никаких причин {0}.", "Мы не думаем, однако, что следует {0}.", "Если совет согласится, {0}.", "Следует ли {0}?", "Сомневаемся, что стоит {0}.", "Ни в коем случае нельзя {0}.",
            "Возражаем против того, чтобы {0}.", "Нецелесообразно {0}.", "Не следует {0}.", "{0} было бы ошибкой.",
        ],
        ["ar"] =
        [
            "ترى الشرطة أنه يجب {0}.", "هناك من يطالب {0}.",
            "لا نقترح {0}.", "لا نريد {0}.", "لا ينبغي لأحد {0}.", "من الخطأ {0}.", "يقول البعض: {0}. نحن لا نوافق.", "يقترح آخرون {0}.", "قيل إنه ينبغي {0}.", "نعارض {0}.", "نرفض فكرة {0}.", "لا نرى أي سبب يدعو إلى {0}.",
            "لا نعتقد، مع ذلك، أنه ينبغي {0}.", "إذا وافق المجلس، نقترح {0}.", "هل ينبغي {0}؟", "نشك في جدوى {0}.", "لن نطلب {0}.", "لسنا مع {0}.", "ليس من المناسب {0}.", "نحن ضد {0}.", "{0} خطأ كبير.",
        ],
        ["zh"] =
        [
            "警方主张{0}。", "据报道，将{0}。",
            "我们不建议{0}。", "我们不希望{0}。", "任何人都不应{0}。", "{0}是错误的。", "有人说：{0}。我们不同意。", "其他代表提议{0}。", "有人建议{0}。", "他们要求{0}。", "我们反对{0}。", "我们拒绝{0}。", "没有理由{0}。",
            "我们并不认为应当{0}。", "如果理事会同意，{0}。", "是否应{0}？", "切勿{0}。", "请不要{0}。", "我们怀疑是否应该{0}。", "{0}是不可接受的。", "没有必要{0}。",
        ],
    };

    private static readonly Dictionary<string, string[]> Wanted = new()
    {
        ["en"] =
        [
            "{0}.", "Please {0}.", "We propose to {0}.", "We would like to {0}.", "It would be better to {0}.", "We ask the authors to {0}, because it helps nobody.", "We do not understand it and therefore propose to {0}.", "We suggest that you {0}, as it is not clear.",
            "Since nobody uses it, we propose to {0}.", "The text is not clear, so please {0}.", "We cannot accept this. We ask you to {0}.", "My organisation, which is not large, recommends to {0}.", "It does not help; {0}.", "We are against this and ask you to {0}.",
            "{0}: it is not needed.", "{0}, which nobody understands.", "{0}. It does not help the young.", "Others may differ, but we propose to {0}.",
        ],
        ["fr"] =
        [
            "{0}.", "Nous proposons de {0}.", "Prière de {0}.", "Il faudrait {0}, car cela ne sert à rien.", "Nous demandons de {0} parce qu’il n’est pas clair.", "Ce texte n’est pas clair, nous proposons donc de {0}.", "Il convient de {0}.", "Il y a lieu de {0}.",
            "Certains hésitent, mais nous proposons de {0}.", "Nous ne comprenons pas cela et proposons de {0}.",
        ],
        ["es"] =
        [
            "{0}.", "Proponemos {0}.", "Conviene {0}, porque no aporta nada.", "Pedimos {0}, ya que nadie lo entiende.", "El texto no es claro, por lo tanto proponemos {0}.", "Otros dudan, pero nosotros proponemos {0}.", "Solicitamos {0}.",
        ],
        ["ru"] =
        [
            "{0}.", "Предлагаем {0}.", "Просим {0}, потому что он никому не нужен.", "Следует {0}, так как текст не ясен.", "Текст не ясен, поэтому предлагаем {0}.", "Другие сомневаются, но мы предлагаем {0}.",
        ],
        ["ar"] = ["نقترح {0}.", "نطلب {0} لأنها لا تفيد أحدا.", "نرجو {0}.", "النص غير واضح، ولذلك نقترح {0}.", "لا نفهم هذا النص، لذلك نطلب {0}."],
        ["zh"] = ["{0}。", "建议{0}。", "我们建议{0}，因为它没有用。", "请{0}。", "意思不清楚，因此建议{0}。", "有人犹豫，但我们建议{0}。"],
    };

    public static TheoryData<string> Languages => [.. Frames.Changes.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_denied_opposed_doubted_or_reported_changes_nothing(string language) =>
        Assert.Empty(string.Join("\n", Said(language, Unwanted).Where(words => Read(words).Any(IsChange))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_asked_for_is_still_a_change(string language) =>
        Assert.Empty(string.Join("\n", Said(language, Wanted).Where(words => !Read(words).Any(IsChange))));

    [Theory]
    [InlineData("Nous ne souhaitons pas que le paragraphe 36 soit supprimé.")]
    [InlineData("We do not want paragraph 36 to be deleted.")]
    [InlineData("Nobody, as far as we can see, wants paragraph 36 of this document deleted.")]
    [InlineData("The council did not ask that paragraph 36 should be removed or replaced by “The forum listens.”")]
    [InlineData("Paragraph 36 should be deleted, some say.")]
    [InlineData("Paragraph 36 should be deleted? We do not think so.")]
    [InlineData("No queremos que se suprima el párrafo 36.")]
    [InlineData("Мы не считаем, что пункт 36 должен быть удалён.")]
    [InlineData("لا نعتقد أن الفقرة 36 يجب حذفها.")]
    [InlineData("我们不认为第36段应删除。")]
    [InlineData("Delete paragraph 36. We disagree.")]
    [InlineData("Rather than delete paragraph 36, the forum should talk.")]
    [InlineData("Removing paragraph 36 is not what we want.")]
    [InlineData("Au lieu de supprimer le paragraphe 36, parlons-en.")]
    public void A_change_in_a_clause_that_depends_on_a_denial_is_none_and_stays_at_its_place(string words)
    {
        var points = Read(words);
        Assert.DoesNotContain(points, IsChange);
        Assert.Contains(points, p => p.Anchor.Paragraph == Principles.Id("36") && p.Text == words);
    }

    [Theory]
    [InlineData("Deleting paragraph 36 hurts the poor.")]
    [InlineData("Were paragraph 36 to be deleted, night workers would suffer.")]
    [InlineData("The committee deleted paragraph 36 in the last draft.")]
    [InlineData("One member proposed that paragraph 36 should be deleted.")]
    [InlineData("Supprimer le paragraphe 36 nuirait aux pauvres.")]
    [InlineData("Suprimir el párrafo 36 perjudicaría a los pobres.")]
    [InlineData("Удаление пункта 36 навредит бедным.")]
    [InlineData("حذف الفقرة 36 يضر بالفقراء.")]
    [InlineData("删除第36段会伤害穷人。")]
    public void A_change_that_is_only_spoken_of_is_none(string words) => Assert.DoesNotContain(Read(words), IsChange);

    [Theory]
    [InlineData("As it has no effect, paragraph 36 should be deleted.")]
    [InlineData("Paragraph 36 serves no purpose and should be deleted.")]
    [InlineData("We think paragraph 36 should be deleted.")]
    [InlineData("Could you please delete paragraph 36?")]
    [InlineData("Le paragraphe 36 n’est pas utile et devrait être supprimé.")]
    [InlineData("El párrafo 36 no es necesario y debe suprimirse.")]
    [InlineData("Пункт 36 не нужен, его следует исключить.")]
    [InlineData("الفقرة 36 غير ضرورية وينبغي حذفها.")]
    [InlineData("第36段没有必要，应予删除。")]
    public void A_denial_of_the_text_is_none_of_the_request(string words) => Assert.Equal(Operation.Delete, Assert.Single(Read(words)).Operation);

    [Theory]
    [InlineData("We do not want to keep paragraph 36.")]
    [InlineData("Nobody should retain paragraph 36.")]
    [InlineData("Nous ne voulons pas conserver le paragraphe 36.")]
    [InlineData("No queremos mantener el párrafo 36.")]
    public void What_is_not_to_be_kept_is_not_kept(string words) => Assert.DoesNotContain(Read(words), p => p.Operation == Operation.Keep);
}
