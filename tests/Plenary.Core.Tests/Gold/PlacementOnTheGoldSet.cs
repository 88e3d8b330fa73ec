using System.Globalization;
using Plenary.Core.Contributions;
using Plenary.Core.Contributions.Segmenting;
using Plenary.Core.Texts.References;

namespace Plenary.Core.Tests.Gold;

/// <summary>Reads every point of the gold set as a contribution of its own and counts. Unit: one place of one point. A point placed by a
/// suggestion counts as not placed; whether its suggestions hold the right place is counted apart.</summary>
public sealed class PlacementOnTheGoldSet(ITestOutputHelper output)
{
    private sealed record Outcome(
        GoldPoint Gold, IReadOnlySet<string> Wanted, IReadOnlySet<string> Found, IReadOnlySet<string> Suggested, bool OperationRight)
    {
        public int Right => Found.Count(Wanted.Contains);
    }

    /// <summary>The sets beside this file, and a folder of the same tables that <c>PLENARY_GOLD</c> names.</summary>
    public static TheoryData<string> Sets => Environment.GetEnvironmentVariable("PLENARY_GOLD") is { Length: > 0 } folder ? [folder] : ["first", "second", "third"];

    [Theory]
    [InlineData("first", 200, 30)]
    [InlineData("second", 130, 20)]
    [InlineData("third", 130, 20)]
    public void The_set_is_as_large_as_promised_in_every_language(string name, int all, int each)
    {
        var set = new GoldSet(name);
        var points = set.Points();
        Assert.True(points.Count >= all);
        Assert.All(GoldSet.Languages, l => Assert.True(points.Count(p => p.Language == l) >= each, l));
        Assert.Equal(points.Count, points.Select(p => p.Id).Distinct().Count());
        var texts = set.Texts();
        Assert.All(points, p => Wanted(p, texts[p.Text]));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Answers_land_where_they_answer_and_likeness_places_nothing(string name)
    {
        var outcomes = Outcomes(new(name));
        output.WriteLine($"The {name} set\n\n| points by | n | placed | precision | recall | operation |\n|---|---|---|---|---|---|");
        foreach (var group in outcomes.GroupBy(o => o.Gold.Evidence)) Row(group.Key, [.. group]);
        foreach (var group in outcomes.GroupBy(o => o.Gold.Language)) Row(group.Key, [.. group]);
        Row("all", outcomes);
        var likeness = outcomes.Where(o => o.Gold.Evidence == "likeness").ToList();
        var suggested = likeness.Count(o => o.Wanted.Any(o.Suggested.Contains));
        output.WriteLine($"\nsuggestions: right place among the best three {suggested} of {likeness.Count}\n");
        foreach (var o in outcomes.Where(o => !o.Found.SetEquals(o.Gold.Evidence == "likeness" ? new HashSet<string>() : o.Wanted)))
            output.WriteLine($"{o.Gold.Id}\twanted {o.Gold.Places}\tfound {string.Join(';', o.Found)}\t{o.Gold.Words}");
        foreach (var o in outcomes.Where(o => !o.OperationRight)) output.WriteLine($"{o.Gold.Id}\tnot {o.Gold.Operation}\t{o.Gold.Words}");
        // What must never happen: likeness alone places a point, or an answer lands elsewhere.
        Assert.All(outcomes.Where(o => o.Gold.Evidence == "likeness"), o => Assert.Empty(o.Found));
        Assert.All(outcomes.Where(o => o.Gold.Evidence is "answer" or "quote"), o => Assert.Subset(o.Wanted.ToHashSet(), o.Found.ToHashSet()));
    }

    /// <summary>On these sets, which the rules have seen since. What a set said before it was seen stands in docs/placement.md.</summary>
    [Fact]
    public void Of_all_that_is_placed_without_being_a_suggestion_at_least_97_of_100_stand_right()
    {
        var outcomes = new[] { "first", "second", "third" }.SelectMany(name => Outcomes(new(name))).ToList();
        Assert.True(Precision(outcomes) >= .97, string.Create(CultureInfo.InvariantCulture, $"{Precision(outcomes):0.000} of {outcomes.Sum(o => o.Found.Count)} places"));
    }

    private void Row(string name, IReadOnlyList<Outcome> outcomes) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {outcomes.Count} | {outcomes.Sum(o => o.Found.Count)} | {Precision(outcomes):0.000} | {Recall(outcomes):0.000} | {outcomes.Average(o => o.OperationRight ? 1d : 0):0.000} |"));

    private static double Precision(IReadOnlyList<Outcome> outcomes) =>
        outcomes.Sum(o => (double)o.Right) / Math.Max(1, outcomes.Sum(o => o.Found.Count));

    private static double Recall(IReadOnlyList<Outcome> outcomes) =>
        outcomes.Sum(o => (double)o.Right) / Math.Max(1, outcomes.Sum(o => o.Wanted.Count));

    private static List<Outcome> Outcomes(GoldSet set)
    {
        var texts = set.Texts();
        var questions = set.Questions();
        var finders = texts.ToDictionary(t => t.Key, t => PlaceFinder.Of(t.Value.Version, questions));
        return [.. set.Points().Select(p => Place(p, texts[p.Text], finders[p.Text]))];
    }

    private static Outcome Place(GoldPoint gold, GoldText text, PlaceFinder finder)
    {
        var reading = Read(gold);
        var contribution = new Contribution { Number = 1, Files = [reading], Language = gold.Language };
        var points = PointReader.Read(contribution, reading, finder).Where(p => p.Source.Block == reading.Blocks.Count - 1).ToList();
        var placed = points.Where(p => p.Evidence.By != EvidenceBy.Likeness && p.Anchor.To != AnchorTo.None).ToList();
        return new(gold, Wanted(gold, text), placed.SelectMany(p => Keys(p.Anchor, text)).ToHashSet(),
            points.SelectMany(p => p.Evidence.Others).SelectMany(c => Keys(c.Anchor, text)).ToHashSet(),
            points.Any(p => Asks(p.Operation) == Asks(gold.Operation)));
    }

    /// <summary>"As it stands" is said by those who support and by those who want nothing touched: one answer for both.</summary>
    private static Operation Asks(Operation operation) => operation == Operation.Keep ? Operation.Support : operation;

    /// <summary>The input as its reader would give it: a heading over the words, or a mail that answers a quoted line.</summary>
    private static Reading Read(GoldPoint gold)
    {
        var quoted = gold.Above.StartsWith('>');
        List<Block> blocks = [];
        if (gold.Above.Length > 0)
            blocks.Add(quoted ? new() { Index = 0, Kind = BlockKind.Paragraph, Text = gold.Above }
                : new() { Index = 0, Kind = BlockKind.Heading, Level = 1, Text = gold.Above[2..] });
        blocks.Add(new() { Index = blocks.Count, Kind = BlockKind.Paragraph, Text = gold.Words });
        return new()
        {
            File = gold.Id,
            Sha256 = "",
            Format = quoted ? FileFormat.Eml : FileFormat.Html,
            Language = new(gold.Language, 1),
            Blocks = blocks,
            Mail = !quoted ? null : new()
            {
                Parts =
                [
                    new() { Kind = MailPartKind.Quoted, Text = gold.Above + "\n", FirstBlock = 0, BlockCount = 1 },
                    new() { Kind = MailPartKind.Reply, Text = gold.Words, Answers = 0, FirstBlock = 1, BlockCount = 1 },
                ],
            },
        };
    }

    private static HashSet<string> Wanted(GoldPoint gold, GoldText text)
    {
        if (gold.Places == "-") return [];
        var known = text.Version.Paragraphs.Select(p => text.Keys[p.Id]).ToList();
        return gold.Places.Split(';').SelectMany(place =>
        {
            var ends = place.Split("..");
            var key = ends[0].Replace("gap:", "", StringComparison.Ordinal);
            if (!key.StartsWith('Q')) Assert.Contains(key, known);
            return ends.Length == 1 ? [place]
                : Headed([.. text.Version.Paragraphs.Take(known.IndexOf(ends[1]) + 1).Skip(known.IndexOf(ends[0]))], text);
        }).ToHashSet();
    }

    /// <summary>The keys of a place. A heading with what stands under it is that heading; a whole article is its heading.</summary>
    private static IEnumerable<string> Keys(Anchor anchor, GoldText text) => anchor.To switch
    {
        AnchorTo.Question => [$"Q{anchor.Question}"],
        AnchorTo.Gap => [$"gap:{(anchor.Paragraph is { } after ? text.Keys[after] : "")}"],
        AnchorTo.Text or AnchorTo.Missing => [$"{anchor.To}"],
        AnchorTo.None or AnchorTo.Orphan => [],
        _ when anchor.Paragraph is { } from && anchor.Through is { } to =>
            Headed([.. text.Version.Paragraphs.Skip(text.Version.Order[from]).Take(text.Version.Order[to] - text.Version.Order[from] + 1)], text),
        _ => [text.Keys[anchor.Paragraph!]],
    };

    private static IEnumerable<string> Headed(IReadOnlyList<Plenary.Core.Texts.Paragraph> range, GoldText text) =>
        range.Any(p => p.Kind == BlockKind.Heading) ? range.Where(p => p.Kind == BlockKind.Heading).Select(p => text.Keys[p.Id]) : range.Select(p => text.Keys[p.Id]);
}
