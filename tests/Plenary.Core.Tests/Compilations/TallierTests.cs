using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Compilations;

public sealed class TallierTests
{
    private static readonly TextVersion Text = new()
    {
        Version = 0, Title = "", Language = "en", Languages = ["en"],
        Paragraphs = [.. Enumerable.Range(1, 4).Select(i => new Paragraph
        {
            Id = $"p{i}", Kind = BlockKind.Paragraph, Text = $"Text {i}.", Texts = new Dictionary<string, string>(),
        })],
    };

    [Fact]
    public void A_contributor_who_says_the_same_twice_counts_once()
    {
        var rows = Of(Group("C1.1", Operation.Support, Anchor.OfParagraph("p2"), 1), Group("C1.2", Operation.Support, Anchor.OfParagraph("p2"), 1, 2)).ByParagraph();
        var row = Assert.Single(rows);
        Assert.Equal(2, row.Positions[Operation.Support]);
        Assert.Equal(1, row.ByKind["Government"][Operation.Support]);
    }

    [Fact]
    public void A_range_counts_at_each_of_its_paragraphs_and_a_gap_at_the_one_before_it()
    {
        var rows = Of(Group("C1.1", Operation.Oppose, Anchor.OfParagraph("p2", "p3"), 1), Group("C2.1", Operation.Add, Anchor.Gap("p3"), 2),
            Group("C2.2", Operation.Add, Anchor.Gap(null), 2)).ByParagraph();
        Assert.Equal(["p1", "p2", "p3"], rows.Select(r => r.At));
        Assert.Equal(["C1.1", "C2.1"], rows[2].Groups);
    }

    [Fact]
    public void What_stands_nowhere_counts_nowhere() =>
        Assert.Empty(Of(Group("C1.1", Operation.Comment, Anchor.None, 1), Group("C1.2", Operation.Comment, Anchor.WholeText, 1)).ByParagraph());

    [Fact]
    public void Every_question_has_its_row_in_order()
    {
        var rows = Of(Group("C1.1", Operation.Comment, Anchor.OfQuestion("2"), 1)).ByQuestion();
        Assert.Equal(["1", "2"], rows.Select(r => r.At));
        Assert.Empty(rows[0].Groups);
        Assert.Equal(1, rows[1].Positions[Operation.Comment]);
    }

    private static Tallier Of(params Group[] groups) => new(groups,
        [.. new[] { (1, "Government"), (2, null) }.Select(c => new Contribution { Number = c.Item1, Kind = c.Item2, Files = [] })],
        Text, [new("1", "What?", new Dictionary<string, string>()), new("2", "How?", new Dictionary<string, string>())]);

    private static Group Group(string id, Operation operation, Anchor anchor, params int[] sponsors) => new()
    {
        Id = id, Operation = operation, Anchor = anchor, Points = [id], Sponsors = [.. sponsors.Select(s => new Sponsor($"S{s}", null, s))],
    };
}
