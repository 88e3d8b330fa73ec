using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>What a change asked for in words leaves: no space too many, and none before a full stop.</summary>
public sealed class SpacesOfDraftingTests
{
    private const string Told = "The collection of personal data is told, by law, to visitors; staff (and guards) give assistance.";

    [Theory]
    [InlineData("delete “personal”", "The collection of data is told, by law, to visitors; staff (and guards) give assistance.")]
    [InlineData("delete “assistance”", "The collection of personal data is told, by law, to visitors; staff (and guards) give.")]
    [InlineData("delete “assistance.”", "The collection of personal data is told, by law, to visitors; staff (and guards) give")]
    [InlineData("delete “The”", "collection of personal data is told, by law, to visitors; staff (and guards) give assistance.")]
    [InlineData("delete “to visitors”", "The collection of personal data is told, by law,; staff (and guards) give assistance.")]
    [InlineData("delete “, by law,”", "The collection of personal data is told to visitors; staff (and guards) give assistance.")]
    [InlineData("delete “and guards”", "The collection of personal data is told, by law, to visitors; staff () give assistance.")]
    [InlineData("delete “guards”", "The collection of personal data is told, by law, to visitors; staff (and) give assistance.")]
    [InlineData("delete “(and guards)”", "The collection of personal data is told, by law, to visitors; staff give assistance.")]
    [InlineData("delete “give” and “assistance”", "The collection of personal data is told, by law, to visitors; staff (and guards).")]
    [InlineData("replace “to visitors” with “, if asked,”", "The collection of personal data is told, by law,, if asked,; staff (and guards) give assistance.")]
    [InlineData("replace “assistance” with “help.”", "The collection of personal data is told, by law, to visitors; staff (and guards) give help.")]
    [InlineData("insert “, safely,” before “personal”", "The collection of, safely, personal data is told, by law, to visitors; staff (and guards) give assistance.")]
    public void The_space_that_went_with_words_goes_with_them(string ask, string now) => Assert.Equal(now, Accepted("en", Told, "In paragraph 1, " + ask + "."));

    [Theory]
    [InlineData("In paragraph 1, replace “personal” with “private.”", "The collection of private data is told, by law, to visitors; staff (and guards) give assistance.")]
    [InlineData("In paragraph 1, replace “assistance” with “help.”", "The collection of personal data is told, by law, to visitors; staff (and guards) give help.")]
    [InlineData("In paragraph 1, after “personal” insert “and other.”", "The collection of personal and other data is told, by law, to visitors; staff (and guards) give assistance.")]
    public void The_full_stop_of_the_sentence_that_quotes_does_not_come_into_the_text(string words, string now) => Assert.Equal(now, Accepted("en", Told, words));

    [Theory]
    [InlineData("supprimer « bref »", "Le texte est\u00A0; il vaut\u00A0: oui\u202F!")]
    [InlineData("supprimer « oui »", "Le texte est bref\u00A0; il vaut\u00A0:\u202F!")]
    [InlineData("supprimer « texte »", "Le est bref\u00A0; il vaut\u00A0: oui\u202F!")]
    [InlineData("remplacer « vaut » par « ; il tient »", "Le texte est bref\u00A0; il ; il tient\u00A0: oui\u202F!")]
    public void French_keeps_the_spaces_before_its_signs(string ask, string now) => Assert.Equal(now, Accepted("fr", "Le texte est bref\u00A0; il vaut\u00A0: oui\u202F!", "Au paragraphe 1, " + ask + "."));

    [Fact]
    public void Two_deletions_that_share_a_space_can_be_made_one_by_one_and_together()
    {
        var points = Read("en", Told, "In paragraph 1, delete “give” and “assistance”.");
        Assert.All(points, p => Assert.StartsWith(" ", p.Anchor.Quote, StringComparison.Ordinal));
        Assert.Equal(2, points.Count);
    }

    private static Gen<string> Among(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static readonly Gen<string> Bases = Gen.Select(Among("alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel").Array[4, 8], Among(" ", " ", " ", ", ", "; ", " (", ") ", ". ", ": ", " — ", "\u00A0", "-").Array[8],
        Among(".", "", "!", ";"), (words, between, end) => string.Concat(words.Distinct().Select((w, i) => (i == 0 ? "" : between[i]) + w)) + end);

    private static readonly Gen<string> Asks = Gen.Select(Among("delete “{0}”", "delete “{0}”", "delete “{0}” and “{1}”", "replace “{0}” with “rose”", "replace “{0}” with “, rose”", "replace “{0}” with “rose.”", "insert “rose” after “{0}”",
        "insert “, rose,” before “{0}”", "insert “(rose)” before “{0}”", "add at the end “and rose”", "add at the end “Rose too.”", "add at the beginning “Rose,”", "delete the last sentence", "delete the first sentence"),
        Among("alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel"), Among("alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel"),
        (ask, a, b) => "In paragraph 1, " + string.Format(System.Globalization.CultureInfo.InvariantCulture, ask, a, b) + ".");

    [Fact]
    public void A_change_asked_for_in_words_never_leaves_a_space_that_neither_the_text_nor_its_author_had() =>
        Gen.Select(Bases, Asks, Asks).Sample((text, ask, other) =>
        {
            Tidy(text, Accepted("en", text, ask));
            if (ask.Contains("delete “", StringComparison.Ordinal) && other.Contains("delete “", StringComparison.Ordinal)) Tidy(text, Accepted("en", text, ask + "\n" + other));
        });

    private static void Tidy(string text, string now)
    {
        foreach (var wrong in (string[])["  ", " .", " ,", " ;", "\u00A0 ", " )", "( "])
            Assert.True(Count(now, wrong) <= Count(text, wrong), $"“{text}” became “{now}”");
        if (!text.EndsWith(' ')) Assert.False(now.EndsWith(' '), $"“{text}” became “{now}”");
        Assert.False(now.StartsWith(' '), $"“{text}” became “{now}”");
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    private static string Accepted(string language, string text, string words) => string.Join("\n", Edits.Apply(Version(language, text), Read(language, text, words)
        .Where(p => p.Operation is Operation.Add or Operation.Replace or Operation.Delete && p.Anchor.To == AnchorTo.Range).DistinctBy(p => (p.Operation, p.Anchor, p.Operation == Operation.Delete ? null : p.Text))
        .Select(p => new Edit { Operation = p.Operation, Anchor = p.Anchor, Text = p.Operation == Operation.Delete ? null : p.Text, Source = p.Source })));

    private static IReadOnlyList<Point> Read(string language, string text, string words)
    {
        var reading = new Reading
        {
            File = "letter.txt", Sha256 = new string('0', 64), Format = FileFormat.Txt,
            Blocks = [.. words.Split('\n').Select((w, i) => new Block { Index = i, Kind = BlockKind.Paragraph, Text = w })],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, PlaceFinder.Of(Version(language, text), []));
    }

    private static TextVersion Version(string language, string text) => new()
    {
        Version = 0, Title = "Trees", Language = language, Languages = [language],
        Paragraphs = [new() { Id = "p1", Number = "1", Kind = BlockKind.Paragraph, Text = text, Texts = new Dictionary<string, string> { [language] = text } }],
    };
}
