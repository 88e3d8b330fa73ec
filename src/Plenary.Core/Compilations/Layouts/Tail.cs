using Plenary.Core.Contributions;

namespace Plenary.Core.Compilations.Layouts;

/// <summary>What stands after the body of every layout: what could not be read, the letters that many sent, who contributed with a way to each
/// thing that they said, and how the whole was made.</summary>
public static class Tail
{
    /// <summary>The share of a template struck out from which a letter is shown as a letter and not as changes.</summary>
    private const double Rewritten = .8;

    /// <summary>The blocks; linear in the points, apart from comparing the letters of a campaign with their template.</summary>
    /// <param name="say">The words.</param>
    /// <param name="kind">The layout before it: F gives every point a line of its own, the others one to a proposal.</param>
    public static IEnumerable<SheetBlock> Of(Phrasing say, LayoutKind kind)
    {
        var compilation = say.Apparatus.Compilation;
        var points = compilation.Points.ToDictionary(p => p.Id, StringComparer.Ordinal);
        if (compilation.Errors.Count > 0)
        {
            yield return Heading(say, "layout.unreadable", "unreadable");
            foreach (var error in compilation.Errors)
                yield return new SheetParagraph(SheetRole.Note, [new(Frame.Unreadable(say, error))]);
        }
        if (compilation.Campaigns.Count > 0)
        {
            yield return Heading(say, "layout.campaigns", "campaigns");
            yield return new SheetParagraph(SheetRole.Lead, [new(say.Say("layout.campaigns.how"))]);
            foreach (var campaign in compilation.Campaigns.Where(c => points.ContainsKey(c.Template)))
                foreach (var block in Letters(say, campaign, points, Link))
                    yield return block;
        }
        yield return Heading(say, "layout.contributions", "contributions");
        yield return new SheetTable(
            [
                new(say.Say("layout.column.number"), 6), new(say.Say("layout.column.sender"), 24), new(say.Say("layout.column.received"), 13),
                new(say.Say("layout.column.files"), 23), new(say.Say("layout.column.points"), 34),
            ],
            [.. compilation.Contributions.GroupJoin(compilation.Points, c => c.Number, p => p.Contribution, (c, own) => Row(say, c, [.. own], Link))]);
        yield return Heading(say, "layout.compiled", "compiled");
        foreach (var line in Frame.Method(say))
            yield return new SheetParagraph(SheetRole.Note, [new(line)]);

        string Link(Point point) => kind == LayoutKind.F ? point.Id : point.Group ?? point.Id;
    }

    /// <summary>A letter that many sent: its words once, then what each of the others changed in it; the same change is told once.</summary>
    private static IEnumerable<SheetBlock> Letters(Phrasing say, Campaign campaign, Dictionary<string, Point> points, Func<Point, string> link)
    {
        var template = points[campaign.Template];
        var words = OneSpace(template.Text);
        yield return new SheetParagraph(SheetRole.Voice,
        [
            new(say.Say("layout.campaigns.senders", Phrasing.Number(campaign.Senders)) + " ", SheetMarks.Bold),
            new(words, SheetMarks.None, Foreign(say, template)), new(" "), Id(template), new(" " + Sender(template), SheetMarks.Quiet),
        ]);
        foreach (var same in campaign.Points.Where(points.ContainsKey).Select(id => points[id]).Where(p => p != template)
            .GroupBy(p => OneSpace(p.Text), StringComparer.Ordinal))
        {
            var runs = new List<SheetRun>();
            if (same.Key == words)
                runs.Add(new(say.Say("layout.campaigns.same") + " ", SheetMarks.Quiet));
            else
                runs.AddRange(Changes(words, same.Key).Select(r => Parts.Run(r, SheetMarks.Inserted, Foreign(say, same.First()))).Append(new(" ")));
            foreach (var (i, point) in same.Index())
            {
                runs.Add(new(i == 0 ? "" : "; ", SheetMarks.Quiet));
                runs.Add(Id(point));
                runs.Add(new(" " + Sender(point), SheetMarks.Quiet));
            }
            yield return new SheetParagraph(SheetRole.Note, runs) { Level = 1 };
        }

        SheetRun Id(Point point) => new(point.Id, SheetMarks.Quiet, Link: link(point));
        string Sender(Point point) => say.Apparatus.Contribution(point.Contribution).Sponsor;
    }

    /// <summary>What a letter changes in its template; where hardly anything of it is left, the letter as it is: all struck and all new says no more.</summary>
    private static IReadOnlyList<WordingRun> Changes(string template, string letter)
    {
        var runs = Wording.Between(template, letter, Wording.Line / 2);
        return runs.Where(r => r.Kind == WordingKind.Gone).Sum(r => r.Text.Length) > Rewritten * template.Length ? [new(letter, WordingKind.Same)] : runs;
    }

    /// <summary>How mails and word processors break lines and space sentences is no change of a letter.</summary>
    private static string OneSpace(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static SheetRow Row(Phrasing say, Contribution contribution, IReadOnlyList<Point> points, Func<Point, string> link) => new(
        [
            [Paragraph("C" + Phrasing.Number(contribution.Number))],
            Sender(say, contribution),
            [.. new[] { Frame.Received(contribution), contribution.Late ? say.Say("layout.late") : null,
                contribution.BasedOn is { } version ? say.Say("layout.basedOn", Phrasing.Number(version)) : null }.OfType<string>().Select(Paragraph)],
            [.. contribution.Files.SelectMany(f => new[] { Paragraph(f.File), Quiet("SHA-256 " + f.Sha256) })],
            Went(say, contribution, points, link),
        ], "C" + Phrasing.Number(contribution.Number));

    private static SheetParagraph[] Sender(Phrasing say, Contribution contribution)
    {
        var lines = new List<string> { contribution.Sponsor };
        if (contribution.Person is { } person && person != contribution.Sponsor)
            lines.Add(person);
        lines.Add(string.Join(" · ", new[] { contribution.Kind is { } kind ? say.Kind(kind) : null, contribution.Country,
            contribution.Capacity is { } capacity and not Capacity.Organisation ? say.Capacity(capacity) : null }.OfType<string>()));
        if (contribution.OnBehalfOf.Count > 0)
            lines.Add(say.Say("layout.onBehalfOf", string.Join("; ", contribution.OnBehalfOf)));
        return [.. lines.Where(l => l.Length > 0).Select((l, i) => i == 0 ? Paragraph(l) : Quiet(l))];
    }

    /// <summary>Every voice can see where it went: each of its points, with the place where it stands and a way there.</summary>
    private static SheetParagraph[] Went(Phrasing say, Contribution contribution, IReadOnlyList<Point> points, Func<Point, string> link)
    {
        if (points.Count == 0)
            return [Paragraph(contribution.Unreadable ? say.Say("layout.contribution.unreadable") : "0")];
        var runs = new List<SheetRun>();
        foreach (var (i, point) in points.Index())
        {
            if (i > 0)
                runs.Add(new(" · ", SheetMarks.Quiet));
            runs.Add(new(point.Id, Link: link(point)));
            runs.Add(new("\u00A0" + say.Where(point.Anchor).Replace(' ', '\u00A0'), SheetMarks.Quiet));
        }
        // The count has a line of its own: beside the first number, two numbers run into each other where the writing goes from right to left.
        return [Paragraph(Phrasing.Number(points.Count)), new(SheetRole.Note, runs)];
    }

    private static string? Foreign(Phrasing say, Point point) =>
        say.Apparatus.Contribution(point.Contribution).Language is { } language && language != say.TextLanguage ? language : null;

    private static SheetParagraph Paragraph(string text) => new(SheetRole.Note, [new(text)]);

    private static SheetParagraph Quiet(string text) => new(SheetRole.Note, [new(text, SheetMarks.Quiet)]);

    private static SheetHeading Heading(Phrasing say, string key, string id) => new(1, [new(say.Say(key))], id);
}
