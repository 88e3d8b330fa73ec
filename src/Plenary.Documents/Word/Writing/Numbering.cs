using System.Globalization;
using System.Xml;

namespace Plenary.Documents.Word.Writing;

/// <summary>Automatic numbers that print exactly what the text is cited by. A regular sequence ("1, 2, (a), (b), 3") becomes a multi-level
/// list that counts; a number out of sequence ("4 bis"), and that of a paragraph which a change may take away, a list of its own with
/// that number as its text: the numbers of a draft stay frozen through a round, whatever is accepted.</summary>
internal sealed class Numbering
{
    /// <summary>Levels that a list of Word has (17.9.6).</summary>
    private const int Levels = 9;

    private readonly List<NumberedList> _lists = [];
    private readonly int _firstAbstract;
    private readonly int _firstList;
    private readonly bool _inMargin;
    private NumberedList? _current;
    private NumberedList? _bullets;

    /// <summary>Begins a plan.</summary>
    /// <param name="firstAbstract">The first definition's id that is free in the file.</param>
    /// <param name="firstList">The first list's id that is free in the file.</param>
    /// <param name="inMargin">Whether numbers of the first level may stand in the margin.</param>
    public Numbering(int firstAbstract = 0, int firstList = 1, bool inMargin = true) =>
        (_firstAbstract, _firstList, _inMargin) = (firstAbstract, firstList, inMargin);

    /// <summary>Whether anything is numbered.</summary>
    public bool Any => _lists.Count > 0;

    /// <summary>The list and level that print <paramref name="number"/> on the next paragraph.</summary>
    /// <param name="number">As printed; <c>%</c> followed by a digit cannot be said in Word and is printed with a word joiner between.</param>
    /// <param name="level">From 0.</param>
    /// <param name="frozen">Whether the paragraph may go, so that no other may count on it.</param>
    public (int List, int Level) Next(string number, int level, bool frozen)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (frozen) return (Literal(number, level), level);
        if (_current?.Count(number, level) == true) return (_current.Id, level);
        var fresh = new NumberedList(_firstList + _lists.Count);
        if (!fresh.Count(number, level)) return (Literal(number, level), level);
        _lists.Add(fresh);
        _current = fresh;
        return (fresh.Id, level);
    }

    /// <summary>The list and level of an item with a bullet.</summary>
    public (int List, int Level) Bullet(int level)
    {
        if (_bullets is null) _lists.Add(_bullets = NumberedList.Bulleted(_firstList + _lists.Count));
        return (_bullets.Id, Math.Clamp(level, 0, Levels - 1));
    }

    /// <summary>Writes the definitions; they come before the lists (17.9.16).</summary>
    public void WriteDefinitions(XmlWriter xml)
    {
        foreach (var (i, list) in _lists.Index())
        {
            xml.Open("abstractNum");
            xml.Attribute("abstractNumId", _firstAbstract + i);
            // Word takes two definitions with one nsid for the same list.
            xml.Value("nsid", (0x504C0000 + _firstAbstract + i).ToString("X8", CultureInfo.InvariantCulture));
            xml.Value("multiLevelType", "multilevel");
            for (var level = 0; level < Levels; level++)
                if (list.Formats[level] is { } format)
                    Level(xml, level, format, list.Bullets);
            xml.End();
        }
    }

    /// <summary>Writes the lists.</summary>
    public void WriteLists(XmlWriter xml)
    {
        foreach (var (i, list) in _lists.Index())
        {
            xml.Open("num");
            xml.Attribute("numId", list.Id);
            xml.Value("abstractNumId", (_firstAbstract + i).ToString(CultureInfo.InvariantCulture));
            xml.End();
        }
    }

    private int Literal(string number, int level)
    {
        var list = NumberedList.Literal(_firstList + _lists.Count, number, level);
        _lists.Add(list);
        return list.Id;
    }

    private void Level(XmlWriter xml, int level, LevelFormat format, bool bullets)
    {
        xml.Open("lvl");
        xml.Attribute("ilvl", level);
        xml.Value("start", format.Start.ToString(CultureInfo.InvariantCulture));
        xml.Value("numFmt", format.Kind);
        xml.Value("suff", "tab");
        xml.Value("lvlText", format.Text);
        xml.Value("lvlJc", "left");
        // A number of the first level hangs in the margin, so that the text keeps one edge.
        var left = level == 0 && _inMargin && !bullets ? 0 : (level + (_inMargin && !bullets ? 0 : 1)) * Indent;
        xml.Open("pPr");
        xml.Empty("ind", ("left", left.ToString(CultureInfo.InvariantCulture)), ("hanging", Indent.ToString(CultureInfo.InvariantCulture)));
        xml.End();
        xml.End();
    }

    /// <summary>1.2 cm in twentieths of a point: "72(f)" in 11 points and a gap.</summary>
    public const int Indent = 680;
}

/// <summary>How one level of a list prints.</summary>
/// <param name="Kind">A number format's name (17.18.59).</param>
/// <param name="Start">The first value.</param>
/// <param name="Text">The text with <c>%n</c> for the counter of level n.</param>
internal sealed record LevelFormat(string Kind, int Start, string Text);

/// <summary>A list that counts as Word does: a level starts again after a paragraph of a level above it.</summary>
internal sealed class NumberedList(int id)
{
    private readonly int?[] _values = new int?[9];
    private readonly string?[] _printed = new string?[9];

    /// <summary>Its id in the file.</summary>
    public int Id => id;

    /// <summary>Its levels; null where unused.</summary>
    public LevelFormat?[] Formats { get; } = new LevelFormat?[9];

    /// <summary>Whether it has bullets.</summary>
    public bool Bullets { get; private init; }

    /// <summary>A list that prints one number, whatever is counted.</summary>
    public static NumberedList Literal(int id, string number, int level)
    {
        var list = new NumberedList(id);
        list.Formats[level] = new("decimal", 1, string.Concat(number.Select((c, i) =>
            c == '%' && i + 1 < number.Length && char.IsAsciiDigit(number[i + 1]) ? "%\u2060" : c.ToString())));
        return list;
    }

    /// <summary>A list of bullets.</summary>
    public static NumberedList Bulleted(int id)
    {
        var list = new NumberedList(id) { Bullets = true };
        for (var i = 0; i < 9; i++) list.Formats[i] = new("bullet", 1, i % 2 == 0 ? "•" : "–");
        return list;
    }

    /// <summary>Counts the next paragraph when this list prints <paramref name="number"/> on it; else changes nothing.</summary>
    public bool Count(string number, int level)
    {
        if (Formats[level] is { } format)
        {
            var value = _values[level] is { } last ? last + 1 : format.Start;
            var printed = Print(format, level, value);
            if (printed != number) return false;
            Take(level, value, printed);
            return true;
        }
        // Where a list begins below a level, programs differ on what that level counts from.
        if (Formats.AsSpan(level + 1).ContainsAnyExcept((LevelFormat?)null) || Parse(number, level) is not { } parsed) return false;
        Formats[level] = parsed;
        Take(level, parsed.Start, number);
        return true;
    }

    private void Take(int level, int value, string printed)
    {
        (_values[level], _printed[level]) = (value, printed);
        for (var below = level + 1; below < 9; below++) (_values[below], _printed[below]) = (null, null);
    }

    /// <summary>A number as a counter with fixed text around it; what the level above prints may stand in front ("72(f)").</summary>
    private LevelFormat? Parse(string number, int level)
    {
        var (lead, rest) = ("", number);
        for (var above = level - 1; above >= 0 && lead.Length == 0; above--)
            if (_printed[above] is { Length: > 0 } printed && number.Length > printed.Length && number.StartsWith(printed, StringComparison.Ordinal)
                && !char.IsAsciiLetterOrDigit(number[printed.Length]))
                (lead, rest) = (Formats[above]!.Text, number[printed.Length..]);
        var start = 0;
        while (start < rest.Length && !char.IsAsciiLetterOrDigit(rest[start])) start++;
        var end = start;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end])) end++;
        if (end == start || rest.Length > 20 || rest.AsSpan(end).ContainsAnyInRange('0', 'z') || rest.Contains('%', StringComparison.Ordinal)) return null;
        foreach (var kind in (string[])["decimal", "lowerRoman", "upperRoman", "lowerLetter", "upperLetter"])
        {
            var counter = rest[start..end];
            // A lone letter is a letter, but "i" alone begins a Roman count.
            if (kind.EndsWith("Roman", StringComparison.Ordinal) && counter.Length == 1 && counter is not ("i" or "I")) continue;
            if (Value(kind, counter) is { } value)
                return new(kind, value, $"{lead}{rest[..start]}%{level + 1}{rest[end..]}");
        }
        return null;
    }

    private string Print(LevelFormat format, int level, int value)
    {
        var text = format.Text;
        for (var i = level; i >= 0; i--)
        {
            var place = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!text.Contains(place, StringComparison.Ordinal)) continue;
            var kind = Formats[i]?.Kind ?? "decimal";
            var shown = i == level ? value : _values[i] ?? Formats[i]?.Start ?? 1;
            text = text.Replace(place, Counter(kind, shown), StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>The value that prints as <paramref name="counter"/>, or null; only what prints back exactly is taken.</summary>
    private static int? Value(string kind, string counter)
    {
        for (var guess = Guess(kind, counter); guess is > 0 and < 32768;) return Counter(kind, guess) == counter ? guess : null;
        return kind == "decimal" && counter == "0" ? 0 : null;
    }

    private static int Guess(string kind, string counter) => kind switch
    {
        "decimal" => int.TryParse(counter, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0,
        "lowerLetter" or "upperLetter" => counter.Length > 4 ? 0 : (counter[0] | 0x20) - 'a' + 1 + 26 * (counter.Length - 1),
        _ => Roman(counter),
    };

    private static int Roman(string counter)
    {
        var total = 0;
        var last = 0;
        foreach (var c in counter.AsSpan())
        {
            var value = (c | 0x20) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0 };
            if (value == 0) return 0;
            total += last < value ? value - 2 * last : value;
            last = value;
        }
        return total;
    }

    /// <summary>A counter as Word prints it (17.18.59); letters past z are doubled.</summary>
    private static string Counter(string kind, int value) => kind switch
    {
        "lowerLetter" => new string((char)('a' + (value - 1) % 26), (value - 1) / 26 + 1),
        "upperLetter" => new string((char)('A' + (value - 1) % 26), (value - 1) / 26 + 1),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperRoman" => Roman(value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int value)
    {
        var text = "";
        foreach (var (worth, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; value >= worth; value -= worth)
                text += sign;
        return text;
    }
}
