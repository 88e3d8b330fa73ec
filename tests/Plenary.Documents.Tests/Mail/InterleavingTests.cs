using System.Text;
using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;

namespace Plenary.Documents.Tests.Mail;

/// <summary>Answers that were written into a quotation without marks: found where the text is known, never dropped in silence.</summary>
public sealed class InterleavingTests
{
    private static readonly string[] Text =
    [
        "The ferry leaves the island every morning at seven.",
        "The crossing costs the same for islanders and for guests.",
        "Dogs travel on the upper deck, on a short lead.",
    ];

    public static TheoryData<string, string> Headers => new()
    {
        { "From: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules", "Please find our answers below." },
        { "De : Le Bureau <office@example.org>\nEnvoyé : lundi 2 mars 2020 09:00\nÀ : Ana Rojo\nObjet : Règles", "Bonjour" },
        { "De: La Oficina <office@example.org>\nEnviado el: lunes, 2 de marzo de 2020 9:00\nPara: Ana Rojo\nAsunto: Reglas", "Buenos días" },
        { "От: Бюро <office@example.org>\nОтправлено: 2 марта 2020 г. 9:00\nКому: Ana Rojo\nТема: Правила", "Добрый день" },
        { "من: المكتب <office@example.org>\nتم الإرسال: 2 مارس 2020 09:00\nإلى: Ana Rojo\nالموضوع: قواعد", "تحية طيبة" },
        { "发件人: 办公室 <office@example.org>\n发送时间: 2020年3月2日 9:00\n收件人: Ana Rojo\n主题: 规则", "您好" },
        { "-----Original Message-----\nFrom: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules", "Hello" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Lines_that_are_not_the_texts_are_the_senders_and_answer_the_line_above(string header, string reply)
    {
        var body = $"{reply}\n\n{header}\n\nDear islanders,\n\nthis is the draft, which we ask you to read.\n\n1. {Text[0]}\n\nSix would suit the school.\n\n2. {Text[1]}\n\nGuests ought to pay double.\n\n3. {Text[2]}\n\nWe agree.\n\nKind regards,\n\nThe Office\n";
        var reading = Read(body);
        Assert.Equal(body, string.Concat(reading.Mail!.Parts.Select(p => p.Text)));
        var points = Points(reading);
        Assert.Equal(["Six would suit the school.", "Guests ought to pay double.", "We agree."], points.Where(p => p.Evidence.By == EvidenceBy.Answer).Select(p => p.Text));
        Assert.Equal(["p1", "p2", "p3"], points.Where(p => p.Evidence.By == EvidenceBy.Answer).Select(p => p.Anchor.Paragraph));
        Assert.DoesNotContain(points, p => p.Text!.Contains("draft", StringComparison.Ordinal) || p.Text.Contains("Office", StringComparison.Ordinal) || p.Text.Contains("ferry leaves", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_that_nobody_wrote_into_gives_no_points_and_no_warning()
    {
        var reading = Read($"We support paragraph 2.\n\nFrom: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules\n\nDear islanders,\n\n1. {Text[0]}\n\n2. {Text[1]}\n\n3. {Text[2]}\n\nWe wait for your answer until Friday.\n\nThe Office\n");
        Assert.DoesNotContain(reading.Warnings, w => w.Code == Core.Contributions.Mail.WordsInQuotation);
        var point = Assert.Single(Points(reading));
        Assert.Equal(("We support paragraph 2.", "p2"), (point.Text, point.Anchor.Paragraph));
    }

    [Fact]
    public void An_answer_on_the_next_line_is_found_though_the_line_above_is_full()
    {
        var reading = Read($"Hello\n\nFrom: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules\n\n1. {Text[0]}\nSix would suit the school.\n2. {Text[1]}\nGuests ought to pay double.\n");
        Assert.Equal([("Six would suit the school.", "p1"), ("Guests ought to pay double.", "p2")], Points(reading).Where(p => p.Evidence.By == EvidenceBy.Answer).Select(p => (p.Text!, p.Anchor.Paragraph!)));
    }

    [Fact]
    public void What_an_older_message_below_says_is_not_the_senders()
    {
        var reading = Read($"See below.\n\nFrom: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules\n\n1. {Text[0]}\n\nSix would suit the school.\n\n2. {Text[1]}\n\nFrom: Otto <otto@example.org>\nSent: Sunday, 1 March 2020 09:00\nTo: The Office\nSubject: Ferry rules\n\n1. {Text[0]}\n\nEight is early enough for the smiths.\n\n2. {Text[1]}\n");
        Assert.Contains(Points(reading), p => p is { Text: "Six would suit the school.", Anchor.Paragraph: "p1" });
        Assert.DoesNotContain(Points(reading), p => p.Text!.Contains("smiths", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("See below.", true)]
    [InlineData("Voir ci-dessous, nos réponses sont en rouge.", true)]
    [InlineData("Nuestras respuestas van en el texto.", true)]
    [InlineData("Ответы выделены красным.", true)]
    [InlineData("تعليقاتنا باللون الأحمر.", true)]
    [InlineData("意见用红色标出。", true)]
    [InlineData("", true)]
    [InlineData("We have no objection.", false)]
    public void Where_the_text_is_not_known_a_reply_that_points_below_is_warned_of(string reply, bool warned)
    {
        var reading = Read($"{reply}\n\nFrom: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules\n\nWhen shall the ferry leave?\n\nAt six.\n");
        Assert.Equal(warned, reading.Warnings.Any(w => w.Code == Core.Contributions.Mail.WordsInQuotation));
    }

    [Fact]
    public void Numbered_lines_with_others_between_them_are_warned_of_and_marked_quotations_are_not()
    {
        const string Header = "From: The Office <office@example.org>\nSent: Monday, 2 March 2020 09:00\nTo: Ana Rojo\nSubject: Ferry rules\n\n";
        Assert.Contains(Read($"Hello\n\n{Header}1. {Text[0]}\n\nSix would do.\n\n2. {Text[1]}\n\nDouble would do.\n").Warnings, w => w.Code == Core.Contributions.Mail.WordsInQuotation);
        Assert.DoesNotContain(Read($"Hello\n\n{Header}1. {Text[0]}\n\n2. {Text[1]}\n\n3. {Text[2]}\n").Warnings, w => w.Code == Core.Contributions.Mail.WordsInQuotation);
        Assert.DoesNotContain(Read($"See below.\n\nOn Mon, 2 Mar 2020 at 09:00, The Office <office@example.org> wrote:\n> 1. {Text[0]}\n\nSix would do.\n").Warnings, w => w.Code == Core.Contributions.Mail.WordsInQuotation);
    }

    private static Reading Read(string body) => FileReader.Read("x.eml", Encoding.UTF8.GetBytes(
        "From: Ana Rojo <ana@example.org>\r\nTo: office@example.org\r\nSubject: RE: Ferry rules\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body.Replace("\n", "\r\n", StringComparison.Ordinal)));

    private static IReadOnlyList<Point> Points(Reading reading)
    {
        var text = new TextVersion
        {
            Version = 0, Title = "Rules of the ferry", Language = "en", Languages = ["en"],
            Paragraphs = [.. Text.Select((t, i) => new Paragraph { Id = $"p{i + 1}", Number = $"{i + 1}", Kind = BlockKind.Paragraph, Level = 1, Text = t, Texts = new Dictionary<string, string> { ["en"] = t } })],
        };
        var reader = new ContributionReader(new(new() { Title = "Ferry", Slug = "ferry", Languages = ["en"] }, [text], text, [], []));
        return reader.Read(new() { Number = 1, Files = [reading] }).Points;
    }
}
