using System.Diagnostics;
using System.Globalization;
using Plenary.Core.Compilations.Grouping;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Compilations.Grouping;
using Plenary.Core.Texts;
using Plenary.Core.Texts.Comparing;
using Plenary.Documents.Word;

namespace Plenary.Benchmarks.Merging;

/// <summary>How much processor time it takes to align, compare and group many contributors whose edits are known.
/// <c>dotnet run -c Release --project bench/Plenary.Benchmarks -- merging [BASE.docx]</c></summary>
internal static class MergingFigures
{
    public static int Run(string[] args)
    {
        var file = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data", "documents", "docx-tracked",
            "open-xml-sdk__BackgroundReport_-_THE_WORKING_GROUP_ON_INTERNET_GOVERNANCE.docx");
        var text = File.Exists(file)
            ? TextBuilder.Build(0, [("en", WordReader.Read("base", "", File.ReadAllBytes(file)))], "Base").Value!
            : Synthetic(1189);
        Console.WriteLine($"{text.Paragraphs.Count} paragraphs ({(File.Exists(file) ? "the report" : "synthetic")}), 100 contributors of 20 edits");
        var hundred = Planted.Make(text, contributors: 100, each: 20, pool: 400, seed: 7);
        for (var round = 1; round <= 4; round++)
        {
            var start = Processor();
            var points = hundred.Points(PreparedText.Of(text));
            var compared = Processor();
            var grouped = Grouper.Group(points, hundred.Contributions, text);
            var end = Processor();
            var (found, merged, unknown) = hundred.Judge(grouped);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(round == 1 ? "cold" : "warm")}: compare {compared - start:F2} s, group {end - compared:F2} s, together {end - start:F2} s CPU; {points.Count} edits, {grouped.Groups.Count} groups, {found:P2} of the pairs found, {merged} merged, {unknown} unknown"));
        }

        var five = Synthetic(500);
        foreach (var count in (int[])[2500, 5000, 10_000]) Many(five, count);
        return 0;
    }

    /// <summary>Contributors come in batches, so that what is measured is the work and not the memory of all their files at once.</summary>
    private static void Many(TextVersion text, int count)
    {
        const int Batch = 250;
        GC.Collect();
        var points = new List<Point>();
        var contributions = new List<Contribution>();
        var (compare, before) = (0.0, 0.0);
        var prepared = PreparedText.Of(text);
        for (var first = 1; first <= count; first += Batch)
        {
            var planted = Planted.Make(text, Batch, each: 4, pool: 4000, seed: 11, first);
            before = Processor();
            points.AddRange(planted.Points(prepared));
            compare += Processor() - before;
            foreach (var contribution in planted.Contributions) contributions.Add(contribution with { Files = [contribution.Files[0] with { Blocks = [], Changes = [] }] });
        }
        before = Processor();
        var grouped = Grouper.Group(points, contributions, text);
        var group = Processor() - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} contributors on {text.Paragraphs.Count} paragraphs: compare {compare:F2} s, group {group:F2} s, together {compare + group:F2} s CPU; {points.Count} edits, {grouped.Groups.Count} groups, {grouped.Groups.Sum(g => (long)g.Alternatives.Count) / 2} pairs of alternatives; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static TextVersion Synthetic(int paragraphs)
    {
        string[] words = ["governance", "of", "the", "Internet", "rests", "with", "all", "stakeholders", "and", "each", "in", "its", "role", "access", "for", "everyone", "is", "a", "matter", "public"];
        return new()
        {
            Version = 0, Title = "Synthetic", Language = "en", Languages = ["en"],
            Paragraphs = [.. Enumerable.Range(0, paragraphs).Select(i =>
            {
                var text = string.Join(' ', Enumerable.Range(0, 20 + i * 7 % 40).Select(k => words[(i * i * 7 + k * k * 3 + k * i) % words.Length])) + $" in section {i}.";
                return new Paragraph { Id = $"p{i + 1}", Kind = BlockKind.Paragraph, Text = text, Texts = new Dictionary<string, string> { ["en"] = text } };
            })],
        };
    }
}
