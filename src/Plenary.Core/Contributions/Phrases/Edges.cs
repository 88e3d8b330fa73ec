using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>An end of a paragraph at which words are to come in.</summary>
/// <param name="Last">Whether it is the end; else the beginning.</param>
/// <param name="First">The first token that says so.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="OfSentence">Whether the end of a sentence is meant, and which one is not said.</param>
internal readonly record struct Edge(bool Last, int First, int Next, bool OfSentence);

/// <summary>Reads "at the end", «al final», "in fine", "в начале", «في نهاية», 末尾 in a sentence that asks for words to be added. The end of something larger than a
/// paragraph ("of the document", "of the list") is none, nor is "in the end" where it only means "finally".</summary>
internal static class Edges
{
    private const int Leaders = 3; // tokens between the preposition and "end": "at the very end"

    private static readonly Lazy<Stems<bool>> Nouns = new(() => new(
        (true, "end fin final fine конец конце концу окончани* نهايه اخر ختام"),
        (false, "beginning start outset top head debut tete principio comienzo inicio encabezamiento начало начале началу بدايه مطلع صدر مستهل اول")));

    private static readonly Lazy<Stems<bool>> Prepositions = new(() => new((true, "at to in into on towards a au al en в во на к под في الي عند ب ل")));

    private static readonly Lazy<Stems<bool>> Between = new(() => new((true, "the very its la el le tout toda самый самое самом его")));

    private static readonly Lazy<Stems<bool>> Verbs = new(() => new(
        (true, "end ends conclude concludes finish close terminer finir conclure terminar finalizar concluir завершить закончить завершиться заканчиваться завершаться"),
        (false, "begin begins start starts open commencer debuter comenzar empezar iniciar начать начинаться начинать")));

    private static readonly Lazy<Stems<bool>> With = new(() => new((true, "with par con словами словом")));

    /// <summary>What is larger than a paragraph, or smaller than one and not told.</summary>
    private static readonly Lazy<Stems<bool>> Others = new(() => new(
        (true, """
            document text draft declaration resolution agreement list page line title heading sheet bullet annex letter day
            document texte projet declaration resolution accord liste page ligne titre annexe
            documento texto proyecto borrador declaracion resolucion acuerdo lista pagina linea titulo anexo
            документ* текст* проект* деклараци* резолюци* спис* перечн* страниц* строк* приложени* концов
            وثيقه نص مشروع اعلان قرار قائمه صفحه سطر عنوان مرفق
            """)));

    private static readonly Lazy<Stems<bool>> Sentence = new(() => new((true, "sentence phrase oracion frase предложени* جمله")));

    private static readonly Lazy<Stems<bool>> As = new(() => new((true, "as a an another comme une como una качестве")));

    private static readonly string[] HanEnds = ["末尾", "段末", "句末", "条末", "款末", "项末", "结尾", "段尾", "句尾", "尾部", "末端", "之末", "最末"];
    private static readonly string[] HanBeginnings = ["开头", "段首", "句首", "条首", "款首", "起首", "首部", "之首", "最前", "开端"];
    private static readonly string[] HanWholes = ["全文", "文件", "案文", "文本", "草案", "宣言", "文章", "文末", "清单", "列表"];

    /// <summary>The end that a sentence names outside its quotations, or null; linear.</summary>
    public static Edge? In(List<Token> t, (int First, int Next) sentence, List<(int Start, int End)> quotes)
    {
        for (var i = sentence.First; i < sentence.Next; i++)
            if (!Quotes.Hold(quotes, t[i]) && At(t, i, sentence) is { } edge) return edge;
        return null;
    }

    /// <summary>Whether a token is one of those that name an end.</summary>
    public static bool Is(List<Token> t, int i)
    {
        for (var from = Math.Max(0, i - Leaders - 1); from <= Math.Min(t.Count - 1, i + Leaders + 1); from++)
            if (At(t, from, (0, t.Count)) is { } edge && i >= edge.First && i < edge.Next) return true;
        return false;
    }

    private static Edge? At(List<Token> t, int i, (int First, int Next) sentence)
    {
        if (t[i].Kind == TokenKind.Han) return Han(t, i, sentence);
        if (t[i].Kind != TokenKind.Word) return null;
        if (AsSentence(t, i, sentence) is { } whole) return whole;
        if (i + 1 < sentence.Next && Verbs.Value.Of(t[i].Form) is { } closes && With.Value.Of(t[i + 1].Form) is not null) return new(closes, i, i + 2, false);
        if (Nouns.Value.Of(t[i].Form) is not { } last) return null;
        var lead = i - 1;
        while (lead >= sentence.First && i - lead <= Leaders && t[lead].Kind == TokenKind.Word && Between.Value.Of(t[lead].Form) is not null) lead--;
        var prefixed = t[i].Form[0] is 'ب' or 'ل' && t[i].Form is not ("بدايه");
        if (!prefixed && (lead < sentence.First || t[lead].Kind != TokenKind.Word || Prepositions.Value.Of(t[lead].Form) is null)) return null;
        if (prefixed) lead = i;
        var next = i + 1 < sentence.Next ? t[i + 1] : default;
        switch (t[i].Form)
        {
            // "A fin de" is "so that", "en fin" is "well then"; "in fine", «à la fin» and «en fin de paragraphe» are places.
            case "fin" when t[i - 1].Form is not "la" && !(t[i - 1].Form == "en" && next.Form is "de" or "d"):
            case "fine" when t[i - 1].Form != "in":
            // "In the final paragraph", "to principle 4" are another matter.
            case "final" or "principio" when t[i - 1].Form is not ("al" or "el") || next.Kind == TokenKind.Number:
            case "end" when t[lead].Form == "in" && next.Form != "of":
            case "start" or "head" or "top" when t[i - 1].Form is "to":
            case "compte":
                return null;
        }
        return Of(t, i + 1, sentence) is { } ofSentence ? new(last, lead, i + 1, ofSentence) : null;
    }

    /// <summary>Whether the end is that of an untold sentence (true) or of the paragraph (false); null where it is that of something else.</summary>
    private static bool? Of(List<Token> t, int i, (int First, int Next) sentence)
    {
        for (var k = i; k < Math.Min(sentence.Next, i + 4) && t[k].Kind == TokenKind.Word; k++)
        {
            if (Lexicon.Nouns.Of(t[k].Form) is not null) return false;
            if (Lexicon.Ordinals.Of(t[k].Form) is not null) return false;
            if (Sentence.Value.Of(t[k].Form) is not null) return true;
            if (Others.Value.Of(t[k].Form) is not null)
            {
                // "The end of the text of paragraph 4" is that of the paragraph.
                for (var n = k + 1; n < Math.Min(sentence.Next, k + 4) && t[n].Kind == TokenKind.Word; n++)
                    if (Lexicon.Nouns.Of(t[n].Form) is Noun.Paragraph or Noun.Sub) return false;
                return null;
            }
            if (Lexicon.Of.Of(t[k].Form) is null && Lexicon.Determiners.Of(t[k].Form) is null) return false;
        }
        return false;
    }

    /// <summary>"As the last sentence", «comme dernière phrase», "a new first sentence": it comes at an end; "in the last sentence" is a place of its own.</summary>
    private static Edge? AsSentence(List<Token> t, int i, (int First, int Next) sentence)
    {
        if (i + 1 >= sentence.Next) return null;
        var (a, b) = (t[i].Form, t[i + 1].Form);
        var nth = Sentence.Value.Of(b) is not null ? Lexicon.Ordinals.Of(a) : Sentence.Value.Of(a) is not null ? Lexicon.Ordinals.Of(b) : null;
        if (nth is not (1 or -1)) return null;
        for (var k = i - 1; k >= Math.Max(sentence.First, i - Leaders); k--)
            if (As.Value.Of(t[k].Form) is not null) return new(nth < 0, k, i + 2, false);
            else if (Lexicon.Determiners.Of(t[k].Form) is null && t[k].Form is not ("new" or "nouvelle" or "nueva")) break;
        return a.EndsWith("им", StringComparison.Ordinal) && b.EndsWith("ием", StringComparison.Ordinal) || a.StartsWith("كجمله", StringComparison.Ordinal) ? new(nth < 0, i, i + 2, false) : null;
    }

    private static Edge? Han(List<Token> t, int i, (int First, int Next) sentence)
    {
        if (i + 1 >= sentence.Next || t[i + 1].Kind != TokenKind.Han) return null;
        var two = t[i].Form + t[i + 1].Form;
        var after = i > sentence.First ? t[i - 1].Form : "";
        var within = after is "段" or "条" or "款" or "项" or "的" or "之" or "句";
        var third = i + 2 < sentence.Next ? t[i + 2].Form : "";
        bool? last = HanEnds.Contains(two) && third != "尾" || two == "最后" && (within || after is "在" or "于") && third is not ("一" or "两" or "几") ? true
            : HanBeginnings.Contains(two) || two == "开始" && within ? false
            : t[i].Form == "末" && within ? true : null;
        if (last is null) return null;
        for (var k = Math.Max(sentence.First + 1, i - 3); k < i; k++)
            if (HanWholes.Contains(t[k - 1].Form + t[k].Form) && !(t[i].Form is "段" or "句" or "条")) return null;
        return new(last.Value, i, t[i].Form == "末" && two != "末尾" ? i + 1 : i + 2, false);
    }
}
