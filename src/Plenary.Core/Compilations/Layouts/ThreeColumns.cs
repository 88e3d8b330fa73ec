namespace Plenary.Core.Compilations.Layouts;

internal static class ThreeColumns
{
    public static List<SheetBlock> Lay(Phrasing say) => InLine.Lay(say);
}
