namespace Plenary.Core.Contributions;

/// <summary>One thing that a contribution says: what a rapporteur would answer separately (contract, section 4).</summary>
public sealed record Point
{
    /// <summary><c>C17.3</c>: the third point of contribution 17, in the order in which they stand in it.</summary>
    public required string Id { get; init; }

    /// <summary>The contribution's number.</summary>
    public required int Contribution { get; init; }

    /// <summary>What joins points that one statement made about several places: the id of the first of them; null when it stands alone.</summary>
    public string? Statement { get; init; }

    /// <summary>What is asked for.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Where it stands; a suggestion does not place a point, so a point found by likeness alone is anchored to <see cref="AnchorTo.None"/>.</summary>
    public required Anchor Anchor { get; init; }

    /// <summary>The text added or put in place for a change of the text; else the words of the input, verbatim. Null for a deletion without a word.</summary>
    public string? Text { get; init; }

    /// <summary>The reason that goes with the claim, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Where in the received files it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Further places of the same file that belong to it: a reason in the next sentence, a comment beside a change.</summary>
    public IReadOnlyList<Source> Also { get; init; } = [];

    /// <summary>The headings of the input under which it stands, outermost first.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Why it stands there.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The group it belongs to; given by the compilation.</summary>
    public string? Group { get; init; }
}

/// <summary>What a point asks for, or says.</summary>
public enum Operation
{
    /// <summary>Put new text in.</summary>
    Add,
    /// <summary>Put other text in place.</summary>
    Replace,
    /// <summary>Take text out.</summary>
    Delete,
    /// <summary>Put text elsewhere.</summary>
    Move,
    /// <summary>Put text in square brackets: not agreed.</summary>
    Bracket,
    /// <summary>Leave the text as it stands.</summary>
    Keep,
    /// <summary>Agree with it.</summary>
    Support,
    /// <summary>Disagree with it.</summary>
    Oppose,
    /// <summary>Reserve one's position.</summary>
    Reserve,
    /// <summary>Say something about it.</summary>
    Comment,
    /// <summary>Ask something about it.</summary>
    Question,
}

/// <summary>A place in the text, or the lack of one.</summary>
public sealed record Anchor
{
    /// <summary>What kind of place.</summary>
    public required AnchorTo To { get; init; }

    /// <summary>The paragraph's id; for a gap the one before it (null before the first); for an orphan the last known one.</summary>
    public string? Paragraph { get; init; }

    /// <summary>The last paragraph of a range of paragraphs, or null for one.</summary>
    public string? Through { get; init; }

    /// <summary>Where in the paragraph, in UTF-16 units of its text in <see cref="Language"/>; null for the whole of it.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int? End { get; init; }

    /// <summary>The words that stand there.</summary>
    public string? Quote { get; init; }

    /// <summary>The language of the text that the offsets count in, where it is not the working language; else null.</summary>
    public string? Language { get; init; }

    /// <summary>The question's id, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Where a move goes, or null.</summary>
    public Anchor? Destination { get; init; }

    /// <summary>The whole text.</summary>
    public static Anchor WholeText { get; } = new() { To = AnchorTo.Text };

    /// <summary>Nowhere yet.</summary>
    public static Anchor None { get; } = new() { To = AnchorTo.None };

    /// <summary>"What is not in the text at all".</summary>
    public static Anchor Missing { get; } = new() { To = AnchorTo.Missing };

    /// <summary>One paragraph, or the range through <paramref name="through"/>.</summary>
    public static Anchor OfParagraph(string id, string? through = null) => new() { To = AnchorTo.Paragraph, Paragraph = id, Through = through };

    /// <summary>A question.</summary>
    public static Anchor OfQuestion(string id) => new() { To = AnchorTo.Question, Question = id };

    /// <summary>The place after a paragraph, or before the first for null.</summary>
    public static Anchor Gap(string? after) => new() { To = AnchorTo.Gap, Paragraph = after };
}

/// <summary>Kinds of place; the names are the contract's.</summary>
public enum AnchorTo
{
    /// <summary>A whole paragraph, or several through <see cref="Anchor.Through"/>.</summary>
    Paragraph,
    /// <summary>Words of a paragraph; an empty range is a point between two words.</summary>
    Range,
    /// <summary>The whole text.</summary>
    Text,
    /// <summary>A guiding question.</summary>
    Question,
    /// <summary>The place after a paragraph, where a new one is asked for.</summary>
    Gap,
    /// <summary>What is not in the text at all.</summary>
    Missing,
    /// <summary>A place that an older version had and this one has no more.</summary>
    Orphan,
    /// <summary>Not placed.</summary>
    None,
}

/// <summary>Where something was read, so that every cell traces to bytes that were received (I5).</summary>
/// <param name="File">The file, as in <see cref="Reading.File"/>; of an attachment inside a mail <c>letter.eml#2</c>, the second attachment.</param>
/// <param name="Block">The block.</param>
/// <param name="Start">Where in its text; for a change, where the change lies in the rejected text.</param>
/// <param name="End">Where it ends.</param>
public sealed record Source(string File, int Block, int Start, int End);

/// <summary>Why a point stands where it stands.</summary>
public sealed record Evidence
{
    /// <summary>What kind of evidence.</summary>
    public required EvidenceBy By { get; init; }

    /// <summary>The words that prove it, such as the reference as it was written; null where the change speaks for itself.</summary>
    public string? Detail { get; init; }

    /// <summary>1 only for what the author marked himself; for a suggestion, how often such a one is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Other places it could be, best first; at most three with a suggestion, its own best among them.</summary>
    public IReadOnlyList<Candidate> Others { get; init; } = [];

    /// <summary>What stood there before a person said otherwise, by which that is undone; null for everything else.</summary>
    public AsRead? Read { get; init; }
}

/// <summary>A point as it was read.</summary>
/// <param name="Operation">What it asked for.</param>
/// <param name="Anchor">Where it stood.</param>
/// <param name="Evidence">On what evidence.</param>
/// <param name="On">The version of the text that the place is in, or null where there was none.</param>
public sealed record AsRead(Operation Operation, Anchor Anchor, Evidence Evidence, int? On);

/// <summary>A place that a suggestion names.</summary>
public sealed record Candidate(Anchor Anchor, double Confidence);

/// <summary>Kinds of evidence, the strongest first.</summary>
public enum EvidenceBy
{
    /// <summary>The author tracked the change.</summary>
    TrackedChange,
    /// <summary>An edit that its author did not track, found by comparing with the base.</summary>
    Comparison,
    /// <summary>A comment in the margin of the text.</summary>
    Margin,
    /// <summary>The input names the place.</summary>
    Reference,
    /// <summary>It stands under the heading of a question, or answers a quoted line.</summary>
    Answer,
    /// <summary>The words are alike; always a suggestion.</summary>
    Likeness,
    /// <summary>A person said so.</summary>
    Person,
}
