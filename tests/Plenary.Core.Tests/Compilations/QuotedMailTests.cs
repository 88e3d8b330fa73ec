using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Texts.Comparing;

namespace Plenary.Core.Tests.Compilations;

/// <summary>What a mail program quotes is nobody's proposal, though all of the text stands in it beside words that are not the text's; what the sender writes between or above is.</summary>
public sealed class QuotedMailTests
{
    private const string Access = "Access to the network should be open to everybody at a fair price in every country.";
    private const string Forum = "The Forum shall meet once a year and report to the Secretary-General on its main findings.";
    private const string Rights = "The rights that people have offline, such as the freedom of speech, must be protected online as well.";
    private const string Others = "Somebody suggested deleting this paragraph.";

    private static readonly string[] All = [Access, Forum, Rights];

    private const MailPartKind Quoted = MailPartKind.Quoted, Reply = MailPartKind.Reply;

    [Theory]
    [InlineData(Others)]
    [InlineData("I propose to delete paragraph 2.")]
    [InlineData("The Forum shall meet twice a year and report to the Secretary-General on its main findings.")]
    [InlineData("One member wrote that the whole of this should be worded in another way, and that it ought to say more.")]
    public void What_is_quoted_beside_the_text_changes_nothing(string quoted)
    {
        Assert.Empty(Compile((Quoted, [Access, Forum, quoted, Rights])).Points);
        Assert.Empty(Compile((Quoted, [quoted, Access, Forum, Rights])).Points);
        Assert.Empty(Compile((Quoted, [Access, quoted])).Points);
    }

    [Fact]
    public void What_is_left_out_of_a_quotation_is_not_deleted() => Assert.Empty(Compile((Quoted, [Access, Rights])).Points);

    [Fact]
    public void An_answer_between_quoted_lines_is_no_addition()
    {
        var point = Assert.Single(Compile((Quoted, [Access, Forum, Others]), (Reply, ["We do not agree with that."]), (Quoted, [Rights])).Points);
        Assert.Equal((Operation.Oppose, "p2", EvidenceBy.Answer), (point.Operation, point.Anchor.Paragraph, point.Evidence.By));
    }

    [Fact]
    public void A_signature_below_the_text_is_no_addition() =>
        Assert.Empty(Compile((Reply, All), (MailPartKind.Signature, ["Ann Lee, Harbour Association"]), (MailPartKind.Disclaimer, ["This message is confidential."])).Points);

    [Fact]
    public void The_text_that_a_sender_edited_in_his_own_words_is_compared_beside_a_quotation_of_it()
    {
        var point = Assert.Single(Compile((Reply, [Access, Forum.Replace("once", "twice", StringComparison.Ordinal), Rights]), (Quoted, [Access, Others, Forum, Rights])).Points);
        Assert.Equal((Operation.Replace, "p2", "once", "twice"), (point.Operation, point.Anchor.Paragraph, point.Anchor.Quote, point.Text));
    }

    [Fact]
    public void A_quotation_without_marks_that_its_reader_edited_is_compared()
    {
        var point = Assert.Single(Compile(unmarked: true, (Reply, ["Our changes are in your text."]), (Quoted, [Access, Forum.Replace("once", "twice", StringComparison.Ordinal), Rights])).Points, p => p.Operation == Operation.Replace);
        Assert.Equal(("p2", "twice"), (point.Anchor.Paragraph, point.Text));
    }

    [Fact]
    public void Marks_of_quotation_in_a_typed_file_are_none_of_the_text()
    {
        var reading = Samples.Reading(["> " + Access, "> " + Forum + " > " + Others, "> " + Rights, "We want it to stay."]) with { Format = FileFormat.Txt };
        Assert.All(Of(reading).Points, p => Assert.Equal(Operation.Comment, p.Operation));
    }

    private static Compilation Compile(params (MailPartKind Kind, string[] Lines)[] parts) => Compile(unmarked: false, parts);

    private static Compilation Compile(bool unmarked, params (MailPartKind Kind, string[] Lines)[] parts)
    {
        var first = 0;
        var made = new List<MailPart>();
        foreach (var (kind, lines) in parts)
        {
            var open = unmarked && kind == Quoted;
            made.Add(new()
            {
                Kind = kind, FirstBlock = first, BlockCount = lines.Length, Text = string.Concat(lines.Select(l => (kind == Quoted && !open ? "> " : "") + l + "\n")),
                Answers = kind == Reply && made.Count > 0 ? made.Count - 1 : null, UnmarkedFrom = open ? first : 0, UnmarkedCount = open ? lines.Length : 0,
            });
            first += lines.Length;
        }
        return Of(Samples.Reading([.. parts.SelectMany(p => p.Lines)]) with { Format = FileFormat.Eml, Mail = new() { Parts = made } });
    }

    private static Compilation Of(Reading reading)
    {
        var text = Samples.Text(All);
        return Compiler.Compile(new(new Consultation { Title = "Draft principles" }, [text], text, [new Contribution { Number = 1, Files = [reading] }], []));
    }
}
