namespace Plenary.Core.Texts.References;

/// <summary>Numbers and nouns of Chinese citations: 第三段, 第36段, 第18、19和21段, 第三至五段, 问题二.</summary>
internal static class Han
{
    /// <summary>Reads a number in Chinese or decimal digits that begins at token <paramref name="i"/>.</summary>
    /// <returns>The token after it, or <paramref name="i"/> where there is none.</returns>
    public static int Number(List<Token> t, int i, out int value)
    {
        value = 0;
        if (i < t.Count && t[i].Kind == TokenKind.Number && t[i].Form.Length <= 4)
        {
            foreach (var c in t[i].Form) value = value * 10 + c - '0';
            return i + 1;
        }
        var digit = 0;
        var at = i;
        for (; at < t.Count && t[at].Kind == TokenKind.Han; at++)
        {
            var c = t[at].Form[0];
            if (c is '十' or '百')
            {
                value += Math.Max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else if ("零一二三四五六七八九".IndexOf(c) is >= 0 and var d)
            {
                digit = d;
            }
            else
            {
                break;
            }
        }
        value += digit;
        return at;
    }

    /// <summary>The noun that begins at token <paramref name="i"/>.</summary>
    /// <returns>The token after it, or <paramref name="i"/> where there is none.</returns>
    public static int Noun(List<Token> t, int i, out Noun noun)
    {
        noun = default;
        var at = i;
        if (Is(t, at, '个') || (Is(t, at, '项') || Is(t, at, '条')) && (Is(t, at + 1, '原') || Is(t, at + 1, '建'))) at++;
        if (Is(t, at, '原') && Is(t, at + 1, '则')) { noun = References.Noun.Principle; return at + 2; }
        if (Is(t, at, '建') && Is(t, at + 1, '议')) { noun = References.Noun.Recommendation; return at + 2; }
        if (Is(t, at, '问') && Is(t, at + 1, '题')) { noun = References.Noun.Question; return at + 2; }
        if (Is(t, at, '附') && Is(t, at + 1, '件')) { noun = References.Noun.Annex; return at + 2; }
        if (Is(t, at, '部') && Is(t, at + 1, '分')) { noun = References.Noun.Section; return at + 2; }
        if (Is(t, at, '执') && Is(t, at + 1, '行') && Is(t, at + 2, '段')) { noun = References.Noun.Operative; return at + (Is(t, at + 3, '落') ? 4 : 3); }
        if (Is(t, at, '序') && Is(t, at + 1, '言') && Is(t, at + 2, '段')) { noun = References.Noun.Preambular; return at + (Is(t, at + 3, '落') ? 4 : 3); }
        if (Is(t, at, '段')) { noun = References.Noun.Paragraph; return at + (Is(t, at + 1, '落') ? 2 : 1); }
        if (Is(t, at, '点') || Is(t, at, '款') || Is(t, at, '项')) { noun = References.Noun.Paragraph; return at + 1; }
        if (Is(t, at, '章') || Is(t, at, '节')) { noun = References.Noun.Section; return at + 1; }
        if (Is(t, at, '条')) { noun = References.Noun.Article; return at + 1; }
        return i;
    }

    /// <summary>The number of a paragraph printed as 第三条 or 一、.</summary>
    public static (Noun? Noun, string Key)? Label(List<Token> t)
    {
        if (t.Count == 0 || t[0].Kind != TokenKind.Han) return null;
        var named = Is(t, 0, '第');
        var after = Number(t, named ? 1 : 0, out var value);
        if (after == (named ? 1 : 0) || value == 0) return null;
        return named && Noun(t, after, out var noun) > after ? (noun, References.Label.Key(value)) : (null, References.Label.Key(value));
    }

    /// <summary>The part of a resolution that is named before token <paramref name="i"/>: 序言(部分)第一段, 执行部分第3段; null where none is.</summary>
    public static Noun? PartBefore(List<Token> t, int i)
    {
        var at = i - 1;
        if (Is(t, at, '的')) at--;
        if (Is(t, at, '分') && Is(t, at - 1, '部')) at -= 2;
        if (Is(t, at, '言') && Is(t, at - 1, '序')) return References.Noun.Preambular;
        return Is(t, at, '行') && Is(t, at - 1, '执') ? References.Noun.Operative : null;
    }

    /// <summary>Whether the words before token <paramref name="i"/> name a document of somebody else: 《…》 or a word that ends in 议程, 宣言, 公约 …</summary>
    public static bool OthersDocument(List<Token> t, int i, Func<string, bool> ours)
    {
        var at = i - 1;
        while (at >= 0 && (Is(t, at, '的') || Is(t, at, '中') || Is(t, at, '之'))) at--;
        if (at < 1) return false;
        if (t[at].Is('》') || t[at].Is('」') || t[at].Is('”'))
        {
            var open = at - 1;
            while (open >= 0 && at - open < 40 && !t[open].Is('《') && !t[open].Is('「')) open--;
            return open < 0 || !ours(string.Join(' ', t.GetRange(open + 1, at - open - 1).Select(x => x.Form)));
        }
        var two = t[at - 1].Form + t[at].Form;
        return two is "议程" or "宣言" or "公约" or "宪章" or "决议" or "条约" or "协定" or "报告" or "承诺" or "盟约" or "章程" or "宪法" or "规约" && !(at >= 2 && t[at - 2].Form is "本" or "该") && !ours(t[at - 1].Form + " " + t[at].Form);
    }

    /// <summary>Whether token <paramref name="i"/> is the character.</summary>
    public static bool Is(List<Token> t, int i, char c) => i >= 0 && i < t.Count && t[i].Kind == TokenKind.Han && t[i].Form[0] == c;
}
