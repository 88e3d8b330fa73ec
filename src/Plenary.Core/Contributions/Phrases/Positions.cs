using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Tells what a position is taken on. "We support the deletion of paragraph 9" speaks for a change, not for the paragraph; "we neither support nor oppose it", "we used to support it"
/// and "we disagree with the Ministry" take none on the text.</summary>
internal static class Positions
{
    private const int LongestSubject = 24; // tokens before a phrase in which "none of the models that were tried" can still be its subject
    private const int Subject = 3; // tokens between "we" and its verb: "we very strongly support"

    private static readonly Lazy<Stems<bool>> Backings = new(() => new(
        (true, """
            support endorse favour favor agree second
            appuyons appuie soutenons soutiens approuvons approuve souscrivons favorables favorable accord
            apoyamos apoyo respaldamos acuerdo favor suscribimos
            поддержива* соглас* одобряем одобряю
            نؤيد نويد ندعم نوافق اؤيد اويد ادعم اوافق
            """)));

    private static readonly string[] HanBackings = ["支持", "赞成", "赞同", "同意"];

    private static readonly Lazy<Stems<bool>> Changes = new(() => new(
        (true, """
            delete deleting deletion deleted remove removing removal removed strike striking drop dropping dropped omit omitting omission omitted
            replace replacing replacement replaced substitute substituting substitution insert inserting insertion inserted add adding addition added move moving moved reword rewording redraft redrafting rephrase rephrasing
            supprimer suppression retirer retrait retire biffer remplacer remplacement ajouter ajout inserer insertion deplacer deplacement reformul*
            suprim* supresion eliminar eliminacion eliminado sustitu* reemplaz* anadir adicion insertar insercion trasladar traslado
            исключени* исключить исключен удалени* удалить удален заменить замен* добавить добавлени* вставить вставк* перенести перенос* перемещени* снять снятие
            حذف الحذف حذفها شطب الغاء استبدال اضافه ادراج نقل
            """)));

    private static readonly Lazy<Stems<bool>> Amendments = new(() => new((true, "amendment amendments amendement amendements enmienda enmiendas поправк* تعديل")));

    private static readonly Lazy<Stems<bool>> Proposals = new(() => new(
        (true, """
            proposal proposals suggestion suggestions idea request requests call calls motion plan
            proposition propositions suggestion idee demande demandes propuesta propuestas sugerencia idea solicitud peticion
            предложени* просьб* иде* اقتراح مقترح طلب فكره
            """)));

    private static readonly string[] HanChanges = ["删除", "删去", "删掉", "替换", "改为", "添加", "插入", "移至", "移到", "修正案", "去掉"];

    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "that", "que", "qu", "что", "чтобы", "ان", "بان", "being", "将", "把", "by" };

    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal) { "could", "might", "may", "pourrions", "podriamos", "могли", "бы", "قد" };

    private static readonly HashSet<string> Nobody = new(StringComparer.Ordinal)
        { "none", "nobody", "neither", "nothing", "aucun", "aucune", "ninguno", "ninguna", "ningun", "ничто", "никто", "ни", "既" };

    private static readonly HashSet<string> With = new(StringComparer.Ordinal) { "with", "avec", "con", "с", "со" };

    /// <summary>What a phrase of support or opposition comes to; linear in its sentence.</summary>
    /// <param name="operation">Support or opposition, as its words say.</param>
    /// <param name="denied">Whether the phrase holds its negation already: "cannot accept".</param>
    /// <param name="t">The words.</param>
    /// <param name="first">The phrase's first token.</param>
    /// <param name="next">The token after it.</param>
    public static Operation Of(Operation operation, bool denied, List<Token> t, int first, int next)
    {
        var quoted = Unwanted.Quotation(t);
        var (start, end) = Unwanted.Sentence(t, first, next, quoted);
        if (IsUndecided(t, start, end, quoted) || Former.In(t, Math.Max(start, first - LongestSubject), next, quoted)) return Operation.Comment;
        // "If we disagree" is no position, nor is "we would support it if".
        for (var i = first; i >= Math.Max(0, first - LongestSubject) && t[i].Kind != TokenKind.Sign; i--)
            if (Conditions.Begins(t, i)) return Operation.Comment;
        for (var i = start; i < next; i++)
            if (t[i].Form == "would" && Conditions.After(t, next, end, quoted)) return Operation.Comment;
        if (IsWithSomebody(t, next)) return Operation.Comment;
        if (denied) return operation;
        for (var i = first - 1; i >= Math.Max(0, first - LongestSubject) && t[i].Form is not ("." or "!" or "?" or ";" or "。"); i--)
            if (Nobody.Contains(t[i].Form) || t[i].Form == "有" && i > 0 && t[i - 1].Form == "没") return Operation.Comment;
        for (var i = Math.Max(0, first - 1); i < next; i++)
            if (PhraseBook.Negations.Contains(t[i].Form)) return operation == Operation.Support ? Operation.Oppose : Operation.Comment;
        for (var i = first; i < Math.Min(t.Count, next + 2); i++)
            if (t[i].Form is "could" or "might" or "if" or "provided" or "opportunity" or "pourrions" or "podriamos") return Operation.Comment;
        return operation;
    }

    /// <summary>The change that a position is about: its first token, and whether nothing but a place of the text follows, so that it can be carried out; null where it is about something else.</summary>
    public static (int At, bool Plain)? Change(List<Token> t, int from)
    {
        var quoted = Unwanted.Quotation(t);
        var (place, clause, proposed) = (false, false, false);
        for (var i = from + 1; i < t.Count; i++)
        {
            if (quoted[i]) { place = true; continue; }
            if (t[i].Form is "." or "!" or "?" or ";" or ":" or "。" or "\n" || UnwantedWords.IsContrast(t, i)) return null;
            if (place && (t[i].Is(',') || Lexicon.Joins.Of(t[i].Form) is Join.And && !clause)) return null;
            if (IsChange(t, i) && (!place || clause)) return place || IsPlain(t, i, quoted) ? (i, true) : proposed ? (i, false) : null;
            if (t[i].Kind == TokenKind.Word && Amendments.Value.Of(t[i].Form) is not null && !place) return (i, false);
            if (t[i].Kind == TokenKind.Word && Proposals.Value.Of(t[i].Form) is not null)
            {
                proposed = true;
                continue;
            }
            clause |= !place && Leading.Contains(t[i].Form) || place && (UnwantedWords.IsModal(t, i) || t[i].Form is "being");
            place |= t[i].Kind == TokenKind.Number || t[i].Form is "第" or "§" || t[i].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[i].Form) is not null;
        }
        return null;
    }

    /// <summary>The token of a phrase that says the position: "we strongly [support]".</summary>
    public static int Word(List<Token> t, int first, int next)
    {
        for (var i = next - 1; i > first; i--)
            if (IsBackingWord(t, i) || UnwantedWords.Of(t, i) == Flag.Opposition) return i;
        return IsBackingWord(t, first) || UnwantedWords.Of(t, first) == Flag.Opposition ? first : next - 1;
    }

    /// <summary>Whether the sender backs at a token a change that is said in full: "we support", "in favour of".</summary>
    public static bool Backs(List<Token> t, int i, int clause, IReadOnlySet<string> own)
    {
        if (!IsBackingWord(t, i) || Change(t, i) is not { Plain: true }) return false;
        var mine = t[i].Kind == TokenKind.Han || t[i].Form[0] > 'z' || t[i].Form is [.., 'o', 'n', 's'] or [.., 'm', 'o', 's'] || i == clause;
        for (var k = i - 1; k >= Math.Max(clause, i - Subject - 1); k--)
            if (Doubtful.Contains(t[k].Form)) return false;
            else mine |= t[k].Form is "we" or "i" or "je" or "our" or "are" or "am" or "sommes" or "suis" or "estamos" or "estoy" || own.Contains(t[k].Form);
        return mine;
    }

    /// <summary>Whether a place is named, or words quoted, between two tokens.</summary>
    public static bool NamesPlace(List<Token> t, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (t[i].Kind == TokenKind.Number || t[i].Kind == TokenKind.Sign && TextWords.IsObject(t[i]) || t[i].Form is "第" || t[i].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[i].Form) is not null) return true;
        return false;
    }

    private static bool IsBackingWord(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? UnwantedWords.IsHan(t, i, HanBackings) : t[i].Kind == TokenKind.Word && Backings.Value.Of(t[i].Form) is not null;

    private static bool IsChange(List<Token> t, int i) => t[i].Kind == TokenKind.Han ? UnwantedWords.IsHan(t, i, HanChanges) : t[i].Kind == TokenKind.Word && Changes.Value.Of(t[i].Form) is not null;

    /// <summary>Whether words of the text are what changes: "the deletion of the second sentence", not "the removal of barriers".</summary>
    private static bool IsPlain(List<Token> t, int change, bool[] quoted)
    {
        for (var i = change + 1; i < t.Count; i++)
            if (quoted[i] || TextWords.IsObject(t[i])) return true;
            else if (t[i].Kind == TokenKind.Sign || !Requests.IsPlain(t, i)) return t[i].Kind == TokenKind.Han && HanPlaceLater(t, change);
        // «我们赞成将第9段删除»
        return HanPlaceLater(t, change);
    }

    private static bool HanPlaceLater(List<Token> t, int change)
    {
        if (t[change].Kind != TokenKind.Han) return false;
        for (var i = change - 1; i >= 0 && t[i].Kind != TokenKind.Sign; i--)
            if (t[i].Form is "第") return true;
        return false;
    }

    /// <summary>"We neither support nor oppose", «لا نؤيد ولا نعارض», «既不支持也不反对»: both are denied.</summary>
    private static bool IsUndecided(List<Token> t, int start, int end, bool[] quoted)
    {
        var (backs, opposes) = (false, false);
        for (var i = start + 1; i < end; i++)
        {
            if (quoted[i] || UnwantedWords.Of(t, i - 1) != Flag.Denial && !(i > start + 1 && UnwantedWords.Of(t, i - 2) == Flag.Denial)) continue;
            backs |= IsBackingWord(t, i);
            opposes |= UnwantedWords.Of(t, i) == Flag.Opposition && !IsBackingWord(t, i) || UnwantedWords.IsHan(t, i, ["反对"]);
        }
        return backs && opposes;
    }

    /// <summary>"With the Ministry", "with Alpha": with whom, and not with what.</summary>
    private static bool IsWithSomebody(List<Token> t, int next)
    {
        var at = With.Contains(t[next - 1].Form) ? next : next < t.Count && With.Contains(t[next].Form) ? next + 1 : -1;
        if (at < 0) return false;
        if (at < t.Count && t[at].Kind == TokenKind.Word && !t[at].Capital && Lexicon.Determiners.Of(t[at].Form) is not null) at++;
        return at < t.Count && t[at].Kind == TokenKind.Word && t[at].Capital && Lexicon.Nouns.Of(t[at].Form) is null && !TextWords.IsObject(t[at]);
    }
}
