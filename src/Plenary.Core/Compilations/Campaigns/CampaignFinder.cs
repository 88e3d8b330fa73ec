using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Campaigns;

/// <summary>Finds the same text sent by several.</summary>
public static class CampaignFinder
{
    /// <summary>The campaigns among <paramref name="points"/>, in the order of their first points; each has points of at least two contributions.</summary>
    public static IReadOnlyList<Campaign> Find(IReadOnlyList<Point> points) => [];
}
