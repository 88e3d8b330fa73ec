namespace Plenary.Core.Texts.Comparing;

/// <summary>A paragraph or a block on its way through the comparison: what is costly to know of it is found out when asked for, once.
/// Any number of threads may ask: each would find the same.</summary>
internal sealed class Line(string text, string? number, bool exact)
{
    private Token[]? _tokens;
    private ulong[]? _profile;
    private ulong _fold;
    private int _letters = -1;
    private int _label = -1;

    /// <summary>The text, without its mark.</summary>
    public string Text => text;

    /// <summary>The number that it has automatically, or null.</summary>
    public string? Number => number;

    /// <summary>Its words, spaces and signs.</summary>
    public Token[] Tokens => Volatile.Read(ref _tokens) ?? Keep(ref _tokens, Comparing.Tokens.Of(text, exact));

    /// <summary>How far its typed number reaches, with the space behind it; 0 for none. When every character counts there is none.</summary>
    public int Label => _label >= 0 ? _label : _label = exact ? 0 : Labels.Length(text, number);

    /// <summary>How many letters and digits it has.</summary>
    public int Letters
    {
        get
        {
            if (_letters >= 0) return _letters;
            var count = 0;
            foreach (var c in text)
                if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) count++;
            return _letters = count;
        }
    }

    /// <summary>Equal for texts that say the same, whatever their typed number and the spaces around them.</summary>
    public ulong Fold
    {
        get
        {
            if (_fold != 0) return _fold;
            var tokens = Tokens;
            var (from, to) = exact ? (0, tokens.Length) : Core(tokens, Label);
            var hash = Folding.Seed;
            for (var i = from; i < to; i++) hash = Folding.Mix(hash, tokens[i].Hash);
            return _fold = hash == 0 ? 1 : hash;
        }
    }

    /// <summary>Its words in order of their hashes (of scripts without spaces its pairs of characters; of a line without words its signs).</summary>
    public ulong[] Profile => Volatile.Read(ref _profile) ?? Keep(ref _profile, Words());

    /// <summary>The tokens between the typed number and the last space.</summary>
    public static (int From, int To) Core(Token[] tokens, int label)
    {
        var from = 0;
        var to = tokens.Length;
        while (from < to && (tokens[from].Start < label || tokens[from].Kind == TokenKind.Space)) from++;
        while (to > from && tokens[to - 1].Kind == TokenKind.Space) to--;
        return (from, to);
    }

    /// <summary>Likeness of two profiles: twice what is common over all there is (Dice); 1 for two that have nothing.</summary>
    public static double Dice(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (a.Length + b.Length == 0) return 1;
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            if (x == y) common++;
            if (x <= y) i++;
            if (y <= x) j++;
        }
        return 2.0 * common / (a.Length + b.Length);
    }

    private ulong[] Words()
    {
        var tokens = Tokens;
        var (from, to) = Core(tokens, Label);
        var words = new ulong[to - from];
        var count = 0;
        for (var i = from; i < to; i++)
        {
            var hash = exact && tokens[i].Kind == TokenKind.Word ? Folding.Of(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) : tokens[i].Hash;
            if (tokens[i].Kind == TokenKind.Word) words[count++] = hash;
            else if (tokens[i].Kind == TokenKind.Character)
                words[count++] = i + 1 < to && tokens[i + 1].Kind == TokenKind.Character ? Folding.Mix(hash, tokens[i + 1].Hash) : hash;
        }
        if (count == 0)
            for (var i = from; i < to; i++)
                if (tokens[i].Kind != TokenKind.Space) words[count++] = tokens[i].Hash;
        Array.Resize(ref words, count);
        Array.Sort(words);
        return words;
    }

    private static T Keep<T>(ref T? place, T value) where T : class => Interlocked.CompareExchange(ref place, value, null) ?? value;
}
