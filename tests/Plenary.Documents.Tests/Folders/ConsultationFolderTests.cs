using Plenary.Core.Shared;
using Plenary.Documents.Folders;

namespace Plenary.Documents.Tests.Folders;

public sealed class ConsultationFolderTests
{
    [Fact]
    public void A_folder_gives_its_consultation_its_text_and_its_contributions_in_order_of_rows_then_paths()
    {
        using var folder = new AFolder().With("contributions/b.txt", "Yes.").With("contributions/a.txt", "No.").With("contributions/z.txt", "Maybe.")
            .With("contributions/b.txt.attachments/map.txt", "Here.")
            .With("contributions.csv", "file,organisation,kind,received,question\ncontributions/b.txt,Walkers' Union,walkers,2026-02-01T10:00:00+01:00,1\n"
                + "contributions/z.txt,Sitters' Union,Sitters,2026-02-02,1\n");
        using var read = Read(folder);
        Assert.Equal("On benches in the park", read.Consultation.Title);
        Assert.Equal(new DateTimeOffset(2026, 2, 10, 22, 59, 0, TimeSpan.Zero), read.Consultation.Phases[0].Closes!.Instant);
        Assert.Equal([(0, "en", "text/0-draft.en.md")], read.Texts.Select(t => (t.Version, t.Language, t.File)));
        Assert.Equal(0, read.Version);
        Assert.Equal(["contributions/b.txt contributions/b.txt.attachments/map.txt", "contributions/z.txt", "contributions/a.txt"],
            read.Contributions.Select(c => string.Join(' ', c.Files.Select(f => f.Path))));
        Assert.Equal("Walkers' Union", read.Contributions[0].Row["organisation"]);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero), read.Contributions[0].Received);
        Assert.Equal(["contributions/a.txt: fileWithoutRow"], Errors(read));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_zip_of_a_folder_reads_like_the_folder(bool withFolder)
    {
        using var folder = new AFolder().With("contributions/a.txt", "Yes.");
        using var read = ConsultationFolder.Read(folder.Zipped(withFolder)).Value!;
        Assert.Equal("On benches in the park", read.Consultation.Title);
        Assert.Equal("Yes."u8.ToArray(), read.Contributions[0].Files[0].Bytes().Value);
    }

    [Fact]
    public void A_broken_line_is_named_with_its_number_and_costs_only_its_entry()
    {
        using var folder = new AFolder().With("contributions/a.txt", "Yes.")
            .With("consultation.yaml", AFolder.Yaml.Replace("languages: [en, fr]", "languages: [en, fr", StringComparison.Ordinal));
        using var read = Read(folder);
        Assert.Equal("On benches in the park", read.Consultation.Title);
        Assert.Equal("Where should they stand?", read.Consultation.Questions[0].Text);
        var error = Assert.Single(read.Errors);
        Assert.Equal("yamlOpen", error.Refusal.Code);
        Assert.Equal("2", error.Refusal.Args[0]);
    }

    [Theory]
    [InlineData("contributions/gone.txt,,,,", "fileOfRowMissing")]
    [InlineData("../../etc/passwd,,,,", "pathLeavesFolderInRow")]
    [InlineData("/etc/passwd,,,,", "pathLeavesFolderInRow")]
    [InlineData("..\\..\\secret.txt,,,,", "pathLeavesFolderInRow")]
    public void A_row_whose_file_cannot_be_had_is_still_a_contribution_and_says_why(string row, string code)
    {
        using var folder = new AFolder().With("contributions.csv", $"file,organisation,kind,received,question\n{row}\n");
        using var read = Read(folder);
        var reading = Assert.Single(Assert.Single(read.Contributions).Files).Read();
        Assert.Equal(new Refusal(code, "2"), reading.Error);
    }

    [Theory]
    [InlineData("kind", "Cyclists", "kindUnknownInRow")]
    [InlineData("received", "2026-02-01T10:00", "dateWithoutZoneInRow")]
    [InlineData("received", "03/04/2026", "dateUnreadableInRow")]
    [InlineData("capacity", "spy", "capacityUnknownInRow")]
    [InlineData("question", "1;9", "questionUnknownInRow")]
    public void A_value_that_is_not_known_is_named_with_its_row_and_kept(string column, string value, string code)
    {
        using var folder = new AFolder().With("contributions/a.txt", "Yes.").With("contributions.csv", $"file,{column}\ncontributions/a.txt,{value}\n");
        using var read = Read(folder);
        var error = Assert.Single(read.Errors);
        Assert.Equal((code, "2", "contributions.csv"), (error.Refusal.Code, error.Refusal.Args[0], error.File));
        Assert.Equal(value, read.Contributions[0].Row[column]);
    }

    [Fact]
    public void Two_texts_for_one_version_are_named_and_the_one_of_the_yaml_stands()
    {
        using var folder = new AFolder().With("contributions/a.txt", "Yes.").With("text/0-another.en.md", "1. No benches.");
        using var read = Read(folder);
        Assert.Equal("text/0-draft.en.md", Assert.Single(read.Texts).File);
        Assert.Equal(["text/0-another.en.md: textTwice"], Errors(read));
    }

    [Fact]
    public void What_makes_everything_impossible_is_refused()
    {
        using var folder = new AFolder();
        Assert.Equal("folderMissing", ConsultationFolder.Read(Path.Combine(folder.Root, "nowhere")).Refusals[0].Code);
        Assert.Equal("notAConsultation", ConsultationFolder.Read(Path.Combine(folder.Root, "consultation.yaml")).Refusals[0].Code);
        Assert.Equal("versionUnknown", ConsultationFolder.Read(folder.Root, version: 3).Refusals[0].Code);
        Assert.Equal("yamlMissing", ConsultationFolder.Read(folder.Without("consultation.yaml").Root).Refusals[0].Code);
    }

    private static FolderReading Read(AFolder folder)
    {
        var read = ConsultationFolder.Read(folder.Root);
        Assert.True(read.Ok);
        return read.Value;
    }

    private static IEnumerable<string> Errors(FolderReading read) => read.Errors.Select(e => $"{e.File}: {e.Refusal.Code}");
}
