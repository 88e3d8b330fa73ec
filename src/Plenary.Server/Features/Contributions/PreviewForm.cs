using System.Globalization;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Server.Features.Contributions;

/// <summary>The buttons of the preview.</summary>
public sealed class PreviewForm
{
    /// <summary>Which button: <c>point</c> or <c>file</c> with what is to go, <c>discard</c>, or <c>place</c> with the point's order and its place.</summary>
    public string? Do { get; set; }

    /// <summary>Numbers of paragraphs that were typed, by the order of the point.</summary>
    public Dictionary<int, string>? Other { get; set; }

    /// <summary>What is to be done with the draft; null where nothing was asked for.</summary>
    internal Result<DraftEdit>? Asked(ReadDraft read, Phrasing say) => (Do ?? "").Split(' ') switch
    {
        ["discard"] => new DraftEdit(),
        ["point", var id] => new DraftEdit { Point = id },
        ["as-is"] => new DraftEdit { AsIs = true },
        ["clean"] => new DraftEdit { AsIs = false },
        ["file", var hash] => new DraftEdit { File = hash },
        ["place", var order, var to] when int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < read.Points.Count && read.Keys[i].Length > 0 =>
            Place(read.Points[i], read.Keys[i], to, Other?.GetValueOrDefault(i), say),
        // Return was pressed in one of the fields.
        [""] when Other?.FirstOrDefault(o => !string.IsNullOrWhiteSpace(o.Value)) is { Value: { } typed, Key: var i } && i >= 0 && i < read.Points.Count && read.Keys[i].Length > 0 =>
            Place(read.Points[i], read.Keys[i], "other", typed, say),
        _ => null,
    };

    private static Result<DraftEdit> Place(Point point, string key, string to, string? typed, Phrasing say)
    {
        var anchor = to switch
        {
            "text" => Anchor.WholeText,
            "none" => Anchor.None,
            "other" => Cited(typed ?? "", say),
            _ => int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < point.Evidence.Others.Count ? point.Evidence.Others[n].Anchor : null,
        };
        return anchor is null ? new Refusal("placeUnknown", typed ?? to) : new DraftEdit { Placed = new(key, anchor) };
    }

    /// <summary>The paragraph that people cite so: "4", "5(c)", "§ 4", "¶ 12".</summary>
    private static Anchor? Cited(string typed, Phrasing say)
    {
        var wanted = Bare(typed);
        return wanted.Length > 0 && say.Apparatus.Compilation.Text?.Paragraphs.FirstOrDefault(p => Bare(say.Apparatus.Label(p)) == wanted) is { } paragraph
            ? Anchor.OfParagraph(paragraph.Id) : null;
    }

    private static string Bare(string label) => string.Concat(label.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>One change of a draft; without anything, all of it is thrown away.</summary>
internal sealed record DraftEdit
{
    /// <summary>The point of the form that goes.</summary>
    public string? Point { get; init; }

    /// <summary>The file that goes, by its SHA-256.</summary>
    public string? File { get; init; }

    /// <summary>Whether the files are to be published as they are.</summary>
    public bool? AsIs { get; init; }

    /// <summary>A place that the sender gave.</summary>
    public Placed? Placed { get; init; }
}
