namespace Plenary.Core.Texts.Comparing;

/// <summary>How two lines that are one paragraph differ, token by token (DOCUMENTS, algorithm B).</summary>
internal static class LineDifferences
{
    // Two changes with no more than this between them are one: nobody proposes to keep " a ".
    private const int Bridge = 3;
    // A paragraph of which less is left is a new one.
    private const double LeastKept = 0.4;

    /// <summary>Adds the differences of a line from a line of the base, in their coordinates.</summary>
    /// <param name="a">The line of the base.</param>
    /// <param name="b">The other line.</param>
    /// <param name="baseAt">Where the line of the base begins in its string.</param>
    /// <param name="otherAt">Where the other begins in its string.</param>
    /// <param name="exact">Whether the way of writing counts.</param>
    /// <param name="found">Where they go.</param>
    public static void Find(Line a, Line b, int baseAt, int otherAt, bool exact, List<Difference> found)
    {
        var (ta, tb) = (a.Tokens, b.Tokens);
        var (fromA, toA) = exact ? (0, ta.Length) : Line.Core(ta, a.Label);
        var (fromB, toB) = exact ? (0, tb.Length) : Line.Core(tb, Typed(a, b));
        var (startA, startB) = (At(ta, fromA, a.Text), At(tb, fromB, b.Text));
        var (endA, endB) = (toA > fromA ? ta[toA - 1].End : startA, toB > fromB ? tb[toB - 1].End : startB);
        if (!exact && Labels.Stand(a, startA, b, startB)) found.Add(new(baseAt, startA + baseAt, otherAt, startB + otherAt, DifferenceKind.Number));
        else Form(0, startA, 0, startB);

        var hunks = TokenDiff.Of(ta.AsSpan(fromA, toA - fromA), tb.AsSpan(fromB, toB - fromB));
        for (var i = 0; i < hunks.Count; i++)
            hunks[i] = new(hunks[i].OldStart + fromA, hunks[i].OldEnd + fromA, hunks[i].NewStart + fromB, hunks[i].NewEnd + fromB);
        if (Rewritten(hunks, ta, tb, fromA, toA, fromB, toB))
        {
            Words(startA, endA, startB, endB);
        }
        else
        {
            Join(hunks, ta, tb);
            Slide(hunks, a.Text, ta, fromA, toA, b.Text, tb, fromB, toB);
            var (x, y) = (fromA, fromB);
            foreach (var hunk in hunks)
            {
                Forms(x, hunk.OldStart, y);
                var (s, e, os, oe) = (At(ta, hunk.OldStart, a.Text), 0, At(tb, hunk.NewStart, b.Text), 0);
                e = hunk.OldEnd > hunk.OldStart ? ta[hunk.OldEnd - 1].End : s;
                oe = hunk.NewEnd > hunk.NewStart ? tb[hunk.NewEnd - 1].End : os;
                if (!exact && (OnlySpaces(ta, hunk.OldStart, hunk.OldEnd) && OnlySpaces(tb, hunk.NewStart, hunk.NewEnd)
                    || Divided(a.Text.AsSpan(s, e - s), b.Text.AsSpan(os, oe - os)) || Divided(b.Text.AsSpan(os, oe - os), a.Text.AsSpan(s, e - s)))) Form(s, e, os, oe);
                else Words(s, e, os, oe);
                (x, y) = (hunk.OldEnd, hunk.NewEnd);
            }
            Forms(x, toA, y);
        }
        Form(endA, a.Text.Length, endB, b.Text.Length);

        void Forms(int i, int end, int j)
        {
            if (exact) return;
            for (; i < end; i++, j++) Form(ta[i].Start, ta[i].End, tb[j].Start, tb[j].End);
        }

        void Form(int s, int e, int os, int oe)
        {
            if (a.Text.AsSpan(s, e - s).SequenceEqual(b.Text.AsSpan(os, oe - os))) return;
            found.Add(new(s + baseAt, e + baseAt, os + otherAt, oe + otherAt, DifferenceKind.Form));
        }

        void Words(int s, int e, int os, int oe) =>
            found.Add(new(s + baseAt, e + baseAt, os + otherAt, oe + otherAt, DifferenceKind.Words));
    }

    /// <summary>The differences with those of form as words, one with what they touch; in order as they were.</summary>
    public static List<Difference> Counted(List<Difference> differences)
    {
        var counted = new List<Difference>(differences.Count);
        var form = false;
        foreach (var next in differences)
        {
            var isForm = next.Kind == DifferenceKind.Form;
            if ((form || isForm) && counted.Count > 0 && counted[^1] is { Kind: DifferenceKind.Words, Move: null } last && next is { Kind: not DifferenceKind.Line, Move: null }
                && last.End == next.Start && last.OtherEnd == next.OtherStart)
                counted[^1] = last with { End = next.End, OtherEnd = next.OtherEnd };
            else
                counted.Add(isForm ? next with { Kind = DifferenceKind.Words } : next);
            form = isForm;
        }
        return counted;
    }

    /// <summary>How much of a line is a number that stands for the other's. Before a paragraph without a number a figure or a parenthesis is still
    /// one (people number what they want to cite), but letters with a stop may be the end of a word that was cut.</summary>
    private static int Typed(Line a, Line b)
    {
        var label = b.Text.AsSpan(0, b.Label);
        return a.Label > 0 || a.Number is { Length: > 0 } || label.Contains(')') || label.ContainsAnyInRange('0', '9') ? b.Label : 0;
    }

    private static int At(Token[] tokens, int i, string text) => i < tokens.Length ? tokens[i].Start : text.Length;

    private static bool OnlySpaces(Token[] tokens, int from, int to)
    {
        for (; from < to; from++)
            if (tokens[from].Kind != TokenKind.Space) return false;
        return true;
    }

    /// <summary>Whether the second is the first with a hyphen and the end of a line in a word, as it is copied out of a page.</summary>
    private static bool Divided(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        word = word.Trim();
        text = text.Trim();
        var hyphen = text.IndexOfAny('-', '\u2010');
        if (word.Length < 2 || hyphen < 1 || hyphen + 1 >= text.Length || !char.IsWhiteSpace(text[hyphen + 1])) return false;
        return Folding.Of(word) == Folding.Of(string.Concat(text[..hyphen], text[(hyphen + 1)..].TrimStart()));
    }

    private static bool Rewritten(List<TokenHunk> hunks, Token[] a, Token[] b, int fromA, int toA, int fromB, int toB)
    {
        if (hunks.Count == 0) return false;
        int all = Said(a, fromA, toA), other = Said(b, fromB, toB), kept = all;
        // A few words taken out of a short line, or added to it, leave it what it is.
        if (hunks.Count == 1 && (hunks[0].OldStart == hunks[0].OldEnd || hunks[0].NewStart == hunks[0].NewEnd)) return false;
        foreach (var hunk in hunks)
        {
            kept -= Said(a, hunk.OldStart, hunk.OldEnd);
            for (var i = hunk.OldStart; i < hunk.OldEnd; i++)
                if (a[i].Kind == TokenKind.Mark) return false;
            for (var i = hunk.NewStart; i < hunk.NewEnd; i++)
                if (b[i].Kind == TokenKind.Mark) return false;
        }
        return kept < LeastKept * Math.Max(all, other);
    }

    private static int Said(Token[] tokens, int from, int to)
    {
        var letters = 0;
        for (; from < to; from++)
            if (tokens[from].Kind is TokenKind.Word or TokenKind.Character) letters += tokens[from].End - tokens[from].Start;
        return letters;
    }

    private static void Join(List<TokenHunk> hunks, Token[] a, Token[] b)
    {
        var kept = 0;
        for (var i = 1; i < hunks.Count; i++)
        {
            var (last, next) = (hunks[kept], hunks[i]);
            if (a[next.OldStart - 1].End - a[last.OldEnd].Start <= Bridge && !HasMark(a, last.OldStart, next.OldEnd) && !HasMark(b, last.NewStart, next.NewEnd))
                hunks[kept] = new(last.OldStart, next.OldEnd, last.NewStart, next.NewEnd);
            else
                hunks[++kept] = next;
        }
        if (hunks.Count > 0) hunks.RemoveRange(kept + 1, hunks.Count - kept - 1);
    }

    private static bool HasMark(Token[] tokens, int from, int to)
    {
        for (; from < to; from++)
            if (tokens[from].Kind == TokenKind.Mark) return true;
        return false;
    }

    /// <summary>What only comes or only goes may often stand at several places ("a very very" …): it goes to where a sentence begins, else a word.</summary>
    private static void Slide(List<TokenHunk> hunks, string textA, Token[] a, int fromA, int toA, string textB, Token[] b, int fromB, int toB)
    {
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            var inserts = hunk.OldStart == hunk.OldEnd;
            if (!inserts && hunk.NewStart != hunk.NewEnd) continue;
            var (text, tokens) = inserts ? (textB, b) : (textA, a);
            var (start, end) = inserts ? (hunk.NewStart, hunk.NewEnd) : (hunk.OldStart, hunk.OldEnd);
            if (HasMark(tokens, start, end)) continue;
            // Up to the hunks beside it, and never over a token that both sides write differently.
            var least = i == 0 ? (inserts ? fromB : fromA) : inserts ? hunks[i - 1].NewEnd : hunks[i - 1].OldEnd;
            var most = i == hunks.Count - 1 ? (inserts ? toB : toA) : inserts ? hunks[i + 1].NewStart : hunks[i + 1].OldStart;
            var left = 0;
            while (start - left > least && tokens[start - left - 1].Hash == tokens[end - left - 1].Hash && tokens[start - left - 1].Kind != TokenKind.Mark) left++;
            var right = 0;
            while (end + right < most && tokens[start + right].Hash == tokens[end + right].Hash && tokens[end + right].Kind != TokenKind.Mark) right++;
            var (best, score) = (0, -1);
            for (var by = -left; by <= right; by++)
            {
                var here = Score(text, tokens, start + by, end + by);
                if (here > score) (best, score) = (by, here);
            }
            hunks[i] = new(hunk.OldStart + best, hunk.OldEnd + best, hunk.NewStart + best, hunk.NewEnd + best);
        }
    }

    private static int Score(string text, Token[] tokens, int start, int end)
    {
        if (tokens[start].Kind == TokenKind.Space) return 0;
        if (start == 0) return 3;
        if (tokens[start - 1].Kind != TokenKind.Space) return tokens[start].Kind == TokenKind.Sign ? 1 : 0;
        var sentence = start > 1 && text[tokens[start - 2].Start] is '.' or '!' or '?' or ';' or ':' or '。' or '؟' && tokens[end - 1].Kind == TokenKind.Space;
        return sentence ? 3 : 2;
    }
}
