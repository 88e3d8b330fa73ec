using CsCheck;
using Plenary.Core.Compilations;
using Plenary.Core.Contributions;
using Plenary.Documents.Word;
using Plenary.Documents.Word.Writing;

namespace Plenary.Documents.Tests.Word.Writing;

/// <summary>What must hold of every redline, whatever the text and whatever its authors do: from Word files to the redline and back.</summary>
public sealed class RedlineProperties
{
    private static readonly RedlineOptions Options = new(new PlainWords());

    private static Reading Back(byte[] file)
    {
        var reading = WordReader.Read("redline.docx", "", file);
        Assert.Null(reading.Error);
        return reading;
    }

    [Fact]
    public void Rejecting_all_gives_the_base() => EditedCopies.Any.Sample(copies =>
    {
        var compilation = copies.Compiled();
        foreach (var contested in (Contested[])[Contested.BaseWins, Contested.Stack])
        {
            var file = Sample.Redline(compilation, Options with { Contested = contested });
            Assert.Equal(copies.Text.Paragraphs.Select(p => p.Text), EditedCopies.Accepted(Back(file), _ => false));
            Assert.Equal(copies.Text.Paragraphs.Select(p => p.Text), EditedCopies.Lines(WordFile.Paragraphs(file, _ => false)));
        }
    });

    [Fact]
    public void Accepting_one_author_gives_his_text_where_he_is_not_contested() => EditedCopies.Any.Sample(copies =>
    {
        var compilation = copies.Compiled();
        var file = Sample.Redline(compilation, Options);
        var back = Back(file);
        for (var author = 0; author < copies.Authors.Count; author++)
        {
            if (compilation.Groups.Any(g => g.Alternatives.Count > 0 && g.Sponsors.Any(s => s.Contribution == author + 1))) continue;
            Given(copies, author, back, file);
        }
    });

    [Fact]
    public void Stacked_every_author_is_given_back() => EditedCopies.Any.Sample(copies =>
    {
        var file = Sample.Redline(copies.Compiled(), Options with { Contested = Contested.Stack });
        var back = Back(file);
        for (var author = 0; author < copies.Authors.Count; author++) Given(copies, author, back, file);
    });

    [Fact]
    public void Every_point_is_in_it_and_the_validator_finds_nothing() => EditedCopies.Any.Sample(copies =>
    {
        var compilation = copies.Compiled();
        foreach (var contested in (Contested[])[Contested.BaseWins, Contested.Stack])
        {
            var file = Sample.Redline(compilation, Options with { Contested = contested });
            Assert.Empty(WordFile.Faults(file));
            var said = WordFile.Comments(file).SelectMany(c => System.Text.RegularExpressions.Regex.Matches(c, @"C\d+\.\d+")).Select(m => m.Value).ToHashSet();
            Assert.All(compilation.Points, p => Assert.Contains(p.Id, said));
            var ids = WordFile.Part(file, "word/document.xml").Descendants()
                .Where(e => e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "moveFromRangeStart" or "moveToRangeStart" or "bookmarkStart" or "commentRangeStart")
                .Select(e => (string?)e.Attributes().First(a => a.Name.LocalName == "id")).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            // The strokes between stacked wordings are nobody's.
            Assert.All(Back(file).Changes.Where(c => c.Text.Trim() != "/"), c => Assert.Contains(EditedCopies.Names, n => c.Author!.Contains(n, StringComparison.Ordinal)));
        }
    }, iter: 40);

    private static void Given(EditedCopies copies, int author, Reading back, byte[] file)
    {
        // Two who divide a paragraph before and after the same space ask for the same.
        var his = Spaced(EditedCopies.Accepted(copies.Copy(author), _ => true));
        var name = EditedCopies.Names[author];
        Assert.Equal(his, Spaced(EditedCopies.Accepted(back, c => c.Author!.Contains(name, StringComparison.Ordinal))));
        Assert.Equal(his, Spaced(EditedCopies.Lines(WordFile.Paragraphs(file, a => a.Contains(name, StringComparison.Ordinal)))));
    }

    private static List<string> Spaced(List<string> lines) => [.. lines.Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
}
