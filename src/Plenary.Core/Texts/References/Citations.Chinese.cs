using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.References;

internal sealed partial class Citations
{
    /// <summary>第三段, 第18、19和21段, 第三至五段, 问题二.</summary>
    private int Chinese(int i)
    {
        if (Last(i) is { } afterLast) return afterLast;
        if (!Han.Is(t, i, '第') && t[i].Kind == TokenKind.Han)
        {
            var afterNoun = Han.Noun(t, i, out var before);
            if (afterNoun == i || before is not (Noun.Principle or Noun.Question or Noun.Recommendation or Noun.Annex or Noun.Operative or Noun.Preambular)) return i;
            if (before == Noun.Annex && afterNoun < t.Count && t[afterNoun].Kind == TokenKind.Word && Label.Read(t, afterNoun, out var letter, out var afterLetter))
            {
                Emit(i, afterLetter, false, Resolve(before, new(letter, null)));
                return afterLetter;
            }
            var afterValue = Han.Number(t, afterNoun, out var number);
            if (afterValue == afterNoun || number == 0 || Han.Is(t, afterValue, '个')) return i;
            Emit(i, afterValue, false, Resolve(before, new(Label.Key(number), null)));
            while (before is Noun.Operative or Noun.Preambular && afterValue < t.Count && (t[afterValue].Is('、') || Joins(afterValue))
                && Han.Number(t, afterValue + 1, out number) is var another && another > afterValue + 1 && number > 0)
            {
                Emit(i, another, false, Resolve(before, new(Label.Key(number), null)));
                afterValue = another;
            }
            return afterValue;
        }
        // "17段" cites, "共17段" and "前3段" count.
        if (t[i].Kind == TokenKind.Number && i > 0 && t[i - 1].Kind == TokenKind.Han && "共前后有这等的余近几和、".Contains(t[i - 1].Form[0], StringComparison.Ordinal)) return i;
        var cited = new List<Cited>();
        var at = i;
        while (cited.Count < LongestList)
        {
            if (Han.Is(t, at, '第')) at++;
            var after = Han.Number(t, at, out var value);
            if (after == at || value == 0) return i;
            var written = Label.Key(value);
            if (t[at].Kind == TokenKind.Number && Label.Read(t, at, out var compound, out var afterCompound)) (written, after) = (compound, afterCompound);
            at = after;
            if (at < t.Count && (t[at].Is('-') || Han.Is(t, at, '至') || Han.Is(t, at, '到')))
            {
                var from = Han.Is(t, at + 1, '第') ? at + 2 : at + 1;
                var end = Han.Number(t, from, out var last);
                if (end == from || last <= value) return i;
                cited.Add(new(written, Label.Key(last)));
                at = end;
            }
            else
            {
                cited.Add(new(written, null));
            }
            var join = at;
            if (Han.Noun(t, join, out _) is var repeated && repeated > join && repeated < t.Count && (t[repeated].Is('、') || Joins(repeated)) && Han.Is(t, repeated + 1, '第')) join = repeated;
            if (join < t.Count && (t[join].Is('、') || t[join].Is(',') || Joins(join))) at = join + 1;
            else break;
        }
        var next = Han.Noun(t, at, out var noun);
        if (next == at) return at; // a list without a noun is none, from wherever it is read
        if (Han.OthersDocument(t, i, index.IsOurs)) return next;
        // "第四条建议保留": article 4, of which we suggest, where there is no fourth recommendation.
        if (noun == Noun.Recommendation && Han.Is(t, at, '条') && Resolve(noun, cited[0]).To == AnchorTo.None) (noun, next) = (Noun.Article, at + 1);
        if (noun == Noun.Paragraph && Han.PartBefore(t, i) is { } within) noun = within;
        if (cited is [{ Through: null } outer] && Parts(ref next) is { Count: > 0 } parts)
        {
            foreach (var part in parts) Emit(i, next, false, Inside(noun, outer.Key, new(part, null)));
            return next;
        }
        foreach (var one in cited) Emit(i, next, false, Resolve(noun, one));
        return next;

        // 第22段(c)项, 第5段(a)和(c)项, 第4条第2款.
        List<string> Parts(ref int end)
        {
            var parts = new List<string>();
            var from = end;
            if (Han.Is(t, from, '第') && Han.Number(t, from + 1, out var inner) is var afterInner && afterInner > from + 1 && Han.Noun(t, afterInner, out _) is var afterNoun && afterNoun > afterInner)
            {
                end = afterNoun;
                if (end >= t.Count || !t[end].Is('(') || !Label.Read(t, end, out var item, out var afterItem)) return [Label.Key(inner)];
                end = afterItem;
                return [Label.Key(inner) + "." + item];
            }
            while (from < t.Count && t[from].Is('(') && Label.Read(t, from, out var part, out var afterPart))
            {
                parts.Add(part);
                end = from = afterPart;
                if (from < t.Count && (t[from].Is('、') || Joins(from))) from++;
            }
            if (Han.Is(t, end, '项') && parts.Count > 0) end++;
            return parts;
        }

        bool Joins(int join) => Han.Is(t, join, '和') || Han.Is(t, join, '及') || Han.Is(t, join, '与');
    }

    /// <summary>最后一段, 末段, 倒数第二段: counted from the end; the token after it, or null where none begins here. 最后两段 are several.</summary>
    private int? Last(int i)
    {
        var (at, nth) = (i, 1);
        if (Han.Is(t, i, '最') && Han.Is(t, i + 1, '后') && (Han.Is(t, i + 2, '一') || i + 2 < t.Count && t[i + 2].Form == "1")) at += 3;
        else if (Han.Is(t, i, '末')) at++;
        else if (Han.Is(t, i, '倒') && Han.Is(t, i + 1, '数') && Han.Is(t, i + 2, '第') && Han.Number(t, i + 3, out nth) is var after && after > i + 3) at = after;
        if (at == i || Han.Noun(t, at, out var noun) is var next && next == at || noun is Noun.Question) return null;
        if (noun == Noun.Paragraph && t[next - 1].Form is not ("段" or "落") || index.Ordinal(noun, -nth) is not { } place) return null;
        if (!Han.OthersDocument(t, i, index.IsOurs)) Emit(i, next, false, Anchor.OfParagraph(index.Id(place)));
        return next;
    }
}
