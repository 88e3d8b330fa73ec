namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout B: existing text, source, proposed text. New words are bold, deleted words struck through, comments in italics.
/// The existing text stands once; the further rows of a paragraph repeat its number alone.</summary>
internal static class ThreeColumns
{
    /// <summary>As many ids as a cell can name and still be read. Where a hundred proposals exclude each other, each naming all the others would be ten thousand names.</summary>
    private const int MostExcluded = 12;

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
                rows.Add(new([[existing], Cells.Sources(say, voice), [.. Cells.Wish(say, voice, around: null, SheetMarks.Bold, SheetMarks.Italic), .. Excluded(say, voice)]]));
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

    /// <summary>What cannot be taken together with a proposal, each with a way to it.</summary>
    private static IEnumerable<SheetParagraph> Excluded(Phrasing say, Voice voice)
    {
        var others = voice.Group.Alternatives;
        if (others.Count == 0) yield break;
        var runs = new List<SheetRun> { new(say.Say("layout.excludes") + " ", SheetMarks.Quiet) };
        foreach (var (i, other) in others.Take(MostExcluded).Index())
        {
            if (i > 0) runs.Add(new(say.Say("layout.comma"), SheetMarks.Quiet));
            runs.Add(new(other, SheetMarks.Quiet, Link: other));
        }
        if (others.Count > MostExcluded) runs.Add(new(" " + say.Say("layout.excludes.more", Phrasing.Number(others.Count - MostExcluded)), SheetMarks.Quiet));
        yield return new(SheetRole.Note, runs);
    }
}
