using System.Text;
using MimeKit;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Documents.Html;
using Plenary.Documents.Markdown;

namespace Plenary.Documents.Mailing;

/// <summary>What a mail holds: the text that its sender wrote, and what else came with it. Of alternatives that say the same one is taken,
/// the plain one where it says anything (RFC 2046, 5.1.4, leaves that to the reader).</summary>
internal sealed class MailContent
{
    /// <summary>A plain text with fewer of the HTML's letters than one in so many is a stub: "Please use a program that shows HTML."</summary>
    private const int StubShare = 8;

    /// <summary>The body so far.</summary>
    internal string Text => _text.ToString();

    /// <summary>What the lines of the body were in the page that they come from; empty where they were typed.</summary>
    internal Dictionary<int, LineMark> Marks { get; } = [];

    /// <summary>What is to be read in turn, in order.</summary>
    internal List<MimeEntity> Attached { get; } = [];

    /// <summary>Pictures that stand in the text, such as a logo; they are named, and no text is in them.</summary>
    internal List<string> Pictures { get; } = [];

    /// <summary>What a person should know.</summary>
    internal List<Refusal> Warnings { get; } = [];

    private readonly StringBuilder _text = new();
    private bool _plain, _html;
    private int _lines;

    private MailContent() { }

    internal static MailContent Of(MimeEntity? body)
    {
        var content = new MailContent();
        if (body is not null) content.Read(body, root: true);
        // A multipart whose boundary never comes holds everything in what stands around its parts.
        if (body is Multipart around && content is { _text.Length: 0, Attached.Count: 0 }) content.AppendText(Around(around.Preamble) + Around(around.Epilogue));
        return content;
    }

    private void Read(MimeEntity entity, bool root = false)
    {
        switch (entity)
        {
            case Multipart { ContentType.MediaSubtype: var kind } when kind.Equals("encrypted", StringComparison.OrdinalIgnoreCase):
                Attached.Add(entity);
                break;
            case Multipart { ContentType.MediaSubtype: var kind } alternatives when kind.Equals("alternative", StringComparison.OrdinalIgnoreCase):
                Choose([.. alternatives]);
                break;
            case Multipart parts:
                foreach (var part in parts) Read(part);
                break;
            case TextPart text when IsBody(text, root):
                Append(text);
                break;
            case MimePart part when IsMachinery(part):
                break;
            case MimePart part when IsInlinePicture(part, root):
                Pictures.Add(Attachments.NameOf(part, Pictures.Count + 1));
                break;
            default:
                Attached.Add(entity);
                break;
        }
    }

    /// <summary>The text before and behind the parts, unless it only tells old programs that there are parts.</summary>
    private static string Around(string? text) =>
        text is null || text.Contains("MIME format", StringComparison.OrdinalIgnoreCase) && text.Length < 200 || text.AsSpan().Trim().IsEmpty ? "" : text.ReplaceLineEndings("\n");

    private void Choose(List<MimeEntity> alternatives)
    {
        var read = alternatives.Select(a =>
        {
            var content = new MailContent();
            content.Read(a);
            return content;
        }).ToList();
        var plain = read.FirstOrDefault(c => c._plain && !c._html && Letters(c._text) > 0);
        var html = read.LastOrDefault(c => c._html && Letters(c._text) > 0);
        var chosen = plain is null || html is not null && Letters(plain._text) * StubShare < Letters(html._text) ? html ?? plain ?? read.LastOrDefault(c => c._text.Length > 0) : plain;
        foreach (var content in read)
        {
            if (content == chosen)
            {
                AppendText(content.Text, content.Marks);
                (_plain, _html) = (_plain || content._plain, _html || content._html);
                Warnings.AddRange(content.Warnings);
            }
            Attached.AddRange(content.Attached);
            Pictures.AddRange(content.Pictures);
        }
    }

    private static int Letters(StringBuilder text)
    {
        var letters = 0;
        foreach (var chunk in text.GetChunks())
            foreach (var c in chunk.Span)
                if (char.IsLetterOrDigit(c)) letters++;
        return letters;
    }

    private void Append(TextPart part)
    {
        var bytes = BytesOf(part);
        if (part.IsHtml)
        {
            var html = TextDecoder.Decode(bytes, part.ContentType.Charset ?? HtmlEncoding.Declared(bytes));
            Damage(html.Damaged);
            _html = true;
            if (HtmlToText.Convert(html.Text, out var why) is { } page) AppendText(page.Text, page.Marks.Index().Where(m => m.Item is not null).ToDictionary(m => m.Index, m => m.Item!));
            else Warnings.Add(why!);
            return;
        }
        var plain = TextDecoder.Decode(bytes, part.ContentType.Charset);
        Damage(plain.Damaged);
        _plain = true;
        var said = plain.Text;
        if (part.ContentType.MediaSubtype.ToLowerInvariant() is "enriched" or "richtext") said = Enriched(said);
        if (part.IsFlowed) said = Flowed.Join(said, "yes".Equals(part.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase));
        AppendText(said);
    }

    private void AppendText(string text, Dictionary<int, LineMark>? marks = null)
    {
        if (_text.Length > 0 && text.Length > 0 && _text[^1] != '\n') Add("\n");
        foreach (var (line, mark) in marks ?? []) Marks.Add(_lines + line, mark);
        Add(text);

        void Add(string more)
        {
            _text.Append(more);
            _lines += more.AsSpan().Count('\n');
        }
    }

    private void Damage(bool damaged)
    {
        if (damaged && !Warnings.Any(w => w.Code == "textDamaged")) Warnings.Add(new Refusal("textDamaged"));
    }

    /// <summary>The bytes of a part, its transfer encoding undone; what the encoding cannot mean is left out by MimeKit.</summary>
    internal static byte[] BytesOf(MimePart part)
    {
        if (part.Content is null) return [];
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsBody(TextPart part, bool root)
    {
        if (part.ContentType.MediaSubtype.ToLowerInvariant() is not ("plain" or "html" or "enriched" or "richtext" or "markdown" or "x-markdown")) return false;
        return root || part.ContentDisposition is not { IsAttachment: true } && string.IsNullOrEmpty(part.FileName);
    }

    /// <summary>A detached signature says nothing; a page for interactive mail says again what stands beside it.</summary>
    private static bool IsMachinery(MimePart part) =>
        part.ContentType.MimeType.ToLowerInvariant() is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" or "application/pgp-keys" or "text/x-amp-html";

    private static bool IsInlinePicture(MimePart part, bool root) =>
        !root && part.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase) && part.ContentDisposition is not { IsAttachment: true }
        && (part.ContentId is not null || part.ContentLocation is not null || part.ContentDisposition is not null);

    /// <summary>The words of <c>text/enriched</c> (RFC 1896) without its commands.</summary>
    private static string Enriched(string text)
    {
        var said = new StringBuilder(text.Length);
        var skipped = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '<')
            {
                if (!skipped) said.Append(text[i]);
                continue;
            }
            if (i + 1 < text.Length && text[i + 1] == '<')
            {
                if (!skipped) said.Append('<');
                i++;
                continue;
            }
            // A command has at most 60 characters (RFC 1896).
            var end = text.IndexOf('>', i + 1, Math.Min(62, text.Length - i - 1));
            if (end < 0)
            {
                if (!skipped) said.Append('<');
                continue;
            }
            var command = text[(i + 1)..end].ToLowerInvariant();
            if (command is "param" or "/param") skipped = command == "param";
            else if (command is "nl" or "np") said.Append('\n');
            i = end;
        }
        return said.ToString();
    }
}
