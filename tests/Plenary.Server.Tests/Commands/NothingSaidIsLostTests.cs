using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Plenary.Documents.Tests.Folders;

namespace Plenary.Server.Tests.Commands;

/// <summary>Every word of a sender is read in every output, as the words of the change or beside it. In square brackets the words by which a change is asked for, which the change says itself.</summary>
public sealed partial class NothingSaidIsLostTests : IDisposable
{
    private static readonly string[] Letters =
    [
        "[Delete paragraph] 1, because seven cyclists were hurt there last winter.",
        "[In paragraph] 2, [add after] “bench” [the words] “and a roof”, [because] it rains often.",
        "[In paragraph] 3 [replace] “noon” [by] “midnight”: shopkeepers close later nowadays.",
        "The gardeners of the upper valley urge everybody to [delete paragraph] 4.",
        "Nobody ever walks there. [Delete paragraph] 5.",
        "[Move paragraph] 6 [after paragraph] 1, since both speak about trees.",
        "[Put paragraph] 3 [in square brackets] until the neighbours have spoken.",
        "We do not propose to delete paragraph 3, although squirrels complain.",
        "Some visitors say: delete paragraph 4. We disagree entirely.",
        "[Nous demandons de supprimer] le [paragraphe] 1, parce qu’il met en danger les cyclistes.",
        "[Au paragraphe] 2, [ajouter, après] « bench », [les mots] « et d’un toit », puisque les orages menacent.",
        "Nous ne souhaitons pas que le paragraphe 3 soit supprimé, malgré les plaintes.",
        "[Proponemos suprimir] el [párrafo] 4, porque pone en peligro a los ciclistas.",
        "[En el párrafo] 3, [sustitúyase] «noon» [por] «medianoche», ya que las tiendas cierran tarde.",
        "No proponemos suprimir el párrafo 1, aunque moleste a ciertas ardillas.",
        "[Предлагаем исключить пункт] 5, поскольку тропинка опасна для велосипедистов.",
        "[В пункте] 3 [заменить слово] «noon» [словом] «полночь», потому что магазины закрываются позже.",
        "Мы против исключения пункта 1, хотя белки недовольны.",
        "[نقترح حذف الفقرة] 4 لأنها تعرض راكبي الدراجات للخطر.",
        "لا نقترح حذف الفقرة 1 رغم شكاوى السناجب.",
        "[建议删除第]5[段]，因为骑行者多次受伤。",
        "我们反对删除第1段，虽然松鼠抱怨连连。",
    ];

    private readonly AFolder _folder = new AFolder().With("text/0-draft.en.md", """
        # Benches

        1. Benches stand in the shade.

        2. Every tree has a bench.

        3. The park opens at noon.

        4. Dogs stay on the leash.

        5. Ducks are not fed.

        6. Old trees are kept.
        """);

    private readonly string _outs = Directory.CreateTempSubdirectory("plenary-out-").FullName;

    public NothingSaidIsLostTests()
    {
        foreach (var (i, letter) in Letters.Index()) _folder.With($"contributions/{i:00}.txt", letter.Replace("[", "").Replace("]", "") + "\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_outs, recursive: true);
    }

    [Theory]
    [InlineData("A"), InlineData("B"), InlineData("C"), InlineData("D"), InlineData("E"), InlineData("F"), InlineData(null)]
    public void Every_word_of_a_sender_is_read_in_every_output(string? layout)
    {
        string[] files = layout is null ? ["o.html", "o.docx", "o.md", "o.csv", "o.json"] : ["o.html", "o.docx", "o.md", "o.csv"];
        Cli.Run(["compile", _folder.Root, .. layout is null ? Array.Empty<string>() : ["--layout", layout], .. files.SelectMany(f => new[] { "--out", Path.Combine(_outs, f) })]).Exits(0);
        var lost = new StringBuilder();
        foreach (var file in files)
        {
            var said = Said(Path.Combine(_outs, file));
            foreach (var letter in Letters)
                foreach (Match word in Word().Matches(Formula().Replace(letter, " ")))
                    if (!said.Contains(word.Value, StringComparison.OrdinalIgnoreCase)) lost.Append(file).Append(": ").Append(word.Value).Append(" of ").Append(letter).Append('\n');
        }
        Assert.Empty(lost.ToString());
    }

    private static string Said(string file)
    {
        if (!file.EndsWith(".docx", StringComparison.Ordinal)) return WebUtility.HtmlDecode(Tags().Replace(File.ReadAllText(file), ""));
        using var zip = ZipFile.OpenRead(file);
        var said = new StringBuilder();
        foreach (var part in zip.Entries.Where(e => e.FullName is "word/document.xml" or "word/comments.xml"))
        {
            using var reader = new StreamReader(part.Open());
            said.Append(WebUtility.HtmlDecode(Tags().Replace(reader.ReadToEnd(), "")));
        }
        return said.ToString();
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
