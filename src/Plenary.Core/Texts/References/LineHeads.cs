namespace Plenary.Core.Texts.References;

/// <summary>How a typed line begins.</summary>
public enum LineHead
{
    /// <summary>Otherwise.</summary>
    None,
    /// <summary>By naming a place: "on the first para", "§ 4", "section Governance".</summary>
    Place,
    /// <summary>By naming a place and then speaking of it: "last paragraph: delete", "9 - should say".</summary>
    Announced,
}

/// <summary>Lines that begin by naming a place, in six languages: whoever writes one point a line begins each so.</summary>
public static class LineHeads
{
    private const int Longest = 80; // characters of a line that are looked at
    private const int MostBefore = 4; // words before the noun: "as to the last"

    /// <summary>Words that lead to a place.</summary>
    private static readonly Lazy<Stems<bool>> Leads = new(() => new(
        (true, "on to as for re regarding concerning about at under a quant pour sur concernant dans con sobre respecto para по к о об ко насчет касательно относительно بشان حول عن علي بخصوص")));

    /// <summary>How <paramref name="line"/> begins; constant time.</summary>
    public static LineHead Name(string line)
    {
        var t = Tokens.Of(line.Length > Longest ? line[..Longest] : line);
        var i = 0;
        while (i < t.Count && t[i].Kind == TokenKind.Sign && !t[i].Is('§') && !t[i].Is('¶') && t[i].Form[0] is '-' or '•' or '*' or '+') i++;
        if (i >= t.Count) return LineHead.None;
        if (t[i].Is('§') || t[i].Is('¶')) return i + 1 < t.Count && t[i + 1].Kind == TokenKind.Number ? Behind(t, i + 2) : LineHead.None;
        if (t[i].Kind == TokenKind.Number) return i == 0 && t[i].Form.Length <= 3 && i + 2 < t.Count && IsMark(t, i + 1) ? LineHead.Announced : Chinese(t, i);
        for (var from = i; i < t.Count && i - from < MostBefore && IsLead(t[i]); i++) ;
        if (i >= t.Count) return LineHead.None;
        if (t[i].Kind == TokenKind.Han) return Chinese(t, i);
        if (t[i].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[i].Form) is { } noun)
        {
            var at = i + 1;
            if (at < t.Count && t[at].Is('.') && t[i].Form.Length <= 5) at++;
            if (at < t.Count && t[at].Form is "no" or "n" or "nº" or "№" or "رقم") at++;
            while (at < t.Count && t[at].Form is "." or "°" or "º") at++;
            if (at >= t.Count) return LineHead.None;
            if (t[at].Kind == TokenKind.Number || t[at].Kind == TokenKind.Word && (Lexicon.Ordinals.Of(t[at].Form) is not null || Lexicon.Cardinals.Of(t[at].Form) is not null)) return Behind(t, at + 1);
            // "Section Governance: too many members", "chapter “Funding”"
            return noun is Noun.Section or Noun.Annex && (t[at].Capital || t[at].Form is "\"" or "«" or "“" or "'") ? Behind(t, at + 1, within: MostBefore) : LineHead.None;
        }
        var ordinal = t[i].Kind == TokenKind.Word && Lexicon.Ordinals.Of(t[i].Form) is not null;
        var behind = i + 1 < t.Count && t[i].Kind == TokenKind.Number && t[i + 1].Kind == TokenKind.Word && t[i + 1].Form.Length <= 3 ? i + 2 : i + 1;
        return (ordinal || behind == i + 2) && behind < t.Count && t[behind].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[behind].Form) is not null ? Behind(t, behind + 1) : LineHead.None;
    }

    /// <summary>Whether a line breaks off before what it leads to: "as we said about", "the order of the".</summary>
    public static bool GoesOn(string line)
    {
        var t = Tokens.Of(line.Length > Longest ? line[^Longest..] : line);
        return t.Count > 0 && t[^1] is { Kind: not TokenKind.Number } last && (last.Is('(') || last.Kind != TokenKind.Sign && (IsLead(last) || Lexicon.Joins.Of(last.Form) is not null || Lexicon.Passing.Of(last.Form) is not null));
    }

    private static bool IsLead(Token token) => token.Is('\'')
        || token.Kind == TokenKind.Word && (Leads.Value.Of(token.Form) is not null || Lexicon.Of.Of(token.Form) is not null || Lexicon.Determiners.Of(token.Form) is not null)
        && Lexicon.Nouns.Of(token.Form) is null
        || token.Kind == TokenKind.Han && token.Form is "关" or "于" or "对" or "在";

    private static LineHead Behind(List<Token> t, int at, int within = 1)
    {
        for (var i = at; i < Math.Min(t.Count, at + within); i++)
            if (t[i].Is(':') || IsMark(t, i)) return LineHead.Announced;
        return LineHead.Place;
    }

    /// <summary>A colon, a bracket that closes, or a dash apart from what follows: "4:", "4)", "9 - "; not "9-10", "4:30" or "3.5".</summary>
    private static bool IsMark(List<Token> t, int i) =>
        i + 1 < t.Count && (t[i].Is(':') || t[i].Is(')') || t[i].Is('.') || t[i].Is('-') || t[i].Is('–') || t[i].Is('—')) && t[i + 1].Start > t[i].End;

    private static LineHead Chinese(List<Token> t, int i)
    {
        var last = Han.Is(t, i, '最') && Han.Is(t, i + 1, '后');
        var number = last ? i + 2 : Han.Is(t, i, '第') ? i + 1 : t[i].Kind == TokenKind.Number ? i : -1;
        if (number < 0 || Han.Number(t, number, out _) is var after && after == number || Han.Noun(t, after, out _) is var next && next == after) return LineHead.None;
        return next < t.Count && (t[next].Is(':') || t[next].Is(',') || t[next].Is('，')) ? LineHead.Announced : LineHead.Place;
    }
}
