using System.Text;
using System.Text.Json;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>What people send by mistake: each is named in one sentence, the rest of the work is done, and the status says so.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Support = "We support paragraph 1 as it stands.";

    private readonly AFolder _folder = new AFolder().With("contributions/good.txt", Support);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_full_of_mistakes_is_compiled_around_them()
    {
        _folder.With("contributions/locked.docx", Locked).With("contributions/word-named.txt", Docx.Of(Docx.P(Docx.R(Support))))
            .With("contributions/page-named.docx", $"<!doctype html><html><head><title>Letter</title></head><body><p>{Support}</p></body></html>")
            .With("contributions/empty.docx", []).With("contributions/empty.txt", []).With("contributions/white.md", " \n\n")
            .With("contributions/old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument")])
            .With("contributions/scan.pdf", "%PDF-1.7\n%%EOF\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "contributions/round.txt"), "round.txt");

        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);

        Says(ran, "locked.docx", "needs a password");
        Says(ran, "word-named.txt", "the file is of the kind .docx and was read as such");
        Says(ran, "page-named.docx", "the file is of the kind .html and was read as such");
        Says(ran, "empty.docx", "empty");
        Says(ran, "empty.txt", "empty");
        Says(ran, "white.md", "empty");
        Says(ran, "old.doc", "old Word format");
        Says(ran, "scan.pdf", "PDF files are kept but cannot be read yet");
        Says(ran, "round.txt", "link");
        var json = JsonDocument.Parse(ran.Out).RootElement;
        var status = json.GetProperty("contributions").EnumerateArray()
            .ToDictionary(c => Path.GetFileName(c.GetProperty("files")[0].GetProperty("file").GetString())!, c => c.GetProperty("status").GetString());
        Assert.Equal(["good.txt", "page-named.docx", "word-named.txt"], status.Where(s => s.Value == "compiled").Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["empty.docx", "empty.txt", "locked.docx", "old.doc", "scan.pdf", "white.md"],
            status.Where(s => s.Value == "unreadable").Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(3, json.GetProperty("points").EnumerateArray().Count(p => p.GetProperty("operation").GetString() is "support" or "keep"));
    }

    [Fact]
    public void A_file_without_a_word_is_compiled_and_said_to_have_nothing_in_it()
    {
        _folder.With("contributions/blank.docx", Docx.Of(Docx.P("") + Docx.P(Docx.R(" "))))
            .With("contributions/blank.html", "<!doctype html><html><head><title>Letter</title></head><body><p>&#8203;</p><img src=\"scan.png\"></body></html>")
            .With("contributions/empty.html", "<!doctype html><html><head><title>Letter</title></head><body><p>&nbsp;</p><img src=\"scan.png\"></body></html>");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Says(ran, "blank.docx", "Nothing to read is in it. Look at the original");
        Says(ran, "blank.html", "Nothing to read is in it. Look at the original");
        Says(ran, "empty.html", "There are no words in this file");
        Assert.DoesNotContain(ran.Said, s => s.Contains("good.txt", StringComparison.Ordinal) && s.Contains("Nothing to read", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_line_for_the_text_the_folder_is_a_call_with_questions_and_a_warning_names_the_text()
    {
        _folder.With("consultation.yaml", "title: T\nlanguages: [en]\nquestions:\n  - Where should they stand?\n");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(0);
        Assert.Contains(ran.Said, s => s.Contains("text/0-draft.en.md was not used. To consult on a text, add “text: text/0-draft.en.md”", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(ran.Out).RootElement.GetProperty("text").ValueKind);

        var word = Cli.Run("compile", _folder.Root, "--out", Path.Combine(_folder.Root, "x.docx")).Exits(2);
        Assert.Contains(word.Said, s => s.Contains("add “text: text/0-draft.en.md”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_texts_is_taken_and_nothing_is_said_to_be_left_out()
    {
        _folder.With("text/0-draft.fr.md", "# Bancs\n\n1. Les bancs sont à l’ombre.\n")
            .With("consultation.yaml", "title: T\nlanguages: [en, fr]\ntext: [text/0-draft.en.md, text/0-draft.fr.md]\n");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(0);
        Assert.DoesNotContain("left out", ran.Error, StringComparison.Ordinal);
        var texts = JsonDocument.Parse(ran.Out).RootElement.GetProperty("text").GetProperty("paragraphs")[1].GetProperty("texts");
        Assert.Equal("Les bancs sont à l’ombre.", texts.GetProperty("fr").GetString());
    }

    [Fact]
    public void A_text_that_is_left_out_is_not_used_by_another_way()
    {
        _folder.With("consultation.yaml", "title: T\nlanguages: [en]\ntext: { en: [text/0-draft.en.md] }\n");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Assert.Contains(ran.Said, s => s.Contains("what stands there was left out", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(ran.Out).RootElement.GetProperty("text").ValueKind);
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_one_sentence_and_its_dates_add_none()
    {
        _folder.With("consultation.yaml", AFolder.Yaml.Replace("Europe/Zurich", "Europe/Zurick", StringComparison.Ordinal))
            .With("contributions.csv", "file,received\ngood.txt,2026-02-01\n");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Assert.Contains("Europe/Zurick", Assert.Single(ran.Said, s => s.Contains("zone", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named_and_the_rest_is_done()
    {
        var closed = Path.Combine(_folder.With("contributions/closed.txt", Support).Root, "contributions/closed.txt");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(closed, UnixFileMode.None);
        Assert.SkipWhen(CanRead(closed), "run by root, who may read everything, or where modes do not close a file");
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(1);
        Says(ran, "closed.txt", "Check that you may read it");
        Assert.Equal(2, JsonDocument.Parse(ran.Out).RootElement.GetProperty("totals").GetProperty("received").GetInt32());
    }

    [Fact]
    public void Texts_that_differ_between_languages_are_named_and_end_the_command()
    {
        _folder.With("consultation.yaml", AFolder.Yaml.Replace("text: text/0-draft.en.md", "text: { en: text/0-draft.en.md, fr: text/0-draft.fr.md }", StringComparison.Ordinal))
            .With("text/0-draft.fr.md", "# Bancs\n\n1. Les bancs sont à l’ombre.\n");
        Cli.Run("compile", _folder.Root, "--out", "-").Exits(0);
        _folder.With("text/0-draft.fr.md", "# Bancs\n\n1. Les bancs sont à l’ombre.\n\n2. Ils sont verts.\n");
        Cli.Run("compile", _folder.Root, "--out", "-").Refuses("do not have the same paragraphs in the same order");
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_named_and_the_others_serve()
    {
        _folder.With("consultation.yaml", AFolder.Yaml.Replace("text: text/0-draft.en.md", "text: { en: text/0-draft.en.md, fr: text/0-draft.fr.docx }", StringComparison.Ordinal))
            .With("text/0-draft.fr.docx", Locked);
        Assert.Contains("plenary: text/0-draft.fr.docx: This file is encrypted", Cli.Run("compile", _folder.Root, "--out", "-").Exits(1).Error, StringComparison.Ordinal);
    }

    /// <summary>What Word saves under a password: a compound file (MS-CFB) around an encrypted package (MS-OFFCRYPTO).</summary>
    private static byte[] Locked => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

    private static void Says(Cli.Ran ran, string file, string words) =>
        Assert.Single(ran.Said, l => l.StartsWith($"plenary: contributions/{file}: ", StringComparison.Ordinal) && l.Contains(words, StringComparison.Ordinal));

    private static bool CanRead(string file)
    {
        try
        {
            using var opened = File.OpenRead(file);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
