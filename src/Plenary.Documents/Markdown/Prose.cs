using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Texts.References;

namespace Plenary.Documents.Markdown;

/// <summary>Typed lines → blocks: lines that were broken to fit a width are joined again, and items and headings stand apart.
/// Every letter of the lines is in some block's text or number; only bullets and rules drawn with dashes fall away. Linear.</summary>
internal sealed class Prose
{
    /// <summary>Where a text has more than a tenth of its letters in longer lines, its lines are paragraphs: nobody wraps at such a width.</summary>
    private const int LongLine = 160;

    /// <summary>The narrowest width at which mail programs and people wrap.</summary>
    private const int NarrowestWrap = 40;

    /// <summary>A heading has no more characters than fit on a line.</summary>
    private const int LongestHeading = 90;

    private static readonly System.Buffers.SearchValues<char> RuleCharacters = System.Buffers.SearchValues.Create("-_=*~#. ");

    private readonly string[] _lines;
    private readonly bool _linesAreParagraphs;
    private readonly bool _wrapped;
    private readonly int _width;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly bool _bulletsOfDoubt;
    private readonly bool _headings;
    private readonly bool _apart;
    private readonly BlockList _into;

    private Prose(string text, BlockList into, bool headings, bool apart)
    {
        _lines = text.Split('\n', '\f', '\v', '\u2028', '\u2029');
        for (var i = 0; i < _lines.Length; i++) _lines[i] = _lines[i].TrimEnd();
        (_into, _headings, _apart) = (into, headings, apart);
        var lengths = _lines.Where(l => l.Length > 0).Select(l => l.Length).Order().ToList();
        var total = lengths.Sum(l => (long)l);
        _linesAreParagraphs = lengths.Where(l => l > LongLine).Sum(l => (long)l) * 10 > total;
        _width = lengths.Count == 0 ? 0 : Math.Max(NarrowestWrap, lengths[Math.Min(lengths.Count - 1, lengths.Count * 95 / 100)]);
        var doubtful = 0;
        foreach (var line in _lines)
            if (Numbering.Of(line) is { } label)
                if (label.Number is { } number) _numbers.Add(number);
                else if (!label.Sure) doubtful++;
        _bulletsOfDoubt = doubtful > 1;
        _wrapped = IsWrapped();
    }

    /// <summary>Whether most lines that another follows were full, as a program or a careful hand breaks them; a text of one short point a line is not.
    /// Lines that begin by naming a place may be such points and prove nothing; where there are no others, two of them do.</summary>
    private bool IsWrapped()
    {
        var (full, all, heads) = (0, 0, 0);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].AsSpan().Trim().IsEmpty) continue;
            if (LineHeads.Name(_lines[i]) != LineHead.None) heads++;
            else if (i > 0 && !_lines[i - 1].AsSpan().Trim().IsEmpty)
            {
                all++;
                if (!Fits(_lines[i - 1], _lines[i].TrimStart())) full++;
            }
        }
        return all > 0 ? full * 2 >= all : heads < 2;
    }

    /// <summary>Adds the blocks of a text.</summary>
    /// <param name="text">Lines ending with <c>\n</c>.</param>
    /// <param name="into">Gets the blocks.</param>
    /// <param name="headings">Whether a short line alone may be a heading; in a mail it is more often a name or a greeting.</param>
    /// <param name="apart">Whether a line that ends a sentence ends its paragraph, however full it is: what follows may be somebody else's.</param>
    internal static void Read(string text, BlockList into, bool headings = true, bool apart = false) => new Prose(text, into, headings, apart).Read();

    private void Read()
    {
        var paragraph = new List<string>();
        Numbering.Label? label = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            if (line.AsSpan().Trim().IsEmpty || IsRule(line))
            {
                // A line of = or - under a single line makes it a heading.
                var underlined = paragraph.Count == 1 && line.Length > 2 && IsRule(line) && i > 0 && _lines[i - 1].Length > 0;
                Flush(paragraph, label, underlined);
                label = null;
                continue;
            }
            var own = Believed(line);
            if (paragraph.Count > 0 && (own is not null || _linesAreParagraphs || Ends(paragraph[^1], line, paragraph.Count)))
            {
                Flush(paragraph, label, false);
                label = null;
            }
            if (paragraph.Count == 0) label = own;
            paragraph.Add(own is { } l && paragraph.Count == 0 ? line[l.Rest..] : line.Trim());
        }
        Flush(paragraph, label, false);
    }

    private Numbering.Label? Believed(string line)
    {
        if (Numbering.Of(line) is not { } label) return null;
        if (label.Sure) return label;
        if (label.Number is null) return _bulletsOfDoubt ? label : null;
        var (before, after) = Numbering.Neighbours(label.Number);
        return (before is not null && _numbers.Contains(before)) || (after is not null && _numbers.Contains(after)) ? label : null;
    }

    /// <summary>Whether the break behind <paramref name="line"/> was meant: the first word of the next line would have had room.</summary>
    private bool Ends(string line, string next, int linesSoFar)
    {
        next = next.TrimStart();
        if (IsCjk(line[^1])) return _apart && EndsSentence(line) || line.Length < _width - 2 || LineHeads.Name(next) is LineHead.Announced or LineHead.Place && !_wrapped;
        if (_apart && EndsSentence(line)) return true;
        var fits = Fits(line, next);
        // One point a line: "4: twenty is too few", "last paragraph: delete". Within wrapped prose "paragraph 5" may begin a line by chance.
        if (LineHeads.Name(next) is var head && head != LineHead.None && !LineHeads.GoesOn(line) && (fits || !_wrapped || head == LineHead.Announced)) return true;
        if (!fits) return linesSoFar == 1 && IsShout(line) && !IsShout(next) && line.Length < LongestHeading;
        if (EndsSentence(line)) return true;
        return line.Length < _width * 7 / 10 && (char.IsUpper(next[0]) || char.IsDigit(next[0]) || !char.IsLower(next[0]) && char.IsLetter(next[0]));
    }

    private static bool EndsSentence(string line) => ".:;!?؟。！？”»\")".Contains(line[^1], StringComparison.Ordinal);

    private bool Fits(string line, string next)
    {
        var word = next.IndexOf(' ', StringComparison.Ordinal);
        return line.Length + 1 + (word < 0 ? next.Length : word) <= _width - 2;
    }

    private void Flush(List<string> paragraph, Numbering.Label? label, bool underlined)
    {
        if (paragraph.Count == 0) return;
        var text = Join(paragraph);
        if (IsHeading(text, paragraph.Count, label, underlined))
            _into.Add(BlockKind.Heading, text, label is { Number: not null } n ? n.Level : IsShout(text) || underlined ? 1 : 2, label?.Number);
        else if (label is { } item) _into.Add(BlockKind.ListItem, text, item.Level, item.Number);
        else _into.Add(BlockKind.Paragraph, text);
        paragraph.Clear();
    }

    private bool IsHeading(string text, int lines, Numbering.Label? label, bool underlined)
    {
        if (underlined) return text.Length <= LongestHeading;
        if (lines > 2 || text.Length > LongestHeading || text.Length < 3 || !text.Any(char.IsLetter)) return false;
        if (".,;:…。،؛".Contains(text[^1], StringComparison.Ordinal) || label is { Number: null }) return false;
        if (IsShout(text)) return true;
        if (!_headings || lines > 1 || label is { Number: not null and not [(>= 'A' and <= 'Z') or 'I' or 'V' or 'X', ..] }) return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 8 && char.IsUpper(text[0]) && !text.Contains('@', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)
            && !text.Any(char.IsDigit) && "!?”\")".IndexOf(text[^1], StringComparison.Ordinal) < 0;
    }

    private static bool IsShout(string text)
    {
        int upper = 0;
        foreach (var c in text)
            if (char.IsLower(c)) return false;
            else if (char.IsUpper(c)) upper++;
        return upper >= 4;
    }

    private static bool IsRule(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length >= 3 && trimmed.IndexOfAnyExcept(RuleCharacters) < 0 && trimmed.IndexOfAnyExcept(". ") >= 0;
    }

    private static bool IsCjk(char c) => c is (>= '\u3000' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');

    /// <summary>A word broken at its hyphen keeps it and closes up; Chinese has no blanks to lose.</summary>
    private static string Join(List<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var next = line.Trim();
            if (text.Length > 0 && next.Length > 0)
            {
                var last = text[^1];
                var hyphen = last == '-' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLetter(next[0]);
                if (!hyphen && !(IsCjk(last) && IsCjk(next[0]))) text.Append(' ');
            }
            text.Append(next);
        }
        return text.ToString();
    }
}
