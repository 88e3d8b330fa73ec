using System.Globalization;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Says what an apparatus holds, in the reader's words: who, what, where, on what evidence. All layouts and the HTML share it,
/// so that the same thing is said alike everywhere.</summary>
/// <param name="apparatus">What was said where.</param>
/// <param name="words">The words of the product.</param>
/// <param name="language">The language that the text is asked for in; null for that of the words.</param>
public sealed class Phrasing(Apparatus apparatus, IWords words, string? language = null)
{
    /// <summary>What was said where.</summary>
    public Apparatus Apparatus => apparatus;

    /// <summary>The language in which the text is shown: the one asked for where the text exists in it, else its working language; of the page
    /// where there is no text.</summary>
    public string TextLanguage { get; } = apparatus.Compilation.Text is not { } text ? words.Language
        : text.Languages.Contains(language ?? words.Language, StringComparer.Ordinal) ? language ?? words.Language : text.Language;

    /// <summary>The working language of the text, in which an anchor counts that names none; of the page where there is no text.</summary>
    public string WorkingLanguage => apparatus.Compilation.Text?.Language ?? words.Language;

    /// <summary>The title of the document: the text's, as the text itself says it in the language shown, or the consultation's.</summary>
    public string Title => apparatus.Compilation.Text is not { } text ? apparatus.Compilation.Consultation.Title
        : text.Paragraphs.FirstOrDefault() is { Kind: BlockKind.Heading } first && first.Text.Trim() == text.Title ? TextOf(first).Trim() : text.Title;

    /// <summary>The words of a paragraph in the language shown.</summary>
    public string TextOf(Paragraph paragraph) => paragraph.In(TextLanguage);

    /// <summary>The words of a question in the language of the page, where it was asked in it.</summary>
    public string TextOf(GuidingQuestion question) => question.Texts.GetValueOrDefault(words.Language) ?? question.Text;

    /// <summary>The language of the words that an anchor counts in; null where it counts in none: a whole paragraph is the same one in every language.</summary>
    public string? LanguageOf(Anchor anchor) => anchor.Language ?? (anchor.To == AnchorTo.Range ? WorkingLanguage : null);

    /// <summary>The words under a key.</summary>
    public string Say(string key, params IReadOnlyList<string> args) => words.Say(key, args);

    /// <summary>The words under a key, or null where there are none.</summary>
    private string? Known(string key) => words.Say(key) is var said && said != key ? said : null;

    /// <summary>A number as it is written in every language here: digits, no grouping.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The heading of a place.</summary>
    public string Heading(Place place) => place.Kind switch
    {
        PlaceKind.Text => Say("layout.place.text"),
        PlaceKind.Gap => Gap(place.Paragraph),
        PlaceKind.Paragraph => Cited(apparatus.Label(place.Paragraph!)),
        PlaceKind.Question => Say("layout.place.question", place.Question!.Id),
        PlaceKind.Missing => Say("layout.place.missing"),
        PlaceKind.Orphan => Say("layout.place.orphan"),
        _ => Say("layout.place.unplaced"),
    };

    /// <summary>The file that an error is about.</summary>
    public string? Place(CompilationError error) => error.Place(words);

    /// <summary>An anchor in few words: "§ 4", "§ 4 to 7", "after § 4", "question 2".</summary>
    public string Where(Anchor anchor) => anchor.To switch
    {
        AnchorTo.Paragraph when anchor.Through is { } through && through != anchor.Paragraph =>
            Say("layout.place.range", Cited(Label(anchor.Paragraph)), Label(through)),
        AnchorTo.Paragraph or AnchorTo.Range => Cited(Label(anchor.Paragraph)),
        AnchorTo.Gap => Gap(apparatus.Paragraph(anchor.Paragraph)),
        AnchorTo.Question => Say("layout.place.question", anchor.Question ?? ""),
        AnchorTo.Text => Say("layout.place.text"),
        AnchorTo.Missing => Say("layout.place.missing"),
        AnchorTo.Orphan when anchor.Paragraph is { } last => Say("layout.place.once", Cited(Label(last))),
        AnchorTo.Orphan => Say("layout.place.orphan"),
        _ => Say("layout.place.unplaced"),
    };

    private string Gap(Paragraph? after) =>
        after is null ? Say("layout.place.before") : Say("layout.place.after", Cited(apparatus.Label(after)));

    /// <summary>"§ 4"; an unnumbered paragraph's label carries its own sign.</summary>
    private string Cited(string label) => label.StartsWith('¶') ? label : Say("layout.place.paragraph", label);

    private string Label(string? id) =>
        apparatus.Paragraph(id) is { } paragraph ? apparatus.Label(paragraph) : id is null ? "?" : Layouts.Apparatus.Label(id);

    /// <summary>What is asked for: "replace", "support".</summary>
    public string Operation(Operation operation) => Say(OperationKeys[(int)operation]);

    /// <summary>The operation, with its place where the place alone does not say it: "delete § 4 to 7", "move to after § 12".
    /// Empty for a plain comment: its words say what it is.</summary>
    public string Asks(Voice voice)
    {
        var (group, anchor) = (voice.Group, voice.Group.Anchor);
        if (group.Operation == Contributions.Operation.Move && anchor.Destination is { } destination)
            return Say("layout.moveTo", Where(destination));
        if (anchor.To is AnchorTo.Gap)
            return Say("layout.newParagraph", Where(anchor));
        if (anchor is { To: AnchorTo.Paragraph, Through: { } through } && through != anchor.Paragraph)
            return Say("layout.of", Operation(group.Operation), Where(anchor));
        return anchor.To switch
        {
            AnchorTo.Orphan => Say("layout.of", Operation(group.Operation), Where(anchor)),
            _ when group.Operation == Contributions.Operation.Comment => "",
            AnchorTo.Paragraph when voice.IsChange => Say("layout.whole", Operation(group.Operation)),
            _ => Operation(group.Operation),
        };
    }

    /// <summary>A kind of stakeholder; the defaults are said in the reader's language, the consultation's own as it gives them.</summary>
    public string Kind(string kind)
    {
        for (var i = 0; i < Kinds.Defaults.Count; i++)
            if (Kinds.Defaults[i] == kind)
                return Known(KindKeys[i]) ?? kind;
        return kind;
    }

    /// <summary>A region; those of the product's own table are said in the reader's language, what a sender wrote as it was written.</summary>
    public string Region(string region)
    {
        for (var i = 0; i < RegionNames.Length; i++)
            if (RegionNames[i] == region)
                return Known(RegionKeys[i]) ?? region;
        return region;
    }

    /// <summary>"Organisation, Kind".</summary>
    public string Who(Sponsor sponsor) => sponsor.Kind is { } kind ? Say("layout.sponsor", sponsor.Name, Kind(kind)) : sponsor.Name;

    /// <summary>Everyone who stands behind it: "Organisation, Kind; Organisation, Kind".</summary>
    public string Who(Voice voice) => string.Join("; ", voice.Group.Sponsors.Select(Who));

    /// <summary>In which capacity somebody speaks.</summary>
    public string Capacity(Capacity capacity) => Say(CapacityKeys[(int)capacity]);

    /// <summary>A language by its name, or by its tag where the product has no name for it.</summary>
    public string Language(string tag) => Known("language." + tag) ?? tag;

    /// <summary>What is particular to a point, apart from its words: evidence, lateness, capacity, language, version.</summary>
    public IEnumerable<string> Marks(Point point)
    {
        yield return Evidence(point.Evidence);
        var sender = apparatus.Contribution(point.Contribution);
        if (point.Evidence is { By: EvidenceBy.TrackedChange or EvidenceBy.Margin, Detail: { Length: > 0 } author } && !Is(author, sender.Sponsor) && !Is(author, sender.Person))
            yield return Say("layout.evidence.author", author);
        if ((LanguageOf(point.Anchor) ?? Translated(point, sender)) is { } language && language != TextLanguage)
            yield return Say("layout.proposedIn", Language(language));
        if (sender.Late)
            yield return Say("layout.late");
        if (sender.OnBehalfOf.Count > 0)
            yield return Say("layout.onBehalfOf", string.Join("; ", sender.OnBehalfOf));
        else if (sender.Capacity is { } capacity and not Contributions.Capacity.Organisation)
            yield return Capacity(capacity);
        if (sender.BasedOn is { } version)
            yield return Say("layout.basedOn", Number(version));
    }

    private static bool Is(string author, string? name) => string.Equals(author, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The language of a new paragraph, which has no text of the paper's to count in: its sender's; of a whole paragraph written anew in the text: the text's.</summary>
    private string? Translated(Point point, Contribution sender) => apparatus.Compilation.Text is null ? null : point switch
    {
        { Operation: Contributions.Operation.Add, Anchor.To: AnchorTo.Gap } => sender.Language,
        { Operation: Contributions.Operation.Replace, Anchor.To: AnchorTo.Paragraph, Evidence.By: EvidenceBy.TrackedChange or EvidenceBy.Comparison } => WorkingLanguage,
        _ => null,
    };

    /// <summary>Why a point stands where it stands, or that it stands nowhere yet.</summary>
    public string Evidence(Evidence evidence) => evidence switch
    {
        { By: EvidenceBy.Reference, Detail: { } words } => Say("layout.evidence.reference", Short(words)),
        { By: EvidenceBy.Answer, Detail: { } words } => Say("layout.evidence.answerTo", Short(words)),
        _ => Say(EvidenceKeys[(int)evidence.By]),
    };

    /// <summary>The words of an evidence in a line: a reply can answer half a page.</summary>
    private static string Short(string words) =>
        ReadingNotes.Short(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Wording.Line);

    /// <summary>A share as a whole number of hundredths.</summary>
    public static string Percent(double share) => Number((int)Math.Round(100 * share, MidpointRounding.AwayFromZero));

    /// <summary>Why something could not be read or used.</summary>
    public string Reason(Refusal refusal) => Say("refusal." + refusal.Code, refusal.Args);

    // Named in full, and not built from the enum's names, so that a search for a key finds where it is used.
    private static readonly string[] OperationKeys =
    [
        "operation.add", "operation.replace", "operation.delete", "operation.move", "operation.bracket", "operation.keep",
        "operation.support", "operation.oppose", "operation.reserve", "operation.comment", "operation.question",
    ];

    private static readonly string[] EvidenceKeys =
    [
        "layout.evidence.trackedChange", "layout.evidence.comparison", "layout.evidence.margin", "layout.evidence.named",
        "layout.evidence.answer", "layout.evidence.likeness", "layout.evidence.person",
    ];

    private static readonly string[] CapacityKeys =
        ["layout.capacity.organisation", "layout.capacity.group", "layout.capacity.personal", "layout.capacity.chair"];

    private static readonly string[] RegionNames = ["Africa", "Asia", "Europe", "Latin America and the Caribbean", "Northern America", "Oceania"];

    private static readonly string[] RegionKeys =
        ["region.africa", "region.asia", "region.europe", "region.latinAmerica", "region.northernAmerica", "region.oceania"];

    private static readonly string[] KindKeys =
    [
        "kind.government", "kind.privateSector", "kind.civilSociety", "kind.internationalOrganisation", "kind.technicalCommunity",
        "kind.academia",
    ];
}
