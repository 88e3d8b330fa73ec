using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Word.Reading;

/// <summary>Comments with their replies (ECMA-376 part 1, 17.13.4; [MS-DOCX] 2.5.1.1 for <c>w15:commentEx</c>). A reply names the last
/// paragraph of the comment that it answers by <c>w14:paraId</c>, never by the comment's own id.</summary>
internal sealed class CommentsReader(Revisions revisions)
{
    private readonly List<Comment> _comments = [];
    private readonly Dictionary<string, Comment> _byParagraph = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the part of comments; its root has just begun.</summary>
    public void Read(XmlScanner xml, TextBuffer scratch)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
            if (xml.Tag == Tag.Comment) ReadComment(xml, scratch);
            else xml.Skip();
    }

    /// <summary>Reads the part that says which comment answers which, and which are done; its root has just begun.</summary>
    public void ReadReplies(XmlScanner xml)
    {
        var root = xml.Depth;
        while (xml.ReadChild(root))
        {
            if (xml.Tag == Tag.CommentEx && xml.Value(Ns.Word2012, "paraId"u8) is { } id && _byParagraph.TryGetValue(id, out var comment))
            {
                comment.Resolved = xml.Is(Ns.Word2012, "done"u8, "1"u8) || xml.Is(Ns.Word2012, "done"u8, "true"u8);
                if (xml.Value(Ns.Word2012, "paraIdParent"u8) is { } parent && _byParagraph.TryGetValue(parent, out var answered)
                    && answered != comment)
                    comment.ReplyTo = answered.Id;
            }
            xml.Skip();
        }
    }

    /// <summary>The comments in order of their place; one that the text does not refer to hangs at the end of the body.</summary>
    public IReadOnlyList<MarginComment> Placed(IReadOnlyDictionary<string, CommentPlace> places, IReadOnlyList<Block> blocks)
    {
        if (_comments.Count == 0 || blocks.Count == 0) return [];
        var body = blocks[^1];
        for (var i = blocks.Count - 1; i > 0 && body.Anchor is not null; i--) body = blocks[i - 1];
        var nowhere = new BlockPlace(body.Index, body.Text.Length);
        return [.. _comments.Select(comment =>
        {
            var place = PlaceOf(comment, places);
            var start = place?.Start ?? place?.Reference ?? place?.End ?? nowhere;
            var end = place?.Start is null ? start : place.End ?? start;
            if (end.Block < start.Block || (end.Block == start.Block && end.Offset < start.Offset)) end = start;
            return new MarginComment
            {
                Id = comment.Id,
                Block = start.Block,
                Start = start.Offset,
                EndBlock = end.Block,
                End = end.Offset,
                Author = comment.Author,
                Date = comment.Date,
                Text = comment.Text,
                ReplyTo = comment.ReplyTo,
                Resolved = comment.Resolved,
            };
        }).OrderBy(c => c.Block).ThenBy(c => c.Start)];
    }

    /// <summary>A reply that the text does not refer to stands where the comment stands that it answers; a circle of replies ends after as many steps as there are comments.</summary>
    private CommentPlace? PlaceOf(Comment comment, IReadOnlyDictionary<string, CommentPlace> places)
    {
        for (var steps = 0; steps <= _comments.Count; steps++)
        {
            if (places.GetValueOrDefault(comment.Id) is { } place) return place;
            if (comment.ReplyTo is not { } answered || _comments.Find(c => c.Id == answered) is not { } parent) return null;
            comment = parent;
        }
        return null;
    }

    private void ReadComment(XmlScanner xml, TextBuffer scratch)
    {
        if (xml.Value(Ns.Word, "id"u8) is not { } id)
        {
            xml.Skip();
            return;
        }
        var author = xml.Value(Ns.Word, "author"u8);
        var date = revisions.Instant(xml.Value(Ns.Utc, "dateUtc"u8) ?? xml.Value(Ns.Word, "date"u8));
        var comment = new Comment(id, string.IsNullOrWhiteSpace(author) ? null : author, date);
        var text = new StringBuilder();
        var struck = 0;
        var depth = xml.Depth;
        string? last = null;
        while (xml.ReadChild(depth))
        {
            // What was struck out of a comment its author has taken back.
            if (struck > 0 && xml.Depth <= struck) struck = 0;
            switch (xml.Tag)
            {
                case Tag.P:
                    if (last is not null || text.Length > 0) text.Append('\n');
                    last = xml.Value(Ns.Word2010, "paraId"u8) ?? "";
                    break;
                case Tag.Del or Tag.MoveFrom: struck = xml.Depth; break;
                case Tag.T when struck == 0: text.Append(xml.ReadText(scratch)); break;
                case Tag.Tab or Tag.Ptab: text.Append('\t'); break;
                case Tag.Br or Tag.Cr: text.Append('\u2028'); break;
                case Tag.NoBreakHyphen: text.Append('\u2011'); break;
                case Tag.PPr or Tag.RPr or Tag.InstrText or Tag.DelInstrText or Tag.DelText or Tag.SdtPr or Tag.Fallback: xml.Skip(); break;
                default: break;
            }
        }
        comment.Text = text.ToString().TrimEnd('\n');
        _comments.Add(comment);
        if (last is { Length: > 0 }) _byParagraph.TryAdd(last, comment);
    }

    private sealed class Comment(string id, string? author, DateTimeOffset? date)
    {
        public string Id => id;

        public string? Author => author;

        public DateTimeOffset? Date => date;

        public string Text { get; set; } = "";

        public string? ReplyTo { get; set; }

        public bool Resolved { get; set; }
    }
}
