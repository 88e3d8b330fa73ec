#!/usr/bin/env dotnet
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Writes the Word files of samples/igov-2005, and the mail that carries one, from the texts beside them: dotnet run scripts/make-sample.cs
// The delegations' edits stand at the top in the order of their files; below is what turns them into what Word would have saved. BCL only, the same bytes every run.
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sample = Path.Combine(args is [var root, ..] ? root : ".", "samples", "igov-2005");
var english = Draft.Read(Path.Combine(sample, "text", "0-zero-draft.en.md"), "en-GB");
var french = Draft.Read(Path.Combine(sample, "text", "0-zero-draft.fr.md"), "fr-FR");
void Save(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(sample, "contributions", name), bytes);

Save("lakeside-operators.docx", new Delegation(english, "Mara Lindqvist", "2005-08-02T07:02:00Z")
    .Insert("2", "hands", ", and it works")
    .Insert("7", "nor manage", " or supervise")
    .Replace("22(a)", "spam", "unsolicited mail")
    .DeleteParagraph("9")
    .NewParagraph("23", "A paper on a technical topic would be read, before it is published, by engineers who run networks.")
    .Comment("9", "well served", "Who says that it is well served? We would sooner repeat a little work than leave a little undone.")
    .Save());

Save("village-exchanges.docx", new Delegation(english, "Tomasi Vuli", "2005-08-04T20:41:00Z")
    .NewParagraph("5(e)", "to show how villages and small towns come on line, and at what price;")
    .Move("15", "11")
    .Insert("19", "in", " local,", " regional and national")
    .DeleteParagraph("21")
    .Replace("23", "short", "plain")
    .Comment("21", "five years", "A table that people sit at needs no date; one that nobody sits at needs no review.")
    .Save());

Save("open-harbour.docx", new Delegation(english, "Wanjiru Otieno", "2005-08-05T11:20:00Z")
    .Insert("6", "decisions", ", but those to whom its recommendations are addressed should answer them in public")
    .Replace("13", "four", "six")
    .Replace("17", "twelve", "sixteen")
    .Replace("17", "civil society", "civil society, and the academic and technical communities", whole: false)
    .Comment("5(c)", null, "We support this word for word: nobody else does it, because nobody else dares.")
    .Comment("20", "remains open", "For how long? A question left open for a year is a decision.",
        ("Joseph Mwangi", "Our members are divided. Let us say so and ask for a date."),
        ("Wanjiru Otieno", "Agreed: a date, and no answer yet."))
    .Comment("14", "voluntary", "Last year’s fund paid for eleven people. Is voluntary enough?")
    .Save());

Save("small-access-providers.docx", new Delegation(english, "Devika Rao", "2005-08-08T06:10:00Z", naturalReturn: true)
    .Delete("6", "binding ")
    .Replace("13", "four", "six")
    .Replace("17", "twelve", "fifteen")
    .Replace("17", "four each", "five each")
    .Replace("18", "three", "two")
    .Insert("22(b)", "connections", ", and who pays for them")
    .NewParagraph("22(b)", "the exchange points that keep local traffic local;")
    .Comment("22(b)", "cost of international connections", "For a provider of forty villages this is nine tenths of the bill.")
    .Save());

Save("valdoria.docx", new Delegation(english, "Delegation of Valdoria", "2005-08-09T14:30:00Z")
    .DeleteParagraph("6")
    .NewParagraph("6", "The forum would take its decisions by consensus. A decision binds those who joined in it.")
    .Insert("10", "all stakeholders", ", in their respective roles")
    .Replace("20", "Whether the forum stands alone or", "The forum")
    .Delete("20", " remains open")
    .DeleteParagraph("22(e)")
    .Comment("22(e)", "country-code", "Each State answers for its own domain. The delegation sees here no topic for others.")
    .Save());

Save("harmattan.docx", new Delegation(english, "Ibrahim Sule", "2005-08-10T09:00:00Z")
    .Insert("10", "all stakeholders", ", in their respective roles")
    .Replace("18", "three", "four")
    .Untracked("16", "six", "ten")
    .Replace("8", "dissent that was", "reservations that were")
    .Comment("14", null, "We support the fund, and would pay into it in kind: seats on our courses, not air tickets.")
    .Save());

Save("usagers-du-fleuve.docx", new Delegation(french, "Awa Ndiaye", "2005-08-11T08:05:00Z")
    .Replace("13", "quatre", "six")
    .Insert("14", "devrait payer le voyage", " et le séjour")
    .NewParagraph("12", "Les réunions devraient être retransmises par la radio là où la ligne ne porte pas l’image.")
    .Comment("5(f)", "nouveaux venus", "Nous soutenons cet alinéa. Un nouveau venu que l’on aide la première fois n’en est plus un la deuxième.")
    .Save());

var attached = new Delegation(english, "Lucía Quispe", "2005-08-11T17:15:00Z")
    .Replace("13", "four", "six")
    .Replace("22(c)", "many languages", "all languages, the oldest among them,")
    .NewParagraph("19", "Public libraries should be equipped to serve as places from which anybody can follow the meetings.")
    .Save();
Save("red-andina.eml", Mail.WithWord("comentarios-red-andina.docx", attached, """
    Message-ID: <20050811.1932.3@red-andina.example>
    Date: Thu, 11 Aug 2005 19:32:00 +0200
    From: Red Andina de Bibliotecas Digitales <lucia.quispe@red-andina.example>
    To: Secretariat of the consultation <secretariat@igov-2005.example>
    Subject: Comentarios de la Red Andina
    """, """
    Estimado señor Presidente:

    Le enviamos nuestras enmiendas en el documento adjunto, sobre el texto inglés. Añadimos aquí lo que no cabe en el margen.

    Apoyamos el apartado f) del párrafo 5. En nuestras bibliotecas, un recién llegado es alguien que baja tres horas a pie.

    Proponemos suprimir el párrafo 18. Quien tarda dos días en llegar no cabe en una agenda de tres.

    En cuanto al párrafo 17, ¿por qué no figuran las universidades en el grupo del programa?

    Reciba un saludo cordial,
    Lucía Quispe

    --\u0020
    Red Andina de Bibliotecas Digitales
    Cusco
    """.Replace("\\u0020", " ")));

// An upload that broke off after two thirds: the directory of the zip, which stands at its end, is missing.
var whole = new Delegation(english, "Edmund Fairweather", "2005-08-15T14:50:00Z")
    .Replace("2", "many hands", "many hands, as the telegraph was")
    .Save();
Save("telegraph-historians.docx", whole[..(whole.Length * 2 / 3)]);

/// <summary>One paragraph of the draft as its file has it: what is printed before it, its depth (title 0, heading 1, paragraph 2, sub-paragraph 3), its words.</summary>
internal sealed record Line(string Number, int Depth, string Text);

/// <summary>The zero draft in one language.</summary>
internal sealed partial record Draft(string Language, IReadOnlyList<Line> Lines)
{
    /// <summary>Reads the little Markdown in which the drafts of the sample are written.</summary>
    public static Draft Read(string file, string language)
    {
        var lines = new List<Line>();
        var above = "";
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                lines.Add(new("", line.TrimStart('#').Length == line.Length - 1 ? 0 : 1, line.TrimStart('#', ' ')));
                continue;
            }
            var match = Numbered().Match(line);
            if (!match.Success) throw new InvalidDataException($"{file}: not a numbered paragraph: {line}");
            if (match.Groups["letter"].Success) lines.Add(new($"{above}({match.Groups["letter"].Value})", 3, match.Groups["text"].Value));
            else lines.Add(new(above = match.Groups["number"].Value, 2, match.Groups["text"].Value));
        }
        return new(language, lines);
    }

    [GeneratedRegex(@"^(?:(?<number>\d+)\.|\s+\(?(?<letter>[a-z])\)) (?<text>.+)$")]
    private static partial Regex Numbered();
}

/// <summary>What one delegation does to the draft with "Track Changes" switched on, and the file that Word saves of it.</summary>
/// <param name="Draft">The text it works on.</param>
/// <param name="Author">As Word knows the person.</param>
/// <param name="Begun">The minute of the first edit; each further one comes a minute later.</param>
/// <param name="naturalReturn">Whether a new paragraph was begun with the Return key at the end of the one before: then the mark of that one is the inserted one.</param>
internal sealed class Delegation(Draft draft, string author, string begun, bool naturalReturn = false)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<Line> _lines = [.. draft.Lines];
    private readonly List<(string Number, int Start, int End, string New)> _edits = [];
    private readonly HashSet<string> _deleted = [];
    private readonly List<(string After, string Text)> _new = [];
    private readonly List<(string From, string After)> _moves = [];
    private readonly List<(string Number, int Start, int End, List<(string Author, string Text)> Thread)> _comments = [];
    private int _ids, _minutes;

    public Delegation Insert(string number, string after, string text, string? before = null) => Edit(number, after + before, after.Length, 0, text);

    public Delegation Delete(string number, string words) => Edit(number, words, 0, words.Length, "");

    /// <summary>Takes words out and puts others in; unless <paramref name="whole"/>, only what differs at the end was typed.</summary>
    public Delegation Replace(string number, string words, string by, bool whole = true) =>
        whole || !by.StartsWith(words, StringComparison.Ordinal) ? Edit(number, words, 0, words.Length, by) : Edit(number, words, words.Length, 0, by[words.Length..]);

    public Delegation DeleteParagraph(string number)
    {
        _deleted.Add(Of(number).Number);
        return this;
    }

    public Delegation NewParagraph(string after, string text)
    {
        _new.Add((Of(after).Number, text));
        return this;
    }

    public Delegation Move(string number, string after)
    {
        _moves.Add((Of(number).Number, Of(after).Number));
        return this;
    }

    /// <summary>Writes over the draft while nobody watches.</summary>
    public Delegation Untracked(string number, string words, string by)
    {
        var line = Of(number);
        _lines[_lines.IndexOf(line)] = line with { Text = line.Text.Replace(words, by, StringComparison.Ordinal) };
        return this;
    }

    /// <summary>A comment in the margin on those words, or on the whole paragraph, with its replies.</summary>
    public Delegation Comment(string number, string? on, string text, params (string Author, string Text)[] replies)
    {
        var line = Of(number);
        var start = on is null ? 0 : At(line, on);
        _comments.Add((line.Number, start, start + (on ?? line.Text).Length, [(author, text), .. replies]));
        return this;
    }

    private Delegation Edit(string number, string words, int from, int length, string text)
    {
        var line = Of(number);
        var at = At(line, words) + from;
        _edits.Add((number, at, at + length, text));
        return this;
    }

    private Line Of(string number) => _lines.Single(l => l.Number == number);

    private static int At(Line line, string words)
    {
        var at = line.Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && line.Text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0 ? at
            : throw new InvalidDataException($"“{words}” does not stand exactly once in {line.Number}");
    }

    /// <summary>The file.</summary>
    public byte[] Save()
    {
        var body = new XElement(W + "body");
        foreach (var line in _lines)
        {
            var move = _moves.FindIndex(m => m.From == line.Number && line.Number.Length > 0);
            var fresh = _new.Where(n => n.After == line.Number && line.Number.Length > 0).ToList();
            if (move >= 0) body.Add(Moved(line, move, "moveFrom"));
            else if (naturalReturn && fresh is [var typed])
            {
                body.Add(Paragraph(line, Mark("ins"), Words(line)));
                body.Add(Paragraph(line, null, [Tracked("ins", typed.Text)]));
                fresh = [];
            }
            else body.Add(_deleted.Contains(line.Number) ? Paragraph(line, Mark("del"), Words(line)) : Paragraph(line, null, Words(line)));
            foreach (var (_, text) in fresh) body.Add(Paragraph(line, Mark("ins"), [Tracked("ins", text)]));
            for (var m = 0; m < _moves.Count; m++)
                if (_moves[m].After == line.Number) body.Add(Moved(_lines.Single(l => l.Number == _moves[m].From), m, "moveTo"));
        }
        body.Add(new XElement(W + "sectPr",
            new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId7")),
            new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId8")),
            new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
            new XElement(W + "pgMar", Margins().Select(m => new XAttribute(W + m.Side, m.Twips)))));
        return Package.Zip(Parts(body));
    }

    private static IEnumerable<(string Side, int Twips)> Margins() =>
        [("top", 1418), ("right", 1418), ("bottom", 1418), ("left", 1418), ("header", 709), ("footer", 709), ("gutter", 0)];

    private static XElement Paragraph(Line line, XElement? mark, IEnumerable<XElement> content) => new(W + "p",
        new XElement(W + "pPr",
            new XElement(W + "pStyle", new XAttribute(W + "val", line.Depth switch { 0 => "Title", 1 => "Heading1", 2 => "Numbered", _ => "Lettered" })),
            mark is null ? null : new XElement(W + "rPr", mark)),
        content);

    private List<XElement> Moved(Line line, int move, string kind)
    {
        var id = ++_ids;
        var range = new XElement(W + $"{kind}RangeStart", new XAttribute(W + "id", id), new XAttribute(W + "name", $"move{move + 1}"), By());
        var paragraph = Paragraph(line, Mark(kind), [range, Wrapped(kind, Run(line.Text))]);
        return [paragraph, new XElement(W + $"{kind}RangeEnd", new XAttribute(W + "id", id))];
    }

    /// <summary>The runs of a paragraph: cut where an edit or a comment begins or ends.</summary>
    private IEnumerable<XElement> Words(Line line)
    {
        var edits = _edits.Where(e => e.Number == line.Number && line.Number.Length > 0).OrderBy(e => e.Start).ToList();
        var comments = _comments.Where(c => c.Number == line.Number && line.Number.Length > 0).ToList();
        int[] cuts = [.. edits.SelectMany(e => new[] { e.Start, e.End }).Concat(comments.SelectMany(c => new[] { c.Start, c.End })).Append(0).Append(line.Text.Length).Distinct().Order()];
        for (var i = 0; i < cuts.Length; i++)
        {
            foreach (var c in comments.Where(c => c.End == cuts[i])) foreach (var e in CommentEnd(c)) yield return e;
            foreach (var e in edits.Where(e => e.End == cuts[i] && e.New.Length > 0)) yield return Tracked("ins", e.New);
            foreach (var c in comments.Where(c => c.Start == cuts[i]))
                for (var n = 0; n < c.Thread.Count; n++) yield return new(W + "commentRangeStart", new XAttribute(W + "id", CommentId(c) + n));
            if (i + 1 == cuts.Length || cuts[i] == cuts[i + 1]) continue;
            var text = line.Text[cuts[i]..cuts[i + 1]];
            yield return _deleted.Contains(line.Number) || edits.Any(e => e.Start <= cuts[i] && cuts[i + 1] <= e.End) ? Tracked("del", text) : Run(text);
        }
    }

    private IEnumerable<XElement> CommentEnd((string, int, int, List<(string, string)> Thread) comment)
    {
        for (var n = 0; n < comment.Thread.Count; n++)
        {
            yield return new(W + "commentRangeEnd", new XAttribute(W + "id", CommentId(comment) + n));
            yield return new(W + "r", new XElement(W + "rPr", new XElement(W + "rStyle", new XAttribute(W + "val", "CommentReference"))),
                new XElement(W + "commentReference", new XAttribute(W + "id", CommentId(comment) + n)));
        }
    }

    private int CommentId((string, int, int, List<(string, string)> Thread) comment) =>
        _comments.TakeWhile(c => c.Thread != comment.Thread).Sum(c => c.Thread.Count);

    private static XElement Run(string text, bool deleted = false) =>
        new(W + "r", new XElement(W + (deleted ? "delText" : "t"), new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private XElement Tracked(string kind, string text) => Wrapped(kind, Run(text, kind == "del"));

    private XElement Wrapped(string kind, XElement run) => new(W + kind, new XAttribute(W + "id", ++_ids), By(), run);

    private XElement Mark(string kind) => new(W + kind, new XAttribute(W + "id", ++_ids), By());

    private XAttribute[] By() => [new(W + "author", author), new(W + "date", Minute())];

    private string Minute() => DateTimeOffset.ParseExact(begun, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        .AddMinutes(_minutes++).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private IEnumerable<(string Name, XElement Content)> Parts(XElement body)
    {
        var title = draft.Lines[0].Text;
        var lettered = draft.Language == "fr-FR" ? "%2)" : "(%2)";
        yield return ("word/document.xml", Root("document", body));
        yield return ("word/styles.xml", Part.Styles(draft.Language));
        yield return ("word/numbering.xml", Part.Numbering(lettered));
        yield return ("word/settings.xml", Part.Settings());
        yield return ("word/header1.xml", Part.Banner("hdr", "Header", draft.Language == "fr-FR"
            ? "Consultation informelle sur la gouvernance d’Internet" : "Informal consultation on Internet governance"));
        yield return ("word/footer1.xml", Part.Banner("ftr", "Footer", null));
        yield return ("docProps/core.xml", Part.Core(title, author, begun, Minute()));
        yield return ("docProps/app.xml", Part.App());
        if (_comments.Count == 0) yield break;
        var notes = _comments.SelectMany((c, thread) => c.Thread.Select((note, n) => (note.Author, note.Text, thread, n))).ToList();
        yield return ("word/comments.xml", Root("comments", notes.Select((note, id) => new XElement(W + "comment",
            new XAttribute(W + "id", id), new XAttribute(W + "author", note.Author), new XAttribute(W + "date", Minute()), new XAttribute(W + "initials", Initials(note.Author)),
            new XElement(W + "p", new XAttribute(W14 + "paraId", ParaId(note.thread, note.n)),
                new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", "CommentText"))), Run(note.Text))))));
        yield return ("word/commentsExtended.xml", new(W15 + "commentsEx", new XAttribute(XNamespace.Xmlns + "w15", W15.NamespaceName),
            notes.Select(note => new XElement(W15 + "commentEx", new XAttribute(W15 + "paraId", ParaId(note.thread, note.n)),
                note.n == 0 ? null : new XAttribute(W15 + "paraIdParent", ParaId(note.thread, 0)), new XAttribute(W15 + "done", 0)))));
        yield return ("word/people.xml", new(W15 + "people", new XAttribute(XNamespace.Xmlns + "w15", W15.NamespaceName),
            notes.Select(n => n.Author).Distinct().Select(name => new XElement(W15 + "person", new XAttribute(W15 + "author", name),
                new XElement(W15 + "presenceInfo", new XAttribute(W15 + "providerId", "None"), new XAttribute(W15 + "userId", name))))));
    }

    private static XElement Root(string name, params object[] content) => new(W + name,
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "w14", W14.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        new XAttribute(XName.Get("Ignorable", "http://schemas.openxmlformats.org/markup-compatibility/2006"), "w14"), content);

    private static string ParaId(int thread, int note) => (0x10000000 + thread * 0x100 + note).ToString("X8", CultureInfo.InvariantCulture);

    private static string Initials(string name) => string.Concat(name.Split(' ').Where(w => char.IsUpper(w[0])).Select(w => w[0]));
}

/// <summary>The parts that are alike in every file.</summary>
internal static class Part
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static XElement Styles(string language) => XElement.Parse($"""
        <w:styles {Space}><w:docDefaults>
        <w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault/></w:docDefaults>
        {Style("paragraph", "Normal", "Normal", null, "<w:pPr><w:spacing w:after=\"120\"/></w:pPr>", true)}
        {Style("paragraph", "Title", "Title", "Normal", "<w:pPr><w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>")}
        {Style("paragraph", "Heading1", "heading 1", "Normal", "<w:pPr><w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>")}
        {Style("paragraph", "Numbered", "Numbered paragraph", "Normal", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"both\"/></w:pPr>")}
        {Style("paragraph", "Lettered", "Lettered paragraph", "Normal", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"both\"/></w:pPr>")}
        {Style("paragraph", "Header", "header", "Normal", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:i/><w:sz w:val=\"20\"/></w:rPr>")}
        {Style("paragraph", "Footer", "footer", "Normal", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>")}
        {Style("paragraph", "CommentText", "annotation text", "Normal", "<w:rPr><w:sz w:val=\"20\"/></w:rPr>")}
        {Style("character", "CommentReference", "annotation reference", null, "<w:rPr><w:sz w:val=\"16\"/></w:rPr>")}
        </w:styles>
        """);

    private static string Style(string type, string id, string name, string? basedOn, string properties, bool standard = false) =>
        $"""<w:style w:type="{type}"{(standard ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{(basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}<w:qFormat/>{properties}</w:style>""";

    public static XElement Numbering(string lettered) => XElement.Parse($"""
        <w:numbering {Space}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Numbered"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Lettered"/><w:lvlText w:val="{lettered}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:lvl>
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """);

    public static XElement Settings() => XElement.Parse($"""
        <w:settings {Space}><w:zoom w:percent="100"/><w:trackRevisions/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """);

    /// <summary>A page header or footer: a line of text, or the page number.</summary>
    public static XElement Banner(string root, string style, string? text) => XElement.Parse($"""
        <w:{root} {Space}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{(text is null ? "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" : $"<w:r><w:t>{text}</w:t></w:r>")}</w:p></w:{root}>
        """);

    public static XElement Core(string title, string author, string created, string modified) => XElement.Parse($"""
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{modified}</dcterms:modified></cp:coreProperties>
        """);

    public static XElement App() => XElement.Parse("""
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>
        """);
}

/// <summary>The zip that holds the parts (ECMA-376 part 2), with their types and relationships.</summary>
internal static class Package
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Name of a part, its content type, its relationship, from the document ("") or from the package ("/").</summary>
    private static readonly (string Name, string Type, string Relationship, string From)[] Known =
    [
        ("word/document.xml", Word + "document.main+xml", Office + "officeDocument", "/"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/"),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", Office + "extended-properties", "/"),
        ("word/styles.xml", Word + "styles+xml", Office + "styles", ""),
        ("word/numbering.xml", Word + "numbering+xml", Office + "numbering", ""),
        ("word/settings.xml", Word + "settings+xml", Office + "settings", ""),
        ("word/header1.xml", Word + "header+xml", Office + "header", ""),
        ("word/footer1.xml", Word + "footer+xml", Office + "footer", ""),
        ("word/comments.xml", Word + "comments+xml", Office + "comments", ""),
        ("word/commentsExtended.xml", Word + "commentsExtended+xml", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", ""),
        ("word/people.xml", Word + "people+xml", "http://schemas.microsoft.com/office/2011/relationships/people", ""),
    ];

    public static byte[] Zip(IEnumerable<(string Name, XElement Content)> parts)
    {
        var all = parts.ToDictionary(p => p.Name, p => p.Content);
        var known = Known.Where(k => all.ContainsKey(k.Name)).ToList();
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", new(types + "Types",
                new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
                known.Select(k => new XElement(types + "Override", new XAttribute("PartName", "/" + k.Name), new XAttribute("ContentType", k.Type)))));
            Write(zip, "_rels/.rels", Relationships("/"));
            Write(zip, "word/_rels/document.xml.rels", Relationships(""));
            foreach (var (name, _, _, _) in known) Write(zip, name, all[name]);
        }
        return bytes.ToArray();

        XElement Relationships(string from)
        {
            XNamespace space = "http://schemas.openxmlformats.org/package/2006/relationships";
            return new(space + "Relationships", known.Where(k => k.From == from).Select(k => new XElement(space + "Relationship",
                new XAttribute("Id", $"rId{Array.IndexOf(Known, k) + 1}"), new XAttribute("Type", k.Relationship),
                new XAttribute("Target", from == "/" ? k.Name : k.Name["word/".Length..]))));
        }
    }

    private static void Write(ZipArchive zip, string name, XElement content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2005, 7, 20, 10, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(stream, SaveOptions.DisableFormatting);
    }
}

/// <summary>A letter by mail.</summary>
internal static class Mail
{
    public static byte[] WithWord(string name, byte[] word, string headers, string letter)
    {
        const string Boundary = "=_a-letter-and-its-annex";
        var text = $"""
            {headers.Trim()}
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="{Boundary}"

            --{Boundary}
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {letter}
            --{Boundary}
            Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="{name}"
            Content-Disposition: attachment; filename="{name}"
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(word, Base64FormattingOptions.InsertLineBreaks)}
            --{Boundary}--

            """;
        return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
    }
}
