using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Plenary.Core.Contributions;
using Plenary.Server.Data;
using Plenary.Server.Features.Consultations;
using Plenary.Server.Features.Contributions;

namespace Plenary.Server.Features.Desk;

/// <summary>The points that one could be the same as: those most like it, those at the place, and those that are looked for.</summary>
internal sealed partial class DeskVoices(PlenaryDb db, LikePoints likes)
{
    /// <summary>Shown in all; the common document has every one.</summary>
    private const int Most = 12;

    /// <summary>Of the likest, so many: one of them is it or none is.</summary>
    private const int MostLike = 5;

    /// <summary>Likeness from which a point is worth a look, and below which a few words looked for are found by chance.</summary>
    private const double Like = .3, Found = .05;

    /// <summary>Pieces asked for: some have no place, are taken back, or lie in the same letter.</summary>
    private const int Asked = 40;

    /// <summary>Those that say nearly the same, wherever they stand, best first. None of them waits for its own place.</summary>
    internal async Task<IReadOnlyList<DeskVoice>> LikeAsync(ConsultationRow of, PointRow row, CancellationToken stop)
    {
        if ((row.Words ?? row.Anchor.Quote) is not { Length: > 0 } words) return [];
        return [.. (await RankedAsync(of, words, Like, stop)).Where(v => !v.Point.Open && v.Point.Id != row.Id).Take(MostLike)];
    }

    /// <summary>Those at the place, the ones already shown left out, and how many more there are.</summary>
    internal async Task<(IReadOnlyList<DeskVoice>, int More)> ThereAsync(ConsultationRow of, PointRow row, Anchor? anchor, IReadOnlyList<DeskVoice> shown, CancellationToken stop)
    {
        if ((anchor?.Paragraph ?? anchor?.Question) is not { } at) return ([], 0);
        var known = shown.Select(v => v.Point.Id).Append(row.Id).ToList();
        var there = With(db.Points.Where(p => p.Consultation == of.Id && p.At == at && !known.Contains(p.Id)));
        var first = await there.OrderBy(v => v.Point.Of).ThenBy(v => v.Point.N).Take(Most - shown.Count).ToListAsync(stop);
        var more = first.Count < Most - shown.Count ? 0 : await there.CountAsync(stop) - first.Count;
        return (first, more);
    }

    /// <summary>Those that a number ("C12.3", "C12" for a whole letter) or words name.</summary>
    internal async Task<IReadOnlyList<DeskVoice>> SoughtAsync(ConsultationRow of, PointRow row, string sought, CancellationToken stop)
    {
        if (Number().Match(sought) is not { Success: true } cited)
            return [.. (await RankedAsync(of, sought, Found, stop)).Where(v => v.Point.Id != row.Id).Take(Most)];
        if (!int.TryParse(cited.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [];
        var points = db.Points.Where(p => p.Consultation == of.Id && p.Of == number && p.Id != row.Id);
        if (cited.Groups[2] is { Success: true, Value: var n }) points = int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? points.Where(p => p.N == one) : points.Where(p => false);
        return await With(points).OrderBy(v => v.Point.N).Take(Most).ToListAsync(stop);
    }

    private async Task<IEnumerable<DeskVoice>> RankedAsync(ConsultationRow of, string words, double least, CancellationToken stop)
    {
        var best = (await likes.OfAsync(db, of.Id, stop)).Best(words, Asked, least).ToDictionary(b => b.Key, b => b.Likeness);
        var (letters, numbers) = (best.Keys.Select(k => k.Of).Distinct().ToList(), best.Keys.Select(k => k.N).Distinct().ToList());
        var rows = await With(db.Points.Where(p => p.Consultation == of.Id && letters.Contains(p.Of) && numbers.Contains(p.N))).ToListAsync(stop);
        return rows.Where(v => best.ContainsKey((v.Point.Of, v.Point.N))).Select(v => v with { Likeness = best[(v.Point.Of, v.Point.N)] })
            .OrderByDescending(v => v.Likeness).ThenBy(v => v.Point.Of).ThenBy(v => v.Point.N);
    }

    /// <summary>Points with their senders, of what counts or will.</summary>
    private IQueryable<DeskVoice> With(IQueryable<PointRow> points)
    {
        var contributions = db.Contributions;
        return from p in points
               join c in contributions on p.Contribution equals c.Id
               where c.Standing == Standing.Public || c.Standing == Standing.Held
               select new DeskVoice { Point = p, Organisation = c.Organisation, Person = c.Person, Kind = c.Kind };
    }

    [GeneratedRegex(@"^\s*[Cc]?-?([0-9]{1,9})(?:\.([0-9]{1,9}))?\s*$")]
    private static partial Regex Number();
}
