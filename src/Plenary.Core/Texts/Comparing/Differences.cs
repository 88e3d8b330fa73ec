using System.Globalization;

namespace Plenary.Core.Texts.Comparing;

/// <summary>All differences of aligned lines from the base, in order.</summary>
internal sealed class Differences(PreparedLines @base, Line[] other, OtherText text, Alignment alignment, bool exact)
{
    private readonly List<Difference> _found = [];

    /// <summary>Those of a whole copy: what it has not was taken out. Linear, but for the lines that differ.</summary>
    public List<Difference> All()
    {
        var next = 0;
        for (var i = 0; i < other.Length;)
        {
            var p = alignment.Of[i];
            if (p < 0 || alignment.Moved[i])
            {
                _found.Add(new(@base.Starts[next], @base.Starts[next], text.StartOf(i), text.StartOf(i + 1), DifferenceKind.Line, p < 0 ? null : Move(p)));
                i++;
                continue;
            }
            Missing(next, p, text.StartOf(i));
            var parts = 1;
            while (i + parts < other.Length && alignment.Continues[i + parts]) parts++;
            Pair(i, parts, p, alignment.Through[i]);
            next = alignment.Through[i] + 1;
            i += parts;
        }
        Missing(next, @base.Lines.Length, text.StartOf(other.Length));
        return _found;
    }

    /// <summary>Those of some lines that are one paragraph, or of one line that is several.</summary>
    public List<Difference> Pair(int line, int parts, int first, int through)
    {
        if (parts == 1 && through == first)
        {
            if (!string.Equals(other[line].Text, @base.Lines[first].Text, StringComparison.Ordinal))
                LineDifferences.Find(@base.Lines[first], other[line], @base.Starts[first], text.StartOf(line), exact, _found);
            return _found;
        }
        var a = first == through ? @base.Lines[first] : new Line(@base.Text(@base.Starts[first], @base.Starts[through + 1] - 1), @base.Lines[first].Number, exact);
        var b = parts == 1 ? other[line] : new Line(text.Text(text.StartOf(line), text.StartOf(line + parts) - 1), null, exact);
        LineDifferences.Find(a, b, @base.Starts[first], text.StartOf(line), exact, _found);
        return _found;
    }

    private void Missing(int from, int to, int at)
    {
        for (; from < to; from++)
            _found.Add(new(@base.Starts[from], @base.Starts[from + 1], at, at, DifferenceKind.Words, alignment.Has(from) ? Move(from) : null));
    }

    private static string Move(int line) => "=" + line.ToString(CultureInfo.InvariantCulture);
}
