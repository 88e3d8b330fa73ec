namespace Plenary.Core.Texts.References;

/// <summary>A small dictionary of words in several languages. An entry that ends with <c>*</c> stands for the stem with any ending of at most four
/// letters; an Arabic word is found with its article, conjunction and prepositions too.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class Stems<T> where T : struct
{
    private const int LongestEnding = 4; // Russian "-иями", Spanish "-iones" after the stem
    private readonly Dictionary<string, T> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _byWord, _byStem;

    /// <summary>Reads lines of words for each meaning.</summary>
    public Stems(params ReadOnlySpan<(T Meaning, string Words)> entries)
    {
        foreach (var (meaning, words) in entries)
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (word[^1] == '*') _stems.TryAdd(word[..^1], meaning);
                else _words.TryAdd(word, meaning);
        _byWord = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _byStem = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a folded word means, or null.</summary>
    public T? Of(ReadOnlySpan<char> form)
    {
        if (Plain(form) is { } plain) return plain;
        if (form.Length < 4 || form[0] is < '\u0600' or > '\u06FF') return null;
        foreach (var start in Arabic.Bare(form))
            if (start > 0 && Plain(form[start..]) is { } bare) return bare;
        return null;
    }

    private T? Plain(ReadOnlySpan<char> form)
    {
        if (_byWord.TryGetValue(form, out var value)) return value;
        for (var cut = 0; cut <= LongestEnding && form.Length - cut >= 2; cut++)
            if (_byStem.TryGetValue(form[..^cut], out value)) return value;
        return null;
    }
}

/// <summary>What is written together with an Arabic word.</summary>
internal static class Arabic
{
    /// <summary>Where the word may begin when conjunction (و ف), preposition (ب ل ك) and article (ال, لل) before it are left out; up to six places, -1 for none.</summary>
    public static Starts Bare(ReadOnlySpan<char> form)
    {
        var starts = new Starts();
        var n = 0;
        for (var conjunction = 0; conjunction <= 1; conjunction++)
        {
            if (conjunction == 1 && form[0] is not ('و' or 'ف')) break;
            var rest = form[conjunction..];
            starts[n++] = conjunction;
            if (rest.StartsWith("ال")) starts[n++] = conjunction + 2;
            else if (rest.Length > 3 && rest[0] is 'ب' or 'ك' && rest[1..].StartsWith("ال")) starts[n++] = conjunction + 3;
            else if (rest.StartsWith("لل")) starts[n++] = conjunction + 2;
            else if (rest.Length > 3 && rest[0] is 'ب' or 'ل' or 'ك') starts[n++] = conjunction + 1;
        }
        for (; n < 6; n++) starts[n] = -1;
        return starts;
    }

    /// <summary>Six places.</summary>
    [System.Runtime.CompilerServices.InlineArray(6)]
    public struct Starts
    {
        private int _first;

        /// <summary>The places as a list.</summary>
        public readonly int[] ToArray() => [this[0], this[1], this[2], this[3], this[4], this[5]];

        /// <summary>The places in order.</summary>
        public readonly Enumerator GetEnumerator() => new(this);

        /// <summary>Walks over the places.</summary>
        public struct Enumerator(Starts starts)
        {
            private int _at = -1;

            /// <summary>The place.</summary>
            public readonly int Current => starts[_at];

            /// <summary>Goes to the next.</summary>
            public bool MoveNext() => ++_at < 6;
        }
    }
}
