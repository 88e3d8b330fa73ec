using System.Text;

namespace Plenary.Documents.Word.Reading;

/// <summary>Attributes and names.</summary>
internal sealed partial class XmlScanner
{
    private const int CacheSize = 1 << 8;

    private readonly Known[] _known = new Known[CacheSize];
    private readonly List<Declaration> _declared = [];
    private Attribute[] _attributes = new Attribute[32];
    private int _attributeCount;
    private int _generation = 1;

    /// <summary>Whether the element just begun has this attribute with a value; call before going on.</summary>
    public bool Has(Ns ns, ReadOnlySpan<byte> local) => Find(ns, local) >= 0;

    /// <summary>The value of an attribute of the element just begun, or null.</summary>
    public string? Value(Ns ns, ReadOnlySpan<byte> local)
    {
        var found = Find(ns, local);
        return found < 0 ? null : Text(RawValue(found));
    }

    /// <summary>The whole number that an attribute holds, or null.</summary>
    public int? Number(Ns ns, ReadOnlySpan<byte> local)
    {
        var found = Find(ns, local);
        return found >= 0 && int.TryParse(RawValue(found), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether an attribute holds just these ASCII bytes.</summary>
    public bool Is(Ns ns, ReadOnlySpan<byte> local, ReadOnlySpan<byte> value)
    {
        var found = Find(ns, local);
        return found >= 0 && RawValue(found).SequenceEqual(value);
    }

    /// <summary>The value of an on-off property such as <c>w:isLgl</c>: present means on (ECMA-376 part 1, 17.17.4).</summary>
    public bool IsOn() => Find(Ns.Word, "val"u8) is var found && (found < 0 || RawValue(found) is not ([(byte)'0'] or [(byte)'f', ..] or [(byte)'o', (byte)'f', ..]));

    private ReadOnlySpan<byte> RawValue(int attribute) => _bytes.AsSpan(_attributes[attribute].Value, _attributes[attribute].ValueLength);

    private int Find(Ns ns, ReadOnlySpan<byte> local)
    {
        for (var i = 0; i < _attributeCount; i++)
        {
            ref readonly var a = ref _attributes[i];
            var name = _bytes.AsSpan(a.Name, a.NameLength);
            if (name.Length < local.Length || !name.EndsWith(local)) continue;
            if (name.Length == local.Length ? ns == Ns.None : name[^(local.Length + 1)] == ':' && NamespaceOf(name[..^(local.Length + 1)]) == ns)
                return i;
        }
        return -1;
    }

    private string Text(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'&') < 0) return Encoding.UTF8.GetString(raw);
        var text = new StringBuilder();
        while (raw.Length > 0)
        {
            var stop = raw.IndexOf((byte)'&');
            text.Append(Encoding.UTF8.GetString(stop < 0 ? raw : raw[..stop]));
            if (stop < 0) break;
            raw = raw[stop..];
            var end = raw[..Math.Min(raw.Length, 16)].IndexOf((byte)';');
            if (end < 2) throw Broken();
            text.Append(Character(raw[1..end]).ToString());
            raw = raw[(end + 1)..];
        }
        return text.ToString();
    }

    /// <summary>Reads up to the end of the tag and leaves the place on <c>&gt;</c> or <c>/&gt;</c>; true when namespaces are declared.</summary>
    private bool ReadAttributes(ReadOnlySpan<byte> bytes)
    {
        _attributeCount = 0;
        var declares = false;
        var i = _at;
        while (true)
        {
            while (i < bytes.Length && IsBlank(bytes[i])) i++;
            if (i + 1 >= bytes.Length && (i >= bytes.Length || bytes[i] != '>')) throw Broken();
            if (bytes[i] == '>' || bytes[i] == '/' && bytes[i + 1] == '>') break;
            var name = i;
            while (i < bytes.Length && !IsNameEnd(bytes[i])) i++;
            var nameLength = i - name;
            while (i < bytes.Length && IsBlank(bytes[i])) i++;
            if (nameLength == 0 || i >= bytes.Length || bytes[i] != '=') throw Broken();
            i++;
            while (i < bytes.Length && IsBlank(bytes[i])) i++;
            if (i >= bytes.Length || bytes[i] is not ((byte)'"' or (byte)'\'')) throw Broken();
            var length = bytes[(i + 1)..].IndexOf(bytes[i]);
            if (length < 0) throw Broken();
            if (_attributeCount == _attributes.Length) Array.Resize(ref _attributes, _attributeCount * 2);
            if (_attributeCount >= Limits.XmlAttributes) throw Broken();
            _attributes[_attributeCount++] = new(name, nameLength, i + 1, length);
            declares |= nameLength >= 5 && bytes.Slice(name, 5).SequenceEqual("xmlns"u8);
            i += length + 2;
        }
        _at = i;
        return declares;
    }

    private void Declare()
    {
        var changed = false;
        for (var i = 0; i < _attributeCount; i++)
        {
            var a = _attributes[i];
            var name = _bytes.AsSpan(a.Name, a.NameLength);
            if (!name.StartsWith("xmlns"u8) || (name.Length > 5 && name[5] != ':')) continue;
            var prefix = name.Length > 5 ? (Start: a.Name + 6, Length: a.NameLength - 6) : (Start: a.Name, Length: 0);
            var ns = Names.NamespaceOf(Text(RawValue(i)));
            // Word's own writers repeat declarations; only a new meaning costs anything.
            if (NamespaceOf(_bytes.AsSpan(prefix.Start, prefix.Length)) == ns && ns != Ns.None) continue;
            _declared.Add(new(Depth, prefix.Start, prefix.Length, ns));
            changed = true;
        }
        if (changed) _generation++;
    }

    private void Forget()
    {
        var kept = _declared.Count;
        while (kept > 0 && _declared[kept - 1].Depth >= Depth) kept--;
        if (kept == _declared.Count) return;
        _declared.RemoveRange(kept, _declared.Count - kept);
        _generation++;
    }

    private Ns NamespaceOf(ReadOnlySpan<byte> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            var d = _declared[i];
            if (d.Length == prefix.Length && prefix.SequenceEqual(_bytes.AsSpan(d.Start, d.Length))) return d.Ns;
        }
        return prefix.Length == 0 ? Ns.None : prefix.SequenceEqual("xml"u8) ? Ns.Xml : Ns.Other;
    }

    /// <summary>What an element's name means; names seen before in the same scope of namespaces cost one look.</summary>
    private Tag Resolve(int start, int length)
    {
        var name = _bytes.AsSpan(start, length);
        var hash = length;
        foreach (var b in name) hash = hash * 31 + b;
        ref var known = ref _known[hash & (CacheSize - 1)];
        if (known.Generation == _generation && known.Length == length && name.SequenceEqual(_bytes.AsSpan(known.Start, length)))
            return known.Tag;
        var colon = name.IndexOf((byte)':');
        var ns = NamespaceOf(colon < 0 ? [] : name[..colon]);
        var tag = Names.TagOf(ns, Encoding.UTF8.GetString(name[(colon + 1)..]));
        known = new(_generation, start, length, tag);
        return tag;
    }

    private readonly record struct Attribute(int Name, int NameLength, int Value, int ValueLength);

    private readonly record struct Declaration(int Depth, int Start, int Length, Ns Ns);

    private readonly record struct Known(int Generation, int Start, int Length, Tag Tag);
}
