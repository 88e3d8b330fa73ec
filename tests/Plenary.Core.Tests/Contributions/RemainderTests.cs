using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;

namespace Plenary.Core.Tests.Contributions;

/// <summary>A change is shown as one and not in the words that ask for it: what these say besides is kept as its reason.</summary>
public sealed class RemainderTests
{
    [Theory]
    [InlineData("Delete paragraph 36.", null)]
    [InlineData("Please delete paragraphs 4 to 6.", null)]
    [InlineData("Supprimer le paragraphe 36.", null)]
    [InlineData("Proponemos suprimir el párrafo 36.", null)]
    [InlineData("Предлагаем исключить пункт 36.", null)]
    [InlineData("نقترح حذف الفقرة 36.", null)]
    [InlineData("建议删除第36段。", null)]
    [InlineData("Move paragraph 36 after paragraph 3.", null)]
    [InlineData("In paragraph 1 replace “one table” by “a round table”.", null)]
    [InlineData("Proponemos suprimir el párrafo 36, porque pone en peligro a los ciclistas.", "porque pone en peligro a los ciclistas.")]
    [InlineData("In paragraph 1, add after “one table” the words “and one purse”, because it rains often.", "because it rains often.")]
    [InlineData("Delete paragraph 36 because cyclists are in danger.", "because cyclists are in danger.")]
    [InlineData("Supprimer le paragraphe 36, car il met les cyclistes en danger.", "car il met les cyclistes en danger.")]
    [InlineData("Предлагаем исключить пункт 36, поскольку он опасен для велосипедистов.", "поскольку он опасен для велосипедистов.")]
    [InlineData("نقترح حذف الفقرة 36 لأنها تعرض الدراجين للخطر.", "لأنها تعرض الدراجين للخطر.")]
    [InlineData("建议删除第36段，因为它危及骑行者。", "因为它危及骑行者。")]
    [InlineData("Move paragraph 36 after paragraph 3, since both speak of schools.", "since both speak of schools.")]
    [InlineData("Delete paragraph 36: nobody has ever cycled there.", "nobody has ever cycled there.")]
    [InlineData("Delete paragraph 36. Nobody has ever cycled there.", "Nobody has ever cycled there.")]
    [InlineData("Nobody has ever cycled there. Delete paragraph 36.", "Nobody has ever cycled there.")]
    [InlineData("The cyclists of the valley ask you to delete paragraph 36.", "The cyclists of the valley ask you to delete paragraph 36.")]
    [InlineData("Put paragraph 36 in square brackets until the cyclists have met.", "Put paragraph 36 in square brackets until the cyclists have met.")]
    public void What_a_change_does_not_say_itself_is_its_reason(string words, string? reason)
    {
        var point = Assert.Single(Read(words));
        Assert.Contains(point.Operation, new[] { Operation.Delete, Operation.Add, Operation.Replace, Operation.Move, Operation.Bracket });
        Assert.Equal(reason, point.Reason);
    }

    private static IReadOnlyList<Point> Read(string words)
    {
        var reading = new Reading
        {
            File = "letter.txt", Sha256 = new string('0', 64), Format = FileFormat.Txt,
            Blocks = [new Block { Index = 0, Kind = BlockKind.Paragraph, Level = 1, Text = words }],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, Principles.Places);
    }
}
