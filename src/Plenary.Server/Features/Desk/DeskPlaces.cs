using Microsoft.EntityFrameworkCore;
using Plenary.Core.Compilations.Layouts;
using Plenary.Core.Contributions;
using Plenary.Core.Texts;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>Where a point could stand: by what it says, where the one before it stands, and where those stand that say nearly the same.</summary>
internal static class DeskPlaces
{
    /// <summary>Places that are suggested, and that have a key of their own.</summary>
    private const int Best = 3, Keys = 9;

    /// <summary>How much a place counts where the point before it stands: a letter goes on about one thing under one heading, and mostly under the next too. Between a likeness that
    /// means something and one that is nearly chance.</summary>
    private const double SameHeading = .5, SameLetter = .25;

    /// <summary>Likeness from which another point's place says something of this one's.</summary>
    private const double Alike = .3;

    internal static async Task<List<DeskPlace>> OfAsync(PlenaryDb db, ConsultationRow of, PointRow row, IReadOnlyList<DeskVoice> like, TextVersion? text, Phrasing say, CancellationToken stop)
    {
        var found = new List<(double Weight, DeskPlace Place)>();
        var why = row.Evidence.Read?.Evidence ?? row.Evidence;
        foreach (var other in row.Evidence.Others.Where(o => o.Anchor != row.Anchor && o.Anchor.To != AnchorTo.None))
            found.Add((other.Confidence, new(PlaceCode.Of(other.Anchor), other.Anchor, row.Open || why.By == EvidenceBy.Likeness ? say.Say("desk.likeness") : "", other.Confidence)));
        if (row.Open)
        {
            var before = await db.Points.Where(p => p.Consultation == of.Id && p.Of == row.Of && p.N < row.N && !p.Open).OrderByDescending(p => p.N).FirstOrDefaultAsync(stop);
            if (before is not null && Whole(before.Anchor) is { } there)
                found.Add((before.Under.SequenceEqual(row.Under) ? SameHeading : SameLetter, new(PlaceCode.Of(there), there, say.Say("desk.asBefore", before.Cite), null)));
            foreach (var voice in like.Where(v => v.Likeness >= Alike))
                if (Whole(voice.Point.Anchor) is { } its)
                    found.Add((voice.Likeness!.Value, new(PlaceCode.Of(its), its, say.Say("desk.asLike", voice.Point.Cite), voice.Likeness)));
        }
        var places = found.Where(f => f.Place.Mark != PlaceCode.Now && Exists(f.Place.Anchor, of, text)).OrderByDescending(f => f.Weight).Select(f => f.Place).DistinctBy(p => p.Mark).Take(Best).ToList();
        if (!row.Open) places.Insert(0, new(PlaceCode.Now, row.Anchor, say.Evidence(row.Evidence), null));
        // A call without a text has few places: each of its questions has a key.
        if (text is null) places.AddRange(of.Questions.Select(q => Anchor.OfQuestion(q.Id)).Where(q => q != row.Anchor && places.All(p => p.Mark != PlaceCode.Of(q))).Take(Math.Max(0, Keys - places.Count)).Select(q => new DeskPlace(PlaceCode.Of(q), q, "", null)));
        return places;
    }

    /// <summary>The paragraph, the question or the text as a whole of a place: the words that another one spoke of are not this one's.</summary>
    private static Anchor? Whole(Anchor anchor) => anchor switch
    {
        { Paragraph: { } paragraph, To: AnchorTo.Paragraph or AnchorTo.Range } => Anchor.OfParagraph(paragraph),
        { To: AnchorTo.Question or AnchorTo.Text or AnchorTo.Missing } => anchor,
        _ => null,
    };

    private static bool Exists(Anchor anchor, ConsultationRow of, TextVersion? text) =>
        (anchor.Paragraph is not { } paragraph || text is not null && text.Order.ContainsKey(paragraph)) && (anchor.Question is not { } question || of.Questions.Any(q => q.Id == question));
}
