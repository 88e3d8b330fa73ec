using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

/// <summary>Whose document a number belongs to: "paragraph 72 of the Tunis Agenda" is no place of ours. In doubt it is not.</summary>
internal sealed class Ownership(string words, List<Token> t, PlaceIndex index)
{
    private const int Reach = 6; // words after "of the" in which a document says its name

    /// <summary>Whether what follows a number, from token <paramref name="next"/>, gives it to another document or to the letter itself.</summary>
    public bool OthersAfter(int next)
    {
        if (next >= t.Count) return false;
        if (t[next].Kind == TokenKind.Word && Lexicon.Hereabouts.Of(t[next].Form) is not null) return true;
        if (t[next].Is('(')) return Names(next + 1, stopAt: ')');
        if (t[next].Is('-') || t[next].Is(',') && next + 1 < t.Count && t[next + 1].Kind == TokenKind.Word && t[next + 1].Capital) return Named(next + 1, 3);
        if (t[next].Kind != TokenKind.Word || t[next].Form == "des" && next + 1 < t.Count && t[next + 1].Form is "que" or "qu" or "lors") return false; // «dès que possible»
        var at = next;
        var of = false;
        for (; at < t.Count && t[at].Kind == TokenKind.Word && Lexicon.Of.Of(t[at].Form) is not null && at - next < 3; at++) of = true;
        if (at < t.Count && t[at].Is('\'')) at++;
        var belongs = of && t[next].Form is not ("in" or "from" or "dans" or "en" or "из" or "в" or "во" or "في" or "au" or "aux"); // "in the spring" is no document
        var ours = false;
        var definite = false;
        for (; at < t.Count && (t[at].Is('\'') || t[at].Kind == TokenKind.Word && Lexicon.Determiners.Of(t[at].Form) is not null) && at - next < 6; at++)
        {
            if (Lexicon.Possessives.Of(t[at].Form) is not null && belongs) return true;
            definite = true;
            ours |= t[at].Form is "this" or "ce" or "cette" or "este" or "esta" or "этого" or "этой" or "هذا" or "هذه";
        }
        if (ours || at >= t.Count) return false;
        // "Delete paragraph 5 in the absence of agreement": on what it depends, not where it stands.
        for (var i = next; i <= Math.Min(at + 1, t.Count - 1); i++)
            if (t[i].Kind == TokenKind.Word && Lexicon.Circumstances.Of(t[i].Form) is not null) return false;
        if (Lexicon.OwnText.Of(t[at].Form) is not null && !(t[at].Capital && Named(at, 3))) return false;
        var slavic = t[next].Form[0] is >= 'а' and <= 'я';
        if (!of && !slavic && !t[next].Capital) return false;
        // "l'article 5 du journal", "пункт 7 пограничного контроля": of something that is not our text.
        if (belongs && (definite || t[at - 1].Form is "du" or "del" or "des") && Lexicon.Nouns.Of(t[at].Form) is null && !index.IsOurs(t[at].Form)) return true;
        if (slavic && (t[next].Form.EndsWith("ого", StringComparison.Ordinal) || t[next].Form.EndsWith("его", StringComparison.Ordinal))
            && !Enumerable.Range(next, Math.Min(3, t.Count - next)).Any(i => t[i].Kind == TokenKind.Word && (Lexicon.OwnText.Of(t[i].Form) is not null || Lexicon.Nouns.Of(t[i].Form) is not null))) return true;
        return Named(at, Reach) || (belongs && definite && t[at].Capital && !index.IsOurs(t[at].Form));
    }

    /// <summary>Whether what stands before the noun at token <paramref name="i"/> gives it to another document or to the letter itself.</summary>
    public bool OthersBefore(int i)
    {
        var at = i - 1;
        if (at >= 0 && t[at].Kind == TokenKind.Word && Lexicon.Possessives.Of(t[at].Form) is not null) return true;
        while (at >= 0 && (t[at].Kind == TokenKind.Number || t[at].Is('(') || t[at].Is(',') || t[at].Is('\'') || t[at].Is('-') || t[at].Form is "s" or "operative" or "preambular" or "the" or "in" or "at" or "its" or "l" or "la" or "le" or "el" or "в")) at--;
        return at >= 0 && (IsAcronym(at) || IsDocument(at));
    }

    /// <summary>Whether token <paramref name="i"/> ends the name of a document that is not ours ("the Tunis Agenda", "UDHR").</summary>
    public bool IsForeignName(int i) => t[i].Kind == TokenKind.Word && t[i].Capital && IsDocument(i) && Proper(i);

    private bool Proper(int i) =>
        i > 0 && t[i - 1].Kind == TokenKind.Word && t[i - 1].Capital && Lexicon.Determiners.Of(t[i - 1].Form) is null
        || i + 1 < t.Count && (t[i + 1].Kind is TokenKind.Number || t[i + 1].Kind == TokenKind.Word && (t[i + 1].Capital || i + 2 < t.Count && t[i + 2].Capital && Lexicon.Of.Of(t[i + 1].Form) is not null));

    private bool Named(int from, int reach)
    {
        for (var at = from; at < Math.Min(t.Count, from + reach); at++)
        {
            if (t[at].Kind == TokenKind.Sign && !t[at].Is('-') && !t[at].Is('\'') && !t[at].Is('"') && !t[at].Is('«') && !t[at].Is('/')) return false;
            if (t[at].Kind == TokenKind.Word && Lexicon.Asks.Of(t[at].Form) is not null) return false;
            if (at > from && t[at].Form is "на" or "is" or "are" or "est" or "es" or "sont" or "son" or "should" or "must" or "shall") return false;
            if (IsAcronym(at) || t[at].Kind == TokenKind.Word && Lexicon.Documents.Of(t[at].Form) is not null && !IsOursAround(at)) return true;
        }
        return false;
    }

    private bool Names(int from, char stopAt)
    {
        for (var at = from; at < t.Count && at < from + Reach && !t[at].Is(stopAt); at++)
            if (IsAcronym(at) || IsForeignName(at)) return true;
        return false;
    }

    private bool IsDocument(int at) =>
        t[at].Kind == TokenKind.Word && t[at].Capital && Lexicon.Documents.Of(t[at].Form) is not null && !IsOursAround(at);

    /// <summary>A document's name is ours when its own word and the capital word before it are both in our title ("the Geneva Principles").</summary>
    private bool IsOursAround(int at) =>
        index.IsOurs(t[at].Form) && !(at > 0 && t[at - 1].Kind == TokenKind.Word && t[at - 1].Capital && !index.IsOurs(t[at - 1].Form)
            && Lexicon.OwnText.Of(t[at - 1].Form) is null && Lexicon.Determiners.Of(t[at - 1].Form) is null);

    private bool IsAcronym(int at)
    {
        var token = t[at];
        if (token.Kind != TokenKind.Word || token.End - token.Start is < 2 or > 8 || Lexicon.Nouns.Of(token.Form) is not null || Label.Roman(token.Form) is not null) return false;
        var capitals = 0;
        for (var i = token.Start; i < token.End; i++)
            if (char.IsUpper(words[i])) capitals++;
        return capitals >= 2 && capitals >= token.End - token.Start - 1 && !index.IsOurs(token.Form);
    }
}
