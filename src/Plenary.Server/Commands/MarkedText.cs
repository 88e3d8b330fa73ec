using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Server.Commands;

/// <summary>The text of a block with its tracked changes in place: <c>{+inserted+}</c>, <c>[-deleted-]</c>, a paragraph mark as ¶.</summary>
internal static class MarkedText
{
    /// <summary>Marks a block. Changes of one kind and author that touch are one; linear in the text.</summary>
    /// <param name="block">The block, with all changes rejected.</param>
    /// <param name="changes">Its changes in their order.</param>
    /// <param name="withAuthors">Whether the author of each change is named after it.</param>
    /// <param name="moved">The word that tells a move from an insertion and a deletion.</param>
    internal static string Of(Block block, IEnumerable<TrackedChange> changes, bool withAuthors, string moved)
    {
        var line = new StringBuilder();
        Piece? open = null;
        var at = 0;
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Format) continue;
            Keep(Math.Min(change.Start, block.Text.Length));
            var by = (withAuthors ? change.Author : null, change.Move is not null);
            if (change.End > change.Start)
            {
                var end = Math.Min(change.End, block.Text.Length);
                Add(new("[-", "-]", by), block.Text[at..end] + (change.End > block.Text.Length ? "¶" : ""));
                at = end;
            }
            if (change.Kind is ChangeKind.Insert or ChangeKind.MoveTo or ChangeKind.ParagraphInsert or ChangeKind.Replace)
                Add(new("{+", "+}", by), change.Text.Replace("\n", "¶\n", StringComparison.Ordinal));
        }
        Keep(block.Text.Length);
        Close(null);
        return line.ToString();

        void Keep(int to)
        {
            if (to <= at) return;
            Close(null);
            line.Append(block.Text, at, to - at);
            at = to;
        }

        void Add(Piece piece, string text)
        {
            if (open != piece)
            {
                Close(piece);
                line.Append(piece.Opens);
                open = piece;
            }
            line.Append(text);
        }

        // An author is named once after all that one did there.
        void Close(Piece? next)
        {
            if (open is not { } last) return;
            line.Append(last.Closes);
            open = null;
            if (next?.By == last.By) return;
            var said = string.Join(", ", new[] { last.By.Author, last.By.Moved ? moved : null }.Where(s => !string.IsNullOrEmpty(s)));
            if (said.Length > 0) line.Append('‹').Append(said).Append('›');
        }
    }

    private sealed record Piece(string Opens, string Closes, (string? Author, bool Moved) By);
}
