using System.Text;
using Plenary.Core.Shared;
using Plenary.Documents.Folders;

namespace Plenary.Documents.Tests.Folders;

/// <summary>What can be wrong in <c>consultation.yaml</c>: each has its sentence with its line, and costs nothing else.</summary>
public sealed class BadOutlineTests
{
    [Theory]
    [InlineData("txet: text/0-draft.en.md", "yamlKeyMistyped", "1 txet text")]
    [InlineData("organiser: the city", "yamlUnknownKey", "1 organiser")]
    [InlineData("questions:\n  - id: '1'\n    txt: Why?\n    text: Why?", "yamlUnknownKey", "3 txt")]
    [InlineData("phases:\n  - name: Inputs\n    open: 2026-01-10", "yamlKeyMistyped", "3 open opens")]
    public void A_key_that_is_not_known_is_a_warning_with_the_one_that_was_meant(string yaml, string code, string args)
    {
        using var folder = Of("title: T\nlanguages: [en]\n");
        using var read = Read(folder.With("consultation.yaml", yaml + "\ntitle: T\n"));
        Assert.Empty(read.Errors);
        var warning = Assert.Single(read.Warnings).Refusal;
        Assert.Equal(code, warning.Code);
        Assert.StartsWith(args, string.Join(' ', warning.Args), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: [a, b]", "yamlShape", "1 title: …")]
    [InlineData("languages: { en: yes }", "yamlShape", "1 languages: […, …]")]
    [InlineData("languages: [en, English]", "yamlLanguage", "1 English")]
    [InlineData("kinds: [[Walkers]]", "yamlShape", "1 kinds: […, …]")]
    [InlineData("decision: majority", "yamlDecision", "1 majority")]
    [InlineData("zone: Zurich", "yamlZone", "1 Zurich")]
    [InlineData("text: [text/0-draft.en.md, text/b.md]", "textMissing", "1")]
    [InlineData("text:\n  - text/0-draft.en.md\n  - { fr: text/b.md }", "yamlShape", "3 - text/0-draft.en.md")]
    [InlineData("text: text/gone.md", "textMissing", "1")]
    [InlineData("text: ../secret.md", "pathLeavesFolder", "")]
    [InlineData("questions:\n  - id: a\n    text: Why?\n  - id: a\n    text: How?", "yamlQuestionTwice", "4 a")]
    [InlineData("questions:\n  - id: a", "yamlQuestionEmpty", "2 a")]
    [InlineData("phases: [soon]", "yamlShape", "1 { name: …")]
    [InlineData("zone: Etc/UTC\nphases:\n  - name: a\n    opens: 2026-02-10\n    closes: 2026-02-01", "yamlPhaseBackwards", "3 a")]
    [InlineData("zone: Etc/UTC\nphases:\n  - name: a\n  - name: a", "yamlPhaseTwice", "4 a")]
    [InlineData("zone: Etc/UTC\nphases:\n  - name: a\n    opens: 2026-02-30", "yamlDate", "4 2026-02-30")]
    [InlineData("zone: Etc/UTC\nphases:\n  - name: a\n    opens: { at: 2026-02-01T10:00, zone: Mars/Olympus }", "yamlZone", "4 Mars/Olympus")]
    [InlineData("phases:\n  - name: a\n    opens: 2026-02-01", "yamlDateWithoutZone", "3 2026-02-01")]
    [InlineData("scope: *nobody", "yamlAlias", "1")]
    [InlineData("questions:\n  - id: a\n    text: Why?\n  - id: b\n    text: \"How", "yamlBroken", "5")]
    [InlineData("questions:\n  - id: a\n   text: Why?", "yamlBroken", "3")]
    [InlineData("questions:\n  - id: a\n\ttext: Why?", "yamlTab", "3")]
    [InlineData("questions:\n\t- id: a", "yamlTab", "2")]
    [InlineData("questions:\n  - id: a\n    id: b", "yamlNameTwice", "3 id")]
    [InlineData("questions: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]", "yamlDeep", "1")]
    public void What_is_wrong_is_named_with_its_line_and_the_rest_stands(string yaml, string code, string args)
    {
        using var folder = Of(yaml + "\nslug: the-rest\n" + (yaml.StartsWith("title", StringComparison.Ordinal) ? "" : "title: T\n"));
        using var read = Read(folder);
        var error = read.Errors[0];
        Assert.Equal(code, error.Refusal.Code);
        Assert.StartsWith(args, string.Join(' ', error.Refusal.Args), StringComparison.Ordinal);
        Assert.Equal("the-rest", read.Consultation.Slug);
        Assert.Single(read.Contributions);
    }

    [Fact]
    public void What_unfolds_without_end_is_named_once()
    {
        using var folder = Of("title: T\n" + string.Concat("abcdefghijklmnopqr".Select((c, i) => i == 0 ? $"{c}: &{c} [lol, lol]\n" : $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n")));
        using var read = Read(folder);
        Assert.Equal(("yamlAlias", "3"), Assert.Single(read.Errors.Select(e => (e.Refusal.Code, e.Refusal.Args[0]))));
    }

    [Fact]
    public void Phases_may_overlap_for_they_are_spans_of_time()
    {
        using var folder = Of("title: T\nzone: Etc/UTC\nphases:\n  - name: a\n    opens: 2026-02-01\n    closes: 2026-02-20\n  - name: b\n    opens: 2026-02-10\n    closes: 2026-02-12\n");
        using var read = Read(folder);
        Assert.Empty(read.Errors);
        Assert.Equal(2, read.Consultation.Phases.Count);
    }

    [Fact]
    public void A_date_with_an_offset_is_kept_in_UTC_so_that_its_local_time_and_its_zone_agree()
    {
        using var folder = Of("title: T\nzone: Europe/Zurich\nphases:\n  - name: a\n    closes: 2026-02-10T23:59+01:00\n");
        using var read = Read(folder);
        var closes = read.Consultation.Phases[0].Closes!;
        Assert.Equal((new DateTime(2026, 2, 10, 22, 59, 0), "Etc/UTC"), (closes.Local, closes.Zone));
        Assert.Equal(closes, Core.Consultations.Zones.At(closes.Local, closes.Zone).Value);
    }

    [Fact]
    public void A_date_without_a_zone_is_of_the_consultations_zone_wherever_the_machine_stands()
    {
        using var folder = Of("title: T\nzone: Pacific/Auckland\nphases:\n  - name: a\n    closes: 2026-02-01\n  - name: b\n    closes: { at: 2026-02-01T12:00, zone: AoE }\n");
        using var read = Read(folder);
        Assert.Empty(read.Errors);
        Assert.Equal(["2026-02-01T10:59", "2026-02-02T00:00"],
            read.Consultation.Phases.Select(p => p.Closes!.Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Without_a_title_the_folders_name_serves_and_that_is_said()
    {
        using var folder = Of("languages: [en]\n");
        using var read = Read(folder);
        Assert.Equal("yamlNoTitle", Assert.Single(read.Errors).Refusal.Code);
        Assert.Equal(Path.GetFileName(folder.Root), read.Consultation.Title);
    }

    [Fact]
    public void An_outline_in_another_encoding_is_read_and_one_that_is_no_text_is_refused()
    {
        using var folder = Of("");
        using (var read = Read(folder.With("consultation.yaml", Encoding.Latin1.GetBytes("title: Café\n"))))
            Assert.Equal(("Café", "yamlNotUtf8"), (read.Consultation.Title, Assert.Single(read.Errors).Refusal.Code));
        using (var read = Read(folder.With("consultation.yaml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title: Café\n")])))
            Assert.Equal("Café", read.Consultation.Title);
        using (var read = Read(folder.With("consultation.yaml", [0xEF, 0xBB, 0xBF, .. "title: Café\n"u8])))
            Assert.Equal("Café", read.Consultation.Title);
        folder.With("consultation.yaml", [.. "PK\u0003\u0004"u8, .. new byte[300]]);
        Assert.Equal("yamlNotText", ConsultationFolder.Read(folder.Root).Refusals[0].Code);
        folder.With("consultation.yaml", new string('#', 2_000_000));
        Assert.Equal("yamlTooLarge", ConsultationFolder.Read(folder.Root).Refusals[0].Code);
    }

    [Fact]
    public void No_outline_however_built_throws_or_takes_long()
    {
        using var folder = Of("");
        string[] hostile =
        [
            "a: &a [x]\nb: [*a, *a]\n", "title: " + new string('[', 5000), string.Concat(Enumerable.Repeat("- ", 4000)), "? {a: b}\n: c\n", "title: !!binary x\n",
            "%YAML 9.9\n---\ntitle: T\n", "title: T\n...\n---\ntitle: U\n", "\u0000", "\ttitle: T", "title: \"\\uD800\"", "- a\n- b\n", "just words\n",
            string.Concat(Enumerable.Repeat("title: \"\n", 3000)), "title: T\ntitle: U\n",
        ];
        foreach (var yaml in hostile)
        {
            var read = ConsultationFolder.Read(folder.With("consultation.yaml", yaml).Root);
            if (read.Ok) Assert.InRange(read.Value.Errors.Count, 0, 40);
            read.Value?.Dispose();
        }
    }

    [Fact]
    public void Outlines_spelt_in_capitals_are_found()
    {
        using var folder = new AFolder().Without("consultation.yaml").With("Consultation.YAML", "title: T\n").With("contributions/a.txt", "Yes.")
            .With("Contributions.csv", "FILE,Person\na.txt,Ana\n");
        using var read = Read(folder);
        Assert.Equal("Ana", read.Contributions[0].Row["person"]);
    }

    private static AFolder Of(string yaml) => new AFolder().Without("text/0-draft.en.md").With("contributions/a.txt", "Yes.").With("consultation.yaml", yaml);

    private static FolderReading Read(AFolder folder)
    {
        var read = ConsultationFolder.Read(folder.Root);
        Assert.True(read.Ok, string.Join(' ', read.Refusals.Select(r => r.Code)));
        return read.Value;
    }
}
