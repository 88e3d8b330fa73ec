using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

internal sealed partial class Citations
{
    /// <summary>"Article premier", "الفقرة الثالثة والعشرون", "paragraph thirteen", "пункта второго"; but not "point one" of an argument.</summary>
    private int? SpelledNumber(int at, out int next)
    {
        next = at + 1;
        if ((t[at].Form[0] > '\u0400' || t[at].Form is "premier" || t[at - 1].Form is "articulo" or "seccion" or "parrafo" or "principio" or "recomendacion" or "capitulo") && Nth(at, out next) is { } ordinal) return ordinal > 0 ? ordinal : null;
        next = at + 1;
        if (Lexicon.Cardinals.Of(t[at].Form) is not { } value || t[at].Form is "un" or "une" or "una" or "uno") return null;
        if (t[at - 1].Form is not ("paragraph" or "section" or "article" or "principle" or "question" or "paragraphe" or "parrafo" or "articulo" or "seccion" or "principe" or "principio")) return null;
        return value > 2 && t[at - 1].Form != "question" || at + 1 >= t.Count || t[at + 1].Kind == TokenKind.Sign || Lexicon.Followers.Of(t[at + 1].Form) is not null ? value : null;
    }

    /// <summary>"الفقرة الأخيرة", "párrafo último": the last or the last but one, named behind what it counts; null where it is not.</summary>
    private int? LastBehind(int at, out int next)
    {
        next = at + 1;
        return at < t.Count && t[at].Kind == TokenKind.Word && (t[at].Form[0] > '\u0400' || t[at - 1].Form is "parrafo" or "articulo" or "paragraphe") && Nth(at, out next) is < 0 and var last ? last : null;
    }

    /// <summary>The ordinal that begins at token <paramref name="at"/>, of two words too: "twenty-third", "двадцать третий", "الثالثة عشرة", "الثالثة والعشرون".</summary>
    private int? Nth(int at, out int next)
    {
        next = at + 1;
        if (at >= t.Count || t[at].Kind != TokenKind.Word) return null;
        if (Lexicon.Ordinals.Of(t[at].Form) is { } one)
        {
            if (t[at].Form[0] < '\u0600' || one is < 1 or > 9 || next >= t.Count || t[next].Kind != TokenKind.Word) return one;
            var more = t[next].Form is "عشر" or "عشره" ? 10 : t[next].Form[0] == 'و' ? Lexicon.Tens.Of(t[next].Form) ?? 0 : 0;
            if (more > 0) next++;
            return one + more;
        }
        if (Lexicon.Tens.Of(t[at].Form) is not { } tens) return null;
        var after = next < t.Count && t[next].Is('-') ? next + 1 : next;
        if (after < t.Count && t[after].Kind == TokenKind.Word && Lexicon.Ordinals.Of(t[after].Form) is >= 1 and <= 9 and var unit)
        {
            next = after + 1;
            return tens + unit;
        }
        return t[at].Form[0] > '\u0600' ? tens : null;
    }

    /// <summary>"The third principle", "le troisième paragraphe", "третий абзац".</summary>
    private int Ordinal(int i, bool foreign, int sentence)
    {
        var nth = 0;
        var at = i;
        if (Nth(i, out var afterNth) is { } ordinal) (nth, at) = (ordinal, afterNth);
        else if (t[i].Kind == TokenKind.Number && t[i].Form.Length < 3 && i + 2 < t.Count && t[i + 1].Is('-') && t[i + 2].Form is "й" or "го" or "я" or "ю" or "е" or "му" or "м")
            (nth, at) = (int.Parse(t[i].Form, System.Globalization.CultureInfo.InvariantCulture), i + 3);
        else if (t[i].Kind == TokenKind.Number && t[i].Form.Length < 3 && i + 1 < t.Count && t[i + 1].Start == t[i].End && t[i + 1].Form is "st" or "nd" or "rd" or "th" or "e" or "er" or "eme" or "й" or "го" or "º" or "ª")
            (nth, at) = (int.Parse(t[i].Form, System.Globalization.CultureInfo.InvariantCulture), i + 2);
        if (nth == 0) return i;
        Noun? of = null;
        if (at < t.Count && t[at].Form is "guiding") at++;
        else if (at < t.Count && t[at].Kind == TokenKind.Word && Lexicon.Parts.Of(t[at].Form) is { } adjective) (of, at) = (adjective, at + 1);
        if (at >= t.Count || t[at].Kind != TokenKind.Word || Lexicon.Nouns.Of(t[at].Form) is not { } noun || IsPlural(t[at].Form) && t[at].Form is not ("статьи" or "рекомендации" or "главы")) return i;
        if (t[at].Form is "point" or "item" or "bullet" or "clause" or "punto" or "п" or "пп") return i; // "the first point is" counts the writer's own
        var definite = i > 0 && (Lexicon.Determiners.Of(t[i - 1].Form) is not null || t[i - 1].Form is "'" or "del" or "du" or "al" or "au") && Lexicon.Possessives.Of(t[i - 1].Form) is null;
        // "Last paragraph: delete" at the head of a line needs no article; "first section" there may be the writer's own.
        var bare = t[i].Form[0] is >= 'а' and <= 'я' || i == sentence && noun == Noun.Paragraph && (nth < 0 || at + 1 < t.Count && t[at + 1].Is(':'));
        if (!definite && !(bare && (i == sentence || i > 0 && Lexicon.Possessives.Of(t[i - 1].Form) is null))) return i;
        if (at + 1 < t.Count && t[at + 1].Form is "we" or "i" or "is" or "nous" or "que" or "of" && (noun == Noun.Question || t[at + 1].Form is "we" or "i")) return i;
        if (noun == Noun.Paragraph && PartAfter(at + 1, out var part, out var afterPart))
        {
            if (index.Ordinal(part, nth) is { } place) Emit(i, afterPart, foreign, Anchor.OfParagraph(index.Id(place)));
            return afterPart;
        }
        if (of is not null) noun = of.Value;
        if (Container(at + 1, out var outer, out var key, out var next) && index.Find(outer, key) is { } parent && outer is Noun.Section or Noun.Article or Noun.Annex)
        {
            Emit(i, next, foreign, (index.NthUnder(parent, nth) ?? index.Within(parent, Label.Key(nth))) is { } inside ? Anchor.OfParagraph(index.Id(inside)) : Anchor.None);
            return next;
        }
        if (noun == Noun.Question)
        {
            if (nth > 0 && nth <= places.Questions.Count) Emit(i, at + 1, foreign, Anchor.OfQuestion(places.Questions[nth - 1].Id));
            return at + 1;
        }
        if ((index.Ordinal(noun, nth) ?? (nth > 0 && noun is Noun.Article or Noun.Section ? index.Find(noun, Label.Key(nth)) : null)) is { } found) Emit(i, at + 1, foreign, Anchor.OfParagraph(index.Id(found)));
        return at + 1;
    }
}
