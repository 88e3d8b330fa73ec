using Plenary.Core.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Reads where a paragraph is to move: beside another place, to an end of one, or to an end of the text.</summary>
internal sealed class Moving(List<Token> t, TextVersion text, (int First, int Next) sentence, PhraseBook.Met met)
{
    private const int Near = 4; // tokens between "after" or "the end of" and the place: "the end of the new section 2"

    private static readonly Lazy<Stems<bool>> After = new(() => new((true, "after following behind apres suite despues tras continuacion после за بعد")));
    private static readonly Lazy<Stems<bool>> Before = new(() => new((true, "before ahead avant devant antes перед قبل")));
    private static readonly Lazy<Stems<bool>> Edges = new(() => new(
        (true, "end fin final конец конце اخر نهايه ختام"),
        (false, "beginning start top head debut tete principio comienzo inicio начало начале اول بدايه صدر مطلع")));
    private static readonly Lazy<Stems<bool>> Leading = new(() => new((true, "to at a au al en в во на الي في the la самый самое самом")));

    /// <summary>Which of the places move (their indices), and where to; null where that is not said.</summary>
    public (IReadOnlyList<int> Objects, Anchor Destination)? Of(IReadOnlyList<(Anchor Anchor, int Start)> places)
    {
        if (places.Count == 0 || places.Any(p => p.Anchor.To is not (AnchorTo.Paragraph or AnchorTo.Gap))) return null;
        if (Edge() is var (edge, last))
        {
            var of = Enumerable.Range(0, places.Count).Where(i => Follows(places[i].Start, edge)).ToList();
            if (of.Count == 0) return ([.. Objects(places, -1)], Anchor.Gap(last ? text.Paragraphs[^1].Id : null));
            var within = places[of[0]].Anchor;
            return places.Count < 2 || within.To != AnchorTo.Paragraph ? null
                : ([.. Objects(places, of[0])], !last && text.Paragraphs[text.Order[within.Paragraph!]].Kind != BlockKind.Heading ? Beside(within, false) : Anchor.Gap(last ? within.Through ?? within.Paragraph : within.Paragraph));
        }
        if (places.Count < 2) return null;
        var to = Target(places);
        if (to < 0) return places.Count == 2 ? ([0], places[1].Anchor) : null;
        return ([.. Objects(places, to)], places[to].Anchor.To == AnchorTo.Gap ? places[to].Anchor : Beside(places[to].Anchor, IsAfter(places[to].Start)));
    }

    private static IEnumerable<int> Objects(IReadOnlyList<(Anchor Anchor, int Start)> places, int destination) =>
        Enumerable.Range(0, places.Count).Where(i => i != destination && places[i].Anchor.To == AnchorTo.Paragraph);

    /// <summary>The one place that "after" or "before" stands at; -1 for none.</summary>
    private int Target(IReadOnlyList<(Anchor Anchor, int Start)> places)
    {
        for (var i = 0; i < places.Count; i++)
            if (places[i].Anchor.To == AnchorTo.Gap || Beside(places[i].Start) is not null) return i;
        return HanSide() is null ? -1 : places.Count - 1;
    }

    private bool IsAfter(int start) => Beside(start) ?? HanSide() ?? true;

    /// <summary>Whether "after" (true) or "before" (false) leads to what begins there.</summary>
    private bool? Beside(int start)
    {
        for (var i = sentence.First; i < sentence.Next; i++)
            if (t[i].Kind == TokenKind.Word && Follows(start, i))
                if (After.Value.Of(t[i].Form) is not null) return true;
                else if (Before.Value.Of(t[i].Form) is not null) return false;
        return null;
    }

    private bool? HanSide()
    {
        for (var i = met.First; i < sentence.Next; i++)
            if (t[i].Kind == TokenKind.Han && t[i].Form is "后" or "前") return t[i].Form == "后";
        return null;
    }

    /// <summary>Whether the place that begins at a token is where something goes: "after paragraph 5", «移至第5段».</summary>
    public static bool Leads(List<Token> t, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2); i--)
            if (After.Value.Of(t[i].Form) is not null || Before.Value.Of(t[i].Form) is not null || t[i].Form is "至" or "到") return true;
            else if (Lexicon.Determiners.Of(t[i].Form) is null && Lexicon.Of.Of(t[i].Form) is null) return false;
        return false;
    }

    /// <summary>Whether a place begins shortly after token <paramref name="at"/>, with no other place or clause between them.</summary>
    private bool Follows(int start, int at)
    {
        for (var i = at + 1; i < Math.Min(sentence.Next, at + 1 + Near); i++)
            if (t[i].Start >= start) return t[i].Start == start;
            else if (t[i].Kind == TokenKind.Number || t[i].Kind == TokenKind.Sign && !t[i].Is('\'')) return false;
        return at + Near < sentence.Next && t[at + Near].Start == start;
    }

    /// <summary>"To the end", "en tête", "移到最后": the token that says it, and whether it is the end.</summary>
    private (int At, bool Last)? Edge()
    {
        for (var i = met.First + 1; i < sentence.Next; i++)
            if (t[i].Kind == TokenKind.Word && Edges.Value.Of(t[i].Form) is { } last && Leading.Value.Of(t[i - 1].Form) is not null) return (i, last);
            else if (t[i].Kind == TokenKind.Han && i + 1 < sentence.Next)
                switch (t[i].Form + t[i + 1].Form)
                {
                    case "最后" or "末尾" or "文末" or "结尾": return (i + 1, true);
                    case "开头" or "最前" or "文首": return (i + 1, false);
                }
        return null;
    }

    private Anchor Beside(Anchor place, bool after)
    {
        if (after) return Anchor.Gap(place.Through ?? place.Paragraph);
        var at = text.Order[place.Paragraph!];
        return Anchor.Gap(at == 0 ? null : text.Paragraphs[at - 1].Id);
    }
}
