using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Documents;

/// <summary>Warns where a file could be read and nothing stands in it: what its sender wrote may be in a picture, or was lost.</summary>
internal static class Wordless
{
    /// <summary>The reading, with the warning <c>nothingInIt</c> where nothing is in it. Running heads do not count; what is attached to a mail does.</summary>
    internal static Reading Judge(Reading reading) => reading.Error is not null || reading.Mail is { Attachments.Count: > 0 } || Texts(reading).Any(IsSomething)
        ? reading : reading with { Warnings = [.. reading.Warnings, new Refusal("nothingInIt")] };

    private static IEnumerable<string> Texts(Reading reading) => reading.Blocks.Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer)).Select(b => b.Text)
        .Concat(reading.Changes.Select(c => c.Text)).Concat(reading.CounterProposals.Select(c => c.Text)).Concat(reading.Comments.Select(c => c.Text));

    /// <summary>Spaces, marks of direction and the sign that stands for a picture are nothing to read.</summary>
    private static bool IsSomething(string text) => text.Any(c => !char.IsWhiteSpace(c) && c != '\uFFFC'
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format));
}
