using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>Says hunks of the text as edits: a paragraph, a range in one, or a gap (<see cref="Edit"/> has the meaning of each).
/// What the edits make of the text is exactly what the hunks make of it, but for empty lines where those do not count.</summary>
internal sealed class EditWriter(PreparedLines lines, IReadOnlyList<string> ids, string? language, bool exact)
{
    private readonly List<Edit> _edits = [];
    private bool _joined;
    private bool _touched;
    private int _end;

    /// <summary>The edits in order of the text.</summary>
    public List<Edit> Write(List<Hunk> hunks)
    {
        var written = new List<(string Move, int From, int To)>();
        if (!exact) EmptyLines.Cancel(hunks, lines);
        hunks = Brackets.Join(hunks, lines);
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            _touched = (i > 0 && hunks[i - 1].Inserts && hunks[i - 1].Start == hunk.Start)
                || (i + 1 < hunks.Count && hunks[i + 1].Start == hunk.End);
            var from = _edits.Count;
            _joined &= hunk.Start == _end;
            Write(hunk);
            var (line, offset) = lines.At(hunk.Start);
            // A paragraph that the one before it runs on into is not there to be taken out.
            _joined = !hunk.Inserts && lines.At(hunk.End) is var (last, rest) && last > line && rest == 0 && (offset > 0 || (_joined && hunk.Text.Length == 0));
            _end = hunk.End;
            if (hunk.Move is not null) written.Add((hunk.Move, from, _edits.Count));
        }
        return written.Count == 0 ? _edits : Moves.Join(_edits, written, lines, ids);
    }

    private void Write(Hunk hunk) => Write(hunk, hunk.Start, hunk.End, hunk.Text);

    private void Write(Hunk hunk, int start, int end, string text)
    {
        if (start == end) Insert(hunk, start, text);
        else if (text.Length == 0) Delete(hunk, start, end);
        else Replace(hunk, start, end, text);
    }

    private void Insert(Hunk hunk, int at, string text)
    {
        if (text.Length == 0) return;
        var (line, offset) = lines.At(at);
        if (line == lines.Lines.Length || !text.Contains('\n'))
        {
            if (line < lines.Lines.Length) Add(hunk, Operation.Add, Range(line, offset, offset), text);
            else Gaps(hunk, line - 1, text.EndsWith('\n') ? text[..^1] : text);
            return;
        }
        var length = lines.Lines[line].Text.Length;
        if (offset == 0 && text.EndsWith('\n'))
        {
            Gaps(hunk, line - 1, text[..^1]);
        }
        else if (offset == length)
        {
            var cut = text.IndexOf('\n');
            if (cut > 0) Add(hunk, Operation.Add, Range(line, offset, offset), text[..cut]);
            Gaps(hunk, line, text[(cut + 1)..]);
        }
        else if (offset == 0)
        {
            var cut = text.LastIndexOf('\n');
            Gaps(hunk, line - 1, text[..cut]);
            Add(hunk, Operation.Add, Range(line, 0, 0), text[(cut + 1)..]);
        }
        else
        {
            Add(hunk, Operation.Add, Range(line, offset, offset), Full(text));
        }
    }

    /// <summary>One proposal for each new paragraph.</summary>
    private void Gaps(Hunk hunk, int after, string text)
    {
        foreach (var paragraph in text.Split('\n'))
            if (exact || !string.IsNullOrWhiteSpace(paragraph))
                Add(hunk, Operation.Add, Anchor.Gap(after < 0 ? null : ids[after]) with { Language = language }, paragraph);
    }

    private void Delete(Hunk hunk, int start, int end)
    {
        if (start == end) return;
        var (line, offset) = lines.At(start);
        var (lastLine, lastOffset) = lines.At(end);
        if (line == lastLine)
        {
            DeleteIn(hunk, line, offset, lastOffset);
            return;
        }
        // From inside one paragraph into another the two run together, unless of the last one, or of the first, everything goes.
        var whole = line;
        if (offset > 0)
        {
            var length = lines.Lines[line].Text.Length;
            var endsWhole = lastLine < lines.Lines.Length && lastOffset == lines.Lines[lastLine].Text.Length && lastOffset > 0;
            if (endsWhole)
            {
                if (offset < length) DeleteIn(hunk, line, offset, length);
                (lastLine, lastOffset) = (lastLine + 1, 0);
            }
            else
            {
                Add(hunk, Operation.Delete, Range(line, offset, length + 1), null);
            }
            whole++;
        }
        for (; whole < lastLine; whole++) Add(hunk, Operation.Delete, Whole(whole), null);
        if (lastOffset > 0) DeleteIn(hunk, lastLine, 0, lastOffset);
    }

    private void DeleteIn(Hunk hunk, int line, int start, int end)
    {
        var length = lines.Lines[line].Text.Length;
        var whole = start == 0 && (end > length || (end == length && !exact && !_joined && !_touched));
        Add(hunk, Operation.Delete, whole ? Whole(line) : Range(line, start, end), null);
    }

    private void Replace(Hunk hunk, int from, int to, string text)
    {
        var (line, start) = lines.At(from);
        var (lastLine, end) = lines.At(to);
        var length = lines.Lines[line].Text.Length;
        if (lastLine == line + 1 && end == 0 && text.EndsWith('\n')) (lastLine, end, text) = (line, length, text[..^1]);
        if (lastLine != line)
        {
            ReplaceAcross(hunk, from, to, text);
            return;
        }
        if (!exact)
        {
            text = Full(text);
            if (start == 0) text = text.TrimStart('\n');
            if (end == length) text = text.TrimEnd('\n');
        }
        if (start == end || text.Length == 0)
        {
            Write(hunk, lines.Starts[line] + start, lines.Starts[line] + end, text);
            return;
        }
        var anchor = start == 0 && end == length ? Whole(line) : Range(line, start, end);
        var old = lines.Lines[line].Text.AsSpan(start, end - start);
        Add(hunk, Brackets.Only(old, text) ? Operation.Bracket : Operation.Replace, anchor, text);
    }

    /// <summary>Over a paragraph mark: cut where both sides have one, so that each piece lies in one paragraph.</summary>
    private void ReplaceAcross(Hunk hunk, int from, int to, string text)
    {
        var (line, start) = lines.At(from);
        var (lastLine, end) = lines.At(to);
        var next = lines.Starts[line + 1];
        if (start == 0)
        {
            Delete(hunk, from, lines.Starts[lastLine]);
            Write(hunk, lines.Starts[lastLine], to, text);
        }
        else if (text.IndexOf('\n') is var cut and >= 0)
        {
            Write(hunk, from, next - 1, text[..cut]);
            Write(hunk, next, to, text[(cut + 1)..]);
        }
        else if (lastLine < lines.Lines.Length && end > 0 && end == lines.Lines[lastLine].Text.Length)
        {
            Write(hunk, from, next - 1, text);
            Delete(hunk, next, to + 1);
        }
        else
        {
            Add(hunk, Operation.Replace, Range(line, start, next - lines.Starts[line]), text);
            Delete(hunk, next, to);
        }
    }

    private void Add(Hunk hunk, Operation operation, Anchor anchor, string? text) => _edits.Add(new()
    {
        Operation = operation, Anchor = anchor, Text = text, Tracked = hunk.Tracked, Author = hunk.Author, Date = hunk.Date,
        Source = hunk.Source, Row = hunk.Row,
    });

    /// <summary>Without lines that say nothing.</summary>
    private string Full(string text)
    {
        while (!exact && text.Contains("\n\n", StringComparison.Ordinal)) text = text.Replace("\n\n", "\n", StringComparison.Ordinal);
        return text;
    }

    private Anchor Whole(int line) => new()
    {
        To = AnchorTo.Paragraph, Paragraph = ids[line], Language = language, Quote = lines.Lines[line].Text,
    };

    private Anchor Range(int line, int start, int end)
    {
        var text = lines.Lines[line].Text;
        return new()
        {
            To = AnchorTo.Range, Paragraph = ids[line], Start = start, End = end, Language = language,
            Quote = end > text.Length ? string.Concat(text.AsSpan(start), "\n") : text[start..end],
        };
    }
}
