using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>Reads the stories of a document as they stand in its parts, with every revision around every piece (ECMA-376 part 1,
/// 17.13.5). It decides nothing: what a revision does to the text is worked out by <see cref="Folding"/>.
/// Elements that it does not know are looked through, so that words are found inside content controls, links, smart tags and
/// whatever wrappers come. Recursion is bounded by <see cref="Limits.XmlDepth"/>.</summary>
internal sealed partial class StoryReader(TextBuffer text, Revisions revisions)
{
    private readonly MoveRanges _from = new(), _to = new();
    private XmlScanner _xml = null!;
    private Story _story = null!;
    private Container _container = null!;
    private SourceParagraph? _paragraph;
    private RevisionState _state = RevisionState.Plain();
    private Revision? _runFormat;
    private List<Revision>? _pendingFormats;
    private int _tables;
    private int _pieces;
    private int _paragraphs;
    private int _sectionStart;
    private bool _sectionEnds;

    /// <summary>Around the text stands no revision.</summary>
    public RevisionState Plain { get; } = RevisionState.Plain();

    /// <summary>Text boxes in the order in which they were met.</summary>
    public List<Story> TextBoxes { get; } = [];

    /// <summary>Notes in the order of their references; their text is in another part.</summary>
    public Dictionary<(StoryKind Kind, string Id), Story> Notes { get; } = [];

    /// <summary>Headers and footers by the id of their relationship, with the piece of the body that begins their section.</summary>
    public List<(StoryKind Kind, string Link, int Piece)> Headers { get; } = [];

    /// <summary>Codes of what stands in the file and is not read.</summary>
    public SortedSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the element just begun as a story.</summary>
    public void Read(XmlScanner xml, Story story)
    {
        _xml = xml;
        (_story, _state, _paragraph, _runFormat, _pendingFormats) = (story, story.Outer, null, null, null);
        (_sectionStart, _sectionEnds) = (0, false);
        _from.Clear();
        _to.Clear();
        _container = new(_state, null);
        Blocks(xml.Depth);
        Close(_container);
    }

    private void Blocks(int parent)
    {
        while (_xml.ReadChild(parent)) Block();
    }

    private void Block()
    {
        switch (_xml.Tag)
        {
            case Tag.P: Paragraph(); break;
            case Tag.Tbl: Table(); break;
            case Tag.SectPr: Section(); break;
            case Tag.Ins or Tag.Del or Tag.MoveFrom or Tag.MoveTo: Revised(inline: false); break;
            case Tag.AlternateContent: Alternate(inline: false); break;
            case Tag.SdtPr or Tag.SdtEndPr or Tag.CustomXmlPr or Tag.SmartTagPr: _xml.Skip(); break;
            case Tag.AltChunk:
                Unread.Add("foreignPart");
                _xml.Skip();
                break;
            default: Marker(); break;
        }
    }

    private void Paragraph()
    {
        if (++_paragraphs > Limits.Blocks) throw new UnreadableException("tooManyBlocks", Invariant(Limits.Blocks));
        var outer = (_paragraph, _runFormat);
        var paragraph = new SourceParagraph { Container = _container, Formats = _pendingFormats };
        (_paragraph, _runFormat, _pendingFormats) = (paragraph, null, null);
        _from.BeginParagraph();
        _to.BeginParagraph();
        var mark = new List<(RevisionKind Kind, Revision Revision)>();
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag == Tag.PPr) paragraph.Properties = Properties(paragraph, mark);
            else Inline();
        }

        var state = _state;
        foreach (var (kind, revision) in mark)
        {
            var move = kind switch { RevisionKind.MoveFrom => _from.OfMark, RevisionKind.MoveTo => _to.OfMark, _ => null };
            state = state.Within(move is null ? revision : revisions.The(revision with { Move = move }));
        }
        _story.Paragraphs.Add(paragraph);
        _container.Last = _story.Paragraphs.Count - 1;
        Add(new(text.Length, text.Length, state, null, _container.Last));
        if (_sectionEnds) (_sectionStart, _sectionEnds) = (_story.Pieces.Count, false);
        (_paragraph, _runFormat) = outer;
    }

    private void Inline()
    {
        switch (_xml.Tag)
        {
            case Tag.R: _runFormat = null; break;
            case Tag.RPr: RunProperties(); break;
            case Tag.T or Tag.DelText: Text(); break;
            case Tag.Tab or Tag.Ptab: Character('\t'); break;
            case Tag.Br or Tag.Cr: Character('\u2028'); break; // a line, not a paragraph: U+2028 LINE SEPARATOR
            case Tag.NoBreakHyphen: Character('\u2011'); break;
            case Tag.SoftHyphen: Character('\u00AD'); break;
            case Tag.Sym:
                if (Symbols.Of(_xml.Value(Ns.Word, "font"u8), _xml.Value(Ns.Word, "char"u8)) is { } symbol) Character(symbol);
                break;
            case Tag.Ins or Tag.Del or Tag.MoveFrom or Tag.MoveTo: Revised(inline: true); break;
            case Tag.AlternateContent: Alternate(inline: true); break;
            case Tag.TxbxContent: TextBox(); break;
            case Tag.FootnoteReference: Note(StoryKind.Footnote); break;
            case Tag.EndnoteReference: Note(StoryKind.Endnote); break;
            // What a field is told to do is not text; what it shows is.
            case Tag.InstrText or Tag.DelInstrText or Tag.FFData or Tag.PPr or Tag.SdtPr or Tag.SdtEndPr or Tag.CustomXmlPr or Tag.SmartTagPr
                or Tag.RubyPr or Tag.MathProperties: _xml.Skip(); break;
            default: Marker(); break;
        }
    }

    /// <summary>Whatever may stand between paragraphs and between runs alike.</summary>
    private void Marker()
    {
        switch (_xml.Tag)
        {
            case Tag.CommentRangeStart: Mark(MarkerKind.CommentStart); break;
            case Tag.CommentRangeEnd: Mark(MarkerKind.CommentEnd); break;
            case Tag.CommentReference: Mark(MarkerKind.CommentReference); break;
            case Tag.MoveFromRangeStart: _from.Begin(_xml); break;
            case Tag.MoveFromRangeEnd: _from.End(_xml); break;
            case Tag.MoveToRangeStart: _to.Begin(_xml); break;
            case Tag.MoveToRangeEnd: _to.End(_xml); break;
            case Tag.BookmarkStart:
                if (_paragraph is not null && _xml.Value(Ns.Word, "name"u8) is ['_', 'p', 'l', '_', ..] name) _paragraph.Origin ??= name[4..];
                break;
            default: break;
        }
    }

    private void Revised(bool inline)
    {
        var kind = _xml.Tag switch
        {
            Tag.Ins => RevisionKind.Insert,
            Tag.Del => RevisionKind.Delete,
            Tag.MoveFrom => RevisionKind.MoveFrom,
            _ => RevisionKind.MoveTo,
        };
        var move = kind switch { RevisionKind.MoveFrom => _from.Current, RevisionKind.MoveTo => _to.Current, _ => null };
        var outer = _state;
        _state = _state.Within(revisions.Read(_xml, kind, move));
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (inline) Inline();
            else Block();
        }
        _state = outer;
    }

    /// <summary>One branch of several that say the same for different readers (ECMA-376 part 3, 7.3).</summary>
    private void Alternate(bool inline)
    {
        var taken = false;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (taken || _xml.Tag is not (Tag.Choice or Tag.Fallback))
            {
                _xml.Skip();
                continue;
            }
            taken = true;
            var branch = _xml.Depth;
            while (_xml.ReadChild(branch))
            {
                if (inline) Inline();
                else Block();
            }
        }
    }

    private void TextBox()
    {
        var box = new Story(StoryKind.TextBox, _state);
        TextBoxes.Add(box);
        _story.Markers.Add(new(_story.Pieces.Count, MarkerKind.Story, "", box));
        var outer = (_story, _container, _paragraph, _runFormat, _pendingFormats);
        (_story, _container, _paragraph, _runFormat, _pendingFormats) = (box, new(_state, null), null, null, null);
        Blocks(_xml.Depth);
        Close(_container);
        (_story, _container, _paragraph, _runFormat, _pendingFormats) = outer;
    }

    private void Note(StoryKind kind)
    {
        if (_xml.Value(Ns.Word, "id"u8) is not { } id || Notes.ContainsKey((kind, id))) return;
        var note = new Story(kind, _state);
        Notes.Add((kind, id), note);
        _story.Markers.Add(new(_story.Pieces.Count, MarkerKind.Story, id, note));
    }

    private void Mark(MarkerKind kind)
    {
        if (_xml.Value(Ns.Word, "id"u8) is { } id) _story.Markers.Add(new(_story.Pieces.Count, kind, id));
        CountPiece();
    }

    private void Text()
    {
        var start = text.Length;
        var preserve = _xml.PreservesBlanks || _xml.Is(Ns.Xml, "space"u8, "preserve"u8);
        _xml.AppendText(text);
        if (!preserve) text.TrimFrom(start);
        Add(new(start, text.Length, _state, _runFormat, -1));
    }

    private void Character(char c)
    {
        text.Append(c);
        Add(new(text.Length - 1, text.Length, _state, _runFormat, -1));
    }

    private void Add(Piece piece)
    {
        var pieces = _story.Pieces;
        if (!piece.IsMark)
        {
            if (piece.Start == piece.End || _paragraph is null) return;
            if (pieces.Count > 0 && pieces[^1] is { IsMark: false } last && last.End == piece.Start && last.State == piece.State
                && last.Format == piece.Format && (_story.Markers.Count == 0 || _story.Markers[^1].Piece < pieces.Count))
            {
                pieces[^1] = last with { End = piece.End };
                return;
            }
        }
        CountPiece();
        pieces.Add(piece);
    }

    private void CountPiece()
    {
        if (++_pieces > Limits.Pieces) throw new UnreadableException("tooManyBlocks", Invariant(Limits.Pieces));
    }

    private void Close(Container container)
    {
        if (container.Last < 0) return;
        _story.Paragraphs[container.Last].EndsRun = true;
        container.End = container.Last;
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The named ranges of moves that are open at the place reached (ECMA-376 part 1, 17.13.5.21 to 28). Both ends of a move share
/// the name, never the id.</summary>
internal sealed class MoveRanges
{
    // Ranges hardly nest; a file that leaves more open than this does not mean them, and looking one up is linear.
    private const int Most = 64;

    private readonly List<(string Id, string Name)> _open = [];
    private string? _begun;

    /// <summary>The innermost open range, or null.</summary>
    public string? Current => _open.Count > 0 ? _open[^1].Name : null;

    /// <summary>The range of the paragraph's mark: one that is still open, or the last that was in this paragraph, as writers end the range before the mark.</summary>
    public string? OfMark => Current ?? _begun;

    public void BeginParagraph() => _begun = Current;

    public void Clear() => _open.Clear();

    public void Begin(XmlScanner xml)
    {
        if (_open.Count >= Most || xml.Value(Ns.Word, "name"u8) is not { } name) return;
        _open.Add((xml.Value(Ns.Word, "id"u8) ?? "", name));
        _begun = name;
    }

    public void End(XmlScanner xml)
    {
        var id = xml.Value(Ns.Word, "id"u8) ?? "";
        var at = _open.FindLastIndex(r => r.Id == id);
        if (at >= 0) _open.RemoveAt(at);
    }
}
