namespace Plenary.Documents.Word.Reading;

/// <summary>The namespaces that the reader knows. Strict and transitional ones are one: their words mean the same
/// (ECMA-376 part 1 and part 4).</summary>
internal enum Ns : byte
{
    None, Other, Xml, Word, Math, Compatibility, Relations, Links, Word2012, Word2010, Utc, CoreProperties, Dublin, Terms, CustomProperties,
}

/// <summary>The elements that the reader acts on; every other one is <see cref="Unknown"/>.</summary>
internal enum Tag : byte
{
    Unknown,
    // Structure
    Document, Body, P, PPr, R, RPr, Tbl, TblPr, TblPrEx, Tr, TrPr, Tc, TcPr, Sdt, SdtPr, SdtEndPr, SdtContent, SectPr, TxbxContent, AltChunk,
    TblGrid, SmartTagPr, CustomXmlPr, RubyPr, FFData,
    // Text
    T, DelText, InstrText, DelInstrText, Tab, Ptab, Br, Cr, NoBreakHyphen, SoftHyphen, Sym,
    FootnoteReference, EndnoteReference, CommentReference,
    // Revisions
    Ins, Del, MoveFrom, MoveTo, MoveFromRangeStart, MoveFromRangeEnd, MoveToRangeStart, MoveToRangeEnd,
    CellIns, CellDel, RPrChange, PPrChange, SectPrChange, TblPrChange, TblPrExChange, TrPrChange, TcPrChange, NumberingChange,
    // Markers
    CommentRangeStart, CommentRangeEnd, BookmarkStart,
    // Properties
    PStyle, NumPr, NumId, Ilvl, OutlineLvl, HeaderReference, FooterReference, GridSpan, GridBefore,
    // Notes, headers and comments
    Footnote, Endnote, Hdr, Ftr, Comment, CommentEx,
    // Styles and numbering
    Style, Name, BasedOn, AbstractNum, AbstractNumId, Num, Lvl, LvlOverride, StartOverride, Start, NumFmt, LvlText, LvlRestart, IsLgl,
    NumStyleLink, StyleLink,
    // Other namespaces
    MathProperties, AlternateContent, Choice, Fallback, Relationships, Relationship, Title, Creator, Created, Modified, Property,
}

/// <summary>From the names of a file to <see cref="Ns"/> and <see cref="Tag"/>. Asked once for each different name of a part.</summary>
internal static class Names
{
    public static Ns NamespaceOf(string uri) => uri switch
    {
        "" => Ns.None,
        "http://www.w3.org/XML/1998/namespace" => Ns.Xml,
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns.Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Ns.Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns.Compatibility,
        "http://schemas.openxmlformats.org/package/2006/relationships" => Ns.Relations,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            or "http://purl.oclc.org/ooxml/officeDocument/relationships" => Ns.Links,
        "http://schemas.microsoft.com/office/word/2010/wordml" => Ns.Word2010,
        "http://schemas.microsoft.com/office/word/2012/wordml" => Ns.Word2012,
        "http://schemas.microsoft.com/office/word/2023/wordml/word16du" => Ns.Utc,
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => Ns.CoreProperties,
        "http://purl.org/dc/elements/1.1/" => Ns.Dublin,
        "http://purl.org/dc/terms/" => Ns.Terms,
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
            or "http://purl.oclc.org/ooxml/officeDocument/customProperties" => Ns.CustomProperties,
        _ => Ns.Other,
    };

    public static Tag TagOf(Ns ns, string local) => ns switch
    {
        Ns.Word => WordTag(local),
        Ns.Math => local switch
        {
            "t" => Tag.T,
            "r" => Tag.R,
            // Everything named …Pr holds properties; the runs of the formula stand beside it.
            _ when local.EndsWith("Pr", StringComparison.Ordinal) => Tag.MathProperties,
            _ => Tag.Unknown,
        },
        Ns.Compatibility => local switch
        {
            "AlternateContent" => Tag.AlternateContent,
            "Choice" => Tag.Choice,
            "Fallback" => Tag.Fallback,
            _ => Tag.Unknown,
        },
        Ns.Relations => local switch { "Relationships" => Tag.Relationships, "Relationship" => Tag.Relationship, _ => Tag.Unknown },
        Ns.Word2012 => local == "commentEx" ? Tag.CommentEx : Tag.Unknown,
        Ns.Dublin => local switch { "title" => Tag.Title, "creator" => Tag.Creator, _ => Tag.Unknown },
        Ns.Terms => local switch { "created" => Tag.Created, "modified" => Tag.Modified, _ => Tag.Unknown },
        Ns.CustomProperties => local == "property" ? Tag.Property : Tag.Unknown,
        // Some writers put the text of a text box under a name of an older Office.
        _ => local == "txbxContent" ? Tag.TxbxContent : Tag.Unknown,
    };

    private static Tag WordTag(string local) => local switch
    {
        "document" => Tag.Document, "body" => Tag.Body, "p" => Tag.P, "pPr" => Tag.PPr, "r" => Tag.R, "rPr" => Tag.RPr,
        "tbl" => Tag.Tbl, "tblPr" => Tag.TblPr, "tblPrEx" => Tag.TblPrEx, "tr" => Tag.Tr, "trPr" => Tag.TrPr, "tc" => Tag.Tc, "tcPr" => Tag.TcPr,
        "sdt" => Tag.Sdt, "sdtPr" => Tag.SdtPr, "sdtEndPr" => Tag.SdtEndPr, "sdtContent" => Tag.SdtContent, "sectPr" => Tag.SectPr,
        "txbxContent" => Tag.TxbxContent, "altChunk" => Tag.AltChunk, "tblGrid" => Tag.TblGrid, "smartTagPr" => Tag.SmartTagPr,
        "customXmlPr" => Tag.CustomXmlPr, "rubyPr" => Tag.RubyPr, "ffData" => Tag.FFData,
        "t" => Tag.T, "delText" => Tag.DelText, "instrText" => Tag.InstrText, "delInstrText" => Tag.DelInstrText,
        "tab" => Tag.Tab, "ptab" => Tag.Ptab, "br" => Tag.Br, "cr" => Tag.Cr, "noBreakHyphen" => Tag.NoBreakHyphen,
        "softHyphen" => Tag.SoftHyphen, "sym" => Tag.Sym, "footnoteReference" => Tag.FootnoteReference,
        "endnoteReference" => Tag.EndnoteReference, "commentReference" => Tag.CommentReference,
        "ins" => Tag.Ins, "del" => Tag.Del, "moveFrom" => Tag.MoveFrom, "moveTo" => Tag.MoveTo,
        "moveFromRangeStart" => Tag.MoveFromRangeStart, "moveFromRangeEnd" => Tag.MoveFromRangeEnd,
        "moveToRangeStart" => Tag.MoveToRangeStart, "moveToRangeEnd" => Tag.MoveToRangeEnd,
        "cellIns" => Tag.CellIns, "cellDel" => Tag.CellDel, "rPrChange" => Tag.RPrChange, "pPrChange" => Tag.PPrChange,
        "sectPrChange" => Tag.SectPrChange, "tblPrChange" => Tag.TblPrChange, "tblPrExChange" => Tag.TblPrExChange,
        "trPrChange" => Tag.TrPrChange, "tcPrChange" => Tag.TcPrChange, "numberingChange" => Tag.NumberingChange,
        "commentRangeStart" => Tag.CommentRangeStart, "commentRangeEnd" => Tag.CommentRangeEnd, "bookmarkStart" => Tag.BookmarkStart,
        "pStyle" => Tag.PStyle, "numPr" => Tag.NumPr, "numId" => Tag.NumId, "ilvl" => Tag.Ilvl, "outlineLvl" => Tag.OutlineLvl,
        "headerReference" => Tag.HeaderReference, "footerReference" => Tag.FooterReference, "gridSpan" => Tag.GridSpan,
        "gridBefore" => Tag.GridBefore, "footnote" => Tag.Footnote, "endnote" => Tag.Endnote, "hdr" => Tag.Hdr, "ftr" => Tag.Ftr,
        "comment" => Tag.Comment, "style" => Tag.Style, "name" => Tag.Name, "basedOn" => Tag.BasedOn,
        "abstractNum" => Tag.AbstractNum, "abstractNumId" => Tag.AbstractNumId, "num" => Tag.Num, "lvl" => Tag.Lvl,
        "lvlOverride" => Tag.LvlOverride, "startOverride" => Tag.StartOverride, "start" => Tag.Start, "numFmt" => Tag.NumFmt,
        "lvlText" => Tag.LvlText, "lvlRestart" => Tag.LvlRestart, "isLgl" => Tag.IsLgl, "numStyleLink" => Tag.NumStyleLink,
        "styleLink" => Tag.StyleLink,
        _ => Tag.Unknown,
    };
}
