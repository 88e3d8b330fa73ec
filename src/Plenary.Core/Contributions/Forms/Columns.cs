using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Forms;

/// <summary>What a column of a form for comments holds.</summary>
internal enum Column
{
    /// <summary>Something else: who comments, the kind of comment, a number in the list.</summary>
    Other,
    /// <summary>The paragraph, section or question that a row is about.</summary>
    Place,
    /// <summary>The words of the text as they stand.</summary>
    Current,
    /// <summary>The words wanted in their place.</summary>
    Proposed,
    /// <summary>What is said of it.</summary>
    Comment,
    /// <summary>Why.</summary>
    Reason,
}

/// <summary>Reads the heads of columns in six languages, as secretariats write them: "Paragraph", "Clause/Subclause", «Texte proposé», «Justificación», «الفقرة», 修改建议.</summary>
internal static class Columns
{
    private const int LongestHead = 90; // characters: "Comment (justification for change) by the member body" is 54

    private static readonly Lazy<Stems<bool>> Aside = new(() => new(
        (true, """
            type category kind secretariat secretary decision resolution status action editor name organisation organization country member submitter commenter author date email version source page line lines figure
            secretariat decision statut suite nom organisation pays auteur categorie ligne page
            secretaria decision estado nombre organizacion pais autor tipo categoria linea pagina
            секретариат* решени* статус* имя наименовани* организаци* стран* автор* тип* вид* категори* строк* страниц*
            الامانه القرار الحاله الاسم المنظمه البلد نوع السطر الصفحه
            """)));

    private static readonly Lazy<Stems<bool>> Reasons = new(() => new(
        (true, """
            reason reasons reasoning justification justifications rationale explanation explanations why grounds motivation
            motif motifs raison raisons justification explication explications fondement motivation
            razon razones justificacion motivo motivos fundamento fundamentacion explicacion
            обосновани* причин* пояснени* мотив* аргумент*
            سبب اسباب مبرر مبررات تبرير تعليل الاساس المنطقي شرح
            """)));

    private static readonly Lazy<Stems<bool>> Comments = new(() => new(
        (true, """
            comment comments remark remarks observation observations feedback opinion position answer answers response responses reply view views
            commentaire commentaires remarque remarques observation observations avis reponse reponses position
            comentario comentarios observacion observaciones opinion respuesta respuestas posicion
            комментари* замечани* мнени* ответ* отзыв*
            تعليق تعليقات ملاحظه ملاحظات راي اراء اجابه اجابات رد ردود الرد
            """)));

    private static readonly Lazy<Stems<bool>> Existing = new(() => new(
        (true, """
            current original existing present actual initial commented quoted today
            actuel actuelle existant existante original originale initial initiale vigueur
            actual vigente original existente inicial
            текущ* существующ* действующ* исходн* нынешн* имеющ* оригинал*
            حالي حاليه اصلي اصليه راهن قائم
            """)));

    private static readonly Lazy<Stems<bool>> Wanted = new(() => new(
        (true, """
            proposed proposal proposals suggested suggestion suggestions recommended amendment amendments amended change changes changed new revised revision modification modifications alternative replacement desired edit edits
            propose proposee proposes proposition propositions suggere suggeree amendement amendements modification modifications nouveau nouvelle revise souhaite recommande
            propuesto propuesta propuestas sugerido sugerida sugerencia enmienda enmiendas cambio cambios modificacion modificaciones nuevo nueva revisado recomendado
            предлагаем* предложени* поправк* изменени* новый новая новое рекомендуем* правк*
            مقترح مقترحه اقتراح اقتراحات تعديل تعديلات جديد جديده بديل
            """)));

    private static readonly Lazy<Stems<bool>> Wording = new(() => new(
        (true, """
            text wording draft language formulation extract quote quotation words
            texte libelle redaction projet extrait formulation
            texto redaccion borrador proyecto extracto
            текст* редакци* формулировк* проект* выдержк* цитат*
            نص صياغه مشروع مسوده
            """)));

    private static readonly Lazy<Stems<bool>> Places = new(() => new(
        (true, """
            reference ref location place provision subclause subsection heading subparagraph passage subarticle
            reference emplacement disposition rubrique passage
            referencia ubicacion disposicion
            ссылк* положени* место
            مرجع موضع حكم
            """)));

    // Longer before shorter, and what decides before what is said of it: 修改建议的理由 is a reason.
    private static readonly (string Han, Column Role)[] HanHeads =
    [
        ("类型", Column.Other), ("类别", Column.Other), ("秘书处", Column.Other), ("处理", Column.Other), ("姓名", Column.Other), ("单位", Column.Other), ("国家", Column.Other), ("序号", Column.Other), ("行号", Column.Other), ("页码", Column.Other),
        ("理由", Column.Reason), ("原因", Column.Reason), ("依据", Column.Reason), ("说明", Column.Reason),
        ("原文", Column.Current), ("现有", Column.Current), ("现行", Column.Current), ("当前", Column.Current), ("原案文", Column.Current), ("原条款", Column.Current), ("现文", Column.Current),
        ("修改", Column.Proposed), ("建议", Column.Proposed), ("拟议", Column.Proposed), ("提议", Column.Proposed), ("提案", Column.Proposed), ("修正", Column.Proposed), ("修订", Column.Proposed), ("新案文", Column.Proposed),
        ("意见", Column.Comment), ("评论", Column.Comment), ("备注", Column.Comment), ("回答", Column.Comment), ("答复", Column.Comment), ("评议", Column.Comment),
        ("段", Column.Place), ("条", Column.Place), ("章", Column.Place), ("节", Column.Place), ("款", Column.Place), ("位置", Column.Place), ("问题", Column.Place), ("项", Column.Place),
        ("案文", Column.Current), ("文本", Column.Current),
    ];

    /// <summary>What a column holds by its head; null for a head that says nothing known.</summary>
    public static Column? Of(string head)
    {
        if (head.Length is 0 or > LongestHead || head.Contains("://", StringComparison.Ordinal)) return null;
        var t = Tokens.Of(head);
        if (t.Exists(x => x.Kind == TokenKind.Han)) return Chinese(head);
        if (t.Count > 0 && t[^1].Is('.') && t.Count(x => x.Kind == TokenKind.Word) > 4) return null; // a sentence
        if (Has(Aside.Value)) return Column.Other;
        var comments = Has(Comments.Value);
        if (comments && t.Exists(x => x.Form == "disposition")) return Column.Other; // what became of a comment
        if (Has(Reasons.Value) && !comments) return Column.Reason;
        if (comments) return Column.Comment;
        if (Has(Existing.Value)) return Column.Current;
        if (Has(Wanted.Value)) return Column.Proposed;
        if (Has(Places.Value) || t.Exists(x => x.Kind == TokenKind.Word && Lexicon.Nouns.Of(x.Form) is not null && x.Form is not ("item" or "items" or "point" or "points" or "punto" or "puntos"))) return Column.Place;
        return Has(Wording.Value) ? Column.Current : null;

        bool Has(Stems<bool> words) => t.Exists(x => x.Kind == TokenKind.Word && words.Of(x.Form) is not null);
    }

    private static Column? Chinese(string head)
    {
        foreach (var (han, role) in HanHeads)
            if (head.Contains(han, StringComparison.Ordinal)) return role;
        return null;
    }
}
