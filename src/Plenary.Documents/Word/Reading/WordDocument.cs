using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents.Word.Reading;

/// <summary>One reading of one package: which parts are read, in which order, and what comes of them. The body must be
/// readable; of every other part a broken one costs a warning and no more, unless it goes over a limit.</summary>
internal sealed class WordDocument : IDisposable
{
    private readonly ZipPackage _package;
    private readonly TextBuffer _text = new();
    private readonly Revisions _revisions = new();
    private readonly StoryReader _stories;
    private readonly Styles _styles = new();
    private readonly Numbering _numbering;
    private readonly Folding _folding;
    private readonly CommentsReader _comments;
    private readonly List<Refusal> _warnings = [];

    public WordDocument(ZipPackage package)
    {
        _package = package;
        _stories = new(_text, _revisions);
        _numbering = new(_styles);
        _folding = new(_text, _numbering);
        _comments = new(_revisions);
    }

    public void Dispose() => _text.Dispose();

    public Core.Contributions.Reading Read(string file, string sha256)
    {
        var outer = Relations.Of(_package, "");
        var main = outer.OfType("officeDocument");
        if (main is null || !_package.Has(main)) throw new UnreadableException(_package.Has("content.xml") ? "notAWordFile" : "noMainPart");
        var links = Relations.Of(_package, main);

        var body = new Story(StoryKind.Body, _stories.Plain);
        ReadBody(main, body);
        Try(links.OfType("styles"), xml => _styles.Read(xml));
        Try(links.OfType("numbering"), xml => _numbering.Read(xml));
        var headers = ReadHeaders(links, body);
        ReadNotes(links.OfType("footnotes"), StoryKind.Footnote, Tag.Footnote);
        ReadNotes(links.OfType("endnotes"), StoryKind.Endnote, Tag.Endnote);
        Try(links.OfType("comments"), xml => _comments.Read(xml, _text));
        Try(links.OfType("commentsExtended"), xml => _comments.ReadReplies(xml));

        _folding.Fold(body);
        // A story that hangs in another comes after it: text boxes may stand in notes and headers.
        foreach (var story in Hanging(headers))
            if (story.Anchor is not null) _folding.Fold(story);
        foreach (var code in _stories.Unread) _warnings.Add(new(code));

        var properties = new DocumentProperties();
        Try(outer.OfType("core-properties"), xml => properties.ReadCore(xml, _text, _revisions));
        Try(outer.OfType("custom-properties"), xml => properties.ReadCustom(xml, _text));
        return new()
        {
            File = file,
            Sha256 = sha256,
            Format = FileFormat.Docx,
            Title = properties.Title,
            Author = properties.Author,
            Date = properties.Modified ?? properties.Created,
            MadeFrom = properties.MadeFrom,
            Blocks = _folding.Blocks,
            Changes = Moves.Paired(_folding.Changes),
            CounterProposals = _folding.CounterProposals,
            Comments = _comments.Placed(_folding.Comments, _folding.Blocks),
            Warnings = _warnings,
        };
    }

    private void ReadBody(string main, Story body)
    {
        using var part = _package.Read(main)!;
        var xml = new XmlScanner(part);
        xml.ReadRoot();
        if (xml.Tag != Tag.Document) throw new UnreadableException("notAWordFile");
        var root = xml.Depth;
        var found = false;
        while (xml.ReadChild(root))
        {
            if (xml.Tag == Tag.Body && !found)
            {
                found = true;
                _stories.Read(xml, body);
            }
            else xml.Skip();
        }
        if (!found) throw new UnreadableException("notAWordFile");
    }

    /// <summary>Each header and footer once, hung at the first section that shows it.</summary>
    private List<Story> ReadHeaders(Relations links, Story body)
    {
        var stories = new List<Story>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var references = _stories.Headers.ToList();
        foreach (var (kind, link, piece) in references)
        {
            if (links.OfId(link) is not { } name || !seen.Add(name)) continue;
            var story = new Story(kind, _stories.Plain);
            Try(name, xml =>
            {
                if (xml.Tag is Tag.Hdr or Tag.Ftr) _stories.Read(xml, story);
            });
            if (story.Paragraphs.Count == 0) continue;
            stories.Add(story);
            body.Markers.Add(new(piece, MarkerKind.Story, "", story));
        }
        if (stories.Count > 0)
        {
            var ordered = body.Markers.OrderBy(m => m.Piece).ToList();
            body.Markers.Clear();
            body.Markers.AddRange(ordered);
        }
        return stories;
    }

    private void ReadNotes(string? part, StoryKind kind, Tag tag)
    {
        if (!_stories.Notes.Keys.Any(k => k.Kind == kind)) return;
        Try(part, xml =>
        {
            var root = xml.Depth;
            while (xml.ReadChild(root))
            {
                if (xml.Tag == tag && xml.Value(Ns.Word, "id"u8) is { } id && _stories.Notes.TryGetValue((kind, id), out var story)
                    && story.Paragraphs.Count == 0)
                    _stories.Read(xml, story);
                else xml.Skip();
            }
        });
    }

    private IEnumerable<Story> Hanging(List<Story> headers)
    {
        Story[] notes = [.. _stories.Notes.Values.Where(n => n.Kind == StoryKind.Footnote), .. _stories.Notes.Values.Where(n => n.Kind == StoryKind.Endnote), .. headers];
        foreach (var box in _stories.TextBoxes.Where(b => b.Anchor is not null)) yield return box;
        foreach (var note in notes) yield return note;
        foreach (var box in _stories.TextBoxes.Where(b => b.FirstBlock == 0 && b.Anchor is not null)) yield return box;
    }

    private void Try(string? name, Action<XmlScanner> read)
    {
        if (name is null) return;
        try
        {
            using var part = _package.Read(name);
            if (part is null) return;
            var xml = new XmlScanner(part);
            xml.ReadRoot();
            read(xml);
        }
        catch (UnreadableException broken) when (broken.Refusal.Code is "brokenXml" or "damaged")
        {
            _warnings.Add(new("partNotRead", name));
        }
    }
}
