using System.Text;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;
using static Plenary.Documents.Tests.Word.Docx;

namespace Plenary.Server.Tests.Commands;

/// <summary><c>plenary read --format text</c>: a file as a person sees it at a terminal.</summary>
public sealed class ReadingTextTests : IDisposable
{
    private const string Mail = """
        Message-ID: <1@bench.example>
        Date: Mon, 05 Jan 2026 09:31:00 +0100
        From: Bench Society <vera@bench.example>
        To: Park office <office@park.example>
        Subject: =?utf-8?q?Re:_benches=1B]0;taken=07?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Dear office,

        On Fri, 2 Jan 2026 at 17:00, Park office wrote:
        > 1. Benches stand in the shade.

        Paint them green.

        --\u0020
        Bench Society
        --b
        Content-Type: text/plain; charset=utf-8; name="=?utf-8?q?annex=1B[2J.txt?="
        Content-Disposition: attachment; filename="=?utf-8?q?annex=1B[2J.txt?="

        In the annex we ask for a lamp.
        --b--

        """;

    private readonly AFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_that_a_file_holds_drives_the_terminal()
    {
        _folder.With("a.txt", "Title: red\u001b[31m\n\nWe ring \u0007 and step\b\b back, clear \u009b2J the screen, and \u202egnihton\u202c hide.\u0085Next\u2028line \u007f and \u2066isolate\u2069 \ufeff.\n")
            .With("a.html", "<title>t\u202et</title><p>We agree &#x202E;with &#x9b;31m paragraph 1 and all that it says.</p>")
            .With("a.md", "# Heading \u001b[5m\n\n1. Item \u001b]8;;http://x.example\u0007link\u001b]8;;\u0007\n")
            .With("a.eml", Mail.Replace("\\u0020", " ", StringComparison.Ordinal))
            .With("a.docx", Of(P(R("We sit\u202e ") + Ins(R("long\u2067"), "Vera\u202eareV \u0085"))
                + Tbl(Tr("", Tc(P(R("cell \u009c")))))))
            .With("esc\u001b[31m\u202e.txt", "We support paragraph 1.")
            .With("broken\u001b[31m.docx", "PK\u0003\u0004"u8.ToArray());
        string[] files = ["a.txt", "a.html", "a.md", "a.eml", "a.docx", "esc\u001b[31m\u202e.txt", "broken\u001b[31m.docx"];
        foreach (var file in files)
        {
            var ran = Cli.In(_folder.Root, [], "read", "--format", "text", file).Exits(file.StartsWith("broken", StringComparison.Ordinal) ? 1 : 0);
            var acted = (ran.Out + ran.Error).Where(c => c != '\n' && (char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u206f') or '\u2028' or '\u2029'));
            Assert.Empty(acted.Select(c => $"{file}: U+{(int)c:X4}"));
            var json = Cli.In(_folder.Root, [], "read", file).Out;
            Assert.Empty(json.Where(c => c != '\n' && char.IsControl(c)).Select(c => $"{file} as JSON: U+{(int)c:X4}"));
        }
        var shown = Cli.In(_folder.Root, [], "read", "--format", "text", "a.txt").Out;
        Assert.Contains("We ring ␇ and step␈␈ back, clear ⟨U+009B⟩2J the screen, and ⟨U+202E⟩gnihton⟨U+202C⟩ hide.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_only_help_a_script_along_stay()
    {
        const string Text = "نؤيد الفقرة ١\u200f من النص. \u200eWe agree\u200d.";
        Assert.Contains(Text, Read(("a.txt", Encoding.UTF8.GetBytes(Text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_stand_in_the_text_with_their_authors_where_there_are_several()
    {
        var one = P(R("We ") + Del(R("sit ")) + Ins(R("stand ")) + R("long."));
        Assert.Contains("\nWe [-sit -]{+stand +}long.\n", Read(("a.docx", Of(one))), StringComparison.Ordinal);
        Assert.Contains("\nTracked changes: 2 · A\n", Read(("a.docx", Of(one))), StringComparison.Ordinal);
        var two = Of(P(R("We ") + Del(R("sit "), "Ann") + Ins(R("stand "), "Ann") + Ins(R("tall "), "Ben") + R("long.")));
        Assert.Contains("\nWe [-sit -]{+stand +}‹Ann›{+tall +}‹Ben›long.\n", Read(("a.docx", two)), StringComparison.Ordinal);
        Assert.Contains("Tracked changes: 3 · Ann · Ben\n", Read(("a.docx", two)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_is_a_line() =>
        Assert.Contains("\n| left / below | right |\n| [-two-] |  |\n", Read(("a.docx", Of(Tbl(
            Tr("", Tc(P(R("left")) + P(R("below"))), Tc(P(R("right")))), Tr("", Tc(P(Del(R("two")))), Tc(P(""))))))), StringComparison.Ordinal);

    [Fact]
    public void A_comment_stands_under_its_words_and_answers_below_it()
    {
        const string Start = """<w:commentRangeStart w:id="1"/>""", End = """<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>""";
        var text = Read(("a.docx", Of(P(R("We ") + Start + R("sit") + End + R(" long.")) + P(R("Next.")), ("comments",
            $"""<w:comments xmlns:w="{Docx.Word}"><w:comment w:id="1" w:author="Vera"><w:p><w:r><w:t>Why?</w:t></w:r></w:p><w:p><w:r><w:t>And how?</w:t></w:r></w:p></w:comment></w:comments>"""))));
        Assert.Contains("\nWe sit long.\n    » Vera, “sit”: Why?\n      And how?\nNext.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_mail_are_told_apart_and_what_is_attached_is_indented()
    {
        var text = Read(("a.eml", Encoding.UTF8.GetBytes(Mail.Replace("\\u0020", " ", StringComparison.Ordinal))));
        Assert.Contains("Bench Society <vera@bench.example> · 2026-01-05 08:31 UTC", text, StringComparison.Ordinal);
        Assert.Contains("\n> 1 Benches stand in the shade.\nPaint them green.\n\nSignature:\n    Bench Society\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    # annex", text, StringComparison.Ordinal);
        Assert.Contains("\n    In the annex we ask for a lamp.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_and_refusals_are_sentences_in_the_readers_language()
    {
        _folder.With("a.pdf", "%PDF-1.7\n").With("page.txt", "<!doctype html><html><body><p>We support paragraph 1 of it.</p></body></html>");
        var ran = Cli.In(_folder.Root, [("LANG", "fr_FR.UTF-8")], "read", "--format", "text", "page.txt", "a.pdf").Exits(1);
        Assert.Contains("\nhtml · ", ran.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^! Le nom .*\.txt", ran.Out);
        Assert.Matches(@"(?m)^! .*PDF.* pas ", ran.Out);
    }

    private string Read((string Name, byte[] Bytes) file) =>
        Cli.In(_folder.With(file.Name, file.Bytes).Root, [], "read", "--format", "text", file.Name).Exits(0).Out;
}
