namespace Plenary.Core.Compilations.Layouts;

internal static class ReviewTable
{
    public static List<SheetBlock> Lay(Phrasing say) => InLine.Lay(say);
}
