using Plenary.Core.Shared;

namespace Plenary.Core.Tests.Shared;

public sealed class NearestTests
{
    [Theory]
    [InlineData("txet", "text")]
    [InlineData("titel", "title")]
    [InlineData("Languages", "languages")]
    [InlineData("kind", "kinds")]
    public void A_slip_leads_to_the_name_that_was_meant(string typed, string meant) => Assert.Equal(meant, Nearest.Of(typed, ["title", "text", "languages", "kinds"]));

    [Theory]
    [InlineData("organiser")]
    [InlineData("")]
    [InlineData("x")]
    public void What_is_near_to_nothing_leads_nowhere(string typed)
    {
        Assert.Null(Nearest.Of(typed, ["title", "text"]));
        Assert.Null(Nearest.Of(typed, []));
    }
}
