using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plenary.Documents.Word.Reading;

/// <summary>The characters of a document as they are read, one after another.</summary>
internal sealed class TextBuffer : IDisposable
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(1 << 14);

    /// <summary>How many UTF-16 units there are; may be set back.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<char> this[Range range] => _chars.AsSpan(0, Length)[range];

    public void Append(char c)
    {
        Reserve(1);
        _chars[Length++] = c;
    }

    public void Append(Rune rune)
    {
        Reserve(2);
        var start = Length;
        Length += rune.EncodeToUtf16(_chars.AsSpan(Length));
        Clean(start);
    }

    /// <summary>Appends character data: line ends and other controls are blanks, since a line feed stands for a paragraph mark.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        var start = Length;
        Length += Encoding.UTF8.GetChars(utf8, _chars.AsSpan(Length));
        Clean(start);
    }

    public string ToString(int start, int end) => new(_chars, start, end - start);

    /// <summary>Takes blanks off both ends of what was appended since <paramref name="start"/>.</summary>
    public void TrimFrom(int start)
    {
        while (Length > start && _chars[Length - 1] is ' ' or '\t') Length--;
        var lead = 0;
        while (start + lead < Length && _chars[start + lead] is ' ' or '\t') lead++;
        if (lead == 0) return;
        _chars.AsSpan(start + lead, Length - start - lead).CopyTo(_chars.AsSpan(start));
        Length -= lead;
    }

    public void Dispose()
    {
        if (_chars.Length > 0) ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
    }

    private void Clean(int start)
    {
        var added = _chars.AsSpan(start, Length - start);
        while (added.IndexOfAnyInRange('\0', '\x1F') is var at and >= 0)
        {
            if (added[at] != '\t') added[at] = ' ';
            added = added[(at + 1)..];
        }
    }

    private void Reserve(int count)
    {
        if (Length + count <= _chars.Length) return;
        if (Length + count > Limits.TextUnits)
            throw new UnreadableException("tooMuchText", Limits.TextUnits.ToString(CultureInfo.InvariantCulture));
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, Length + count));
        _chars.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
