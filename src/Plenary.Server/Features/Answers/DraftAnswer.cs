using Microsoft.EntityFrameworkCore;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;
using Plenary.Server.Features.Texts;
using Plenary.Server.Platform.Security;

namespace Plenary.Server.Features.Answers;

/// <summary>Drafts the same answer to one point or several. Nothing is public yet; a published answer stays as it is, and stands until one drafted after it is published.</summary>
internal sealed class DraftAnswer(IWriter writer, TimeProvider clock)
{
    /// <summary>Letters of a reason: a page, which is what is read of an answer.</summary>
    internal const int MostLetters = 4_000;

    /// <summary>Points answered at once: a campaign of a thousand letters has one answer.</summary>
    internal const int MostPoints = 2_000;

    /// <param name="points">As people cite them.</param>
    /// <param name="word">One of the consultation's words.</param>
    /// <param name="paragraph">The paragraph of the newest text that it went to, or null.</param>
    internal Task<Result<int>> HandleAsync(string slug, IReadOnlyList<string> points, string word, string? reason, string? paragraph, Actor actor, CancellationToken stop) =>
        writer.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var found = await db.LockedForAsync(slug, Act.DraftAnswer, actor, now, stop);
            if (!found.Ok) return Result<int>.Refused(found.Refusals);
            var consultation = found.Value;
            if (!consultation.AnswerWords.Contains(word)) return new Refusal("answerWordUnknown", word, string.Join(", ", consultation.AnswerWords));
            if (reason?.Length > MostLetters) return new Refusal("answerTooLong", MostLetters.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (points.Count is 0 or > MostPoints) return new Refusal("answerNoPoint", MostPoints.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var text = await db.Texts.Where(t => t.Consultation == consultation.Id).OrderByDescending(t => t.Version).FirstOrDefaultAsync(stop);
            if (paragraph is not null && (text is null || !await db.Paragraphs.AnyAsync(p => p.Text == text.Id && p.Pid == paragraph, stop)))
                return new Refusal("placeUnknown", paragraph);
            foreach (var cited in points.Distinct(StringComparer.Ordinal))
            {
                if (await db.PointAsync(consultation.Id, cited, stop) is not { } point) return new Refusal("pointUnknown", cited);
                var row = await db.Answers.AsTracking().SingleOrDefaultAsync(a => a.Point == point.Id && a.Published == null, stop);
                if (row is null)
                {
                    var last = await db.Answers.Where(a => a.Point == point.Id).MaxAsync(a => (int?)a.Round, stop) ?? 0;
                    row = new() { Point = point.Id, Consultation = consultation.Id, Round = last + 1, Word = word, DraftedBy = actor.Mark, Drafted = now };
                    db.Answers.Add(row);
                }
                (row.Word, row.Reason, row.Paragraph, row.Version) = (word, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), paragraph, text?.Version);
                (row.DraftedBy, row.Drafted, row.ApprovedBy, row.Approved) = (actor.Mark, now, null, null);
                db.Record(consultation.Id, actor.Mark, new AnswerDrafted(cited, word, paragraph));
            }
            return points.Count;
        }, stop);
}

/// <summary>An answer was drafted, or drafted anew.</summary>
internal sealed record AnswerDrafted(string Point, string Word, string? Paragraph) : Event;
