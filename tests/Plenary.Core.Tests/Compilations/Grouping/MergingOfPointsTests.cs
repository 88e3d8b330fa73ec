using CsCheck;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Compilations.Grouping;

public sealed class MergingOfPointsTests
{
    private static readonly TextVersion Text = Samples.Text("The Forum shall meet.", "Access is important.");

    [Fact]
    public void A_point_found_the_same_stands_in_the_group_of_the_other_with_both_sponsors()
    {
        var joined = Merging.Join(Group(Say(1, "Yes."), Say(2, "Indeed."), Say(3, "No.")), [new("C2.1", "C3.1")]);
        Assert.Equal(["C1.1", "C3.1"], joined.Groups.Select(g => g.Id));
        Assert.Equal(["C2.1", "C3.1"], joined.Groups[1].Points);
        Assert.Equal("No.", joined.Groups[1].Text);
        Assert.Equal([2, 3], joined.Groups[1].Sponsors.Select(s => s.Contribution));
        Assert.Equal(["C1.1", "C3.1", "C3.1"], joined.Points.Select(p => p.Group));
    }

    [Fact]
    public void Who_was_alternative_to_one_is_alternative_to_the_joined_group_and_never_to_itself()
    {
        var joined = Merging.Join(Group(Change(1, "may"), Change(2, "can"), Change(3, "must")), [new("C2.1", "C1.1")]);
        Assert.Equal(["C3.1"], joined.Groups[0].Alternatives);
        Assert.Equal(["C1.1"], joined.Groups[1].Alternatives);
        Assert.DoesNotContain(joined.Groups, g => g.Near.Any(n => n.Group == g.Id || n.Group == "C2.1"));
    }

    [Fact]
    public void A_circle_joins_all_that_stand_in_it_under_the_first_of_the_text()
    {
        var joined = Merging.Join(Group(Say(1, "a"), Say(2, "b"), Say(3, "c")), [new("C1.1", "C2.1"), new("C2.1", "C3.1"), new("C3.1", "C1.1")]);
        Assert.Equal("C1.1", Assert.Single(joined.Groups).Id);
    }

    [Fact]
    public void A_merge_with_a_point_that_is_not_there_or_with_itself_joins_nothing()
    {
        var grouped = Group(Say(1, "a"), Say(2, "b"));
        Assert.Same(grouped, Merging.Join(grouped, [new("C1.1", "C9.9"), new("C9.9", "C1.1"), new("C2.1", "C2.1")]));
    }

    [Fact]
    public void Neither_the_order_of_merges_nor_that_of_points_makes_a_difference()
    {
        var merges = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], (a, b) => new Merge($"C{a}.1", $"C{b}.1")).Array[0, 12];
        Gen.Select(merges, Gen.Int[0, 2].Array[9], Gen.Int).Sample((said, words, seed) =>
        {
            var points = words.Select((w, i) => w == 0 ? Change(i + 1, "may" + i) : Say(i + 1, "words " + w)).ToArray();
            var random = new Random(seed);
            var one = Merging.Join(Group(points), said);
            random.Shuffle(points);
            var shuffled = said.Concat(said.Take(2)).ToArray();
            random.Shuffle(shuffled);
            var other = Merging.Join(Group(points), shuffled);
            Assert.Equal(one.Points.Select(p => (p.Id, p.Group)), other.Points.Select(p => (p.Id, p.Group)));
            Assert.Equal(one.Groups.Select(Print), other.Groups.Select(Print));
            // Every point is in exactly one group, and both sides of every link name each other.
            Assert.Equal(9, one.Groups.SelectMany(g => g.Points).Distinct().Count());
            Assert.All(one.Groups, g => Assert.All(g.Alternatives, a => Assert.Contains(g.Id, one.Groups.Single(o => o.Id == a).Alternatives)));
            Assert.All(said, m => Assert.Equal(one.Points.Single(p => p.Id == m.Point).Group, one.Points.Single(p => p.Id == m.SameAs).Group));
        });
    }

    private static string Print(Plenary.Core.Compilations.Group g) => string.Join('|', g.Id, g.Text, string.Join(',', g.Points), string.Join(',', g.Sponsors.Select(s => s.Contribution)),
        string.Join(',', g.Alternatives), string.Join(',', g.Near.Select(n => n.Group)));

    private static Grouped Group(params Point[] points) =>
        Grouper.Group(points, [.. points.Select(p => p.Contribution).Distinct().Select(n => new Contribution { Number = n, Organisation = "O" + n, Files = [] })], Text);

    private static Point Say(int contribution, string words) => new()
    {
        Id = $"C{contribution}.1", Contribution = contribution, Operation = Operation.Comment, Anchor = Anchor.OfParagraph("p2"), Text = words,
        Source = new("a.txt", 0, 0, 1), Evidence = new() { By = EvidenceBy.Person, Confidence = 1 },
    };

    private static Point Change(int contribution, string words) => Say(contribution, words) with
    {
        Operation = Operation.Replace, Anchor = new() { To = AnchorTo.Range, Paragraph = "p1", Start = 10, End = 15, Quote = "shall" },
    };
}
