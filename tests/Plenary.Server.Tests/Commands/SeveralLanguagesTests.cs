using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plenary.Core.Contributions;
using Plenary.Documents;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>A text in three languages: which of them the outputs are written on, and what becomes of proposals made on another.</summary>
public sealed partial class SeveralLanguagesTests : IDisposable
{
    private static readonly string[] English =
        ["A toy may be kept at home for ten days.", "The toy library opens every Saturday morning.", "Broken toys are repaired together with the children."];
    private static readonly string[] French =
        ["Un jouet peut rester à la maison dix jours.", "La ludothèque ouvre tous les samedis matin.", "Les jouets cassés sont réparés avec les enfants."];
    private static readonly string[] Arabic =
        ["يجوز إبقاء اللعبة في البيت عشرة أيام.", "تفتح مكتبة الألعاب كل صباح سبت.", "تصلح الألعاب المكسورة مع الأطفال."];

    private readonly AFolder _folder = new AFolder()
        .With("consultation.yaml", "title: Toys\nlanguages: [en, fr, ar]\ntext: { en: text/0-draft.en.md, fr: text/0-draft.fr.md, ar: text/0-draft.ar.md }\n")
        .With("text/0-draft.en.md", Text("Rules of the toy library", English)).With("text/0-draft.fr.md", Text("Règlement de la ludothèque", French))
        .With("text/0-draft.ar.md", Text("نظام مكتبة الألعاب", Arabic));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", "Un jouet peut rester à la maison trente jours.")]
    [InlineData("ar", "يجوز إبقاء اللعبة في البيت ثلاثين أيام.")]
    [InlineData("en", "A toy may be kept at home for thirty days.")]
    public void The_redline_of_one_who_wrote_on_one_languages_text_is_on_that_text(string language, string his)
    {
        Send(("a.docx", "Parents", Copy(language)), ("b.docx", "Others", Copy(language == "en" ? "fr" : "en")));
        var ran = Cli.Run("compile", _folder.Root, "--only", "Parents", "--out", Out("only.docx")).Exits(0);
        Assert.Single(ran.Said);
        var (reading, accepted) = Redline("only.docx");
        Assert.Contains(his, accepted);
        Assert.Equal(Accepted(FileReader.Read("a.docx", Copy(language))), accepted);
        Assert.Contains(Paragraphs(language)[0], reading.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void Of_one_who_wrote_on_several_it_is_on_the_one_of_the_most_changes_and_the_others_are_named()
    {
        Send(("a.docx", "Parents", Copy("fr", second: true)), ("b.docx", "Parents", Copy("en")), ("c.docx", "Others", Copy("ar")));
        var ran = Cli.Run("compile", _folder.Root, "--only", "Parents", "--out", Out("only.docx")).Exits(0);
        Assert.Contains(ran.Said, s => s.Contains("“Parents” changed the text in several languages", StringComparison.Ordinal)
            && s.Contains("on the text in “fr”; the changes in en ", StringComparison.Ordinal));
        var (reading, accepted) = Redline("only.docx");
        Assert.Equal(Accepted(FileReader.Read("a.docx", Copy("fr", second: true))), accepted);
        Assert.Contains(reading.Comments, c => c.Text.Contains("On the text in another language: English", StringComparison.Ordinal));

        var asked = Cli.Run("compile", _folder.Root, "--only", "Parents", "--language", "en", "--out", Out("only.docx")).Exits(0);
        Assert.Single(asked.Said);
        Assert.Contains("A toy may be kept at home for thirty days.", Redline("only.docx").Accepted);
    }

    [Fact]
    public void A_whole_paragraph_that_a_letter_wants_out_goes_in_every_languages_redline()
    {
        Send(("a.txt", "أهل الحي", "نقترح حذف الفقرة 2 لأنها خطرة."u8.ToArray()), ("b.txt", "Neighbours", "We support paragraph 3."u8.ToArray()));
        foreach (var language in (string[])["en", "fr", "ar"])
        {
            Cli.Run("compile", _folder.Root, "--language", language, "--out", Out("all.docx")).Exits(0);
            var (reading, accepted) = Redline("all.docx");
            var change = Assert.Single(reading.Changes);
            Assert.Equal(("أهل الحي", Paragraphs(language)[1]), (change.Author, change.Text.Trim()));
            Assert.DoesNotContain(Paragraphs(language)[1], accepted);
            Assert.DoesNotContain(reading.Comments, c => InLanguage.Any(l => c.Text.Contains(l, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Where_the_words_of_this_language_are_changed_too_the_paragraph_stays_and_the_deletion_is_a_comment()
    {
        Send(("a.txt", "أهل الحي", "نقترح حذف الفقرة 1 لأنها خطرة."u8.ToArray()), ("b.docx", "Parents", Copy("fr")));
        Cli.Run("compile", _folder.Root, "--language", "fr", "--out", Out("all.docx")).Exits(0);
        var (reading, accepted) = Redline("all.docx");
        Assert.Contains("Un jouet peut rester à la maison trente jours.", accepted);
        Assert.Contains(reading.Comments, c => c.Author == "أهل الحي" && c.Text.Contains(French[0], StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_paragraph_of_a_letter_in_the_redlines_language_comes_in_there()
    {
        Send(("a.txt", "Voisins", "Nous proposons d’ajouter après le paragraphe 2 : « Les bénévoles reçoivent un repas chaud à midi. »"u8.ToArray()));
        Cli.Run("compile", _folder.Root, "--language", "fr", "--out", Out("all.docx")).Exits(0);
        Assert.Contains(Redline("all.docx").Accepted, t => t.Contains("Les bénévoles reçoivent un repas chaud à midi.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    public void Asked_for_in_a_language_the_document_shows_the_text_in_it_and_marks_what_was_proposed_on_anothers(string ending)
    {
        Send(("a.docx", "Parents", Copy("en")), ("b.docx", "Voisins", Copy("fr")));
        Cli.Run("compile", _folder.Root, "--language", "fr", "--out", Out("all." + ending)).Exits(0);
        var said = WebUtility.HtmlDecode(Tags().Replace(File.ReadAllText(Out("all." + ending)), "").Replace("\\", "", StringComparison.Ordinal));
        Assert.All(French, p => Assert.Contains(p, said, StringComparison.Ordinal));
        Assert.All(English[1..], p => Assert.DoesNotContain(p, said, StringComparison.Ordinal));
        Assert.Contains("Règlement de la ludothèque", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Rules of the toy library", said, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(said, "proposé en anglais"));
        Assert.DoesNotContain("proposé en français", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_proposed_on_another_languages_text_stand_in_their_own_language_and_direction()
    {
        Send(("a.docx", "Parents", Copy("en")), ("b.docx", "أهل الحي", Copy("ar")));
        Cli.Run("compile", _folder.Root, "--language", "ar", "--out", Out("all.html")).Exits(0);
        var html = File.ReadAllText(Out("all.html"));
        Assert.Matches("""<span class="say" lang="en" dir="ltr">A toy may be kept at home for <del>ten</del><ins>thirty</ins> days\.</span>""", html);
        Assert.Matches("""<span class="say">يجوز إبقاء اللعبة في البيت <del>عشرة</del><ins>ثلاثين</ins> أيام\.</span>""", html);
        Assert.Contains($"""<p class="text">{Arabic[1]}</p>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_language_that_the_text_does_not_have_it_stays_in_the_working_language_and_is_marked_so()
    {
        Send(("a.docx", "Parents", Copy("fr")));
        Cli.Run("compile", _folder.Root, "--language", "ru", "--out", Out("all.html")).Exits(0);
        var html = File.ReadAllText(Out("all.html"));
        Assert.Contains($"""lang="en" dir="ltr">{English[1]}</p>""", html, StringComparison.Ordinal);
        Assert.Contains("""lang="fr">Un jouet""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chairs_text_brackets_the_words_of_the_language_asked_for()
    {
        Send(("a.docx", "Parents", Copy("fr")), ("b.docx", "Others", Copy("en")));
        Cli.Run("compile", _folder.Root, "--language", "fr", "--layout", "D", "--out", Out("all.html")).Exits(0);
        var said = WebUtility.HtmlDecode(Tags().Replace(File.ReadAllText(Out("all.html")), ""));
        Assert.Contains("Un jouet peut rester à la maison [dix / trente] jours.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("[ten / thirty]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_is_in_the_language_of_its_own_words_and_not_of_the_copy_of_the_text_beside_it()
    {
        var copy = Convert.ToBase64String(Copy("en"), Base64FormattingOptions.InsertLineBreaks);
        _folder.With("contributions/sol.eml", $"""
            From: Sol <sol@example.org>
            Subject: Enmiendas
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset="utf-8"

            Adjuntamos nuestra enmienda, y apoyamos el apartado 2.
            --b
            Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="enmienda.docx"

            {copy}
            --b--
            """.ReplaceLineEndings("\r\n"));
        Cli.Run("compile", _folder.Root, "--out", Out("all.json")).Exits(0);
        var letter = JsonDocument.Parse(File.ReadAllText(Out("all.json"))).RootElement.GetProperty("contributions").EnumerateArray().Single();
        Assert.Equal("es", letter.GetProperty("language").GetString());
    }

    /// <summary>The label over what was proposed on another language's text, in the three languages.</summary>
    private static readonly string[] InLanguage = ["On the text in another language", "Sur le texte dans une autre langue", "على النص بلغة أخرى"];

    private static string[] Paragraphs(string language) => language switch { "fr" => French, "ar" => Arabic, _ => English };

    private static string Text(string title, string[] paragraphs) => $"# {title}\n\n" + string.Concat(paragraphs.Select((p, i) => $"{i + 1}. {p}\n\n"));

    /// <summary>A copy of the text in which ten days are thirty, and where asked for a welcome is added.</summary>
    private static byte[] Copy(string language, bool second = false)
    {
        var (old, neu) = language switch { "fr" => ("dix", "trente"), "ar" => ("عشرة", "ثلاثين"), _ => ("ten", "thirty") };
        var title = language switch { "fr" => "Règlement de la ludothèque", "ar" => "نظام مكتبة الألعاب", _ => "Rules of the toy library" };
        var text = Paragraphs(language);
        var at = text[0].IndexOf(old, StringComparison.Ordinal);
        return Docx.Of(Docx.P(Docx.R(title)) + Docx.P(Docx.R(text[0][..at]) + Docx.Del(Docx.R(old)) + Docx.Ins(Docx.R(neu)) + Docx.R(text[0][(at + old.Length)..]))
            + Docx.P(Docx.R(text[1]) + (second ? Docx.Ins(Docx.R(" Bienvenue.")) : "")) + Docx.P(Docx.R(text[2])));
    }

    private void Send(params (string File, string Organisation, byte[] Bytes)[] letters)
    {
        _folder.With("contributions.csv", "file,organisation\n" + string.Concat(letters.Select(l => $"{l.File},{l.Organisation}\n")));
        foreach (var (file, _, bytes) in letters) _folder.With("contributions/" + file, bytes);
    }

    private string Out(string name) => Path.Combine(_folder.Root, name);

    private (Reading Reading, List<string> Accepted) Redline(string name)
    {
        var reading = FileReader.Read(name, File.ReadAllBytes(Out(name)));
        return (reading, Accepted(reading));
    }

    private static List<string> Accepted(Reading reading) => [.. AcceptedView.Of(reading).View.Blocks
        .Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer) && !string.IsNullOrWhiteSpace(b.Text)).Select(b => b.Text)];

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
