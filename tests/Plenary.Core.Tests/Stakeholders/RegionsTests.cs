using Plenary.Core.Stakeholders;

namespace Plenary.Core.Tests.Stakeholders;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("CH", "Europe")]
    [InlineData("BRA", "Latin America and the Caribbean")]
    [InlineData("Brasil", "Latin America and the Caribbean")]
    [InlineData("USA", "Northern America")]
    [InlineData("united states of america", "Northern America")]
    [InlineData("COTE D'IVOIRE", "Africa")]
    [InlineData("Côte d’Ivoire", "Africa")]
    [InlineData("Islamic Republic of Iran", "Asia")]
    [InlineData("Espagne", "Europe")]
    [InlineData("Nueva Zelanda", "Oceania")]
    [InlineData("Geneva, Switzerland", "Europe")]
    [InlineData("Senegal / AFRICA", "Africa")]
    [InlineData("The Gambia", "Africa")]
    [InlineData("Democratic Republic Of Congo", "Africa")]
    [InlineData("India and Japan", "Asia")]
    public void A_country_has_its_region_however_it_is_written(string country, string region) => Assert.Equal(region, Regions.Of(country));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Global")]
    [InlineData("us")]
    [InlineData("Italy, Brazil")]
    [InlineData("Atlantis")]
    public void Nothing_is_guessed(string? country) => Assert.Null(Regions.Of(country));
}
