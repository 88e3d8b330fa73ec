namespace Plenary.Core.Compilations.Layouts;

internal static class ReadingNotes
{
    public static List<SheetBlock> Lay(Phrasing say) => InLine.Lay(say);
}
