using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Tests.Platform;

public sealed class RequestLanguageTests
{
    [Theory]
    [InlineData("fr", "ar", "zh", "fr")]
    [InlineData(null, "ar", "zh", "ar")]
    [InlineData(null, null, "zh-Hant-HK, en;q=0.5", "zh")]
    [InlineData("xx", "", "es", "es")]
    [InlineData("FR-ca", null, null, "fr")]
    [InlineData(null, null, null, "en")]
    public void The_address_goes_before_the_choice_kept_and_that_before_the_browser(string? query, string? cookie, string? accept, string chosen) =>
        Assert.Equal(chosen, RequestLanguage.Choose(query, cookie, accept));

    [Theory]
    [InlineData("de, fr;q=0.3, ru;q=0.8", "ru")]
    [InlineData("de, *;q=0.5", "en")]
    [InlineData("fr;q=0, es;q=0.1", "es")]
    [InlineData("es, fr", "es")]
    [InlineData("fr;q=7, ru;q=x, ;;,=,", "en")]
    [InlineData(" ar-EG ; q=0.9 , en;q=0.8", "ar")]
    public void The_browsers_languages_are_taken_by_their_weight(string accept, string chosen) => Assert.Equal(chosen, RequestLanguage.Choose(null, null, accept));

    [Fact]
    public void Only_a_language_of_the_consultation_is_chosen_and_where_it_has_none_of_ours_any_is()
    {
        Assert.Equal("es", RequestLanguage.Choose("fr", "ru", "fr, es;q=0.2", ["es-419", "en"]));
        Assert.Equal("en", RequestLanguage.Choose("fr", null, "ru", ["es", "en"]));
        Assert.Equal("ar", RequestLanguage.Choose(null, null, "en", ["fr", "ar"]));
        Assert.Equal("fr", RequestLanguage.Choose("fr", null, null, ["de"]));
    }

    [Fact]
    public void A_header_without_end_is_read_as_far_as_a_browser_would_write_one() =>
        Assert.Equal("en", RequestLanguage.Choose(null, null, string.Concat(Enumerable.Repeat("de,", 100_000)) + "fr"));

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("AR-eg", "rtl")]
    [InlineData("ckb", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("zh", "ltr")]
    [InlineData(null, "auto")]
    public void A_language_has_its_direction(string? language, string direction) => Assert.Equal(direction, RequestLanguage.Direction(language));
}
