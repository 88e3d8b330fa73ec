using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Tests.Texts;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Contributions;

/// <summary>Ways of speaking of a change, to be filled with every change.</summary>
internal static class Frames
{
    /// <summary>The changes as an infinitive or a noun, in which <c>{0}</c> of a frame can stand.</summary>
    public static readonly Dictionary<string, string[]> Changes = new()
    {
        ["en"] = ["delete paragraph 36", "remove paragraph 36", "replace paragraph 36 by “The forum listens.”", "insert “and one purse” after “one table” in paragraph 1", "move paragraph 36 after paragraph 3", "strike out paragraph 36"],
        ["fr"] = ["supprimer le paragraphe 36", "retirer le paragraphe 36", "remplacer le paragraphe 36 par « The forum listens. »", "ajouter « and one purse » après « one table » au paragraphe 1", "déplacer le paragraphe 36 après le paragraphe 3"],
        ["es"] = ["suprimir el párrafo 36", "eliminar el párrafo 36", "sustituir el párrafo 36 por «The forum listens.»", "añadir «and one purse» después de «one table» en el párrafo 1", "trasladar el párrafo 36 después del párrafo 3"],
        ["ru"] = ["исключить пункт 36", "удалить пункт 36", "заменить пункт 36 на «The forum listens.»", "добавить «and one purse» после слов «one table» в пункте 1", "перенести пункт 36 после пункта 3"],
        ["ar"] = ["حذف الفقرة 36", "شطب الفقرة 36", "استبدال الفقرة 36 بـ «The forum listens.»", "إضافة «and one purse» بعد عبارة «one table» في الفقرة 1", "نقل الفقرة 36 إلى ما بعد الفقرة 3"],
        ["zh"] = ["删除第36段", "去掉第36段", "将第36段改为“The forum listens.”", "在第1段“one table”之后加上“and one purse”", "将第36段移至第3段之后"],
    };

    /// <summary>Every frame filled with every change of its language, as a sentence.</summary>
    public static IEnumerable<string> Said(string language, Dictionary<string, string[]> frames) =>
        frames[language].SelectMany(frame => Changes[language], (frame, change) =>
        {
            var words = frame.Replace("{0}", change, StringComparison.Ordinal);
            return char.ToUpperInvariant(words[0]) + words[1..];
        });

    /// <summary>Whether a point would change the text.</summary>
    public static bool IsChange(Point point) => point.Operation is Operation.Delete or Operation.Replace or Operation.Add or Operation.Move;

    /// <summary>Fails unless every line, <c>operations | words</c>, is read as it says; <c>delete+replace</c> are two points, <c>keep,comment</c> either of them.</summary>
    public static void Asks(string lines) => Assert.Empty(string.Join("\n", lines.Split('\n').Select(line => line.Split(" | ", 2)).Select(line =>
    {
        var read = string.Join('+', Read(line[1].TrimEnd()).Select(p => p.Operation.ToString().ToLowerInvariant()));
        return line[0].Trim().Split(',').Contains(read) ? null : $"{read} for {line[0]} | {line[1]}";
    }).OfType<string>()));

    /// <summary>The points of one paragraph of free text.</summary>
    public static IReadOnlyList<Point> Read(string words) => Read(words, Principles.Places);

    /// <summary>The points of one paragraph of free text about another text.</summary>
    public static IReadOnlyList<Point> Read(string words, PlaceFinder places)
    {
        var reading = new Reading
        {
            File = "letter.txt", Sha256 = new string('0', 64), Format = FileFormat.Txt,
            Blocks = [new Block { Index = 0, Kind = BlockKind.Paragraph, Level = 1, Text = words }],
        };
        return PointReader.Read(new() { Number = 1, Files = [reading] }, reading, places);
    }
}
