using Plenary.Core.Consultations;
using Plenary.Core.Contributions;

namespace Plenary.Core.Tests.Contributions;

public sealed class IntakeTests
{
    [Theory]
    [InlineData("Caucasus", "Ukraine", "Brazil", "Caucasus")]
    [InlineData("", "", "Ukraine", "Europe")]
    [InlineData("", "Tunisia", "Global", "Africa")]
    [InlineData("", "Tunisia", "The Fig Tree Institute", "Africa")]
    [InlineData("", "", "Global", null)]
    public void The_region_is_what_the_row_says_else_what_the_file_or_the_country_stands_for(string row, string country, string declared, string? region)
    {
        var reading = new Reading
        {
            File = "a.txt", Sha256 = "", Format = FileFormat.Txt, Declared = new Dictionary<string, string> { ["region"] = declared },
        };
        var contribution = Intake.Of(1, [reading], new Dictionary<string, string> { ["region"] = row, ["country"] = country }, null, new Consultation { Title = "T" });
        Assert.Equal(region, contribution.Region);
        Assert.Equal(declared, contribution.Files[0].Declared["region"]);
    }
}
