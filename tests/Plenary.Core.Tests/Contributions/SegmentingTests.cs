using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;

namespace Plenary.Core.Tests.Contributions;

public sealed class SegmentingTests
{
    [Fact]
    public void A_sentence_that_a_page_end_broke_off_goes_on_in_one_point() =>
        Assert.Equal(["The cable was laid by our grandfathers and\nhas served the village ever since."],
            Texts((BlockKind.Paragraph, "The cable was laid by our grandfathers and"), (BlockKind.Paragraph, "has served the village ever since.")));

    [Fact]
    public void Items_that_were_typed_are_no_broken_sentence() =>
        Assert.Equal(2, Texts((BlockKind.Paragraph, "a) the cable should be mended before the winter storms begin again"), (BlockKind.Paragraph, "b) the school should be the first house to get it after that")).Count);

    [Fact]
    public void The_number_of_a_page_is_no_point_and_still_in_a_source()
    {
        var points = Read((BlockKind.Paragraph, "The cable should be mended."), (BlockKind.Paragraph, "14"), (BlockKind.Paragraph, "The school should be first."));
        Assert.Equal(["The cable should be mended.", "The school should be first."], points.Select(p => p.Text));
        Assert.Contains(points[1].Also, s => s.Block == 1);
    }

    [Fact]
    public void Remarks_of_a_sentence_each_are_one_point_and_what_ought_to_be_is_its_own() =>
        Assert.Equal(["We live by the sea.\nOur boats are small.\nThe fish are smaller.", "Every harbour should have a mast."],
            Texts((BlockKind.Paragraph, "We live by the sea."), (BlockKind.Paragraph, "Our boats are small."), (BlockKind.Paragraph, "The fish are smaller."), (BlockKind.Paragraph, "Every harbour should have a mast.")));

    [Fact]
    public void A_numbered_title_is_one_with_the_paragraph_that_says_what_it_means() =>
        Assert.Equal(["Nearness\nWhat can be decided in the village is decided in the village, and nowhere further away than that."],
            Texts((BlockKind.ListItem, "Nearness"), (BlockKind.Paragraph, "What can be decided in the village is decided in the village, and nowhere further away than that.")));

    [Fact]
    public void Rows_of_signs_stay_with_the_words_before_them() =>
        Assert.Single(Read((BlockKind.Paragraph, "The cable is old. • • • • •")));

    /// <summary>Not a measure of speed: what is quadratic takes minutes here, and the rest a fraction of a second.</summary>
    [Theory]
    [InlineData("1.")]
    [InlineData("(1")]
    [InlineData("(a)")]
    [InlineData("1, ")]
    [InlineData("第1、")]
    [InlineData("paragraph 1.1.")]
    [InlineData("\"a\" ")]
    [InlineData("• ")]
    public async Task A_million_characters_of_numbers_and_signs_are_read_to_the_end(string piece)
    {
        var words = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var read = Task.Run(() => Read((BlockKind.Paragraph, words)).Count, TestContext.Current.CancellationToken);
        Assert.True(await read.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken) > 0);
    }

    private static List<string> Texts(params (BlockKind Kind, string Text)[] blocks) => [.. Read(blocks).Select(p => p.Text!)];

    private static IReadOnlyList<Point> Read(params (BlockKind Kind, string Text)[] blocks)
    {
        var reading = new Reading
        {
            File = "letter.txt",
            Sha256 = new string('0', 64),
            Format = FileFormat.Txt,
            Blocks = [.. blocks.Select((b, i) => new Block { Index = i, Kind = b.Kind, Text = b.Text })],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, Principles.Places);
    }
}
