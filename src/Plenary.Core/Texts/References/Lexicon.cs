namespace Plenary.Core.Texts.References;

/// <summary>What a citation calls the place.</summary>
internal enum Noun
{
    /// <summary>A paragraph, point or item of the text.</summary>
    Paragraph,
    /// <summary>A paragraph below one ("subparagraph (f)").</summary>
    Sub,
    /// <summary>A section, chapter or part: a heading.</summary>
    Section,
    /// <summary>An article.</summary>
    Article,
    /// <summary>A principle.</summary>
    Principle,
    /// <summary>A recommendation.</summary>
    Recommendation,
    /// <summary>An annex.</summary>
    Annex,
    /// <summary>A guiding question.</summary>
    Question,
    /// <summary>An operative paragraph ("OP5").</summary>
    Operative,
    /// <summary>A preambular paragraph ("PP3").</summary>
    Preambular,
}

/// <summary>What may stand between two numbers of a citation.</summary>
internal enum Join
{
    /// <summary>Both.</summary>
    And,
    /// <summary>Everything between them.</summary>
    To,
}

/// <summary>The words of citations in six languages, folded as <see cref="Tokens"/> folds them. Read at the first use.</summary>
internal static class Lexicon
{
    /// <summary>What places are called.</summary>
    public static Stems<Noun> Nouns => NounsRead.Value;

    /// <summary>The two parts of a resolution or declaration, each with paragraphs of its own.</summary>
    public static Stems<Noun> Parts => PartsRead.Value;

    /// <summary>Twenty, thirty …, before or after a number under ten.</summary>
    public static Stems<int> Tens => TensRead.Value;

    /// <summary>Documents that are written in articles, even where their numbers are printed alone.</summary>
    public static Stems<bool> Instruments => InstrumentsRead.Value;

    /// <summary>"Entitled": what stands between a chapter and its title.</summary>
    public static Stems<bool> Entitled => EntitledRead.Value;

    /// <summary>First, second …; -1 for the last, -2 for the last but one.</summary>
    public static Stems<int> Ordinals => OrdinalsRead.Value;

    /// <summary>One, two … ten, as in "paragraph three".</summary>
    public static Stems<int> Cardinals => CardinalsRead.Value;

    /// <summary>What joins numbers.</summary>
    public static Stems<Join> Joins => JoinsRead.Value;

    /// <summary>Words after "of the" that mean our own text.</summary>
    public static Stems<bool> OwnText => OwnTextRead.Value;

    /// <summary>Names of kinds of document: with a capital and a name of their own they are another one's.</summary>
    public static Stems<bool> Documents => DocumentsRead.Value;

    /// <summary>"of", "du", "de la": what leads from a number to the document it is in.</summary>
    public static Stems<bool> Of => OfRead.Value;

    /// <summary>Articles and demonstratives.</summary>
    public static Stems<bool> Determiners => DeterminersRead.Value;

    /// <summary>Words that may follow a number which belongs to a citation, though a noun would claim it ("paragraphs 4 and 7 should").</summary>
    public static Stems<bool> Followers => FollowersRead.Value;

    /// <summary>"bis", "ter", "quater", "alt".</summary>
    public static Stems<bool> Inserted => InsertedRead.Value;

    private static readonly Lazy<Stems<Noun>> NounsRead = new(() => new(
        (Noun.Paragraph, """
            paragraph paragraphs para paras parag parags item items point points clause clauses bullet
            paragraphe paragraphes point points
            par parr parrafo parrafos paragrafo paragrafos num apartado apartados punto puntos numeral numerales inciso incisos
            пункт* п пп параграф* абзац*
            فقره فقرتان فقرتين فقرات بند بندان بندين بنود نقطه نقطتان نقطتين نقاط
            """),
        (Noun.Sub, "subparagraph subparagraphs subparagrafo subpara subparas subitem subitems alinea alineas litt lit lettre letra literal inc definition definitions definicion definiciones подпункт* определени* تعريف"),
        (Noun.Section, """
            section sections sec sect chapter chapters chapitre chapitres seccion secciones capitulo capitulos
            раздел* глав* قسم اقسام فصل فصول فرع فروع باب
            """),
        (Noun.Article, "article articles art arts articulo articulos стать* ст ماده مادتان مادتين مواد"),
        (Noun.Principle, "principle principles principe principes principio principios принцип* مبدا مبادي مبادئ مبداين"),
        (Noun.Recommendation, "recommendation recommendations recommandation recommandations recomendacion recomendaciones рекомендаци* توصيه توصيات توصيتين توصيتان"),
        (Noun.Annex, "annex annexes appendix annexe anexo anexos приложени* مرفق"),
        (Noun.Question, "question questions q pregunta preguntas cuestion cuestiones вопрос* سؤال سؤالين سؤالان اسئله"),
        (Noun.Operative, "op ops"),
        (Noun.Preambular, "pp recital recitals considerant considerants considerando considerandos")));

    private static readonly Lazy<Stems<Noun>> PartsRead = new(() => new(
        (Noun.Preambular, "preamble preambular preambule preambulaire preambulaires preambulo preambulares преамбул* ديباجه"),
        (Noun.Operative, "operative dispositif dispositivo dispositivos dispositiva dispositivas постановляющ* منطوق")));

    private static readonly Lazy<Stems<int>> TensRead = new(() => new(
        (20, "twenty vingt veinte двадцать عشرون عشرين"), (30, "thirty trente treinta тридцать ثلاثون ثلاثين"),
        (40, "forty quarante cuarenta сорок اربعون اربعين"), (50, "fifty cinquante cincuenta пятьдесят خمسون خمسين")));

    private static readonly Lazy<Stems<bool>> InstrumentsRead = new(() => new(
        (true, """
            agreement treaty convention charter statute statutes protocol covenant constitution law act regulation regulations code bylaws
            accord traite convention charte statut statuts protocole pacte loi reglement code
            acuerdo tratado convenio convencion carta estatuto estatutos protocolo pacto ley reglamento codigo
            соглашени* договор* конвенци* харти* устав* протокол* пакт* закон* регламент* кодекс*
            اتفاق اتفاقيه معاهده ميثاق نظام بروتوكول عهد قانون مدونه دستور
            """)));

    private static readonly Lazy<Stems<bool>> EntitledRead = new(() => new((true, "entitled titled called headed intitule intitulee titulado titulada معنون")));

    private static readonly Lazy<Stems<int>> OrdinalsRead = new(() => new(
        (1, "first 1st premier premiere 1er 1ere primero primera primer перв* اول اولي"),
        (2, "second 2nd deuxieme seconde segundo segunda втор* ثاني ثانيه"),
        (3, "third 3rd troisieme tercero tercera tercer трет* ثالث ثالثه"),
        (4, "fourth 4th quatrieme cuarto cuarta четверт* رابع رابعه"),
        (5, "fifth 5th cinquieme quinto quinta пят* خامس خامسه"),
        (6, "sixth 6th sixieme sexto sexta шест* سادس سادسه"),
        (7, "seventh 7th septieme septimo septima седьм* سابع سابعه"),
        (8, "eighth 8th huitieme octavo octava восьм* ثامن ثامنه"),
        (9, "ninth 9th neuvieme noveno novena девят* تاسع تاسعه"),
        (10, "tenth 10th dixieme decimo decima десят* عاشر عاشره"),
        (11, "eleventh 11th onzieme undecimo одиннадцат*"),
        (12, "twelfth 12th douzieme duodecimo двенадцат*"),
        (13, "thirteenth 13th treizieme decimotercero тринадцат*"),
        (14, "fourteenth 14th quatorzieme decimocuarto четырнадцат*"),
        (15, "fifteenth 15th quinzieme decimoquinto пятнадцат*"),
        (16, "sixteenth 16th seizieme decimosexto шестнадцат*"),
        (17, "seventeenth 17th decimoseptimo семнадцат*"),
        (18, "eighteenth 18th decimoctavo восемнадцат*"),
        (19, "nineteenth 19th decimonoveno девятнадцат*"),
        (20, "twentieth 20th vingtieme vigesimo двадцат*"),
        (-2, "penultimate penultieme penultimo penultima предпоследн*"),
        (-1, "last final dernier derniere ultimo ultima последн* اخير اخيره")));

    private static readonly Lazy<Stems<int>> CardinalsRead = new(() => new(
        (1, "one un une uno una один одна واحد"), (2, "two deux dos два две اثنان"), (3, "three trois tres три ثلاثه"), (4, "four quatre cuatro четыре اربعه"),
        (5, "five cinq cinco пять خمسه"), (6, "six seis шесть سته"), (7, "seven sept siete семь سبعه"), (8, "eight huit ocho восемь ثمانيه"),
        (9, "nine neuf nueve девять تسعه"), (10, "ten dix diez десять عشره"),
        (11, "eleven onze once"), (12, "twelve douze doce"), (13, "thirteen treize trece"), (14, "fourteen quatorze catorce"), (15, "fifteen quinze quince"),
        (16, "sixteen seize dieciseis"), (17, "seventeen diecisiete"), (18, "eighteen dieciocho"), (19, "nineteen diecinueve"), (20, "twenty vingt veinte")));

    private static readonly Lazy<Stems<Join>> JoinsRead = new(() => new(
        (Join.And, "and et y e и و or ou o или او و 和 及 与 與 、"),
        (Join.To, "to through thru a al au hasta по до الي حتي 至 到")));

    private static readonly Lazy<Stems<bool>> OwnTextRead = new(() => new(
        (true, """
            draft drafts text document paper version zero proposed present current consultation this section chapter part
            projet texte document version presente present avant ce
            proyecto texto documento borrador version presente este
            проект* текст* документ* верси* настоящ* данн* этого раздел* глав*
            مشروع نص وثيقه مسوده هذا هذه قسم فصل
            """)));

    private static readonly Lazy<Stems<bool>> DocumentsRead = new(() => new(
        (true, """
            agenda declaration declarations convention conventions covenant covenants charter resolution resolutions treaty treaties agreement agreements compact
            report reports act law laws constitution directive regulation regulations protocol statute statutes code commitment commitments plan programme program
            outcome outcomes statement statements guidelines framework strategy communique mandate bylaws itrs rfc letter submission contribution note comment comments observation observations opinion bulletin circular memorandum communication
            ordre charte pacte traite accord rapport loi reglement protocole resolution lettre contribution programme strategie directive
            agenda declaracion convencion convenio carta pacto tratado acuerdo informe ley reglamento protocolo resolucion programa
            повестк* деклараци* конвенци* харти* устав* резолюци* договор* соглашени* доклад* закон* конституци* протокол* пакт* программ* письм* обязательств*
            اجنده جدول اعلان اتفاقيه ميثاق قرار معاهده اتفاق تقرير قانون دستور بروتوكول عهد برنامج رساله التزام
            """)));

    private static readonly Lazy<Stems<bool>> OfRead = new(() => new(
        (true, "of in from de du des d del la le les los las el l au aux dans en из в во من في ب")));

    private static readonly Lazy<Stems<bool>> DeterminersRead = new(() => new(
        (true, "the this that our its their his her my your these those an le la les l ce cette son sa notre leur nos el los las este esta su nuestra nuestro esa ese этого этой нашего нашей того той هذه هذا")));

    private static readonly Lazy<Stems<bool>> FollowersRead = new(() => new(
        (true, """
            should shall must may might can could would will is are was were be being has have had do does need needs to of in on at by for from with without as and or but because since
            which that who where when if so not also only both above below the a an this these we i our it its they reads read says say states state refers refer deals deal contains contain
            seems seem appears appear lacks lack omits omit ignores ignore fails fail raises raise remains remain deserves deserve requires require concerning regarding about after before
            into together please however therefore respectively overlap overlaps repeat repeats contradict contradicts mention mentions bis ter
            doit doivent devrait devraient peut peuvent est sont soit soient de du des et ou en dans sur pour par avec sans car qui que afin a nous il ils la le les un une se ne ont
            debe deben deberia deberian puede pueden es son sea sean de del y o e en sobre para por con sin porque que a al nosotros se no el la los las un una han
            должен должна должны следует может могут и или в на о об по для с без как что который которые мы не из также является являются
            """)));

    /// <summary>"In case of", "in the absence of": what something depends on.</summary>
    public static Stems<bool> Circumstances => CircumstancesRead.Value;

    /// <summary>"See", "cf.", "in line with": the place is mentioned on the way.</summary>
    public static Stems<bool> Passing => PassingRead.Value;

    /// <summary>"Above", "below": a place of the letter itself.</summary>
    public static Stems<bool> Hereabouts => HereaboutsRead.Value;

    /// <summary>Words by which a sentence turns from other documents to what it asks of ours.</summary>
    public static Stems<bool> Asks => AsksRead.Value;

    /// <summary>"My", "our": a place of the letter itself.</summary>
    public static Stems<bool> Possessives => PossessivesRead.Value;

    private static readonly Lazy<Stems<bool>> CircumstancesRead = new(() => new(
        (true, "absence lack want case event exchange return cas attente hypothese faute defaut echange ausencia falta caso espera cambio случае отсутствии отсутствием ожидании обмен حال حاله غياب انتظار عدم")));

    private static readonly Lazy<Stems<bool>> PassingRead = new(() => new(
        (true, "see cf compare like unlike voir vease ver см cp انظر line accordance consistent conformity conforme conformement ligne linea соответстви* согласно وفقا")));

    private static readonly Lazy<Stems<bool>> HereaboutsRead = new(() => new((true, "above below supra infra dessus dessous arriba abajo выше ниже اعلاه ادناه")));

    private static readonly Lazy<Stems<bool>> AsksRead = new(() => new(
        (true, """
            we i propose proposes suggest suggests delete deleting replace insert amend request recommend support oppose change reword
            nous proposons supprimer remplacer inserer modifier demandons soutenons
            proponemos sugerimos suprimir reemplazar sustituir insertar modificar pedimos apoyamos
            мы предлага* исключить удалить заменить вставить изменить поддержива* просим
            نقترح نطلب حذف استبدال نويد نؤيد اضافه تعديل
            """)));

    private static readonly Lazy<Stems<bool>> PossessivesRead = new(() => new((true, "my our your its their his her mon notre nos son leur mi nuestro nuestra su мой наш* нашей")));

    private static readonly Lazy<Stems<bool>> InsertedRead = new(() => new((true, "bis ter quater quinquies alt бис тер مكرر مكررا")));
}
