using Plenary.Core.Contributions.Phrases;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Cuts a passage into units: one ask with its reason and context, not a sentence each.</summary>
internal static class Cutter
{
    private const int LongContext = 600; // characters of background that stand better alone than before an ask

    private const int SubjectWithin = 5; // tokens of a sentence before its subject: "as far as we see, paragraph 5"

    private static readonly Lazy<Stems<bool>> Enumerators = new(() => new(
        (true, """
            first firstly second secondly third thirdly fourth fourthly fifth finally lastly furthermore moreover additionally also
            premierement deuxiemement troisiemement enfin ensuite primero segundo tercero finalmente asimismo
            во-первых первых вторых третьих наконец اولا ثانيا ثالثا رابعا اخيرا
            """)));

    private static readonly Lazy<Stems<bool>> Reasons = new(() => new(
        (true, """
            because since this it such these they otherwise indeed reason rationale justification that
            car parce cela ceci elle ils en puisque raison motif porque ya esto ello pues razon
            это поскольку потому так он она они причина لان لانه لانها هذا هذه ذلك وذلك
            """)));

    private static readonly Lazy<Stems<bool>> Proposals = new(() => new(
        (true, """
            propose proposes recommend recommends suggest suggests urge urges request requests call calls
            proposons recommandons suggerons demandons appelons proponemos recomendamos sugerimos pedimos instamos
            предлагаем рекомендуем призываем просим نقترح نوصي نطلب ندعو
            """)));

    /// <summary>The units as ranges of characters of <paramref name="text"/>, trimmed, in order; together they hold every letter.</summary>
    public static List<(int Start, int End)> Cut(string text, PlaceFinder places)
    {
        var t = Tokens.Of(text);
        if (t.Count == 0) return [];
        var asks = PhraseBook.In(t, 0, t.Count).Where(m => m.Operation != Operation.Comment).ToList();
        var references = places.Find(text).Where(r => !r.Passing && r.Anchor.To != AnchorTo.None).ToList();
        var cuts = new List<int> { 0 };
        var asked = false;
        var named = new HashSet<Anchor>();
        var (ask, reference, item) = (0, 0, 0);
        foreach (var (first, next) in Sentences.Of(text, t))
        {
            var start = t[first].Start;
            var end = t[next - 1].End;
            var here = new List<PhraseBook.Met>();
            for (; ask < asks.Count && asks[ask].First < next; ask++) here.Add(asks[ask]);
            var asking = here.Count > 0 || Proposes(t, first, next);
            var there = new List<Reference>();
            for (; reference < references.Count && references[reference].Start < end; reference++) there.Add(references[reference]);

            var listed = t[first].Is('•') || Numbered(t, first) == item + 1;
            if (Numbered(t, first) is { } number && number == item + 1) item = number;
            var because = IsReason(t, first, next);
            // A reason may end at another place ("paragraph 19 is enough"); a sentence that begins with one is about it, and so is a question.
            var other = there.Count > 0 && named.Count > 0 && !there.Any(r => named.Contains(r.Anchor))
                && (!asked || asking || t[next - 1].Is('?') || t[next - 1].Is('؟') || there[0].Start <= t[Math.Min(next - 1, first + SubjectWithin)].Start);
            // "Do not delete it. Replace it by": one ask.
            var instead = there.Count == 0 && here.Count > 0 && ask > here.Count && asks[ask - here.Count - 1] is { Operation: Operation.Keep } keep && Instead.Of(t, asks, keep) == here[0];
            var cut = start > cuts[^1] && (
                end - cuts[^1] > PointReader.LongestPoint
                || listed
                || IsEnumerated(t, first) && (asked || asking || there.Count > 0)
                || !because && !instead && asking && asked
                || !because && other
                || !because && asking && start - cuts[^1] > LongContext);
            if (cut) Begin(start);
            // "We support paragraph 3 and oppose paragraph 5": two asks of one sentence about different places.
            for (var i = 1; i < here.Count; i++)
            {
                var at = t[here[i].First].Start;
                if (here[i].Operation == here[i - 1].Operation || !there.Any(r => r.End <= at) || !there.Any(r => r.Start >= at) || GoesThere(t, here, i, there)) continue;
                var from = here[i].First;
                if (from > 0 && (Lexicon.Joins.Of(t[from - 1].Form) is Join.And || t[from - 1].Form is "but" or "mais" or "pero" or "но" or "а" or "لكن" or "但")) from--;
                if (t[from].Start > cuts[^1]) Begin(t[from].Start);
            }
            asked |= asking;
            foreach (var one in there) named.Add(one.Anchor);

            void Begin(int at)
            {
                cuts.Add(at);
                asked = false;
                named.Clear();
            }
        }
        cuts.Add(text.Length);
        return Trimmed(text, cuts);
    }

    /// <summary>"Do not delete paragraph 3 but move it after paragraph 5": the second place is where the first goes.</summary>
    private static bool GoesThere(List<Token> t, List<PhraseBook.Met> here, int i, List<Reference> there) =>
        here[i].Operation == Operation.Move && here[i - 1].Operation == Operation.Keep && Instead.Of(t, here, here[i - 1]) == here[i]
        && there.First(r => r.Start >= t[here[i].First].Start) is var place && Moving.Leads(t, t.FindIndex(x => x.Start >= place.Start));

    private static List<(int Start, int End)> Trimmed(string text, List<int> cuts)
    {
        var units = new List<(int Start, int End)>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end == start) continue;
            // Signs alone ("• • •", a row of dashes) say nothing: they stay with what stands before them.
            if (units.Count > 0 && !HasWords(text, start, end)) units[^1] = (units[^1].Start, end);
            else units.Add((start, end));
        }
        return units;
    }

    private static bool HasWords(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])) return true;
        return false;
    }

    /// <summary>"We therefore propose …": an ask, whatever it is about.</summary>
    private static bool Proposes(List<Token> t, int first, int next)
    {
        for (var i = first; i < Math.Min(next, first + 5); i++)
            if (t[i].Kind == TokenKind.Word && Proposals.Value.Of(t[i].Form) is not null && (t[i].Form[0] > 'z' || t[i].Form.EndsWith("ons", StringComparison.Ordinal) || t[i].Form.EndsWith("mos", StringComparison.Ordinal)
                || i > first && (t[i - 1].Form is "we" or "i" || i > first + 1 && t[i - 2].Form is "we" or "i"))) return true;
        return first + 1 < next && (t[first].Form + t[first + 1].Form is "建议" or "我们" && Contains(t, first, next, '建'));
    }

    private static bool Contains(List<Token> t, int first, int next, char c)
    {
        for (var i = first; i < Math.Min(next, first + 6); i++)
            if (Han.Is(t, i, c)) return true;
        return false;
    }

    /// <summary>The number of an item that stands in running text: "1. Access. 2. Openness."; those that count up from 1 are a list.</summary>
    private static int? Numbered(List<Token> t, int first) =>
        t[first].Kind == TokenKind.Number && t[first].Form.Length <= 2 && first + 2 < t.Count && (t[first + 1].Is('.') || t[first + 1].Is(')')) && t[first + 1].Start == t[first].End && t[first + 2].Start > t[first + 1].End
            ? int.Parse(t[first].Form, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static bool IsEnumerated(List<Token> t, int first) =>
        t[first].Kind == TokenKind.Word && Enumerators.Value.Of(t[first].Form) is not null
            && (first + 1 < t.Count && (t[first + 1].Is(',') || t[first + 1].Is('،') || t[first + 1].Form is "we" or "nous"))
        || t[first].Kind == TokenKind.Han && t[first].Form is "第" or "首" or "其" && first + 2 < t.Count && (t[first + 2].Is(',') || t[first + 1].Is(','));

    private static bool IsReason(List<Token> t, int first, int next)
    {
        for (var i = first; i < Math.Min(next, first + 2); i++)
            if (t[i].Kind == TokenKind.Word && Reasons.Value.Of(t[i].Form) is not null) return true;
        return first + 1 < next && t[first].Kind == TokenKind.Han && (t[first].Form + t[first + 1].Form) is "因为" or "由于" or "这样" or "理由" or "原因";
    }
}
