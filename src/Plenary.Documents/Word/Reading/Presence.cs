namespace Plenary.Documents.Word.Reading;

/// <summary>
/// Which paragraph marks stand with all changes rejected, and which with all accepted. A mark that goes joins its paragraph with the
/// next, but never across a table or the end of a cell, a note or the body: what has words left there keeps a mark, and a cell
/// keeps at least one. Paragraphs of a row, cell or note that goes as a whole all go with it.
/// </summary>
internal static class Presence
{
    public const byte Rejected = 1, Accepted = 2;

    /// <summary>For each paragraph the texts in which its mark stands. Linear in the pieces.</summary>
    public static byte[] Of(Story story)
    {
        var marks = new byte[story.Paragraphs.Count];
        // Whether there are words since the last mark that stands, in each of the two texts.
        byte words = 0;
        foreach (var piece in story.Pieces)
        {
            var stands = (byte)((piece.State.InRejected ? Rejected : 0) | (piece.State.InAccepted ? Accepted : 0));
            if (!piece.IsMark)
            {
                words |= stands;
                continue;
            }
            var paragraph = story.Paragraphs[piece.Paragraph];
            var container = paragraph.Container;
            if (paragraph.EndsRun)
            {
                var outer = (byte)((container.Outer.InRejected ? Rejected : 0) | (container.Outer.InAccepted ? Accepted : 0));
                var last = container.End == piece.Paragraph ? (Rejected | Accepted) & ~container.Standing : 0;
                stands |= (byte)(outer & (words | last));
            }
            words = paragraph.EndsRun ? (byte)0 : (byte)(words & ~stands);
            container.Standing |= stands;
            marks[piece.Paragraph] = stands;
        }
        KeepOne(marks);
        EndWithKept(story, marks);
        return marks;
    }

    /// <summary>A note that is new has an empty block, so that its words have a place to be inserted at.</summary>
    private static void KeepOne(byte[] marks)
    {
        if (marks.Length > 0 && !marks.Any(m => (m & Rejected) != 0)) marks[^1] |= Rejected;
    }

    /// <summary>When the last paragraph was struck out and others put after it, there is no block left to hang them on: the mark
    /// that goes and the last that comes are then one and the same, and only the words change.</summary>
    private static void EndWithKept(Story story, byte[] marks)
    {
        var rejected = Array.FindLastIndex(marks, m => (m & Rejected) != 0);
        var accepted = Array.FindLastIndex(marks, m => (m & Accepted) != 0);
        if (rejected < 0 || accepted <= rejected || (marks[rejected] & Accepted) != 0) return;
        marks[rejected] = 0;
        marks[accepted] |= Rejected;
        story.Paragraphs[accepted].Properties = story.Paragraphs[rejected].Properties;
    }
}
