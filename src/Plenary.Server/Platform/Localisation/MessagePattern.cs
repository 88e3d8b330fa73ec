using System.Globalization;
using System.Text;

namespace Plenary.Server.Platform.Localisation;

/// <summary>A message in ICU's syntax: <c>{0}</c>, <c>{0, plural, =0 {none} one {# point} other {# points}}</c> and <c>{1, select, chair {…} other {…}}</c>, nested at will.
/// An apostrophe before a brace quotes up to the next apostrophe, two are one; any other stands for itself. Read once, then said by many threads.
/// Source: ICU User Guide, "Formatting Messages". <c>offset:</c>, <c>selectordinal</c> and types of numbers and dates are left out: see <see cref="Local"/>.</summary>
internal sealed class MessagePattern
{
    /// <summary>Words, or where <paramref name="Argument"/> is not negative that argument, or one of its <paramref name="Forms"/>; the number of the plural around where it is <see cref="Counted"/>.</summary>
    private sealed record Part(string Text, int Argument = Words, bool Plural = false, Dictionary<string, List<Part>>? Forms = null);

    private const int Words = -1, Counted = -2;

    /// <summary>How deep one choice may stand in another: deeper nobody can translate.</summary>
    private const int Deepest = 4;

    private readonly string _text;
    private readonly List<Part> _parts;
    private int _at;

    /// <exception cref="FormatException">A brace too many or too few, a choice without <c>other</c>, an unknown kind of choice: a mistake in a file of words.</exception>
    internal MessagePattern(string text)
    {
        _text = text;
        _parts = Message(0, false);
        if (_at < text.Length) throw Wrong("a } too many");
    }

    /// <summary>Whether the words have a choice in them; without one nothing need be read.</summary>
    internal static bool Has(string text) => text.Contains(", plural,", StringComparison.Ordinal) || text.Contains(", select,", StringComparison.Ordinal);

    /// <summary>Every plural in the message with the forms that it has, for whoever checks a translation.</summary>
    internal IEnumerable<IReadOnlyCollection<string>> Plurals => Inside(_parts).Where(p => p.Plural).Select(p => p.Forms!.Keys);

    /// <summary>The message in a language. The argument of a plural is a number as the invariant culture writes it; <c>#</c> shows it as the language does.</summary>
    internal string Say(string language, IReadOnlyList<string> args)
    {
        var said = new StringBuilder(_text.Length);
        Say(_parts, language, args, null, said);
        return said.ToString();
    }

    private static void Say(List<Part> parts, string language, IReadOnlyList<string> args, string? counted, StringBuilder said)
    {
        foreach (var part in parts)
            if (part.Argument < 0) said.Append(part.Argument == Counted ? counted : part.Text);
            else if (part.Forms is null) said.Append(args[part.Argument]);
            else if (!part.Plural) Say(part.Forms.GetValueOrDefault(args[part.Argument], part.Forms["other"]), language, args, counted, said);
            else
            {
                var number = double.Parse(args[part.Argument], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                var form = part.Forms.GetValueOrDefault("=" + args[part.Argument]) ?? part.Forms.GetValueOrDefault(PluralRules.Form(language, number), part.Forms["other"]);
                Say(form, language, args, Local.Number(language, (decimal)number), said);
            }
    }

    private List<Part> Message(int depth, bool counts)
    {
        if (depth > Deepest) throw Wrong("choices nested too deep");
        var (parts, words) = (new List<Part>(), new StringBuilder());
        void End()
        {
            if (words.Length > 0) parts.Add(new(words.ToString()));
            words.Clear();
        }
        for (; _at < _text.Length && _text[_at] != '}'; _at++)
            switch (_text[_at])
            {
                case '\'': Quoted(words, counts); break;
                case '{': End(); parts.Add(Argument(depth, counts)); break;
                case '#' when counts: End(); parts.Add(new("", Counted)); break;
                default: words.Append(_text[_at]); break;
            }
        End();
        return parts;
    }

    /// <summary>From an apostrophe to the last character that it concerns.</summary>
    private void Quoted(StringBuilder words, bool counts)
    {
        var next = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
        if (next == '\'') _at++;
        if (next is not ('{' or '}') && !(counts && next == '#'))
        {
            words.Append('\'');
            return;
        }
        var close = _text.IndexOf('\'', _at + 1);
        if (close < 0) throw Wrong("a quote without end");
        words.Append(_text.AsSpan(_at + 1, close - _at - 1));
        _at = close;
    }

    private Part Argument(int depth, bool counts)
    {
        _at++;
        var name = Until(",}");
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) throw Wrong($"“{name}” is no number of an argument");
        if (_text[_at] == '}') return new("", n);
        _at++;
        var kind = Until(",}");
        if (kind is not ("plural" or "select") || _text[_at] == '}') throw Wrong($"“{kind}” is neither plural nor select");
        _at++;
        var forms = new Dictionary<string, List<Part>>(StringComparer.Ordinal);
        for (; ; _at++)
        {
            var form = Until("{}");
            if (_text[_at] == '}') break;
            _at++;
            if (form.Length == 0 || !forms.TryAdd(form, Message(depth + 1, counts || kind == "plural")) || _at == _text.Length) throw Wrong($"form “{form}”");
        }
        return forms.ContainsKey("other") ? new("", n, kind == "plural", forms) : throw Wrong("a choice without other");
    }

    private string Until(string ends)
    {
        var end = _text.AsSpan(_at).IndexOfAny(ends);
        if (end < 0) throw Wrong("a } is missing");
        var found = _text.Substring(_at, end).Trim();
        _at += end;
        return found;
    }

    private static IEnumerable<Part> Inside(IEnumerable<Part> parts) =>
        parts.SelectMany(p => p.Forms is null ? [p] : p.Forms.Values.SelectMany(Inside).Prepend(p));

    private FormatException Wrong(string what) => new($"{what} at {_at} of “{_text}”");
}
