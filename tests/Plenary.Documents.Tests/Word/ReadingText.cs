using System.Globalization;
using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Documents.Tests.Word;

/// <summary>The two texts of a reading, by the contract's own words (section 3).</summary>
internal static class ReadingText
{
    public static string Rejected(this Reading reading) => string.Concat(reading.Blocks.Select(b => b.Text + "\n"));

    public static string Accepted(this Reading reading) => Apply(reading.Blocks, reading.Changes);

    public static string Apply(IEnumerable<Block> blocks, IEnumerable<TrackedChange> changes)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<int, int>();
        foreach (var block in blocks)
        {
            starts.Add(block.Index, text.Length);
            text.Append(block.Text).Append('\n');
        }
        var applied = new StringBuilder();
        var at = 0;
        foreach (var change in changes.Where(c => c.Kind != ChangeKind.Format && starts.ContainsKey(c.Block)))
        {
            var (start, end) = (starts[change.Block] + change.Start, starts[change.Block] + change.End);
            Assert.True(start >= at, $"Changes overlap or are out of order at block {change.Block}, {change.Start}.");
            applied.Append(text, at, start - at);
            at = end;
            if (change.Kind is ChangeKind.Delete or ChangeKind.MoveFrom or ChangeKind.ParagraphDelete)
                Assert.Equal(text.ToString(start, end - start), change.Text);
            else applied.Append(change.Text);
        }
        return applied.Append(text, at, text.Length - at).ToString();
    }

    public static bool IsBody(this Block block) => block.Kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell;

    /// <summary>Letters and digits of each paragraph that has any.</summary>
    public static string[] Letters(string text) =>
        [.. text.Split('\n').Select(Letters1).Where(l => l.Length > 0)];

    private static string Letters1(string paragraph) => string.Concat(paragraph.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(r =>
        Rune.GetUnicodeCategory(r) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber));
}
