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
        "with kind", "kind regard", "best regard", "with best", "warm regard", "with warm", "regards", "sincerely", "yours ", "respectfully", "faithfully", "best wishes", "many thanks", "thank you", "thanks",
        "cordialement", "bien a vous", "salutations", "avec nos", "avec mes", "veuillez agreer", "nous vous prions d ' agreer", "je vous prie d ' agreer", "respectueusement", "sinceres salutations", "meilleures salutations", "merci",
        "reciba", "reciban", "atentamente", "cordialmente", "saludos", "un saludo", "un cordial", "con un cordial", "muchas gracias", "gracias", "le saluda", "sin otro particular",
        "с уважением", "с наилучшими", "искренне ваш", "с искренним", "благодарим за", "спасибо", "مع خالص", "مع اطيب", "مع فائق", "وتفضلوا", "تفضلوا", "مع التحيه", "مع تحيات", "وشكرا", "شكرا",
        "此 致", "顺 致", "顺 颂", "敬 礼", "谨 上", "谢 谢", "致 以",
    ];

    /// <summary>Whether the block greets and says nothing else: it ends where a greeting ends.</summary>
    public static bool Greets(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is > 0 and <= LongestGreeting && (trimmed[^1] is ',' or '،' or '，' or ':' or '：' or '!' or '！' || char.IsLetter(trimmed[^1]) && trimmed.Length <= LongestName) && Begins(trimmed, Greetings);
    }

    /// <summary>Whether the block takes leave: a phrase of closing with a name after it at most. Whether nothing but names follows is the caller's to see.</summary>
    public static bool Closes(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is > 0 and <= LongestClosing && !trimmed.Contains('?') && !trimmed.Contains('؟') && !trimmed.Contains('？') && Begins(trimmed, Closings)
            && Sentences.Of(trimmed, Tokens.Of(trimmed)).Count <= 2;
    }

    /// <summary>Whether the block, below a closing, is a name or an office: short, without the end of a sentence.</summary>
    public static bool Signs(string text) => text.Trim() is { Length: > 0 and <= LongestName } line && line[^1] is not ('?' or '؟' or '？' or ':' or '：' or '。' or '!');

    private static bool Begins(string text, string[] phrases)
    {
        var form = string.Join(' ', Tokens.Of(text).Take(8).Select(x => x.Form)) + " ";
        return phrases.Any(p => form.StartsWith(p, StringComparison.Ordinal));
    }
}
