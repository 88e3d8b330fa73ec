using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Plenary.Documents.Tests.Folders;

namespace Plenary.Server.Tests.Commands;

/// <summary><c>plenary compile</c> as a secretariat types it.</summary>
public sealed class CompileCommandTests : IDisposable
{
    private readonly AFolder _folder = new AFolder().With("contributions/a.txt", "We support paragraph 1.\n");
    private readonly string _outs = Directory.CreateTempSubdirectory("plenary-out-").FullName;

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_outs, recursive: true);
    }

    private string Out(string name) => Path.Combine(_outs, name);

    [Fact]
    public void A_folder_becomes_every_kind_of_output_in_one_run()
    {
        string[] files = ["c.html", "c.docx", "c.md", "c.csv", "c.json"];
        var ran = Cli.Run(["compile", _folder.Root, .. files.SelectMany(f => new[] { "--out", Out(f) })]).Exits(0);
        Assert.Empty(ran.Out);
        Assert.Equal("Received: 1. Compiled: 1. Unreadable: 0. Points: 1, of which waiting for a person to place them: 0.", Assert.Single(ran.Said));
        Assert.Equal(files.Order(StringComparer.Ordinal), Left());
        Assert.All(files, f => Assert.True(new FileInfo(Out(f)).Length > 100, f));
    }

    [Fact]
    public void A_dash_is_standard_output_and_nothing_but_the_result_goes_there()
    {
        var ran = Cli.Run("compile", _folder.Root, "--out", "-").Exits(0);
        Assert.Equal(1, JsonDocument.Parse(ran.Out).RootElement.GetProperty("totals").GetProperty("received").GetInt32());
        Assert.Empty(Left());
    }

    [Fact]
    public void A_zip_of_the_folder_gives_the_same_bytes_as_the_folder()
    {
        var folder = Cli.Run("compile", _folder.Root, "--out", "-").Exits(0).Out;
        Assert.Equal(folder, Cli.Run("compile", _folder.Zipped(withFolder: true), "--out", "-").Exits(0).Out);
    }

    [Fact]
    public void A_base_text_and_one_Word_file_are_compared_and_the_redline_reads_back()
    {
        Cli.Run("compile", _folder.Root, "--out", Out("text.docx")).Exits(0);
        _folder.With("base.md", "1. Benches stand in the shade.\n").With("theirs.md", "1. Benches stand in the sun.\n");
        Cli.Run("compile", "--base", Path.Combine(_folder.Root, "base.md"), Path.Combine(_folder.Root, "theirs.md"), "--out", Out("c.json"), "--out", Out("c.docx")).Exits(0);
        var point = JsonDocument.Parse(File.ReadAllText(Out("c.json"))).RootElement.GetProperty("points").EnumerateArray().Single();
        Assert.Equal(("replace", "comparison"), (point.GetProperty("operation").GetString(), point.GetProperty("evidence").GetProperty("by").GetString()));
        var changes = JsonDocument.Parse(Cli.Run("read", Out("c.docx")).Exits(0).Out).RootElement.GetProperty("changes");
        Assert.NotEmpty(changes.EnumerateArray());
    }

    [Fact]
    public void What_cannot_be_read_is_named_the_rest_is_done_and_the_status_says_so()
    {
        _folder.With("contributions/b.docx", "PK\u0003\u0004 broken"u8.ToArray()).With("contributions/empty.txt", []);
        var ran = Cli.Run("compile", _folder.Root, "--out", Out("c.json")).Exits(1);
        Assert.Contains(ran.Said, l => l.StartsWith("plenary: contributions/b.docx: ", StringComparison.Ordinal));
        Assert.Contains(ran.Said, l => l.StartsWith("plenary: contributions/empty.txt: ", StringComparison.Ordinal));
        Assert.StartsWith("Received: 3. Compiled: 1. Unreadable: 2.", ran.Said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c.odt")]
    [InlineData("c.xml")]
    [InlineData("c.pdf")]
    public void An_ending_whose_time_has_not_come_is_said_before_any_work(string name) =>
        Refused("comes with a later version", _folder.Root, "--out", Out("good.html"), "--out", Out(name));

    [Theory]
    [InlineData("c.exe", "the ending “.exe” is unknown")]
    [InlineData("c", "has no ending")]
    [InlineData("nowhere/c.html", "there is no folder")]
    [InlineData("", "An output has no name")]
    public void An_output_that_cannot_be_is_refused(string name, string words) => Refused(words, _folder.Root, "--out", name.Length == 0 ? "" : Out(name));

    [Fact]
    public void An_output_is_named_once_and_is_no_folder()
    {
        Refused("named twice", _folder.Root, "--out", Out("c.html"), "--out", Path.Combine(_outs, ".", "c.html"));
        Directory.CreateDirectory(Out("d.html"));
        Assert.Contains("is a folder", Cli.Run("compile", _folder.Root, "--out", Out("d.html")).Exits(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_input_is_ever_written_over()
    {
        foreach (var file in (string[])["text/0-draft.en.md", "contributions/new.html", "contributions.csv"])
            Refused("is an input", _folder.Root, "--out", Path.Combine(_folder.Root, file));
        var letter = _folder.With("letter.md", "1. Benches stand in the sun.\n").With("base.md", "1. Benches stand in the shade.\n");
        Refused("is an input", "--base", Path.Combine(letter.Root, "base.md"), Path.Combine(letter.Root, "letter.md"), "--out", Path.Combine(letter.Root, "letter.md"));
        File.CreateSymbolicLink(Out("link.md"), Path.Combine(letter.Root, "base.md"));
        Assert.Contains("is an input", Cli.Run("compile", "--base", Path.Combine(letter.Root, "base.md"), Path.Combine(letter.Root, "letter.md"), "--out", Out("link.md"))
            .Exits(2).Error, StringComparison.Ordinal);
        Assert.Equal("1. Benches stand in the shade.\n", File.ReadAllText(Path.Combine(letter.Root, "base.md")));
        Assert.Equal("# Benches\n\n1. Benches stand in the shade.\n", File.ReadAllText(Path.Combine(letter.Root, "text/0-draft.en.md")));
    }

    [Fact]
    public void A_refusal_after_some_outputs_were_made_leaves_what_stood_there()
    {
        File.WriteAllText(Out("c.html"), "what stood there");
        _folder.With("consultation.yaml", AFolder.Yaml.Replace("text: text/0-draft.en.md", "", StringComparison.Ordinal)).Without("text/0-draft.en.md");
        Cli.Run("compile", _folder.Root, "--out", Out("c.html"), "--out", Out("c.docx")).Refuses("no");
        Assert.Equal("what stood there", File.ReadAllText(Out("c.html")));
        Assert.Equal(["c.html"], Left());
    }

    [Theory]
    [InlineData("--layout", "G", "there is no layout “G”")]
    [InlineData("--version", "x", "is not the number of a version")]
    [InlineData("--version", "7", "There is no version 7")]
    [InlineData("--template", "nowhere.docx", "There is no template")]
    [InlineData("--language", "tlh", "Nothing here speaks “tlh”")]
    public void An_option_that_cannot_be_is_refused(string option, string value, string words) => Refused(words, _folder.Root, option, value, "--out", Out("c.html"));

    [Theory]
    [InlineData("C")]
    [InlineData("d")]
    public void A_layout_is_named_in_either_case(string letter) => Cli.Run("compile", _folder.Root, "--layout", letter, "--out", Out("c.html")).Exits(0);

    [Fact]
    public void A_mistyped_word_is_told_from_the_name_of_a_file()
    {
        Cli.Run("compil", _folder.Root).Refuses("Did you mean “plenary compile”?");
        Cli.Run("record").Refuses("comes with a later version");
        Cli.Run("frobnicate").Refuses("there is no command “frobnicate”");
        Refused("Did you mean “--layout”?", _folder.Root, "--laoyut", "C", "--out", Out("c.html"));
        Refused("one folder at a time", _folder.Root, _folder.Root, "--out", Out("c.html"));
        Refused("say which consultation folder", "--out", Out("c.html"));
        Refused("say where the common document is to go", _folder.Root);
        Refused("one base text", "--base", "a.md", "--base", "b.md", "c.md", "--out", Out("c.html"));
        Refused("name at least one input", "--base", "a.md", "--out", Out("c.html"));
    }

    [Fact]
    public void Where_nothing_can_be_done_one_line_says_why()
    {
        Refused("There is no folder", Out("nowhere"), "--out", Out("c.html"));
        Refused("is neither a folder nor a zip", Path.Combine(_folder.Root, "contributions/a.txt"), "--out", Out("c.html"));
        Refused("has no consultation.yaml", _outs, "--out", Out("c.html"));
        Refused("There is no file", "--base", Path.Combine(_folder.Root, "text/0-draft.en.md"), Out("gone.docx"), "--out", Out("c.html"));
    }

    [Fact]
    public void A_name_with_spaces_Arabic_or_a_line_break_is_only_a_name()
    {
        string[] names = ["a letter.txt", "ملاحظات.txt", "two\nlines.txt", "--out.txt", "esc\u001b[31m.txt"];
        foreach (var name in names) _folder.With("contributions/" + name, "Paragraph 1 should stay.\n").With("contributions/" + name + "x", []);
        var ran = Cli.Run("compile", _folder.Root, "--out", Out("ein Ergebnis نتيجة.json")).Exits(1);
        Assert.Equal(names.Length + 1, ran.Said.Count);
        Assert.DoesNotContain('\u001b', ran.Error);
        var json = JsonDocument.Parse(File.ReadAllText(Out("ein Ergebnis نتيجة.json"))).RootElement;
        Assert.Equal(1 + 2 * names.Length, json.GetProperty("totals").GetProperty("received").GetInt32());
        Assert.Contains(json.GetProperty("contributions").EnumerateArray(), c => c.GetProperty("files")[0].GetProperty("file").GetString() == "contributions/two\nlines.txt");
    }

    [Fact]
    public void Interrupted_it_ends_with_a_sentence_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are of Unix");
        Assert.SkipWhen(IgnoresInterrupts(), "these tests were started in the background: what a shell makes deaf to interrupts has deaf children");
        for (var i = 0; i < 400; i++) _folder.With($"contributions/{i}.txt", string.Concat(Enumerable.Repeat("In paragraph 1 we would rather stand in the sun. ", 400)));
        using var process = Cli.Start(null, [], "compile", _folder.Root, "--out", Out("c.html"), "--out", Out("c.json"));
        // The first thing a run does is to look at its outputs; from then on it can be stopped.
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        // Before its first line a process dies of the signal; after it, it says so. Either way nothing is left.
        Assert.True(process.ExitCode == 130 || (process.ExitCode == 2 && said.Contains("stopped", StringComparison.Ordinal)), $"{process.ExitCode}: {said}");
        Assert.Empty(Left());
    }

    [Fact]
    public void Help_shows_an_example_on_each()
    {
        foreach (var (args, example) in new[] { ([], "plenary compile samples/igov-2005"), (new[] { "compile" }, "plenary compile --base"), (["read"], "plenary read --format text") })
        {
            var help = Cli.Run([.. args, "--help"]).Exits(0);
            Assert.Contains("Example", help.Out, StringComparison.Ordinal);
            Assert.Contains(example, help.Out, StringComparison.Ordinal);
            Assert.Empty(help.Error);
        }
    }

    /// <summary>Whether this process was started with SIGINT ignored, the second bit of Linux's mask.</summary>
    private static bool IgnoresInterrupts() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 2) != 0;

    private void Refused(string words, params string[] args)
    {
        var before = Left();
        Cli.Run(["compile", .. args]).Refuses(words);
        Assert.Equal(before, Left());
    }

    private List<string> Left() => [.. Directory.EnumerateFiles(_outs).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
