using System.Globalization;
using System.Text;

namespace Plenary.Documents.Word.Reading;

/// <summary>Numbers as Word prints them (ST_NumberFormat; ECMA-376 part 1, 17.18.59). What is not known is printed in digits.</summary>
internal static class NumberFormats
{
    // A numeral this long is nonsense, and letters and Roman numerals grow with the number.
    private const int Largest = 32_767;

    /// <summary>The numeral for a number in one of the formats by its name in the file.</summary>
    public static string Print(int number, string format) => number is < 0 or > Largest ? Digits(number) : format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number < 10 ? "0" + Digits(number) : Digits(number),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Repeated(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => Repeated(number, "abcdefghijklmnopqrstuvwxyz"),
        "russianLower" => Repeated(number, "абвгдежзиклмнопрстуфхцчшщыэюя"),
        "russianUpper" => Repeated(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
        "arabicAlpha" => Repeated(number, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => Repeated(number, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "hebrew1" => Hebrew(number),
        "hebrew2" => Repeated(number, "אבגדהוזחטיכלמנסעפצקרשת"),
        "thaiLetters" => Repeated(number, "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
        "ganada" => Repeated(number, "가나다라마바사아자차카타파하"),
        "chosung" => Repeated(number, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
        "aiueoFullWidth" or "aiueo" => Repeated(number, "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
        "irohaFullWidth" or "iroha" => Repeated(number, "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"),
        "ideographTraditional" => number is >= 1 and <= 10 ? "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString() : Digits(number),
        "ideographZodiac" => number is >= 1 and <= 12 ? "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString() : Digits(number),
        "hindiNumbers" => In(number, '\u0966'),
        "thaiNumbers" => In(number, '\u0E50'),
        "decimalFullWidth" or "decimalFullWidth2" => In(number, '\uFF10'),
        "ideographDigital" or "japaneseDigitalTenThousand" or "koreanDigital2" or "taiwaneseDigital" => Mapped(number, "〇一二三四五六七八九"),
        "koreanDigital" => Mapped(number, "영일이삼사오육칠팔구"),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
            => Counting(number, "〇一二三四五六七八九"),
        "koreanCounting" => Counting(number, "영일이삼사오육칠팔구", "십백천만"),
        "chineseLegalSimplified" => Counting(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万", leadingOne: true),
        "ideographLegalTraditional" => Counting(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬", leadingOne: true),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①', 20),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈', 20),
        "decimalEnclosedParen" => Enclosed(number, '⑴', 20),
        "ideographEnclosedCircle" => Enclosed(number, '㊀', 10),
        "numberInDash" => $"- {Digits(number)} -",
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "chicago" => number == 0 ? "" : new string("*†‡§"[(number - 1) % 4], (number - 1) / 4 + 1),
        "ordinal" => Digits(number) + Suffix(number),
        "cardinalText" => Capital(Words(number)),
        "ordinalText" => Capital(Ordinal(number)),
        _ => Digits(number),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var roman = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            for (; number >= values[i]; number -= values[i]) roman.Append(signs[i]);
        return roman.ToString();
    }

    /// <summary>a to z, then aa to zz, then aaa: the letter is repeated, not carried.</summary>
    private static string Repeated(int number, string letters)
    {
        if (number == 0) return "";
        var times = (number - 1) / letters.Length + 1;
        // Word stops at 30 repetitions too.
        return times > 30 ? Digits(number) : new string(letters[(number - 1) % letters.Length], times);
    }

    /// <summary>Hebrew numerals; 15 and 16 avoid the name of God.</summary>
    private static string Hebrew(int number)
    {
        if (number is 0 or > 999) return Digits(number);
        var numeral = new StringBuilder();
        for (var rest = number / 100; rest > 0; rest -= Math.Min(rest, 4)) numeral.Append("קרשת"[Math.Min(rest, 4) - 1]);
        number %= 100;
        if (number is 15 or 16) return numeral.Append('ט').Append(number == 15 ? 'ו' : 'ז').ToString();
        if (number >= 10) numeral.Append("יכלמנסעפצ"[number / 10 - 1]);
        if (number % 10 > 0) numeral.Append("אבגדהוזחט"[number % 10 - 1]);
        return numeral.ToString();
    }

    private static string In(int number, char zero) => string.Concat(Digits(number).Select(d => (char)(zero + d - '0')));

    private static string Mapped(int number, string digits) => string.Concat(Digits(number).Select(d => digits[d - '0']));

    /// <summary>East Asian numerals by place: 十二, 二十, 一百零五 as 一百〇五.</summary>
    private static string Counting(int number, string digits, string places = "十百千万", bool leadingOne = false)
    {
        if (number == 0) return digits[..1];
        if (number >= 10_000)
            return Counting(number / 10_000, digits, places, leadingOne) + places[3]
                + (number % 10_000 == 0 ? "" : (number % 10_000 < 1000 ? digits[..1] : "") + Counting(number % 10_000, digits, places, true));
        var numeral = new StringBuilder();
        var skipped = false;
        for (var (place, unit) = (3, 1000); place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                skipped = numeral.Length > 0;
                continue;
            }
            if (skipped) numeral.Append(digits[0]);
            skipped = false;
            if (!(digit == 1 && place == 1 && numeral.Length == 0 && !leadingOne)) numeral.Append(digits[digit]);
            if (place > 0) numeral.Append(places[place - 1]);
        }
        return numeral.ToString();
    }

    private static string Enclosed(int number, char one, int most) => number >= 1 && number <= most ? ((char)(one + number - 1)).ToString() : Digits(number);

    private static string Suffix(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Words(int number)
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        if (number < 20) return small[number];
        if (number < 100) return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]);
        if (number < 1000) return small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + Words(number % 100));
        return Words(number / 1000) + " thousand" + (number % 1000 == 0 ? "" : " " + Words(number % 1000));
    }

    private static string Ordinal(int number)
    {
        var words = Words(number);
        var start = words.AsSpan().LastIndexOfAny(' ', '-') + 1;
        var last = words[start..] switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            var ten when ten.EndsWith('y') => ten[..^1] + "ieth",
            var other => other + "th",
        };
        return words[..start] + last;
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
