using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Texts;

public sealed class TextBuilderTests
{
    [Fact]
    public void Languages_share_one_set_of_paragraphs()
    {
        var built = TextBuilder.Build(0, [("en", Of("# A forum", "Open to all.")), ("fr", Of("# Un forum", "Ouvert à tous."))], "x");
        Assert.True(built.Ok);
        Assert.Equal(["p1", "p2"], built.Value.Paragraphs.Select(p => p.Id));
        Assert.Equal("Ouvert à tous.", built.Value.Paragraphs[1].In("fr"));
        Assert.Equal("Open to all.", built.Value.Paragraphs[1].In("ru"));
        Assert.Equal("A forum", built.Value.Title);
    }

    [Fact]
    public void A_language_with_a_paragraph_more_is_refused_and_the_place_named()
    {
        var built = TextBuilder.Build(0, [("en", Of("One.")), ("fr", Of("Un.", "Deux."))], "x");
        Assert.False(built.Ok);
        Assert.Equal("textLanguagesDiffer", built.Refusals[0].Code);
        Assert.Contains("Deux.", built.Refusals[0].Args);
    }

    [Fact]
    public void A_heading_against_a_paragraph_is_refused() =>
        Assert.False(TextBuilder.Build(0, [("en", Of("# One")), ("fr", Of("Un."))], "x").Ok);

    [Fact]
    public void Empty_paragraphs_and_page_headers_are_no_paragraphs_of_the_text()
    {
        var reading = Of("One.", " ", "Two.");
        reading = reading with { Blocks = [.. reading.Blocks, new() { Index = 3, Kind = BlockKind.Header, Text = "Draft" }] };
        Assert.Equal(["One.", "Two."], TextBuilder.Build(0, [("en", reading)], "x").Value!.Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void A_text_without_a_word_is_refused() => Assert.Equal("textEmpty", TextBuilder.Build(0, [("en", Of(" "))], "x").Refusals[0].Code);

    private static Reading Of(params string[] texts) => new()
    {
        File = "text/0.md", Sha256 = "", Format = FileFormat.Md,
        Blocks = [.. texts.Select((t, i) => t.StartsWith("# ", StringComparison.Ordinal)
            ? new Block { Index = i, Kind = BlockKind.Heading, Level = 1, Text = t[2..] }
            : new Block { Index = i, Kind = BlockKind.Paragraph, Text = t })],
    };
}
