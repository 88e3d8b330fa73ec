using System.Text;
using Plenary.Core.Contributions;

namespace Plenary.Core.Texts.Comparing;

/// <summary>The lines of a reading that take part in the comparison, as one string in which <c>\n</c> ends every line.</summary>
internal sealed class OtherText
{
    private readonly string _file;
    private readonly IReadOnlyList<string> _texts;
    private readonly IReadOnlyList<int> _blocks;
    private readonly int[] _starts;

    /// <param name="file">The name of the file.</param>
    /// <param name="texts">The texts of the lines.</param>
    /// <param name="blocks">The block that each line is.</param>
    public OtherText(string file, IReadOnlyList<string> texts, IReadOnlyList<int> blocks)
    {
        (_file, _texts, _blocks) = (file, texts, blocks);
        _starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++) _starts[i + 1] = _starts[i] + texts[i].Length + 1;
    }

    /// <summary>How many lines there are.</summary>
    public int Count => _texts.Count;

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>How long a line is, without its mark.</summary>
    public int LengthOf(int line) => _texts[line].Length;

    /// <summary>The line in which a place lies.</summary>
    public int LineAt(int place) => LineAt(_starts, _texts.Count, place);

    /// <summary>The characters of a stretch.</summary>
    public string Text(int start, int end) => Slice(_texts, _starts, start, end);

    /// <summary>Where in the reading a stretch begins, and how far it goes in that block; the end of the last block where there is nothing after it.</summary>
    public Source Source(int start, int end)
    {
        if (_texts.Count == 0) return new(_file, 0, 0, 0);
        var line = LineAt(_starts, _texts.Count, start);
        var offset = Math.Min(start - _starts[line], _texts[line].Length);
        return new(_file, _blocks[line], offset, Math.Clamp(end - _starts[line], offset, _texts[line].Length));
    }

    /// <summary>The characters of a stretch of lines each of which ends in <c>\n</c>.</summary>
    internal static string Slice(IReadOnlyList<string> texts, int[] starts, int start, int end)
    {
        if (start >= end) return "";
        var line = LineAt(starts, texts.Count, start);
        if (end <= starts[line] + texts[line].Length) return texts[line].Substring(start - starts[line], end - start);
        var all = new StringBuilder(end - start);
        for (var at = start; at < end; line++)
        {
            var offset = at - starts[line];
            var length = Math.Min(texts[line].Length - offset, end - at);
            all.Append(texts[line], offset, length);
            at += length;
            if (at == end) break;
            all.Append('\n');
            at++;
        }
        return all.ToString();
    }

    internal static int LineAt(int[] starts, int count, int place)
    {
        var at = Array.BinarySearch(starts, 0, count, place);
        return at < 0 ? ~at - 1 : at;
    }
}
