using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Documents.Word.Writing;

/// <summary>Says a group in a comment: its points, what is asked for, why, and everyone who stands behind it.</summary>
internal sealed class NoteWriter(Compilation compilation, TextVersion text, string language, RedlineOptions options)
{
    private readonly Dictionary<string, Point> _points = compilation.Points.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
    private readonly Dictionary<int, Contribution> _contributions =
        compilation.Contributions.DistinctBy(c => c.Number).ToDictionary(c => c.Number);
    private readonly Signatures _signatures = new(compilation);
    private readonly List<Note> _all = [];

    /// <summary>Who signs what no sponsor asked for.</summary>
    public const string Product = "Plenary";

    /// <summary>Every comment made.</summary>
    public IReadOnlyList<Note> All => _all;

    /// <summary>Who signs a group.</summary>
    public string SignatureOf(Group group) => _signatures.Of(group);

    /// <summary>Who signs for some sponsors.</summary>
    public string SignatureOf(IReadOnlyList<Sponsor> by, Group group) => by.Count == 0 ? SignatureOf(group) : _signatures.Of(by);

    /// <summary>When the group's first sponsor sent it; else the date of the document; null where there is none.</summary>
    public DateTimeOffset? DateOf(Group group) =>
        group.Sponsors.Count > 0 && _contributions.TryGetValue(group.Sponsors[0].Contribution, out var first) && first.Received is { } received
            ? received : options.Created;

    /// <summary>Whether somebody made the change in a copy of the text himself, so that its text is text and not talk about it.</summary>
    public bool Marked(Group group) => group.Points.Any(id =>
        _points.TryGetValue(id, out var point) && point.Evidence.By is EvidenceBy.TrackedChange or EvidenceBy.Comparison);

    /// <summary>The language of a letter that words a paragraph anew, or a new one; null for what somebody wrote into the text itself or said of its words.</summary>
    public string? LetterIn(Group group) => group.Anchor is { To: AnchorTo.Gap or AnchorTo.Paragraph, Language: null } && !Marked(group) && group.Sponsors.Count > 0
        && _contributions.TryGetValue(group.Sponsors[0].Contribution, out var first) ? first.Language : null;

    /// <summary>A comment on a group.</summary>
    /// <param name="group">What is said.</param>
    /// <param name="asChange">Whether the text itself shows the change, so that the words need not be said again.</param>
    public Note Of(Group group, bool asChange)
    {
        var words = options.Words;
        var ids = string.Join(", ", group.Points.Count > 0 ? group.Points : [group.Id]);
        var lines = new List<string> { asChange ? ids : $"{ids} · {words.Say("operation." + Name(group.Operation))}" };
        if (!asChange)
        {
            lines.AddRange(Place(group));
            lines.AddRange(Wish(group));
        }
        if (group.Alternatives.Count > 0) lines.Add(words.Say("redline.alternatives", string.Join(", ", group.Alternatives)));
        foreach (var reason in group.Points.Select(id => _points.GetValueOrDefault(id)).Where(p => !string.IsNullOrWhiteSpace(p?.Reason))
            .GroupBy(p => p!.Reason!, StringComparer.Ordinal))
        {
            var who = group.Sponsors.Count > 1 ? $" ({string.Join("; ", reason.Select(p => SponsorOf(p!)).Distinct(StringComparer.Ordinal))})" : "";
            lines.Add(words.Say("redline.reason", reason.Key) + who);
        }
        if (group.Sponsors.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count() > 1 || Signatures.Shortens(group))
            lines.Add(words.Say("redline.sponsors", string.Join("; ",
                group.Sponsors.Select(s => s.Kind is { } kind ? $"{s.Name} ({kind})" : s.Name).Distinct(StringComparer.Ordinal))));
        return Add(SignatureOf(group), DateOf(group), lines);
    }

    /// <summary>What could not be read, as one comment on the title; null where everything could.</summary>
    public Note? OfErrors()
    {
        if (compilation.Errors.Count == 0) return null;
        var lines = new List<string> { options.Words.Say("redline.errors", compilation.Errors.Count.ToString("0")) };
        foreach (var error in compilation.Errors)
            lines.Add(string.Join(" · ", ((string?[])[error.Contribution is { } n ? "C" + n.ToString("0") : null, error.Place(options.Words), error.Organisation ?? error.Person,
                options.Words.Say("refusal." + error.Refusal.Code, error.Refusal.Args)]).Where(s => !string.IsNullOrEmpty(s))));
        return Add(compilation.Consultation.Chair ?? Product, options.Created, lines);
    }

    private string SponsorOf(Point point) => _contributions.TryGetValue(point.Contribution, out var from) ? from.Sponsor : point.Id;

    private Note Add(string author, DateTimeOffset? date, List<string> lines)
    {
        var note = new Note(_all.Count, author, date, lines);
        _all.Add(note);
        return note;
    }

    private IEnumerable<string> Place(Group group)
    {
        var words = options.Words;
        var anchor = group.Anchor;
        switch (anchor.To)
        {
            case AnchorTo.Text: yield return words.Say("layout.place.text"); break;
            case AnchorTo.Question: yield return words.Say("layout.place.question", anchor.Question ?? "—"); break;
            case AnchorTo.Missing: yield return words.Say("layout.place.missing"); break;
            case AnchorTo.None: yield return words.Say("layout.place.unplaced"); break;
            case AnchorTo.Orphan: yield return words.Say("layout.place.orphan"); break;
            case AnchorTo.Gap: yield return After(anchor); break;
        }
        if (LanguageOf(group) is { } own && own != language) yield return words.Say("redline.inLanguage", words.Say("language." + own));
    }

    /// <summary>The language of the text that a group speaks of; null where it speaks of none: a whole paragraph is the same one in every language,
    /// and a letter that words it anew did not write into any.</summary>
    private string? LanguageOf(Group group) => group.Anchor.To switch
    {
        AnchorTo.Range or AnchorTo.Orphan => group.Anchor.Language ?? text.Language,
        AnchorTo.Paragraph or AnchorTo.Gap when Marked(group) && !group.OfWholeParagraphs => group.Anchor.Language ?? text.Language,
        _ => null,
    };

    private IEnumerable<string> Wish(Group group)
    {
        var words = options.Words;
        var quote = Quote(group.Anchor);
        switch (group.Operation)
        {
            case Operation.Replace when group.Text is not null && quote is not null:
                yield return words.Say("redline.replace", quote, group.Text);
                break;
            case Operation.Delete when quote is not null:
                yield return words.Say("redline.delete", quote);
                break;
            case Operation.Add when group.Text is not null:
                yield return words.Say("redline.add", group.Text);
                break;
            case Operation.Move:
                if (quote is not null) yield return words.Say("redline.words", quote);
                if (group.Anchor.Destination is { } destination) yield return After(destination);
                if (group.Text is not null) yield return group.Text;
                break;
            default:
                if (group.Anchor.To is AnchorTo.Range or AnchorTo.Orphan && quote is not null) yield return words.Say("redline.words", quote);
                if (group.Text is not null) yield return group.Text;
                break;
        }
    }

    private string After(Anchor anchor) => (anchor.Through ?? anchor.Paragraph) is { } id
        ? options.Words.Say("layout.place.after", text.Order.TryGetValue(id, out var at) ? text.Paragraphs[at].Number ?? id : id)
        : options.Words.Say("layout.place.before");

    /// <summary>The words that a group is about: those of its range, or of its paragraph.</summary>
    private string? Quote(Anchor anchor)
    {
        if (anchor.Quote is { Length: > 0 } quote) return quote;
        if (anchor.Paragraph is not { } id || !text.Order.TryGetValue(id, out var at)) return null;
        var words = text.Paragraphs[at].In(anchor.Language ?? (anchor.To == AnchorTo.Paragraph ? language : null));
        if (anchor.To == AnchorTo.Paragraph) return words.Length <= LongestQuote ? words : words[..(char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";
        return anchor is { To: AnchorTo.Range, Start: { } start, End: { } end } && start >= 0 && start < end && end <= words.Length ? words[start..end] : null;
    }

    /// <summary>A whole paragraph is quoted by its beginning: it stands beside the comment.</summary>
    private const int LongestQuote = 120;

    private static string Name(Operation operation) => operation switch
    {
        Operation.Add => "add", Operation.Replace => "replace", Operation.Delete => "delete", Operation.Move => "move",
        Operation.Bracket => "bracket", Operation.Keep => "keep", Operation.Support => "support", Operation.Oppose => "oppose",
        Operation.Reserve => "reserve", Operation.Comment => "comment", _ => "question",
    };
}
