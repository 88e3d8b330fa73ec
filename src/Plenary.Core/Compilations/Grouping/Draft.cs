using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>A group in the making.</summary>
internal sealed class Draft(Point first, int order)
{
    private readonly List<string> _points = [];
    private readonly List<(int Contribution, string File)> _files = [];

    /// <summary>The first point, which gives the group its id, its place and its words.</summary>
    public Point First => first;

    /// <summary>Its place among all.</summary>
    public int Order { get; set; } = order;

    /// <summary>Where it stands in the text.</summary>
    public Rank Rank { get; set; }

    /// <summary>Who stands behind it, by number.</summary>
    public List<int> Contributions { get; } = [];

    /// <summary>Those that cannot be taken with it.</summary>
    public List<Draft> Alternatives { get; } = [];

    /// <summary>Those that are nearly the same.</summary>
    public List<(Draft Draft, double Likeness)> Near { get; } = [];

    /// <summary>Whether it changes the text.</summary>
    public bool Changes => first.Operation is Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket;

    /// <summary>Adds a point; points come by contribution.</summary>
    public void Add(Point point)
    {
        _points.Add(point.Id);
        if (Contributions.Count == 0 || Contributions[^1] != point.Contribution) Contributions.Add(point.Contribution);
        var file = (point.Contribution, point.Source.File);
        if (_files.Count == 0 || _files[^1] != file) _files.Add(file);
    }

    /// <summary>Whether a point of the same file is in it already; points come by contribution.</summary>
    public bool Has(Point point)
    {
        for (var i = _files.Count - 1; i >= 0 && _files[i].Contribution == point.Contribution; i--)
            if (_files[i].File == point.Source.File) return true;
        return false;
    }

    /// <summary>Whether somebody made both in one file: then both can be taken. Two files of one sender may exclude each other.</summary>
    public bool Shares(Draft other)
    {
        int i = 0, j = 0;
        while (i < _files.Count && j < other._files.Count)
        {
            if (_files[i].Contribution == other._files[j].Contribution)
            {
                for (var k = j; k < other._files.Count && other._files[k].Contribution == _files[i].Contribution; k++)
                    if (other._files[k].File == _files[i].File) return true;
                i++;
            }
            else if (_files[i].Contribution < other._files[j].Contribution) i++;
            else j++;
        }
        return false;
    }

    /// <summary>The group.</summary>
    public Group Group(Dictionary<int, Sponsor> sponsors)
    {
        Alternatives.Sort((a, b) => a.Order.CompareTo(b.Order));
        Near.Sort((a, b) => a.Draft.Order.CompareTo(b.Draft.Order));
        var who = new List<Sponsor>(Contributions.Count);
        foreach (var number in Contributions)
            if (sponsors.TryGetValue(number, out var sponsor)) who.Add(sponsor);
        return new()
        {
            Id = first.Id, Operation = first.Operation, Anchor = first.Anchor, Text = first.Text, Points = _points, Sponsors = who,
            Alternatives = Alternatives.Count == 0 ? [] : Alternatives.ConvertAll(a => a.First.Id),
            Near = Near.Count == 0 ? [] : Near.ConvertAll(n => new NearGroup(n.Draft.First.Id, n.Likeness)),
        };
    }
}

/// <summary>Where a group stands among the others.</summary>
/// <param name="Class">The whole text, its places, the questions, what is missing, what is lost, what has no place.</param>
/// <param name="Paragraph">The paragraph; -1 before the first.</param>
/// <param name="Offset">-1 for the whole of it, its length and more for the gap after it.</param>
/// <param name="End">Where the range ends.</param>
/// <param name="Question">The question.</param>
internal readonly record struct Rank(int Class, int Paragraph, int Offset, int End, string? Question) : IComparable<Rank>
{
    /// <inheritdoc/>
    public int CompareTo(Rank other)
    {
        if (Class != other.Class) return Class.CompareTo(other.Class);
        if (Paragraph != other.Paragraph) return Paragraph.CompareTo(other.Paragraph);
        if (Offset != other.Offset) return Offset.CompareTo(other.Offset);
        return End != other.End ? End.CompareTo(other.End) : Natural(Question, other.Question);
    }

    /// <summary>"2" before "10", "2a" after "2".</summary>
    private static int Natural(string? a, string? b)
    {
        var (x, y) = (Digits(a), Digits(b));
        return x != y ? x.CompareTo(y) : string.CompareOrdinal(a, b);
    }

    private static int Digits(string? text)
    {
        var number = 0;
        foreach (var c in text ?? "")
        {
            if (!char.IsAsciiDigit(c) || number > 100_000_000) break;
            number = number * 10 + c - '0';
        }
        return text is { Length: > 0 } && char.IsAsciiDigit(text[0]) ? number : int.MaxValue;
    }
}
