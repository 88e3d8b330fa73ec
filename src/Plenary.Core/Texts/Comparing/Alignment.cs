namespace Plenary.Core.Texts.Comparing;

/// <summary>Which line of the base each line of another text is.
/// Lines that say the same and occur once find each other; those in order are the spine (patience, by B. Cohen), the others have moved;
/// between two points of the spine the likest are paired, in order.</summary>
internal sealed class Alignment
{
    // Two lines that share fewer words than this are two different lines (DOCUMENTS, algorithm A).
    private const double Alike = 0.35;
    // A lone line in the place of a lone line is its rewriting even when little is left.
    private const double AlikeInPlace = 0.2;
    // A line found elsewhere and edited has moved only if nearly all of it came along.
    private const double AlikeMoved = 0.8;
    private const int WordsMoved = 8;
    // A line that is divided or joined must say nearly the same as its parts together.
    private const double AlikeJoined = 0.9;
    // Up to so many pairs in a gap are all compared; in larger gaps those that share rare words.
    private const int Dense = 900;

    private readonly PreparedLines _base;
    private readonly Line?[] _other;
    private readonly bool _exact;
    private readonly int[] _taken;

    private Alignment(PreparedLines @base, Line?[] other, bool exact)
    {
        (_base, _other, _exact) = (@base, other, exact);
        Of = new int[other.Length];
        Array.Fill(Of, -1);
        Through = new int[other.Length];
        Moved = new bool[other.Length];
        Continues = new bool[other.Length];
        _taken = new int[@base.Lines.Length];
        Array.Fill(_taken, -1);
    }

    /// <summary>For each line of the other text its line of the base, or -1.</summary>
    public int[] Of { get; }

    /// <summary>The last line of the base that it is, where it is several run together.</summary>
    public int[] Through { get; }

    /// <summary>Whether it stands elsewhere than in the base.</summary>
    public bool[] Moved { get; }

    /// <summary>Whether it is a further part of the line that the one before it is.</summary>
    public bool[] Continues { get; }

    /// <summary>Whether every line of the base is found; a text of nothing but a few words is then found too.</summary>
    public bool Whole => Array.IndexOf(_taken, -1) < 0;

    /// <summary>Whether a line of the base stands in the other text.</summary>
    public bool Has(int line) => _taken[line] >= 0;

    /// <summary>Aligns; O((n + m) log (n + m)) and the pairs of the gaps.</summary>
    /// <param name="base">The lines of the base.</param>
    /// <param name="other">The other lines; null for those that take no part.</param>
    /// <param name="exact">Whether every character counts.</param>
    public static Alignment Make(PreparedLines @base, Line?[] other, bool exact)
    {
        var alignment = new Alignment(@base, other, exact);
        alignment.Find();
        alignment.Straighten();
        alignment.FillGaps();
        alignment.FindMovedAndEdited();
        for (var i = 0; i < other.Length; i++)
            if (alignment.Of[i] >= 0) alignment.Through[i] = Math.Max(alignment.Through[i], alignment.Of[i]);
        return alignment;
    }

    /// <summary>The same alignment, of some of the lines.</summary>
    public Alignment Only(List<int> others)
    {
        if (others.Count == _other.Length) return this;
        var some = new Alignment(_base, new Line?[others.Count], _exact);
        _taken.CopyTo(some._taken, 0);
        for (var i = 0; i < others.Count; i++)
            (some.Of[i], some.Through[i], some.Moved[i], some.Continues[i]) = (Of[others[i]], Through[others[i]], Moved[others[i]], Continues[others[i]]);
        return some;
    }

    /// <summary>What says the same once on both sides.</summary>
    private void Find()
    {
        var next = 0;
        for (var i = 0; i < _other.Length; i++)
        {
            if (_other[i] is not { } line) continue;
            if (next < _taken.Length && _taken[next] < 0 && string.Equals(line.Text, _base.Lines[next].Text, StringComparison.Ordinal))
            {
                Take(i, next++);
                continue;
            }
            var at = _base.Exactly(line.Text);
            if (at is null && !_exact) at = _base.Saying(line);
            if (at is not { } found || found < 0 || _taken[found] >= 0) continue;
            Take(i, found);
            next = found + 1;
        }
    }

    /// <summary>Keeps the longest rising row as the spine; what stands outside it has moved, if it says enough to be known by it.</summary>
    private void Straighten()
    {
        var last = -1;
        var rising = true;
        foreach (var at in Of)
        {
            if (at < 0) continue;
            if (at < last)
            {
                rising = false;
                break;
            }
            last = at;
        }
        if (rising) return;
        var pairs = new List<Pair>();
        for (var i = 0; i < Of.Length; i++)
            if (Of[i] >= 0) pairs.Add(new(i, Of[i], 1 + Math.Min(_base.Lines[Of[i]].Letters, 10_000)));
        var spine = new bool[Of.Length];
        foreach (var pair in Chain.Heaviest(pairs)) spine[pair.Other] = true;
        for (var i = 0; i < Of.Length; i++)
        {
            if (Of[i] < 0 || spine[i]) continue;
            if (_base.Lines[Of[i]].Letters >= 20) Moved[i] = true;
            else Drop(i);
        }
    }

    private void FillGaps()
    {
        var others = new List<int>();
        var lines = new List<int>();
        var from = 0;
        for (var i = 0; i <= _other.Length; i++)
        {
            var end = i == _other.Length;
            if (!end && (Of[i] < 0 || Moved[i]))
            {
                if (Of[i] < 0 && _other[i] is not null) others.Add(i);
                continue;
            }
            var to = end ? _taken.Length : Of[i];
            for (var p = from; p < to && others.Count > 0; p++)
                if (_taken[p] < 0) lines.Add(p);
            if (others.Count > 0 && lines.Count > 0) FillGap(others, lines);
            others.Clear();
            lines.Clear();
            from = to + 1;
        }
    }

    private void FillGap(List<int> others, List<int> lines)
    {
        int head = 0, tailO = others.Count, tailL = lines.Count;
        while (head < tailO && head < tailL && Same(others[head], lines[head]))
        {
            Take(others[head], lines[head]);
            head++;
        }
        while (tailO > head && tailL > head && Same(others[tailO - 1], lines[tailL - 1]))
            Take(others[--tailO], lines[--tailL]);
        var (n, m) = (tailO - head, tailL - head);
        if (n == 0 || m == 0) return;
        var pairs = new List<Pair>();
        if ((long)n * m <= Dense)
        {
            var least = n == 1 && m == 1 ? AlikeInPlace : Alike;
            for (var i = head; i < tailO; i++)
                for (var p = head; p < tailL; p++) Weigh(others[i], lines[p], least, pairs);
        }
        else
        {
            Sparse(others, head, tailO, lines[head], lines[tailL - 1], pairs);
        }
        foreach (var pair in Chain.Heaviest(pairs)) Take(pair.Other, pair.Base);
        Join(others, head, tailO, lines, head, tailL);
    }

    /// <summary>In a large gap: lines that share rare words, and of repeated lines those of about the same rank.</summary>
    private void Sparse(List<int> others, int from, int to, int firstLine, int lastLine, List<Pair> pairs)
    {
        var repeated = new Dictionary<ulong, List<int>>();
        for (var p = firstLine; p <= lastLine; p++)
        {
            if (_taken[p] >= 0) continue;
            var fold = _base.Lines[p].Fold;
            if (!repeated.TryGetValue(fold, out var places)) repeated[fold] = places = [];
            places.Add(p);
        }
        var rank = new Dictionary<ulong, int>();
        for (var i = from; i < to; i++)
        {
            var line = _other[others[i]]!;
            if (repeated.TryGetValue(line.Fold, out var places))
            {
                var r = rank[line.Fold] = rank.GetValueOrDefault(line.Fold, -1) + 1;
                for (var k = Math.Max(0, r - 8); k < Math.Min(places.Count, r + 9); k++) pairs.Add(new(others[i], places[k], 1.01));
                continue;
            }
            foreach (var p in _base.Alike(line.Profile, 12))
                if (p >= firstLine && p <= lastLine && _taken[p] < 0) Weigh(others[i], p, Alike, pairs);
        }
    }

    private void Weigh(int other, int line, double least, List<Pair> pairs)
    {
        if (Same(other, line))
        {
            pairs.Add(new(other, line, 1.01));
            return;
        }
        var (a, b) = (_other[other]!.Profile, _base.Lines[line].Profile);
        // Even if all of the shorter were in the longer.
        if (2.0 * Math.Min(a.Length, b.Length) < least * (a.Length + b.Length)) return;
        var likeness = Line.Dice(a, b);
        if (likeness >= least && likeness > 0) pairs.Add(new(other, line, likeness));
    }

    /// <summary>A line left over beside a pair belongs to the pair when the two together say nearly the same as the other side.</summary>
    private void Join(List<int> others, int fromO, int toO, List<int> lines, int fromL, int toL)
    {
        if (_exact) return;
        for (var i = fromO + 1; i < toO; i++)
        {
            var (a, b) = (others[i - 1], others[i]);
            if (b != a + 1 || (Of[a] < 0) == (Of[b] < 0) || Continues[a]) continue;
            var p = Math.Max(Of[a], Of[b]);
            if (!Together(_other[a]!.Profile, _other[b]!.Profile, _base.Lines[p].Profile, (Of[a] < 0 ? _other[b] : _other[a])!.Profile)) continue;
            if (Of[a] < 0) Take(a, p);
            Of[b] = p;
            Continues[b] = true;
        }
        for (var k = fromL + 1; k < toL; k++)
        {
            var (p, q) = (lines[k - 1], lines[k]);
            if (q != p + 1 || (_taken[p] < 0) == (_taken[q] < 0)) continue;
            var i = Math.Max(_taken[p], _taken[q]);
            if (Through[i] > Of[i] || Continues[i]) continue;
            if (!Together(_base.Lines[p].Profile, _base.Lines[q].Profile, _other[i]!.Profile, _base.Lines[Of[i]].Profile)) continue;
            _taken[p] = _taken[q] = i;
            (Of[i], Through[i]) = (p, q);
        }
    }

    private static bool Together(ulong[] a, ulong[] b, ulong[] whole, ulong[] alone)
    {
        var both = new ulong[a.Length + b.Length];
        a.CopyTo(both, 0);
        b.CopyTo(both, a.Length);
        Array.Sort(both);
        var likeness = Line.Dice(both, whole);
        return likeness >= AlikeJoined && likeness > Line.Dice(alone, whole);
    }

    /// <summary>Of what is left over on both sides: the same paragraph elsewhere, and edited.</summary>
    private void FindMovedAndEdited()
    {
        for (var i = 0; i < _other.Length; i++)
        {
            if (Of[i] >= 0 || _other[i] is not { } line || line.Letters < WordsMoved * 3 || line.Profile.Length < WordsMoved) continue;
            var (best, likeness) = (-1, AlikeMoved);
            foreach (var p in _base.Alike(line.Profile, 4))
            {
                if (_taken[p] >= 0) continue;
                var dice = Line.Dice(line.Profile, _base.Lines[p].Profile);
                if (dice >= likeness && (best < 0 || dice > likeness)) (best, likeness) = (p, dice);
            }
            if (best < 0) continue;
            Take(i, best);
            Moved[i] = true;
        }
    }

    private bool Same(int other, int line) =>
        _exact ? _other[other]!.Text == _base.Lines[line].Text : _other[other]!.Fold == _base.Lines[line].Fold;

    private void Take(int other, int line)
    {
        Of[other] = line;
        _taken[line] = other;
    }

    private void Drop(int other)
    {
        _taken[Of[other]] = -1;
        Of[other] = -1;
    }
}
