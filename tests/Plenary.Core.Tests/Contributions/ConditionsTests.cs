using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts;
using Plenary.Core.Texts;
using Plenary.Core.Texts.References;
using static Plenary.Core.Tests.Contributions.Frames;

namespace Plenary.Core.Tests.Contributions;

/// <summary>A change that is asked for only if, or only when all else has failed, is not asked for: neither is a keeping. What only has a reason, or speaks of conditions in the words of the text, is.</summary>
public sealed class ConditionsTests
{
    private static readonly Dictionary<string, string[]> Conditional = new()
    {
        ["en"] =
        [
            "Failing agreement, {0}.", "Failing that, {0}.", "Absent consensus, {0}.", "In the absence of consensus, {0}.", "As a last resort, {0}.", "As a very last resort, {0}.", "If all else fails, {0}.", "Unless funding is found, {0}.", "{0} unless funding is found.",
            "{0} as a last resort.", "{0}, failing agreement on the budget.", "{0} only if funding is found.", "Only {0} if there is no other way.", "{0} only once the audit is done.", "{0} only as a last resort.", "Until the evaluation is done, {0}.",
            "Pending legal advice, {0}.", "{0} pending the legal opinion.", "Should no agreement be reached, {0}.", "Should the talks fail, {0}.", "In case of disagreement, {0}.", "In the event that the council refuses, {0}.", "Without agreement, {0}.",
            "Otherwise, {0}.", "For want of agreement, {0}.", "Once the law is passed, {0}.", "As long as nobody pays, {0}.", "As a fallback, {0}.", "We propose, as a last resort, to {0}.", "We would ask you, failing consensus, to {0}.",
            "In exchange for a vote, we propose to {0}.", "In that case, {0}.", "Provided that funding is found, {0}.", "Subject to the approval of the board, {0}.", "{0}, subject to legal review.", "At worst, {0}.", "Were the talks to fail, {0}.",
            "On condition that the fund is set up, {0}.", "Where no agreement is reached, {0}.", "Depending on the outcome of the vote, {0}.", "Barring agreement, {0}.", "Lacking consensus, {0}.", "As a second choice, {0}.", "In the meantime, {0}.", "In case paragraph 5 is kept, {0}.", "{0} should the board agree.", "{0} when the new law is in force.", "In case of agreement on paragraph 5, {0}.", "{0} except if the council objects.", "{0} as soon as the law is passed.",
        ],
        ["fr"] =
        [
            "À défaut d’accord, {0}.", "À défaut, {0}.", "Faute de mieux, {0}.", "Faute d’accord, {0}.", "En l’absence de consensus, {0}.", "En attendant l’avis juridique, {0}.", "Dans l’attente de l’avis juridique, {0}.", "En dernier recours, {0}.", "En dernier ressort, nous proposons de {0}.",
            "En désespoir de cause, {0}.", "Au pire, {0}.", "Au cas où les pourparlers échoueraient, {0}.", "En cas d’échec, {0}.", "À moins qu’un financement ne soit trouvé, {0}.", "Tant que l’accord n’est pas conclu, {0}.", "Jusqu’à ce que l’évaluation soit faite, {0}.",
            "Sous réserve de l’avis du conseil, {0}.", "À condition que le budget suive, {0}.", "S’il n’y a pas d’accord, {0}.", "Une fois l’accord conclu, {0}.", "{0} à défaut d’accord.", "{0} en dernier recours.", "{0} uniquement si le budget suit.", "{0} seulement en cas d’échec.",
            "Sinon, {0}.", "Faute de quoi, {0}.", "Le cas échéant, {0}.", "{0}, sous réserve de l’accord des autres.", "Ne {0} qu’en dernier recours.", "Ne {0} que si le budget suit.", "Ne {0} qu’après consultation.", "Ne {0} que lorsque le budget sera voté.", "À titre subsidiaire, {0}.", "Dans le pire des cas, {0}.", "Si tout échoue, {0}.",
            "Dans l’hypothèse où le conseil refuserait, {0}.", "En contrepartie d’un fonds, nous proposons de {0}.", "Dans ce cas, {0}.", "En cas de maintien du paragraphe 5, {0}.",
        ],
        ["es"] =
        [
            "A falta de acuerdo, {0}.", "En ausencia de consenso, {0}.", "En última instancia, {0}.", "Como último recurso, {0}.", "En último caso, {0}.", "Mientras no haya fondos, {0}.", "Mientras no se llegue a un acuerdo, {0}.", "A la espera del dictamen jurídico, {0}.", "En espera del dictamen, {0}.",
            "Hasta que termine la evaluación, {0}.", "A menos que haya fondos, {0}.", "A no ser que se encuentren fondos, {0}.", "Salvo que haya fondos, {0}.", "En caso de desacuerdo, {0}.", "En caso contrario, {0}.", "De lo contrario, {0}.", "En su defecto, {0}.", "De no haber acuerdo, {0}.", "De no lograrse el consenso, {0}.",
            "Una vez aprobada la ley, {0}.", "Siempre y cuando haya fondos, {0}.", "Siempre que haya fondos, {0}.", "{0} solo si hay fondos.", "Solo {0} si hay fondos.", "{0} únicamente cuando haya fondos.", "{0} como último recurso.", "{0} a falta de acuerdo.", "{0} a condición de que haya fondos.", "En el peor de los casos, {0}.",
            "No {0} sino en caso de desacuerdo.", "Proponemos, en última instancia, {0}.", "A cambio de un fondo, proponemos {0}.", "Cuando se apruebe la ley, {0}.", "Con sujeción al dictamen jurídico, {0}.", "En ese caso, {0}.", "No se debe {0} más que en caso de desacuerdo.",
        ],
        ["ru"] =
        [
            "В крайнем случае {0}.", "В крайнем случае предлагаем {0}.", "При отсутствии согласия {0}.", "При отсутствии согласия предлагаем {0}.", "За неимением лучшего {0}.", "Если не будет согласия, {0}.", "Если согласия нет, предлагаем {0}.", "В случае разногласий {0}.", "В случае неудачи просим {0}.",
            "До тех пор, пока нет денег, {0}.", "Пока не найдены средства, предлагаем {0}.", "До получения заключения юристов {0}.", "В ожидании заключения юристов предлагаем {0}.", "При условии согласия совета {0}.", "Иначе предлагаем {0}.", "В противном случае предлагаем {0}.", "Предлагаем {0} только при отсутствии согласия.",
            "Следует {0} лишь в крайнем случае.", "Предлагаем {0}, если не найдутся деньги.", "{0} только если найдутся деньги.", "{0} только после завершения оценки.", "В качестве крайней меры {0}.", "Как крайняя мера, {0}.", "Как только закон будет принят, {0}.", "При необходимости {0}.", "Без согласия всех сторон {0}.",
            "В таком случае предлагаем {0}.", "На худой конец {0}.", "При недостижении согласия {0}.", "Когда закон будет принят, {0}.",
        ],
        ["ar"] =
        [
            "في حال عدم الاتفاق، نقترح {0}.", "في حالة عدم التوصل إلى اتفاق، نقترح {0}.", "وفي حال الفشل، نقترح {0}.", "ما لم يتوفر التمويل، نقترح {0}.", "كملاذ أخير، نقترح {0}.", "كملاذ أخير، {0}.", "كحل أخير، نقترح {0}.", "كخيار أخير نقترح {0}.", "نقترح {0} كملاذ أخير.", "نقترح {0} في حال عدم الاتفاق.", "نقترح {0} ما لم يتوفر التمويل.",
            "في غياب التوافق، نقترح {0}.", "إلى حين صدور الرأي القانوني، نقترح {0}.", "ريثما يصدر الرأي القانوني، نقترح {0}.", "بانتظار الرأي القانوني، نقترح {0}.", "في انتظار الرأي القانوني، نطلب {0}.", "عند الضرورة، نقترح {0}.", "عند تعذر الاتفاق، نطلب {0}.", "وإلا، نقترح {0}.", "رهنا بموافقة المجلس، نقترح {0}.",
            "شريطة موافقة المجلس، نقترح {0}.", "إن لم يحصل اتفاق، نقترح {0}.", "إذا لم يحصل اتفاق، نقترح {0}.", "في أسوأ الأحوال، نقترح {0}.", "لا نطلب {0} إلا إذا فشلت المحادثات.", "لا نطلب {0} إلا في حال الفشل.", "طالما لم يتوفر التمويل، نقترح {0}.", "في هذه الحالة، نقترح {0}.", "دون اتفاق، نقترح {0}.",
        ],
        ["zh"] =
        [
            "作为最后手段，{0}。", "作为最后手段，建议{0}。", "如无法达成一致，{0}。", "如无法达成一致，建议{0}。", "如不能达成共识，请{0}。", "除非找到资金，建议{0}。", "除非找到资金，否则{0}。", "万不得已时，{0}。", "在未达成一致的情况下，建议{0}。", "达不成一致的话，建议{0}。", "若无共识，{0}。", "一旦谈判失败，{0}。", "否则，建议{0}。",
            "待法律意见出来后，{0}。", "在取得法律意见之前，建议{0}。", "直到评估结束，建议{0}。", "只有在谈判失败时才可{0}。", "仅在谈判失败的情况下{0}。", "前提是理事会同意，建议{0}。", "必要时，{0}。", "缺乏共识时，建议{0}。", "如有必要，{0}。", "实在不行，就{0}。", "最坏的情况下，{0}。", "未达成一致时，建议{0}。", "如保留第5段，则{0}。", "当法律生效后，{0}。", "建议{0}，除非找到资金。", "建议{0}，前提是理事会同意。",
        ],
    };

    private static readonly Dictionary<string, string[]> Plain = new()
    {
        ["en"] =
        [
            "{0}, because the evaluation is not done.", "Since the law is not yet passed, {0}.", "In the absence of any evidence, {0}.", "For lack of clarity, {0}.", "{0}; failing that, put it in brackets.", "{0} or, failing agreement, hold a vote.", "{0}. Failing that, we can live with it.", "{0}: it says what happens until the law is passed.",
            "{0}, which speaks of what is done as a last resort.", "Once again, we propose to {0}.", "Finally, {0}.", "Last but not least, {0}.", "While we share the aim, we propose to {0}.", "{0}, otherwise nobody will read it.", "As a first step, {0}.", "{0} as soon as possible.",
            "We reached agreement; please {0}.", "With the consent of all members, we propose to {0}.",
        ],
        ["fr"] = ["{0}, car l’évaluation n’est pas faite.", "{0} ; à défaut, mettre ce texte entre crochets.", "En dernier lieu, {0}.", "Faute de clarté, {0}.", "En premier lieu, {0}.", "{0} ou, à défaut d’accord, voter.", "En conséquence, {0}.", "Une fois encore, nous proposons de {0}.", "{0}, sinon personne ne comprendra."],
        ["es"] = ["{0}, porque falta la evaluación.", "{0}; en su defecto, ponerlo entre corchetes.", "En primer lugar, {0}.", "Por último, proponemos {0}.", "A falta de pruebas, {0}.", "Una vez más, proponemos {0}.", "{0} o, en su defecto, votar.", "En consecuencia, proponemos {0}.", "{0}; de lo contrario nadie lo entenderá."],
        ["ru"] = ["Предлагаем {0}, потому что оценка не завершена.", "Предлагаем {0}; иначе никто не поймёт.", "В первую очередь предлагаем {0}.", "Наконец, предлагаем {0}.", "В итоге предлагаем {0}."],
        ["ar"] = ["نقترح {0} لأن التقييم لم ينته.", "أخيرا، نقترح {0}.", "في الختام، نقترح {0}.", "نقترح {0}؛ وإلا فلن يفهمه أحد.", "لعدم وضوح النص، نقترح {0}.", "في غياب أي دليل، نقترح {0}.", "ندعو إلى {0}."],
        ["zh"] = ["建议尽快{0}。", "建议{0}，因为评估没有完成。", "最后，建议{0}。", "建议{0}；否则没有人看得懂。", "首先，建议{0}。", "如上所述，建议{0}。", "由于缺乏依据，建议{0}。", "我们的意见如下：{0}。"],
    };

    public static TheoryData<string> Languages => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_asked_for_only_if_is_a_comment_at_its_place(string language)
    {
        var wrong = Said(language, Conditional).Where(words => Read(words) is var points && (points.Any(p => p.Operation != Operation.Comment || p.Text != words) || !points.Any(p => p.Anchor.To == AnchorTo.Paragraph)));
        Assert.Empty(string.Join("\n", wrong));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_has_a_reason_or_a_second_best_is_still_asked_for(string language) =>
        Assert.Empty(string.Join("\n", Said(language, Plain).Where(words => !Read(words).Any(IsChange))));

    private static readonly TextVersion Conditions = new()
    {
        Version = 0, Title = "Statutes", Language = "en", Languages = ["en"],
        Paragraphs =
        [
            Rule(1, "Failing agreement, the chair decides; as a last resort the council votes, unless funding is found."), Rule(2, "À défaut d’accord, le président décide en dernier recours."), Rule(3, "El presidente decide en última instancia, a falta de acuerdo."),
            Rule(4, "Председатель решает в крайнем случае, при отсутствии согласия."), Rule(5, "يقرر الرئيس كملاذ أخير، ما لم يتوفر التمويل."), Rule(6, "如无法达成一致，主席作为最后手段作出决定。"),
        ],
    };

    private static readonly PlaceFinder Places = PlaceFinder.Of(Conditions, []);

    private static Paragraph Rule(int number, string text) => new() { Id = $"p{number}", Number = number.ToString(CultureInfo.InvariantCulture), Kind = BlockKind.Paragraph, Level = 1, Text = text, Texts = new Dictionary<string, string> { ["en"] = text } };

    [Theory]
    [InlineData("Delete the words “unless funding is found” in paragraph 1.", Operation.Delete, "unless funding is found")]
    [InlineData("Delete “failing agreement” in paragraph 1.", Operation.Delete, "Failing agreement")]
    [InlineData("In paragraph 1, replace “as a last resort” by “first”.", Operation.Replace, "as a last resort")]
    [InlineData("In paragraph 1, add “or support” after “unless funding”.", Operation.Add, null)]
    [InlineData("Supprimer « À défaut d’accord » au paragraphe 2.", Operation.Delete, "À défaut d’accord")]
    [InlineData("Remplacer, au paragraphe 2, « en dernier recours » par « seul ».", Operation.Replace, "en dernier recours")]
    [InlineData("Suprimir «en última instancia» en el párrafo 3.", Operation.Delete, "en última instancia")]
    [InlineData("В пункте 4 исключить слова «в крайнем случае».", Operation.Delete, "в крайнем случае")]
    [InlineData("حذف عبارة «ما لم يتوفر التمويل» من الفقرة 5.", Operation.Delete, "ما لم يتوفر التمويل")]
    [InlineData("删除第6段中的“如无法达成一致”。", Operation.Delete, "如无法达成一致")]
    [InlineData("Paragraph 1 should read: “Until the evaluation is done, the forum listens.”", Operation.Replace, null)]
    [InlineData("Paragraph 1 should read as follows: Until the evaluation is done, the forum listens.", Operation.Replace, null)]
    [InlineData("Add after paragraph 1: “Failing agreement, the chair resigns.”", Operation.Add, null)]
    public void A_condition_in_the_words_of_the_text_is_none_of_the_request(string words, Operation operation, string? quote)
    {
        var point = Assert.Single(Frames.Read(words, Places));
        Assert.Equal((operation, quote), (point.Operation, point.Anchor.Quote?.Trim()));
    }

    [Theory]
    [InlineData("Do not delete paragraph 36 unless funding is found.")]
    [InlineData("Keep paragraph 36 until the evaluation is done.")]
    [InlineData("Keep paragraph 36 as long as the fund exists.")]
    [InlineData("Paragraph 36 should be kept if the fund exists.")]
    [InlineData("Ne supprimer le paragraphe 36 que si le budget suit.")]
    [InlineData("Ne pas supprimer le paragraphe 36 tant que l’évaluation n’est pas faite.")]
    [InlineData("Conserver le paragraphe 36 à défaut d’accord.")]
    [InlineData("No suprimir el párrafo 36 a menos que haya fondos.")]
    [InlineData("Mantener el párrafo 36 mientras no haya acuerdo.")]
    [InlineData("Не удалять пункт 36, если не найдутся деньги.")]
    [InlineData("Сохранить пункт 36 до завершения оценки.")]
    [InlineData("لا تحذفوا الفقرة 36 إلا إذا فشلت المحادثات.")]
    [InlineData("الإبقاء على الفقرة 36 إلى حين صدور الرأي القانوني.")]
    [InlineData("不要删除第36段，除非找到资金。")]
    [InlineData("保留第36段，直到评估结束。")]
    [InlineData("Failing agreement, put paragraph 36 in square brackets.")]
    public void What_is_to_stay_only_if_is_not_kept(string words) => Assert.Equal(Operation.Comment, Assert.Single(Read(words)).Operation);

    [Theory]
    [InlineData("Do not delete paragraph 36.", Operation.Keep)]
    [InlineData("Keep paragraph 36, because the evaluation is not done.", Operation.Keep)]
    [InlineData("Ne pas supprimer le paragraphe 36.", Operation.Keep)]
    [InlineData("No suprimir el párrafo 36.", Operation.Keep)]
    [InlineData("Не удалять пункт 36.", Operation.Keep)]
    [InlineData("Не исключайте пункт 36.", Operation.Keep)]
    [InlineData("لا تحذفوا الفقرة 36.", Operation.Keep)]
    [InlineData("不要删除第36段。", Operation.Keep)]
    [InlineData("Put paragraph 36 in square brackets pending legal advice.", Operation.Bracket)]
    [InlineData("Until the evaluation is done, put paragraph 36 in square brackets.", Operation.Bracket)]
    public void What_is_to_stay_in_any_case_is_kept(string words, Operation operation) => Assert.Equal(operation, Assert.Single(Read(words)).Operation);

    [Theory]
    [InlineData("In the case of paragraph 36, delete it.")]
    [InlineData("Dans le cas du paragraphe 36, nous proposons de le supprimer.")]
    [InlineData("En el caso del párrafo 36, proponemos suprimirlo.")]
    [InlineData("En cuanto al párrafo 36, suprimirlo.")]
    [InlineData("Что касается пункта 36, предлагаем его исключить.")]
    [InlineData("في حالة الفقرة 36، نقترح حذفها.")]
    public void The_case_of_a_paragraph_is_no_condition(string words) => Assert.Equal((Operation.Delete, Principles.Id("36")), Read(words).Select(p => (p.Operation, p.Anchor.Paragraph)).Single());

    [Fact]
    public void The_first_request_stands_where_another_waits_for_its_failure()
    {
        var points = Read("Delete paragraph 36, failing that, move it after paragraph 3.");
        Assert.Contains(points, p => p.Operation == Operation.Delete && p.Anchor.Paragraph == Principles.Id("36"));
        Assert.DoesNotContain(points, p => p.Operation == Operation.Move);
        Assert.Equal(Principles.Id("36"), Assert.Single(Read("Delete paragraph 36 and, failing agreement, paragraph 35.")).Anchor.Paragraph);
    }
}
