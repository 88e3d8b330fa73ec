using System.Text;
using System.Text.Unicode;

namespace Plenary.Documents.Word.Reading;

/// <summary>
/// Walks over the elements of one part, forward only, on its UTF-8 bytes (XML 1.0, fifth edition; Namespaces in XML 1.0).
/// Elements that nobody asks about cost their bytes and nothing else, which is why this is not <c>XmlReader</c>: that reader
/// makes a string of every attribute name and value (figures in the benchmarks' room).
/// Tags must nest and attributes must be quoted; a document type is refused, so there are no entities but the five of XML.
/// An element without content is a start and an end like any other.
/// </summary>
internal sealed partial class XmlScanner
{
    private readonly byte[] _bytes;
    private readonly int _length;
    private readonly string _part;
    private readonly (int Start, int Length)[] _open = new (int, int)[Limits.XmlDepth + 1];
    private int _at;
    private bool _emptyPending;
    private bool _popped;

    /// <summary>Prepares a part for reading; O(bytes), as it checks that they are UTF-8 (or turns UTF-16 into it).</summary>
    /// <exception cref="UnreadableException">The bytes are in no encoding that a package may use (ECMA-376 part 2, 6.5.5).</exception>
    public XmlScanner(Part part)
    {
        _part = part.Name;
        (_bytes, _length) = Decode(part);
        if (_bytes.AsSpan(0, _length) is [0xEF, 0xBB, 0xBF, ..]) _at = 3;
    }

    /// <summary>The element last begun.</summary>
    public Tag Tag { get; private set; }

    /// <summary>How deep the element last begun lies, the root at 1; one less once it has ended.</summary>
    public int Depth { get; private set; }

    /// <summary>Moves to the root element.</summary>
    public void ReadRoot()
    {
        if (!ReadChild(0)) throw Broken();
        PreservesBlanks = Is(Ns.Xml, "space"u8, "preserve"u8);
    }

    /// <summary>Whether the root says that blanks at the ends of texts count (XML 1.0, 2.10).</summary>
    public bool PreservesBlanks { get; private set; }

    /// <summary>Moves to the next element that begins inside the element at <paramref name="parent"/>, however deep: whoever does
    /// not skip an element or read its children himself sees them next. False once the parent has ended.</summary>
    public bool ReadChild(int parent)
    {
        if (Depth < parent) return false;
        while (Next() is var token)
        {
            if (token == Token.Start) return true;
            if (token == Token.EndOfPart ? parent == 0 : Depth < parent) return false;
        }
        return false;
    }

    /// <summary>Passes over everything inside the element just begun, and its end.</summary>
    public void Skip()
    {
        if (_emptyPending)
        {
            Next();
            return;
        }
        // Nothing in here is looked at, so neither names nor attributes are resolved; that they nest in number is enough.
        var depth = 0;
        var bytes = _bytes.AsSpan(0, _length);
        while (true)
        {
            var open = bytes[_at..].IndexOf((byte)'<');
            if (open < 0 || _at + open + 1 >= _length) throw Broken();
            _at += open + 1;
            switch (bytes[_at])
            {
                case (byte)'!' or (byte)'?':
                    _at--;
                    SkipMarkup();
                    break;
                case (byte)'/':
                    if (depth == 0)
                    {
                        EndTag();
                        return;
                    }
                    depth--;
                    _at = TagEnd(bytes, _at) + 1;
                    break;
                default:
                    var end = TagEnd(bytes, _at);
                    if (bytes[end - 1] != '/' && ++depth + Depth > Limits.XmlDepth) throw TooDeep();
                    _at = end + 1;
                    break;
            }
        }
    }

    /// <summary>Appends the character data of the element just begun, without its children's, and passes its end.</summary>
    public void AppendText(TextBuffer to)
    {
        var depth = Depth;
        while (true)
        {
            if (_emptyPending || _at >= _length || _bytes[_at] == '<' && !IsCData())
            {
                if (Next() is var token && token == Token.Start)
                {
                    Skip();
                    continue;
                }
                if (token == Token.EndOfPart) throw Broken();
                if (Depth < depth) return;
            }
            else AppendCharacters(to);
        }
    }

    /// <summary>The text of the element just begun.</summary>
    public string ReadText(TextBuffer scratch)
    {
        var start = scratch.Length;
        AppendText(scratch);
        var text = scratch.ToString(start, scratch.Length);
        scratch.Length = start;
        return text;
    }

    private enum Token { Start, End, EndOfPart }

    /// <summary>The next tag; text between tags is passed over.</summary>
    private Token Next()
    {
        if (_emptyPending)
        {
            _emptyPending = false;
            Leave();
            return Token.End;
        }
        var bytes = _bytes.AsSpan(0, _length);
        while (true)
        {
            var open = bytes[_at..].IndexOf((byte)'<');
            if (open < 0)
            {
                if (Depth > 0 || !_popped) throw Broken();
                _at = _length;
                return Token.EndOfPart;
            }
            _at += open;
            if (_at + 1 >= _length) throw Broken();
            switch (bytes[_at + 1])
            {
                case (byte)'!' or (byte)'?':
                    SkipMarkup();
                    break;
                case (byte)'/':
                    _at++;
                    EndTag();
                    return Token.End;
                default:
                    _at++;
                    StartTag(bytes);
                    return Token.Start;
            }
        }
    }

    private void StartTag(ReadOnlySpan<byte> bytes)
    {
        if (Depth == 0 && _popped) throw Broken();
        if (Depth >= Limits.XmlDepth) throw TooDeep();
        var start = _at;
        var i = start;
        while (i < bytes.Length && !IsNameEnd(bytes[i])) i++;
        if (i == start || i == bytes.Length) throw Broken();
        _at = i;
        Depth++;
        _open[Depth] = (start, i - start);
        var declares = ReadAttributes(bytes);
        _emptyPending = bytes[_at] == '/';
        _at += _emptyPending ? 2 : 1;
        if (declares) Declare();
        Tag = Resolve(start, i - start);
    }

    /// <summary>Stands on the slash of an end tag.</summary>
    private void EndTag()
    {
        var (start, length) = _open[Depth];
        var bytes = _bytes.AsSpan(0, _length);
        var name = bytes.Slice(start, length);
        _at++;
        if (Depth == 0 || !bytes[_at..].StartsWith(name)) throw Broken();
        _at += length;
        while (_at < _length && IsBlank(bytes[_at])) _at++;
        if (_at >= _length || bytes[_at] != '>') throw Broken();
        _at++;
        Leave();
    }

    private void Leave()
    {
        Forget();
        Depth--;
        _popped = true;
    }

    /// <summary>Stands on the opening bracket of a comment, an instruction, a CDATA section or a document type.</summary>
    private void SkipMarkup()
    {
        var rest = _bytes.AsSpan(_at, _length - _at);
        var (opening, closing) = rest.StartsWith("<!--"u8) ? (4, "-->"u8.IndexOfIn(rest[4..]))
            : rest.StartsWith("<?"u8) ? (2, "?>"u8.IndexOfIn(rest[2..]))
            : rest.StartsWith("<![CDATA["u8) ? (9, "]]>"u8.IndexOfIn(rest[9..]))
            // A document type can make entities of entities, or read files of this machine: none is ever looked at.
            : throw new UnreadableException(rest.StartsWith("<!DOCTYPE"u8) ? "documentType" : "brokenXml", _part);
        if (closing < 0) throw Broken();
        _at += opening + closing;
    }

    /// <summary>The place of the bracket that ends a tag; brackets within quotes do not.</summary>
    private int TagEnd(ReadOnlySpan<byte> bytes, int from)
    {
        var quote = (byte)0;
        for (var i = from; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (quote != 0)
            {
                if (b == quote) quote = 0;
            }
            else if (b == '>') return i;
            else if (b is (byte)'"' or (byte)'\'') quote = b;
        }
        throw Broken();
    }

    private bool IsCData() => _bytes.AsSpan(_at, _length - _at).StartsWith("<![CDATA["u8);

    private void AppendCharacters(TextBuffer to)
    {
        var rest = _bytes.AsSpan(_at, _length - _at);
        if (rest[0] == '<')
        {
            var end = rest.IndexOf("]]>"u8);
            if (end < 0) throw Broken();
            to.Append(rest[9..end]);
            _at += end + 3;
            return;
        }
        var stop = rest.IndexOfAny((byte)'<', (byte)'&');
        if (stop < 0) throw Broken();
        if (stop > 0) to.Append(rest[..stop]);
        _at += stop;
        if (rest[stop] == '&') _at += AppendReference(rest[stop..], to);
    }

    private int AppendReference(ReadOnlySpan<byte> text, TextBuffer to)
    {
        var end = text[..Math.Min(text.Length, 16)].IndexOf((byte)';');
        if (end < 2) throw Broken();
        to.Append(Character(text[1..end]));
        return end + 1;
    }

    private Rune Character(ReadOnlySpan<byte> name)
    {
        if (name[0] != '#')
            return new(name.SequenceEqual("amp"u8) ? '&' : name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>'
                : name.SequenceEqual("quot"u8) ? '"' : name.SequenceEqual("apos"u8) ? '\'' : throw Broken());
        var hex = name.Length > 2 && name[1] == 'x';
        var value = 0;
        foreach (var b in name[(hex ? 2 : 1)..])
        {
            var digit = b is >= (byte)'0' and <= (byte)'9' ? b - '0'
                : hex && (b | 32) is >= 'a' and <= 'f' ? (b | 32) - 'a' + 10 : throw Broken();
            value = value * (hex ? 16 : 10) + digit;
            if (value > 0x10FFFF) throw Broken();
        }
        return Rune.IsValid(value) && (value >= 32 || value is 9 or 10 or 13) ? new(value) : throw Broken();
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsNameEnd(byte b) => b <= ' ' || b is (byte)'>' or (byte)'/' or (byte)'=' or (byte)'<';

    private UnreadableException Broken() => new("brokenXml", _part);

    private UnreadableException TooDeep() => new("tooDeep", _part, Limits.XmlDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static (byte[] Bytes, int Length) Decode(Part part)
    {
        var bytes = part.Bytes;
        var utf16 = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [(byte)'<', 0, ..] => Encoding.Unicode,
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (utf16 is not null)
        {
            var utf8 = Encoding.Convert(utf16, Encoding.UTF8, part.Buffer, 0, part.Length);
            return (utf8, utf8.Length);
        }
        if (!Utf8.IsValid(bytes)) throw new UnreadableException("brokenXml", part.Name);
        return (part.Buffer, part.Length);
    }
}

/// <summary>Reads as it is meant: where a mark ends inside a text.</summary>
file static class Marks
{
    public static int IndexOfIn(this ReadOnlySpan<byte> mark, ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf(mark);
        return at < 0 ? -1 : at + mark.Length;
    }
}
