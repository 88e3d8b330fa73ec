using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Tests.Texts.Comparing;

/// <summary>Whatever an author does, his edits make of the text exactly his text.</summary>
public sealed class ExactnessTests
{
    private static readonly string[] Words = ["Governance", "Forum", "shall", "should", "not", "Internet", "access", "open", "rights", "States",
        "multilingual", "résumé", "互", "治理", "الإنترنت", "2015", "per", "cent", "to", "of", "and", "an", "[option]", "e.g.", "«mot»", "Москва"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);
    private static readonly Gen<string> Paragraph = Word.Array[6, 25].Select(words => string.Join(' ', words) + ".");

    private sealed record Case(string[] Text, string[] Blocks, TrackedChange[] Changes)
    {
        public override string ToString() => string.Join('\n', Text) + "\n----\n" + string.Join('\n', Blocks) + "\n----\n" + string.Join('\n', Changes.AsEnumerable());
    }

    private static readonly Gen<Case> Tracked =
        from text in Paragraph.Array[1, 10]
        from blanks in Gen.Bool.Array[text.Length]
        from acts in Gen.Select(Gen.Int[0, 9], Gen.Double.Unit, Gen.Double.Unit, Word, Gen.Bool).Array[text.Length * 2]
        from two in Gen.Bool
        let blocks = text.Zip(blanks).SelectMany(x => x.Second ? new[] { x.First, "" } : [x.First]).ToArray()
        select new Case(text, blocks, Changes(blocks, acts, two));

    private static readonly Gen<Case> Untracked =
        from text in Paragraph.Array[3, 10]
        from blanks in Gen.Bool.Array[text.Length]
        from silent in Gen.Select(Gen.Int[0, 9], Gen.Double.Unit, Paragraph).Array[text.Length]
        from acts in Gen.Select(Gen.Int[0, 9], Gen.Double.Unit, Gen.Double.Unit, Word, Gen.Bool).Array[text.Length * 4]
        let two = false
        let first = "First of all the participants agreed on the following principles for the whole."
        let last = "Finally the chair thanked all who had taken part in this long consultation."
        let blocks = new[] { first }.Concat(text.Zip(blanks, silent).SelectMany(x => Silently(x.First, x.Second, x.Third))).Append(last).ToArray()
        select new Case([first, .. text, last], blocks, Changes(blocks, acts, two));

    [Fact]
    public void Tracked_changes_give_the_authors_text() => Tracked.Sample(c =>
    {
        var text = Samples.Text(c.Text);
        var reading = Samples.Reading(c.Blocks, c.Changes);
        var compared = Comparison.Compare(PreparedText.Of(text), reading);
        Assert.Equal(CopyKind.Copy, compared.Kind);
        Assert.All(compared.Edits, e => Assert.True(e.Tracked));
        if (c.Changes.All(x => x.Author == "Ana"))
            Assert.Equal(Samples.Accepted(reading), Samples.Full(Edits.Apply(text, compared.Edits)));
    }, iter: 1000);

    [Fact]
    public void Of_two_authors_each_has_his_own() => Tracked.Sample(c =>
    {
        var text = Samples.Text(c.Text);
        var compared = Comparison.Compare(PreparedText.Of(text), Samples.Reading(c.Blocks, c.Changes));
        foreach (var author in (string[])["Ana", "Bo"])
        {
            var alone = Samples.Reading(c.Blocks, [.. c.Changes.Where(x => x.Author == author)]);
            Assert.Equal(Samples.Accepted(alone), Samples.Full(Edits.Apply(text, compared.Edits.Where(e => e.Author == author))));
        }
    }, iter: 1000);

    [Fact]
    public void Untracked_and_tracked_together_give_the_authors_text() => Untracked.Sample(c =>
    {
        var text = Samples.Text(c.Text);
        var reading = Samples.Reading(c.Blocks, c.Changes);
        var compared = Comparison.Compare(PreparedText.Of(text), reading);
        if (compared.Kind != CopyKind.Copy || compared.Loose.Count > 0) return;
        Assert.Equal(Spaced(Samples.Accepted(reading)), Spaced(Samples.Full(Edits.Apply(text, compared.Edits))));
    }, iter: 1000);

    [Fact]
    public void To_the_letter_untracked_and_tracked_together_give_every_character() => Untracked.Sample(c =>
    {
        var text = Samples.Text(c.Text);
        var reading = Samples.Reading(c.Blocks, c.Changes);
        Assert.Equal(Samples.Accepted(reading), Samples.Full(Edits.Apply(text, Comparison.CompareToTheLetter(PreparedText.Of(text), reading).Edits)));
    }, iter: 1000);

    [Fact]
    public void A_mark_put_in_makes_good_only_for_one_that_the_same_author_took_out()
    {
        string[] lines = ["Access shall be open to all.", "The Forum meets once a year.", "The secretariat reports to it."];
        var changes = new[] { Samples.Delete(0, 7, 29, lines[0][7..] + "\n", "Bo"), Samples.Delete(1, 0, 29, lines[1] + "\n"), Samples.Insert(2, 0, "\n", "Bo") };
        var compared = Comparison.Compare(PreparedText.Of(Samples.Text(lines)), Samples.Reading(lines, changes));
        Assert.Equal(["Access The Forum meets once a year.", lines[2]],
            Samples.Full(Edits.Apply(Samples.Text(lines), compared.Edits.Where(e => e.Author == "Bo"))));
    }

    [Fact]
    public void The_end_of_a_word_cut_in_two_is_no_number()
    {
        string[] lines = ["The text begins here, with what was agreed before it.", "Much is open, e.g. access and security and what they cost all of us.", "The text ends here, with thanks to all who wrote it."];
        var silent = lines[1].Replace("security", "more security", StringComparison.Ordinal);
        var reading = Samples.Reading([lines[0], silent, lines[2]], Samples.Insert(1, silent.IndexOf("g.", StringComparison.Ordinal), "\n"));
        var compared = Comparison.Compare(PreparedText.Of(Samples.Text(lines)), reading);
        Assert.Equal(Samples.Accepted(reading), Samples.Full(Edits.Apply(Samples.Text(lines), compared.Edits)));
    }

    /// <summary>Of what was not tracked only words count, not how many spaces part them.</summary>
    private static IEnumerable<string> Spaced(IEnumerable<string> lines) => lines.Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Silently(string text, bool blank, (int Act, double At, string Text) silent)
    {
        var words = text.Split(' ');
        var at = (int)(silent.At * words.Length);
        if (silent.Act == 0) yield return silent.Text;
        if (silent.Act == 1) words[at] = "altered";
        if (silent.Act == 2) words[at] += " more";
        if (silent.Act == 4 && at > 0)
        {
            yield return string.Join(' ', words[..at]);
            words = words[at..];
        }
        if (silent.Act != 3) yield return string.Join(' ', words);
        if (blank) yield return "";
    }

    /// <summary>At most one act a block, so that they never overlap; a change that begins where another ends is among them.</summary>
    private static TrackedChange[] Changes(string[] blocks, (int Act, double From, double To, string Word, bool Second)[] acts, bool two)
    {
        var changes = new List<TrackedChange>();
        for (var i = 0; i < blocks.Length && i < acts.Length; i++)
        {
            var (act, from, to, word, second) = acts[i];
            var author = two && second ? "Bo" : "Ana";
            var text = blocks[i];
            var (s, e) = ((int)(from * (text.Length + 1)), (int)(to * (text.Length + 1)));
            if (s > e) (s, e) = (e, s);
            if (act == 0) changes.Add(Samples.Insert(i, s, word + " ", author));
            if (act == 1 && e > s) changes.Add(Samples.Delete(i, s, e, text[s..e], author));
            if (act == 2 && e > s) changes.AddRange([Samples.Delete(i, s, e, text[s..e], author), Samples.Insert(i, e, word, author)]);
            if (act == 3) changes.Add(Samples.Delete(i, 0, text.Length + 1, text + "\n", author));
            if (act == 4) changes.Add(Samples.Insert(i, text.Length, "\nA new " + word + "\nand one more", author));
            if (act == 5 && i + 1 < blocks.Length) changes.Add(Samples.Delete(i, s, text.Length + 1, text[s..] + "\n", author));
            if (act == 6) changes.Add(Samples.Insert(i, s, "\n", author));
            if (act == 7) changes.AddRange([Samples.Insert(i, s, word, author), Samples.Insert(i, text.Length, "\n", author), Samples.Insert(i, text.Length, "tail", author)]);
        }
        return [.. changes];
    }
}
