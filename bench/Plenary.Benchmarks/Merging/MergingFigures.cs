using System.Diagnostics;
using System.Globalization;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Contributions;
using Plenary.Core.Tests.Compilations.Grouping;
using Plenary.Core.Texts;
using Plenary.Documents.Word;

namespace Plenary.Benchmarks.Merging;

/// <summary>How much processor time and memory it takes to make the common document of many contributors whose edits are known, from their
/// readings to the compilation (<see cref="Compiler.Compile"/>: comparing, placing, grouping, alternatives, likenesses, campaigns, counts).
/// <c>dotnet run -c Release --project bench/Plenary.Benchmarks -- merging [BASE.docx]</c></summary>
internal static class MergingFigures
{
    private const int Rounds = 9;

    public static int Run(string[] args)
    {
        var file = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data", "documents", "docx-tracked",
            "open-xml-sdk__BackgroundReport_-_THE_WORKING_GROUP_ON_INTERNET_GOVERNANCE.docx");
        var there = File.Exists(file);
        var text = there ? TextBuilder.Build(0, [("en", WordReader.Read("base", "", File.ReadAllBytes(file)))], "Base").Value! : Synthetic(1189);
        Hundred(text, there ? "the report" : "synthetic");
        var five = Synthetic(500);
        foreach (var count in args.Length > 1 ? args[1..].Select(a => int.Parse(a, CultureInfo.InvariantCulture)) : [1250, 2500, 5000, 10_000]) Many(five, count);
        return 0;
    }

    private static void Hundred(TextVersion text, string name)
    {
        var planted = Planted.Make(text, contributors: 100, each: 20, pool: 400, seed: 7);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Paragraphs.Count} paragraphs ({name}), 100 contributors, {planted.Acts} edits"));
        var compilation = Compile(text, planted.Contributions, out var first);
        var rounds = new List<Used>();
        for (var i = 0; i < Rounds; i++)
        {
            compilation = Compile(text, planted.Contributions, out var used);
            rounds.Add(used);
        }
        Console.WriteLine($"first run: {first}");
        Console.WriteLine($"steady, median of {Rounds}: {rounds.OrderBy(r => r.Processor).ElementAt(Rounds / 2)}");
        Console.WriteLine($"{compilation.Groups.Count} groups; {planted.Judge(compilation.Points)}");
    }

    /// <summary>All readings are held at once, each with blocks of its own; a paragraph left as it was shares its characters with the text.</summary>
    private static void Many(TextVersion text, int count)
    {
        var planted = Planted.Make(text, count, each: 4, pool: 4000, seed: 11, shared: true);
        GC.Collect();
        var held = GC.GetTotalMemory(forceFullCollection: true) >> 20;
        var compilation = Compile(text, planted.Contributions, out var first);
        var peak = Peak();
        Compile(text, planted.Contributions, out var second);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count,6} contributors on {text.Paragraphs.Count} paragraphs: first {first}; again {second}; {compilation.Points.Count} points, {compilation.Groups.Count} groups; readings {held} MB, peak of the process {peak} MB; {planted.Judge(compilation.Points)}"));
    }

    private static Compilation Compile(TextVersion text, IReadOnlyList<Contribution> contributions, out Used used)
    {
        var input = new CompilerInput(new Consultation { Title = "Figures" }, [text], text, contributions, []);
        var (begun, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var compilation = Compiler.Compile(input);
        used = new((Environment.CpuUsage.TotalTime - before).TotalSeconds, Stopwatch.GetElapsedTime(begun).TotalSeconds);
        return compilation;
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 >> 20;
    }

    private readonly record struct Used(double Processor, double Wall)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Processor:F2} s CPU, {Wall:F2} s wall");
    }

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
