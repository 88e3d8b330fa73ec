using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Documents.Tests.Word;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Comparing;

/// <summary>Pairs of real files: what changed between them, taken back, is the first, and made, is the second.</summary>
public sealed class PairTests
{
    [Fact]
    public void Between_two_files_the_edits_lead_from_the_first_to_the_second()
    {
        foreach (var (before, after) in Pairs())
        {
            var (older, newer) = (Texts(Read(before)), Texts(Read(after)));
            Assert.True(newer.SequenceEqual(Edits.Apply(older, Comparison.Between(older, newer))), $"{Path.GetFileName(before)} → {Path.GetFileName(after)}");
            Assert.Empty(Comparison.Between(older, older));
        }
    }

    [Fact]
    public void Compared_with_the_first_as_the_text_the_second_gives_its_own_words()
    {
        foreach (var (before, after) in Pairs())
        {
            var (first, second) = (Read(before), Read(after));
            if (TextBuilder.Build(0, [("en", first)], "The text").Value is not { } text) continue;
            var compared = Comparison.Compare(PreparedText.Of(text), second);
            if (compared.Kind != CopyKind.Copy) continue;
            var blocks = second.Changes.Count == 0 ? second.Blocks : AcceptedView.Of(second).View.Blocks;
            var theirs = blocks.Where(b => (second.Changes.Count > 0 || !compared.Loose.Contains(b.Index)) && b.Kind is not (BlockKind.Header or BlockKind.Footer)).Select(b => b.Text);
            Assert.True(Plain(theirs).SequenceEqual(Plain(Edits.Apply(text, compared.Edits))), $"{Path.GetFileName(before)} → {Path.GetFileName(after)}");
            Assert.Empty(Comparison.Compare(PreparedText.Of(text), first).Edits);
        }
    }

    [Fact]
    public void Every_tracked_file_gives_back_its_authors_text()
    {
        foreach (var file in SharedFiles.In("docx-tracked", "*.docx"))
        {
            var reading = Read(file);
            if (reading.Error is not null || TextBuilder.Build(0, [("en", reading)], "The text").Value is not { } text) continue;
            var compared = Comparison.Compare(PreparedText.Of(text), reading);
            if (compared.Kind != CopyKind.Copy) continue;
            var inside = reading.Blocks.Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer)).Select(b => b.Index).ToHashSet();
            // Of several authors the whole may differ where one writes into the other's new paragraph.
            if (reading.Changes.Select(c => c.Author).Distinct().Count() > 1 || reading.Blocks.Any(b => !inside.Contains(b.Index))) continue;
            // A title is no paragraph of the text.
            if (text.Paragraphs.Count < reading.Blocks.Count(b => !string.IsNullOrWhiteSpace(b.Text))) continue;
            Assert.True(Full(AcceptedView.Of(reading).View.Blocks.Select(b => b.Text)).SequenceEqual(Full(Edits.Apply(text, compared.Edits))), Path.GetFileName(file));
        }
    }

    private static IEnumerable<(string Before, string After)> Pairs()
    {
        var files = SharedFiles.In("before-after", "*.docx");
        foreach (var stem in files.GroupBy(f => Path.GetFileName(f).Split('-')[0]))
        {
            var before = stem.Where(f => f.Contains("Before", StringComparison.Ordinal) && !f.Contains("-Mod", StringComparison.Ordinal) || f.Contains("Unmodified", StringComparison.Ordinal)).DefaultIfEmpty(stem.MinBy(f => f.Length)!);
            foreach (var first in before)
                foreach (var second in stem.Where(f => f != first)) yield return (first, second);
        }
    }

    private static Reading Read(string file) => WordReader.Read(Path.GetFileName(file), "", File.ReadAllBytes(file));

    private static List<string> Texts(Reading reading) => [.. reading.Blocks.Select(b => b.Text)];

    private static IEnumerable<string> Full(IEnumerable<string> lines) => lines.Where(l => !string.IsNullOrWhiteSpace(l));

    /// <summary>Spaces are no edits, nor is the case of a letter or the shape of a quote.</summary>
    private static IEnumerable<string> Plain(IEnumerable<string> lines) =>
        Full(lines).Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').Replace('“', '"').Replace('”', '"').ToUpperInvariant());
}
