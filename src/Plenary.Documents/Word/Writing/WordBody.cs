using System.Globalization;
using System.Xml;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Writing;

/// <summary>Writes paragraphs and tables with their tracked changes and comments (17.13).</summary>
internal sealed class WordBody(XmlWriter xml, WordStyles styles, Numbering numbering, string language)
{
    /// <summary>Comments have the ids from 0; every other mark counts on from here, so that no two of a file are the same.</summary>
    private const int FirstId = 100_000;

    private readonly Dictionary<string, int> _bookmarks = new(StringComparer.Ordinal);
    private readonly List<Note> _references = [];
    private int _id = FirstId;

    /// <summary>Writes them in order; paragraphs in a row with cells of one table are that table.</summary>
    public void Write(IReadOnlyList<WrittenParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count;)
        {
            if (paragraphs[i].Cell is not { } cell)
            {
                Paragraph(paragraphs[i++]);
                continue;
            }
            var end = i;
            while (end < paragraphs.Count && paragraphs[end].Cell?.Table == cell.Table) end++;
            Table([.. paragraphs.Skip(i).Take(end - i)]);
            i = end;
        }
    }

    private void Table(List<WrittenParagraph> paragraphs)
    {
        var cells = paragraphs.ToLookup(p => (p.Cell!.Row, p.Cell.Column));
        var columns = paragraphs.Max(p => p.Cell!.Column) + 1;
        WordTables.Open(xml, [.. Enumerable.Repeat(1, columns)], WordTables.PortraitWidth, WordRuns.RightToLeft(language));
        for (var row = paragraphs.Min(p => p.Cell!.Row); row <= paragraphs.Max(p => p.Cell!.Row); row++)
        {
            xml.Open("tr");
            for (var column = 0; column < columns; column++)
            {
                xml.Open("tc");
                WordTables.CellProperties(xml, WordTables.PortraitWidth / columns);
                foreach (var paragraph in cells[(row, column)]) Paragraph(paragraph);
                if (!cells[(row, column)].Any()) xml.Empty("p");
                xml.End();
            }
            xml.End();
        }
        xml.End();
    }

    private void Paragraph(WrittenParagraph paragraph)
    {
        xml.Open("p");
        Properties(paragraph);
        Change? open = null;
        for (var i = 0; i < paragraph.Pieces.Count; i++)
        {
            var piece = paragraph.Pieces[i];
            if (piece.Kind == PieceKind.Words)
            {
                if (piece.Text.Length == 0) continue;
                if (!ReferenceEquals(open, piece.Change))
                {
                    End();
                    if (piece.Change is { } change)
                    {
                        Begin(Element(change.Track), change);
                        open = change;
                    }
                }
                WordRuns.Write(xml, piece.Text, new(RightToLeft: paragraph.RightToLeft), deleted: open?.Track == Track.Delete);
                continue;
            }
            // A comment may begin or end inside a revision; but what stands between two revisions must not go with either.
            if (open is not null && !ReferenceEquals(NextChange(paragraph.Pieces, i), open)) End();
            Marker(piece, open is not null);
        }
        End();
        xml.End();

        void End()
        {
            if (open is not null) xml.End();
            open = null;
            foreach (var note in _references) Reference(note);
            _references.Clear();
        }
    }

    private static Change? NextChange(List<Piece> pieces, int from)
    {
        for (var i = from; i < pieces.Count; i++)
            if (pieces[i] is { Kind: PieceKind.Words, Text.Length: > 0 } words)
                return words.Change;
        return null;
    }

    private void Marker(Piece piece, bool inside)
    {
        switch (piece.Kind)
        {
            case PieceKind.NoteStart:
                xml.Empty("commentRangeStart", ("id", Text(piece.Note!.Id)));
                break;
            case PieceKind.NoteEnd:
                xml.Empty("commentRangeEnd", ("id", Text(piece.Note!.Id)));
                if (inside) _references.Add(piece.Note);
                else Reference(piece.Note);
                break;
            case PieceKind.MoveStart:
                var change = piece.Move!.Change;
                xml.Open(change.Track == Track.MoveFrom ? "moveFromRangeStart" : "moveToRangeStart");
                xml.Attribute("id", MoveId(piece.Move));
                xml.Attribute("author", change.Author);
                // Ranges of a move must have a date (17.13.5.24); where nobody knows one, the epoch says so.
                xml.Attribute("date", WordXml.Instant(change.Date ?? DateTimeOffset.UnixEpoch));
                xml.Attribute("name", piece.Move.Name);
                xml.End();
                break;
            case PieceKind.MoveEnd:
                xml.Empty(piece.Move!.Change.Track == Track.MoveFrom ? "moveFromRangeEnd" : "moveToRangeEnd", ("id", Text(MoveId(piece.Move))));
                break;
            case PieceKind.BookmarkStart:
                _bookmarks[piece.Text] = _id;
                xml.Empty("bookmarkStart", ("id", Text(_id++)), ("name", piece.Text));
                break;
            case PieceKind.BookmarkEnd:
                xml.Empty("bookmarkEnd", ("id", Text(_bookmarks[piece.Text])));
                break;
        }
    }

    /// <summary>Ids of the ranges of moves lie between the comments' and the others'.</summary>
    private static int MoveId(MoveRange move) => FirstId / 2 + 2 * move.Id + (move.Change.Track == Track.MoveTo ? 1 : 0);

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private void Reference(Note note)
    {
        xml.Open("r");
        xml.Open("rPr");
        xml.Value("rStyle", styles["annotation reference"]);
        xml.End();
        xml.Empty("commentReference", ("id", Text(note.Id)));
        xml.End();
    }

    private void Begin(string element, Change change)
    {
        xml.Open(element);
        xml.Attribute("id", _id++);
        xml.Attribute("author", change.Author);
        xml.Attribute("date", WordXml.Instant(change.Date));
    }

    private static string Element(Track track) => track switch
    {
        Track.Insert => "ins", Track.Delete => "del", Track.MoveFrom => "moveFrom", _ => "moveTo",
    };

    private void Properties(WrittenParagraph paragraph)
    {
        var style = paragraph.Style is { } role ? styles[role] : styles.For(paragraph.Kind, paragraph.Level);
        // A paragraph of the margin's level is an article; items and what is numbered below it go in.
        var level = paragraph.Kind == BlockKind.ListItem ? Math.Max(0, paragraph.Level) : paragraph.Kind == BlockKind.Heading ? 0 : 0;
        (int List, int Level)? number = paragraph switch
        {
            { Number: { } printed } => numbering.Next(printed, level, paragraph.Frozen),
            { Kind: BlockKind.ListItem } => numbering.Bullet(Math.Max(0, level - 1)),
            _ => null,
        };
        if (style is null && number is null && !paragraph.RightToLeft && paragraph.Mark is null) return;
        xml.Open("pPr");
        if (style is not null) xml.Value("pStyle", style);
        if (number is var (list, at))
        {
            xml.Open("numPr");
            xml.Value("ilvl", Text(at));
            xml.Value("numId", Text(list));
            xml.End();
        }
        if (paragraph.RightToLeft) xml.Empty("bidi");
        if (paragraph.Mark is { } mark)
        {
            xml.Open("rPr");
            Begin(Element(mark.Track), mark);
            xml.End();
            xml.End();
        }
        xml.End();
    }
}
