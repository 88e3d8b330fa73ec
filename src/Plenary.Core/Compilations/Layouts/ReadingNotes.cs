using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout F: reading notes for who sits in the chair or behind it: paragraph, delegation, wish. One row a delegation, its wishes short.</summary>
internal static class ReadingNotes
{
    /// <summary>How long a wish may be before it is cut: three lines of a note. The whole stands in the other layouts under the same id.</summary>
    private const int Letters = 280;

    public static List<SheetBlock> Lay(Phrasing say)
    {
        var rows = new List<SheetRow>();
        foreach (var place in say.Apparatus.Places)
        {
            var where = new SheetParagraph(SheetRole.Text, [new(say.Heading(place))]) { Id = place.Id };
            var wishes = place.Voices.SelectMany(v => v.Points.Select(p => (Voice: v, Point: p)))
                .GroupBy(x => x.Point.Contribution).OrderBy(g => g.Key);
            foreach (var delegation in wishes)
            {
                var sender = say.Apparatus.Contribution(delegation.Key);
                rows.Add(new(
                [
                    [where],
                    [new(SheetRole.Voice, [new(say.Who(new Sponsor(sender.Sponsor, sender.Kind, sender.Number)))])],
                    [.. delegation.Select(x => Wish(say, x.Voice, x.Point))],
                ]));
                where = where with { Id = null };
            }
        }
        return
        [
            new SheetHeading(1, [new(say.Say("layout.title.F"))], "text"),
            new SheetTable(
                [new(say.Say("layout.column.paragraphs"), 14), new(say.Say("layout.column.delegation"), 26), new(say.Say("layout.column.wish"), 60)], rows),
        ];
    }

    private static SheetParagraph Wish(Phrasing say, Voice voice, Point point)
    {
        var runs = new List<SheetRun>(Parts.Asks(say, voice));
        var left = Letters;
        foreach (var run in Parts.Words(say, voice, SheetMarks.Inserted, SheetMarks.None, Wording.Line / 3))
        {
            if (left <= 0)
                break;
            runs.Add(run with { Text = Short(run.Text, left) });
            left -= run.Text.Length;
        }
        runs.AddRange(Parts.Reason(say, voice, point, Letters, named: false));
        runs.Add(new(" ", SheetMarks.Quiet));
        runs.AddRange(Parts.Marks(say, point));
        return new(SheetRole.Voice, runs) { Id = point.Id };
    }

    /// <summary>The beginning of a text, cut between words.</summary>
    internal static string Short(string text, int letters)
    {
        if (text.Length <= letters)
            return text;
        var end = text.LastIndexOf(' ', letters);
        if (end < letters / 2)
            end = char.IsLowSurrogate(text[letters]) ? letters - 1 : letters;
        return text[..end] + " …";
    }
}
