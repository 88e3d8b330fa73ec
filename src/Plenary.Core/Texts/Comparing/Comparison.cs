using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>Finds what a contributor changes in the text.</summary>
public static class Comparison
{
    /// <summary>Aligns a reading with the text and says what its author changes.</summary>
    public static ComparedReading Compare(PreparedText text, Reading reading) => new()
    {
        Language = text.Version.Language,
        Share = 0,
        Own = 0,
        Kind = CopyKind.Free,
        Matches = new BlockMatch[reading.Blocks.Count],
        Edits = [],
        Loose = [.. reading.Blocks.Where(b => !string.IsNullOrWhiteSpace(b.Text)).Select(b => b.Index)],
    };
}
