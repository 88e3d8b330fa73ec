using Plenary.Core.Shared;

namespace Plenary.Core.Contributions;

/// <summary>What the readers see in one file (contract, section 3). Offsets are UTF-16 units into the text of a block,
/// and that text is the one with all tracked changes rejected.</summary>
public sealed record Reading
{
    /// <summary>The file as it was named: a path relative to the consultation folder, with forward slashes, or an attachment's name.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes as received, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The format found in the bytes, whatever the name's ending says.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The title that the file gives itself, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The author that the file names: a claim, never an identity.</summary>
    public string? Author { get; init; }

    /// <summary>When the file says it was last changed or sent; in UTC.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The language of the author's own text, or null under 20 letters or where no language is likely enough.</summary>
    public LanguageGuess? Language { get; init; }

    /// <summary>Pieces of text in reading order; notes, headers and text boxes after the body.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Tracked changes in order of block and start; they never overlap, and applying all of them gives exactly the accepted text.</summary>
    public IReadOnlyList<TrackedChange> Changes { get; init; } = [];

    /// <summary>What one author struck out of another's own insertion: in neither text, never applied.</summary>
    public IReadOnlyList<CounterProposal> CounterProposals { get; init; } = [];

    /// <summary>Margin comments in order of their place.</summary>
    public IReadOnlyList<MarginComment> Comments { get; init; } = [];

    /// <summary>The parts of a mail; null for every other format.</summary>
    public Mail? Mail { get; init; }

    /// <summary>What the file says of its sender in a block of lines at its head ("Organization: …", "Sector: …"),
    /// by canonical name: <c>organisation person kind country region language title received question capacity on_behalf_of</c>, in the columns' terms of the contract.</summary>
    public IReadOnlyDictionary<string, string> Declared { get; init; } = EmptyDeclared;

    /// <summary>The mark that a Word file made from our own base text carries (<c>plenary</c> in its custom properties), or null.</summary>
    public string? MadeFrom { get; init; }

    /// <summary>What a person should know about this reading, though it succeeded.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>Why the file could not be read; then there are no blocks.</summary>
    public Refusal? Error { get; init; }

    /// <summary>Whom the file names beside changes of text and comments, each once, in order.</summary>
    public IEnumerable<string> MarkAuthors => Changes.Where(c => c.Kind != ChangeKind.Format).Select(c => c.Author).Concat(Comments.Select(c => c.Author))
        .Concat(CounterProposals.Select(c => c.By)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The same file with the changes and comments of those alone whom <paramref name="author"/> takes.</summary>
    public Reading MarkedBy(Func<string?, bool> author) => this with
    {
        Changes = [.. Changes.Where(c => author(c.Author))],
        Comments = [.. Comments.Where(c => author(c.Author))],
        CounterProposals = [.. CounterProposals.Where(c => author(c.By))],
    };

    private static readonly IReadOnlyDictionary<string, string> EmptyDeclared = new Dictionary<string, string>();
}

/// <summary>The formats that are told apart by their bytes.</summary>
public enum FileFormat
{
    /// <summary>None of those below.</summary>
    Unknown,
    /// <summary>Office Open XML, strict or transitional (ECMA-376).</summary>
    Docx,
    /// <summary>OpenDocument text; kept, not yet read.</summary>
    Odt,
    /// <summary>Portable Document Format; kept, not yet read.</summary>
    Pdf,
    /// <summary>One Internet message (RFC 5322).</summary>
    Eml,
    /// <summary>Several messages one after another (RFC 4155).</summary>
    Mbox,
    /// <summary>HyperText Markup Language.</summary>
    Html,
    /// <summary>Markdown (CommonMark).</summary>
    Md,
    /// <summary>Plain text in whatever encoding.</summary>
    Txt,
    /// <summary>An Outlook message; kept, not yet read.</summary>
    Msg,
}

/// <summary>A guess at a text's language.</summary>
/// <param name="Tag">BCP 47, such as <c>fr</c>.</param>
/// <param name="Confidence">From 0 to 1; never under .5, where the guess abstains.</param>
public sealed record LanguageGuess(string Tag, double Confidence);

/// <summary>One piece of text: what stands between two paragraph marks.</summary>
public sealed record Block
{
    /// <summary>Its place in <see cref="Reading.Blocks"/>.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Depth: of a heading from 1, of a list item from 1; 0 elsewhere.</summary>
    public int Level { get; init; }

    /// <summary>The printed number, automatic numbering resolved ("72(f)", "4 bis", "•" is none); not part of <see cref="Text"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The text with all changes rejected, without its paragraph mark.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in a table, or null.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>Where a note, header or text box hangs in the body, or null.</summary>
    public BlockPlace? Anchor { get; init; }

    /// <summary>The id of the paragraph of our own base text that a Word file made from it names here (a hidden bookmark
    /// <c>_pl_p12</c>), or null. A hint: whoever copies text copies bookmarks with it.</summary>
    public string? Origin { get; init; }
}

/// <summary>What a block is; the names are the contract's.</summary>
public enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>A paragraph of running text.</summary>
    Paragraph,
    /// <summary>A numbered or bulleted item.</summary>
    ListItem,
    /// <summary>A paragraph in a cell of a table.</summary>
    TableCell,
    /// <summary>A footnote's paragraph.</summary>
    Footnote,
    /// <summary>An endnote's paragraph.</summary>
    Endnote,
    /// <summary>A page header's paragraph.</summary>
    Header,
    /// <summary>A page footer's paragraph.</summary>
    Footer,
    /// <summary>A paragraph in a text box.</summary>
    TextBox,
}

/// <summary>A cell's place; all counted from 0 in reading order.</summary>
public sealed record CellPlace(int Table, int Row, int Column);

/// <summary>A point in the body.</summary>
public sealed record BlockPlace(int Block, int Offset);

/// <summary>A tracked change in one block, as one author made it.</summary>
public sealed record TrackedChange
{
    /// <summary>The block it lies in.</summary>
    public required int Block { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends; equal to <see cref="Start"/> for an insertion; <c>length + 1</c> takes the paragraph mark with it.</summary>
    public required int End { get; init; }

    /// <summary>What kind of change it is.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The text inserted, or the text deleted; <c>\n</c> stands for a paragraph mark.</summary>
    public required string Text { get; init; }

    /// <summary>The author named by the revision, or null where it names none.</summary>
    public string? Author { get; init; }

    /// <summary>The revision's date in UTC, or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What joins the two ends of a move, or null.</summary>
    public string? Move { get; init; }

    /// <summary>Whether a whole table row comes or goes.</summary>
    public bool Row { get; init; }
}

/// <summary>Kinds of tracked change.</summary>
public enum ChangeKind
{
    /// <summary>Text comes in.</summary>
    Insert,
    /// <summary>Text goes.</summary>
    Delete,
    /// <summary>Text goes and other text comes, by one revision.</summary>
    Replace,
    /// <summary>The end of a move where the text was; applies like a deletion.</summary>
    MoveFrom,
    /// <summary>The end of a move where the text goes; applies like an insertion.</summary>
    MoveTo,
    /// <summary>Formatting only; changes no text.</summary>
    Format,
    /// <summary>A whole paragraph comes in.</summary>
    ParagraphInsert,
    /// <summary>A whole paragraph goes.</summary>
    ParagraphDelete,
}

/// <summary>What <see cref="By"/> struck out of <see cref="Author"/>'s insertion.</summary>
/// <param name="Block">The block in which the insertion stands.</param>
/// <param name="Start">Where in it.</param>
/// <param name="Text">The text that was inserted and struck out.</param>
/// <param name="Author">Who had inserted it.</param>
/// <param name="By">Who struck it out.</param>
/// <param name="Date">When it was struck out; UTC.</param>
public sealed record CounterProposal(int Block, int Start, string Text, string? Author, string? By, DateTimeOffset? Date);

/// <summary>A comment in the margin of a document.</summary>
public sealed record MarginComment
{
    /// <summary>The id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The block in which its range begins.</summary>
    public required int Block { get; init; }

    /// <summary>Where in that block.</summary>
    public required int Start { get; init; }

    /// <summary>The block in which its range ends.</summary>
    public required int EndBlock { get; init; }

    /// <summary>Where in that block; without a range the start.</summary>
    public required int End { get; init; }

    /// <summary>Who wrote it, as the file says.</summary>
    public string? Author { get; init; }

    /// <summary>When; UTC.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Its text; paragraphs divided by <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The comment it answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether somebody marked it as done.</summary>
    public bool Resolved { get; init; }
}

/// <summary>What is particular to a mail.</summary>
public sealed record Mail
{
    /// <summary>The code of the warning that words inside what is quoted may be the sender's.</summary>
    public const string WordsInQuotation = "mailWordsInQuotation";

    /// <summary>The Message-ID without its brackets.</summary>
    public string? MessageId { get; init; }

    /// <summary>The sender as "Name &lt;address&gt;"; several joined by a comma, which is also a warning.</summary>
    public string? From { get; init; }

    /// <summary>The receivers.</summary>
    public string? To { get; init; }

    /// <summary>The Date header in UTC.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The subject, decoded.</summary>
    public string? Subject { get; init; }

    /// <summary>The message it answers, or null.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Whether a machine sent it (RFC 3834, Precedence, null return path).</summary>
    public bool Auto { get; init; }

    /// <summary>The body cut into parts; their texts one after another are the body, character for character.</summary>
    public IReadOnlyList<MailPart> Parts { get; init; } = [];

    /// <summary>What was attached, read like any file.</summary>
    public IReadOnlyList<Reading> Attachments { get; init; } = [];
}

/// <summary>One part of a mail's body.</summary>
public sealed record MailPart
{
    /// <summary>What it is.</summary>
    public required MailPartKind Kind { get; init; }

    /// <summary>Its text as it stands, quote marks included.</summary>
    public required string Text { get; init; }

    /// <summary>The quoted part that an interleaved reply answers, by its place in <see cref="Mail.Parts"/>; else null.</summary>
    public int? Answers { get; init; }

    /// <summary>The first of the blocks made of this part.</summary>
    public int FirstBlock { get; init; }

    /// <summary>How many blocks were made of it.</summary>
    public int BlockCount { get; init; }

    /// <summary>Of a quotation without marks, the first block of the newest message in it: its reader may have written his answers between its lines.</summary>
    public int UnmarkedFrom { get; init; }

    /// <summary>How many blocks that message has; 0 where every line bears a mark, or nothing is quoted.</summary>
    public int UnmarkedCount { get; init; }
}

/// <summary>Kinds of part.</summary>
public enum MailPartKind
{
    /// <summary>What the sender wrote now.</summary>
    Reply,
    /// <summary>What is quoted from an earlier message, with its line of introduction.</summary>
    Quoted,
    /// <summary>The sender's signature.</summary>
    Signature,
    /// <summary>A legal notice added by machine.</summary>
    Disclaimer,
}
