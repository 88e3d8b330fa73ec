using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Tests.Features.Consultations;

public sealed class QuestionLinesTests
{
    [Fact]
    public void Questions_are_written_as_they_are_read()
    {
        var questions = QuestionLines.Read("1. What grows?\n2b) What is\n  missing?\n(gap) And else?\n\n[fr]\n1. Quoi ?\n[zh-Hant]\n2b. 缺少什麼？", "en");
        Assert.Equal(["1", "2b", "gap"], questions.Select(q => q.Id));
        Assert.Equal("What is\nmissing?", questions[1].Text);
        Assert.Equal("Quoi ?", questions[0].Texts["fr"]);
        Assert.Equal("缺少什麼？", questions[1].Texts["zh-Hant"]);
        var again = QuestionLines.Read(QuestionLines.Write(questions, "en"), "en");
        Assert.Equal(questions.Select(q => (q.Id, q.Text)), again.Select(q => (q.Id, q.Text)));
        Assert.Equal(questions.SelectMany(q => q.Texts), again.SelectMany(q => q.Texts));
    }

    [Fact]
    public void A_line_without_a_number_is_cited_by_its_place_and_a_sentence_is_no_number()
    {
        var questions = QuestionLines.Read("What grows?\nWhy. Because.", "en");
        Assert.Equal([("1", "What grows?"), ("2", "Why. Because.")], questions.Select(q => (q.Id, q.Text)));
        Assert.Empty(QuestionLines.Read(" \n\n", "en"));
    }

    [Fact]
    public void A_number_that_stands_twice_is_left_for_the_rules_to_refuse() =>
        Assert.Equal(2, QuestionLines.Read("1. What?\n1. Who?", "en").Count);
}
