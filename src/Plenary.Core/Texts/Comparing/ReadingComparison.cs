using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>One reading beside the text in one language.</summary>
internal sealed class ReadingComparison
{
    private readonly PreparedText _text;
    private readonly PreparedLines _base;
    private readonly Reading _reading;
    private readonly Line?[] _lines;
    private readonly Alignment _alignment;
    private readonly int _title = -1;
    private readonly bool _toTheLetter;

    /// <summary>Whether there is nothing around the copy.</summary>
    private bool _alone;

    /// <param name="text">The text.</param>
    /// <param name="lines">The text in one language.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="toTheLetter">Whether all of the reading is another state of the text, and its way of writing counts.</param>
    public ReadingComparison(PreparedText text, PreparedLines lines, Reading reading, bool toTheLetter = false)
    {
        (_text, _base, _reading, _toTheLetter, _alone) = (text, lines, reading, toTheLetter, toTheLetter);
        var blocks = reading.Blocks;
        _lines = new Line?[blocks.Count];
        var seen = false;
        var next = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var block = blocks[i];
            if (block.Kind is BlockKind.Header or BlockKind.Footer || string.IsNullOrWhiteSpace(block.Text)) continue;
            // Most blocks are the paragraph that comes next, or the one after an edited one: then its line serves for both.
            if (next < lines.Lines.Length && string.Equals(block.Text, lines.Lines[next].Text, StringComparison.Ordinal)) _lines[i] = lines.Lines[next++];
            else if (next + 1 < lines.Lines.Length && string.Equals(block.Text, lines.Lines[next + 1].Text, StringComparison.Ordinal)) (_lines[i], next) = (lines.Lines[next + 1], next + 2);
            else _lines[i] = new(block.Text, block.Number, exact: false);
            if (!seen && !toTheLetter && block.Text.Length < 2 * text.Version.Title.Length + 8 && _lines[i]!.Fold == text.TitleFold && lines.Exactly(block.Text) is null)
            {
                _title = i;
                _lines[i] = null;
            }
            seen = true;
        }
        _alignment = Alignment.Make(lines, _lines, exact: false);
        Measure();
    }

    // Two sentences on one subject share half their words; a paragraph that was copied and edited shares more, and is more than a few words.
    private const double SolidLikeness = 0.7;
    private const int SolidWords = 8;
    private const int SolidWordsSame = 4;
    // Of a paragraph that is quoted alone, edited as it may be, half the words are left.
    private const double QuotedLikeness = 0.5;

    /// <summary>Whether at least one paragraph of the text stands in it nearly as it is: without one nothing was copied.</summary>
    public bool Solid
    {
        get
        {
            for (var i = 0; i < _lines.Length; i++)
            {
                if (_alignment.Of[i] is not (>= 0 and var p)) continue;
                var (mine, theirs) = (_lines[i]!, _base.Lines[p]);
                var same = ReferenceEquals(mine, theirs) || mine.Fold == theirs.Fold;
                if (theirs.Profile.Length >= (same ? SolidWordsSame : SolidWords) && (same || Line.Dice(mine.Profile, theirs.Profile) >= SolidLikeness)) return true;
            }
            return _alignment.Whole;
        }
    }

    /// <summary>How much of the text stands in the reading.</summary>
    public double Share { get; private set; }

    /// <summary>How much of the reading is the text's.</summary>
    public double Own { get; private set; }

    /// <summary>How many letters it has.</summary>
    public long Letters { get; private set; }

    /// <summary>What comes of it.</summary>
    public ComparedReading Result(CopyKind kind)
    {
        var edits = kind switch
        {
            CopyKind.Copy => WithTitle(Copy()),
            CopyKind.Excerpt => Excerpt(),
            _ => [],
        };
        var matches = new BlockMatch[_lines.Length];
        for (var i = 0; i < matches.Length; i++) matches[i] = new(_alignment.Of[i] < 0 ? null : _alignment.Of[i], Map(i));
        return new()
        {
            Language = _base.Language, Share = Share, Own = Own, Kind = kind, Matches = matches, Edits = edits, Loose = Loose(kind),
        };
    }

    private void Measure()
    {
        long text = 0, shared = 0, body = 0, own = 0;
        for (var p = 0; p < _base.Lines.Length; p++)
        {
            text += _base.Lines[p].Letters;
            if (_alignment.Has(p)) shared += _base.Lines[p].Letters;
        }
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i] is not { } line) continue;
            var letters = _alignment.Of[i] >= 0 && line.Text.Length == _base.Lines[_alignment.Of[i]].Text.Length
                ? _base.Lines[_alignment.Of[i]].Letters
                : line.Letters;
            body += letters;
            if (_alignment.Of[i] >= 0) own += letters;
        }
        Share = text == 0 ? 0 : (double)shared / text;
        Own = body == 0 ? 0 : (double)own / body;
        Letters = body;
    }

    /// <summary>From the first paragraph of the text that stands in the file to the last one everything belongs to the copy.</summary>
    private List<Edit> Copy()
    {
        var (first, last) = Reach();
        var blocks = new List<int>(_lines.Length);
        var lines = new List<Line>(_lines.Length);
        var texts = new List<string>(_lines.Length);
        var lineOf = new int[_lines.Length];
        for (var i = 0; i < _lines.Length; i++)
        {
            lineOf[i] = -1;
            var block = _reading.Blocks[i];
            if (i == _title || block.Kind is BlockKind.Header or BlockKind.Footer || IsLoose(i, first, last)) continue;
            lineOf[i] = MarkedChanges.Blank;
            if (_lines[i] is not { } line) continue;
            lineOf[i] = lines.Count;
            blocks.Add(i);
            lines.Add(line);
            texts.Add(block.Text);
        }
        var other = new OtherText(_reading.File, texts, blocks);
        var alignment = _alignment.Only(blocks);
        var differences = new Differences(_base, [.. lines], other, alignment, exact: false).All();
        var marked = _reading.Changes.Count == 0 ? [] : MarkedChanges.Of(_reading, lineOf, other, _title, whole: true);
        if (_toTheLetter) differences = LineDifferences.Counted(differences);
        var silent = differences.Exists(d => d.Kind is DifferenceKind.Words or DifferenceKind.Line);
        var edits = Writer().Write(new Composition(_base, other, differences, marked).Hunks());
        return silent && marked.Exists(m => m.Text.Contains('\n') || other.Text(m.Start, m.End).Contains('\n')) && !Gives(edits) ? Plainly() : edits;
    }

    /// <summary>Without the deletion of the title: who copies a text without its title does not ask for it to go, unless he tracked that.</summary>
    private List<Edit> WithTitle(List<Edit> edits)
    {
        if (!_toTheLetter && _text.Version.Paragraphs is [{ Kind: BlockKind.Heading, Level: 1 } title, ..] && title.Text == _text.Version.Title)
            edits.RemoveAll(e => !e.Tracked && e.Operation == Operation.Delete && e.Anchor.To == AnchorTo.Paragraph && e.Anchor.Paragraph == title.Id && e.Anchor.Through is null);
        return edits;
    }

    /// <summary>Whether the edits make of the text what the author left. They do, but where paragraphs that he divided, joined or emptied with
    /// tracking on lie beside others that he changed with tracking off.</summary>
    private bool Gives(List<Edit> edits)
    {
        var (first, last) = Reach();
        var theirs = Full(AcceptedView.Of(Inside(first, last, out _)).View.Blocks.Select(b => b.Text));
        var ours = Full(Edits.Apply(_text.Version, edits, _base.Language));
        if (ours.Count != theirs.Count) return false;
        for (var i = 0; i < ours.Count; i++)
            if (!string.Equals(ours[i], theirs[i], StringComparison.Ordinal) && !string.Equals(Words(ours[i]), Words(theirs[i]), StringComparison.Ordinal)
                && (_toTheLetter || new Line(ours[i], null, exact: false).Fold != new Line(theirs[i], null, exact: false).Fold)) return false;
        return true;

        // A number that one side typed and the other set automatically is no text; the lines are told to be one by the rest.
        static string Words(string text) => text[Labels.Length(text, null)..];

        static List<string> Full(IEnumerable<string> texts) => [.. texts.Where(t => !string.IsNullOrWhiteSpace(t))];
    }

    /// <summary>The edits found by comparing what the author left, as if he had tracked nothing.</summary>
    private List<Edit> Plainly()
    {
        var (first, last) = Reach();
        var view = AcceptedView.Of(Inside(first, last, out var blocks));
        var plain = new ReadingComparison(_text, _base, view.View, _toTheLetter) { _alone = true };
        return plain.Copy().ConvertAll(e => e with { Source = Original(view.Back(e.Source), blocks) });
    }

    private static Source Original(Source source, List<int> blocks) =>
        source.Block < blocks.Count ? source with { Block = blocks[source.Block] } : source;

    /// <summary>The blocks of the copy alone.</summary>
    private Reading Inside(int first, int last, out List<int> originals)
    {
        var kept = new int[_lines.Length];
        var blocks = new List<Block>();
        originals = [];
        for (var i = 0; i < _lines.Length; i++)
        {
            kept[i] = -1;
            if (i == _title || _reading.Blocks[i].Kind is BlockKind.Header or BlockKind.Footer || IsLoose(i, first, last)) continue;
            kept[i] = blocks.Count;
            originals.Add(i);
            blocks.Add(_reading.Blocks[i] with { Index = blocks.Count });
        }
        var changes = new List<TrackedChange>();
        foreach (var change in _reading.Changes)
            if (change.Block < kept.Length && kept[change.Block] >= 0) changes.Add(change with { Block = kept[change.Block] });
        return _reading with { Blocks = blocks, Changes = changes };
    }

    /// <summary>Each paragraph quoted is compared by itself; what is not quoted was not spoken of.</summary>
    private List<Edit> Excerpt()
    {
        LeaveStrangers();
        var hunks = new List<Hunk>();
        var lineOf = new int[_lines.Length];
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_alignment.Of[i] is not (>= 0 and var paragraph) || _alignment.Continues[i]) continue;
            var blocks = new List<int> { i };
            for (var next = i + 1; next < _lines.Length && _alignment.Continues[next]; next++) blocks.Add(next);
            Array.Fill(lineOf, -1);
            for (var k = 0; k < blocks.Count; k++) lineOf[blocks[k]] = k;
            var other = new OtherText(_reading.File, blocks.ConvertAll(b => _reading.Blocks[b].Text), blocks);
            var differences = new Differences(_base, [.. blocks.ConvertAll(b => _lines[b]!)], other, _alignment, exact: false)
                .Pair(0, blocks.Count, paragraph, _alignment.Through[i]);
            var shift = _base.Starts[paragraph];
            var marked = _reading.Changes.Count == 0 ? [] : MarkedChanges.Of(_reading, lineOf, other, -1, whole: false);
            hunks.AddRange(new Composition(_base, other, differences, marked, shift).Hunks());
        }
        hunks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Source.Block != b.Source.Block
            ? a.Source.Block.CompareTo(b.Source.Block) : a.Source.Start.CompareTo(b.Source.Start));
        return Writer().Write(hunks);
    }

    /// <summary>In an extract a line belongs to the text only if half of its words do, and of a few words nearly all: a heading of the sender's shares "of the" with ours.</summary>
    private void LeaveStrangers()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_alignment.Of[i] is not (>= 0 and var p) || _alignment.Through[i] != p || _alignment.Continues[i] || i + 1 < _lines.Length && _alignment.Continues[i + 1]) continue;
            var (mine, theirs) = (_lines[i]!, _base.Lines[p]);
            if (!ReferenceEquals(mine, theirs) && mine.Fold != theirs.Fold && Line.Dice(mine.Profile, theirs.Profile) < (theirs.Profile.Length < SolidWords ? SolidLikeness : QuotedLikeness)) _alignment.Of[i] = -1;
        }
    }

    private EditWriter Writer() =>
        new(_base, _text.Ids, _base.Language == _text.Version.Language ? null : _base.Language, exact: false);

    /// <summary>The first and the last block of the copy, in the body.</summary>
    private (int First, int Last) Reach()
    {
        var (first, last) = (int.MaxValue, -1);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_alignment.Of[i] < 0 || Note(i)) continue;
            first = Math.Min(first, i);
            last = i;
        }
        // Empty lines beside it are the text's: a new paragraph is often typed into the one after the last.
        while (last >= 0 && first > 0 && Empty(first - 1)) first--;
        while (last >= 0 && last + 1 < _lines.Length && Empty(last + 1)) last++;
        return (first, last);
    }

    private bool IsLoose(int block, int first, int last)
    {
        if (_alone || _alignment.Of[block] >= 0) return false;
        if (!Note(block)) return block < first || block > last;
        return _reading.Blocks[block].Anchor is not { } anchor || anchor.Block < first || anchor.Block > last;
    }

    private bool Empty(int block) => _lines[block] is null && block != _title && !Note(block)
        && _reading.Blocks[block].Kind is not (BlockKind.Header or BlockKind.Footer);

    private bool Note(int block) => _reading.Blocks[block].Kind is BlockKind.Footnote or BlockKind.Endnote or BlockKind.TextBox;

    private List<int> Loose(CopyKind kind)
    {
        var (first, last) = kind == CopyKind.Copy ? Reach() : (int.MaxValue, -1);
        var loose = new List<int>();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i] is null) continue;
            if (kind == CopyKind.Free || IsLoose(i, first, last)) loose.Add(i);
        }
        return loose;
    }

    private OffsetMap? Map(int block)
    {
        var p = _alignment.Of[block];
        if (p < 0) return null;
        var (first, parts, through) = (block, 1, _alignment.Through[block]);
        while (_alignment.Continues[first])
        {
            first--;
            parts++;
        }
        while (block + 1 < _lines.Length && first + parts < _lines.Length && _alignment.Continues[first + parts]) parts++;
        if (parts == 1 && through == p)
            return string.Equals(_lines[block]!.Text, _base.Lines[p].Text, StringComparison.Ordinal) ? null : new(_lines[block]!, _base.Lines[p], 0);
        var before = 0;
        var texts = new string[parts];
        for (var i = 0; i < parts; i++)
        {
            texts[i] = _reading.Blocks[first + i].Text;
            if (first + i < block) before += texts[i].Length + 1;
        }
        var paragraph = new Line(_base.Text(_base.Starts[p], _base.Starts[through + 1] - 1), null, exact: false);
        return new(new(string.Join('\n', texts), null, exact: false), paragraph, before);
    }
}
