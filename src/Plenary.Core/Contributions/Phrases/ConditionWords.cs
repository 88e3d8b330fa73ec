namespace Plenary.Core.Contributions.Phrases;

/// <summary>Where a phrase makes a request depend on something.</summary>
internal enum Dependence
{
    /// <summary>Wherever it stands: "as a last resort".</summary>
    Always,
    /// <summary>Until something is known or done: "pending legal advice". What is put in brackets waits in any case.</summary>
    Waiting,
    /// <summary>At the beginning of a clause before the request, or after it: "until the law is passed".</summary>
    Clause,
    /// <summary>Unless a place follows: "in case of" but not "in the case of paragraph 5".</summary>
    Case,
    /// <summary>Unless what is wanting is a ground: "in the absence of consensus" but not "of any evidence".</summary>
    Absence,
    /// <summary>What follows it depends on that what came before fails: "failing that". What came before does not.</summary>
    Alternative,
}

/// <summary>The phrases by which a request is made to depend on something, in six languages, as <see cref="Pattern"/> writes them. Single words ("if") are in <see cref="UnwantedWords"/>.</summary>
internal static class ConditionWords
{
    public static readonly (Dependence Meaning, string Phrases)[] Written =
    [
        (Dependence.Alternative, """
            failing that|this|which
            otherwise
            or else
            if not ,
            if that|this is|proves|fails|does|cannot|should
            faute de quoi
            a defaut ,
            a defaut $
            a defaut supprimer|remplacer|retirer|mettre|placer|deplacer|ajouter|le|la|les|de le|nous
            sinon
            autrement ,
            en su defecto
            de lo contrario
            en caso contrario
            si no ,
            в противном случае
            иначе
            والا
            否则
            不然
            要不然
            """),
        (Dependence.Always, """
            last|final|ultimate resort|resource
            last - resort
            as a|the|our last|final|ultimate resort|resource|option|measure|step|possibility|solution|means|alternative
            as a|the|our very last
            as last|final|ultimate resort
            as a|our fallback|backup|stopgap
            as a|our fall - back
            as a second choice|best|option
            as a|the lesser evil
            failing the|all|its|our|their|adoption|acceptance|clarification|confirmation
            short of agreement|consensus|an|a
            under|on|upon|with the|a|these|certain condition|conditions
            on condition
            on the understanding
            conditional|contingent|conditionally on|upon
            in exchange|return for
            in case that|no|there|agreement|consensus|we|you|it|they|this|a|an|any|paragraph|article|section
            in the case|event that|where|no
            in the event of
            in the unlikely event
            only if|when|where|once|until|provided|should|upon
            only then
            as|so long as
            as soon as the|a|an|it|we|they|all|there|this|that|agreement|consensus|funding|funds|such
            plan b
            at worst
            in the worst
            in extremis
            to the extent that|possible
            when|where|if no agreement|consensus|compromise
            with no agreement|consensus
            ^ without agreement|consensus|funding|a|an|such|any
            en dernier|derniere|ultime recours|ressort|extremite|instance|option|solution
            en tout dernier recours|ressort
            comme dernier|derniere|ultime recours|option|solution|ressort
            a titre de dernier|ultime
            a titre subsidiaire|conditionnel
            subsidiairement
            en desespoir de cause
            au pire
            dans le pire
            faute de mieux
            au cas ou
            dans|pour le cas ou
            dans l ' hypothese|eventualite
            a moins que|qu|de|d
            aussi longtemps que|qu
            sous reserve
            sous condition
            sous|a la|cette|certaines condition|conditions
            a condition
            pourvu que|qu
            s ' il|ils
            que lorsque|quand|sous
            qu ' apres
            uniquement|seulement|exclusivement si|s|lorsque|quand|apres|sous
            le cas echeant
            au besoin
            en contrepartie|echange de|d
            quitte a
            pour peu|autant que|qu
            en ultima|ultimo instancia|termino|caso|extremo|recurso
            como|con ultimo|ultima recurso|opcion|alternativa|medida|salida|solucion
            como mal menor
            como|de caracter|solucion subsidiario|subsidiaria
            subsidiariamente
            ^ cuando el|la|los|las ~ ,
            a menos que
            a no ser
            siempre y cuando
            siempre que no|haya|exista|logre|obtenga
            siempre que se logre|alcance|apruebe|obtenga|acepte|acuerde|garantice|llegue|encuentre
            con tal de|que
            a|con|bajo condicion de|que
            a|con|bajo la condicion|reserva
            en el supuesto|peor
            en caso de que
            en el caso de que
            solo|solamente|unicamente|exclusivamente si|cuando|bajo
            tan pronto como se|haya|exista|el|la|los|las
            en cuanto se|haya|exista
            cuando se|haya|no|exista
            cuando|donde no haya|exista
            sujeto|supeditado|condicionado a|al
            con sujecion a|al
            a reserva
            a cambio de|del
            llegado el caso
            de ser necesario|preciso|posible|imprescindible
            ^ sin acuerdo|consenso|financiacion
            в|как крайнем|худшем|последнем случае
            в качестве крайней|последней|последнего|крайнего
            как крайняя|последняя|последнее|крайнее|крайний|последний
            крайней|последней мерой
            на худой конец
            при условии
            при необходимости
            при недостижении|невозможности|неудаче|провале|недостатке|нехватке|несогласии
            при наличии|достижении|согласии|получении
            после получения|завершения|принятия|окончания|согласования|выяснения|проведения|утверждения|одобрения|вступления|достижения|поступления
            лишь|только|исключительно|разве при|когда|после|тогда|с
            не ранее|раньше чем|,
            как только
            за исключением|кроме случаев
            в обмен на
            ^ без согласия|консенсуса|договоренности|финансирования
            ملاذ|خيار|اجراء|تدبير|وسيله اخير|اخيره
            كحل|حل اخير
            ما|وما|فما لم
            مالم|ومالم
            بشرط|شريطه
            الا في|بعد|عند|بشرط
            عند الضروره|الاقتضاء|اللزوم|تعذر|عدم|الحاجه|فشل|غياب
            لدي|حال عدم|تعذر|فشل|غياب
            رهنا
            طالما|حالما|بمجرد
            ما دام|دامت
            في|وفي اسوا
            فقط عند|بعد
            دون|بدون|بلا اتفاق|توافق
            最后手段
            最后的手段
            最终手段
            最后办法
            最后的办法
            最后选择
            最后的选择
            最后方案
            不得已
            实在不行
            实在无法
            别无他法
            退而求其次
            才 可|能|应|会|予|删|考|宜|将|把|改|同|接|加
            前提
            情况下
            情形下
            条件下
            的话
            为条件
            取决于
            视 ~ 而定
            仅当
            只 有|能
            唯有
            必要时
            最坏
            万一
            作为交换
            未|不|无|没 ~ 时 ,
            未|不|无|没 ~ 之 前 ,
            """),
        (Dependence.Waiting, """
            in the meantime|interim
            entretanto
            тем временем
            在此期间
            pending a|an|the|our|its|such|any|further|legal|final|agreement|consensus|clarification|confirmation|approval|consultation|consultations|review|advice|funding
            en attendant
            dans l ' attente
            jusqu ' a ce
            jusqu ' a nouvel|obtention|adoption|plus
            d ' ici la
            le temps que|qu|de
            mientras no|tanto|dure|se|siga|esperamos|llega|el|la|los|las
            a|en la espera
            a|en espera de|del
            hasta que|tanto|nuevo
            до тех пор
            пока не|нет|идет|идут|ведутся|ведется|длится|длятся|суд|комитет|совет|вопрос
            впредь до
            в ожидании
            до получения|завершения|принятия|окончания|решения|согласования|выяснения|заключения|проведения|утверждения|одобрения|вступления|достижения|поступления
            الي حين|غايه
            لحين|ريثما
            حتي يتم|تتم|يصدر|تصدر|يتوفر|تتوفر|يتحقق|ياتي|ينتهي
            في|وفي انتظار
            直到
            直至
            等到
            """),
        (Dependence.Clause, """
            pending|until|till
            once the|a|an|we|it|they|this|that|these|there|all|both|agreement|consensus|funding|negotiations|such|adopted|approved
            while awaiting|waiting
            tant que|qu ~ ne|n
            providing that|the|we|you
            should no|agreement|consensus|funding|talks|negotiations|efforts
            were|should|had paragraph|paragraphs|article|articles|section|item|principle|sentence ~ be
            should the|this|that|these|it|they|we|you|there|any|all|members|states|parties|either|one
            when the|a|an|all|both ~ is|are|has|have|comes|enters|agrees|agree
            were|had the|this|that|these|it|they|we|you|there|any|all|members|states|parties|either|one ~ ,
            in that|this|which|such case|event
            une fois que|qu|l|le|la|les|un|une|obtenu|acquis
            des que|qu l|le|la|les|un|une|ce|cette|cela|nous|il|elle|ils|elles|on|tous|' il
            lorsque|quand ~ sera|seront|aura|auront|serait
            dans ce|tel|cette cas|hypothese|eventualite
            en pareil cas
            una vez que|se|el|la|los|las|aprobad*|concluid*|obtenid*|haya|finalizad*
            de no|haber|existir|fracasar
            agotad*
            por si
            en tal|ese|dicho|este caso
            пока|когда|ожидая
            после того как
            в таком|этом|том случае
            ان|وان|فان لم
            متي|عندما
            بعد ان
            قبل ان
            انتظار
            في|وفي هذه|تلك الحاله|الحال
            一旦
            如 无|不|未|没|能|有|需|遇|仍|各|谈|双|理|资|经|达|协|多|委|大|确|出|最|果|若|保|通|这|该|对|您|你|删|存
            待 ~ 后|再|时
            等 ~ 后|再
            在 取|得|获|完|通|达|收|作|法|评|资|理|各|问 ~ 前 ,
            届时
            当 ~ 时|后
            """),
        (Dependence.Case, """
            in case of|the
            in the case of
            subject to
            depending on|upon
            only after|following
            en cas de|d|du
            en caso de
            solo|solamente|unicamente tras|despues
            en funcion de
            в случае
            仅在
            只在
            فقط في
            في|وفي حال|حاله
            """),
        (Dependence.Absence, """
            in the absence of
            failing|absent|barring|lacking a|an|any|such|agreement|consensus|compromise|unanimity|funding|support|approval|progress|further
            for lack|want of
            a defaut de|d|du
            faute de|d
            en l ' absence
            a falta de|del
            en ausencia de|del
            por falta de acuerdo|consenso|financiacion|fondos
            ante la falta|ausencia
            при отсутствии|отсутствие
            за неимением|отсутствием|недостатком
            في|وفي غياب|انعدام
            في|وفي ظل غياب|عدم|انعدام
            缺乏
            """),
    ];

    /// <summary>Grounds whose absence is a reason: "in the absence of any evidence".</summary>
    public static readonly (bool Meaning, string Words) Grounds = (true, """
        evidence proof clarity clear justification definition definitions relevance meaning reason reasons rationale added value data basis sense need
        preuve preuves clarte justification pertinence precision precisions sens utilite objet motif motifs raison fondement valeur
        prueba pruebas claridad justificacion definicion pertinencia utilidad sentido motivo motivos razon razones fundamento base precision
        доказательств* ясност* обосновани* определени* смысл* необходимост* оснований основания данных
        دليل ادله وضوح تعريف مبرر مبررات اساس حاجه
        """);

    /// <summary>The same in Chinese.</summary>
    public static readonly string[] HanGrounds = ["依据", "证据", "定义", "理由", "必要", "根据", "意义"];

    /// <summary>Words before a phrase that speak of it: "the words on failing agreement".</summary>
    public static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "on", "about", "of", "concerning", "regarding", "word", "words", "phrase", "sur", "mot", "mots", "palabra", "palabras", "sobre", "о", "об", "про", "слова", "слово", "عن", "بشان", "عباره", "كلمه",
    };
}
