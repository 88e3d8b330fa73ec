using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>How a sentence stands to the change that it speaks of.</summary>
internal enum Stance
{
    /// <summary>It wants it.</summary>
    Wanted,
    /// <summary>It does not want it: "we oppose deleting".</summary>
    Against,
    /// <summary>It says what the change would do, or who else wants it: "deleting it would be a mistake".</summary>
    Judged,
}

/// <summary>Tells a change that is asked for from one that is only spoken of.</summary>
internal static class Unwanted
{
    private const int Opposing = 7; // tokens between "we object to the proposal of our neighbours to" and its verb
    private const int Denying = 5; // tokens between "not" and the verb that it denies; beyond, it denies something else
    private const int Judging = 5; // tokens between the place and the verb of which the change is the subject

    private static readonly Lazy<Stems<bool>> Opposers = new(() => new(
        (true, """
            oppose opposes opposed opposing against object objects reject rejects resist disagree
            opposons oppose opposes opposee opposees opposition contre rejetons oponemos opongo contra contrarios rechazamos
            против возраж* отверга* нельзя незачем نعارض نرفض نعترض ضد معارضه معارضتنا
            """)));

    private static readonly Lazy<Stems<bool>> Others = new(() => new(
        (true, "some others certains certaines aucuns algunos algunas otros некоторые البعض بعض")));

    private static readonly Lazy<Stems<bool>> Wishes = new(() => new(
        (true, """
            propose proposes suggest suggests request ask prefer therefore so thus hence but proposons suggerons demandons donc mais proponemos sugerimos pedimos pero luego
            предлага* просим поэтому но نقترح نطلب لذلك لكن
            """)));

    private static readonly Lazy<Stems<bool>> Verdicts = new(() => new(
        (true, """
            would will might risks weakens makes leaves serait affaiblirait priverait reviendrait sera risque affaiblit seria debilitaria supondria privaria significaria
            было будет ослаб* лишит лишило приведет означа* سيضعف سيكون يضعف خطا شانه
            """)));

    private static readonly string[] HanDenials =
        ["不", "勿", "别", "反对", "拒绝", "不能", "不宜", "不应", "不该", "不得", "不可", "不要", "不必", "不同意", "不赞成", "不支持", "不建议", "不接受", "无需", "无须", "必要", "无法同意", "无法接受"];

    /// <summary>The stance to the change whose phrase goes from token <paramref name="first"/> to before <paramref name="next"/>.</summary>
    public static Stance Of(List<Token> t, int first, int next) =>
        t[first].Kind == TokenKind.Han ? Denied(t, first) ? Stance.Against : Stance.Wanted : Before(t, first) is var before && before != Stance.Wanted ? before : IsJudged(t, first, next) ? Stance.Judged : Stance.Wanted;

    private static Stance Before(List<Token> t, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= Opposing; i--)
        {
            var token = t[i];
            if (token.Kind == TokenKind.Sign && token.Form is not ("'" or "(" or ")")) break;
            if (token.Kind != TokenKind.Word) continue;
            if (Lexicon.Joins.Of(token.Form) is Join.And || Wishes.Value.Of(token.Form) is not null) break;
            if (Opposers.Value.Of(token.Form) is not null) return Stance.Against;
            if (first - i <= Denying && (PhraseBook.Negations.Contains(token.Form) || token.Form is "ولا" or "فلا" or "عدم" or "دون" or "ليس") && !(i > 0 && t[i - 1].Form is "why" or "pourquoi" or "porque" or "почему")) return Stance.Against;
            if (Others.Value.Of(token.Form) is not null) return Stance.Judged;
            if (token.Form.Length > 4 && token.Form[0] is 'و' or 'ف') break; // an Arabic clause of its own: "and it should"
        }
        return Stance.Wanted;
    }

    /// <summary>"Deleting paragraph 5 would be a mistake": the change begins its sentence and has a verb of its own.</summary>
    private static bool IsJudged(List<Token> t, int first, int next)
    {
        var before = first - 1;
        if (before >= 0 && t[before].Kind == TokenKind.Sign && t[before].Form == "'") before--;
        if (before >= 0 && t[before].Kind == TokenKind.Word && (t[before].Form is "l" or "ان" or "فان" || Lexicon.Determiners.Of(t[before].Form) is not null)) before--;
        if (before >= 0 && !(t[before].Kind == TokenKind.Sign && t[before].Form is "." or "!" or "?" or ";" or ":" or "\n" or "•")) return false;
        for (var i = next; i < Math.Min(t.Count, next + Judging); i++)
        {
            if (t[i].Kind == TokenKind.Sign && t[i].Form is "." or "!" or "?" or ";" or ":" or "," or "\n" or "\"") return false;
            if (t[i].Kind == TokenKind.Word && Verdicts.Value.Of(t[i].Form) is not null) return true;
        }
        return false;
    }

    /// <summary>What stands right before the verb, or before 将 or 把 where its object comes first.</summary>
    private static bool Denied(List<Token> t, int first)
    {
        if (Ends(t, first)) return true;
        for (var i = first - 1; i >= 0 && first - i <= 2 * Opposing && t[i].Form is not ("。" or "," or ";"); i--)
            if (t[i].Form is "将" or "把") return Ends(t, i);
        return false;
    }

    private static bool Ends(List<Token> t, int at)
    {
        while (at > 0 && t[at - 1].Form is "予" or "以" or "被" or "再") at--;
        return HanDenials.Any(denial => at >= denial.Length && !denial.Where((c, k) => t[at - denial.Length + k].Form[0] != c).Any());
    }
}
