using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests;

/// <summary>Typed lines: which are one point each, and which were wrapped.</summary>
public sealed class ProseTests
{
    [Fact]
    public void A_line_that_begins_by_naming_a_place_is_a_passage_of_its_own()
    {
        string[] lines =
        [
            "4: half a crown is too little for a night at sea",
            "9 - should say harbour master instead of warden",
            "on the first para, we'd add the word \"island\"",
            "the second paragraph ok for us",
            "last paragraph: delete",
            "section Moorings: too many buoys for so small a bay",
            "§ 12 is vague",
        ];
        foreach (var file in new[] { "x.txt", "x.eml" })
            Assert.Equal(["half a crown is too little for a night at sea", .. lines[1..]], Texts(file, "Dear crew,\n\n" + string.Join('\n', lines) + "\n").Skip(1).Select(t => t.StartsWith("should", StringComparison.Ordinal) ? "9 - " + t : t));
    }

    [Theory]
    [InlineData("au paragraphe 3, préciser le prix de la nuit", "le dernier paragraphe : supprimer", "chapitre Amarrage : trop de bouées")]
    [InlineData("el párrafo 3 debe decir puerto", "el último párrafo sobra", "sección Boyas: demasiadas")]
    [InlineData("пункт 3 должен говорить о порте", "последний абзац лишний", "по пункту 5 возражений нет")]
    [InlineData("الفقرة 3 يجب أن تذكر الميناء", "الفقرة الأخيرة زائدة", "الفقرة 5 مناسبة")]
    [InlineData("第3段应提到港口", "最后一段应删除", "第5段很好")]
    public void Lines_of_one_point_each_stay_apart_in_every_language(params string[] lines) =>
        Assert.Equal(lines, Texts("x.txt", string.Join('\n', lines) + "\n"));

    [Fact]
    public void Prose_that_was_wrapped_is_joined_though_a_line_begins_with_a_place()
    {
        const string Wrapped = """
            We have read the draft with much interest, and our members, who have fished in
            the bay for longer than anybody can remember, find that what is written in
            paragraph 5 about the buoys agrees badly with what the council has decided in
            the spring of this year, as the mayor has told us; besides, we would think that
            paragraph 9 repeats it, and so does the second half of what stands under the
            heading Moorings, which nobody who lives on the island will understand at all.
            """;
        Assert.Equal(Wrapped.ReplaceLineEndings(" ").Trim(), Assert.Single(Texts("x.txt", Wrapped)));
    }

    [Fact]
    public void A_line_that_breaks_off_goes_on_with_the_place_it_leads_to() =>
        Assert.Equal(["We said so about paragraph 5 already."], Texts("x.txt", "We said so about\nparagraph 5 already.\n"));

    private static List<string> Texts(string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(file.EndsWith(".eml", StringComparison.Ordinal)
            ? "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text : text);
        return [.. FileReader.Read(file, bytes).Blocks.Where(b => b.Kind != BlockKind.Header).Select(b => b.Text)];
    }
}
