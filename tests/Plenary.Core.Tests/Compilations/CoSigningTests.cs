using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;

namespace Plenary.Core.Tests.Compilations;

public sealed class CoSigningTests
{
    [Fact]
    public void Who_signed_stands_after_the_sponsors_of_each_group_of_that_contribution_and_of_no_other()
    {
        var with = CoSigning.Add(Of(Group("C1.1", ("Heron House", 1)), Group("C1.2", ("Heron House", 1), ("Reed Union", 2)), Group("C3.1", ("Otter Club", 3))),
            [new(1, "Marsh Trust", "Academia"), new(2, "Ada Quill", null)]);
        Assert.Equal(["Heron House", "Marsh Trust"], with.Groups[0].Sponsors.Select(s => s.Name));
        Assert.Equal(["Heron House", "Reed Union", "Marsh Trust", "Ada Quill"], with.Groups[1].Sponsors.Select(s => s.Name));
        Assert.Equal(["Otter Club"], with.Groups[2].Sponsors.Select(s => s.Name));
        Assert.Equal(new Sponsor("Marsh Trust", "Academia", 1), with.Groups[0].Sponsors[1]);
    }

    [Fact]
    public void A_name_stands_once_in_whatever_spelling()
    {
        var with = CoSigning.Add(Of(Group("C1.1", ("Côte Verte", 1), ("Reed Union", 2))), [new(1, "REED  UNION", null), new(2, "Cote verte", null), new(1, "Otter", null), new(2, "otter", null)]);
        Assert.Equal(["Côte Verte", "Reed Union", "Otter"], with.Groups[0].Sponsors.Select(s => s.Name));
    }

    [Fact]
    public void Without_signatures_and_for_contributions_that_are_not_there_nothing_changes()
    {
        var compilation = Of(Group("C1.1", ("Heron House", 1)));
        Assert.Same(compilation, CoSigning.Add(compilation, []));
        Assert.Equal(["Heron House"], CoSigning.Add(compilation, [new(7, "Otter", null)]).Groups[0].Sponsors.Select(s => s.Name));
    }

    private static Compilation Of(params Group[] groups) =>
        new() { Consultation = new Consultation { Title = "Marshes" }, Contributions = [], Points = [], Groups = groups };

    private static Group Group(string id, params (string Name, int Contribution)[] sponsors) => new()
    {
        Id = id, Operation = Operation.Comment, Anchor = Anchor.WholeText, Points = [id], Sponsors = [.. sponsors.Select(s => new Sponsor(s.Name, null, s.Contribution))],
    };
}
