namespace Plenary.Core.Compilations.Layouts;

/// <summary>Layout E: a review table by recommendation or question, with columns for the response and the action.
/// With questions only, each question has a heading and a table of its own.</summary>
internal static class ReviewTable
{
    public static List<SheetBlock> Lay(Phrasing say)
    {
        var blocks = new List<SheetBlock>();
        var rows = new List<SheetRow>();
        var byQuestion = say.Apparatus.Compilation.Text is null;
        if (!byQuestion)
            blocks.Add(new SheetHeading(1, [new(say.Say("layout.title.E"))], "text"));
        foreach (var place in say.Apparatus.Places)
        {
            var asked = Parts.Text(say, place, place.Id);
            foreach (var voice in place.Voices)
            {
                // Under its own question a row needs no name but a number to be called by.
                if (byQuestion)
                    asked = new(SheetRole.Note, [new(Phrasing.Number(rows.Count + 1))]);
                rows.Add(new([[asked], Cells.Sources(say, voice), Cells.Wish(say, voice, Wording.Line), [], []]));
                asked = Cells.Again(say, place);
            }
            if (!byQuestion)
                continue;
            var question = place.Question is { Text.Length: > 0 } q ? say.Say("layout.count", say.Heading(place), say.TextOf(q)) : say.Heading(place);
            blocks.Add(new SheetHeading(1, [new(question)], place.Id));
            blocks.Add(rows.Count > 0 ? Table(say, rows, numbered: true) : new SheetParagraph(SheetRole.Note, [new(say.Say("layout.nobody"))]));
            rows = [];
        }
        if (rows.Count > 0)
            blocks.Add(Table(say, rows, numbered: false));
        return blocks;
    }

    private static SheetTable Table(Phrasing say, List<SheetRow> rows, bool numbered) => new(
    [
        numbered ? new(say.Say("layout.column.number"), 6) : new(say.Say("layout.column.recommendation"), 22),
        new(say.Say("layout.column.source"), numbered ? 18 : 16), new(say.Say("layout.column.comment"), numbered ? 48 : 34),
        new(say.Say("layout.column.response"), 15), new(say.Say("layout.column.action"), 13),
    ], rows);
}
