using System.Diagnostics;
using System.Text;
using Plenary.Documents.Tests.Folders;
using Plenary.Documents.Tests.Word;

namespace Plenary.Server.Tests.Commands;

/// <summary>Files whose names do not say which file is meant.</summary>
public sealed class NamesOfFilesTests : IDisposable
{
    private const string Outline = "title: Park\nlanguages: [en]\ntext: text/0-draft.en.md\n";

    private readonly AFolder _folder = new AFolder().With("consultation.yaml", Outline);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "contributions/mail.eml, attachment scan.pdf: ")]
    [InlineData("zh", "contributions/mail.eml，附件 scan.pdf")]
    public void An_attachment_that_cannot_be_read_is_named_with_its_mail(string language, string named)
    {
        _folder.With("contributions/mail.eml", "From: Ada <ada@example.org>\nTo: b@example.org\nSubject: Park\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nDelete paragraph 1.\n--x\nContent-Type: application/pdf; name=scan.pdf\nContent-Disposition: attachment; filename=scan.pdf\n\n%PDF-1.4\n--x--\n");
        var html = Path.Combine(_folder.Root, "c.html");
        var ran = Cli.In(null, [("PLENARY_LANGUAGE", language)], "compile", _folder.Root, "--language", language, "--out", html).Exits(1);
        Assert.Contains(named, Assert.Single(ran.Said, l => l.Contains("scan.pdf", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(named.TrimEnd(':', ' '), File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_zip_whose_name_is_not_UTF_8_is_read_and_named()
    {
        var zip = Zipped(out var bytes);
        // "é" and "è" of Windows-1252; both would be the same unknown character.
        File.WriteAllBytes(zip, Put(Put(bytes, "QQ1", "QQ\u00E9", all: true), "QQ2", "QQ\u00E8", all: true));
        var ran = Cli.Run("compile", zip, "--out", Path.Combine(_folder.Root, "c.json")).Exits(0);
        Assert.Equal(2, ran.Said.Count(l => l.Contains("in the zip is not in UTF-8", StringComparison.Ordinal)));
        Assert.Contains(ran.Said, l => l.StartsWith("plenary: contributions/QQ%E9.txt: ", StringComparison.Ordinal));
        Assert.Contains("Received: 3.", ran.Said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_zip_that_has_another_name_beside_its_content_is_refused_and_the_rest_is_read()
    {
        var zip = Zipped(out var bytes);
        File.WriteAllBytes(zip, Put(bytes, "QQ1", "QQ9", all: false));
        var ran = Cli.Run("compile", zip, "--out", Path.Combine(_folder.Root, "c.json")).Exits(1);
        Assert.Contains(ran.Said, l => l.Contains("calls the part contributions/QQ1.txt otherwise", StringComparison.Ordinal));
        Assert.Contains("Received: 2.", ran.Said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_Word_file_with_a_part_that_has_another_name_beside_its_content_is_refused()
    {
        var word = Docx.Of(Docx.P(Docx.R("Benches stand in the shade.")));
        _folder.With("contributions/a.docx", Put(word, "word/document.xml", "word/documant.xml", all: false)).With("contributions/b.docx", word);
        var ran = Cli.Run("compile", _folder.Root, "--out", Path.Combine(_folder.Root, "c.json")).Exits(1);
        Assert.Contains("contributions/a.docx: This file calls the part word/document.xml otherwise", Assert.Single(ran.Said, l => l.Contains("otherwise", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_on_disk_whose_name_is_not_UTF_8_is_named_and_the_rest_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux takes any bytes for a name");
        _folder.With("contributions/a.txt", "Delete paragraph 1.\n");
        using (var made = Process.Start(new ProcessStartInfo("sh", ["-c", "cp a.txt \"$(printf 'R\\351.txt')\" && mkdir \"$(printf 'D\\351')\" && cp a.txt \"$(printf 'D\\351/b.txt')\""]) { WorkingDirectory = Path.Combine(_folder.Root, "contributions") })!)
        {
            made.WaitForExit();
            Assert.SkipUnless(made.ExitCode == 0, "this file system takes UTF-8 only");
        }
        var ran = Cli.Run("compile", _folder.Root, "--out", Path.Combine(_folder.Root, "c.json")).Exits(1);
        Assert.Equal(2, ran.Said.Count(l => l.Contains("is not in UTF-8, so it cannot be opened", StringComparison.Ordinal)));
        Assert.Contains("Received: 1.", ran.Said[^1], StringComparison.Ordinal);
        using (var gone = Process.Start("rm", ["-r", _folder.Root + "/contributions"])) gone.WaitForExit();
    }

    private string Zipped(out byte[] bytes)
    {
        bytes = Docx.Zip(("consultation.yaml", Encoding.UTF8.GetBytes(Outline)), ("text/0-draft.en.md", "# Benches\n\n1. Benches stand in the shade.\n"u8.ToArray()),
            ("contributions/QQ1.txt", "Delete paragraph 1.\n"u8.ToArray()), ("contributions/QQ2.txt", "Keep paragraph 1.\n"u8.ToArray()), ("contributions/c.txt", "Yes.\n"u8.ToArray()));
        return Path.Combine(_folder.Root, "folder.zip");
    }

    /// <summary>Writes bytes (Latin-1) over others of the same length: where they first stand, or wherever.</summary>
    private static byte[] Put(byte[] bytes, string old, string neu, bool all)
    {
        var (from, to, result) = (Encoding.Latin1.GetBytes(old), Encoding.Latin1.GetBytes(neu), bytes.ToArray());
        for (var i = result.AsSpan().IndexOf(from); i >= 0; i = all ? result.AsSpan().IndexOf(from) : -1) to.CopyTo(result, i);
        return result;
    }
}
