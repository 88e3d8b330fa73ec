using MimeKit;
using Plenary.Documents.Word.Reading;

namespace Plenary.Documents.Mailing;

/// <summary>Reads through a mail once and keeps nothing, so that what would cost too much as a tree of parts is refused before the tree is built.</summary>
internal sealed class MailScan : MimeReader
{
    private int _parts;

    private MailScan(ParserOptions options, Stream stream) : base(options, stream, MimeFormat.Entity) { }

    /// <summary>Passes, or refuses.</summary>
    /// <exception cref="UnreadableException">A header block is too long, or there are too many parts.</exception>
    /// <exception cref="FormatException">It is no mail.</exception>
    internal static void Through(ParserOptions options, Stream stream) => new MailScan(options, stream).ReadMessage(CancellationToken.None);

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

    protected override void OnHeadersEnd(long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken)
    {
        if (endOffset - beginOffset > Limits.MailHeaderBytes) throw TooLong();
    }

    /// <summary>The header of a part is longer than is ever parsed.</summary>
    internal static UnreadableException TooLong() => new("mailHeaderTooLong", (Limits.MailHeaderBytes >> 10).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void Count()
    {
        if (++_parts > Limits.MailParts) throw new UnreadableException("mailTooManyParts", Limits.MailParts.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
