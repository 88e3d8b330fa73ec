using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Sentences of six languages as spans of tokens.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "para", "paras", "art", "arts", "sec", "sect", "no", "nos", "cf", "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "al", "fig", "vol", "inc", "ltd", "co", "jr", "rec", "chap",
        "mm", "mme", "p", "pp", "ed", "sr", "sra", "ud", "num", "pag", "п", "пп", "ст", "см", "т", "г", "стр", "др", "гг", "им",
    };

    /// <summary>The sentences as ranges of tokens, one after another without gaps; linear.</summary>
    public static List<(int First, int Next)> Of(string text, List<Token> t)
    {
        var found = new List<(int, int)>();
        var first = 0;
        for (var i = 0; i < t.Count; i++)
        {
            if (t[i].Is('•') && i > first)
            {
                found.Add((first, i));
                first = i;
                continue;
            }
            if (!Ends(text, t, i)) continue;
            var next = i + 1;
            while (next < t.Count && t[next].Kind == TokenKind.Sign && t[next].Form is "\"" or "”" or "»" or "」" or "』" or ")" or "'" && t[next].Start == t[next - 1].End) next++;
            found.Add((first, next));
            (first, i) = (next, next - 1);
        }
        if (first < t.Count) found.Add((first, t.Count));
        return found;
    }

    private static bool Ends(string text, List<Token> t, int i)
    {
        var token = t[i];
        if (token.Kind != TokenKind.Sign) return false;
        switch (token.Form[0])
        {
            case '。' or '؟' or '؛' or '\n':
                return true;
            case ';':
                return text[token.Start] == '；';
            case '!' or '?':
                return true;
            case '.':
                if (i + 1 >= t.Count) return true;
                var next = t[i + 1];
                if (next.Start == token.End && !(next.Kind == TokenKind.Sign && next.Form is "\"" or "”" or "»" or ")")) return false;
                if (i > 0 && t[i - 1].End == token.Start && t[i - 1].Kind == TokenKind.Word && (Abbreviations.Contains(t[i - 1].Form) || t[i - 1].Form.Length == 1 && t[i - 1].Capital)) return false;
                if (i > 0 && t[i - 1].Kind == TokenKind.Number && t[i - 1].Form.Length <= 2 && (i == 1 || t[i - 2].Kind == TokenKind.Sign && t[i - 2].Form is "\n" or "." or ";" or ":" or "!" or "?" && t[i - 2].End < t[i - 1].Start)) return false; // "4. Text"
                // A quotation that ends with its full stop, in the middle of the sentence that quotes it: add “…” to paragraph 4.
                for (var k = i + 1; next.Kind == TokenKind.Sign && next.Start == t[k - 1].End && next.Form is "\"" or "”" or "»" or ")" && k + 1 < t.Count;) next = t[++k];
                return !(next.Kind == TokenKind.Word && char.IsLower(text[next.Start]));
            default:
                return false;
        }
    }
}
