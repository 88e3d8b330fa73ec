using Plenary.Core.Contributions;
using Plenary.Documents.Word;

namespace Plenary.Documents.Tests.Word;

/// <summary>Every promise of the contract (section 3), on every real file.</summary>
public sealed class RealFilesTests
{
    public static TheoryData<string> Folders => ["docx", "docx-tracked", "before-after", "word-truth", "hostile"];

    [Theory, MemberData(nameof(Folders))]
    public void Every_file_is_refused_or_read_as_the_contract_says(string folder)
    {
        var read = 0;
        foreach (var file in SharedFiles.In(folder, "*.do*"))
        {
            var reading = WordReader.Read(Path.GetFileName(file), "", File.ReadAllBytes(file));
            if (reading.Error is { } error)
            {
                Assert.True(folder == "hostile", $"{reading.File}: {error.Code}");
                Assert.Empty(reading.Blocks);
                continue;
            }
            Assert.NotEmpty(reading.Blocks);
            Judge(reading);
            read++;
        }
        Assert.True(read > 0);
    }

    private static void Judge(Reading reading)
    {
        var blocks = reading.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            Assert.Equal(i, blocks[i].Index);
            Assert.DoesNotContain('\n', blocks[i].Text);
            Assert.NotEqual("", blocks[i].Number?.Trim());
            Assert.Equal(blocks[i].Kind is BlockKind.Heading or BlockKind.ListItem, blocks[i].Level > 0);
            Assert.True(blocks[i].Kind != BlockKind.TableCell || blocks[i].Cell is { Table: >= 0, Row: >= 0, Column: >= 0 }, $"{reading.File}: block {i} is in no cell");
            if (blocks[i].Anchor is { } anchor) Inside(reading, anchor.Block, anchor.Offset);
        }

        foreach (var change in reading.Changes)
        {
            Inside(reading, change.Block, change.Start);
            Assert.InRange(change.End, change.Start, blocks[change.Block].Text.Length + 1);
            if (change.Kind is ChangeKind.Insert or ChangeKind.MoveTo) Assert.Equal(change.Start, change.End);
            if (change.Kind != ChangeKind.Format) Assert.NotEqual("", change.Text);
        }
        var places = reading.Changes.Select(c => (c.Block, c.Start)).ToList();
        Assert.Equal(places.Order(), places);

        foreach (var counter in reading.CounterProposals)
        {
            Inside(reading, counter.Block, counter.Start);
            Assert.NotEqual("", counter.Text);
        }
        foreach (var comment in reading.Comments)
        {
            Inside(reading, comment.Block, comment.Start);
            Inside(reading, comment.EndBlock, comment.End);
            Assert.True((comment.Block, comment.Start).CompareTo((comment.EndBlock, comment.End)) <= 0, $"{reading.File}: comment {comment.Id} ends before it begins");
            if (comment.ReplyTo is { } other) Assert.Single(reading.Comments, c => c.Id == other && c.Id != comment.Id);
        }
        Assert.Equal(reading.Comments.Count, reading.Comments.Select(c => c.Id).Distinct().Count());

        // The two ways to all changes: by the contract's rule on the whole text, and by the view that letters are read from.
        var applied = reading.Accepted();
        var view = string.Concat(AcceptedView.Of(reading).View.Blocks.Select(b => b.Text + "\n"));
        Assert.True(applied == view, $"{reading.File}: the accepted view is not the changes applied");
    }

    private static void Inside(Reading reading, int block, int offset)
    {
        Assert.InRange(block, 0, reading.Blocks.Count - 1);
        Assert.InRange(offset, 0, reading.Blocks[block].Text.Length);
    }
}
