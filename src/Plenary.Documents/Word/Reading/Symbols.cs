using System.Globalization;

namespace Plenary.Documents.Word.Reading;

/// <summary>Characters given by their place in a symbol font (ECMA-376 part 1, 17.3.3.30). Word adds F000 to that place, which lies
/// in Unicode's private area and means nothing outside the font.</summary>
internal static class Symbols
{
    // From 41 and 61 on, Symbol has Greek in the order of the Latin keyboard.
    private const string GreekUpper = "ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", GreekLower = "αβχδεφγηιϕκλµνοπθρστυϖωξψζ";

    /// <summary>The character, or null when none is given.</summary>
    public static char? Of(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || value < 32 || char.IsSurrogate((char)value))
            return null;
        var place = value is >= 0xF020 and <= 0xF0FF ? value - 0xF000 : value;
        return font switch
        {
            _ when place > 0xFF => (char)place,
            "Symbol" => OfSymbol(place),
            "Wingdings" => OfWingdings(place),
            _ when value >= 0xF000 => (char)value,
            _ => (char)place,
        };
    }

    private static char OfSymbol(int place) => place switch
    {
        >= 'A' and <= 'Z' => GreekUpper[place - 'A'],
        >= 'a' and <= 'z' => GreekLower[place - 'a'],
        < 0x80 => (char)place,
        0xA3 => '≤', 0xA5 => '∞', 0xAB => '↔', 0xAC => '←', 0xAD => '↑', 0xAE => '→', 0xAF => '↓', 0xB0 => '°', 0xB1 => '±',
        0xB3 => '≥', 0xB4 => '×', 0xB7 => '•', 0xB8 => '÷', 0xB9 => '≠', 0xBA => '≡', 0xBB => '≈', 0xBC => '…', 0xD2 => '®',
        0xD3 => '©', 0xD4 => '™', 0xE5 => '∑', 0xD6 => '√', 0xF2 => '∫',
        _ => (char)(0xF000 + place),
    };

    private static char OfWingdings(int place) => place switch
    {
        0x4A => '☺', 0x6C => '●', 0x6E => '■', 0x6F or 0xA8 => '□', 0x71 => '❑', 0x76 => '❖', 0x77 => '◆', 0x9F or 0xA7 => '▪',
        0xD8 => '➢', 0xDF => '←', 0xE0 => '→', 0xE8 => '➔', 0xFB => '✗', 0xFC => '✓', 0xFD => '☒', 0xFE => '☑',
        _ => (char)(0xF000 + place),
    };
}
