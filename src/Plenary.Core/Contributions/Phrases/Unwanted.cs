using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>How a sentence stands to the change that it speaks of.</summary>
internal enum Stance
{
    /// <summary>It wants it.</summary>
    Wanted,
    /// <summary>It does not want it: "we oppose deleting".</summary>
    Against,
    /// <summary>It says what the change would do, who else wants it, or on what condition: "deleting it would be a mistake". Whoever doubts leaves the text alone.</summary>
    Judged,
}

/// <summary>Tells a change that is asked for from one that is only spoken of. A change that nobody asked for in the text is worse than a comment too many:
/// a word of denial, opposition, doubt, condition or of what others say anywhere in the sentence spoils the request, unless a clause of the request's own begins after it.</summary>
internal static class Unwanted
{
    private const int Denying = 5; // tokens between "not" and the verb that it clearly denies; beyond, it is only in doubt
    private const int Opposing = 7; // tokens between "we object to the proposal of our neighbours to" and its verb
    private const int Opening = 4; // tokens at the beginning of a clause in which it says that it asks: "and the paragraph should"
    private const int ShortAnswer = 7; // tokens of a sentence that does nothing but disagree: "We do not agree with that."

    /// <summary>The stance to the change whose phrase goes from token <paramref name="first"/> to before <paramref name="next"/>.</summary>
    /// <param name="t">The words.</param>
    /// <param name="first">The phrase's first token.</param>
    /// <param name="next">The token after it.</param>
    /// <param name="operation">The change.</param>
    /// <param name="own">The words of the sender's name, who may speak of himself in the third person.</param>
    public static Stance Of(List<Token> t, int first, int next, Operation operation, IReadOnlySet<string> own)
    {
        var quoted = Quotation(t);
        var (start, end) = Sentence(t, first, next, quoted);
        if (Conditions.Before(t, start, first, quoted) || Former.In(t, start, next, quoted)) return Stance.Judged;
        if (Before(t, start, first, quoted, operation) is var before && before != Stance.Wanted) return before == Stance.Against && Conditions.After(t, next, end, quoted) ? Stance.Judged : before;
        if (Within(t, first, next, quoted)) return Stance.Judged;
        if (!Requests.Ask(t, start, first, quoted, own) || Consequences.Told(t, start, first, next, end, quoted)) return Stance.Judged;
        if (After(t, next, end, quoted)) return Stance.Judged;
        // A question asks; "Could you please …?" asks for it.
        if (end < t.Count && t[end].Form is ("?" or "؟") && !Enumerable.Range(start, first - start).Any(i => t[i].Form is "please" or "请")) return Stance.Judged;
        return IsAnswered(t, end + 1) ? Stance.Judged : Stance.Wanted;
    }

    /// <summary>Whether to keep or to put in brackets is asked only if, or as a last resort; brackets may always wait for what is decided later.</summary>
    public static bool Depends(List<Token> t, int first, int next, Operation operation)
    {
        var quoted = Quotation(t);
        var (start, end) = Sentence(t, first, next, quoted);
        return operation == Operation.Bracket ? Conditions.Before(t, start, first, quoted, waits: true) : Conditions.Before(t, start, first, quoted) || Conditions.After(t, next, end, quoted);
    }

    /// <summary>Whether it is others who want it, or wanted it once: "some ask to keep".</summary>
    public static bool IsOfOthers(List<Token> t, int first, int next)
    {
        var quoted = Quotation(t);
        var (start, _) = Sentence(t, first, next, quoted);
        var begins = Begins(t, start, first, quoted);
        return Enumerable.Range(start, first - start).Any(i => !quoted[i] && UnwantedWords.Of(t, i) == Flag.Attribution && !begins.Any(b => b.At > i && b.Frees(Flag.Attribution)));
    }

    /// <summary>Whether a denial right before the phrase takes back that something is to stay: "we do not want to keep".</summary>
    public static bool IsDenied(List<Token> t, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - Denying) && t[i].Kind != TokenKind.Sign; i--)
            if (UnwantedWords.Of(t, i) == Flag.Denial) return true;
        return false;
    }

    /// <summary>What is said before the request in its sentence.</summary>
    private static Stance Before(List<Token> t, int start, int first, bool[] quoted, Operation operation)
    {
        var begins = Begins(t, start, first, quoted);
        var (denied, opposed, doubted) = (false, false, false);
        for (var i = start; i < first; i++)
        {
            if (quoted[i] || UnwantedWords.Of(t, i) is not { } flag || flag == Flag.Condition) continue;
            if (flag == Flag.Aside && (operation == Operation.Replace || first - i > Denying)) continue;
            if (begins.Any(b => b.At > i && b.Frees(flag))) continue;
            if (flag == Flag.Denial && first - i <= Denying) denied = true;
            else if (flag == Flag.Opposition && first - i <= Opposing) opposed = true;
            else doubted = true;
            // "We do not propose to delete" does not say that it is to stay.
            for (var k = i + 1; k <= first && flag == Flag.Denial; k++) doubted |= !quoted[k] && UnwantedWords.Wishes(t, k);
        }
        return denied == opposed ? denied || doubted ? Stance.Judged : Stance.Wanted : doubted ? Stance.Judged : Stance.Against;
    }

    /// <summary>A place at which the request has a clause of its own.</summary>
    /// <param name="At">Its first token.</param>
    /// <param name="Strong">Whether it begins with what follows from the clause before, or with a wish of its own.</param>
    /// <param name="Attitude">Whether what stands before it speaks of what somebody thinks, wants or says, which reaches into what follows.</param>
    /// <param name="Contrast">Whether "but" leads from what is not wanted to what is.</param>
    private sealed record Beginning(int At, bool Strong, bool Attitude, bool Contrast)
    {
        public bool Frees(Flag flag) => Strong || !Attitude && flag != Flag.Attribution || Contrast && flag is Flag.Denial or Flag.Opposition or Flag.Aside;
    }

    private static List<Beginning> Begins(List<Token> t, int start, int first, bool[] quoted)
    {
        var begins = new List<Beginning>();
        var attitude = false;
        for (var i = start; i <= first; i++)
        {
            if (quoted[i]) continue;
            attitude |= UnwantedWords.IsAttitude(t, i);
            var joined = t[i].Kind == TokenKind.Sign ? t[i].Form is "," or ":" or "-" or "–" or "—" : Lexicon.Joins.Of(t[i].Form) is Join.And && t[i].Form.Length <= 3;
            // "and it should" is one word in Arabic.
            var attached = UnwantedWords.IsAttached(t, i);
            if (i < first && UnwantedWords.IsContrast(t, i) && Enumerable.Range(i + 1, first - i - 1).All(k => quoted[k] || Requests.IsPlain(t, k))) begins.Add(new(i + 1, false, attitude, true));
            if (i == first ? !attached : !joined && !attached) continue;
            if (joined && i > start && UnwantedWords.Of(t, i - 1) == Flag.Denial) continue; // "We do not, for these reasons, propose"
            var at = attached ? i : i + 1;
            if (UnwantedWords.Reasons(t, at)) continue; // "We doubt, that it should"
            var (consequence, wish, modal) = (false, false, false);
            for (var k = at; k < Math.Min(first + 1, at + Opening) && !(k > at && t[k].Kind == TokenKind.Sign && t[k].Form is "," or ":"); k++)
            {
                consequence |= UnwantedWords.Follows(t, k) && (k == at || UnwantedWords.Follows(t, at)) && !(k + 1 < t.Count && t[k + 1].Is(',')); // not ", therefore,"
                wish |= UnwantedWords.Wishes(t, k) && UnwantedWords.IsOwn(t, k);
                modal |= UnwantedWords.IsModal(t, k) || k == at && UnwantedWords.Wishes(t, k); // ", recommends"
            }
            var own = first == at; // ", delete"
            if (consequence || wish) begins.Add(new(at, true, attitude, false));
            else if (modal || own) begins.Add(new(at, false, attitude, false));
        }
        return begins;
    }

    /// <summary>A word that spoils the request inside its phrase: "propose that nobody delete".</summary>
    private static bool Within(List<Token> t, int first, int next, bool[] quoted)
    {
        for (var i = first; i < next; i++)
            if (!quoted[i] && UnwantedWords.Of(t, i) is not (null or Flag.Aside)) return true;
        return false;
    }

    /// <summary>What is said after the request in its sentence, up to its reason.</summary>
    private static bool After(List<Token> t, int next, int end, bool[] quoted)
    {
        if (Conditions.After(t, next, end, quoted)) return true;
        var clause = true;
        for (var i = next; i < end; i++)
        {
            if (quoted[i]) continue;
            if (Conditions.TurnsToOther(t, i)) return false;
            if (UnwantedWords.Reasons(t, i)) return i + 1 < end && UnwantedWords.Of(t, i + 1) == Flag.Attribution; // "as some wish"
            if (t[i].Is(':')) return false;
            if (t[i].Kind == TokenKind.Sign)
            {
                if (t[i].Is(',') && i + 1 < end && UnwantedWords.IsAnaphor(t, i + 1)) return false; // ", it does not help"
                if (t[i].Form is "," or "-" or "–" or "—") clause = false;
                continue;
            }
            switch (UnwantedWords.Of(t, i))
            {
                case Flag.Opposition or Flag.Judgement or Flag.Attribution:
                    return true;
                case Flag.Denial when clause:
                    return true;
            }
            if (t[i].Kind == TokenKind.Han && UnwantedWords.IsHanVerdict(t, i)) return true;
        }
        return false;
    }

    /// <summary>A short sentence that does nothing but disagree: "Delete paragraph 10. We disagree."</summary>
    private static bool IsAnswered(List<Token> t, int from)
    {
        while (from < t.Count && t[from].Kind == TokenKind.Sign) from++;
        if (from < t.Count && Conditions.TurnsToOther(t, from)) return false; // "; otherwise nobody will agree"
        var (against, denies, agrees) = (false, false, false);
        for (var i = from; i < t.Count; i++)
        {
            if (t[i].Kind == TokenKind.Sign && t[i].Form is "." or "!" or "。" or "\n" or ";") return against || denies && (agrees || i - from == 1);
            if (i - from >= ShortAnswer || t[i].Kind == TokenKind.Number) return false;
            var flag = UnwantedWords.Of(t, i);
            against |= flag == Flag.Opposition;
            denies |= flag == Flag.Denial || t[i].Form is "no" or "non" or "нет" or "لا" && i == from;
            agrees |= UnwantedWords.Agrees(t, i);
        }
        return against || denies && agrees;
    }

    /// <summary>The sentence around a phrase, as tokens.</summary>
    public static (int Start, int End) Sentence(List<Token> t, int first, int next, bool[] quoted)
    {
        while (first > 0 && !Stops(t, first - 1, quoted)) first--;
        while (next < t.Count && !Stops(t, next, quoted)) next++;
        return (first, next);
    }

    private static bool Stops(List<Token> t, int i, bool[] quoted) =>
        !quoted[i] && t[i].Kind == TokenKind.Sign && t[i].Form switch
        {
            "!" or "?" or "؟" or ";" or "؛" or "。" or "•" or "\n" => true,
            // "No. 5", "para. 3", "22.1"
            "." => i + 1 >= t.Count || t[i + 1].Capital || t[i + 1].Kind == TokenKind.Han || t[i + 1].Kind == TokenKind.Sign || t[i + 1].Kind == TokenKind.Word && t[i + 1].Form[0] >= '\u0600',
            _ => false,
        };

    /// <summary>Which tokens stand in quotation marks.</summary>
    public static bool[] Quotation(List<Token> t)
    {
        var quoted = new bool[t.Count];
        var open = -1;
        for (var i = 0; i < t.Count; i++)
        {
            if (t[i].Kind != TokenKind.Sign) continue;
            var (opens, closes) = t[i].Form switch { "\"" or "“" or "”" or "„" => (true, true), "«" or "「" or "『" => (true, false), "»" or "」" or "』" => (false, true), _ => (false, false) };
            if (open >= 0 && closes)
            {
                for (var k = open; k <= i; k++) quoted[k] = true;
                open = -1;
            }
            else if (opens) open = i;
        }
        return quoted;
    }
}
