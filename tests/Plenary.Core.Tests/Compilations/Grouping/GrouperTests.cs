using CsCheck;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts;

namespace Plenary.Core.Tests.Compilations.Grouping;

public sealed class GrouperTests
{
    private static readonly TextVersion Text = Samples.Text(
        "The Forum shall take no decision on matters of policy.",
        "Access is important. Everybody shall have it by 2015.",
        "The secretariat reports once a year.");

    [Fact]
    public void The_same_edit_of_two_is_one_group_with_two_sponsors()
    {
        var grouped = Group(Edit(2, Operation.Replace, "p1", "shall", "may"), Edit(1, Operation.Replace, "p1", "shall", "may"));
        var group = Assert.Single(grouped.Groups);
        Assert.Equal("C1.1", group.Id);
        Assert.Equal([1, 2], group.Sponsors.Select(s => s.Contribution));
        Assert.All(grouped.Points, p => Assert.Equal("C1.1", p.Group));
    }

    [Fact]
    public void Other_spans_that_make_the_same_sentence_are_one() =>
        Assert.Single(Group(Edit(1, Operation.Delete, "p1", "no ", null), Edit(2, Operation.Replace, "p1", "no decision", "decision"),
            Edit(3, Operation.Delete, "p1", " no", null)).Groups);

    [Theory]
    [InlineData("should", "shall not")]
    [InlineData("must", "must not")]
    [InlineData("10 states", "11 states")]
    [InlineData("resume", "résumé")]
    [InlineData("internet", "Internet")]
    [InlineData("it is agreed", "it is not agreed")]
    public void Two_wordings_are_never_one(string one, string other)
    {
        var grouped = Group(Edit(1, Operation.Replace, "p1", "shall", one), Edit(2, Operation.Replace, "p1", "shall", other));
        Assert.Equal(2, grouped.Groups.Count);
        Assert.Equal(["C2.1"], grouped.Groups[0].Alternatives);
        Assert.Equal(["C1.1"], grouped.Groups[1].Alternatives);
    }

    [Theory]
    [InlineData("the “Forum”", "the \"Forum\"")]
    [InlineData("open\u00A0access", "open  access")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("2003–2005", "2003-2005")]
    public void The_way_of_writing_makes_no_difference(string one, string other) =>
        Assert.Single(Group(Edit(1, Operation.Replace, "p1", "shall", one), Edit(2, Operation.Replace, "p1", "shall", other)).Groups);

    [Fact]
    public void Edits_of_one_contribution_are_no_alternatives()
    {
        var grouped = Group(Add(1, 1, "p1", "One new paragraph."), Add(1, 2, "p1", "Another new paragraph."), Add(2, 1, "p1", "A third one."));
        Assert.Equal([[], [], []], grouped.Groups.Select(g => g.Alternatives.Where(a => a[..2] == g.Id[..2])));
        Assert.Equal(["C2.1"], grouped.Groups[0].Alternatives);
        Assert.Equal(["C1.1", "C1.2"], grouped.Groups[2].Alternatives);
    }

    [Fact]
    public void Two_files_of_one_sender_may_exclude_each_other()
    {
        var second = Edit(1, Operation.Replace, "p1", "shall", "must");
        var grouped = Group(Edit(1, Operation.Replace, "p1", "shall", "may"), second with { Id = "C1.2", Source = second.Source with { File = "second.docx" } });
        Assert.Equal([["C1.2"], ["C1.1"]], grouped.Groups.Select(g => g.Alternatives));
    }

    [Fact]
    public void What_comes_in_at_one_place_stands_in_the_order_of_receipt_and_never_of_support()
    {
        var grouped = Group([Add(1, 1, "p1", "First received."), .. Enumerable.Range(2, 9).Select(n => Add(n, 1, "p1", "Sent by nine.")), Add(11, 1, "p1", "Last received.")]);
        Assert.Equal(["First received.", "Sent by nine.", "Last received."], grouped.Groups.Select(g => g.Text));
        Assert.All(grouped.Groups, g => Assert.Equal(2, g.Alternatives.Count));
    }

    [Fact]
    public void An_edit_in_a_moved_paragraph_and_a_move_to_another_place_are_alternatives_of_the_move()
    {
        Point Moved(int contribution, string? to) => Point(contribution, Operation.Move, Anchor.OfParagraph("p2") with { Destination = Anchor.Gap(to) }, null);
        var grouped = Group(Moved(1, "p3"), Edit(2, Operation.Replace, "p2", "important", "vital"), Moved(3, null), Moved(4, "p3"));
        Assert.Equal(3, grouped.Groups.Count);
        Assert.Equal(["C2.1", "C3.1"], grouped.Groups.Single(g => g.Id == "C1.1").Alternatives.Order());
        Assert.Equal([1, 4], grouped.Groups.Single(g => g.Id == "C1.1").Sponsors.Select(s => s.Contribution));
    }

    [Fact]
    public void An_edit_in_a_deleted_paragraph_is_its_alternative_and_one_beside_it_is_not()
    {
        var grouped = Group(
            Point(1, Operation.Delete, Anchor.OfParagraph("p2"), null), Edit(2, Operation.Replace, "p2", "important", "vital"),
            Edit(3, Operation.Replace, "p3", "once", "twice"), Add(4, 1, "p2", "Something after it."),
            Point(5, Operation.Add, new() { To = AnchorTo.Range, Paragraph = "p2", Start = 0, End = 0 }, "Clearly, "));
        Assert.Equal(["C2.1", "C5.1"], grouped.Groups.Single(g => g.Id == "C1.1").Alternatives.Order());
        Assert.Empty(grouped.Groups.Single(g => g.Id == "C3.1").Alternatives);
        Assert.Empty(grouped.Groups.Single(g => g.Id == "C4.1").Alternatives);
    }

    [Fact]
    public void Edits_that_do_not_touch_each_other_compose() =>
        Assert.All(Group(Edit(1, Operation.Replace, "p1", "shall", "may"), Edit(2, Operation.Replace, "p1", "no", "any")).Groups, g => Assert.Empty(g.Alternatives));

    [Fact]
    public void Nearly_the_same_is_linked_and_not_joined()
    {
        var grouped = Group(Add(1, 1, "p1", "The Forum shall be open to all who wish to take part in it."), Add(2, 1, "p1", "The Forum should be open to all who wish to take part in it."));
        Assert.Equal(2, grouped.Groups.Count);
        var near = Assert.Single(grouped.Groups[0].Near);
        Assert.Equal("C2.1", near.Group);
        Assert.InRange(near.Likeness, 0.85, 0.999);
    }

    [Fact]
    public void Languages_are_never_joined()
    {
        var french = Edit(2, Operation.Replace, "p1", "shall", "may");
        Assert.Equal(2, Group(Edit(1, Operation.Replace, "p1", "shall", "may"), french with { Anchor = french.Anchor with { Language = "fr" } }).Groups.Count);
    }

    [Fact]
    public void Positions_without_words_of_their_own_are_one_and_comments_only_with_the_same_words()
    {
        Assert.Single(Group(Point(1, Operation.Support, Anchor.OfParagraph("p1"), null), Point(2, Operation.Support, Anchor.OfParagraph("p1"), null)).Groups);
        Assert.Equal(2, Group(Point(1, Operation.Support, Anchor.OfParagraph("p1"), null), Point(2, Operation.Oppose, Anchor.OfParagraph("p1"), null)).Groups.Count);
        Assert.Equal(2, Group(Point(1, Operation.Comment, Anchor.OfParagraph("p1"), "Too long."), Point(2, Operation.Comment, Anchor.OfParagraph("p1"), "Too short.")).Groups.Count);
        Assert.Single(Group(Point(1, Operation.Comment, Anchor.None, "Thank you."), Point(2, Operation.Comment, Anchor.None, "Thank  you.")).Groups);
    }

    [Fact]
    public void Groups_stand_in_the_order_of_the_text() =>
        Assert.Equal(["C6.1", "C3.1", "C2.1", "C1.1", "C5.1", "C4.1"], Group(
            Edit(1, Operation.Replace, "p2", "2015", "2020"), Edit(2, Operation.Replace, "p2", "important", "vital"), Add(3, 1, null, "Before all."),
            Point(4, Operation.Comment, Anchor.None, "Hello."), Point(5, Operation.Comment, Anchor.OfQuestion("2"), "Yes."), Point(6, Operation.Support, Anchor.WholeText, null)).Groups.Select(g => g.Id));

    [Fact]
    public void The_order_of_input_makes_no_difference_and_every_point_is_in_one_group()
    {
        var word = Gen.Int[0, 3].Select(i => new[] { "shall", "Forum", "no", "policy" }[i]);
        Gen.Select(Gen.Int[1, 9], word, Gen.Int[0, 4]).Array[0, 40].Select(Gen.Int).Sample((acts, seed) =>
        {
            var points = acts.Select((a, i) => Edit(a.Item1, a.Item3 == 0 ? Operation.Delete : Operation.Replace, "p1", a.Item2, a.Item3 == 0 ? null : "w" + a.Item3) with { Id = $"C{a.Item1}.{i}" }).ToList();
            var shuffled = points.OrderBy(p => HashOf(p.Id, seed)).ToList();
            var (one, other) = (Grouper.Group(points, [], Text), Grouper.Group(shuffled, [], Text));
            Assert.Equal(one.Groups.Select(g => (g.Id, string.Join(' ', g.Points), string.Join(' ', g.Alternatives))), other.Groups.Select(g => (g.Id, string.Join(' ', g.Points), string.Join(' ', g.Alternatives))));
            Assert.Equal(points.Select(p => p.Id).Order(), one.Groups.SelectMany(g => g.Points).Order());
            foreach (var group in one.Groups)
                Assert.All(group.Alternatives, a => Assert.Contains(group.Id, one.Groups.Single(g => g.Id == a).Alternatives));
        });
    }

    private static int HashOf(string id, int seed) => id.Aggregate(seed, (h, c) => unchecked((h * 31) ^ (c * 2654435)));

    private static Grouped Group(params Point[] points) => Grouper.Group(points, [.. points.Select(p => p.Contribution).Distinct().Select(n => new Contribution
    {
        Number = n, Files = [], Organisation = "Organisation " + n,
    })], Text);

    private static Point Edit(int contribution, Operation operation, string paragraph, string words, string? text)
    {
        var at = Text.Paragraphs[Text.Order[paragraph]].Text.IndexOf(words, StringComparison.Ordinal);
        return Point(contribution, operation, new() { To = AnchorTo.Range, Paragraph = paragraph, Start = at, End = at + words.Length, Quote = words }, text);
    }

    private static Point Add(int contribution, int n, string? after, string text) => Point(contribution, Operation.Add, Anchor.Gap(after), text) with { Id = $"C{contribution}.{n}" };

    private static Point Point(int contribution, Operation operation, Anchor anchor, string? text) => new()
    {
        Id = $"C{contribution}.1", Contribution = contribution, Operation = operation, Anchor = anchor, Text = text,
        Source = new("x.docx", 0, 0, 0), Evidence = new() { By = EvidenceBy.TrackedChange, Confidence = 1 },
    };
}
