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

    private static void Given(EditedCopies copies, int author, Reading back, byte[] file)
    {
        var his = EditedCopies.Accepted(copies.Copy(author), _ => true);
        var name = EditedCopies.Names[author];
        Assert.Equal(his, EditedCopies.Accepted(back, c => c.Author!.Contains(name, StringComparison.Ordinal)));
        Assert.Equal(his, EditedCopies.Lines(WordFile.Paragraphs(file, a => a.Contains(name, StringComparison.Ordinal))));
    }
}
