namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout B: existing text, source, proposed text. New words are bold, deleted words struck through, comments in italics.
/// The existing text stands once; the further rows of a paragraph repeat its number alone.</summary>
internal static class ThreeColumns
{
    public static List<SheetBlock> Lay(Phrasing say)
    {
        var rows = new List<SheetRow>();
        foreach (var place in say.Apparatus.Places)
        {
            var existing = Parts.Text(say, place, place.Id);
            if (place.Voices.Count == 0)
                rows.Add(new([[existing], [], []]));
            foreach (var voice in place.Voices)
            {
                rows.Add(new([[existing], Cells.Sources(say, voice), Cells.Wish(say, voice, around: null, SheetMarks.Bold, SheetMarks.Italic)]));
                existing = Cells.Again(say, place);
            }
        }
        return
        [
            new SheetHeading(1, [new(say.Say("layout.title.B"))], "text"),
            new SheetTable(
                [new(say.Say("layout.column.existing"), 38), new(say.Say("layout.column.source"), 18), new(say.Say("layout.column.proposed"), 44)], rows),
        ];
    }
}
