using Plenary.Core.Contributions.Phrases;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Contributions.Segmenting;

/// <summary>Gives a unit of free text its place, its operation and its evidence.</summary>
/// <param name="contribution">Whose it is.</param>
/// <param name="places">The places that it may name.</param>
/// <param name="language">The language of the file that it stands in, or null.</param>
internal sealed class Placer(Contribution contribution, PlaceFinder places, string? language = null)
{
    private readonly Dictionary<string, Evidenced?> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Anchor?> _answered = new(StringComparer.Ordinal);

    private readonly HashSet<string> _own = [.. Tokens.Of($"{contribution.Organisation} {contribution.Person}").Where(x => x.Kind != TokenKind.Sign).Select(x => x.Form)];

    private const int LongestOpening = 6; // tokens before "support" in "On behalf of our members we very much support"

    private const int LongestDetail = 160; // characters of a quoted line kept as evidence: enough to recognise it

    /// <summary>A place with what proves it, and where the unit names it (-1: it does not).</summary>
    private sealed record Evidenced(Anchor Anchor, Evidence Evidence, int Start = -1);

    /// <summary>The wishes of a unit with their evidence; at least one.</summary>
    /// <param name="unit">What is said.</param>
    /// <param name="under">The headings above it.</param>
    /// <param name="answers">The line that it answers, or null.</param>
    /// <param name="at">The places that it stands beside for certain, as in the row of a form; empty where it must say itself.</param>
    public List<(Wish Wish, Evidence Evidence)> Place(string unit, IReadOnlyList<string> under, string? answers, params IReadOnlyList<(Anchor Anchor, Evidence Evidence)> at)
    {
        var t = Tokens.Of(unit);
        var met = PhraseBook.In(t, 0, t.Count, _own);
        var asked = Phrases.Phrases.Asked(t, met);
        var sentence = asked is { } a ? Sentences.Of(unit, t).First(s => a.First >= s.First && a.First < s.Next) : (First: 0, Next: t.Count);
        // "Failing that, put it in brackets", "and, failing agreement, paragraph 3" are not what is asked for.
        for (var i = asked?.Next ?? t.Count; i < sentence.Next; i++)
            if (Conditions.TurnsToOther(t, i)) sentence.Next = i;
        var found = at.Count > 0 ? [.. at.Select(a => new Evidenced(a.Anchor, a.Evidence))] : Named(unit, t, asked is null ? null : sentence);
        if (at.Count > 0 && asked is { Operation: Operation.Move }) found.AddRange(Named(unit, t, sentence).Where(f => !at.Any(a => a.Anchor == f.Anchor)));
        if (found.Count == 0 && Inherited(unit, under, answers) is { } inherited) found = [inherited];
        var edge = asked is { Operation: Operation.Add } ? Edges.In(t, sentence, Quotes.In(unit)) : null;
        var wishes = new List<(Wish, Evidence)>();
        if (asked is { Operation: Operation.Move } move && places.Text is { } text && new Moving(t, text, sentence, move).Of([.. found.Select(f => (f.Anchor, f.Start))]) is var (objects, destination))
            return [.. objects.Select(i => (Explained(new Wish(Operation.Move, found[i].Anchor with { Destination = destination }, null, null), move), found[i].Evidence))];
        foreach (var (anchor, evidence, _) in found)
        {
            var ofText = anchor.To is AnchorTo.Paragraph or AnchorTo.Gap && places.Text is not null;
            if (asked is { } ask && ofText && (found.Count == 1 || ask.Operation is not (Operation.Add or Operation.Replace or Operation.Move)))
                wishes.AddRange(new Drafting(unit, t, places.Text!, contribution.Language ?? language).Of(ask, sentence, anchor)
                    .Select(w => (Explained(w.Operation == Operation.Move ? w with { Operation = Operation.Comment } : w, ask), edge is { } end && w.Anchor.To == AnchorTo.Range ? With(evidence, unit, t, end) : evidence)));
            else
                wishes.Add((new(Position(asked, t, anchor), anchor, null, null), evidence));
        }
        if (wishes.Count == 0) wishes.Add((new(Position(asked, t, Anchor.None), Anchor.None, null, null), places.Suggest(unit)));
        return wishes;

        // A change is shown as one, not in the words that ask for it: what these say besides is its reason.
        Wish Explained(Wish wish, PhraseBook.Met ask)
        {
            if (wish.Operation is not (Operation.Add or Operation.Replace or Operation.Delete or Operation.Move or Operation.Bracket)) return wish;
            var shown = Remainder.Shown(unit, wish, places.Text).Concat(places.Find(unit).Select(r => (r.Start, r.End)));
            var atEnd = edge is not null && wish.Anchor.To is AnchorTo.Range or AnchorTo.Gap;
            if (edge is { } end && atEnd) shown = shown.Append((t[end.First].Start, t[end.Next - 1].End));
            // An end that the change does not show is said in words.
            return wish with { Reason = Remainder.Of(unit, t, sentence, ask, [.. shown]) ?? (edge is null || atEnd ? null : unit.Trim()) };
        }
    }

    /// <summary>Where in the paragraph is part of the place: "Para 5 … at the end".</summary>
    private static Evidence With(Evidence evidence, string unit, List<Token> t, Edge edge)
    {
        var (start, end) = (t[edge.First].Start, t[edge.Next - 1].End);
        if (evidence.Detail is not { Length: > 0 } detail) return evidence with { Detail = unit[start..end] };
        if (unit.IndexOf(detail, StringComparison.Ordinal) is not (>= 0 and var at)) return evidence with { Detail = $"{detail} … {unit[start..end]}" };
        var (first, last) = (Math.Min(at, start), Math.Max(at + detail.Length, end));
        if (last - first <= detail.Length + (end - start) + Beside) return evidence with { Detail = unit[first..last] };
        return evidence with { Detail = at < start ? $"{detail} … {unit[start..end]}" : $"{unit[start..end]} … {detail}" };
    }

    private const int Beside = 6; // characters between "at the end" and the paragraph's number: " of "

    /// <summary>Without a place in the text there is nothing to change; a position is still one. Where there is no text at all, only who begins with it takes
    /// one: "this is not acceptable" at the end of an essay is about something of its own.</summary>
    private Operation Position(PhraseBook.Met? asked, List<Token> t, Anchor anchor) => asked?.Operation switch
    {
        Operation.Support or Operation.Oppose when places.Text is null && asked.Value.First > LongestOpening => Phrases.Phrases.IsQuestion(t) ? Operation.Question : Operation.Comment,
        Operation.Support or Operation.Oppose or Operation.Reserve or Operation.Question => asked.Value.Operation,
        Operation.Keep or Operation.Bracket or Operation.Delete when anchor.To is AnchorTo.Text => asked.Value.Operation,
        null when Phrases.Phrases.IsQuestion(t) => Operation.Question,
        _ => Operation.Comment,
    };

    /// <summary>The places that the unit itself names: those of the sentence that asks, else all, those mentioned on the way only where there is no other.</summary>
    private List<Evidenced> Named(string unit, List<Token> t, (int First, int Next)? sentence)
    {
        var references = places.Find(unit).Where(r => r.Anchor.To != AnchorTo.None && !(places.Text is not null && r.Anchor.To == AnchorTo.Question && AnyParagraph()) && !IsOwnTitle(unit, r)).ToList();
        if (sentence is var (first, next) && references.Where(r => r.Start >= t[first].Start && r.End <= t[next - 1].End && !r.Passing).ToList() is { Count: > 0 } inside) references = inside;
        else if (references.Where(r => !r.Passing).ToList() is { Count: > 0 } plain) references = plain;
        else if (references.Select(r => r.Anchor).Distinct().Count() > 1) references = [];
        return [.. references.DistinctBy(r => r.Anchor).Select(r => new Evidenced(r.Anchor, new() { By = EvidenceBy.Reference, Detail = unit[r.Start..r.End], Confidence = 1 }, r.Start))];

        bool AnyParagraph() => places.Find(unit).Any(r => r.Anchor.To == AnchorTo.Paragraph);
    }

    /// <summary>The place that the headings above name, or null.</summary>
    public (Anchor Anchor, Evidence Evidence)? Above(IReadOnlyList<string> under)
    {
        for (var i = under.Count - 1; i >= 0; i--)
            if (OfHeading(under[i]) is { } heading) return (heading.Anchor, heading.Evidence);
        return null;
    }

    /// <summary>The place that comes from around the unit: the line it answers, the heading above it, the question its sender declared.</summary>
    private Evidenced? Inherited(string unit, IReadOnlyList<string> under, string? answers)
    {
        if (Courtesies.Are(unit)) return null;
        if (answers is not null && Answered(answers) is { } line) return new(line, new() { By = EvidenceBy.Answer, Detail = Shortened(answers), Confidence = 1 });
        if (Above(under) is { } above) return new(above.Anchor, above.Evidence);
        if (places.QuestionOf(unit) is { } quoted && unit.Length < 200) return new(quoted, new() { By = EvidenceBy.Answer, Detail = Shortened(unit), Confidence = 1 });
        return contribution.Questions is [var one] && places.Questions.Any(q => q.Id == one)
            ? new(Anchor.OfQuestion(one), new() { By = EvidenceBy.Answer, Confidence = 1 }) : null;
    }

    private Evidenced? OfHeading(string heading)
    {
        if (_headings.TryGetValue(heading, out var known)) return known;
        Evidenced? found = null;
        var references = places.Find(heading).Where(r => r.Anchor.To is AnchorTo.Paragraph && !OwnHeading(heading, r)).Select(r => (r, r.Anchor)).DistinctBy(x => x.Anchor).ToList();
        if (references is [var (reference, anchor)]) found = new(anchor, new() { By = EvidenceBy.Reference, Detail = heading[reference.Start..reference.End], Confidence = 1 });
        else if (references.Count == 0 && places.QuestionOf(heading) is { } question) found = new(question, new() { By = EvidenceBy.Answer, Detail = Shortened(heading), Confidence = 1 });
        else if (references.Count == 0 && places.Titled(heading) is { } titled) found = new(titled, new() { By = EvidenceBy.Reference, Detail = Shortened(heading), Confidence = 1 });
        return _headings[heading] = found;
    }

    /// <summary>"Section 2. Our view" is the letter's own heading; "Paragraph 36" and "On section 2" are about ours.</summary>
    private static bool OwnHeading(string heading, Reference reference)
    {
        if (reference.Start > 0) return false;
        var t = Tokens.Of(heading);
        return t.Count > 0 && t[0].Kind == TokenKind.Word && Lexicon.Nouns.Of(t[0].Form) is not (Noun.Paragraph or Noun.Sub or Noun.Operative or Noun.Preambular);
    }

    /// <summary>"Principle 1: Freedom" at the head of a paragraph numbers the sender's own; so does "Section 2. Our view". "Principle 4: thirty days …"
    /// goes on in lower case, and "Art. 9(1): …" is finer than one numbers a letter.</summary>
    private static bool IsOwnTitle(string unit, Reference reference)
    {
        if (!OwnHeading(unit, reference) || reference.Anchor.To == AnchorTo.Question || reference.End < unit.Length && unit[reference.End] is not ('.' or ':' or '：')) return false;
        if (unit.AsSpan(reference.Start, reference.End - reference.Start).IndexOfAny('(', ')') > 0) return false;
        var rest = unit.AsSpan(Math.Min(unit.Length, reference.End + 1)).TrimStart();
        return rest.IsEmpty || !char.IsLower(rest[0]);
    }

    private Anchor? Answered(string quoted)
    {
        if (_answered.TryGetValue(quoted, out var known)) return known;
        return _answered[quoted] = places.Quoted(quoted) ?? places.QuestionOf(quoted);
    }

    private static string Shortened(string words) => words.Length <= LongestDetail ? words.Trim() : words[..LongestDetail].Trim() + "…";
}
