using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;

namespace Plenary.Core.Texts;

/// <summary>Makes a version of the text from what the readers saw in its files.</summary>
public static class TextBuilder
{
    /// <summary>One paragraph list for all languages: the same paragraphs in the same order, or a refusal that names the first place where they part.
    /// Empty paragraphs, page headers and footers are left out. The title stays a paragraph: it too can be proposed upon, and what is written from the
    /// text is then the text, no more and no less.</summary>
    /// <param name="version">From 0.</param>
    /// <param name="languages">The text in each language, the working language first; at least one.</param>
    /// <param name="fallbackTitle">The title where the text itself has none.</param>
    /// <param name="orEmpty">Whether a text without a word is a text too: of two files that are compared, either may have none.</param>
    /// <returns>The version with provisional ids p1, p2 … in order, or why it cannot be used.</returns>
    public static Result<TextVersion> Build(int version, IReadOnlyList<(string Language, Reading Reading)> languages, string fallbackTitle, bool orEmpty = false)
    {
        var (language, first) = languages[0];
        var blocks = Body(first);
        if (blocks.Count == 0 && !orEmpty) return new Refusal("textEmpty", first.File);
        var texts = blocks.Select(b => new Dictionary<string, string>(StringComparer.Ordinal) { [language] = b.Text }).ToList();
        foreach (var (other, reading) in languages.Skip(1))
        {
            var theirs = Body(reading);
            for (var i = 0; i < Math.Max(blocks.Count, theirs.Count); i++)
            {
                if (i < blocks.Count && i < theirs.Count && Same(blocks[i], theirs[i]))
                {
                    texts[i][other] = theirs[i].Text;
                    continue;
                }
                return new Refusal("textLanguagesDiffer", first.File, reading.File, Cited(blocks, i), Cited(theirs, i));
            }
        }
        return new TextVersion
        {
            Version = version,
            Title = TitleOf(first) ?? first.Title ?? fallbackTitle,
            Language = language,
            Languages = [.. languages.Select(l => l.Language)],
            Paragraphs = [.. blocks.Select((block, i) => new Paragraph
            {
                Id = "p" + (i + 1).ToString(CultureInfo.InvariantCulture),
                Number = block.Number,
                Kind = block.Kind,
                Level = block.Level,
                Text = block.Text,
                Texts = texts[i],
                Cell = block.Cell,
            })],
        };
    }

    /// <summary>The first block is the title when it is an unnumbered heading and no other heading is as high.</summary>
    private static string? TitleOf(Reading reading)
    {
        var first = reading.Blocks.FirstOrDefault(b => !string.IsNullOrWhiteSpace(b.Text));
        return first is { Kind: BlockKind.Heading, Number: null }
            && !reading.Blocks.Any(b => b.Kind == BlockKind.Heading && b.Level <= first.Level && b != first) ? first.Text.Trim() : null;
    }

    private static List<Block> Body(Reading reading) =>
        [.. reading.Blocks.Where(b => b.Kind is not (BlockKind.Header or BlockKind.Footer) && !string.IsNullOrWhiteSpace(b.Text))];

    /// <summary>Languages number alike though they may letter differently; a heading answers a heading.</summary>
    private static bool Same(Block a, Block b) => (a.Kind == BlockKind.Heading) == (b.Kind == BlockKind.Heading) && (a.Cell is null) == (b.Cell is null);

    private static string Cited(List<Block> blocks, int at)
    {
        if (at >= blocks.Count) return "—";
        var text = blocks[at].Text.Length > 60 ? blocks[at].Text[..60] + "…" : blocks[at].Text;
        return blocks[at].Number is { } number ? $"{number} {text}" : text;
    }
}
