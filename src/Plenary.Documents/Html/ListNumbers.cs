using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Plenary.Documents.Html;

/// <summary>The numbers that a browser draws before the items of one <c>ol</c> (HTML Living Standard, 4.4.5 and 4.4.8): start, reversed, type, and an item's own value.</summary>
internal sealed class ListNumbers
{
    private readonly string? _type;
    private readonly int _step;
    private int _next;

    internal ListNumbers(IElement list)
    {
        _type = list.GetAttribute("type") ?? Style(list.GetAttribute("style"));
        _step = list.HasAttribute("reversed") ? -1 : 1;
        _next = Whole(list.GetAttribute("start")) ?? (_step < 0 ? list.Children.Count(c => c.LocalName == "li") : 1);
    }

    /// <summary>The number of the next item, without a full stop.</summary>
    internal string Next(IElement item)
    {
        if (Whole(item.GetAttribute("value")) is { } value) _next = value;
        var n = _next;
        _next = unchecked(_next + _step);
        return (item.GetAttribute("type") ?? _type) switch
        {
            "a" when n > 0 => Letters(n, 'a'),
            "A" when n > 0 => Letters(n, 'A'),
            "i" when n is > 0 and < 4000 => Roman(n).ToLowerInvariant(),
            "I" when n is > 0 and < 4000 => Roman(n),
            _ => n.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string? Style(string? style)
    {
        if (style is null) return null;
        foreach (var (name, type) in new[] { ("lower-alpha", "a"), ("lower-latin", "a"), ("upper-alpha", "A"), ("upper-latin", "A"), ("lower-roman", "i"), ("upper-roman", "I") })
            if (style.Contains(name, StringComparison.OrdinalIgnoreCase)) return type;
        return null;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>a … z, aa, ab: figures to the base of 26 without a zero.</summary>
    private static string Letters(int n, char first)
    {
        var text = "";
        for (; n > 0; n = (n - 1) / 26) text = (char)(first + ((n - 1) % 26)) + text;
        return text;
    }

    private static string Roman(int n)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
            for (; n >= value; n -= value) text.Append(sign);
        return text.ToString();
    }
}
