using System.Security;
using System.Text;
using CsCheck;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Compilations;
using Plenary.Core.Texts;
using Plenary.Documents.Word;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>One thing that an author does to one paragraph with tracking on.</summary>
internal sealed record Act(int What, double From, double To, string Words);

/// <summary>A base text and what each of several authors makes of a copy of it, through real Word files from end to end.</summary>
internal sealed record EditedCopies(TextVersion Text, IReadOnlyList<Act[]> Authors)
{
    private static readonly string[] Vocabulary = ["governance", "forum", "shall", "should", "not", "Internet", "access", "open", "rights", "States",
        "multilingual", "résumé", "互联网", "治理", "الإنترنت", "حوكمة", "2015", "per", "cent", "to", "of", "and", "an", "[option]", "e.g.", "«mot»", "Москва", "𝒜"];

    public static readonly string[] Names = ["Aland", "Bo, \"Inc.\" & Sons", "Celand <NGO>"];

    private static readonly Gen<string> Word = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]);
    private static readonly Gen<string> Sentence = Word.Array[5, 16].Select(words => string.Join(' ', words) + ".");
    private static readonly Gen<Act> AnAct = Gen.Select(Gen.Int[0, 13], Gen.Double.Unit, Gen.Double.Unit, Word, (what, from, to, words) => new Act(what, from, to, words));

    /// <summary>Headings, numbered paragraphs, items and a table here and there; up to three authors.</summary>
    public static readonly Gen<EditedCopies> Any =
        from sentences in Sentence.Array[2, 8]
        from kinds in Gen.Int[0, 9].Array[sentences.Length]
        from authors in AnAct.Array[sentences.Length].Array[1, 3]
        select new EditedCopies(TextOf(sentences, kinds), authors);

    public override string ToString() => string.Join('\n', Text.Paragraphs.Select(p => $"{p.Id} {p.Kind} {p.Number} {p.Cell} {p.Text}"))
        + "\n" + string.Join('\n', Authors.Select((acts, i) => $"{Names[i]}: {string.Join(" · ", acts.Select(a => $"{a.What} {a.From:0.00} {a.To:0.00} {a.Words}"))}"));

    /// <summary>What the reader makes of an author's file.</summary>
    public Reading Copy(int author) => WordReader.Read($"{author}.docx", "", Docx.Of(Body(Authors[author])));

    /// <summary>The common document of all of them.</summary>
    public Compilation Compiled() => Compiled(Enumerable.Range(0, Authors.Count).Select(Copy));

    public Compilation Compiled(IEnumerable<Reading> copies) => Compiler.Compile(new CompilerInput(
        new Consultation { Title = Text.Title, Slug = "copies" }, [Text], Text,
        [.. copies.Select((reading, i) => new Contribution { Number = i + 1, Organisation = Names[i], Files = [reading] })], []));

    /// <summary>The paragraphs that say something.</summary>
    public static List<string> Lines(IEnumerable<string> lines) => [.. lines.Where(l => !string.IsNullOrWhiteSpace(l))];

    /// <summary>A reading with only these changes accepted.</summary>
    public static List<string> Accepted(Reading reading, Func<TrackedChange, bool> accept) =>
        Lines(AcceptedView.Of(reading with { Changes = [.. reading.Changes.Where(accept)] }).View.Blocks
            .Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer)).Select(b => b.Text));

    private static TextVersion TextOf(string[] sentences, int[] kinds)
    {
        var paragraphs = new List<Paragraph>();
        var (table, row, number, item) = (0, 0, 0, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            // Words that no other paragraph has: which one is which is not what is tried here.
            var text = $"Clause {(char)('A' + i)}{i}: {sentences[i]}";
            var id = $"p{i + 1}";
            if (kinds[i] == 0)
            {
                paragraphs.Add(Sample.Paragraph(id, text, kind: BlockKind.TableCell, cell: new(table, row++, 0)));
                continue;
            }
            if (row > 0) (table, row) = (table + 1, 0);
            if (kinds[i] == 1) item = 0;
            paragraphs.Add(kinds[i] switch
            {
                1 => Sample.Paragraph(id, text, kind: BlockKind.Heading, level: 1),
                2 or 3 => Sample.Paragraph(id, text, $"({(char)('a' + item++)})", BlockKind.ListItem, 2),
                4 => Sample.Paragraph(id, text),
                _ => Sample.Paragraph(id, text, $"{++number}."),
            });
            if (kinds[i] > 4) item = 0;
        }
        return Sample.Text([.. paragraphs]);
    }

    private string Body(Act[] acts)
    {
        var body = new StringBuilder();
        var moved = new Dictionary<int, string>();
        for (var i = 0; i < acts.Length; i++)
            if (acts[i].What == 12 && Text.Paragraphs[i].Cell is null)
                moved.TryAdd((int)(acts[i].To * acts.Length), $"<w:moveToRangeStart w:id=\"{100 + i}\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\" w:name=\"m{i}\"/>"
                    + Docx.P(Track("moveTo", R(Text.Paragraphs[i].Text)), Mark("moveTo")) + $"<w:moveToRangeEnd w:id=\"{100 + i}\"/>");
        for (var i = 0; i < acts.Length; i++)
        {
            if (i == 0 && acts[0].What == 6) body.Append(Docx.P(Track("ins", R("Before all " + acts[0].Words)), Mark("ins")));
            if (Text.Paragraphs[i].Cell is { } cell)
            {
                if (i == 0 || Text.Paragraphs[i - 1].Cell?.Table != cell.Table) body.Append("<w:tbl>");
                body.Append(Docx.Tr("", Docx.Tc(Words(acts, i, acts[i] with { What = acts[i].What is >= 5 and not 10 and not 11 ? 0 : acts[i].What }))));
                if (i + 1 == acts.Length || Text.Paragraphs[i + 1].Cell?.Table != cell.Table) body.Append("</w:tbl>").Append(Docx.P(""));
            }
            else body.Append(Words(acts, i, acts[i] with { What = acts[i].What == 12 && !moved.Values.Any(m => m.Contains($"\"m{i}\"", StringComparison.Ordinal)) ? 0 : acts[i].What }));
            if (moved.TryGetValue(i, out var put) && Text.Paragraphs[i].Cell is null) body.Append(put);
            else if (put is not null) body.Append(put);
        }
        return body.ToString();
    }

    private string Words(Act[] acts, int i, Act act)
    {
        var text = Text.Paragraphs[i].Text;
        var (from, to) = (Boundary(text, act.From), Boundary(text, act.To));
        if (from > to) (from, to) = (to, from);
        // What a paragraph runs on into, when the next one moves away, programs do not agree on.
        var joins = i + 1 < Text.Paragraphs.Count && Text.Paragraphs[i + 1].Cell is null && acts[i + 1].What != 12;
        return act.What switch
        {
            1 => Docx.P(R(text[..from]) + Track("ins", R(act.Words + " ")) + R(text[from..])),
            2 => Docx.P(R(text[..from]) + Deleted(text[from..to]) + R(text[to..])),
            3 or 4 => Docx.P(R(text[..from]) + Deleted(text[from..to]) + Track("ins", R(act.Words)) + R(text[to..])),
            5 => Docx.P(Deleted(text), Mark("del")),
            7 => Docx.P(R(text[..from]), Mark("ins")) + Docx.P(R(text[from..])),
            8 when joins => Docx.P(R(text), Mark("del")),
            9 => Docx.P(R(text)) + Docx.P(Track("ins", R($"New {act.Words} of {i}.")), Mark("ins")) + (act.To > .5 ? Docx.P(Track("ins", R("And another.")), Mark("ins")) : ""),
            10 => Docx.P(R(text) + Track("ins", R(" " + act.Words))),
            11 => Docx.P(Track("ins", R(act.Words + " ")) + R(text[..from]) + Deleted(text[from..to]) + R(text[to..])),
            12 => $"<w:moveFromRangeStart w:id=\"{200 + i}\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\" w:name=\"m{i}\"/>" + Docx.P(Track("moveFrom", R(text)), Mark("moveFrom")) + $"<w:moveFromRangeEnd w:id=\"{200 + i}\"/>",
            13 => Docx.P(R(text[..from]) + Track("ins", R(act.Words)), Mark("ins")) + Docx.P(Track("ins", R("Divided ")) + R(text[from..])),
            _ => Docx.P(R(text)),
        };
    }

    /// <summary>Mostly between words, sometimes inside one; never inside a character.</summary>
    private static int Boundary(string text, double at)
    {
        var i = (int)(at * (text.Length + 1));
        if (i % 3 != 0) while (i > 0 && i < text.Length && text[i - 1] != ' ') i++;
        return i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) ? i + 1 : i;
    }

    private static string R(string text) => text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Deleted(string text) => text.Length == 0 ? "" : Track("del", R(text).Replace("w:t>", "w:delText>", StringComparison.Ordinal).Replace("<w:t ", "<w:delText ", StringComparison.Ordinal));

    private static string Track(string element, string runs) => $"<w:{element} w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\">{runs}</w:{element}>";

    private static string Mark(string element) => $"<w:{element} w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"/>";
}
