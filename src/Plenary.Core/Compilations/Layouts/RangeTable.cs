namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout A: source and comment by paragraph range.</summary>
internal static class RangeTable
{
    public static List<SheetBlock> Lay(Phrasing say)
    {
        var rows = new List<SheetRow>();
        foreach (var place in say.Apparatus.Places)
            foreach (var (i, voice) in place.Voices.Index())
                rows.Add(new(
                [
                    [new(SheetRole.Text, [new(place.Kind is PlaceKind.Question or PlaceKind.Unplaced or PlaceKind.Missing ? say.Heading(place) : say.Where(voice.Group.Anchor))]) { Id = i == 0 ? place.Id : null }],
                    [.. voice.Group.Sponsors.Select(s => new SheetParagraph(SheetRole.Voice, [new(say.Who(s))]))],
                    Cells.Wish(say, voice, Wording.Line),
                ]));
        return
        [
            new SheetHeading(1, [new(say.Say("layout.title.A"))], "text"),
            new SheetTable([new(say.Say("layout.column.paragraphs"), 12), new(say.Say("layout.column.source"), 28), new(say.Say("layout.column.comment"), 60)], rows),
        ];
    }
}
