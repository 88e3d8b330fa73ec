namespace Plenary.Documents.Mailing;

/// <summary>The words by which mail programs of many languages introduce what they quote and sign what they send.
/// All in lower case; each list is a handful of short words, looked for in one line at a time.</summary>
internal static class QuoteWords
{
    /// <summary>"wrote", as it stands in "On … wrote:".</summary>
    internal static readonly string[] Wrote =
    [
        "wrote", "writes", "a écrit", "a ecrit", "schrieb", "geschrieben", "escribió", "escribio", "escreveu", "ha scritto", "scrisse", "schreef",
        "geschreven", "skrev", "kirjoitti", "napisał", "napisała", "napisał(a)", "napisana przez", "przez użytkownika", "napsal", "napísal", "написал", "написала", "написал(а)", "пишет", "писал", "написав",
        "написа", "írta", "a scris", "yazdı", "yazmış", "έγραψε", "כתב", "كتب", "نوشت", "写道", "寫道", "写了", "書きました", "のメール", "님이 작성", "작성", "đã viết",
        "menulis", "เขียน", "je napisao", "je napisala", "napisao", "je napisal", "parašė", "rakstīja", "kirjutas", "va escriure", "idatzi", "skrifaði", "pisze",
    ];

    /// <summary>How such a line may begin, besides a date.</summary>
    internal static readonly string[] On =
    [
        "on ", "at ", "le ", "am ", "an ", "el ", "em ", "il ", "in data ", "بتاريخ ", "w dniach ", "in date ", "op ", "den ", "på ", "w dniu ", "dnia ", "dne ", "dňa ", "в ", "во ", "у ", "на ",
        "în ", "la ", "pe ", "στις ", "ב", "في ", "در ", "在 ", "在", "于 ", "於 ", "vào ", "pada ", "เมื่อ", "dana ", "ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "quoting ",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "dom", "seg", "ter", "qua", "qui", "sex",
        "mo", "di", "mi", "do", "fr", "sa", "so", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
        "jan", "feb", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "am/pm", "em ", "dia ", "data ",
    ];

    /// <summary>The label of a header line and what it holds.</summary>
    internal static readonly Dictionary<string, HeaderRole> Labels = Make(
        (HeaderRole.From, "from|de|von|da|van|fra|från|od|от|от кого|від|发件人|寄件者|寄件人|發件人|差出人|보낸 사람|보낸사람|من|المرسل|kimden|gönderen|lähettäjä|feladó|expeditor|de la|από|מאת|từ|người gửi|จาก|dari|pengirim|feladó|frá|remitente|expéditeur|mittente|remetente|absender|avsändare|afsender|nadawca|отправитель|saatja|siuntėjas|no"),
        (HeaderRole.Date, "sent|date|envoyé|envoyé le|date d'envoi|gesendet|datum|gesendet am|inviato|data|enviado|enviado el|enviada|enviada em|enviado em|fecha|verzonden|sendt|dato|skickat|wysłano|wyslano|data|отправлено|дата|надіслано|发送时间|发送日期|日期|时间|傳送時間|寄件日期|送信日時|送信日|日付|보낸 날짜|날짜|تاريخ الإرسال|تم الإرسال|أرسلت|التاريخ|تاريخ|gönderildi|gönderme tarihi|tarih|lähetetty|päiväys|elküldve|dátum|trimis|ημερομηνία|στάλθηκε|נשלח|תאריך|đã gửi|ngày|ส่ง|วันที่|tanggal|dikirim|odesláno|poslano|sendt den|saadetud|le"),
        (HeaderRole.To, "to|à|a|an|para|aan|til|till|do|кому|до|收件人|收件者|宛先|받는 사람|받는사람|إلى|الى|kime|alıcı|vastaanottaja|címzett|către|catre|προς|אל|đến|ถึง|kepada|komu|za|prima|destinataire|destinatario|destinatário|empfänger|ontvanger|mottagare|modtager|получатель|saaja|na"),
        (HeaderRole.Subject, "subject|re|objet|betreff|oggetto|asunto|assunto|onderwerp|emne|ämne|temat|тема|主题|主旨|件名|제목|الموضوع|موضوع|konu|aihe|tárgy|subiect|θέμα|נושא|chủ đề|tiêu đề|หัวเรื่อง|เรื่อง|subjek|perihal|předmět|predmet|zadeva|efni|teema"),
        (HeaderRole.Other, "cc|copie à|copie|copia|kopie|kopi|kopia|копия|抄送|副本|참조|نسخة|bilgi|kopio|másolatot kap|κοιν|עותק|bcc|cci|cco|reply-to|répondre à|antwort an|responder a|antwoord aan|organization|importance|importancia|wichtigkeit|priorité|priority|attachments|pièces jointes|anlagen|adjuntos|allegati|message-id|x-mailer|list-id|newsgroups|mailed-by|signed-by|security"));

    /// <summary>What stands between the dashes above a quoted or forwarded message, or alone on its line.</summary>
    internal static readonly string[] Original =
    [
        "original message", "original mail", "original email", "original e-mail", "original appointment", "forwarded message", "forwarded by", "begin forwarded message", "reply message", "message d'origine", "message d’origine", "message original",
        "message transféré", "message initial", "message réexpédié", "ursprüngliche nachricht", "urspruengliche nachricht", "originalnachricht", "original-nachricht", "weitergeleitete nachricht", "weitergeleiteten nachricht", "originalmeddelande", "ursprungligt meddelande", "vidarebefordrat meddelande",
        "mensaje original", "mensaje reenviado", "mensagem original", "mensagem encaminhada", "messaggio originale", "messaggio inoltrato", "oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht",
        "oprindelig besked", "oprindelig meddelelse", "original meddelelse", "videresendt besked", "opprinnelig melding", "videresendt melding", "alkuperäinen viesti", "välitetty viesti", "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość przekazana", "przekazana wiadomość",
        "исходное сообщение", "оригинальное сообщение", "пересылаемое сообщение", "пересланное сообщение", "пересылаемое письмо", "переадресованного сообщения", "первоначальное сообщение", "původní zpráva", "původní e-mail", "přeposlaná zpráva", "pôvodná správa", "eredeti üzenet", "mesaj original",
        "orijinal mesaj", "özgün ileti", "iletilen mesaj", "αρχικό μήνυμα", "הודעה מקורית", "الرسالة الأصلية", "رسالة أصلية", "الرسالة الأصليه", "رسالة معاد توجيهها", "پیام اصلی", "原始邮件", "原邮件", "邮件原件", "原始郵件", "轉寄郵件", "转发邮件", "转发的邮件", "原始信息", "元のメッセージ", "転送メッセージ", "転送されたメッセージ",
        "원본 메시지", "원본 메일", "전달된 메시지", "thư gốc", "tin nhắn gốc", "pesan asli", "ข้อความต้นฉบับ", "izvorna poruka", "izvirno sporočilo", "оригинал", "original",
    ];

    /// <summary>How the line begins that a telephone or a mail program signs with.</summary>
    internal static readonly string[] SentFrom =
    [
        "sent from my", "sent from outlook", "sent from mail", "sent from yahoo", "sent from typeapp", "sent from samsung", "sent from blue", "sent from gmail", "sent from proton", "sent from spark", "sent from aol", "sent from a ", "sent from an ", "sent from the ", "sent from iphone", "sent from ipad", "sent via", "sent with", "sent using", "sent by", "get outlook for", "get bluemail", "envoyé de mon", "envoyé depuis", "envoyé de ", "envoyé à partir", "envoyé avec", "télécharger outlook", "obtenez outlook", "provenance :",
        "gesendet von", "gesendet mit", "gesendet aus", "von meinem", "diese nachricht wurde von meinem", "holen sie sich outlook", "outlook für", "enviado desde", "enviado de mi", "enviado do", "enviado a partir", "enviado de ", "enviado con", "enviado por", "obtener outlook", "obter o outlook", "obtenha o outlook",
        "inviato da", "inviato dal", "inviato con", "scarica outlook", "ottieni outlook", "verzonden vanaf", "verzonden met", "verstuurd vanaf", "verstuurd met", "download outlook", "outlook voor", "skickat från", "skickades från", "hämta outlook", "sendt fra", "sendt via", "hent outlook", "få outlook", "lähetetty", "hanki outlook",
        "wysłane z", "wysłano z", "pobierz outlook", "pobierz aplikację", "отправлено с", "отправлено из", "отправлено от", "послано с", "скачать outlook", "надіслано з", "odesláno z", "odoslané z", "elküldve", "trimis de pe", "poslano s", "poslato sa", "στάλθηκε από",
        "发自我的", "发自", "從我的", "寄自我的", "取自", "获取 outlook", "نسخة outlook", "أرسل من", "أُرسلت من", "أرسلت من", "مرسل من", "تم الإرسال من", "تم إرسالها من", "נשלח מה", "נשלח מ", "ارسال شده از", "đã gửi từ", "gửi từ", "dikirim dari", "ส่งจาก",
    ];

    /// <summary>How such a line ends where the language puts the verb last.</summary>
    internal static readonly string[] SentFromEnds = ["gesendet", "gesendet.", "から送信", "から送信されました", "から送付", "에서 보냄", "에서 보낸 메일", "傳送", "dan gönderildi", "den gönderildi", "'umdan gönderildi", "gönderildi", "küldve", "ym iphonesta"];

    /// <summary>Words that together make a paragraph a legal notice: one of the first list and one of the second.</summary>
    internal static readonly string[] NoticeOf =
    [
        "this e-mail", "this email", "this message", "this communication", "this electronic", "information in this", "information contained in", "contents of this", "confidentiality notice", "disclaimer:", "ce message", "ce courriel", "cet e-mail", "cette communication", "le présent message",
        "les informations contenues", "diese e-mail", "diese nachricht", "die information", "este mensaje", "este correo", "la información contenida", "aviso de confidencialidad", "esta mensagem", "este e-mail", "as informações contidas", "questo messaggio", "le informazioni contenute", "questa e-mail", "dit bericht", "deze e-mail", "detta meddelande", "denne e-mail", "denne e-post",
        "ta wiadomość", "niniejsza wiadomość", "данное сообщение", "это сообщение", "настоящее сообщение", "данное письмо", "эта электронная почта", "本邮件", "本电子邮件", "此邮件", "本電子郵件", "このメール", "本メール", "هذه الرسالة", "هذا البريد", "تحتوي هذه",
    ];

    /// <summary>The second list.</summary>
    internal static readonly string[] NoticeSays =
    [
        "confidential", "privileged", "intended only", "intended solely", "intended recipient", "intended for", "viruses", "virus-free", "think before you print", "confidentiel", "destiné exclusivement", "destinataire", "vertraulich", "rechtlich geschützt", "confidencial", "destinatario", "destinatário", "riservat", "destinatari",
        "vertrouwelijk", "konfidentiell", "fortrolig", "poufn", "конфиденциальн", "предназначен", "保密", "机密", "機密", "収件人", "秘密", "سرية", "سري", "خاصة", "checked for viruses", "monitored",
    ];

    private static Dictionary<string, HeaderRole> Make(params ReadOnlySpan<(HeaderRole Role, string Labels)> rows)
    {
        var labels = new Dictionary<string, HeaderRole>(StringComparer.Ordinal);
        foreach (var (role, all) in rows)
            foreach (var label in all.Split('|')) labels.TryAdd(label, role);
        return labels;
    }
}

/// <summary>What a line of a quoted message's header holds.</summary>
internal enum HeaderRole
{
    /// <summary>Who wrote it.</summary>
    From,
    /// <summary>When.</summary>
    Date,
    /// <summary>To whom.</summary>
    To,
    /// <summary>What about.</summary>
    Subject,
    /// <summary>Anything else.</summary>
    Other,
}
