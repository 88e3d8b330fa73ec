namespace Plenary.Documents;

/// <summary>Every limit of the readers in one place (contract, section 1), each with its reason. What goes over one is
/// refused with a sentence; nothing is cut short in silence.</summary>
public static class Limits
{
    /// <summary>Bytes of one part of a package, unpacked: 64 MB. The longest document that we know, 872 pages, has 30 MB of
    /// XML; above it a part is a bomb more likely than a text.</summary>
    public const int PartBytes = 64 << 20;

    /// <summary>Bytes of all parts read of a package: 512 MB, so that many parts just under their own limit do not add up.</summary>
    public const long PackageBytes = 512L << 20;

    /// <summary>Entries of a ZIP directory: 4,000. Each costs memory before a byte of it is read.</summary>
    public const int Entries = 4_000;

    /// <summary>How many times larger than packed a part may be: 400. XML packs 5 to 40 times, deflate's best is 1,032.</summary>
    public const int Ratio = 400;

    /// <summary>Unpacked bytes from which <see cref="Ratio"/> counts: 1 MB. Small parts of blanks pack well and do no harm.</summary>
    public const int RatioFloor = 1 << 20;

    /// <summary>Depth of XML elements: 256. Word nests under 60; a reader that recurses must not overflow its stack.</summary>
    public const int XmlDepth = 256;

    /// <summary>Attributes of one XML element: 1,000. Looking one up is linear.</summary>
    public const int XmlAttributes = 1_000;

    /// <summary>Blocks of one document: 200,000, some 10,000 pages. An empty paragraph is four bytes of XML and a
    /// hundred of memory.</summary>
    public const int Blocks = 200_000;

    /// <summary>Pieces of text between which formatting, author or place changes, of one document: 500,000; the same reason.</summary>
    public const int Pieces = 500_000;

    /// <summary>UTF-16 units of the text of one document: 20 million, some 10,000 pages; twice its bytes stand in memory.</summary>
    public const int TextUnits = 20_000_000;

    /// <summary>Lines of a text that was typed or sent by mail: 500,000; the 10,000 pages of <see cref="TextUnits"/> have 400,000. Each costs some 60 bytes.</summary>
    public const int Lines = 500_000;

    /// <summary>Bytes of the header block of a mail: 256 KB, because parsing it is quadratic in its length.</summary>
    public const int MailHeaderBytes = 256 << 10;

    /// <summary>Parts of one mail: 4,000, as the entries of a zip. Each costs a kilobyte before a letter of it is read.</summary>
    public const int MailParts = 4_000;

    /// <summary>Seconds for what is refused: 2. Somebody waits for the answer, and a queue of such files must not hold up the others.</summary>
    public const int RefusalSeconds = 2;

    /// <summary>Seconds for what is read: 60. What takes longer is a fault of the reader or an attack on it.</summary>
    public const int ReadingSeconds = 60;

    /// <summary>Megabytes of the process for what is refused: 300, so that several run side by side on a small machine.</summary>
    public const int RefusalMegabytes = 300;
}
