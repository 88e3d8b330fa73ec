using System.Globalization;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>Finds what a contributor changes in the text (DOCUMENTS, algorithms A and B).</summary>
public static class Comparison
{
    // CONTRACTS and DOCUMENTS, intake step 6: less than this of the text is no copy of it.
    private const double LeastShare = 0.4;
    private const double LeastOwn = 0.5;
    private const double CertainShare = 0.75;

    /// <summary>Aligns a reading with the text and says what its author changes, in the language of the text that it matches best.</summary>
    public static ComparedReading Compare(PreparedText text, Reading reading)
    {
        ReadingComparison? best = null;
        foreach (var lines in text.Languages)
        {
            var comparison = new ReadingComparison(text, lines, reading);
            if (best is null || comparison.Share > best.Share) best = comparison;
            // No other language has as much.
            if (best.Share > CertainShare) break;
        }
        if (!best!.Solid) return best.Result(CopyKind.Free);
        return best.Result(best.Share >= LeastShare ? CopyKind.Copy : best.Own >= LeastOwn ? CopyKind.Excerpt : CopyKind.Free);
    }

    // What has not a line in common with the text, and is longer than this (a paragraph), is a letter and no other state of it.
    private const int ShortestLetter = 200;

    /// <summary>Compares two states of one text: everything in the reading belongs to it and every character counts, so that the edits make of the text
    /// exactly what the reading says with its own changes accepted, empty lines apart. Only a letter that has not a line of the text in it stays one.</summary>
    public static ComparedReading CompareToTheLetter(PreparedText text, Reading reading)
    {
        var comparison = new ReadingComparison(text, text.Languages[0], reading, toTheLetter: true);
        var letter = text.Version.Paragraphs.Count > 0 && comparison.Share == 0 && comparison.Letters >= ShortestLetter;
        return letter ? Compare(text, reading) : comparison.Result(CopyKind.Copy);
    }

    /// <summary>What makes one list of paragraphs into another: applied to the first, the edits give exactly the second.
    /// The paragraphs of the first are called <c>p1</c>, <c>p2</c> …; the sources point into the second.</summary>
    /// <exception cref="ArgumentException">A paragraph has a line break in it (<c>\n</c> is the mark between paragraphs).</exception>
    public static IReadOnlyList<Edit> Between(IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        var (lines, other) = (Lines(older), Lines(newer));
        var ids = new string[older.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = "p" + (i + 1).ToString(CultureInfo.InvariantCulture);
        var prepared = new PreparedLines("", lines);
        var alignment = Alignment.Make(prepared, other, exact: true);
        var blocks = new int[newer.Count];
        for (var i = 0; i < blocks.Length; i++) blocks[i] = i;
        var text = new OtherText("", newer, blocks);
        var differences = new Differences(prepared, other, text, alignment, exact: true).All();
        var hunks = new Composition(prepared, text, differences, []).Hunks();
        return new EditWriter(prepared, ids, null, exact: true).Write(hunks);
    }

    private static Line[] Lines(IReadOnlyList<string> texts)
    {
        var lines = new Line[texts.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            if (texts[i].Contains('\n')) throw new ArgumentException("A paragraph ends at its mark: \\n cannot stand in it.", nameof(texts));
            lines[i] = new(texts[i], null, exact: true);
        }
        return lines;
    }
}
