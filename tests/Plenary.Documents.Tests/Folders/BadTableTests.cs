using System.Text;
using Plenary.Documents.Folders;

namespace Plenary.Documents.Tests.Folders;

/// <summary>What can be wrong in <c>contributions.csv</c>: each has its sentence with its row, and costs nothing else.</summary>
public sealed class BadTableTests : IDisposable
{
    private readonly AFolder _folder = new AFolder().With("contributions/a.txt", "Yes.").With("contributions/b.txt", "No.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("file,person\na.txt,Ana\nb.txt,Bo\n", "")]
    [InlineData("file;person\na.txt;Ana\nb.txt;Bo\n", "")]
    [InlineData("file\tperson\na.txt\tAna\nb.txt\tBo\n", "")]
    [InlineData("sep=;\nfile;person\na.txt;Ana\nb.txt;Bo\n", "")]
    [InlineData("\uFEFFfile,person\r\na.txt,Ana\r\nb.txt,Bo\r\n", "")]
    [InlineData("\n\nfile,person\na.txt,Ana\n\nb.txt,Bo\n,,\n", "")]
    [InlineData("\"file\",\"person\"\n\"a.txt\",\"Ana\"\n\"contributions\\b.txt\",\"Bo\"", "")]
    [InlineData("file,person\na.txt,Ana\n", "fileWithoutRow")]
    [InlineData("file,person\na.txt,Ana\nb.txt,Bo\na.txt,Ann\n", "csvRowTwice 4 a.txt 2")]
    [InlineData("file,person\na.txt,Ana\nb.txt,Bo\n,Cy\n", "csvRowWithoutFile 4")]
    [InlineData("file,person\na.txt,Ana\nb.txt,Bo,surplus\n", "csvRagged 3 3 2")]
    [InlineData("file,person\na.txt,Ana\nb.txt,\"Bo\n", "csvQuoteOpen 3")]
    [InlineData("file,person,received\na.txt,Ana,2026-02-30\nb.txt,Bo,\n", "dateUnreadableInRow 2 2026-02-30")]
    [InlineData("file,person,received\na.txt,Ana,2026-02-01T25:00Z\nb.txt,Bo,\n", "dateUnreadableInRow 2 2026-02-01T25:00Z")]
    public void Every_way_a_spreadsheet_saves_is_read_and_what_is_wrong_is_named_with_its_row(string table, string error)
    {
        using var read = Read(_folder.With("contributions.csv", table));
        Assert.Equal(error, string.Join('|', read.Errors.Select(e => $"{e.Refusal.Code} {string.Join(' ', e.Refusal.Args)}".Trim())));
        Assert.Equal("Ana", read.Contributions[0].Row["person"]);
        Assert.Equal(2, read.Contributions.Count);
    }

    [Fact]
    public void Without_a_header_no_row_can_be_used_and_every_file_is_compiled()
    {
        using var read = Read(_folder.With("contributions.csv", "a.txt,Ana\nb.txt,Bo\n"));
        Assert.Equal(["csvNoFileColumn", "fileWithoutRow", "fileWithoutRow"], read.Errors.Select(e => e.Refusal.Code));
        Assert.Equal(2, read.Contributions.Count);
    }

    [Fact]
    public void A_column_that_is_not_known_is_a_warning_with_the_one_that_was_meant()
    {
        using var read = Read(_folder.With("contributions.csv", "file,organization,telephone\na.txt,Walkers,1\nb.txt,Sitters,2\n"));
        Assert.Empty(read.Errors);
        Assert.Equal(["csvColumnMistyped organization organisation", "csvUnknownColumns telephone"],
            read.Warnings.Select(w => $"{w.Refusal.Code} {string.Join(' ', w.Refusal.Args.Take(w.Refusal.Code == "csvUnknownColumns" ? 1 : 2))}"));
    }

    [Fact]
    public void A_line_break_between_quotes_belongs_to_its_cell_and_rows_count_as_a_spreadsheet_counts()
    {
        using var read = Read(_folder.With("contributions.csv", "file,title,kind\na.txt,\"Two\nlines, and \"\"quotes\"\"\",Walkers\nb.txt,,Riders\n"));
        Assert.Equal("Two\nlines, and \"quotes\"", read.Contributions[0].Row["title"]);
        Assert.Equal(("kindUnknownInRow", "3"), (read.Errors[0].Refusal.Code, read.Errors[0].Refusal.Args[0]));
    }

    [Fact]
    public void A_table_in_another_encoding_is_read_and_one_that_is_no_table_is_said_to_be_none()
    {
        using (var read = Read(_folder.With("contributions.csv", Encoding.Latin1.GetBytes("file;person\na.txt;André\nb.txt;Zoë\n"))))
            Assert.Equal(("André", "csvNotUtf8"), (read.Contributions[0].Row["person"], Assert.Single(read.Warnings).Refusal.Code));
        using (var read = Read(_folder.With("contributions.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("file\tperson\r\na.txt\tАнна\r\nb.txt\t安娜\r\n")])))
            Assert.Equal("Анна", read.Contributions[0].Row["person"]);
        using (var read = Read(_folder.With("contributions.csv", [.. "PK\u0003\u0004"u8, .. new byte[200]])))
            Assert.Equal(["csvNotText", "fileWithoutRow", "fileWithoutRow"], read.Errors.Select(e => e.Refusal.Code));
        using (var read = Read(_folder.Without("contributions.csv").With("contributions.xlsx", "PK\u0003\u0004"u8.ToArray())))
            Assert.Equal(["contributions.xlsx: tableNotCsv"], read.Errors.Select(e => $"{e.File}: {e.Refusal.Code}"));
    }

    [Fact]
    public void Rows_with_one_contribution_are_one_and_attachments_need_no_row()
    {
        _folder.With("contributions/b.txt.attachments/plan.md", "Here.").With("contributions/b.txt.attachments/deep/map.txt", "There.")
            .With("contributions/lost.docx.attachments/annex.txt", "Annex.");
        using var read = Read(_folder.With("contributions.csv", "file,contribution,person\nb.txt,x,Bo\na.txt,x,\n"));
        Assert.Equal(["contributions/b.txt contributions/b.txt.attachments/deep/map.txt contributions/b.txt.attachments/plan.md contributions/a.txt", "contributions/lost.docx.attachments/annex.txt"],
            read.Contributions.Select(c => string.Join(' ', c.Files.Select(f => f.Path))));
        Assert.Equal("attachmentsWithoutLetter", Assert.Single(read.Errors).Refusal.Code);
    }

    [Fact]
    public void A_file_spelt_otherwise_is_found_and_accents_composed_or_not_are_the_same()
    {
        _folder.With("contributions/Cafe\u0301.txt", "Yes.");
        using var read = Read(_folder.With("contributions.csv", "file,person\nCaf\u00E9.txt,Ana\nA.TXT,Bo\nb.txt,Cy\n"));
        Assert.Empty(read.Errors);
        Assert.Equal(["contributions/Cafe\u0301.txt", "contributions/a.txt", "contributions/b.txt"], read.Contributions.Select(c => c.Files[0].Path));
        Assert.Equal("fileSpeltOtherwise", Assert.Single(read.Warnings).Refusal.Code);
    }

    private static FolderReading Read(AFolder folder)
    {
        var read = ConsultationFolder.Read(folder.Root);
        Assert.True(read.Ok);
        return read.Value;
    }
}
