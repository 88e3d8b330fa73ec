using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations;

/// <summary>The common document: every view of it is a projection of this one model (contract, section 4).
/// Compiling is a pure function (I4): the same input gives the same compilation, whatever the order of processing, the culture or the clock.</summary>
public sealed record Compilation
{
    /// <summary>What was consulted on.</summary>
    public required Consultation Consultation { get; init; }

    /// <summary>The text, or null for a call for inputs with questions only.</summary>
    public TextVersion? Text { get; init; }

    /// <summary>Everything received, by number.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>Everything said, by contribution, in the order in which it was said.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>The same proposal of several sponsors as one, in the order of the text.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>One row for each paragraph about which something was said, in the order of the text.</summary>
    public IReadOnlyList<Tally> ByParagraph { get; init; } = [];

    /// <summary>One row for each question, in order.</summary>
    public IReadOnlyList<Tally> ByQuestion { get; init; } = [];

    /// <summary>Points that wait for a person, by id.</summary>
    public IReadOnlyList<string> Unplaced { get; init; } = [];

    /// <summary>The same text sent by several.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>What could not be read or used, each with its reason; unreadable attachments beside a readable letter among them.</summary>
    public IReadOnlyList<CompilationError> Errors { get; init; } = [];

    /// <summary>Of a part: what it is a part of and by what it was chosen, in the reader's words; null for the whole.</summary>
    public string? Note { get; init; }
}

/// <summary>What could not be read or used.</summary>
/// <param name="Contribution">The contribution, or null where it belongs to none.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Organisation">Who should hear of it.</param>
/// <param name="Person">Who should hear of it.</param>
/// <param name="Refusal">Why.</param>
public sealed record CompilationError(int? Contribution, string? File, string? Organisation, string? Person, Refusal Refusal)
{
    /// <summary>The files to which <see cref="File"/> was attached, the one received first; empty where it was received itself.</summary>
    public IReadOnlyList<string> AttachedTo { get; init; } = [];

    /// <summary>What a person finds the file by: its name, and the mail that it came with; null where no file is meant.</summary>
    /// <param name="words">The words of the reader's language.</param>
    public string? Place(IWords words) => AttachedTo.Count == 0 || File is null ? File
        : AttachedTo.Skip(1).Append(File).Aggregate(AttachedTo[0], (mail, file) => words.Say("errors.attachment", mail, file));
}

/// <summary>The counts at the head of a common document: received = compiled + unreadable, always.</summary>
/// <param name="Received">Contributions received.</param>
/// <param name="Compiled">Of which at least one file could be read.</param>
/// <param name="Unreadable">Of which none could.</param>
/// <param name="Points">Things said.</param>
/// <param name="ByKind">Contributions by declared kind; those without one are left out.</param>
/// <param name="ByRegion">Contributions by region; those without one are left out.</param>
public sealed record Totals(int Received, int Compiled, int Unreadable, int Points,
    IReadOnlyDictionary<string, int> ByKind, IReadOnlyDictionary<string, int> ByRegion)
{
    /// <summary>Counts a compilation.</summary>
    public static Totals Of(Compilation compilation)
    {
        var unreadable = compilation.Contributions.Count(c => c.Unreadable);
        return new(compilation.Contributions.Count, compilation.Contributions.Count - unreadable, unreadable, compilation.Points.Count,
            By(c => c.Kind), By(c => c.Region));

        Dictionary<string, int> By(Func<Contribution, string?> of) =>
            compilation.Contributions.Where(c => of(c) is not null).CountBy(c => of(c)!).ToDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One proposal, or one position, with everybody who shares it to the letter.</summary>
public sealed record Group
{
    /// <summary>The id of its first point.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked for.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Where.</summary>
    public required Anchor Anchor { get; init; }

    /// <summary>The text proposed, or said.</summary>
    public string? Text { get; init; }

    /// <summary>Its points, by contribution.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    /// <summary>Who sponsors it: one entry a contribution.</summary>
    public required IReadOnlyList<Sponsor> Sponsors { get; init; }

    /// <summary>Groups that cannot be taken together with this one: they change the same words otherwise.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Groups that say nearly the same; linked, never merged.</summary>
    public IReadOnlyList<NearGroup> Near { get; init; } = [];

    /// <summary>Whether whole paragraphs are to go or to stand elsewhere: the same wish in every language of the text.</summary>
    public bool OfWholeParagraphs => Anchor.To == AnchorTo.Paragraph && Operation is (Operation.Delete or Operation.Move);
}

/// <summary>Who stands behind a proposal.</summary>
public sealed record Sponsor(string Name, string? Kind, int Contribution);

/// <summary>A group that is nearly the same; the likeness is from 0 to 1.</summary>
public sealed record NearGroup(string Group, double Likeness);

/// <summary>What was said at one paragraph or one question. Positions count contributions, not points: a contributor who says the same twice counts once.</summary>
/// <param name="At">The paragraph's or the question's id.</param>
/// <param name="Groups">The groups there, in the order of the text.</param>
/// <param name="Positions">How many contributions ask for each operation.</param>
/// <param name="ByKind">The same for each kind of stakeholder.</param>
public sealed record Tally(string At, IReadOnlyList<string> Groups, IReadOnlyDictionary<Operation, int> Positions,
    IReadOnlyDictionary<string, IReadOnlyDictionary<Operation, int>> ByKind);

/// <summary>The same text from several senders.</summary>
/// <param name="Points">The points, by contribution.</param>
/// <param name="Senders">How many contributions they come from.</param>
/// <param name="Template">The point that most of them are closest to.</param>
public sealed record Campaign(IReadOnlyList<string> Points, int Senders, string Template);
