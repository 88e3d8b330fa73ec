using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Features.Consultations;

namespace Plenary.Server.Features.Desk;

/// <summary>Finds a paragraph or a question by its number or by words in it.</summary>
internal static class DeskSearch
{
    /// <summary>Places found that have a key of their own: 1 to 9.</summary>
    private const int Most = 9;

    /// <summary>The place of exactly that number, if it is the only one: "12", "72(f)", "q3" for a question.</summary>
    internal static Anchor? Exactly(string find, ConsultationRow of, TextVersion? text, Phrasing say)
    {
        var key = Folding.Key(find);
        if (key.Length == 0) return null;
        var named = (text?.Paragraphs ?? []).Where(p => Folding.Key(say.Apparatus.Label(p)) == key || p.Number is { } n && Folding.Key(n) == key).ToList();
        // "7" is the paragraph that prints a 7 before it is the seventh that prints nothing.
        if (named.FindAll(p => p.Number is not null) is { Count: > 0 } printed) named = printed;
        if (named.Count == 1) return Anchor.OfParagraph(named[0].Id);
        if (named.Count > 1) return null;
        return of.Questions.Where(q => key == "q" + Folding.Key(q.Id) || text is null && key == Folding.Key(q.Id)).ToList() is [var question] ? Anchor.OfQuestion(question.Id) : null;
    }

    internal static List<DeskPlace> Find(string find, ConsultationRow of, TextVersion? text, Phrasing say)
    {
        var words = Folding.Key(find).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var found = new List<(int Rank, DeskPlace Place)>();
        foreach (var paragraph in text?.Paragraphs ?? [])
            Add(Anchor.OfParagraph(paragraph.Id), paragraph.Number is not null, Folding.Key(say.Apparatus.Label(paragraph)), paragraph.Texts.Values.Append(paragraph.Text));
        foreach (var question in of.Questions) Add(Anchor.OfQuestion(question.Id), false, Folding.Key(question.Id), question.Texts.Values.Append(question.Text));
        return [.. found.OrderBy(f => f.Rank).Take(Most).Select(f => f.Place)];

        void Add(Anchor anchor, bool printed, string label, IEnumerable<string> texts)
        {
            var numbered = words.Length == 1 && label == words[0];
            if (numbered || texts.Distinct().Any(t => Folding.Key(t) is var key && words.All(w => key.Contains(w, StringComparison.Ordinal))))
                found.Add((!numbered ? 2 : printed ? 0 : 1, new(PlaceCode.Of(anchor), anchor, "", null)));
        }
    }
}
