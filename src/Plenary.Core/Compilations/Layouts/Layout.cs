using Plenary.Core.Shared;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>Lays a common document out as a neutral sheet, which every format can write. Every point's id occurs on every sheet (I1),
/// and the same compilation gives the same sheet (I4). Linear in what was said.</summary>
public static class Layout
{
    /// <summary>The layout that is taken where nobody asks for one: C with a text, E with questions only.</summary>
    public static LayoutKind Default(Compilation compilation) => compilation.Text is null ? LayoutKind.E : LayoutKind.C;

    /// <summary>Lays <paramref name="compilation"/> out.</summary>
    /// <param name="kind">The layout.</param>
    /// <param name="compilation">The common document.</param>
    /// <param name="words">The words of the product in the language of the sheet.</param>
    /// <param name="language">The language that the text is asked for in; null for that of the words.</param>
    /// <returns>The sheet, or <c>layoutNeedsText</c> (args: the layout's letter) where B or D is asked for without a base text.</returns>
    public static Result<Sheet> Lay(LayoutKind kind, Compilation compilation, IWords words, string? language = null)
    {
        if (Refuses(kind, compilation) is { } refusal)
            return refusal;

        var say = new Phrasing(new Apparatus(compilation), words, language);
        return new Sheet(say.Title, words.Language,
            Links.Mended([.. Frame.Head(say, kind), .. Body(kind, say), .. Tail.Of(say, kind)]));
    }

    /// <summary>What stands between the head and the tail of <see cref="Frame"/>; B and D only where <see cref="Refuses"/> does not refuse.</summary>
    public static IReadOnlyList<SheetBlock> Body(LayoutKind kind, Phrasing say) => kind switch
    {
        LayoutKind.A => RangeTable.Lay(say),
        LayoutKind.B => ThreeColumns.Lay(say),
        LayoutKind.C => InLine.Lay(say),
        LayoutKind.D => Bracketed.Lay(say),
        LayoutKind.E => ReviewTable.Lay(say),
        LayoutKind.F => ReadingNotes.Lay(say),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Why <paramref name="kind"/> cannot be had of <paramref name="compilation"/>, or null.</summary>
    public static Refusal? Refuses(LayoutKind kind, Compilation compilation) =>
        compilation.Text is null && kind is (LayoutKind.B or LayoutKind.D)
            ? new Refusal("layoutNeedsText", kind.ToString())
            : null;
}
