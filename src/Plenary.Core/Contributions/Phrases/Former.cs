using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Phrases;

/// <summary>Tells what is asked for now from what was asked for once, or is taken back: "we withdraw our request to delete", «nous avions proposé en 2019 de», «2019年我们曾提议».</summary>
internal static class Former
{
    private const int Century = 1900;
    private const int LastYear = 2100; // numbers in between, after "in", are years

    private static readonly Lazy<Stems<bool>> Words = new(() => new(
        (true, """
            withdraw withdraws withdrew withdrawn withdrawing retract retracted retracting rescind abandon abandoned abandoning ignore disregard forget renounce relinquish shelved waive
            formerly previously avions avait avaient autrefois auparavant jadis
            retirons ignorer ignorez renoncons renoncer abandonnons oublier oubliez annulons
            retiramos retirar ignorar ignoren desistimos renunciamos abandonamos anulamos olviden habiamos anteriormente propusimos
            отзываем отзываю снимаем снимаю отказываемся игнорир* забудьте раньше ранее прежде предлагали предлагал предлагала предложили просили просил просила рекомендовали требовали поддерживали поддерживал хотели
            نسحب سحبنا سحب نتراجع تراجعنا نتخلي تخلينا تجاهل تجاهلوا كنا كنت سابقا
            """)));

    private static readonly string[] HanWords = ["撤回", "撤销", "收回", "放弃", "忽略", "曾", "此前", "以前", "过去", "当时", "当初", "原先", "不再"];

    private static readonly HashSet<string> Within = new(StringComparer.Ordinal) { "in", "en", "в", "عام", "سنه" };

    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "idea", "request", "proposal", "plan", "suggestion", "demand", "call", "up" };

    /// <summary>Whether something between two tokens says so; linear.</summary>
    public static bool In(List<Token> t, int from, int to, bool[] quoted)
    {
        for (var i = from; i < to; i++)
            if (!quoted[i] && Is(t, i)) return true;
        return false;
    }

    private static bool Is(List<Token> t, int i) => t[i].Kind switch
    {
        TokenKind.Han => UnwantedWords.IsHan(t, i, HanWords),
        TokenKind.Number => t[i].Form.Length == 4 && int.TryParse(t[i].Form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > Century and < LastYear
            && (i > 0 && Within.Contains(t[i - 1].Form) || i + 1 < t.Count && t[i + 1].Form is "年" or "году"),
        TokenKind.Word => t[i].Form switch
        {
            "used" => i + 1 < t.Count && t[i + 1].Form == "to" && i > 0 && t[i - 1].Form is not ("be" or "is" or "are" or "was" or "were"),
            "had" => i > 0 && t[i - 1].Form is "we" or "i",
            "dropped" or "drop" or "gave" or "give" or "given" => Follows(t, i),
            // «Nous retirons le paragraphe 9» asks; «nous retirons notre demande» takes back.
            "retirons" or "retiramos" or "retirar" or "снимаем" or "снимаю" => OwnRequest(t, i),
            _ => Words.Value.Of(t[i].Form) is not null,
        },
        _ => false,
    };

    private static bool Follows(List<Token> t, int i)
    {
        for (var k = i + 1; k < Math.Min(t.Count, i + 5) && t[k].Kind == TokenKind.Word; k++)
            if (Given.Contains(t[k].Form)) return true;
        return false;
    }

    private static bool OwnRequest(List<Token> t, int i) =>
        i + 1 < t.Count && t[i + 1].Form is "notre" or "ma" or "nos" or "nuestra" or "nuestro" or "mi" or "la" or "наше" or "нашу" or "свое" or "свою" or "мое" or "мою"
        && i + 2 < t.Count && Lexicon.Nouns.Of(t[i + 2].Form) is null;
}
