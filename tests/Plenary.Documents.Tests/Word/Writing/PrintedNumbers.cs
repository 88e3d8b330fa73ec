using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Documents.Word;
using Plenary.Documents.Word.Writing;
using static Plenary.Documents.Tests.Word.Writing.Sample;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>People cite a text by its printed numbers: what Word prints of a text that we wrote is what the text has, whatever is proposed to it.</summary>
public sealed class PrintedNumbers
{
    // A number with its level after a slash; "#" begins a heading, "-" is a paragraph without a number.
    [Theory]
    [InlineData("1 2 3 4")]
    [InlineData("1 2 (a)/1 (b)/1 (i)/2 (ii)/2 (c)/1 3 (a)/1")]
    [InlineData("1 1.1/1 1.1.1/2 1.1.2/2 1.2/1 1.2.1/2 2 2.1/1 2.1.1/2")]
    [InlineData("#I 1 2 #II 3 4 #III 5")]
    [InlineData("#I 1 2 #II 1 2 - 3 #III 1")]
    [InlineData("#A 1 #B 2 #C 3")]
    [InlineData("§1 §2 §2a §3 §10")]
    [InlineData("5 5_bis 5_ter 6 6_alt 7")]
    [InlineData("(أ)/1 (ب)/1 (ج)/1")]
    [InlineData("١ ٢ ٣ ١٠")]
    [InlineData("第一条 第二条 第十一条")]
    [InlineData("一 (一)/1 (二)/1 二 (一)/1")]
    [InlineData("а б в г/1 д")]
    [InlineData("72 72(a)/1 72(b)/1 73 73(a)/1")]
    [InlineData("7 3 3 12 1")]
    [InlineData("(h)/1 (i)/1 (j)/1 i/2 ii/2 v/2 vi/2")]
    [InlineData("x y z aa bb")]
    [InlineData("OP1 OP2 OP2_bis OP3 PP1")]
    [InlineData("0 1 2")]
    [InlineData("01 02 10")]
    [InlineData("%1 100% 1%2")]
    [InlineData("1/A 2/B")]
    [InlineData("1.a/1 1.b/1 iv)x")]
    [InlineData("32767 32768 99999999999")]
    public void The_numbers_of_a_written_text_are_read_as_they_were(string numbers)
    {
        var text = Text([.. numbers.Split(' ').Select(Numbered)]);
        var changes = text.Paragraphs.Select((p, i) => (i % 3) switch
        {
            0 => Change(i + 1, Operation.Add, Anchor.Gap(p.Id), "New words."),
            1 => Change(i + 1, Operation.Delete, Anchor.OfParagraph(p.Id)),
            _ => Change(i + 1, Operation.Replace, Range(p.Id, 0, 4), "Ruling"),
        });
        Compilation[] compilations = [Compilation(text), Compilation(text, [.. changes])];
        foreach (var contested in new[] { Contested.BaseWins, Contested.Stack })
            foreach (var compilation in compilations)
            {
                var file = Redline(compilation, new RedlineOptions(new PlainWords()) { Contested = contested });
                Assert.Empty(WordFile.Faults(file));
                var read = WordReader.Read("x.docx", "", file).Blocks.Where(b => b.Text.StartsWith("Rule number", StringComparison.Ordinal)).Select(b => b.Number);
                Assert.Equal(text.Paragraphs.Select(p => p.Number), read);
            }
    }

    private static Paragraph Numbered(string spec, int at)
    {
        var heading = spec.StartsWith('#');
        var slash = spec.LastIndexOf('/');
        var level = slash > 0 && slash == spec.Length - 2 && char.IsAsciiDigit(spec[^1]) ? spec[^1] - '0' : 0;
        var number = (level > 0 ? spec[..slash] : spec).TrimStart('#').Replace('_', ' ');
        return Paragraph($"p{at + 1}", $"Rule number {at} of the orchard.", number == "-" ? null : number,
            heading ? BlockKind.Heading : level > 0 ? BlockKind.ListItem : BlockKind.Paragraph, heading ? 1 : level);
    }
}
