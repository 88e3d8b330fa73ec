namespace Plenary.Core.Compilations.Layouts;

/// <summary>The ways to lay a common document out; the letters are the contract's (section 4).</summary>
public enum LayoutKind
{
    /// <summary>Source and comment by paragraph range.</summary>
    A,
    /// <summary>Existing text, source and proposed text in three columns: new in bold, deleted struck through, comments in italics.</summary>
    B,
    /// <summary>In line under each paragraph: "Organisation, Kind: text".</summary>
    C,
    /// <summary>The chair's bracketed text.</summary>
    D,
    /// <summary>A review table by recommendation or question, with response and action.</summary>
    E,
    /// <summary>Reading notes: paragraph, delegation, wish.</summary>
    F,
}
