using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Markdig;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Documents.Markdown.Writing;
using Plenary.Documents.Tables;
using Plenary.Documents.Word.Writing;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Tests.Features.Compilations;

/// <summary>Whatever a sender writes, into whatever field, stays words in every layout and in every format.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style></title><svg onload=alert(1)>", "\"><b onclick=x>&amp;",
        "[click](javascript:alert(1))", "](javascript:alert(1))", "![x](https://example.org/track.png)", "<https://example.org>", "https://example.org/bare",
        "[x]: https://example.org", "`code` **bold** | pipe | ~~gone~~", "# heading\n- item\n1. one\n> quote\n---\n```\nfence", "$x$ @someone",
        "=HYPERLINK(\"https://example.org\",\"x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", " =1+1", "＝1+1", "\r\n=1+1",
        "over\u202Eride \u202Dforce", "\u2067isolate never ended", "zero\u200Bwidth\uFEFF\u2060", "nul\0 bell\u0007 esc\u001B del\u007F c1\u0085", "\uD83C half", "\uFFFF",
        "{0} {1} %s {{x}}", "' OR 1=1 --", "..\\..\\x/../../y", new string('W', 10_000),
    ];

    public static TheoryData<LayoutKind> Layouts => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Layouts))]
    public async Task In_html_nothing_but_ours_is_an_element_or_an_address(LayoutKind kind)
    {
        var plain = new HtmlParser().ParseDocument((await CompilationHtml.RenderAsync(Attacked("plain"), kind, Words.In("en"))).Value!);
        foreach (var compilation in Attacks.Select(Attacked))
        {
            var page = new HtmlParser().ParseDocument((await CompilationHtml.RenderAsync(compilation, kind, Words.In("en"))).Value!);
            // What is long is folded; that is ours.
            Assert.Empty(page.All.Select(e => e.LocalName).Except(plain.All.Select(e => e.LocalName)).Except(["details", "summary"]));
            Assert.All(page.QuerySelectorAll("[href], [src]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotMatch(".{0,60}\u202E", page.DocumentElement.TextContent);
        }
    }

    [Theory, MemberData(nameof(Layouts))]
    public void In_Markdown_nothing_but_ours_is_an_element_or_an_address(LayoutKind kind)
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        var ours = Elements(Attacked("plain"));
        foreach (var attack in Attacks)
        {
            var page = Rendered(Attacked(attack));
            Assert.Empty(page.All.Select(e => e.LocalName).Except(ours).Except(["br"]));
            Assert.All(page.QuerySelectorAll("[href], [src]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
            Assert.DoesNotContain('\u202E', page.DocumentElement.TextContent);
        }

        AngleSharp.Dom.IDocument Rendered(Compilation compilation)
        {
            using var text = new StringWriter();
            MarkdownSheetWriter.Write(Layout.Lay(kind, compilation, Words.In("en")).Value!, text);
            return new HtmlParser().ParseDocument(Markdown.ToHtml(text.ToString(), pipeline));
        }

        HashSet<string> Elements(Compilation compilation) => [.. Rendered(compilation).All.Select(e => e.LocalName)];
    }

    [Theory, MemberData(nameof(Layouts))]
    public void Markdown_in_Arabic_runs_from_right_to_left_and_its_marks_hold(LayoutKind kind)
    {
        using var text = new StringWriter();
        MarkdownSheetWriter.Write(Layout.Lay(kind, Examples.Arabic(), Words.In("ar")).Value!, text);
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(text.ToString(), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()));
        var all = Assert.Single(page.Body!.Children);
        Assert.Equal(("rtl", "ar"), (all.GetAttribute("dir"), all.GetAttribute("lang")));
        Assert.Equal("مبادئ المياه المشتركة", all.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(all.QuerySelectorAll("ins, strong, del"));
    }

    [Theory, MemberData(nameof(Layouts))]
    public void In_a_table_no_cell_is_a_formula(LayoutKind kind)
    {
        foreach (var compilation in Attacks.Select(Attacked))
        {
            using var all = new MemoryStream();
            using var one = new MemoryStream();
            CompilationCsv.Write(compilation, all);
            CompilationCsv.Write(Layout.Lay(kind, compilation, Words.In("en")).Value!, one);
            foreach (var cell in Cells(all).Concat(Cells(one)))
                Assert.False(cell.TrimStart(' ', '\t', '\r', '\n') is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..], cell);
        }
    }

    [Theory, MemberData(nameof(Layouts))]
    public void In_Word_nothing_leads_out_and_nothing_breaks(LayoutKind kind)
    {
        foreach (var compilation in Attacks.Select(Attacked))
        {
            using var sheet = new MemoryStream();
            using var redline = new MemoryStream();
            Assert.Empty(WordSheetWriter.Write(Layout.Lay(kind, compilation, Words.In("en")).Value!, sheet, new(Words.In("en"))));
            if (kind == LayoutKind.C)
                Assert.Empty(RedlineWriter.Write(compilation, redline, new(Words.In("en"))));
            foreach (var bytes in new[] { sheet, redline }.Where(b => b.Length > 0))
            {
                using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
                foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
                {
                    using var content = part.Open();
                    var xml = XDocument.Load(content);
                    Assert.DoesNotContain(xml.Descendants().Attributes("TargetMode"), a => a.Value == "External");
                    Assert.DoesNotContain(xml.Descendants(), e => e.Name.LocalName is "instrText" or "fldSimple" && !e.Value.Contains("PAGE", StringComparison.Ordinal) && e.Value.Contains("HYPERLINK", StringComparison.Ordinal));
                }
            }
        }
    }

    /// <summary>The attack in every field that a sender, or the author of the text, fills.</summary>
    private static Compilation Attacked(string attack)
    {
        var text = Examples.Text("en", ("1", BlockKind.Paragraph, attack + " here."), (null, BlockKind.Heading, attack), (attack, BlockKind.ListItem, attack));
        text = text with { Title = attack };
        var e = new Examples();
        var sender = e.Sender(attack, attack, person: attack, file: attack, region: attack, country: attack, onBehalfOf: [attack], language: "en");
        var broken = e.Sender(attack, attack, file: attack + "2", error: new("fileMissing", attack));
        e.Says(Operation.Replace, Examples.Range(text, "p1", "here"), attack, [sender], detail: attack, reason: attack);
        e.Says(Operation.Comment, Anchor.OfParagraph("p1"), attack, [sender, broken], EvidenceBy.Reference, detail: attack);
        e.Says(Operation.Add, Anchor.Gap("p1"), attack, [sender]);
        var first = e.Says(Operation.Comment, Anchor.OfQuestion(attack), attack, [sender], EvidenceBy.Answer, attack);
        var second = e.Says(Operation.Comment, Anchor.None, attack + " too", [broken], EvidenceBy.Likeness, confidence: .3, others: [new(Anchor.OfQuestion(attack), .3)]);
        var compilation = e.Compile(text);
        return compilation with
        {
            Consultation = compilation.Consultation with { Title = attack, Scope = attack },
            Campaigns = [new([first, second], 2, first)],
        };
    }

    private static IEnumerable<string> Cells(MemoryStream csv)
    {
        var text = Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF');
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n')
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
                cell.Append(text[i]);
        }
        yield return cell.ToString();
    }
}
