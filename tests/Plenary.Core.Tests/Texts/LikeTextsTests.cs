using CsCheck;
using Plenary.Core.Texts.Likeness;

namespace Plenary.Core.Tests.Texts;

public sealed class LikeTextsTests
{
    private static readonly string[] Said =
    [
        "The harbour should be open to every vessel, whatever its flag.", "Every vessel may enter the harbour under any flag.", "Interconnection costs are too high for small islands.",
        "港口应向所有船只开放。", "所有船只都可以进入港口。", "A secretariat of five is enough.",
    ];

    [Fact]
    public void The_same_words_come_first_then_those_that_share_rare_ones_and_others_not_at_all()
    {
        var found = Of(Said).Best(Said[0], 10, .05);
        Assert.Equal((0, 1.0), found[0]);
        Assert.Equal(1, found[1].Key);
        Assert.InRange(found[1].Likeness, .2, .9);
        Assert.DoesNotContain(found, f => f.Key is 2 or 5);
        Assert.Equal([3, 4], Of(Said).Best("船只进入港口", 10, .05).Select(f => f.Key).Order());
        Assert.Empty(Of(Said).Best("of it", 10, .05));
        Assert.Empty(Of([]).Best(Said[0], 10, .05));
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_order_in_which_the_pieces_came()
    {
        string[] known = ["harbour", "vessel", "flag", "island", "cost", "船只", "the"];
        var words = Gen.Int[0, known.Length - 1].Array[0, 8].Select(w => string.Join(' ', w.Select(i => known[i])));
        Gen.Select(words.Array[0, 30], words, Gen.Int[0, 1000]).Sample((pieces, asked, seed) =>
        {
            var keyed = pieces.Index().ToArray();
            var one = new LikeTexts<int>();
            foreach (var (key, piece) in keyed) one.Add(key, piece);
            new Random(seed).Shuffle(keyed);
            var other = new LikeTexts<int>();
            foreach (var (key, piece) in keyed) other.Add(key, piece);
            Assert.Equal(one.Best(asked, 9, .1).Select(f => f.Key), other.Best(asked, 9, .1).Select(f => f.Key));
        });
    }

    private static LikeTexts<int> Of(IEnumerable<string> pieces)
    {
        var texts = new LikeTexts<int>();
        foreach (var (key, piece) in pieces.Index()) texts.Add(key, piece);
        return texts;
    }
}
