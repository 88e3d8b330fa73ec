using CsCheck;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Texts;

public sealed class QuoteFinderTests
{
    private const string Text = "The “forum” would not take  binding decisions – it is a place to talk, and a place to learn.";

    [Theory]
    [InlineData("would not take", "would not take")]
    [InlineData("\"forum\" would", "“forum” would")]
    [InlineData("Take binding\n decisions - it", "take  binding decisions – it")]
    [InlineData("«place to talk…»", "place to talk")]
    public void Words_are_found_as_people_copy_them(string quote, string stands)
    {
        var (start, end) = Assert.Single(QuoteFinder.Find(Text, quote));
        Assert.Equal(stands, Text[start..end]);
    }

    [Theory]
    [InlineData("a place to rule", 0)]
    [InlineData("", 0)]
    [InlineData("…", 0)]
    [InlineData("place to", 2)]
    public void Words_that_are_not_there_or_there_twice_say_no_place(string quote, int places) => Assert.Equal(places, QuoteFinder.Find(Text, quote).Count);

    [Fact]
    public void Every_piece_of_a_text_that_stands_there_once_is_found_where_it_stands() =>
        Gen.Select(Gen.String[Gen.Char["ab’'– \u00AD\u200Fé"], 1, 30], Gen.Int[0, 29], Gen.Int[1, 30]).Sample((text, from, length) =>
        {
            var start = Math.Min(from, text.Length - 1);
            var quote = text[start..Math.Min(text.Length, start + length)].Trim();
            var found = QuoteFinder.Find(text, quote);
            Assert.Equal(quote.Length == 0, found.Count == 0);
            Assert.All(found, f => Assert.InRange(f.Start, 0, f.End - 1));
            if (found.Count == 1) Assert.Equal(quote, text[found[0].Start..found[0].End]);
        });

    [Theory]
    [InlineData("version=2;doc=igov-2005", 2, "igov-2005")]
    [InlineData("doc=a;version=0", 0, "a")]
    [InlineData("version=1;doc=", 1, null)]
    public void A_mark_says_its_version_and_its_consultation(string mark, int version, string? consultation) => Assert.Equal(new(version, consultation), TextMark.Of(mark));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("doc=a")]
    [InlineData("version=-1;doc=a")]
    public void What_is_no_mark_is_none(string? mark) => Assert.Null(TextMark.Of(mark));
}
