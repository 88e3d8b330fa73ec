using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Word;

public sealed class HostileWordFilesTests
{
    [Theory]
    [InlineData("billion_laughs.docx", "documentType")]
    [InlineData("xxe_file.docx", "documentType")]
    [InlineData("bomb_1GiB_spaces.docx", "zipBomb")]
    [InlineData("bomb_20M_paragraphs.docx", "zipBomb")]
    [InlineData("deep_5k_sdt.docx", "tooDeep")]
    [InlineData("empty.docx", "emptyFile")]
    [InlineData("main_self_rel.docx", "notAWordFile")]
    [InlineData("no_main.docx", "noMainPart")]
    [InlineData("open-xml-sdk__document_with_password.docx", "encrypted")]
    [InlineData("poi__protected_agile.docx", "encrypted")]
    [InlineData("poi__truncated62886.docx", "truncated")]
    [InlineData("unstructured__handbook-1p.docx", "notAZip")]
    public void A_hostile_file_is_refused_for_its_reason(string file, string code)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Documents(), "hostile", file));
        Assert.Equal(code, WordReader.Read(file, "", bytes).Error?.Code);
    }

    [Fact]
    public void A_document_in_UTF_16_is_read()
    {
        var bytes = File.ReadAllBytes(Path.Combine(SharedFiles.Documents(), "hostile", "utf16.docx"));
        Assert.Equal(["ok"], WordReader.Read("utf16.docx", "", bytes).Blocks.Select(b => b.Text));
    }
}
