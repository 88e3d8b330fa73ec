namespace Plenary.Core.Compilations.Layouts;

/// <summary>Cells that several tables share.</summary>
internal static class Cells
{
    /// <summary>What is asked for, in its words, with its apparatus.</summary>
    public static List<SheetParagraph> Wish(Phrasing say, Voice voice, int? around, SheetMarks added = SheetMarks.Inserted, SheetMarks comment = SheetMarks.None) =>
    [
        new(SheetRole.Voice, [.. Parts.Asks(say, voice), .. Parts.Words(say, voice, added, comment, around)]),
        .. Parts.Apparatus(say, voice, 0),
    ];

    /// <summary>Who stands behind it, one to a line.</summary>
    public static List<SheetParagraph> Sources(Phrasing say, Voice voice) =>
        [.. voice.Group.Sponsors.Select(s => new SheetParagraph(SheetRole.Voice, [new(say.Who(s))]))];

    /// <summary>A place named again in a further row, with a way back to where it is written out.</summary>
    public static SheetParagraph Again(Phrasing say, Place place) =>
        new(SheetRole.Note, [new(say.Heading(place), SheetMarks.Quiet, Link: place.Id)]);
}
