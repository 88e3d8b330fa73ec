using Plenary.Server.Platform.Localisation;

namespace Plenary.Server.Tests.Platform;

public sealed class PluralTests
{
    private const string Every = "{0, plural, zero {zero #} one {one #} two {two #} few {few #} many {many #} other {other #}}";

    /// <summary>Unicode's "Language Plural Rules" (CLDR 42): the number, its form and how it is written.</summary>
    [Theory]
    [InlineData("ar", "0", "zero 0")]
    [InlineData("ar", "1", "one 1")]
    [InlineData("ar", "2", "two 2")]
    [InlineData("ar", "3", "few 3")]
    [InlineData("ar", "110", "few 110")]
    [InlineData("ar", "11", "many 11")]
    [InlineData("ar", "1099", "many 1,099")]
    [InlineData("ar", "100", "other 100")]
    [InlineData("ru", "0", "many 0")]
    [InlineData("ru", "21", "one 21")]
    [InlineData("ru", "22", "few 22")]
    [InlineData("ru", "11", "many 11")]
    [InlineData("ru", "112", "many 112")]
    [InlineData("ru", "1.5", "other 1,5")]
    [InlineData("zh", "0", "other 0")]
    [InlineData("zh", "1", "other 1")]
    [InlineData("fr", "0", "one 0")]
    [InlineData("fr", "1.5", "one 1,5")]
    [InlineData("fr", "2", "other 2")]
    [InlineData("es", "0", "other 0")]
    [InlineData("es", "1", "one 1")]
    [InlineData("en", "0", "other 0")]
    [InlineData("en", "1", "one 1")]
    [InlineData("en", "1234", "other 1,234")]
    public void A_number_takes_the_form_of_its_language(string language, string number, string said) => Assert.Equal(said, new MessagePattern(Every).Say(language, [number]));

    [Theory]
    [InlineData("{0} has {1, plural, one {# point} other {# points}} in {2, plural, one {# text} other {# texts}}", "A{1} has 1 point in 3 texts")]
    [InlineData("{2, plural, =3 {exactly {0}} other {#}}", "exactly A{1}")]
    [InlineData("{3, select, chair {The chair sees {2, plural, one {# point} other {# points}}.} other {No.}}", "The chair sees 3 points.")]
    [InlineData("{0, select, chair {yes} other {it's '{0}' and # of '' {1}}}", "it's {0} and # of ' 1")]
    [InlineData("{2, plural, other {'#'# {3, select, chair {of #} other {}}}}", "#3 of 3")]
    public void A_message_says_its_choices_and_an_argument_is_never_read_as_one(string pattern, string said) =>
        Assert.Equal(said, new MessagePattern(pattern).Say("en", ["A{1}", "1", "3", "chair"]));

    [Theory]
    [InlineData("{0, plural, one {#}}")]
    [InlineData("{0, plural, one {#} other {#}")]
    [InlineData("{0, plural, other {#}}}")]
    [InlineData("{0, plural, other {#} other {#}}")]
    [InlineData("{0, plural, {#} other {#}}")]
    [InlineData("{0, selectordinal, other {#}}")]
    [InlineData("{0, plural}")]
    [InlineData("{count, plural, other {#}}")]
    [InlineData("{0, plural, other {'{}}")]
    [InlineData("{0, plural, other {")]
    [InlineData("{0, select, other {{0, select, other {{0, select, other {{0, select, other {{0, select, other {}}}}}}}}}}")]
    public void A_message_that_is_not_whole_is_a_mistake_that_says_where(string pattern) => Assert.Throws<FormatException>(() => new MessagePattern(pattern));

    /// <summary>A form that a translation lacks would be said with that of another number; the whole numbers to 200 and a million meet every form.</summary>
    [Fact]
    public void Every_plural_in_the_words_has_each_form_of_its_language()
    {
        Assert.Equal(["few", "many", "one", "other", "two", "zero"], Forms("ar"));
        Assert.Equal(["few", "many", "one"], Forms("ru"));
        var plurals = Words.Languages.SelectMany(l => Words.Texts(l).Where(t => MessagePattern.Has(t.Value)).SelectMany(t => new MessagePattern(t.Value).Plurals.Select(p => (l, t.Key, Forms: p)))).ToList();
        Assert.NotEmpty(plurals);
        Assert.Empty(plurals.SelectMany(p => Forms(p.l).Except(p.Forms).Select(f => $"{p.l}: {p.Key} lacks {f}")));
    }

    [Fact]
    public void Many_threads_say_a_plural_at_once()
    {
        var said = new string[20_000];
        Parallel.For(0, said.Length, n => said[n] = Words.In("ru").Say("time.inDays", (n % 30).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(said.Index(), s => Assert.Equal(said[s.Index % 30], s.Item));
        Assert.Equal(("сегодня", "через 3 дня", "через 25 дней"), (said[0], said[3], said[25]));
    }

    [Fact]
    public void The_system_has_what_plurals_need() => Assert.Null(PluralRules.Missing);

    private static List<string> Forms(string language) =>
        [.. Enumerable.Range(0, 201).Append(1_000_000).Select(n => PluralRules.Form(language, n)).Distinct().Order(StringComparer.Ordinal)];
}
