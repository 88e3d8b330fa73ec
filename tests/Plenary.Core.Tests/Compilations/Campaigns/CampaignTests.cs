using CsCheck;
using Plenary.Core.Compilations.Campaigns;
using Plenary.Core.Contributions;

namespace Plenary.Core.Tests.Compilations.Campaigns;

public sealed class CampaignTests
{
    private const string Template = "We ask the forum to publish every paper on the day it is written and to keep the doors of each meeting open to all who wish to come and listen.";

    [Fact]
    public void The_same_text_from_several_senders_is_a_campaign()
    {
        var campaign = Assert.Single(CampaignFinder.Find([Of(1, Template), Of(2, "Something else was on our minds when we sat down to write this letter about the price of fish in winter."), Of(3, Template + " Our village needs it.")]));
        Assert.Equal(["C1.1", "C3.1"], campaign.Points);
        Assert.Equal((2, "C1.1"), (campaign.Senders, campaign.Template));
    }

    [Fact]
    public void The_same_text_twice_from_one_sender_is_none() =>
        Assert.Empty(CampaignFinder.Find([Of(1, Template), Of(1, Template) with { Id = "C1.2" }]));

    [Fact]
    public void A_short_phrase_that_anyone_may_use_is_none() =>
        Assert.Empty(CampaignFinder.Find([Of(1, "We support paragraph 3."), Of(2, "We support paragraph 3.")]));

    [Fact]
    public void Every_pair_of_a_large_campaign_is_joined_and_strangers_are_not() => Gen.Int[2, 60].Sample(copies =>
    {
        var points = Enumerable.Range(1, copies).Select(i => Of(i, $"{Template} Signed by sender number {i}."))
            .Append(Of(copies + 1, "Nothing of what stands in those many letters is in this one, which speaks about ships, harbours, tides and the lights along the coast."));
        return CampaignFinder.Find([.. points]) is [var one] && one.Senders == copies;
    }, iter: 20);

    private static Point Of(int contribution, string text) => new()
    {
        Id = $"C{contribution}.1",
        Contribution = contribution,
        Operation = Operation.Comment,
        Anchor = Anchor.None,
        Text = text,
        Source = new("letter.txt", 0, 0, text.Length),
        Evidence = new() { By = EvidenceBy.Likeness, Confidence = 0 },
    };
}
