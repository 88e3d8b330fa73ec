using Plenary.Core.Contributions;
using Plenary.Core.Texts.Comparing;

namespace Plenary.Core.Texts.Versions;

/// <summary>Carries places forward to another version of the text (DOCUMENTS, algorithm D).</summary>
public static class Carrier
{
    // Of the words cited so much must be left for the place to be the same.
    private const double LeastLeft = 0.8;
    private const double LeastScore = 0.75;
    private const double Margin = 0.05;
    // Words are looked for this far around where they stood before the whole text is searched.
    private const int Around = 3;
    private const int Context = 32;
    // A longer quotation is looked for by its middle.
    private const int LongestQuote = 256;

    /// <summary>The same place in another version, or an orphan at the last known place with the words that stood there; never nothing.</summary>
    /// <param name="anchor">A place in <paramref name="from"/>.</param>
    /// <param name="from">The version it was made on.</param>
    /// <param name="to">The version it is wanted in.</param>
    public static Anchor Carry(Anchor anchor, PreparedText from, PreparedText to)
    {
        if (anchor.Destination is { } destination) anchor = anchor with { Destination = Carry(destination, from, to) };
        return anchor.To switch
        {
            AnchorTo.Gap => Gap(anchor, from.Version, to.Version),
            AnchorTo.Paragraph => Paragraph(anchor, from, to.Version),
            AnchorTo.Range => Range(anchor, from, to),
            _ => anchor,
        };
    }

    /// <summary>After the nearest paragraph before it that is still there.</summary>
    private static Anchor Gap(Anchor anchor, TextVersion from, TextVersion to)
    {
        if (anchor.Paragraph is null || to.Order.ContainsKey(anchor.Paragraph)) return anchor;
        if (!from.Order.TryGetValue(anchor.Paragraph, out var at)) return anchor with { To = AnchorTo.Orphan };
        for (; at >= 0; at--)
            if (to.Order.ContainsKey(from.Paragraphs[at].Id)) return anchor with { Paragraph = from.Paragraphs[at].Id };
        return anchor with { Paragraph = null };
    }

    private static Anchor Paragraph(Anchor anchor, PreparedText from, TextVersion to)
    {
        if (anchor.Paragraph is null || !from.Version.Order.TryGetValue(anchor.Paragraph, out var first))
            return anchor.Paragraph is not null && to.Order.ContainsKey(anchor.Paragraph) ? anchor : Orphan(anchor, from);
        if (anchor.Through is null) return to.Order.ContainsKey(anchor.Paragraph) ? Requoted(anchor, to) : Orphan(anchor, from);
        // Of several paragraphs those that are left.
        if (!from.Version.Order.TryGetValue(anchor.Through, out var last)) last = first;
        string? head = null, tail = null;
        for (var i = first; i <= last; i++)
        {
            var id = from.Version.Paragraphs[i].Id;
            if (!to.Order.ContainsKey(id)) continue;
            head ??= id;
            tail = id;
        }
        return head is null ? Orphan(anchor, from) : anchor with { Paragraph = head, Through = head == tail ? null : tail };
    }

    private static Anchor Requoted(Anchor anchor, TextVersion to) =>
        anchor.Quote is null ? anchor : anchor with { Quote = to.Paragraphs[to.Order[anchor.Paragraph!]].In(anchor.Language) };

    private static Anchor Range(Anchor anchor, PreparedText from, PreparedText to)
    {
        if (anchor.Paragraph is null || anchor.Start is not { } start || anchor.End is not { } end
            || !from.Version.Order.TryGetValue(anchor.Paragraph, out var at)) return Orphan(anchor, from);
        var old = from.In(anchor.Language).Lines[at];
        var lines = to.In(anchor.Language).Lines;
        start = Math.Clamp(start, 0, old.Text.Length);
        end = Math.Clamp(end, start, old.Text.Length + 1);
        var quote = old.Text[start..Math.Min(end, old.Text.Length)];
        var around = 0;
        if (to.Version.Order.TryGetValue(anchor.Paragraph, out var place))
        {
            around = place;
            var line = lines[place];
            if (old.Text == line.Text) return anchor;
            // What came in at the start, or at the end, stays outside.
            var map = new OffsetMap(old, line, 0);
            var (s, e) = (map.Forward(start), end > start ? map.Forward(end - 1) + 1 : map.Forward(start));
            if (start == end) return anchor with { Start = s, End = s, Quote = "" };
            if (e > s && e <= line.Text.Length && Alike(quote, line.Text[s..e]) >= LeastLeft)
                return anchor with { Start = s, End = e, Quote = line.Text[s..e] };
            if (end > old.Text.Length && s <= line.Text.Length) return anchor with { Start = s, End = line.Text.Length + 1, Quote = line.Text[s..] + "\n" };
        }
        else
        {
            for (var i = at; i >= 0; i--)
                if (to.Version.Order.TryGetValue(from.Version.Paragraphs[i].Id, out around)) break;
        }
        if (string.IsNullOrWhiteSpace(quote)) return Orphan(anchor, from);
        return Search(anchor, quote, old.Text, start, around, to.Version, lines) ?? Orphan(anchor, from);
    }

    private static Anchor? Search(Anchor anchor, string quote, string old, int start, int around, TextVersion to, Line[] lines)
    {
        var cut = quote.Length > LongestQuote ? (quote.Length - LongestQuote) / 2 : 0;
        var pattern = quote.Length > LongestQuote ? quote.Substring(cut, LongestQuote) : quote;
        var (before, after) = (old[Math.Max(0, start - Context)..start], old[Math.Min(old.Length, start + quote.Length)..Math.Min(old.Length, start + quote.Length + Context)]);
        foreach (var (from, through) in (ReadOnlySpan<(int, int)>)[(around - Around, around + Around), (0, lines.Length - 1)])
        {
            var (best, second, found) = (0.0, 0.0, default(Anchor));
            for (var i = Math.Max(0, from); i <= Math.Min(lines.Length - 1, through); i++)
            {
                var text = lines[i].Text;
                var (errors, s, e) = Approximate.Find(pattern, text, (int)(pattern.Length * (1 - LeastScore)));
                if (errors < 0) continue;
                var near = 1 - Math.Min(1.0, Math.Abs(i - around) / 10.0);
                var score = (50 * (1 - (double)errors / pattern.Length) + 20 * TailAlike(before, text[..s]) + 20 * HeadAlike(after, text[e..]) + 2 * near) / 92;
                if (score > best)
                {
                    second = best;
                    best = score;
                    s = Math.Max(0, s - cut);
                    e = Math.Min(text.Length, e + (quote.Length - pattern.Length - cut));
                    found = anchor with { Paragraph = to.Paragraphs[i].Id, Start = s, End = e, Quote = text[s..e] };
                }
                else
                {
                    second = Math.Max(second, score);
                }
            }
            if (found is not null && best >= LeastScore && best - second >= Margin) return found;
        }
        return null;
    }

    private static double TailAlike(string expected, string text)
    {
        if (expected.Length == 0) return text.Length == 0 ? 1 : 0.5;
        var same = 0;
        while (same < expected.Length && same < text.Length && expected[^(same + 1)] == text[^(same + 1)]) same++;
        return (double)same / expected.Length;
    }

    private static double HeadAlike(string expected, string text) =>
        expected.Length == 0 ? text.Length == 0 ? 1 : 0.5 : (double)expected.AsSpan().CommonPrefixLength(text) / expected.Length;

    private static double Alike(string a, string b)
    {
        if (a == b) return 1;
        return Line.Dice(new Line(a, null, exact: false).Profile, new Line(b, null, exact: false).Profile);
    }

    private static Anchor Orphan(Anchor anchor, PreparedText from)
    {
        var quote = anchor.Quote;
        if (quote is null && anchor.Paragraph is not null && from.Version.Order.TryGetValue(anchor.Paragraph, out var at))
            quote = from.In(anchor.Language).Lines[at].Text;
        return anchor with { To = AnchorTo.Orphan, Quote = quote };
    }
}
