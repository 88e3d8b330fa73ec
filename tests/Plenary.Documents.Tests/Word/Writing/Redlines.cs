using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Documents.Word.Writing;
using static Plenary.Documents.Tests.Word.Writing.Sample;

namespace Plenary.Documents.Tests.Word.Writing;

public sealed class Redlines
{
    private static readonly TextVersion Orchard = Text(
        Paragraph("p1", "General rules", kind: BlockKind.Heading, level: 1),
        Paragraph("p2", "The orchard is open to all.", "1"),
        Paragraph("p3", "Every visitor may pick three apples.", "2"),
        Paragraph("p4", "Ladders stay in the shed.", "3"),
        Paragraph("p5", "red ones;", "(a)", BlockKind.ListItem, 1),
        Paragraph("p6", "green ones.", "(b)", BlockKind.ListItem, 1),
        Paragraph("p7", "Dogs wait outside.", "4 bis"),
        Paragraph("p8", "Season", kind: BlockKind.TableCell, cell: new(0, 0, 0)),
        Paragraph("p9", "Hours", kind: BlockKind.TableCell, cell: new(0, 0, 1)),
        Paragraph("p10", "Summer", kind: BlockKind.TableCell, cell: new(0, 1, 0)),
        Paragraph("p11", "Nine to five", kind: BlockKind.TableCell, cell: new(0, 1, 1)),
        Paragraph("p12", "The gate closes at dusk.", "5"));

    private static readonly Compilation Common = Compilation(Orchard,
        Change(1, Operation.Replace, Range("p2", 15, 19), "free", ["Aland", "Bland", "Celand"]),
        Change(2, Operation.Add, Range("p3", 36, 36), " a day", ["Bland"]),
        Change(3, Operation.Delete, Anchor.OfParagraph("p4"), null, ["Deland"]),
        Change(4, Operation.Add, Anchor.Gap("p3"), "Nobody climbs.\nNobody falls.", ["Bland"]),
        Change(5, Operation.Move, Anchor.OfParagraph("p7") with { Destination = Anchor.Gap("p2") }, null, ["Eland"]),
        Change(6, Operation.Bracket, Range("p12", 19, 23), null, ["Feland"]),
        Change(7, Operation.Replace, Range("p11", 0, 4), "Ten", ["Geland"], ["C8.1"]),
        Change(8, Operation.Replace, Range("p11", 0, 4), "Eight", ["Heland"], ["C7.1"]),
        Change(9, Operation.Support, Anchor.OfParagraph("p5", "p6"), "We like these.", ["Iland"]),
        Change(10, Operation.Comment, Anchor.Missing, "Say something of pears.", ["Jaland"]),
        Change(11, Operation.Comment, Anchor.OfQuestion("1"), "Yes.", ["Kaland"]),
        Change(12, Operation.Add, Anchor.Gap("p9"), "Notes", ["Laland"]),
        Change(13, Operation.Add, Anchor.Gap("p12"), "The end.", ["Maland"]),
        Change(14, Operation.Delete, Range("p5", 9, 10), null, ["Naland"]),
        Change(15, Operation.Replace, Range("p6", 0, 1) with { Language = "fr" }, "V", ["Oland"]));

    [Fact]
    public void Rejecting_all_gives_the_text_paragraph_by_paragraph() =>
        Assert.Equal(Orchard.Paragraphs.Select(p => p.Text), WordFile.Paragraphs(Redline(Common), _ => false));

    [Fact]
    public void Accepting_one_author_gives_his_text_alone()
    {
        var bland = WordFile.Paragraphs(Redline(Common), author => author.Contains("Bland", StringComparison.Ordinal));
        Assert.Equal(["General rules", "The orchard is free to all.", "Every visitor may pick three apples. a day", "Nobody climbs.", "Nobody falls.",
            "Ladders stay in the shed.", "red ones;", "green ones.", "Dogs wait outside.", "Season", "Hours", "Summer", "Nine to five", "The gate closes at dusk."], bland);
    }

    [Fact]
    public void Accepting_all_leaves_contested_words_as_they_were()
    {
        var all = WordFile.Paragraphs(Redline(Common), _ => true);
        Assert.Equal(["General rules", "The orchard is free to all.", "Dogs wait outside.", "Every visitor may pick three apples. a day",
            "Nobody climbs.", "Nobody falls.", "red ones;green ones."], all[..7]);
        Assert.Contains("Nine to five", all);
        Assert.Contains("The gate closes at [dusk].", all);
        Assert.Equal("The end.", all[^1]);
    }

    [Fact]
    public void Every_point_is_in_it_with_its_id()
    {
        var said = string.Join("\n", WordFile.Comments(Redline(Common)));
        Assert.All(Common.Points, point => Assert.Matches($@"(?<!\d){point.Id.Replace(".", @"\.", StringComparison.Ordinal)}(?!\d)", said));
        Assert.Contains("Bland (Government); Celand (Government)", said, StringComparison.Ordinal);
    }

    [Theory, InlineData(Contested.BaseWins), InlineData(Contested.Stack)]
    public void The_validator_finds_nothing(Contested contested) =>
        Assert.Empty(WordFile.Faults(Redline(Common, new RedlineOptions(new PlainWords()) { Contested = contested })));

    [Fact]
    public void Stacked_alternatives_follow_the_words_that_they_exclude()
    {
        var file = Redline(Common, new RedlineOptions(new PlainWords()) { Contested = Contested.Stack });
        Assert.Equal(Orchard.Paragraphs.Select(p => p.Text), WordFile.Paragraphs(file, _ => false));
        Assert.Contains("Ten / Eight to five", WordFile.Paragraphs(file, _ => true));
        Assert.Contains("Eight to five", WordFile.Paragraphs(file, author => author.Contains("Heland", StringComparison.Ordinal)));
    }

    [Theory, InlineData("en", "Rules of the orchard"), InlineData("fr", "Règles du verger")]
    public void The_running_header_has_the_title_in_the_language_that_is_written(string language, string title)
    {
        var head = Paragraph("p1", "Rules of the orchard", kind: BlockKind.Heading, level: 1);
        var text = Text(head with { Texts = new Dictionary<string, string> { ["en"] = head.Text, ["fr"] = "Règles du verger" } }) with { Languages = ["en", "fr"] };
        var file = Redline(Compilation(text), new RedlineOptions(new PlainWords()) { Language = language });
        Assert.Contains(title, WordFile.Part(file, "word/header1.xml").ToString(), StringComparison.Ordinal);
        Assert.Contains(title, WordFile.Part(file, "docProps/core.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_compilation_gives_the_same_bytes() => Assert.Equal(Redline(Common), Redline(Common));

    [Fact]
    public void Without_a_text_it_is_refused()
    {
        using var memory = new MemoryStream();
        Assert.Equal("redlineNeedsText", Assert.Single(RedlineWriter.Write(Common with { Text = null }, memory, new RedlineOptions(new PlainWords()))).Code);
        Assert.Equal(0, memory.Length);
    }

    [Fact]
    public void A_template_that_is_no_Word_file_is_refused()
    {
        using var memory = new MemoryStream();
        Assert.Equal("templateNotWord", Assert.Single(RedlineWriter.Write(Common, memory, new RedlineOptions(new PlainWords()) { Template = [1, 2, 3] })).Code);
    }

    [Fact]
    public void A_template_keeps_its_parts_and_gives_up_its_body()
    {
        var template = Redline(Compilation(Text(Paragraph("p1", "Old body", "7")), Change(1, Operation.Comment, Anchor.WholeText, "Old talk")));
        var file = Redline(Common, new RedlineOptions(new PlainWords()) { Template = template });
        Assert.Empty(WordFile.Faults(file));
        Assert.Equal(Orchard.Paragraphs.Select(p => p.Text), WordFile.Paragraphs(file, _ => false));
        Assert.Equal(WordFile.Part(template, "word/header1.xml").ToString(), WordFile.Part(file, "word/header1.xml").ToString());
        Assert.DoesNotContain(WordFile.Comments(file), c => c.Contains("Old talk", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_alone_has_its_marks_and_no_changes()
    {
        using var memory = new MemoryStream();
        Assert.Empty(BaseWriter.Write(Orchard, "orchard", memory, new RedlineOptions(new PlainWords())));
        var file = memory.ToArray();
        Assert.Empty(WordFile.Faults(file));
        Assert.Equal(Orchard.Paragraphs.Select(p => p.Text), WordFile.Paragraphs(file, _ => true));
        Assert.Contains("version=0;doc=orchard", WordFile.Part(file, "docProps/custom.xml").ToString(), StringComparison.Ordinal);
        Assert.Contains("_pl_p12", WordFile.Part(file, "word/document.xml").ToString(), StringComparison.Ordinal);
    }
}
