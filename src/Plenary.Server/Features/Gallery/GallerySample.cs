using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Answers;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Desk;

namespace Plenary.Server.Features.Gallery;

/// <summary>What the gallery shows its components with: a harbour's rules and who speaks on them, in English or in Arabic. All of it is invented.</summary>
public sealed class GallerySample
{
    /// <summary>When it is in the gallery.</summary>
    internal static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly ConsultationId Id = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
    private readonly List<PointRow> _points = [];

    public GallerySample(IWords words)
    {
        Words = words;
        Open = Consultation(Now.AddDays(-20), null);
        Rows = [Sender(1, "Republic of Meridia", "جمهورية الميناء", "Government"), Sender(2, "Anglers’ Union", "اتحاد الصيادين", "Civil society"), Sender(3, "Hydro Works", "شركة المياه", "Private sector"),
            Sender(4, "Delta Institute", "معهد الدلتا", "Academia"), Sender(5, "Registry of Buoys", "سجل العوامات", "Technical community"), Sender(6, "Conference of Ports", "مؤتمر الموانئ", "International organisation"), Sender(7, "Ada Quill", "آدا قلم", null)];
        Text = Version(0, T("The harbour shall be open to every vessel. It closes at night.", "يكون الميناء مفتوحًا لكل سفينة. ويُغلق ليلًا."));
        Next = Version(1, T("The harbour should be open to every vessel at all hours.", "ينبغي أن يكون الميناء مفتوحًا لكل سفينة في كل ساعة."));
        Says(1, Operation.Replace, Range("p2", T("shall be", "يكون")), T("should be", "ينبغي أن يكون"), T("A rule of this kind binds nobody.", "قاعدة كهذه لا تُلزم أحدًا."));
        Says(2, Operation.Replace, Range("p2", T("shall be open", "يكون الميناء")), T("must be kept open", "يجب أن يبقى الميناء"));
        Says(3, Operation.Delete, Range("p2", T(" It closes at night.", " ويُغلق ليلًا.")), null);
        Says(4, Operation.Support, Anchor.OfParagraph("p3"), T("We support this paragraph.", "نؤيد هذه الفقرة."));
        Says(5, Operation.Oppose, Anchor.OfParagraph("p3"), T("Fees should be published every month.", "ينبغي أن تُنشر الرسوم كل شهر."));
        Says(6, Operation.Add, Anchor.Gap("p4"), T("The secretariat publishes its accounts.", "تنشر الأمانة حساباتها."));
        Says(7, Operation.Question, Anchor.OfParagraph("p4"), T("Who appoints the secretariat?", "من يعيّن الأمانة؟"));
        Says(2, Operation.Comment, Anchor.None, T("Ships that wait outside pay twice for the same berth.", "السفن التي تنتظر في الخارج تدفع مرتين للرصيف نفسه."), others: [new(Anchor.OfParagraph("p3"), .62), new(Anchor.OfParagraph("p2"), .31), new(Anchor.OfQuestion("1"), .12)]);
        Says(3, Operation.Comment, Anchor.None, T("We thank the chair for her patience.", "نشكر الرئيسة على صبرها."));
        Compilation = Compiler.Assemble(new(Open.ToCore(), [Text], Text, [], []), [.. Rows.Select(r => new ContributionPoints(r.ToCore([]), [.. _points.Where(p => p.Of == r.Number).Select(p => p.ToCore())]))]);
        Say = new(new(Compilation), words);
        View = new(Say, words.Language);
        Answered = new(Say, words.Language, new PageLinks("gallery", new CommonFilter(), _points.Where(p => !p.Open).Index().ToDictionary(p => p.Item.Cite, p => Shown(p.Index))));
    }

    public IWords Words { get; }
    public Phrasing Say { get; }
    public EditionView View { get; }

    /// <summary>With answers, as on a server.</summary>
    public EditionView Answered { get; }
    public Compilation Compilation { get; }
    public TextVersion Text { get; }
    public TextVersion Next { get; }
    public ConsultationRow Open { get; }
    public IReadOnlyList<ContributionRow> Rows { get; }
    internal PointRow First => _points[0];
    internal PointRow Placeable => _points[^2];
    internal PointRow Nowhere => _points[^1];

    /// <summary>One of two, by the language.</summary>
    internal string T(string english, string arabic) => Words.Language == "ar" ? arabic : english;

    internal Place Gap => Say.Apparatus.Places.First(p => p.Kind == PlaceKind.Gap);

    internal Place At(PlaceKind kind, string paragraph) => Say.Apparatus.Places.First(p => p.Kind == kind && p.Paragraph?.Id == paragraph);

    /// <summary>One whose contributions are open since a day, and were extended if so.</summary>
    internal ConsultationRow Consultation(DateTimeOffset? announced, DateTimeOffset? concluded, bool extended = false)
    {
        var (opens, closes) = (Deadline("2026-02-20T09:00"), Deadline("2026-03-31T23:59"));
        return new()
        {
            Id = Id, Slug = "gallery", Title = T("Rules for the harbour", "قواعد الميناء"), Languages = [Words.Language], Zone = "Africa/Tunis", Kinds = Kinds.Defaults, Announced = announced, Concluded = concluded, Created = Now.AddDays(-40),
            Phases = [new(T("Call", "النداء"), Deadline("2026-01-20T09:00"), opens), new(T("Contributions", "المساهمات"), opens, extended ? closes : Deadline("2026-03-20T23:59")), new(T("Meeting", "الاجتماع"), Deadline("2026-04-20T09:00"), Deadline("2026-04-22T18:00"))],
            Questions = [new("1", T("How should berths be shared?", "كيف تُقسَّم الأرصفة؟"), new Dictionary<string, string>())],
            Extensions = extended ? [new(1, T("Contributions", "المساهمات"), Deadline("2026-03-20T23:59"), closes, T("Two languages came late.", "تأخرت لغتان."), Now.AddDays(-2))] : [],
            Plan = [Planned(T("Zero draft", "المسودة الأولى"), "2026-02-10T12:00", Now.AddDays(-35)), Planned(T("Compilation", "التجميع"), "2026-03-01T12:00", null), Planned(T("First draft", "المسودة الثانية"), "2026-04-10T12:00", null)],
        };
    }

    internal static Deadline Deadline(string local, string zone = "Africa/Tunis") => Zones.At(DateTime.Parse(local, CultureInfo.InvariantCulture), zone).Value!;

    internal ContributionRow Sender(int number, string english, string arabic, string? kind, Standing standing = Standing.Public, bool late = false, int? supersedes = null) => new()
    {
        Id = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)number])), Consultation = Id, Number = number, Organisation = kind is null ? null : T(english, arabic), Person = kind is null ? T(english, arabic) : null, Kind = kind,
        Country = kind == "Government" ? T("Tunisia", "تونس") : null, Capacity = kind is null ? Capacity.Personal : Capacity.Organisation, Language = Words.Language, Received = Now.AddDays(-number), Late = late, Standing = standing, Supersedes = supersedes,
        Door = Door.Form, Once = number.ToString(CultureInfo.InvariantCulture), Sha256 = number.ToString("x64", CultureInfo.InvariantCulture),
    };

    internal AnswerRow Answer(string word, string? reason = null, string? paragraph = null) => new()
    {
        Point = First.Id, Consultation = Id, Word = word, Reason = reason, Paragraph = paragraph, Version = paragraph is null ? null : 1, DraftedBy = "", Drafted = Now, Approved = Now, Published = Now,
    };

    /// <summary>The desk with a point on it.</summary>
    internal DeskView Desk(PointRow? row, params IReadOnlyList<Refusal> refusals)
    {
        var places = row is null ? [] : row.Evidence.Others.Select(o => new DeskPlace(PlaceCode.Of(o.Anchor), o.Anchor, Say.Say("desk.likeness"), o.Confidence)).ToList();
        if (row is { Open: false }) places.Insert(0, new(PlaceCode.Now, row.Anchor, Say.Evidence(row.Evidence), null));
        var chosen = places.FirstOrDefault();
        return new()
        {
            Of = Open, Ask = new(row?.Cite), Say = Say, Kinds = View.Kinds, Total = 900, Open = row is null ? 0 : 585, Left = row is null ? null : TimeSpan.FromMinutes(160), Last = "C1.1", Next = row is null ? null : "C3.2", Before = row is null ? null : "C1.1", Refusals = refusals,
            Queue = row is null ? [] : [.. Rows.Take(4).Select(r => new QueueLine(r, 4 + r.Number, r.Number - 1, $"C{Phrasing.Number(r.Number)}.1"))],
            Point = row is null ? null : new()
            {
                Row = row, From = Rows[row.Of - 1], OfHowMany = 9, Places = places, Chosen = chosen,
                Passage = row.Open ? new(T("We welcome the openness of this process.", "نرحب بانفتاح هذا المسار."), [(row.Words!, true), (T(" More on this follows.", " ويلي ذلك المزيد."), false)], T("The port is small and the sea is wide.", "الميناء صغير والبحر واسع.")) : null,
                Paragraph = chosen?.Anchor.Paragraph is { } id ? Text.Paragraphs[Text.Order[id]] : null,
                Like = row.Open && places.Count > 0 ? [Voice(4) with { Likeness = .71 }, Voice(0) with { Likeness = .34 }] : [], There = chosen is null ? [] : [Voice(3)], MoreThere = chosen is null ? 0 : 12,
            },
        };
    }

    internal AnswerGroup Group(AnswerRow? answer) => new([.. _points.Take(2).Select(p => new AnswerLine(p, Rows[p.Of - 1].Organisation!, Rows[p.Of - 1].Kind, p == First ? answer : null, null))], []);

    private AnswerShown Shown(int n) => new(Answering.DefaultWords[n % Answering.DefaultWords.Count], n == 0 ? T("As the meeting saw it.", "كما رآه الاجتماع.") : null, n == 0 ? "p2" : null, n == 0 ? 1 : null);

    private DeskVoice Voice(int point) => new() { Point = _points[point], Organisation = Rows[_points[point].Of - 1].Organisation, Kind = Rows[_points[point].Of - 1].Kind };

    private PlannedRow Planned(string name, string at, DateTimeOffset? delivered) =>
        new(name, T("Secretariat", "الأمانة"), [Words.Language], Deadline(at), null, 0, delivered is { } when ? new Dictionary<string, DateTimeOffset> { [Words.Language] = when } : []);

    private TextVersion Version(int number, string first) => new()
    {
        Version = number, Title = T("Rules for the harbour", "قواعد الميناء"), Language = Words.Language, Languages = [Words.Language],
        Paragraphs = [.. new[] { (null, T("Openness", "الانفتاح")), ("1", first), ("2", T("Fees are published once a year.", "تُنشر الرسوم مرة في السنة.")), ("3", T("A small secretariat serves the users.", "تخدم المستخدمين أمانة صغيرة.")) }
            .Select((p, i) => new Paragraph { Id = "p" + Phrasing.Number(i + 1), Number = p.Item1, Kind = p.Item1 is null ? BlockKind.Heading : BlockKind.Paragraph, Level = p.Item1 is null ? 1 : 0, Text = p.Item2, Texts = new Dictionary<string, string> { [Words.Language] = p.Item2 } })],
    };

    private Anchor Range(string paragraph, string quote)
    {
        var start = Text.Paragraphs[Text.Order[paragraph]].Text.IndexOf(quote, StringComparison.Ordinal);
        return new() { To = AnchorTo.Range, Paragraph = paragraph, Start = start, End = start + quote.Length, Quote = quote };
    }

    private void Says(int of, Operation operation, Anchor anchor, string? text, string? reason = null, IReadOnlyList<Candidate>? others = null)
    {
        var n = _points.Count(p => p.Of == of) + 1;
        _points.Add(PointRow.Make(new(new Guid(3, 0, 0, [0, 0, 0, 0, 0, 0, (byte)n, (byte)of])), Rows[of - 1], 0, new()
        {
            Id = $"C{Phrasing.Number(of)}.{Phrasing.Number(n)}", Contribution = of, Operation = operation, Anchor = anchor, Text = text, Reason = reason, Source = new(T("letter.docx", "رسالة.docx"), 0, 0, text?.Length ?? 0),
            Evidence = new() { By = anchor.To == AnchorTo.None ? EvidenceBy.Likeness : anchor.To is AnchorTo.Range or AnchorTo.Gap ? EvidenceBy.TrackedChange : EvidenceBy.Reference, Confidence = 1, Others = others ?? [] },
        }));
    }
}
