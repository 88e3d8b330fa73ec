using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Core.Texts.Versions;

namespace Plenary.Core.Tests.Texts.Versions;

public sealed class VersionTests
{
    private const string Access = "Access to the network should be open to everybody at a fair price.";
    private const string Forum = "The Forum meets once a year and reports to the Secretary.";
    private const string Rights = "The rights that people have offline must be protected online as well.";

    private static readonly TextVersion First = Lineage.Number(null, Samples.Text(Access, Forum, Rights));

    [Fact]
    public void Version_0_is_numbered_in_order() => Assert.Equal(["p1", "p2", "p3"], First.Paragraphs.Select(p => p.Id));

    [Fact]
    public void What_came_in_is_named_after_what_stands_before_it_and_what_moved_or_changed_keeps_its_id()
    {
        var next = Lineage.Number(First, Samples.Text("A new preamble about the purpose of all this.", Rights, Access.Replace("fair", "low", StringComparison.Ordinal),
            "Another new sentence that nobody had seen before.", "And one more about quite a different subject.", Forum));
        Assert.Equal(["p0a", "p3", "p1", "p1a", "p1b", "p2"], next.Paragraphs.Select(p => p.Id));
        var third = Lineage.Number(next, next with { Paragraphs = [.. next.Paragraphs.Take(4), .. Samples.Text("Something that came in at the third reading.").Paragraphs, .. next.Paragraphs.Skip(4)] });
        Assert.Equal(["p0a", "p3", "p1", "p1a", "p1c", "p1b", "p2"], third.Paragraphs.Select(p => p.Id));
    }

    [Fact]
    public void A_range_goes_with_its_words_through_an_edit()
    {
        var next = Lineage.Number(First, Samples.Text("In principle, access to the whole network should be open to everybody at a fair price.", Forum));
        var carried = Carrier.Carry(Range("p1", Access, "open to everybody"), PreparedText.Of(First), PreparedText.Of(next));
        Assert.Equal((AnchorTo.Range, "p1", "open to everybody"), (carried.To, carried.Paragraph, next.Paragraphs[0].Text[carried.Start!.Value..carried.End!.Value]));
    }

    [Fact]
    public void Words_that_went_into_another_paragraph_are_found_there()
    {
        var next = Samples.Text(Forum + " " + "The rights that people have offline must be protected on-line as well.");
        next = next with { Paragraphs = [next.Paragraphs[0] with { Id = "p2" }] };
        var carried = Carrier.Carry(Range("p3", Rights, "people have offline must be protected online"), PreparedText.Of(First), PreparedText.Of(next));
        Assert.Equal((AnchorTo.Range, "p2", "people have offline must be protected on-line"), (carried.To, carried.Paragraph, carried.Quote));
    }

    [Fact]
    public void Words_that_are_gone_leave_an_orphan_with_its_quotation()
    {
        var next = Lineage.Number(First, Samples.Text(Access, Forum));
        var carried = Carrier.Carry(Range("p3", Rights, "protected online"), PreparedText.Of(First), PreparedText.Of(next));
        Assert.Equal((AnchorTo.Orphan, "p3", "protected online"), (carried.To, carried.Paragraph, carried.Quote));
    }

    [Fact]
    public void A_gap_stands_after_the_nearest_paragraph_that_is_left()
    {
        var next = Lineage.Number(First, Samples.Text(Access, Rights));
        Assert.Equal("p1", Carrier.Carry(Anchor.Gap("p2"), PreparedText.Of(First), PreparedText.Of(next)).Paragraph);
    }

    [Fact]
    public void Nothing_is_ever_lost_and_every_place_carried_is_a_place()
    {
        var paragraph = Gen.Int[0, 40].Array[3, 20].Select(words => string.Join(' ', words.Select(w => "word" + w)));
        Gen.Select(paragraph.Array[1, 8], paragraph.Array[0, 8], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Sample((a, b, at, x, y) =>
        {
            var from = Lineage.Number(null, Samples.Text(a));
            var to = Lineage.Number(from, Samples.Text([.. a.Where((_, i) => (i + x) % 3 > 0), .. b]));
            Assert.Equal(to.Paragraphs.Count, to.Paragraphs.Select(p => p.Id).Distinct().Count());
            var place = from.Paragraphs[at % from.Paragraphs.Count];
            var (s, e) = (x % (place.Text.Length + 1), y % (place.Text.Length + 2));
            if (s > e) (s, e) = (e, s);
            var carried = Carrier.Carry(new Anchor { To = AnchorTo.Range, Paragraph = place.Id, Start = s, End = e }, PreparedText.Of(from), PreparedText.Of(to));
            if (carried.To == AnchorTo.Orphan)
            {
                Assert.NotNull(carried.Quote);
                return;
            }
            var text = to.Paragraphs[to.Order[carried.Paragraph!]].Text;
            Assert.True(carried.Start >= 0 && carried.Start <= carried.End && carried.End <= text.Length + 1);
        });
    }

    private static Anchor Range(string id, string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new() { To = AnchorTo.Range, Paragraph = id, Start = at, End = at + words.Length, Quote = words };
    }
}
