using Plenary.Core.Consultations;

namespace Plenary.Core.Tests.Consultations;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Benches in public parks", "benches-in-public-parks")]
    [InlineData("Où s’asseoir à l’École ?", "ou-s-asseoir-a-l-ecole")]
    [InlineData("Straße & Łódź – Ærø", "strasse-lodz-aero")]
    [InlineData("Скамейки 2026", "2026")]
    [InlineData("公园长椅", "")]
    [InlineData("x", "")]
    [InlineData("—", "")]
    public void A_title_gives_a_slug_without_accents(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void A_long_title_is_cut_after_a_whole_word()
    {
        Assert.Equal("a-consultation-on-benches-fountains-and-trees-in-the-public", Slug.Of("A consultation on benches, fountains and trees in the public parks of the town"));
        Assert.Equal(new string('x', 60), Slug.Of(new string('x', 200)));
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("forests-2026", true)]
    [InlineData("a", false)]
    [InlineData("-forests", false)]
    [InlineData("forests-", false)]
    [InlineData("Forests", false)]
    [InlineData("forêts", false)]
    [InlineData("forests\n", false)]
    [InlineData("../forests", false)]
    public void A_slug_has_small_letters_digits_and_hyphens(string slug, bool shaped) => Assert.Equal(shaped, Slug.IsShaped(slug));

    [Fact]
    public void Every_slug_of_a_title_can_stand_in_an_address_and_gives_itself() => Gen.String[0, 200].Sample(title =>
    {
        var slug = Slug.Of(title);
        Assert.True(slug.Length == 0 || Slug.IsShaped(slug), slug);
        Assert.Equal(slug, Slug.Of(slug));
    });

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("zh-yue-HK", true)]
    [InlineData("es-419", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("sl-rozaj-biske", true)]
    [InlineData("english", false)]
    [InlineData("e", false)]
    [InlineData("en_GB", false)]
    [InlineData("en-", false)]
    [InlineData("en\n", false)]
    [InlineData("x-own", false)]
    [InlineData("", false)]
    public void The_tag_of_a_language_has_the_shape_of_BCP_47(string tag, bool shaped) => Assert.Equal(shaped, LanguageTag.IsShaped(tag));
}
