using Plenary.Core.Contributions;

namespace Plenary.Core.Texts;

/// <summary>One version of the text under discussion, in one or several languages with the same paragraphs in the same order.</summary>
public sealed record TextVersion
{
    /// <summary>0 for the first draft.</summary>
    public required int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The working language, BCP 47: the one of <see cref="Paragraph.Text"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The languages it exists in, the working language first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Its paragraphs in order; empty paragraphs are not among them, a title that stands in the text is.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The place of each paragraph by its id.</summary>
    public IReadOnlyDictionary<string, int> Order =>
        _order ??= Paragraphs.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);

    private Dictionary<string, int>? _order;
}

/// <summary>A paragraph of the text: what can be cited, proposed upon and answered.</summary>
public sealed record Paragraph
{
    /// <summary>Stable across versions: <c>p12</c> is the twelfth of version 0; one that came after it later is <c>p12a</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number as printed and cited ("72(f)"), or null.</summary>
    public string? Number { get; init; }

    /// <summary>Heading, paragraph, list item, cell or note.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Depth of a heading or an item, from 1; else 0.</summary>
    public int Level { get; init; }

    /// <summary>The text in the working language.</summary>
    public required string Text { get; init; }

    /// <summary>The text in every language it exists in, the working language included.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Its place in a table, or null.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>The text in <paramref name="language"/>, or in the working language where that is null or unknown.</summary>
    public string In(string? language) => language is not null && Texts.TryGetValue(language, out var text) ? text : Text;
}
