using Plenary.Core.Contributions.Phrases;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Headings that say what their sender wants ("The camera must go") beside those that only name what follows ("Introduction").
/// The first are points of their own, whatever their letters look like.</summary>
internal static class Headlines
{
    private const int FewestWords = 3; // beside a reference, or before a full stop: fewer name a thing ("Paragraph 5: benches", "Annex.")
    private const int SubjectWithin = 3; // tokens before "we": "Therefore we ask"; further in it stands in a clause of a title ("The future we want")

    private const int LongestFunctionWord = 3; // "of", "and", "the" have no capital in a title

    /// <summary>Verbs that claim or demand and are no nouns of a title.</summary>
    private static readonly Lazy<Stems<bool>> Verbs = new(() => new(
        (true, """
            should must shall ought cannot is are was were isn aren has have will would may can please don doesn
            doit doivent devrait devraient faut faudrait peut peuvent sont est veuillez supprimez gardez
            debe deben deberia deberian puede pueden es hay pedimos proponemos solicitamos apoyamos rechazamos queremos recomendamos sugerimos exigimos creemos consideramos opinamos instamos
            должен должна должно должны следует необходимо нельзя нужно надо можно просим предлагаем поддерживаем считаем требуем хотим возражаем рекомендуем призываем пожалуйста прошу
            يجب ينبغي لابد يمكن نطلب نقترح نويد نري ندعو نطالب نريد نعتقد نرفض نود نرجو نوصي
            """)));

    /// <summary>"Needs", "calls": verbs where what they take follows, nouns of a title elsewhere ("The needs of the valley").</summary>
    private static readonly Lazy<Stems<bool>> Doubtful = new(() => new((true, "need needs ask asks call calls request requests want wants demand demands oppose opposes support supports reject rejects let stop keep make use")));

    private static readonly Lazy<Stems<bool>> Objects = new(() => new((true, "a an the more less no another better this that these those it us our all every")));

    private static readonly Lazy<Stems<bool>> Subjects = new(() => new((true, "we i nous je мы я نحن")));

    /// <summary>What a title asks or relates: "How fares are set", "Qui sommes-nous".</summary>
    private static readonly Lazy<Stems<bool>> Asking = new(() => new(
        (true, "who what why how where when which whether qui que quoi comment pourquoi ou quand quel quelle quels quelles quien que por como donde cuando cual кто что как почему где когда зачем какой какая какие من ما ماذا لماذا كيف اين متي هل")));

    private static readonly Lazy<Stems<bool>> Relatives = new(() => new((true, "that which who whose qui que dont quien котор* التي الذي الذين")));

    /// <summary>Words of titles, which add nothing to a reference or a full stop.</summary>
    private static readonly Lazy<Stems<bool>> Titles = new(() => new(
        (true, """
            introduction conclusion conclusions comment comments remarks observation observations general specific preamble background summary overview annex appendix contribution contributions submission input inputs
            response responses reply answer answers proposal proposals amendment amendments question questions recommendation recommendations references contents notes part section chapter title abstract
            commentaire commentaires remarques observations generales generaux resume annexe contribution reponse reponses proposition propositions amendement amendements partie preambule sommaire
            introduccion conclusion conclusiones comentario comentarios observaciones generales resumen anexo contribucion respuesta respuestas propuesta propuestas enmienda enmiendas parte preambulo
            введение заключение комментари* замечани* общие резюме приложение предложени* поправк* ответ* вклад* част* преамбул*
            مقدمه خاتمه تعليق تعليقات ملاحظات عامه ملخص مرفق مساهمه رد ردود مقترح مقترحات تعديلات
            """)));

    /// <summary>"On", "regarding": what begins a title and joins a reference to it.</summary>
    private static readonly Lazy<Stems<bool>> About = new(() => new((true, "about on regarding concerning re to as for sur concernant quant sobre respecto о об по к حول بشان عن")));

    private static readonly string[] ChineseVerbs = ["我 们", "应 该", "应 当", "必 须", "不 要", "不 得", "不 应", "请 ", "希 望", "要 求", "反 对", "支 持", "应 由", "应 为", "需 要"];

    private static readonly string[] ChineseTitles = ["引 言", "前 言", "导 言", "导 论", "结 论", "结 语", "附 件", "总 体 意 见", "具 体 意 见", "一 般 意 见", "评 论", "意 见", "建 议", "背 景", "摘 要", "问 题"];

    /// <summary>Whether the words claim, ask or place something, so that they are answered and not merely followed. Linear.</summary>
    public static bool Say(string text, PlaceFinder places)
    {
        var t = Tokens.Of(text);
        if (t.Count == 0 || places.Titled(text) is not null) return false;
        var found = places.Find(text).Where(r => r.Anchor.To != AnchorTo.None).ToList();
        var question = found.LastOrDefault(r => r.Anchor.To == AnchorTo.Question);
        if (question is null && places.QuestionOf(text) is not null) return false;
        // "Question 2: fares must fall" says what stands behind the question's name.
        var first = t.FindIndex(x => x.Kind is TokenKind.Word or TokenKind.Han && x.Start >= (question?.End ?? 0));
        if (first < 0) return false;
        var references = found.Where(r => r.Anchor.To is AnchorTo.Paragraph or AnchorTo.Gap).ToList();
        var asked = t[^1].Form is "?" or "؟";
        if (asked || t[first].Kind == TokenKind.Word && Asking.Value.Of(t[first].Form) is not null) return asked && references.Count > 0;
        if (PhraseBook.In(t, 0, t.Count).Exists(m => m.Operation is not (Operation.Comment or Operation.Question)) || Claims(t, first)) return true;
        if (references.Count > 0) return Beside(t, references) >= FewestWords;
        return t[^1].Form is "." or "!" or "。" && t.Count(x => x.Kind == TokenKind.Han || x.Kind == TokenKind.Word && Titles.Value.Of(x.Form) is null) > FewestWords;
    }

    /// <summary>Whether the words name what they stand over, and so say nothing even where nothing stands below: "Paragraph 5", "Comments of the Owl Society", "Question 2".</summary>
    public static bool Entitle(string text, PlaceFinder places)
    {
        if (places.QuestionOf(text) is not null || places.Titled(text) is not null) return true;
        var t = Tokens.Of(text);
        if (t.Exists(x => x.Kind == TokenKind.Han)) return ChineseTitles.Any(Form(t).Contains) || t.Count(x => x.Kind == TokenKind.Han) <= FewestWords;
        var words = t.Where(x => x.Kind == TokenKind.Word).ToList();
        return words.Count < FewestWords || IsCapitalised(words) || About.Value.Of(words[0].Form) is not null || places.Find(text).Count > 0 || Titles.Value.Of(words[^1].Form) is not null
            || words.Take(FewestWords).Any(w => Titles.Value.Of(w.Form) is not null || Lexicon.Nouns.Of(w.Form) is not null);
    }

    private static bool Claims(List<Token> t, int first)
    {
        if (t[first].Kind == TokenKind.Han || t.Exists(x => x.Kind == TokenKind.Han)) return ChineseVerbs.Any(Form(t).Contains);
        for (var i = first; i < t.Count; i++)
        {
            if (t[i].Kind != TokenKind.Word) continue;
            var inside = i > first || i + 1 < t.Count;
            // "Principles that should guide us" is a title still.
            if (i > first && Relatives.Value.Of(t[i - 1].Form) is not null) continue;
            if (inside && Verbs.Value.Of(t[i].Form) is not null && !(i == first && t[i].Form is "can" or "may" or "will" or "est" or "es")
                && !(i > first && t[i].Capital && t[i].Form is "may" or "will" or "can" or "est")) return true;
            if (Subjects.Value.Of(t[i].Form) is not null && i - first < SubjectWithin && i + 1 < t.Count && t[i + 1].Kind == TokenKind.Word && (i == first || t[i - 1].Kind == TokenKind.Sign || i - first == 1)) return true;
            if (Doubtful.Value.Of(t[i].Form) is not null && i + 1 < t.Count && Objects.Value.Of(t[i + 1].Form) is not null
                && (i == first || Lexicon.Determiners.Of(t[i - 1].Form) is null && Lexicon.Of.Of(t[i - 1].Form) is null)) return true;
        }
        return false;
    }

    /// <summary>How many words stand beside the places that are named, words of titles and those that only join left out. "Paragraph 3: Fare of the Day" is capitalised as titles are.</summary>
    private static int Beside(List<Token> t, List<Reference> references)
    {
        var beside = t.Where(x => x.Kind is TokenKind.Word or TokenKind.Han && !references.Exists(r => x.Start < r.End && x.End > r.Start)
            && (x.Kind == TokenKind.Han || Titles.Value.Of(x.Form) is null && About.Value.Of(x.Form) is null && Lexicon.Of.Of(x.Form) is null && Lexicon.Determiners.Of(x.Form) is null && Lexicon.Joins.Of(x.Form) is null)).ToList();
        return IsCapitalised(beside) ? 0 : beside.Count;
    }

    /// <summary>Names and titles, as English prints them: most of their longer words begin with a capital.</summary>
    private static bool IsCapitalised(List<Token> words)
    {
        var longer = words.Where(w => w.Form.Length > LongestFunctionWord).ToList();
        return longer.Count > 0 && longer.Count(w => w.Capital) * 3 > longer.Count * 2;
    }

    private static string Form(List<Token> t) => string.Join(' ', t.Where(x => x.Kind != TokenKind.Sign).Select(x => x.Form)) + " ";
}
