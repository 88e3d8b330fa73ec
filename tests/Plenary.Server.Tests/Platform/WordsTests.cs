using System.Text.RegularExpressions;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Tests.Architecture;

namespace Plenary.Server.Tests.Platform;

public sealed partial class WordsTests
{
    [Fact]
    public void No_language_has_a_key_that_English_lacks()
    {
        var surplus = Words.Languages.SelectMany(l => Words.Texts(l).Keys.Except(Words.Texts("en").Keys).Select(k => $"{l}: {k}")).ToList();
        Assert.Empty(surplus);
    }

    [Fact]
    public void A_translation_has_the_placeholders_of_the_English_words()
    {
        var wrong = Words.Languages.SelectMany(l => Words.Texts(l).Where(t => Holes(t.Value) != Holes(Words.Texts("en").GetValueOrDefault(t.Key, t.Value)))
            .Select(t => $"{l}: {t.Key}")).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_key_is_said_in_every_language_or_listed_as_pending()
    {
        var pending = Words.Pending;
        var missing = Words.Languages.SelectMany(l => Words.Texts("en").Keys.Except(Words.Texts(l).Keys).Except(pending).Select(k => $"{l}: {k}")).ToList();
        Assert.True(missing.Count == 0, "Translate these, or list the keys in Texts/pending.json:\n" + string.Join('\n', missing));
        Assert.Empty(pending.Except(Words.Texts("en").Keys));
        Assert.DoesNotContain(pending, k => Words.Languages.All(l => Words.Texts(l).ContainsKey(k)));
    }

    /// <summary>The languages somebody has gone through to the end: in these nothing may wait, whatever pending.json lists for the others.</summary>
    [Fact]
    public void English_French_and_Arabic_are_complete() => Assert.Empty(new[] { "en", "fr", "ar" }
        .SelectMany(l => Words.Texts("en").Keys.Except(Words.Texts(l).Keys).Select(k => $"{l}: {k}")));

    /// <summary>Words that are the same in two languages are few; a sentence that is, was not translated.</summary>
    [Fact]
    public void No_sentence_was_left_in_English() => Assert.Empty(Words.Languages.Where(l => l != "en").SelectMany(l => Words.Texts(l)
        .Where(t => t.Value.Count(c => c == ' ') > 1 && t.Value == Words.Texts("en")[t.Key]).Select(t => $"{l}: {t.Key}")));

    [Fact]
    public void Each_language_has_its_own_marks()
    {
        Assert.Empty(Words.Texts("ar").Where(t => ForeignInArabic().IsMatch(t.Value)).Select(t => t.Key));
        Assert.Empty(Words.Texts("zh").Where(t => ForeignInChinese().IsMatch(t.Value)).Select(t => t.Key));
        Assert.Empty(Words.Texts("fr").Where(t => ForeignInFrench().IsMatch(t.Value)).Select(t => t.Key));
        Assert.Empty(Words.Languages.SelectMany(Words.Texts).Where(t => t.Value.Contains("  ", StringComparison.Ordinal) && !t.Value.Contains('\n', StringComparison.Ordinal)).Select(t => t.Key));
    }

    [GeneratedRegex(@"\p{IsArabic}[,;?]|[“”]")]
    private static partial Regex ForeignInArabic();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;?.:(]|[«»]|[,;?(]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ForeignInChinese();

    /// <summary>A space that may break before a mark, or none where there should be one; what stands in « » is typed as it stands.</summary>
    [GeneratedRegex(@" [;?!»]|« |\p{L}[;?!]( |$)|[“”]")]
    private static partial Regex ForeignInFrench();

    [Fact]
    public void A_language_that_lacks_a_key_says_it_in_English_and_nobody_breaks_on_braces()
    {
        Assert.Equal(Words.In("en").Say("refusal.fileMissing"), Words.In("en-GB").Say("refusal.fileMissing"));
        Assert.Equal("no.such.key", Words.In("fr").Say("no.such.key"));
        Assert.Contains("{1}", Words.In("en").Say("refusal.fileForbidden", "{1}"), StringComparison.Ordinal);
    }

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d(?=[,}])")]
    private static partial Regex Hole();
}
