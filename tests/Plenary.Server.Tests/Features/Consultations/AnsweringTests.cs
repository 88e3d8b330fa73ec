using Plenary.Server.Features.Consultations;
using Plenary.Server.Platform.Localisation;
using Plenary.Server.Tests.Running;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class AnsweringTests
{
    [Theory]
    [InlineData("in part", "accepté en partie", "part")]
    [InlineData("Accepted", "accepté", "yes")]
    [InlineData("accepted in part", "accepté en partie", "part")]
    [InlineData("Не принято", "non accepté", "not")]
    [InlineData("部分采纳", "accepté en partie", "part")]
    [InlineData("repris dans le plan", "repris dans le plan", "open")]
    public void A_default_word_is_said_in_the_language_of_the_reader_however_it_was_written_and_a_word_of_ones_own_as_it_is(string chosen, string said, string kind) =>
        Assert.Equal((said, kind), (Answering.Say(Words.In("fr"), chosen), Answering.Class(chosen)));

    [Fact]
    public void Each_default_word_is_its_own_in_every_language() =>
        Assert.All(Words.Languages, l => Assert.Equal(Answering.DefaultWords.Count, Answering.DefaultWords.Select(w => Answering.Say(Words.In(l), w)).Distinct().Count()));

    [Fact]
    public async Task The_page_of_a_consultation_says_the_words_for_answers_in_the_language_of_the_reader()
    {
        await using var server = await AServer.WithSampleAsync();
        using var visitor = server.Visitor();
        Assert.Contains("accepted in part", (await visitor.GetAsync("/igov-2005")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("hors sujet", (await visitor.GetAsync("/igov-2005?lang=fr")).Body!.TextContent, StringComparison.Ordinal);
    }
}
