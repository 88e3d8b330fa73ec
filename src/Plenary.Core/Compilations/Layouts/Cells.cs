namespace Plenary.Core.Compilations.Layouts;

/// <summary>Cells that several tables share.</summary>
internal static class Cells
{
    /// <summary>What is asked for, in its words, with its apparatus.</summary>
    public static List<SheetParagraph> Wish(Phrasing say, Voice voice, int? around, SheetMarks added = SheetMarks.Inserted) =>
    [
        new(SheetRole.Voice, [new(say.Asks(voice) + ". ", SheetMarks.Quiet), .. Parts.Words(say, voice, added, SheetMarks.Italic, around)]),
        .. Parts.Apparatus(say, voice, 0),
    ];
}
