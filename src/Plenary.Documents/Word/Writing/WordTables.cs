using System.Globalization;
using System.Xml;

namespace Plenary.Documents.Word.Writing;

/// <summary>Tables with thin lines and fixed columns.</summary>
internal static class WordTables
{
    /// <summary>The width of the text on A4, in twentieths of a point.</summary>
    public const int PortraitWidth = 9070;

    /// <summary>The same on A4 across.</summary>
    public const int LandscapeWidth = 14570;

    /// <summary>Begins a table; the caller ends it.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="shares">Each column's share of the width.</param>
    /// <param name="width">The width of all.</param>
    /// <param name="rightToLeft">Whether its first column is on the right.</param>
    public static int[] Open(XmlWriter xml, IReadOnlyList<int> shares, int width, bool rightToLeft)
    {
        var sum = Math.Max(1, shares.Sum(s => Math.Max(1, s)));
        int[] widths = [.. shares.Select(s => Math.Max(1, s) * width / sum)];
        xml.Open("tbl");
        xml.Open("tblPr");
        if (rightToLeft) xml.Empty("bidiVisual");
        xml.Empty("tblW", ("w", width.ToString(CultureInfo.InvariantCulture)), ("type", "dxa"));
        xml.Open("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Empty(side, ("val", side is "left" or "right" or "insideV" ? "nil" : "single"), ("sz", "4"), ("space", "0"), ("color", "A6A6A6"));
        xml.End();
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Open("tblCellMar");
        foreach (var (side, size) in ((string, string)[])[("top", "60"), ("left", "85"), ("bottom", "40"), ("right", "85")])
            xml.Empty(side, ("w", size), ("type", "dxa"));
        xml.End();
        xml.End();
        xml.Open("tblGrid");
        foreach (var column in widths) xml.Empty("gridCol", ("w", column.ToString(CultureInfo.InvariantCulture)));
        xml.End();
        return widths;
    }

    /// <summary>The properties of a cell.</summary>
    public static void CellProperties(XmlWriter xml, int width, bool header = false)
    {
        xml.Open("tcPr");
        xml.Empty("tcW", ("w", width.ToString(CultureInfo.InvariantCulture)), ("type", "dxa"));
        if (header) xml.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", "F2F2F2"));
        xml.End();
    }
}
