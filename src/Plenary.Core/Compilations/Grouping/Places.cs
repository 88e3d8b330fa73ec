using System.Text;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>Places in the text as numbers that can be compared, and what makes two points the same.</summary>
internal sealed class Places(TextVersion? text)
{
    // The whole paragraph is written out for each edit; in longer ones (hostile input) two edits are the same only in the same span.
    private const int LongestCompared = 20_000;

    private readonly Dictionary<string, (int[] Starts, string?[] Wordings)> _languages = new(StringComparer.Ordinal);
    private readonly StringBuilder _key = new();

    /// <summary>Equal for points that are one proposal or one position.</summary>
    public string Key(Point point)
    {
        var anchor = point.Anchor;
        _key.Clear();
        if (Result(point) is { } paragraph)
        {
            // A paragraph that goes is not one whose words go: something may come in where they stood.
            var whole = point.Operation == Operation.Delete && anchor.To == AnchorTo.Paragraph;
            Append(whole ? "-" : "=", anchor.Language, paragraph);
            var head = _key.Length;
            var old = text!.Paragraphs[text.Order[paragraph]].In(anchor.Language);
            var (start, end) = Span(anchor, old);
            Wording.Add(_key, old.AsSpan(0, start));
            if (point.Operation != Operation.Delete) Wording.Add(_key, point.Text);
            Wording.Add(_key, old.AsSpan(end));
            while (_key.Length > head && _key[^1] == ' ') _key.Length--;
            // Where only the way of writing changes, that is the proposal.
            if (Same(head, paragraph, anchor.Language)) _key.Append('\0').Append(start).Append('\0').Append(end).Append('\0').Append(point.Text);
            return _key.ToString();
        }
        Append(((int)point.Operation).ToString(System.Globalization.CultureInfo.InvariantCulture), anchor.Language, anchor.Paragraph);
        Where(anchor);
        if (anchor.Destination is { } destination)
        {
            _key.Append(destination.Paragraph).Append('\0');
            Where(destination);
        }
        var words = Wording.Of(point.Text);
        _key.Append(words);
        // What says nothing and stands nowhere is like nothing else.
        if (words.Length == 0 && anchor.To is AnchorTo.None or AnchorTo.Missing) _key.Append(point.Id);
        return _key.ToString();
    }

    /// <summary>Where a point stands among the others.</summary>
    public Rank Rank(Point point)
    {
        var anchor = point.Anchor;
        if (anchor.To is AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap)
        {
            if (anchor.Paragraph is null) return new(1, -1, 0, 0, null);
            if (text is null || !text.Order.TryGetValue(anchor.Paragraph, out var at)) return new(4, 0, 0, 0, anchor.Paragraph);
            return anchor.To switch
            {
                AnchorTo.Gap => new(1, at, int.MaxValue, 0, null),
                AnchorTo.Range => new(1, at, anchor.Start ?? -1, anchor.End ?? 0, null),
                _ => new(1, at, -1, anchor.Through is not null && text.Order.TryGetValue(anchor.Through, out var last) ? last : at, null),
            };
        }
        return anchor.To switch
        {
            AnchorTo.Text => new(0, 0, 0, 0, null),
            AnchorTo.Question => new(2, 0, 0, 0, anchor.Question),
            AnchorTo.Missing => new(3, 0, 0, 0, null),
            AnchorTo.Orphan => new(4, 0, 0, 0, anchor.Paragraph),
            _ => new(5, 0, 0, 0, null),
        };
    }

    /// <summary>What a point changes, as a stretch of the text in its language: gaps are even, places in a paragraph odd,
    /// so that a paragraph holds all places in it and no gap beside it. Null for what is no place of this text.</summary>
    public (int Start, int End)? Stretch(Anchor? anchor)
    {
        if (text is null || anchor is null || anchor.To is not (AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap)) return null;
        if (anchor.Paragraph is null) return (0, 0);
        if (!text.Order.TryGetValue(anchor.Paragraph, out var at)) return null;
        var starts = In(anchor.Language).Starts;
        switch (anchor.To)
        {
            case AnchorTo.Gap:
                return (2 * starts[at + 1], 2 * starts[at + 1]);
            case AnchorTo.Range when anchor.Start is { } start && anchor.End is { } end:
                return (2 * (starts[at] + start) + 1, 2 * (starts[at] + end) + 1);
            default:
                var last = anchor.Through is not null && text.Order.TryGetValue(anchor.Through, out var through) ? Math.Max(at, through) : at;
                return (2 * starts[at], 2 * starts[last + 1]);
        }
    }

    /// <summary>The sentence that a change leaves, or the words themselves where it changes none.</summary>
    public string Sentence(Point point)
    {
        if (Result(point) is not { } paragraph) return point.Text ?? "";
        var old = text!.Paragraphs[text.Order[paragraph]].In(point.Anchor.Language);
        var (start, end) = Span(point.Anchor, old);
        var (from, to) = (start, end);
        while (from > 0 && !Ends(old[from - 1])) from--;
        while (to < old.Length && !Ends(old[to])) to++;
        return string.Concat(old.AsSpan(from, start - from), point.Operation == Operation.Delete ? "" : point.Text, old.AsSpan(end, to - end));
    }

    /// <summary>The paragraph of which a change makes another, or null for every other kind of point.</summary>
    private string? Result(Point point)
    {
        var anchor = point.Anchor;
        if (text is null || anchor.Paragraph is null || anchor.Through is not null || !text.Order.TryGetValue(anchor.Paragraph, out var at)) return null;
        var length = text.Paragraphs[at].In(anchor.Language).Length;
        if (length > LongestCompared) return null;
        var inside = anchor.To == AnchorTo.Paragraph || (anchor is { To: AnchorTo.Range, Start: { } start, End: { } end } && start >= 0 && start <= end && end <= length);
        if (!inside) return null;
        return point.Operation switch
        {
            Operation.Delete => anchor.Paragraph,
            Operation.Replace or Operation.Bracket when point.Text is not null => anchor.Paragraph,
            Operation.Add when anchor.To == AnchorTo.Range && point.Text is not null => anchor.Paragraph,
            _ => null,
        };
    }

    private static (int Start, int End) Span(Anchor anchor, string old) =>
        anchor.To == AnchorTo.Range ? (anchor.Start!.Value, anchor.End!.Value) : (0, old.Length);

    private static bool Ends(char c) => c is '.' or '!' or '?' or ';' or '。' or '！' or '？' or '؟' or '۔' or '\n';

    private bool Same(int head, string paragraph, string? language)
    {
        var at = text!.Order[paragraph];
        var wording = In(language).Wordings[at] ??= Wording.Of(text.Paragraphs[at].In(language));
        if (_key.Length - head != wording.Length) return false;
        for (var i = 0; i < wording.Length; i++)
            if (_key[head + i] != wording[i]) return false;
        return true;
    }

    private (int[] Starts, string?[] Wordings) In(string? language)
    {
        if (_languages.TryGetValue(language ?? "", out var known)) return known;
        var starts = new int[text!.Paragraphs.Count + 1];
        for (var i = 0; i < text.Paragraphs.Count; i++) starts[i + 1] = starts[i] + text.Paragraphs[i].In(language).Length + 1;
        return _languages[language ?? ""] = (starts, new string?[text.Paragraphs.Count]);
    }

    private void Append(string kind, string? language, string? paragraph) =>
        _key.Append(kind).Append('\0').Append(language).Append('\0').Append(paragraph).Append('\0');

    private void Where(Anchor anchor) => _key.Append((int)anchor.To).Append('\0').Append(anchor.Through).Append('\0').Append(anchor.Start).Append('\0')
        .Append(anchor.End).Append('\0').Append(anchor.Question).Append('\0');
}
