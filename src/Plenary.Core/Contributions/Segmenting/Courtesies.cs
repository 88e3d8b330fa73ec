using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Greetings and closings of letters in six languages: lines that ask for nothing and stand at no place of the text.</summary>
internal static class Courtesies
{
    private const int LongestGreeting = 120; // characters: "Dear Mr Chairman, distinguished members of the working group," is 60
    private const int LongestClosing = 160; // characters, with the name and the office below
    private const int LongestName = 60; // characters of a line that is a name alone

    private static readonly string[] Greetings =
    [
        "dear", "hello", "good morning", "good afternoon", "to whom it may concern", "mr chair", "mr . chair", "madam chair", "mister chair", "excellenc",
        "monsieur", "madame", "mesdames", "messieurs", "cher", "chere", "chers", "bonjour", "estimad", "distinguid", "senor ", "senora ", "senores", "muy senor", "buenos dias",
        "уважаем", "многоуважаем", "дорогие", "здравствуйте", "добрый день", "السيد", "السيده", "الساده", "سعاده", "معالي", "حضره", "عزيزي", "تحيه طيبه", "السلام عليكم",
        "主 席 先 生", "主 席 女 士", "尊 敬", "敬 爱", "各 位", "您 好", "女 士",
    ];

    private static readonly string[] Closings =
    [
        "with kind", "kind regard", "best regard", "with best", "warm regard", "with warm", "regards", "sincerely", "yours ", "respectfully", "faithfully", "best wishes", "many thanks", "thank you", "thanks", "we thank", "i thank", "we are grateful", "we appreciate the opportunity", "we welcome the opportunity",
        "cordialement", "bien a vous", "salutations", "avec nos", "avec mes", "veuillez agreer", "nous vous prions d ' agreer", "je vous prie d ' agreer", "respectueusement", "sinceres salutations", "meilleures salutations", "merci", "nous vous remercions", "nous remercions", "je vous remercie", "avec nos remerciements",
        "reciba", "reciban", "atentamente", "cordialmente", "saludos", "un saludo", "un cordial", "con un cordial", "muchas gracias", "gracias", "le saluda", "sin otro particular", "agradecemos", "les agradecemos", "le agradecemos", "agradezco", "les damos las gracias", "damos las gracias",
        "с уважением", "с наилучшими", "искренне ваш", "с искренним", "благодарим", "мы благодарим", "спасибо", "выражаем благодарность", "مع خالص", "مع اطيب", "مع فائق", "وتفضلوا", "تفضلوا", "مع التحيه", "مع تحيات", "وشكرا", "شكرا", "نشكر", "نشكركم", "نتقدم بالشكر",
        "此 致", "顺 致", "顺 颂", "敬 礼", "谨 上", "谢 谢", "感 谢", "我 们 感 谢", "致 以",
    ];

    /// <summary>What says that something else comes with the letter.</summary>
    private static readonly string[] Enclosing =
    [
        "please find", "attached ", "we attach", "i attach", "enclosed", "we enclose", "i enclose", "our comments are attached", "our amendments are attached", "our contribution is attached", "see attached", "here are our", "here is our", "below are our", "below you will find", "you will find",
        "veuillez trouver", "ci - joint", "nous joignons", "je joins", "vous trouverez", "en piece jointe", "voici nos", "voici notre", "nous vous adressons", "nous vous transmettons",
        "adjuntamos", "adjunto", "se adjunta", "les adjuntamos", "le adjuntamos", "sirvanse encontrar", "encontraran adjunt", "remitimos", "les remitimos", "a continuacion figuran nuestr",
        "прилагаем", "прилагаю", "направляем", "во вложении", "в приложении", "высылаем", "نرفق", "مرفق", "تجدون", "طيه", "نرسل", "附 件", "随 函", "附 上", "现 附", "请 查 收", "请 见 附",
    ];

    /// <summary>Words that turn thanks into a claim, or name what the thanks are owed to: "Thanks to the cameras …".</summary>
    private static readonly string[] Turns = [" but ", " however ", " thanks to ", " mais ", " cependant ", " pero ", " gracias a ", " sin embargo ", " но ", " однако ", " благодаря ", " لكن ", " ولكن ", " 但 "];

    /// <summary>Whether the block greets and says nothing else: it ends where a greeting ends.</summary>
    public static bool Greets(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is > 0 and <= LongestGreeting && (trimmed[^1] is ',' or '،' or '，' or ':' or '：' or '!' or '！' || char.IsLetter(trimmed[^1]) && trimmed.Length <= LongestName) && Begins(trimmed, Greetings);
    }

    /// <summary>Whether the block takes leave: a phrase of closing with a name after it at most. Whether nothing but names follows is the caller's to see.</summary>
    public static bool Closes(string text) => Short(text, Closings);

    /// <summary>Whether the block says that something comes with the letter, and no more: "Adjuntamos nuestras enmiendas."</summary>
    public static bool Encloses(string text) => Short(text, Enclosing);

    /// <summary>Whether the words are nothing but a courtesy: they stand at no place, whatever heading they come under.</summary>
    public static bool Are(string text) => Greets(text) || Closes(text) || Encloses(text);

    private static bool Short(string text, string[] phrases)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestClosing || trimmed.Contains('?') || trimmed.Contains('؟') || trimmed.Contains('？') || !Begins(trimmed, phrases)) return false;
        var t = Tokens.Of(trimmed);
        if (Sentences.Of(trimmed, t).Count > 2 || Fragments.Demands(trimmed.Replace("nous vous prions", "", StringComparison.OrdinalIgnoreCase)) && !Begins(trimmed, Closings)) return false;
        var form = " " + string.Join(' ', t.Select(x => x.Form)) + " ";
        return !Turns.Any(w => form.Contains(w, StringComparison.Ordinal)) && Phrases.Phrases.Of(trimmed) is Operation.Comment or Operation.Support;
    }

    /// <summary>Whether the block, below a closing, is a name or an office: short, without the end of a sentence.</summary>
    public static bool Signs(string text) => text.Trim() is { Length: > 0 and <= LongestName } line && line[^1] is not ('?' or '؟' or '？' or ':' or '：' or '。' or '!');

    private static bool Begins(string text, string[] phrases)
    {
        var form = string.Join(' ', Tokens.Of(text).Take(8).Select(x => x.Form)) + " ";
        return phrases.Any(p => form.StartsWith(p, StringComparison.Ordinal));
    }
}
