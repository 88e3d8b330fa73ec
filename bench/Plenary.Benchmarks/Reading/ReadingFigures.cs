using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Plenary.Documents.Word;

namespace Plenary.Benchmarks.Reading;

/// <summary>How fast tracked Word files are read, beside the OpenXML SDK's tree and pandoc: wall and processor time in one run on
/// the same files. <c>dotnet run -c Release --project bench/Plenary.Benchmarks -- reading [FOLDER]</c></summary>
internal static class ReadingFigures
{
    private const int Rounds = 15, Warming = 40;

    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data", "documents", "docx-tracked");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}; name one with .docx files.");
            return 2;
        }
        var names = Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal).ToArray();
        var files = names.Select(File.ReadAllBytes).ToArray();
        Console.WriteLine($"{files.Length} files, {files.Sum(f => (long)f.Length) / 1024} KB packed, medians of {Rounds} rounds over all of them");

        long blocks = 0, elements = 0;
        var ours = Measure("Plenary", () => blocks = files.Sum(f => (long)WordReader.Read("x", "", f).Blocks.Count));
        var sdk = Measure("OpenXML SDK", () => elements = files.Sum(Elements));
        Console.WriteLine($"{blocks} blocks, {elements} elements");
        Console.WriteLine(Ratio("OpenXML SDK", sdk, ours));
        if (Pandoc(names) is { } pandoc) Console.WriteLine(Ratio("pandoc", pandoc, ours));
        else Console.WriteLine("pandoc is not installed");
        return 0;
    }

    private static Figure Measure(string name, Action round)
    {
        var (cold, coldUsed) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        round();
        Say(name + " 1st", new(Stopwatch.GetElapsedTime(cold).TotalMilliseconds, (Environment.CpuUsage.TotalTime - coldUsed).TotalMilliseconds));
        for (var i = 0; i < Warming; i++) round();
        var (wall, processor) = (new List<double>(), new List<double>());
        using var self = Process.GetCurrentProcess();
        for (var i = 0; i < Rounds; i++)
        {
            self.Refresh();
            var (begun, used) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
            round();
            wall.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            self.Refresh();
            processor.Add((self.TotalProcessorTime - used).TotalMilliseconds);
        }
        return Say(name, new(Median(wall), Median(processor)));
    }

    /// <summary>What a program that wants the same from the SDK must at least do: load the parts with text and see every element.</summary>
    private static long Elements(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var main = document.MainDocumentPart;
            if (main is null) return 0;
            OpenXmlPart?[] parts = [main, main.FootnotesPart, main.EndnotesPart, main.WordprocessingCommentsPart, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, .. main.HeaderParts, .. main.FooterParts];
            return parts.Sum(p => p?.RootElement?.Descendants().LongCount() ?? 0);
        }
        catch (Exception refused) when (refused is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or UriFormatException)
        {
            // Files that the SDK does not open cost it little; that is in its favour.
            return 0;
        }
    }

    private static Figure? Pandoc(string[] names)
    {
        var begun = Stopwatch.GetTimestamp();
        var used = OfChildren();
        try
        {
            foreach (var name in names)
            {
                using var pandoc = Process.Start(new ProcessStartInfo("pandoc", ["-f", "docx", "--track-changes=all", "-t", "native", "-o", "/dev/null", name])
                {
                    RedirectStandardError = true,
                })!;
                pandoc.StandardError.ReadToEnd();
                pandoc.WaitForExit();
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        return Say("pandoc", new(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, OfChildren() - used));
    }

    /// <summary>Milliseconds of processor of all processes started here that have ended (proc(5): cutime and cstime, in hundredths).</summary>
    private static double OfChildren()
    {
        if (!File.Exists("/proc/self/stat")) return double.NaN;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return 10 * (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture));
    }

    private static Figure Say(string name, Figure figure)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {figure.Wall,9:0.0} ms wall {figure.Processor,9:0.0} ms processor"));
        return figure;
    }

    private static string Ratio(string name, Figure other, Figure ours) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {other.Wall / ours.Wall:0.0} times our wall time, {other.Processor / ours.Processor:0.0} times our processor time");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private readonly record struct Figure(double Wall, double Processor);
}
