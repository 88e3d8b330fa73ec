using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Tells whether a clause asks for its change, where nothing in it speaks against it: an order, a wish of the sender's own, or what ought to be. "The police want
/// to delete", "we heard that it is to be deleted" and "I would hate to see it deleted" deny nothing and ask for nothing.</summary>
internal static class Requests
{
    private const int Addressee = 3; // words between "we ask" and "to": "the authors of the draft"

    /// <summary>Whether the clause before a change asks for it.</summary>
    /// <param name="t">The words.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="first">Where the change's phrase begins.</param>
    /// <param name="quoted">What stands in quotation marks.</param>
    /// <param name="own">The words of the sender's name.</param>
    public static bool Ask(List<Token> t, int start, int first, bool[] quoted, IReadOnlySet<string> own)
    {
        if (UnwantedWords.IsAttached(t, first)) return true; // «فلتحذف»
        var clause = start;
        for (var i = start; i < first; i++)
            if (!quoted[i] && (t[i].Kind == TokenKind.Sign && t[i].Form is "," or ":" or "-" or "–" or "—" || Lexicon.Joins.Of(t[i].Form) is Join.And && t[i].Form.Length <= 3 && t[i].Kind == TokenKind.Word && IsAsking(t, i + 1)
                || UnwantedWords.IsAttached(t, i) || UnwantedWords.IsContrast(t, i))) clause = t[i].Kind == TokenKind.Sign || !UnwantedWords.IsAttached(t, i) ? i + 1 : i;
        var wish = -1;
        for (var i = clause; i < first; i++)
            if (!quoted[i] && (UnwantedWords.Wishes(t, i) && IsFirst(t, i, clause, own) || Positions.Backs(t, i, clause, own))) wish = i;
        var strange = 0;
        for (var i = wish < 0 ? clause : wish + 1; i < first; i++)
            if (!quoted[i] && !IsPlain(t, i) && !own.Contains(t[i].Form)) strange++;
        return strange <= (wish < 0 ? 0 : Addressee) && (wish < 0 || strange == 0 || !Inner(t, wish + 1, first, quoted));
    }

    private static readonly Lazy<Stems<bool>> Plain = new(() => new(
        (true, """
            pls plz one think believe consider feel
            enough suffices suffice suffit suffirait basta bastaria достаточно يكفي rather instead that this these those it them they also again still be been is are let us me you your our my kindly simply just only best better well necessary appropriate useful preferable possible grateful glad happy appreciate appreciated
            need needs has have had ought may might simple whether here there good sense time clearly respectfully strongly hereby now first second third finally lastly would welcome favour favor have left go do does
            if-you thank thanks opinion view like whole entire entirely whether completely altogether clarity consistency point article
            que qu on ce cela vous votre notre mon merci bien vouloir voulons veuillez simplement aussi encore utile preferable souhaitable necessaire possible lieu avis peut pouvez pourriez est sont serait seraient soit soient
            que ello esto usted ustedes nuestro nuestra mi sirvase sirvanse favor simplemente tambien aun convendria procede procederia util preferible conveniente necesario posible opinion puede pueden podria es son sea sean seria quede quedar
            это этого его ее их также еще лучше целесообразно необходимо полезно желательно можно просто наш наша наше был быть бы вам вас считаем считаю полагаем очередь итоге что чтобы был есть мнению нашему
            ان انه انها ايضا كذلك الافضل المفيد الضروري المناسب نري نعتقد راينا ضروره هذه هذا قد تم يتم لا-بد كما اما فان اري يعاد عشر عشره
            """)));

    private static readonly Lazy<Stems<bool>> Inners = new(() => new(
        (true, "who which why how what those want wants wish wishes wishing wanted plan plans idea qui pourquoi comment veulent veut idea quienes quieren quiere кто который хочет хотят почему من الذين يريد يريدون لماذا reconsider explain discuss think justify postpone delay revisit")));

    /// <summary>Whether a word by itself says nothing but that something is asked for, or where.</summary>
    public static bool IsPlain(List<Token> t, int i) => Remainder.IsFormula(t, i) || t[i].Kind switch
    {
        TokenKind.Word => Plain.Value.Of(t[i].Form) is not null || Edges.Is(t, i) || UnwantedWords.IsModal(t, i) || UnwantedWords.Follows(t, i) || UnwantedWords.IsAttached(t, i) || UnwantedWords.Reasons(t, i) || Parts.Value.Of(t[i].Form) is not null || Lexicon.Cardinals.Of(t[i].Form) is not null || Lexicon.Tens.Of(t[i].Form) is not null,
        TokenKind.Han => UnwantedWords.IsModal(t, i) || Edges.Is(t, i) || HanPlain.Contains(t[i].Form[0]),
        _ => true,
    };

    private static readonly Lazy<Stems<bool>> Parts = new(() => new(
        (true, """
            last first reference references term terms mention line lines half bracket heading title chapter section footnote dates date
            derniere dernier premiere premier reference references terme termes mention ligne titre chapitre
            ultima ultimo primera primer referencia termino mencion titulo capitulo
            последн* перв* втор* ссылк* термин* упоминани* предлож* раздел*
            الاخيره الاولي الثانيه الثالثه عنوان مصطلح اشاره
            """)));

    private static readonly HashSet<char> HanPlain = [.. "是其它认觉得必须所因此故但而且都全部标题第位各再进行给想愿希望主张求我贵处是否宜妨好议请可烦劳便不末尾部分原则"];

    private static bool IsAsking(List<Token> t, int i)
    {
        for (var k = i; k < Math.Min(t.Count, i + 4); k++)
            if (UnwantedWords.Wishes(t, k) || UnwantedWords.IsModal(t, k) || UnwantedWords.Follows(t, k)) return true;
        return false;
    }

    /// <summary>Whether the sender himself wishes: "we propose", "our association asks", «proponemos», "предлагаем", «نقترح», «我们建议».</summary>
    private static bool IsFirst(List<Token> t, int i, int clause, IReadOnlySet<string> own)
    {
        var form = t[i].Form;
        if (t[i].Kind == TokenKind.Han)
            return i == clause || t[i - 1].Kind != TokenKind.Han || t[i - 1].Form is "此" or "以" or "并" or "别" or "段" or "条" || Enumerable.Range(Math.Max(clause, i - 5), Math.Min(5, i - clause)).Any(k => t[k].Form is "我" or "本");
        if (form is "please" or "предлагается" or "рекомендуется" or "يرجي" || form.EndsWith("ons", StringComparison.Ordinal) || form.EndsWith("mos", StringComparison.Ordinal)
            || form.EndsWith("ем", StringComparison.Ordinal) || form.EndsWith("им", StringComparison.Ordinal) || form is "прошу" or "предлагаю" or "рекомендую" or "pido" or "propongo" or "sugiero"
            || form[0] is 'ن' or 'ا' || form.Length > 1 && form[0] is 'و' or 'ف' && form[1] is 'ن' or 'ا') return true;
        if (i == clause || i + 1 < t.Count && t[i + 1].Form is "you" or "vous" or "вас") return true; // ", recommends", «Propose la suppression»
        for (var k = i - 1; k >= clause; k--)
            if (t[k].Form is "we" or "i" or "je" or "nous" or "it" or "is" or "est" or "se" or "my" or "our" or "notre" or "mon" or "nuestra" or "nuestro" or "наш" or "наша" or "мы" || own.Contains(t[k].Form)) return true;
        return false;
    }

    private static bool Inner(List<Token> t, int from, int to, bool[] quoted)
    {
        for (var i = from; i < to; i++)
            if (!quoted[i] && t[i].Kind == TokenKind.Word && Inners.Value.Of(t[i].Form) is not null) return true;
        return false;
    }
}
