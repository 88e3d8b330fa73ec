using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>What a word makes of a request in whose sentence it stands.</summary>
internal enum Flag
{
    /// <summary>It denies: "not", "nobody", "without".</summary>
    Denial,
    /// <summary>It opposes: "against", "reject".</summary>
    Opposition,
    /// <summary>It says that others ask: "some", "it was suggested".</summary>
    Attribution,
    /// <summary>It finds it bad, or doubts it: "wrong", "a mistake", "wonder".</summary>
    Judgement,
    /// <summary>It asks only if.</summary>
    Condition,
    /// <summary>It names what is not to be done: "rather than deleting".</summary>
    Aside,
}

/// <summary>The words by which a request for a change is told from talk about one, in six languages.</summary>
internal static class UnwantedWords
{
    private static readonly Lazy<Stems<Flag>> Flags = new(() => new(
        (Flag.Denial, """
            not cannot never neither nor none nobody nothing nowhere without unable refrain no t dont wont doesnt isnt shouldnt cant
            ne n pas non jamais aucun aucune aucunement nul nulle personne rien ni sans gardons garde gardez evitons evitez eviter abstenir
            nunca jamas nadie ninguno ninguna ningun nada sin tampoco evitar evitese abstenerse
            не нет никто никому никогда нигде ничто ни без нельзя незачем нежелательно нецелесообразно невозможно недопустимо неприемлемо неправильно неверно неразумно
            لا لن لم ليس ليست لسنا لست ما غير عدم دون بدون ولا فلا ولن فلن ولم ولسنا وليس
            """),
        (Flag.Opposition, """
            oppose opposes opposed opposing opposition opponents against object objects objected objection objections reject rejects rejected rejecting resist disagree disagrees disagreed
            refuse refuses refused decline declines contrary avoid prevent stop spare keep
            opposons opposerions opposerais opposerait oppose opposes opposee opposees opposition contre rejetons rejette refusons refuse refusent desaccord desapprouvons deplorons regrettons contestons empecher
            oponemos opondriamos opondria opondremos opongo oponen opone opuestos contra contrarios contrario rechazamos rechazo rechaza rechazan discrepamos desacuerdo negamos lamentamos impedir
            против возраж* отверга* отклон* протест* противник* отказыв* осужда* сожале*
            نعارض نرفض نعترض ضد معارضه معارضتنا معارضين معارضون اعارض ارفض رفض رفضنا نمانع نستنكر ناسف اعتراض اعتراضنا نتحفظ
            """),
        (Flag.Attribution, """
            some others someone somebody many several people critics they he she reportedly allegedly supposedly according say says said argue argues argued claim claims claimed
            certains certaines autres plusieurs beaucoup ils elles selon disent pretendent aucuns
            algunos algunas otros otras alguien varios varias muchos ellos ellas dicen proponen propuso propusieron sugirio sugirieron pidio pidieron supuestamente segun quienes quien
            некоторые некоторых другие другим иные многие якобы они говорят утверждают мнению кое
            البعض بعضهم اخرون اخرين كثيرون الاخرين قيل يقال غيرنا اقترح يزعم هم هناك وفقا حسب
            """),
        (Flag.Judgement, """
            wrong mistake mistaken error unwise unfair dangerous harmful premature regrettable pity shame absurd unacceptable undesirable unnecessary unjustified irresponsible bad worse risky foolish
            wonder doubt doubts doubtful hesitate hesitant fear fears
            inappropriate disastrous sad reckless folly needless disappointing alarming concerned worried
            erreur faux tort dommage dangereux dangereuse premature prematuree regrettable inacceptable injuste absurde inopportun inutile maladroit grave imprudent irresponsable malvenu nuisible doutons doute hesitons craignons crainte
            error equivocado equivocada erroneo erronea peligroso peligrosa prematuro prematura lamentable inaceptable injusto injusta absurdo absurda innecesario innecesaria grave imprudente perjudicial inadecuado desacertado lastima dudamos duda dudas dudan tememos temor
            ошибк* ошибочн* неверн* опасн* преждевременн* недопустим* неприемлем* несправедлив* абсурд* вредн* жаль неразумн* нежелательн* нецелесообразн* сомнева* сомнени* опаса*
            خطا خاطئ خطير سابق مؤسف موسف مرفوض مجحف سيئ مضر خطيئه ضار نشك نخشي نتساءل
            """),
        (Flag.Condition, """
            if unless whether provided supposing assuming imagine hypothetically
            si sauf supposons
            salvo supongamos
            если разве предположим допустим
            اذا لو شريطه بشرط
            """),
        (Flag.Aside, """
            rather instead than plutot lieu lugar вместо بدلا عوضا
            """)));

    private static readonly Lazy<Stems<bool>> Wish = new(() => new(
        (true, """
            propose proposes proposing suggest suggests recommend recommends request requests ask asks urge urges want wants wish wishes prefer prefers demand insist call calls please
            proposons propose suggerons recommandons demandons demande souhaitons souhaite voulons voudrions aimerions prefererions prions exigeons
            proponemos propongo propone sugerimos sugiero recomendamos pedimos pido solicitamos queremos quisieramos deseamos preferimos exigimos instamos rogamos
            предлага* просим прошу рекоменду* требу* хотим хотели желаем настаива* призыва*
            نقترح اقترح نطلب نطالب نوصي نرجو نود نريد نفضل ندعو نلتمس يرجي
            """)));

    private static readonly Lazy<Stems<bool>> Attitudes = new(() => new(
        (true, """
            think thinks believe believes want wants wish wishes see sees agree agrees accept accepts propose proposes suggest suggests ask asks recommend support supports favour favor consider feel find say says saying said
            mean means like likes intend expect convinced persuaded sure opinion view case reason true
            pensons pense croyons crois voulons veut souhaitons souhaite estimons acceptons proposons propose demandons demande recommandons avis disons dit dire convaincus question raison lieu vrai
            creemos cree pensamos queremos quiere deseamos aceptamos proponemos propone sugerimos pedimos pide recomendamos compartimos opinamos decimos dice decir convencidos razon cierto
            счита* дума* хот* жела* предлага* проси* соглас* полага* говор* сказа* убежд* прич* правда
            نعتقد نظن نريد يريد نري نرغب نقبل نوافق نقترح نطلب نوصي نؤيد نويد نقول يقول مقتنعين سبب داعي
            """)));

    private static readonly Lazy<Stems<bool>> Consequences = new(() => new(
        (true, """
            therefore so thus hence consequently accordingly but
            donc mais aussi consequence
            pero luego ello eso tanto consiguiente
            поэтому следовательно но однако потому
            لذلك لذا لهذا لكن ولكن وعليه بل بناء
            """)));

    private static readonly Lazy<Stems<bool>> Modals = new(() => new(
        (true, """
            should must ought shall can could needs has have better may
            doit doivent devrait devraient peut peuvent faut faudrait convient conviendrait
            debe deben deberia deberian puede pueden conviene convendria hay habria sobra
            следует должен должна должно должны надо нужно необходимо можно подлежит стоит
            ينبغي يجب يتعين يستحسن يلزم يمكن
            """)));

    private static readonly Lazy<Stems<bool>> Causes = new(() => new(
        (true, """
            because since as for given which that who where due owing otherwise
            car parce puisque comme qui que dont afin vu
            porque pues ya que cual cuyo dado puesto como para
            поскольку так потому ибо котор* что как чтобы ввиду
            لان لانه لانها لانهم لكونها لكونه حيث التي الذي اذ نظرا بسبب كي لكي
            """)));

    private static readonly Lazy<Stems<bool>> Anaphors = new(() => new(
        (true, "it this they these elle il ils cela ce c ceci esto ello esta este он она оно они это هي هو فهي فهو انها انه فانها فانه")));

    private static readonly Lazy<Stems<bool>> Verdicts = new(() => new(
        (true, """
            would will might may could risks weakens makes leaves is was seems amounts serves
            serait affaiblirait priverait reviendrait sera risque affaiblit est parait semble
            seria debilitaria supondria privaria significaria es resulta parece sera
            было будет ослаб* лишит лишило приведет означа* кажется
            سيضعف سيكون يضعف شانه سيؤدي يعني
            """)));

    private static readonly HashSet<string> Reported = new(StringComparer.Ordinal)
    {
        "proposed", "suggested", "requested", "argued", "recommended", "mentioned", "raised", "said", "claimed", "demanded", "asked",
        "propose", "suggere", "demande", "recommande", "evoque", "avance", "pretendu", "reclame", "dit",
        "propuesto", "sugerido", "pedido", "solicitado", "planteado", "dicho", "recomendado",
        "предложено", "высказано", "рекомендовано", "сказано",
    };

    private static readonly HashSet<string> Reporting = new(StringComparer.Ordinal)
        { "been", "was", "were", "ete", "avait", "ha", "han", "fue", "habia", "sido", "было", "была" };

    // The longer before the shorter that they hold.
    private static readonly (string Han, Flag? Flag)[] HanFlags =
    [
        ("不妨", null), ("不如", null), ("与其", Flag.Aside), ("不仅", null), ("不但", null), ("特别", null), ("分别", null), ("区别", null), ("级别", null), ("性别", null), ("类别", null), ("别的", null), ("非常", null), ("未来", null), ("并非", Flag.Denial),
        ("不同意", Flag.Opposition), ("不赞成", Flag.Opposition), ("反对", Flag.Opposition), ("拒绝", Flag.Opposition), ("抵制", Flag.Opposition), ("避免", Flag.Denial), ("防止", Flag.Denial),
        ("除非", Flag.Condition), ("如果", Flag.Condition), ("假如", Flag.Condition), ("倘若", Flag.Condition), ("是否", Flag.Condition), ("怀疑", Flag.Judgement), ("担心", Flag.Judgement),
        ("有人", Flag.Attribution), ("有些人", Flag.Attribution), ("一些人", Flag.Attribution), ("一些代表", Flag.Attribution), ("部分人", Flag.Attribution), ("部分代表", Flag.Attribution),
        ("其他人", Flag.Attribution), ("其他代表", Flag.Attribution), ("其他方", Flag.Attribution), ("别人", Flag.Attribution), ("他人", Flag.Attribution), ("他们", Flag.Attribution), ("某些", Flag.Attribution),
        ("有的", Flag.Attribution), ("有意见", Flag.Attribution), ("有观点", Flag.Attribution), ("根据", null), ("依据", null), ("据", Flag.Attribution), ("曾有", Flag.Attribution), ("有代表", Flag.Attribution), ("一些", Flag.Attribution),
        ("错误", Flag.Judgement), ("不妥", Flag.Judgement), ("不当", Flag.Judgement), ("遗憾", Flag.Judgement),
        ("而不是", Flag.Denial), ("没有人", Flag.Denial), ("谁也不", Flag.Denial), ("不", Flag.Denial), ("没", Flag.Denial), ("无", Flag.Denial), ("未", Flag.Denial), ("勿", Flag.Denial), ("别", Flag.Denial), ("非", Flag.Denial),
        ("若", Flag.Condition),
    ];

    private static readonly string[] HanVerdicts =
    [
        "错误", "是错", "不妥", "不当", "不可取", "不可接受", "不能接受", "无法接受", "不同意", "不赞成", "不支持", "反对", "不对", "不合适", "不合理", "不明智", "没有必要", "毫无必要", "不行", "不好",
        "如果", "除非", "遗憾", "危险", "削弱", "有人", "他们", "是否", "吗",
    ];

    private static readonly string[] HanWishes = ["建议", "提议", "请", "要求", "希望", "主张", "我们想"];
    private static readonly string[] HanConsequences = ["因此", "所以", "故", "但", "为此", "从而", "而应"];
    private static readonly string[] HanContrasts = ["而是", "而应", "而要", "而改", "而须", "而宜", "但", "而将", "而请", "而建议"];
    private static readonly string[] HanModals = ["应", "宜", "须", "可以", "需要", "必须"];
    private static readonly string[] HanAttitudes = ["认为", "建议", "希望", "主张", "觉得", "想", "愿", "要求", "说", "同意", "赞成", "支持", "接受", "提议"];
    private static readonly string[] HanCauses = ["因为", "由于", "理由", "因", "以便", "鉴于"];

    /// <summary>What the word at a token makes of a request, or null.</summary>
    public static Flag? Of(List<Token> t, int i)
    {
        if (t[i].Kind == TokenKind.Han)
        {
            foreach (var (han, flag) in HanFlags)
                for (var back = 0; back < han.Length; back++)
                    if (IsHan(t, i - back, han)) return back == 0 ? flag : null;
            return null;
        }
        if (t[i].Kind != TokenKind.Word) return null;
        var form = t[i].Form;
        if (Reported.Contains(form) && i > 0 && (Reporting.Contains(t[i - 1].Form) || t[i - 1].Form == "a" && i > 1 && t[i - 2].Form == "on")) return Flag.Attribution;
        if (Flags.Value.Of(form) is not { } found) return null;
        return form switch
        {
            // "No. 5", "n° 5": a number; "n'" and "l'…": an elision; "ne" is French, "t" is of "don't".
            "no" when i + 1 < t.Count && (t[i + 1].Is('.') && i + 2 < t.Count && t[i + 2].Kind == TokenKind.Number || t[i + 1].Kind == TokenKind.Number) => null,
            "n" when i + 1 >= t.Count || !t[i + 1].Is('\'') => null,
            "t" when i < 2 || !t[i - 1].Is('\'') || !t[i - 2].Form.EndsWith('n') => null,
            "personne" or "nada" or "doute" or "grave" when i > 0 && (Lexicon.Determiners.Of(t[i - 1].Form) is not null || t[i - 1].Form is "une" or "toute" or "chaque" or "sans" or "de") => null,
            // "It" and "ne … que" aside: French "non" in "non seulement", "not only".
            "not" or "non" or "pas" or "solo" or "не" when i + 1 < t.Count && t[i + 1].Form is "only" or "seulement" or "solo" or "только" => null,
            "lieu" or "lugar" when i == 0 || t[i - 1].Form is not ("au" or "en") => null,
            "others" or "autres" when i > 0 && t[i - 1].Form is "among" or "entre" => null,
            "say" or "said" or "argue" or "argued" when i > 0 && t[i - 1].Form is "we" or "i" => null,
            "мнению" when i > 0 && t[i - 1].Form is "нашему" or "моему" => null,
            "many" when i > 0 && t[i - 1].Form is "how" or "so" or "too" => null,
            "keep" when i > 0 && t[i - 1].Form is "please" or "should" or "to" => null,
            "keep" or "stop" or "spare" when !(i + 1 < t.Count && t[i + 1].Form is "from" or "deleting" or "removing" or "adding" or "moving" or "replacing" or "dropping" or "the") => null,
            "ما" when i > 0 && t[i - 1].Kind != TokenKind.Sign => null,
            "without" or "sans" or "sin" or "без" when i + 1 < t.Count && t[i + 1].Form is "delay" or "doubt" or "doute" or "tarder" or "duda" or "demora" or "промедления" or "сомнения" => null,
            "doubt" or "doute" or "duda" or "dudas" when i > 0 && t[i - 1].Form is "without" or "sans" or "sin" or "no" => null,
            _ => found,
        };
    }

    /// <summary>Whether a word says that something is asked for.</summary>
    public static bool Wishes(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? HanWishes.Any(h => IsHan(t, i, h)) : t[i].Kind == TokenKind.Word && Wish.Value.Of(t[i].Form) is not null;

    /// <summary>Whether such a word is said of the sender himself: "we propose", "please"; "proponemos" says it alone, and in the third person a sender may name himself.</summary>
    public static bool IsOwn(List<Token> t, int i)
    {
        if (t[i].Kind == TokenKind.Han || t[i].Form[0] > 'z' || t[i].Form is "please" || t[i].Form.EndsWith("ons", StringComparison.Ordinal) || t[i].Form.EndsWith("mos", StringComparison.Ordinal)) return true;
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
            if (t[k].Form is "we" or "i" or "je" or "nous" or "and" or "et" or "y") return true;
        return false;
    }

    /// <summary>Whether a word speaks of what somebody thinks, wants or says.</summary>
    public static bool IsAttitude(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? HanAttitudes.Any(h => IsHan(t, i, h)) : t[i].Kind == TokenKind.Word && Attitudes.Value.Of(t[i].Form) is not null;

    /// <summary>Whether a word says that what comes follows from what was, or stands against it.</summary>
    public static bool Follows(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? HanConsequences.Any(h => IsHan(t, i, h)) : t[i].Kind == TokenKind.Word && Consequences.Value.Of(t[i].Form) is not null;

    /// <summary>"But", which after a denial begins what is wanted instead; not "but also".</summary>
    public static bool IsContrast(List<Token> t, int i) =>
        (t[i].Kind == TokenKind.Han ? IsHan(t, i, HanContrasts) : t[i].Form is "but" or "mais" or "sino" or "pero" or "а" or "но" or "بل" or "ولكن" or "لكن")
        && !(i + 1 < t.Count && t[i + 1].Form is "also" or "aussi" or "tambien" or "также" or "и" or "ايضا" or "也");

    /// <summary>"Should", "must", "needs".</summary>
    public static bool IsModal(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? HanModals.Any(h => IsHan(t, i, h)) : t[i].Kind == TokenKind.Word && Modals.Value.Of(t[i].Form) is not null;

    /// <summary>An Arabic word that begins a clause with "and" or "so": "and it should", "so we propose".</summary>
    public static bool IsAttached(List<Token> t, int i) =>
        t[i].Kind == TokenKind.Word && t[i].Form.Length > 3 && t[i].Form[0] is 'و' or 'ف' && (IsModal(t, i) || Wishes(t, i) || Follows(t, i) || t[i].Form.StartsWith("فل", StringComparison.Ordinal) || t[i].Form.StartsWith("ول", StringComparison.Ordinal))
        && Flags.Value.Of(t[i].Form) is null;

    /// <summary>Whether what follows gives a reason, or says more of a thing.</summary>
    public static bool Reasons(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? !IsHan(t, i, "因此") && HanCauses.Any(h => IsHan(t, i, h)) : t[i].Kind == TokenKind.Word && Causes.Value.Of(t[i].Form) is not null;

    /// <summary>"It", "this", which begin a reason of its own.</summary>
    public static bool IsAnaphor(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? t[i].Form is "它" or "其" or "这" or "该" : t[i].Kind == TokenKind.Word && Anaphors.Value.Of(t[i].Form) is not null;

    /// <summary>A verb of which the change may be the subject.</summary>
    public static bool IsVerdict(List<Token> t, int i) => t[i].Kind == TokenKind.Word && Verdicts.Value.Of(t[i].Form) is not null;

    /// <summary>A Chinese word of disapproval, doubt or others after the request.</summary>
    public static bool IsHanVerdict(List<Token> t, int i) => HanVerdicts.Any(h => IsHan(t, i, h));

    /// <summary>A word by which one agrees, and with "not" disagrees.</summary>
    public static bool Agrees(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? t[i].Form is "同" or "赞"
        : t[i].Form is "agree" or "accept" or "support" or "accord" or "acceptons" or "acuerdo" or "aceptamos" or "согласны" or "согласен" or "согласна" or "نوافق" or "نؤيد" or "نتفق" or "نقبل";

    /// <summary>Whether one of several Chinese words begins at a token.</summary>
    public static bool IsHan(List<Token> t, int at, string[] words) => Array.Exists(words, w => IsHan(t, at, w));

    private static bool IsHan(List<Token> t, int at, string han)
    {
        if (at < 0 || at + han.Length > t.Count) return false;
        for (var k = 0; k < han.Length; k++)
            if (t[at + k].Kind != TokenKind.Han || t[at + k].Form[0] != han[k]) return false;
        return true;
    }
}
