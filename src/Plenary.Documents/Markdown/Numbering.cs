using System.Text.RegularExpressions;

namespace Plenary.Documents.Markdown;

/// <summary>The printed number or bullet at the start of a typed paragraph.</summary>
internal static partial class Numbering
{
    /// <summary>What stands at the start of a line.</summary>
    /// <param name="Number">The number as people cite it: "12", "4 bis", "72(f)", "(a)", "II"; null for a bullet. A closing full stop is not part of it.</param>
    /// <param name="Rest">Where the text begins.</param>
    /// <param name="Level">1 for figures and bullets, 2 for letters and small roman figures, one more for each further figure of "1.2.3".</param>
    /// <param name="Sure">Whether it is a number whatever stands around it; "A." and "1 -" need a neighbour ("B.", "2 -") in the same text.</param>
    internal readonly record struct Label(string? Number, int Rest, int Level, bool Sure);

    /// <summary>Longer than any label; keeps every test of a line short.</summary>
    private const int Longest = 24;

    /// <summary>The label at the start of <paramref name="line"/>, or null.</summary>
    internal static Label? Of(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start])) start++;
        if (start == line.Length) return null;
        var head = line.AsSpan(start, Math.Min(Longest, line.Length - start)).ToString();
        if (Bullets.Contains(head[0], StringComparison.Ordinal))
            return head.Length > 1 && char.IsWhiteSpace(head[1])
                ? new(null, After(line, start + 1), 1, Sure: !"?o-–—".Contains(head[0], StringComparison.Ordinal) || head[0] is '-') : null;
        if (!char.IsAsciiLetterOrDigit(head[0]) && head[0] is not ('(' or '（' or '[' or '第') && !char.IsLetterOrDigit(head[0])) return null;
        foreach (var (pattern, level, sure) in new[] { (Figures(), 1, true), (Chinese(), 1, true), (Arabic(), 1, true), (Letters(), 2, true), (Roman(), 1, false), (Dashed(), 1, false), (Capital(), 1, false), (SmallLetter(), 2, false) })
        {
            var match = pattern.Match(head);
            if (!match.Success) continue;
            var number = match.Groups["n"].Value;
            var rest = After(line, start + match.Length);
            if (rest == line.Length) continue;
            var depth = number.Count(c => c == '.');
            // "1.5 million" is an amount; "1.5 Scope" is a number.
            if (depth > 0 && !match.Value.TrimEnd().EndsWith('.') && char.IsLower(line[rest])) return null;
            return new(number, rest, level + depth, sure);
        }
        return null;
    }

    private const string Bullets = "•◦▪▫■□●○‣⁃∙·*-–—+➢➤►✓✔\uF0B7\uF0A7\uF0D8o?";

    private static int After(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at;
    }

    private const string Ordinal = @"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt\.?(?:\s?\d)?))?";

    [GeneratedRegex(@"^(?<n>\d{1,3}(?:\.\d{1,3}){0,4}[a-zA-Z]?" + Ordinal + @"(?:\s?\([a-z]{1,4}\)){0,2})(?:[.)](?=\s|\p{Lu})|[.:)]\s|(?<=\d\.\d{1,3})\s|(?<=bis|ter|quater|\))\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:(?<n>[一二三四五六七八九十百]{1,4})、|(?<n>[（(][一二三四五六七八九十]{1,3}[）)])|(?<n>[（(]\d{1,3}[）)])|(?<n>\d{1,3})[、．])", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<n>[٠-٩]{1,3})\s?[.\-)–]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^(?<n>[(\[](?:[a-z]{1,2}|[ivxlc]{1,6}|\d{1,3}|[а-я]|[أ-ي]|[A-Z])[)\]]|(?:[a-z]|[ivx]{1,5}|[а-я]|[أ-ي])\))\s", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?<n>[IVX]{1,6})[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s?[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<n>[A-ZА-Я])[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"^(?<n>[a-zа-яأ-ي])\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex SmallLetter();

    /// <summary>What the label before and after <paramref name="number"/> would be, for labels that need a neighbour to be believed.</summary>
    internal static (string? Before, string? After) Neighbours(string number)
    {
        if (int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var figure)) return (Say(figure - 1), Say(figure + 1));
        var roman = Array.IndexOf(Romans, number);
        if (roman >= 0) return (roman > 0 ? Romans[roman - 1] : null, roman + 1 < Romans.Length ? Romans[roman + 1] : null);
        return number.Length == 1 ? (((char)(number[0] - 1)).ToString(), ((char)(number[0] + 1)).ToString()) : (null, null);
    }

    private static string Say(int figure) => figure.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];
}
