using CsCheck;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Texts.Comparing;

public sealed class BetweenTests
{
    private static readonly Gen<string> Word = OneOf("the", "Forum", "shall", "should", "not", "Internet", "no", "a", "very", "very", "12", "—", ".", ",", "[", "]",
        "互联网", "治理", "والإنترنت", "e\u0301", "é", "👩‍👩‍👧", "\uD83D", "«", "\u00A0", "  ", "\t", "\u200D");

    private static readonly Gen<string> Paragraph = Gen.Frequency(
        (8, Word.Array[0, 30].Select(words => string.Join(' ', words))),
        (2, OneOf("", "* * *", "----", "Yes.", "Yes.")),
        (1, Gen.Const("The Forum meets once a year and reports to all who took part in it before the next meeting begins.")));

    /// <summary>Takes paragraphs out, puts others in, swaps some, changes words in some.</summary>
    private static readonly Gen<(string[] Older, string[] Newer)> Pair =
        from older in Paragraph.Array[0, 25]
        from acts in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000], Gen.Int[0, 1000], Paragraph).Array[0, 12]
        select (older, Changed(older, acts));

    [Fact]
    public void Applied_to_the_first_the_edits_give_the_second()
    {
        Pair.Sample(pair => Assert.Equal(pair.Newer, Edits.Apply(pair.Older, Comparison.Between(pair.Older, pair.Newer))), iter: 3_000);
    }

    [Fact]
    public void Unrelated_lists_too()
    {
        Gen.Select(Paragraph.Array[0, 12], Paragraph.Array[0, 12]).Sample((a, b) => Assert.Equal(b, Edits.Apply(a, Comparison.Between(a, b))), iter: 1_000);
    }

    [Fact]
    public void Two_states_of_a_text_are_compared_to_the_letter()
    {
        Pair.Sample(pair =>
        {
            var text = Samples.Text([.. pair.Older.Where(l => !string.IsNullOrWhiteSpace(l))]);
            var compared = Comparison.CompareToTheLetter(PreparedText.Of(text), Samples.Reading(pair.Newer));
            if (compared.Kind != CopyKind.Copy) return;
            Assert.Equal(Samples.Full(pair.Newer), Samples.Full(Edits.Apply(text, compared.Edits)));
        }, iter: 3_000);
    }

    [Fact]
    public void A_list_with_itself_has_no_edits() => Paragraph.Array[0, 30].Sample(a => Assert.Empty(Comparison.Between(a, a)));

    [Fact]
    public void A_mark_inside_a_paragraph_is_refused() => Assert.Throws<ArgumentException>(() => Comparison.Between(["a\nb"], ["a"]));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string[] Changed(string[] older, (int Act, int At, int Other, string Text)[] acts)
    {
        var list = older.ToList();
        foreach (var (act, at, other, text) in acts)
        {
            var place = list.Count == 0 ? 0 : at % list.Count;
            if (act == 0 || list.Count == 0) list.Insert(place, text);
            else if (act == 1) list.RemoveAt(place);
            else if (act == 2)
            {
                var moved = list[place];
                list.RemoveAt(place);
                list.Insert(list.Count == 0 ? 0 : other % (list.Count + 1), moved);
            }
            else if (act == 3 && place + 1 < list.Count)
            {
                list[place] += list[place + 1];
                list.RemoveAt(place + 1);
            }
            else
            {
                var words = list[place].Split(' ').ToList();
                words[other % words.Count] = act == 4 ? "" : text.Split(' ')[0];
                list[place] = string.Join(' ', words);
            }
        }
        return [.. list];
    }
}
