using System.Text;
using System.Text.Json;
using Plenary.Documents.Tests.Word;
using Plenary.Server.Commands;

namespace Plenary.Server.Tests.Commands;

/// <summary><c>plenary compile --base A.docx B.docx</c>: what the points take back is the first file, what they make is the second, to the letter.</summary>
public sealed class CompareTwoFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenary-two-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_real_pair_leads_from_the_first_to_the_second()
    {
        foreach (var stem in SharedFiles.In("before-after", "*.docx").GroupBy(f => Path.GetFileName(f).Split('-')[0]))
            foreach (var first in stem)
                foreach (var second in stem.Where(f => f != first)) await Leads(first, second);
    }

    [Theory]
    [InlineData("One|Two|Three", "One|Two1|THREE")]
    [InlineData("No. 13 of article 1", "No.\u00A013 of article 1")]
    [InlineData("He said \"no\".", "He said “no”.")]
    [InlineData("Nobody has  two spaces.", "Nobody has two spaces.")]
    [InlineData("The meeting rises.", "1. The meeting rises.")]
    [InlineData("Yes|Yes|* * *|No", "* * *|Yes|No|Yes|Yes")]
    [InlineData("résumé", "re\u0301sume\u0301")]
    [InlineData("", "What was not there")]
    [InlineData("What is not there any more", "")]
    [InlineData("A sentence that stays. A sentence that goes.|Another paragraph.", "A sentence that stays.|And one in between.|Another paragraph.")]
    public async Task Every_character_counts(string first, string second) => await Leads(Write("a.docx", first), Write("b.docx", second));

    [Fact]
    public async Task A_file_with_itself_has_no_points()
    {
        var file = Write("a.docx", "One|Two|One");
        using var compiled = await Run("compile", "--base", file, file, "--out", "-");
        Assert.Empty(compiled.RootElement.GetProperty("points").EnumerateArray());
    }

    [Fact]
    public async Task A_letter_that_has_not_a_line_of_the_text_stays_a_letter()
    {
        var text = Write("a.docx", "1. The Forum meets once a year.|2. It takes no decision.");
        var letter = Write("b.docx", "Dear Chair,|" + string.Concat(Enumerable.Repeat("Our members have read the draft with care and thank everybody who worked on it. ", 4)) + "|We support paragraph 2.");
        using var compiled = await Run("compile", "--base", text, letter, "--out", "-");
        Assert.DoesNotContain(compiled.RootElement.GetProperty("points").EnumerateArray(), p => p.GetProperty("operation").GetString() is "delete" or "add");
    }

    private async Task Leads(string first, string second)
    {
        var redline = Path.Combine(_folder, "redline.docx");
        using var compiled = await Run("compile", "--base", first, second, "--out", "-", "--out", redline);
        using var a = await Run("read", first, "--format", "json");
        using var b = await Run("read", second, "--format", "json");
        var name = $"{Path.GetFileName(first)} → {Path.GetFileName(second)}";
        var paragraphs = compiled.RootElement.GetProperty("text").GetProperty("paragraphs").EnumerateArray().Select(p => (Id: p.GetProperty("id").GetString()!, Text: p.GetProperty("text").GetString()!)).ToList();
        Assert.True(Said(a, accepted: false).SequenceEqual(paragraphs.Select(p => p.Text)), name);
        Assert.True(Said(b, accepted: true).SequenceEqual(Made(paragraphs, compiled.RootElement.GetProperty("points"))), name);
        using var back = await Run("read", redline, "--format", "json");
        Assert.True(Said(a, accepted: false).SequenceEqual(Said(back, accepted: false)), name + ": rejected");
        Assert.True(Said(b, accepted: true).SequenceEqual(Said(back, accepted: true)), name + ": accepted");
    }

    /// <summary>What stands in a file with its own changes made or taken back, empty lines apart.</summary>
    private static IEnumerable<string> Said(JsonDocument reading, bool accepted)
    {
        var changes = reading.RootElement.GetProperty("changes").EnumerateArray().Where(c => accepted && c.GetProperty("kind").GetString() != "format")
            .ToLookup(c => c.GetProperty("block").GetInt32());
        var result = new StringBuilder();
        foreach (var block in reading.RootElement.GetProperty("blocks").EnumerateArray().Where(b => b.GetProperty("kind").GetString() is not ("header" or "footer")))
        {
            var (text, at) = (block.GetProperty("text").GetString() + "\n", 0);
            foreach (var change in changes[block.GetProperty("index").GetInt32()])
            {
                var (start, end) = (change.GetProperty("start").GetInt32(), change.GetProperty("end").GetInt32());
                result.Append(text, at, start - at);
                if (change.GetProperty("kind").GetString() is "insert" or "replace" or "moveTo" or "paragraphInsert") result.Append(change.GetProperty("text").GetString());
                at = end;
            }
            result.Append(text, at, text.Length - at);
        }
        return result.ToString().Split('\n').Where(t => !string.IsNullOrWhiteSpace(t));
    }

    /// <summary>The paragraphs with all points made, by the contract alone.</summary>
    private static IEnumerable<string> Made(List<(string Id, string Text)> paragraphs, JsonElement points)
    {
        var starts = new Dictionary<string, (int Start, int Length)>();
        var whole = new StringBuilder();
        foreach (var (id, text) in paragraphs)
        {
            starts[id] = (whole.Length, text.Length);
            whole.Append(text).Append('\n');
        }
        var steps = new List<(int Start, int End, string Put, int Rank)>();
        foreach (var point in points.EnumerateArray())
        {
            var anchor = point.GetProperty("anchor");
            var (start, end) = Span(anchor);
            var put = point.GetProperty("text").GetString();
            switch (point.GetProperty("operation").GetString())
            {
                case "add":
                    In(anchor, start, put!);
                    break;
                case "delete":
                    steps.Add((start, end, "", 2));
                    break;
                case "move":
                    steps.Add((start, end, "", 2));
                    In(anchor.GetProperty("destination"), Span(anchor.GetProperty("destination")).Start, put ?? whole.ToString(start, end - start).TrimEnd('\n'));
                    break;
                default:
                    steps.Add((start, Of(anchor, "to") == "paragraph" ? end - 1 : end, put!, 2));
                    break;
            }
        }
        var (result, at) = (new StringBuilder(), 0);
        foreach (var step in steps.Select((s, i) => (s, i)).OrderBy(x => x.s.Start).ThenBy(x => x.s.Rank).ThenBy(x => x.i).Select(x => x.s))
        {
            result.Append(whole, at, step.Start - at).Append(step.Put);
            at = step.End;
        }
        return result.Append(whole, at, whole.Length - at).ToString().Split('\n').Where(t => !string.IsNullOrWhiteSpace(t));

        (int Start, int End) Span(JsonElement anchor)
        {
            if (Of(anchor, "paragraph") is not { } id) return (0, 0);
            var (start, length) = starts[id];
            return Of(anchor, "to") switch
            {
                "gap" => (start + length + 1, start + length + 1),
                "range" => (start + anchor.GetProperty("start").GetInt32(), start + anchor.GetProperty("end").GetInt32()),
                _ => Of(anchor, "through") is { } through ? (start, starts[through].Start + starts[through].Length + 1) : (start, start + length + 1),
            };
        }

        void In(JsonElement anchor, int place, string words) =>
            steps.Add(Of(anchor, "to") == "gap" ? (place, place, words + "\n", 0) : (place, place, words, 1));

        static string? Of(JsonElement anchor, string name) => anchor.GetProperty(name).GetString();
    }

    private string Write(string name, string paragraphs)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, Docx.Of(string.Concat(paragraphs.Split('|').Select(p => Docx.P(Docx.R(p))))));
        return file;
    }

    private static async Task<JsonDocument> Run(params string[] args)
    {
        using var output = new MemoryStream();
        await using var messages = new StringWriter();
        var exit = await CommandLine.RunAsync(args, output, messages);
        Assert.True(exit == Exit.Done, messages.ToString());
        return JsonDocument.Parse(output.ToArray());
    }
}
