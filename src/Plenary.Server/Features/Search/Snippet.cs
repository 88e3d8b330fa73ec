using Plenary.Core.Shared;

namespace Plenary.Server.Features.Search;

/// <summary>A few words of a text around the first that were asked for, those marked.</summary>
internal static class Snippet
{
    /// <summary>Letters before the first word found, and in all: two lines.</summary>
    private const int Before = 60, Length = 220;

    internal static IReadOnlyList<(string Text, bool Asked)> Of(string text, SearchQuery query)
    {
        var marks = new List<(int Start, int End)>();
        foreach (var piece in SearchWords.Of(text).Where(p => query.Means(p.Word)))
            if (marks.Count > 0 && piece.Start <= marks[^1].End) marks[^1] = (marks[^1].Start, piece.End);
            else marks.Add((piece.Start, piece.End));
        var from = marks.Count == 0 || marks[0].Start <= Before ? 0 : Whole(text, marks[0].Start - Before);
        var to = text.Length - from <= Length ? text.Length : Whole(text, from + Length);
        var pieces = new List<(string, bool)>();
        if (from > 0) pieces.Add(("… ", false));
        var at = from;
        foreach (var (start, end) in marks.Where(m => m.Start >= from && m.End <= to))
        {
            if (start > at) pieces.Add((text[at..start], false));
            pieces.Add((text[start..end], true));
            at = end;
        }
        if (to > at) pieces.Add((text[at..to], false));
        if (to < text.Length) pieces.Add((" …", false));
        return pieces;
    }

    /// <summary>The next place at which nothing is cut in two, if there is one near.</summary>
    private static int Whole(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        if (space > 0 && space < at + 20) return space;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}
