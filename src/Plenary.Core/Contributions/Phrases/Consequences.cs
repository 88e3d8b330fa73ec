using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Tells what a change would do from the change that is asked for: "Deleting paragraph 5 hurts the poor", «Supprimer « x » affaiblirait le texte», «Удаление «x» ослабит текст».
/// There the change is the subject of its clause, and a verb follows what is to go. An order, in English or in a form of its own, is no subject.</summary>
internal static class Consequences
{
    private const int Judging = 14; // tokens between a change and its verb: "the deletion of paragraph 5 of the draft charter would"

    /// <summary>Whether the clause tells what the change does.</summary>
    /// <param name="t">The words.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="first">Where the change's phrase begins.</param>
    /// <param name="next">Where it ends.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="quoted">What stands in quotation marks.</param>
    public static bool Told(List<Token> t, int start, int first, int next, int end, bool[] quoted)
    {
        if (IsOrder(t, first) || Opening(t, start, first, quoted) is not { } clause) return false;
        var opens = clause == start;
        if (opens && (t[first].Form.EndsWith("ing", StringComparison.Ordinal) || t[first].Form.EndsWith("ant", StringComparison.Ordinal) && first > start)) return true;
        // «La suppression de « x » dénature»: after a noun with its article only a verb can follow.
        var named = first > 0 && t[first - 1].Form is "la" or "le" or "the" or "el";
        return Verb(t, next, end, quoted, named) is { } verb && (opens || !IsPraise(t, verb, end, quoted));
    }

    /// <summary>Where the clause begins whose subject the change is; null where other words stand before it. Places may: "in paragraph 5, deleting".</summary>
    private static int? Opening(List<Token> t, int start, int first, bool[] quoted)
    {
        for (var i = first - 1; i >= start; i--)
        {
            if (quoted[i] || t[i].Kind is TokenKind.Number) continue;
            if (UnwantedWords.Wishes(t, i) || UnwantedWords.IsModal(t, i)) return null;
            if (t[i].Kind == TokenKind.Han)
            {
                if (HanPlaces.Contains(t[i].Form[0])) continue;
                return t[i].Form is "为" or "信" or "得" or "果" or "但" or "因" ? i + 1 : null;
            }
            if (t[i].Kind == TokenKind.Sign && t[i].Form is not ("," or ":" or "-")) continue;
            if (t[i].Kind == TokenKind.Sign || UnwantedWords.IsAttitude(t, i) || UnwantedWords.Follows(t, i) || Clauses.Value.Of(t[i].Form) is not null)
                return OnlyPlaces(t, start, i, quoted) ? start : i + 1;
            if (!IsPlace(t[i])) return null;
        }
        return start;
    }

    private static bool OnlyPlaces(List<Token> t, int start, int before, bool[] quoted)
    {
        for (var i = start; i < before; i++)
            if (!(quoted[i] || t[i].Kind is TokenKind.Number or TokenKind.Sign || IsPlace(t[i]) || t[i].Kind == TokenKind.Han && HanPlaces.Contains(t[i].Form[0]))) return false;
        return true;
    }

    private static bool IsPlace(Token token) => token.Kind == TokenKind.Word
        && (Lexicon.Determiners.Of(token.Form) is not null || Lexicon.Nouns.Of(token.Form) is not null || Lexicon.Of.Of(token.Form) is not null || Lexicon.Ordinals.Of(token.Form) is not null
            || Openers.Value.Of(token.Form) is not null);

    /// <summary>The verb of which the change is the subject.</summary>
    private static int? Verb(List<Token> t, int next, int end, bool[] quoted, bool named)
    {
        var clause = true;
        for (var i = next; i < end; i++)
        {
            if (quoted[i]) continue;
            if (t[i].Form is ":" or "(" || UnwantedWords.Reasons(t, i) || UnwantedWords.IsContrast(t, i)) return null;
            if (t[i].Kind == TokenKind.Sign)
            {
                if (t[i].Form is "," or "-") clause = false;
                continue;
            }
            // «Supprimer « x », c'est affaiblir le texte», «ce serait …»
            if (t[i].Form is "c" or "ce" && i + 2 < end && (t[i + 1].Form is "serait" or "sera" || t[i + 1].Is('\'') && t[i + 2].Form is "est" && i + 3 < end && IsInfinitive(t[i + 3]))) return i;
            if (UnwantedWords.IsAnaphor(t, i) && !clause) return null;
            var direct = quoted[i - 1] || t[i - 1].Kind == TokenKind.Number || t[i - 1].Is(',') || t[i - 1].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[i - 1].Form) is not null;
            if (clause ? IsVerb(t, i, direct, named, quoted) || i < next + Judging && UnwantedWords.IsVerdict(t, i) : direct && IsHypothetical(t[i])) return i;
        }
        return null;
    }

    /// <summary>A word that may be a verb: right after a number or a noun any that does not lead on to more of the place; after a quotation by its ending.</summary>
    private static bool IsVerb(List<Token> t, int i, bool direct, bool named, bool[] quoted)
    {
        if (t[i].Kind == TokenKind.Han) return t[i].Form is "会" or "将" or "是" or "使" or "让" or "令" or "有" or "意" || UnwantedWords.IsHan(t, i, HanVerbs);
        if (t[i].Kind != TokenKind.Word) return false;
        if (t[i].Form is "قد") return i + 1 < t.Count && t[i + 1].Form[0] is 'ي' or 'ت'; // «قد يضر», not «قد تم»
        return !Requests.IsPlain(t, i) && (IsHypothetical(t[i]) || direct && !Scopes.Contains(t[i].Form) && (!quoted[i - 1] || Ends(t[i].Form) || named));
    }

    /// <summary>"Would", «affaiblirait», «debilitaría», «ослабило бы», «سيضعف»: what is not so yet.</summary>
    private static bool IsHypothetical(Token token) => token.Form is "would" or "бы" || token.Form.Length > 4 && token.Form switch
    {
        [.., 'r', 'a', 'i', 't'] or [.., 'r', 'a', 'i', 'e', 'n', 't'] or [.., 'r', 'o', 'n', 't'] => token.Form is not "font",
        [.., 'a' or 'e' or 'i' or 'd', 'r', 'i', 'a'] or [.., 'a' or 'e' or 'i' or 'd', 'r', 'i', 'a', 'n'] => token.Form is not ("secretaria" or "materia" or "serian"),
        ['س', 'ي' or 'ت', ..] or ['و' or 'ف', 'س', 'ي' or 'ت', ..] => true,
        _ => false,
    };

    /// <summary>Endings of verbs in the third person, for words that stand where only a verb or a preposition can.</summary>
    private static bool Ends(string form) => form.Length > 3 && (form[0] switch
    {
        >= 'а' and <= 'я' => form[^1] == 'т' && form[^2] is 'и' or 'е' or 'я' or 'ю' or 'у' or 'а' || form.EndsWith("тся", StringComparison.Ordinal),
        >= '\u0600' and <= '\u06FF' => form[0] is 'ي' or 'ت',
        _ => form is [.., 'a' or 'e' or 'i' or 'd', 'r', 'a'] or [.., 'a' or 'e' or 'i' or 'd', 'r', 'a', 'n'] or [.., 'i', 't'] || form[^1] == 's',
    });

    // Words that may follow what is to go and are no verb.
    private static readonly Lazy<HashSet<string>> ScopesRead = new(() => new("""
        always across besides twice towards afterwards entirely altogether everywhere throughout once
        toujours partout ailleurs fois dans apres sans tres nos vous nous puis mais vers sous chez presents ici soit droit entierement totalement immediatement purement integralement
        fuera ahora otra primera manera tras antes despues ademas mas dos veces todos todas lo cuanto entero integramente completamente totalmente inmediatamente por
        полностью целиком немедленно везде
        كاملا كليا فورا تماما
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal));

    private static HashSet<string> Scopes => ScopesRead.Value;

    private static bool IsInfinitive(Token token) => token.Form.Length > 3 && token.Form is [.., 'e' or 'i', 'r'] or [.., 'r', 'e'];

    /// <summary>Whether good is said of the change, by which a sender asks for it: "we think that deleting it would help".</summary>
    private static bool IsPraise(List<Token> t, int verb, int end, bool[] quoted)
    {
        for (var i = verb; i < end; i++)
            if (!quoted[i] && (t[i].Kind == TokenKind.Han ? UnwantedWords.IsHan(t, i, HanPraise) : t[i].Kind == TokenKind.Word && Praise.Value.Of(t[i].Form) is not null)) return true;
        return false;
    }

    /// <summary>An order, which is no subject: "delete", «supprimez», «suprímase», «исключите», «احذفوا».</summary>
    private static bool IsOrder(List<Token> t, int first)
    {
        var form = t[first].Form;
        return Orders.Contains(form) && !(first > 0 && t[first - 1].Form is "to")
            || form.EndsWith("ez", StringComparison.Ordinal) || form.EndsWith("ase", StringComparison.Ordinal) || form.EndsWith("ese", StringComparison.Ordinal)
            || form.EndsWith("ите", StringComparison.Ordinal) || form.EndsWith("вайте", StringComparison.Ordinal) || form.EndsWith("وا", StringComparison.Ordinal);
    }

    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "delete", "remove", "strike", "drop", "omit", "cut", "replace", "substitute", "change", "amend", "reword", "rephrase", "revise", "modify", "redraft", "add", "insert", "include", "append", "move", "put", "place", "take", "for",
    };

    private static readonly Lazy<Stems<bool>> Openers = new(() => new((true, "to by al simply merely just even word words wording phrase phrases text mot mots fait seul simple palabra palabras texto hecho слов* само самого простое كلمه عباره مجرد")));

    private static readonly Lazy<Stems<bool>> Clauses = new(() => new((true, "that and but or because since que qu et car or y e porque pues что и но а так потому ибо ан ان لان فان وان الا")));

    private static readonly Lazy<Stems<bool>> Praise = new(() => new(
        (true, """
            better best good right help helps improve improves clarify clarifies clearer simplify simplifies strengthen strengthens necessary needed appropriate welcome useful preferable desirable sensible wise
            mieux meilleur bon bonne utile souhaitable preferable necessaire clair clarifi* simplifi* amelior* renforce* renforcer* aider* ameliorer* justifie judicieux
            mejor mejor* bueno conveniente util preferible necesario aclar* simplific* fortalec* reforz* ayud*
            лучше улучш* уточн* упрост* усил* укреп* полезн* целесообразн* необходим* помо* ясн*
            افضل احسن سيحسن يحسن سيوضح يوضح سيبسط يعزز سيعزز مفيد مناسب ضروري
            """)));

    private static readonly string[] HanVerbs = ["可能", "等于", "削弱", "损害", "导致", "造成", "违背", "破坏", "影响", "伤害", "不利"];
    private static readonly string[] HanPraise = ["更", "改善", "有助", "有利", "必要", "合适", "妥当", "改进"];
    private static readonly HashSet<char> HanPlaces = [.. "将把在从由对第段条款节项句词字语文中的里内之后前面一二三四五六七八九十两个本该此这以上下并"];
}
