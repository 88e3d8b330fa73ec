using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Compilations.Grouping;

/// <summary>Points in their groups.</summary>
/// <param name="Groups">In the order of the text.</param>
/// <param name="Points">The same points with their group, by contribution, in the order in which they were said.</param>
public sealed record Grouped(IReadOnlyList<Group> Groups, IReadOnlyList<Point> Points);

/// <summary>Makes one group of the same proposal by several sponsors.</summary>
public static class Grouper
{
    /// <summary>Groups the points.</summary>
    public static Grouped Group(IReadOnlyList<Point> points, IReadOnlyList<Contribution> contributions, TextVersion? text)
    {
        var sponsors = contributions.ToDictionary(c => c.Number, c => new Sponsor(c.Sponsor, c.Kind, c.Number));
        return new([.. points.Select(p => new Group
        {
            Id = p.Id, Operation = p.Operation, Anchor = p.Anchor, Text = p.Text, Points = [p.Id],
            Sponsors = sponsors.TryGetValue(p.Contribution, out var sponsor) ? [sponsor] : [],
        })], [.. points.Select(p => p with { Group = p.Id })]);
    }
}
