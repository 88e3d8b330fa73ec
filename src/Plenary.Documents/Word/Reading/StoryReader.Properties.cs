using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>Tables and properties.</summary>
internal sealed partial class StoryReader
{
    private void Table()
    {
        if (_container.Last >= 0) _story.Paragraphs[_container.Last].EndsRun = true;
        _container.Last = -1;
        var table = _tables++;
        var row = 0;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.Tr: Row(table, ref row); break;
                case Tag.TblPr: Formats(Tag.TblPrChange); break;
                case Tag.TblGrid or Tag.SdtPr or Tag.SdtEndPr or Tag.CustomXmlPr: _xml.Skip(); break;
                default: Marker(); break;
            }
        }
    }

    private void Row(int table, ref int row)
    {
        var outer = _state;
        var column = 0;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.Tc: Cell(table, row, ref column); break;
                case Tag.TrPr: RowProperties(ref column); break;
                case Tag.TblPrEx: Formats(Tag.TblPrExChange); break;
                case Tag.SdtPr or Tag.SdtEndPr or Tag.CustomXmlPr: _xml.Skip(); break;
                default: Marker(); break;
            }
        }
        if (_state.InRejected) row++;
        _state = outer;
    }

    private void Cell(int table, int row, ref int column)
    {
        var outer = (_state, _container);
        var span = 1;
        Container? cell = null;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag == Tag.TcPr)
            {
                span = CellProperties();
                continue;
            }
            if (cell is null) _container = cell = new(_state, new CellPlace(table, row, column));
            Block();
        }
        if (cell is not null) Close(cell);
        if (_state.InRejected) column += span;
        (_state, _container) = outer;
    }

    private void RowProperties(ref int column)
    {
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.Ins: _state = _state.Within(revisions.Read(_xml, RevisionKind.Insert, row: true)); break;
                case Tag.Del: _state = _state.Within(revisions.Read(_xml, RevisionKind.Delete, row: true)); break;
                case Tag.TrPrChange: Format(); break;
                case Tag.GridBefore: column += Math.Clamp(_xml.Number(Ns.Word, "val"u8) ?? 0, 0, 1000); break;
                default: break;
            }
            _xml.Skip();
        }
    }

    private int CellProperties()
    {
        var span = 1;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.CellIns: _state = _state.Within(revisions.Read(_xml, RevisionKind.Insert)); break;
                case Tag.CellDel: _state = _state.Within(revisions.Read(_xml, RevisionKind.Delete)); break;
                case Tag.TcPrChange: Format(); break;
                case Tag.GridSpan: span = Math.Clamp(_xml.Number(Ns.Word, "val"u8) ?? 1, 1, 1000); break;
                default: break;
            }
            _xml.Skip();
        }
        return span;
    }

    private void Section()
    {
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag is Tag.HeaderReference or Tag.FooterReference && _xml.Value(Ns.Links, "id"u8) is { } link)
                Headers.Add((_xml.Tag == Tag.HeaderReference ? StoryKind.Header : StoryKind.Footer, link, _sectionStart));
            else if (_xml.Tag == Tag.SectPrChange)
            {
                var revision = revisions.Read(_xml, RevisionKind.Format);
                var paragraph = _paragraph ?? (_story.Paragraphs.Count > 0 ? _story.Paragraphs[^1] : null);
                if (paragraph is not null) Tell(paragraph, revision);
            }
            _xml.Skip();
        }
        _sectionEnds = true;
    }

    private ParagraphProperties Properties(SourceParagraph paragraph, List<(RevisionKind, Revision)> mark)
    {
        string? style = null;
        int? list = null, level = null, outline = null;
        ParagraphProperties? before = null;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.PStyle:
                    style = _xml.Value(Ns.Word, "val"u8);
                    break;
                case Tag.OutlineLvl:
                    outline = _xml.Number(Ns.Word, "val"u8);
                    break;
                case Tag.NumPr:
                    (list, level) = List(paragraph);
                    continue;
                case Tag.RPr:
                    MarkProperties(mark);
                    continue;
                case Tag.SectPr:
                    Section();
                    continue;
                case Tag.PPrChange:
                    Tell(paragraph, revisions.Read(_xml, RevisionKind.Format));
                    before = Before();
                    continue;
                default: break;
            }
            _xml.Skip();
        }
        return before ?? new(style, list, level, outline);
    }

    /// <summary>The properties that come back when the change of the paragraph's properties is rejected.</summary>
    private ParagraphProperties Before()
    {
        ParagraphProperties before = default;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag == Tag.PPr) before = Properties(new() { Container = _container }, []);
            else _xml.Skip();
        }
        return before;
    }

    private (int? List, int? Level) List(SourceParagraph paragraph)
    {
        int? list = null, level = null;
        var inserted = false;
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            switch (_xml.Tag)
            {
                case Tag.NumId: list = _xml.Number(Ns.Word, "val"u8); break;
                case Tag.Ilvl: level = _xml.Number(Ns.Word, "val"u8); break;
                case Tag.Ins or Tag.NumberingChange:
                    inserted |= _xml.Tag == Tag.Ins;
                    Tell(paragraph, revisions.Read(_xml, RevisionKind.Format));
                    break;
                default: break;
            }
            _xml.Skip();
        }
        return inserted ? (null, null) : (list, level);
    }

    private void MarkProperties(List<(RevisionKind, Revision)> mark)
    {
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag is Tag.Ins or Tag.Del or Tag.MoveFrom or Tag.MoveTo && mark.Count < 4)
            {
                var kind = _xml.Tag switch
                {
                    Tag.Ins => RevisionKind.Insert,
                    Tag.Del => RevisionKind.Delete,
                    Tag.MoveFrom => RevisionKind.MoveFrom,
                    _ => RevisionKind.MoveTo,
                };
                mark.Add((kind, revisions.Read(_xml, kind)));
            }
            _xml.Skip();
        }
    }

    private void RunProperties()
    {
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag == Tag.RPrChange) _runFormat = revisions.Read(_xml, RevisionKind.Format);
            _xml.Skip();
        }
    }

    /// <summary>Properties of which only a change of their formatting counts.</summary>
    private void Formats(Tag change)
    {
        var depth = _xml.Depth;
        while (_xml.ReadChild(depth))
        {
            if (_xml.Tag == change) Format();
            _xml.Skip();
        }
    }

    /// <summary>A change of formatting is told at the next paragraph.</summary>
    private void Format()
    {
        var revision = revisions.Read(_xml, RevisionKind.Format);
        if (_pendingFormats is null || !_pendingFormats.Contains(revision)) (_pendingFormats ??= []).Add(revision);
    }

    private static void Tell(SourceParagraph paragraph, Revision revision)
    {
        if (paragraph.Formats is null || !paragraph.Formats.Contains(revision)) (paragraph.Formats ??= []).Add(revision);
    }
}
