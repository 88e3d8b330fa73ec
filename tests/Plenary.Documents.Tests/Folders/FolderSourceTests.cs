using System.IO.Compression;
using System.Text;
using Plenary.Documents.Folders;

namespace Plenary.Documents.Tests.Folders;

/// <summary>Folders and zips that are built, or have grown, otherwise than they should.</summary>
public sealed class FolderSourceTests : IDisposable
{
    private readonly AFolder _folder = new AFolder().With("contributions/a.txt", "Yes.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_are_followed_inside_the_folder_and_nowhere_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.CreateSymbolicLink(At("contributions/inside.txt"), At("contributions/a.txt"));
        File.CreateSymbolicLink(At("contributions/outside.txt"), "/etc/hostname");
        File.CreateSymbolicLink(At("contributions/broken.txt"), At("contributions/gone.txt"));
        Directory.CreateSymbolicLink(At("contributions/up"), _folder.Root);
        using var read = ConsultationFolder.Read(_folder.Root).Value!;
        Assert.Equal(["contributions/a.txt", "contributions/inside.txt"], read.Contributions.Select(c => c.Files[0].Path));
        Assert.Equal(["contributions/broken.txt", "contributions/outside.txt", "contributions/up"],
            read.Errors.Where(e => e.Refusal.Code == "linkLeavesFolder").Select(e => e.File));
    }

    [Fact]
    public void A_folder_that_may_not_be_opened_costs_only_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "rights do not bind root");
        _folder.With("contributions/shut/b.txt", "No.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(At("contributions/shut"), UnixFileMode.None);
        try
        {
            using var read = ConsultationFolder.Read(_folder.Root).Value!;
            Assert.Single(read.Contributions);
            Assert.Equal(["contributions/shut: folderClosed"], read.Errors.Select(e => $"{e.File}: {e.Refusal.Code}"));
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(At("contributions/shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void What_systems_and_editors_leave_behind_is_no_contribution()
    {
        foreach (var litter in (string[])[".DS_Store", "~$letter.docx", "Thumbs.db", ".~lock.letter.odt#", "__MACOSX/letter.docx"]) _folder.With("contributions/" + litter, "x");
        using var read = ConsultationFolder.Read(_folder.Root).Value!;
        Assert.Single(read.Contributions);
        Assert.Empty(read.Errors);
    }

    [Fact]
    public void A_zip_names_what_it_may_not_hold_and_reads_the_rest()
    {
        var zip = Zip(
            ("park/consultation.yaml", AFolder.Yaml), ("park/text/0-draft.en.md", "1. Benches stand in the shade.\n"), ("park/contributions/a.txt", "Yes."),
            ("../../evil.txt", "Out."), ("/etc/evil.txt", "Out."), ("park/contributions/a.txt", "Twice."), ("elsewhere/b.txt", "Beside."));
        using var read = ConsultationFolder.Read(zip).Value!;
        Assert.Equal("Yes."u8.ToArray(), Assert.Single(read.Contributions).Files[0].Bytes().Value);
        Assert.Equal(["../../evil.txt: pathLeavesFolder", "/etc/evil.txt: pathLeavesFolder", "elsewhere/b.txt: zipFileOutside", "park/contributions/a.txt: fileTwice"],
            read.Errors.Select(e => $"{e.File}: {e.Refusal.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_in_a_zip_is_not_taken_for_a_letter()
    {
        var zip = Zip(("consultation.yaml", "title: T\n"), ("contributions/a.txt", "Yes."), ("contributions/link.txt", "/etc/passwd"));
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
            archive.GetEntry("contributions/link.txt")!.ExternalAttributes = unchecked((int)0xA1FF0000);
        using var read = ConsultationFolder.Read(zip).Value!;
        Assert.Single(read.Contributions);
        Assert.Equal(["contributions/link.txt: linkLeavesFolder"], read.Errors.Select(e => $"{e.File}: {e.Refusal.Code}"));
    }

    [Fact]
    public void A_file_that_unpacks_to_far_too_much_is_unreadable_and_the_others_are_read()
    {
        var zip = Zip(("consultation.yaml", "title: T\n"), ("contributions/a.txt", "Yes."), ("contributions/bomb.txt", new string('a', 30_000_000)));
        using var read = ConsultationFolder.Read(zip).Value!;
        Assert.Equal([null, "zipFileBomb"], read.Contributions.Select(c => c.Files[0].Read().Error?.Code));
    }

    [Fact]
    public void A_file_that_is_no_zip_and_a_zip_that_is_no_consultation_are_refused()
    {
        Assert.Equal("notAConsultation", ConsultationFolder.Read(At("contributions/a.txt")).Refusals[0].Code);
        Assert.Equal("yamlMissing", ConsultationFolder.Read(Zip(("a.txt", "x"))).Refusals[0].Code);
        var whole = File.ReadAllBytes(Zip(("consultation.yaml", "title: T\n")));
        File.WriteAllBytes(_folder.Root + ".zip", whole[..(whole.Length / 2)]);
        Assert.Equal("notAConsultation", ConsultationFolder.Read(_folder.Root + ".zip").Refusals[0].Code);
    }

    private string At(string path) => Path.Combine(_folder.Root, path);

    private string Zip(params (string Name, string Text)[] files)
    {
        var path = _folder.Root + ".zip";
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }
}
