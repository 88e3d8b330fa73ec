namespace Plenary.Core.Compilations.Layouts;

internal static class Bracketed
{
    public static List<SheetBlock> Lay(Phrasing say) => InLine.Lay(say);
}
