using System.Globalization;
using System.Text.Json;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Compilations.Layouts;

/// <summary>Compilations made by hand for the layouts' tests; every name in them is invented.</summary>
internal sealed class Examples
{
    private readonly List<Contribution> _contributions = [];
    private readonly List<Point> _points = [];
    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, int> _count = [];

    public Contribution Sender(string? organisation, string? kind, string? language = "en", bool late = false, string? person = null,
        Capacity? capacity = null, string[]? onBehalfOf = null, string? country = null, string? region = null, int? basedOn = null,
        Refusal? error = null, string? file = null)
    {
        var number = _contributions.Count + 1;
        var contribution = new Contribution
        {
            Number = number, Organisation = organisation, Person = person, Kind = kind, Language = language, Late = late, Country = country,
            Region = region, Capacity = capacity, OnBehalfOf = onBehalfOf ?? [], BasedOn = basedOn,
            Received = new DateTimeOffset(2005, 7, 1 + number % 28, 9, 30, 0, TimeSpan.Zero),
            Files = [new Reading
            {
                File = file ?? string.Create(CultureInfo.InvariantCulture, $"contributions/{number:00}.docx"),
                Sha256 = number.ToString("x64", CultureInfo.InvariantCulture), Format = FileFormat.Docx, Error = error,
            }],
        };
        _contributions.Add(contribution);
        return contribution;
    }

    public string Says(Operation operation, Anchor anchor, string? text, IReadOnlyList<Contribution> senders, EvidenceBy by = EvidenceBy.TrackedChange,
        string? detail = null, double confidence = 1, string? reason = null, Candidate[]? others = null, string[]? alternatives = null,
        NearGroup[]? near = null)
    {
        var ids = new List<string>();
        foreach (var sender in senders)
        {
            var n = _count[sender.Number] = _count.GetValueOrDefault(sender.Number) + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"C{sender.Number}.{n}");
            ids.Add(id);
            _points.Add(new()
            {
                Id = id, Contribution = sender.Number, Operation = operation, Anchor = anchor, Text = text, Reason = ids.Count == 1 ? reason : null,
                Source = new(sender.Files[0].File, n, 0, 10), Group = ids[0],
                Evidence = new() { By = by, Detail = detail, Confidence = confidence, Others = others ?? [] },
            });
        }
        _groups.Add(new()
        {
            Id = ids[0], Operation = operation, Anchor = anchor, Text = text, Points = ids, Alternatives = alternatives ?? [], Near = near ?? [],
            Sponsors = [.. senders.Select(s => new Sponsor(s.Sponsor, s.Kind, s.Number))],
        });
        return ids[0];
    }

    public Compilation Compile(TextVersion? text, params IReadOnlyList<GuidingQuestion> questions) => new()
    {
        Consultation = new() { Title = "Shared waters", Languages = [text?.Language ?? "en"], Questions = questions },
        Text = text,
        Contributions = _contributions,
        Points = [.. _points.OrderBy(p => p.Contribution)],
        Groups = _groups,
        Unplaced = [.. _points.Where(p => p.Anchor.To == AnchorTo.None).Select(p => p.Id)],
        Errors = [.. _contributions.Where(c => c.Unreadable)
            .Select(c => new CompilationError(c.Number, c.Files[0].File, c.Organisation, c.Person, c.Files[0].Error!))],
    };

    public static TextVersion Text(string language, params (string? Number, BlockKind Kind, string Text)[] paragraphs) => new()
    {
        Version = 0, Title = "Principles for shared waters", Language = language, Languages = [language],
        Paragraphs = [.. paragraphs.Select((p, i) => new Paragraph
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"p{i + 1}"), Number = p.Number, Kind = p.Kind, Level = p.Kind == BlockKind.Heading ? 1 : 0,
            Text = p.Text, Texts = new Dictionary<string, string> { [language] = p.Text },
        })],
    };

    public static Anchor Range(TextVersion text, string paragraph, string quote, string? language = null)
    {
        var start = text.Paragraphs[text.Order[paragraph]].In(language).IndexOf(quote, StringComparison.Ordinal);
        if (start < 0) throw new ArgumentException($"“{quote}” does not stand in {paragraph}", nameof(quote));
        return new() { To = AnchorTo.Range, Paragraph = paragraph, Start = start, End = start + quote.Length, Quote = quote, Language = language };
    }

    /// <summary>An insertion after words of the text.</summary>
    public static Anchor After(TextVersion text, string paragraph, string words)
    {
        var range = Range(text, paragraph, words);
        return range with { Start = range.End, Quote = null };
    }

    /// <summary>A little of everything, with a text.</summary>
    public static Compilation Waters()
    {
        var text = Text("en",
            (null, BlockKind.Heading, "Purpose"),
            ("1", BlockKind.Paragraph, "The basin shall be managed as a whole. Its users meet twice a year."),
            ("2", BlockKind.Paragraph, "Decisions are taken by consensus [of those present]. Where there is none, the chair reports the positions."),
            (null, BlockKind.Heading, "Means"),
            ("3", BlockKind.Paragraph, "Data on levels and quality are public."),
            ("4", BlockKind.Paragraph, "A small secretariat serves the users."));
        text = text with
        {
            Languages = ["en", "fr"],
            Paragraphs = [.. text.Paragraphs.Select(p => p.Id != "p5" ? p : p with
            {
                Texts = new Dictionary<string, string> { ["en"] = p.Text, ["fr"] = "Les données sur les niveaux et la qualité sont publiques." },
            })],
        };
        var e = new Examples();
        var meridia = e.Sender("Republic of Meridia", "Government", region: "Europe");
        var anglers = e.Sender("Anglers' Union", "Civil society", onBehalfOf: ["River Club", "Lake Club"], region: "Europe");
        var hydro = e.Sender("Hydro Works", "Private sector", late: true, region: "Africa");
        var reseau = e.Sender("Réseau des sources", "Civil society", language: "fr", region: "Africa");
        var ada = e.Sender(null, null, person: "Ada Sample", capacity: Capacity.Personal, basedOn: 0);
        e.Sender("Delta Office", "Government", error: new Refusal("invented"), file: "contributions/secret.docx");

        e.Says(Operation.Replace, Range(text, "p2", "shall"), "should", [meridia, hydro], alternatives: ["C2.1"], reason: "The basin has no court.");
        e.Says(Operation.Replace, Range(text, "p2", "shall be managed"), "must be governed", [anglers], alternatives: ["C1.1"]);
        e.Says(Operation.Delete, Range(text, "p2", " Its users meet twice a year."), null, [ada], EvidenceBy.Comparison);
        e.Says(Operation.Support, Anchor.OfParagraph("p2"), "We support this paragraph.", [reseau], EvidenceBy.Reference, "§ 1");
        e.Says(Operation.Add, After(text, "p3", "consensus"), " or, failing that, by two thirds", [hydro], near: [new("C1.1", .5)]);
        e.Says(Operation.Comment, Range(text, "p3", "the chair"), "Which chair?", [ada], EvidenceBy.Margin);
        e.Says(Operation.Replace, Range(text, "p5", "sont publiques", "fr"), "sont accessibles à tous", [reseau]);
        e.Says(Operation.Keep, Anchor.OfParagraph("p6"), "Keep it small.", [anglers], EvidenceBy.Reference, "para. 4");
        e.Says(Operation.Add, Anchor.Gap("p6"), "The secretariat publishes its accounts.", [meridia, anglers]);
        e.Says(Operation.Comment, Anchor.WholeText, "A short and clear text.", [meridia], EvidenceBy.Reference);
        e.Says(Operation.Comment, Anchor.Missing, "Nothing is said of glaciers.", [ada], EvidenceBy.Reference);
        e.Says(Operation.Oppose, new() { To = AnchorTo.Orphan, Paragraph = "p3", Quote = "the voting rule" }, "We cannot accept the voting rule.", [hydro], EvidenceBy.Margin);
        e.Says(Operation.Comment, Anchor.None, "Rivers do not know borders.", [reseau], EvidenceBy.Likeness, confidence: .62,
            others: [new(Anchor.OfParagraph("p2"), .62), new(Anchor.OfParagraph("p5"), .2)]);
        return e.Compile(text);
    }

    /// <summary>A text in Arabic with voices in Arabic, French and English.</summary>
    public static Compilation Arabic()
    {
        var text = Text("ar",
            (null, BlockKind.Heading, "الغرض"),
            ("1", BlockKind.Paragraph, "تدار مياه الحوض كوحدة واحدة، ويجتمع مستخدموها مرتين في السنة."),
            ("2", BlockKind.Paragraph, "تتخذ القرارات بتوافق الآراء [بين الحاضرين]. وتنشر البيانات على موقع ICANN وفق الفقرة 72(و)."));
        text = text with { Title = "مبادئ المياه المشتركة" };
        var e = new Examples();
        var meridia = e.Sender("جمهورية ميريديا", "Government", language: "ar");
        var anglers = e.Sender("Anglers' Union (est. 1998)", "Civil society");
        var reseau = e.Sender("Réseau des sources", "Civil society", language: "fr", late: true);
        e.Says(Operation.Replace, Range(text, "p2", "مرتين"), "ثلاث مرات", [meridia, anglers], alternatives: ["C3.1"]);
        e.Says(Operation.Replace, Range(text, "p2", "مرتين في السنة"), "كل شهر", [reseau], alternatives: ["C1.1"], reason: "Deux fois ne suffisent pas.");
        e.Says(Operation.Comment, Anchor.OfParagraph("p3"), "We would rather have this on a site of the users' own, see para. 4 (b).", [anglers], EvidenceBy.Reference, "الفقرة 2");
        e.Says(Operation.Support, Anchor.OfParagraph("p3"), "نؤيد هذه الفقرة.", [meridia], EvidenceBy.Reference, "الفقرة 2");
        e.Says(Operation.Add, Anchor.Gap("p3"), "تنشر الأمانة حساباتها.", [meridia, reseau]);
        return e.Compile(text);
    }

    /// <summary>Questions only.</summary>
    public static Compilation Call()
    {
        var e = new Examples();
        var meridia = e.Sender("Republic of Meridia", "Government");
        var anglers = e.Sender("Anglers' Union", "Civil society");
        e.Says(Operation.Comment, Anchor.OfQuestion("1"), "Every user of the basin.", [meridia, anglers], EvidenceBy.Answer, "Who should meet?");
        e.Says(Operation.Comment, Anchor.OfQuestion("7"), "An answer to a question that nobody asked.", [anglers], EvidenceBy.Reference, "question 7");
        e.Says(Operation.Comment, Anchor.None, "Water is life.", [meridia], EvidenceBy.Likeness, confidence: .4);
        return e.Compile(null,
            new GuidingQuestion("1", "Who should meet?", new Dictionary<string, string>()),
            new GuidingQuestion("2", "How often?", new Dictionary<string, string>()));
    }
}

/// <summary>The product's English words, read from its own catalogue.</summary>
internal sealed class EnglishWords : IWords
{
    private static readonly Lazy<Dictionary<string, string>> Catalogue = new(() =>
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Plenary.slnx")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("No Plenary.slnx above the tests.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(root, "src/Plenary.Server/Platform/Localisation/Texts/en.json")))!;
    });

    public string Language { get; init; } = "en";

    /// <summary>Keys that were asked for and have no words.</summary>
    public SortedSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public string Say(string key, params IReadOnlyList<string> args)
    {
        if (!Catalogue.Value.TryGetValue(key, out var said))
        {
            Unknown.Add(key);
            return key;
        }
        for (var i = 0; i < args.Count; i++)
            said = said.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", args[i], StringComparison.Ordinal);
        return said;
    }
}
