using Plenary.Server.Platform.Web;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plenary.Core.Compilations;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Compilations.Layouts;
using Plenary.Server.Features.Compilations;
using Plenary.Server.Tests.Architecture;

namespace Plenary.Server.Tests.Features.Compilations;

public sealed class CompilationHtmlTests
{
    public static TheoryData<LayoutKind> Kinds => [.. Enum.GetValues<LayoutKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_point_stands_in_every_layout(LayoutKind kind)
    {
        var compilation = Examples.Waters();
        var said = string.Join(' ', (await Page(compilation, kind)).Body!.Descendants<IText>().Select(t => t.Data));
        Assert.All(compilation.Points, p => Assert.Matches($@"(?<![\w.]){Regex.Escape(p.Id)}(?!\d)", said));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_label_has_words(LayoutKind kind)
    {
        var words = new EnglishWords();
        await CompilationHtml.RenderAsync(Examples.Waters(), kind, words);
        Assert.DoesNotContain(words.Unknown, k => !k.StartsWith("refusal.", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_file_stands_alone_and_runs_nothing(LayoutKind kind)
    {
        var page = await Page(Examples.Waters(), kind);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, base, [src]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_id_is_there_once_and_every_link_leads_somewhere(LayoutKind kind)
    {
        var page = await Page(Examples.Waters(), kind);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_a_sender_writes_is_text_and_never_markup(LayoutKind kind)
    {
        const string Hostile = "</style></title><script>alert(1)</script>\"'><b onclick=x>&amp;";
        var text = Examples.Text("en", ("1", BlockKind.Paragraph, Hostile + " here."));
        text = text with { Title = Hostile };
        var e = new Examples();
        var sender = e.Sender(Hostile, Hostile, person: Hostile, file: Hostile, region: Hostile, onBehalfOf: [Hostile], language: "en\"><script>");
        e.Says(Operation.Replace, Examples.Range(text, "p1", "here"), Hostile, [sender], detail: Hostile, reason: Hostile);
        e.Says(Operation.Comment, Anchor.OfParagraph("p1"), Hostile, [sender], EvidenceBy.Reference, detail: Hostile);
        var page = await Page(e.Compile(text), kind);
        Assert.Empty(page.QuerySelectorAll("script, [onclick]"));
        Assert.Equal(Hostile, page.Title);
        Assert.Contains(Hostile, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bell \u0007.", "bell ␇.")]
    [InlineData("nul\0", "nul␀")]
    [InlineData("over\u202Eride", "over[U+202E]ride")]
    [InlineData("a\r\nb\tc", "a\n\nb\tc")]
    [InlineData("\u200Fعربي\u200E 🌍", "\u200Fعربي\u200E 🌍")]
    public void Control_characters_are_shown_and_marks_of_direction_stay(string received, string shown) =>
        Assert.Equal(shown, Shown.Text(received));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \uFFFD", Shown.Text("half " + (char)0xD83C));

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData(null, "auto")]
    public void The_direction_follows_from_the_language(string? language, string direction) => Assert.Equal(direction, Shown.Direction(language));

    [Fact]
    public async Task An_Arabic_page_runs_from_right_to_left_and_its_French_pieces_do_not()
    {
        var page = await Page(Examples.Arabic(), LayoutKind.C, "ar");
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        var reason = page.QuerySelector(".why [lang]")!;
        Assert.Equal(("fr", "ltr"), (reason.GetAttribute("lang"), reason.GetAttribute("dir")));
        Assert.Contains("مرتين", page.QuerySelector("#p2 u")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_voices_are_folded_under_their_paragraph()
    {
        var page = await Page(Examples.Waters(), LayoutKind.C);
        Assert.NotNull(page.QuerySelector("#p2 details"));
        Assert.Null(page.QuerySelector("#voices"));
        Assert.Equal(["C1.1", "C2.1"], page.QuerySelectorAll("#p2 .alts .prop").Select(p => p.Id!));
        Assert.Equal("shall", page.QuerySelector("[id='C1.1'] del")!.TextContent);
        Assert.Equal("should", page.QuerySelector("[id='C1.1'] ins")!.TextContent);
    }

    [Fact]
    public void The_style_sheet_is_made_small_without_touching_a_string()
    {
        var sheet = File.ReadAllText(Path.Combine(Tree.Root, "src/Plenary.Server/Platform/Web/Look/document.css"));
        Assert.DoesNotContain(Regex.Matches(sheet, "\"[^\"\n]*\""), s => s.Value.AsSpan().ContainsAny("{};,\n") || s.Value.Contains(": ", StringComparison.Ordinal));
        Assert.DoesNotContain("  ", Css.Document, StringComparison.Ordinal);
        Assert.Equal(sheet.Count(c => c == '{'), Css.Document.Count(c => c == '{'));
        Assert.Equal(Css.Document.Count(c => c == '{'), Plenary.Server.Platform.Web.Css.Document.Count(c => c == '}'));
    }

    [Fact]
    public async Task Of_ten_thousand_voices_the_whole_text_comes_first_in_fifty_kilobytes()
    {
        var compilation = ManyVoices.Of(500, 10_000);
        var html = (await CompilationHtml.RenderAsync(compilation, LayoutKind.C, new EnglishWords())).Value!;
        var first = html[..html.IndexOf("<section id=\"voices\"", StringComparison.Ordinal)];
        Assert.All(compilation.Text!.Paragraphs, p => Assert.Contains(p.Text, first, StringComparison.Ordinal));
        Assert.InRange(Compressed(first, s => new GZipStream(s, CompressionLevel.SmallestSize)), 1, 50 * 1024);
        Assert.InRange(Compressed(first, s => new BrotliStream(s, CompressionLevel.SmallestSize)), 1, 45 * 1024);
        Assert.All(compilation.Groups, g => Assert.Contains($"id=\"{g.Id}\"", html, StringComparison.Ordinal));
        Assert.Contains("href=\"#voices-p12\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_call_for_inputs_shows_its_questions_first_and_folds_what_was_said()
    {
        var e = new Examples();
        var senders = Enumerable.Range(0, 100).Select(i => e.Sender($"Sender {i}", "Government")).ToList();
        foreach (var sender in senders)
            e.Says(Operation.Comment, Anchor.OfQuestion("1"), string.Concat(Enumerable.Repeat($"What {sender.Organisation} says. ", 100)), [sender], EvidenceBy.Answer);
        var page = await Page(e.Compile(null, new Plenary.Core.Consultations.GuidingQuestion("1", "Who?", new Dictionary<string, string>())), LayoutKind.E);
        Assert.Equal("Question 1: Who?", page.GetElementById("q-1")!.TextContent);
        Assert.Equal("Show all points: 100", page.QuerySelector("#body details summary")!.TextContent);
        Assert.Equal(100, page.QuerySelectorAll("#body details tbody tr").Length);
        Assert.Equal("q-1", page.QuerySelector("#body details table")!.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public async Task The_same_compilation_gives_the_same_bytes() =>
        Assert.Equal((await CompilationHtml.RenderAsync(Examples.Waters(), LayoutKind.B, new EnglishWords())).Value,
            (await CompilationHtml.RenderAsync(Examples.Waters(), LayoutKind.B, new EnglishWords())).Value);

    [Theory]
    [InlineData(LayoutKind.A, null)]
    [InlineData(LayoutKind.B, "layoutNeedsText")]
    [InlineData(LayoutKind.C, null)]
    [InlineData(LayoutKind.D, "layoutNeedsText")]
    [InlineData(LayoutKind.E, null)]
    [InlineData(LayoutKind.F, null)]
    public async Task Without_a_text_only_what_sets_against_it_is_refused(LayoutKind kind, string? code) =>
        Assert.Equal(code, (await CompilationHtml.RenderAsync(Examples.Call(), kind, new EnglishWords())).Refusals.Select(r => r.Code).SingleOrDefault());

    private static async Task<IDocument> Page(Compilation compilation, LayoutKind kind, string language = "en")
    {
        var html = (await CompilationHtml.RenderAsync(compilation, kind, new EnglishWords { Language = language })).Value!;
        return new HtmlParser().ParseDocument(html);
    }

    private static long Compressed(string text, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray().Length;
    }
}
