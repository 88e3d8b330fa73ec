using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>What a statement says beside the change that it asks for, so that nothing its sender said is lost behind the change: its reason where that can be told, else all of it.</summary>
internal static class Remainder
{
    /// <summary>The rest of <paramref name="unit"/>, verbatim; null where the change says all. Linear.</summary>
    /// <param name="unit">The statement.</param>
    /// <param name="t">Its tokens.</param>
    /// <param name="sentence">The sentence that asks.</param>
    /// <param name="met">How it asks.</param>
    /// <param name="shown">Words that the change itself shows: ranges of the unit.</param>
    public static string? Of(string unit, List<Token> t, (int First, int Next) sentence, PhraseBook.Met met, IReadOnlyList<(int Start, int End)> shown)
    {
        var (from, to) = (-1, -1);
        for (var i = 0; i < t.Count; i++)
        {
            if (IsFormula(t, i) || shown.Any(s => t[i].Start >= s.Start && t[i].End <= s.End)) continue;
            if (from < 0) from = i;
            to = i;
        }
        if (from < 0) return null;
        if (to < sentence.First) return unit[..t[sentence.First].Start].Trim();
        if (from < met.First) return unit.Trim();
        var begin = from;
        if (!Opens(t, begin))
        {
            while (begin > met.First && !(t[begin - 1].Kind == TokenKind.Sign && Parts(t[begin - 1])) && !shown.Any(s => t[begin - 1].Start >= s.Start && t[begin - 1].End <= s.End)) begin--;
            // Words without a sign before them may belong to what is asked: "delete paragraph 5 of the ugly part".
            if (begin == met.First || !(t[begin - 1].Kind == TokenKind.Sign && Parts(t[begin - 1]))) return unit.Trim();
        }
        // A bracket opened before its first word belongs to it, as does a quotation.
        while (begin > 0 && t[begin - 1].Form is "(" or "\"" or "«" && t[begin - 1].End == t[begin].Start) begin--;
        return unit[t[begin].Start..].Trim();
    }

    /// <summary>The rest of a comment in the margin, whose words show nothing of the text.</summary>
    public static string? Of(string comment)
    {
        var t = Tokens.Of(comment);
        return Phrases.Asked(t, PhraseBook.In(t, 0, t.Count)) is { } met ? Of(comment, t, Segmenting.Sentences.Of(comment, t).First(s => met.First >= s.First && met.First < s.Next), met, []) : null;
    }

    /// <summary>The words of a statement that a change shows: what it puts in, and what stands in the paragraph already.</summary>
    public static List<(int Start, int End)> Shown(string unit, Wish wish, TextVersion? text)
    {
        var shown = new List<(int, int)>();
        if (wish.Text?.Trim() is { Length: > 0 } now)
            for (var at = unit.IndexOf(now, StringComparison.Ordinal); at >= 0; at = unit.IndexOf(now, at + now.Length, StringComparison.Ordinal))
                shown.Add((at, at + now.Length));
        if (wish.Anchor.Quote is { Length: > 0 } quote)
            for (var at = unit.IndexOf(quote, StringComparison.OrdinalIgnoreCase); at >= 0; at = unit.IndexOf(quote, at + quote.Length, StringComparison.OrdinalIgnoreCase))
                shown.Add((at, at + quote.Length));
        if (wish.Anchor.Paragraph is { } id && text?.Order.TryGetValue(id, out var index) == true)
            foreach (var (start, end) in Quotes.In(unit))
                if (Drafting.Locate(text.Paragraphs[index], unit[start..end]) is not null) shown.Add((start, end));
        return shown;
    }

    private static bool Parts(Token token) => token.Form is "," or ":" or ";" or "." or "-" or "(" or "\n" or "!" or "?" or "。" or "؛" or "•";

    private static bool Opens(List<Token> t, int i) => Reasons.Value.Of(t[i].Form) is not null || t[i].Kind == TokenKind.Han && i + 1 < t.Count && (t[i].Form + t[i + 1].Form) is "因为" or "由于" or "理由" or "以便";

    /// <summary>Whether a word is one by which changes are asked for, and says nothing else.</summary>
    public static bool IsFormula(List<Token> t, int i) => t[i].Kind switch
    {
        TokenKind.Sign => true,
        TokenKind.Number => i > 0 && (t[i - 1].Kind != TokenKind.Word || IsFormula(t, i - 1)) || i + 1 < t.Count && t[i + 1].Kind == TokenKind.Han,
        TokenKind.Han => HanFormula.Contains(t[i].Form[0]) && !Opens(t, i),
        _ => Formula.Value.Of(t[i].Form) is not null || Lexicon.Nouns.Of(t[i].Form) is not null || Lexicon.Determiners.Of(t[i].Form) is not null || Lexicon.Ordinals.Of(t[i].Form) is not null
            || Lexicon.Joins.Of(t[i].Form) is not null || t[i].Form.Length == 1 && t[i].Form[0] < 'z',
    };

    private static readonly Lazy<Stems<bool>> Reasons = new(() => new(
        (true, """
            because since as for given owing otherwise reason rationale
            car parce puisque comme afin vu raison motif
            porque pues ya puesto dado para razon
            поскольку так потому ибо ввиду чтобы причина
            لان لانه لانها لانهم لكونها لكونه حيث اذ نظرا بسبب كي لكي
            """)));

    private static readonly Lazy<Stems<bool>> Formula = new(() => new(
        (true, """
            whole entire full
            delete deleting deleted deletion remove removing removed strike struck out drop dropping dropped omit omitted cut replace replacing replaced replacement substitute change changed amend amended reword reworded
            read reads become becomes add adding added insert inserting inserted include included append move moving moved place placed put propose proposes proposing suggest suggests suggesting recommend request ask
            please we i would like to be should must shall could can in of by with at from into after before following follows new word words wording text sentence sentences phrase part end beginning as instead
            document draft here go bracket brackets bracketed square
            crochets mettre corchetes poner скобк* взять قوسين اقواس معقوفين وضع
            supprimer suppression retirer retrait biffer remplacer remplacez remplacons remplace modifier substituer ajouter ajoutez inserer insertion deplacer placer lire libelle redige proposons demandons suggerons propose
            nous je de du d des par au aux dans apres avant le les nouveau nouvel nouvelle mot mots texte phrase fin debut prier priere devrait doit etre supprime supprimee remplace deplace ajoute il convient faut faudrait ainsi
            comme suit lieu y a se en
            suprimir suprimase supresion eliminar eliminese eliminacion sustituir sustituyase reemplazar reemplacese anadir anadase agregar agreguese insertar insertese trasladar trasladese mover proponemos pedimos solicitamos
            sugerimos propongo se el los de del por con despues antes tras nuevo nueva palabra palabras texto frase oracion debe deberia decir suprimirse eliminarse donde dice
            исключить удалить снять вычеркнуть убрать заменить добавить дополнить включить вставить перенести переместить поместить изложить предлага* просим прошу следует надо нужно должен быть исключен* удален* слов* текст
            предложени* в на из после перед новый новым нового редакции следующей следующее мы читать вместо словами словом конец
            حذف حذفها حذفه تحذف يحذف شطب شطبها الغاء استبدال يستعاض الاستعاضه ابدال تغيير اضافه تضاف يضاف ادراج نقل تنقل ينقل نقترح نطلب نرجو ينبغي يجب كلمه كلمات عباره عبارات جمله نص نصها في من الي عن علي بعد قبل ما
            جديده جديد لتصبح ليصبح التالي يلي ب
            """)));

    private static readonly HashSet<char> HanFormula =
        [.. "建议我们我方将把在从由以对第段条款节项句词字语文中的里内之后前面改为替换修成删除去掉应予当宜请增加上添插入补充移至到挪放一二三四五六七八九十两个本并和与及也该此新以下容如可需要提求最整"];
}
