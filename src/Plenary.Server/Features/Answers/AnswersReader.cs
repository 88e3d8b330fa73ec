using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Shared;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;

namespace Plenary.Server.Features.Answers;

/// <summary>How far an answer is.</summary>
public enum AnswerState
{
    /// <summary>There is none.</summary>
    Open,
    /// <summary>Staff drafted it.</summary>
    Drafted,
    /// <summary>The chair approved it.</summary>
    Approved,
    /// <summary>Everybody reads it.</summary>
    Published,
}

/// <summary>Which answers are asked for; null for any.</summary>
public sealed record AnswerFilter(AnswerState? State, string? Kind, Operation? Operation, int From);

/// <summary>A page of points with their answers, by place in the text; those that ask for the same stand together.</summary>
public sealed class AnswersPage
{
    /// <summary>The words for places and operations.</summary>
    public required Phrasing Say { get; init; }

    /// <summary>The newest text, or null.</summary>
    public required TextVersion? Text { get; init; }

    /// <summary>How many public points are how far.</summary>
    public required IReadOnlyDictionary<AnswerState, int> Counts { get; init; }

    /// <summary>How many the filter lets through.</summary>
    public required int Found { get; init; }

    /// <summary>Those of this page, by place.</summary>
    public required IReadOnlyList<(string Where, IReadOnlyList<AnswerGroup> Groups)> Places { get; init; }
}

/// <summary>Points that are one proposal or one position, with the answer of each.</summary>
public sealed class AnswerGroup
{
    internal AnswerGroup(IReadOnlyList<AnswerLine> lines, IReadOnlyList<WordingRun> runs) => (Lines, Runs) = (lines, runs);

    internal IReadOnlyList<AnswerLine> Lines { get; }

    /// <summary>What it makes of the words of the text; empty for what changes none.</summary>
    internal IReadOnlyList<WordingRun> Runs { get; }
}

/// <param name="Stands">What everybody reads while the point is answered anew, or null.</param>
internal sealed record AnswerLine(PointRow Point, string Name, string? Kind, AnswerRow? Answer, AnswerRow? Stands);

/// <summary>Reads what the page of answers shows.</summary>
internal sealed class AnswersReader(PlenaryDb db, IWords words)
{
    /// <summary>Points of a page: what a chair reads through before he approves it.</summary>
    internal const int Page = 60;

    /// <param name="office">Whether drafts are seen; to everybody else a point with a draft waits like one without.</param>
    internal async Task<AnswersPage> ReadAsync(ConsultationRow of, AnswerFilter filter, bool office, CancellationToken stop)
    {
        var newest = await db.Texts.Where(t => t.Consultation == of.Id).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop);
        var paragraphs = newest is null ? [] : await db.Paragraphs.Where(p => p.Text == newest.Id).OrderBy(p => p.Place).ToListAsync(stop);
        var text = newest is null ? null : TextsData.ToCore(newest, paragraphs);
        var (contributions, answers, places) = (db.Contributions, office ? db.Answers.Latest() : db.Answers.Given(), db.Paragraphs);
        var textId = newest?.Id ?? default;
        var all = from p in db.Points
                  join c in contributions on p.Contribution equals c.Id
                  where p.Consultation == of.Id && c.Standing == Standing.Public
                  join a in answers on p.Id equals a.Point into given
                  from a in given.DefaultIfEmpty()
                  select new { Point = p, c.Organisation, c.Person, c.Kind, Answer = a };
        var published = await all.CountAsync(x => x.Answer != null && x.Answer.Published != null, stop);
        var approved = !office ? 0 : await all.CountAsync(x => x.Answer != null && x.Answer.Published == null && x.Answer.Approved != null, stop);
        var drafted = !office ? 0 : await all.CountAsync(x => x.Answer != null && x.Answer.Published == null && x.Answer.Approved == null, stop);
        var total = await all.CountAsync(stop);
        if (filter.Kind is { } kind) all = all.Where(x => x.Kind == kind);
        if (filter.Operation is { } operation) all = all.Where(x => x.Point.Operation == operation);
        all = filter.State switch
        {
            AnswerState.Published => all.Where(x => x.Answer != null && x.Answer.Published != null),
            AnswerState.Approved when office => all.Where(x => x.Answer != null && x.Answer.Published == null && x.Answer.Approved != null),
            AnswerState.Drafted when office => all.Where(x => x.Answer != null && x.Answer.Published == null && x.Answer.Approved == null),
            AnswerState.Open => all.Where(x => x.Answer == null),
            _ => all,
        };
        var found = await all.CountAsync(stop);
        var ordered = from x in all
                      join q in places.Where(q => q.Text == textId) on x.Point.At equals q.Pid into at
                      from q in at.DefaultIfEmpty()
                      orderby q == null ? int.MaxValue : q.Place, x.Point.At, x.Point.Of, x.Point.N
                      select x;
        var rows = await ordered.Skip(Math.Max(0, filter.From)).Take(Page).ToListAsync(stop);
        var say = new Phrasing(new Apparatus(new() { Consultation = of.ToCore(), Text = text, Contributions = [], Points = [], Groups = [] }), words);

        var points = rows.ConvertAll(r => r.Point.ToCore());
        var grouped = Merging.Join(Grouper.Group(points, [], text), rows.Where(r => r.Point.SameAs is not null).Select(r => new Merge(r.Point.Cite, r.Point.SameAs!)));
        var groups = grouped.Groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        var group = grouped.Points.ToDictionary(p => p.Id, p => p.Group!, StringComparer.Ordinal);
        var anew = rows.Where(r => r.Answer is { Published: null, Round: > 1 }).Select(r => r.Point.Id).ToList();
        var stands = await db.Answers.Given().Where(a => anew.Contains(a.Point)).ToDictionaryAsync(a => a.Point, stop);
        var lines = rows.ConvertAll(r => new AnswerLine(r.Point, r.Organisation ?? r.Person ?? "C-" + Phrasing.Number(r.Point.Of), r.Kind, r.Answer, stands.GetValueOrDefault(r.Point.Id)));
        return new()
        {
            Say = say, Text = text, Found = found,
            Counts = new Dictionary<AnswerState, int>
            {
                [AnswerState.Open] = total - published - approved - drafted, [AnswerState.Drafted] = drafted, [AnswerState.Approved] = approved, [AnswerState.Published] = published,
            },
            Places = [.. lines.GroupBy(l => (l.Point.At, To: l.Point.At is null ? l.Point.Anchor.To : default))
                .Select(g => (Heading(say, g.First().Point.Anchor), (IReadOnlyList<AnswerGroup>)[.. g.GroupBy(l => group[l.Point.Cite]).Select(x => new AnswerGroup([.. x], RunsOf(groups[x.Key], x.First().Point, text)))]))],
        };
    }

    /// <summary>A change is shown in the line that it changes; its place counts in the version that it was made on.</summary>
    private static IReadOnlyList<WordingRun> RunsOf(Core.Compilations.Group group, PointRow point, TextVersion? text) =>
        group.Operation is Operation.Add or Operation.Replace or Operation.Delete or Operation.Bracket && group.Anchor is { Paragraph: { } id, To: AnchorTo.Paragraph or AnchorTo.Range, Through: null }
            && text is not null && point.On == text.Version && text.Order.TryGetValue(id, out var at) ? Wording.Of(group, text.Paragraphs[at], Wording.Line) : [];

    private static string Heading(Phrasing say, Anchor anchor) =>
        say.Where(anchor is { Paragraph: not null, To: AnchorTo.Paragraph or AnchorTo.Range or AnchorTo.Gap } ? Anchor.OfParagraph(anchor.Paragraph!) : anchor);
}
