using System.Globalization;
using System.Text.RegularExpressions;
using Plenary.Core.Compilations;
using Plenary.Core.Consultations;
using Plenary.Core.Shared;
using Plenary.Core.Stakeholders;

namespace Plenary.Documents.Folders;

/// <summary>What <c>consultation.yaml</c> says (contract, section 2), and what is wrong in it, each with its line.</summary>
internal sealed partial class ConsultationYaml
{
    private static readonly string[] Known =
        ["title", "slug", "languages", "zone", "chair", "scope", "decision", "kinds", "questions", "text", "phases", "sessions"];

    private readonly string _file;

    private ConsultationYaml(string file) => _file = file;

    /// <summary>The consultation.</summary>
    internal Consultation Consultation { get; private set; } = new() { Title = "" };

    /// <summary>Whether the file names the zone of its dates; one that nobody knows too: it is named once, and its dates need not complain again.</summary>
    internal bool ZoneNamed { get; private set; }

    /// <summary>The base text by language; the empty language is "whichever it is in".</summary>
    internal IReadOnlyList<(string Language, string Path, int Line)> Text { get; private set; } = [];

    /// <summary>What could not be used.</summary>
    internal List<CompilationError> Errors { get; } = [];

    /// <summary>What is odd and harmless.</summary>
    internal List<CompilationError> Warnings { get; } = [];

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for the errors.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="folder">The folder's own name, which serves where there is no title.</param>
    internal static ConsultationYaml Read(string file, string text, string folder)
    {
        var yaml = new ConsultationYaml(file);
        var broken = new List<Refusal>();
        var map = YamlFile.Read(text, broken);
        foreach (var refusal in broken) yaml.Wrong(refusal);
        yaml.Take(map, folder);
        return yaml;
    }

    private void Take(YamlMap map, string folder)
    {
        Unknown(map, Known);
        var languages = Words(map, "languages").Where(l => LanguageTag.IsShaped(l) || Wrong(new("yamlLanguage", Line(map["languages"]!), l))).ToList();
        if (languages.Count == 0) languages = ["en"];
        var zone = Word(map, "zone");
        ZoneNamed = zone is not null;
        if (zone is not null && Zones.At(new DateTime(2026, 1, 1), zone) is { Ok: false } unknown)
        {
            Wrong(unknown.Refusals[0] is { Code: "zoneUnknown" } ? new("yamlZone", Line(map["zone"]!), zone) : unknown.Refusals[0]);
            zone = null;
        }
        var decision = Word(map, "decision");
        if (decision is not null && !Decision().IsMatch(decision)) Wrong(new("yamlDecision", Line(map["decision"]!), decision));
        var title = Word(map, "title");
        if (title is null) Wrong(new("yamlNoTitle", folder));
        Consultation = new()
        {
            Title = title ?? folder,
            Slug = Word(map, "slug"),
            Languages = languages,
            Zone = zone ?? "Etc/UTC",
            Chair = Word(map, "chair"),
            Scope = Word(map, "scope"),
            Decision = decision,
            Kinds = Words(map, "kinds") is { Count: > 0 } kinds ? kinds : Kinds.Defaults,
            Questions = Questions(map, languages[0]),
            Phases = Phases(map, zone ?? "Etc/UTC"),
        };
        Text = map["text"] switch
        {
            YamlScalar { Value: { Length: > 0 } and not ("~" or "null") } path => [("", path.Value, path.Line)],
            YamlMap several => [.. several.Entries.Where(e => e.Value is YamlScalar { Value.Length: > 0 } || Expected(e.Value, $"{e.Key.Value}: text/0-draft.{e.Key.Value}.md"))
                .Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value, e.Key.Line))],
            // Without a language each is in the one that its name says, as a file in text/ is.
            YamlList list => [.. list.Items.Where(i => i is YamlScalar { Value.Length: > 0 } || Expected(i, "- text/0-draft.en.md")).Select(i => ("", ((YamlScalar)i).Value, i.Line))],
            _ => [],
        };
    }

    private List<GuidingQuestion> Questions(YamlMap map, string working)
    {
        var questions = new List<GuidingQuestion>();
        foreach (var node in Items(map, "questions"))
        {
            // A bare sentence is a question too; it is cited by its place.
            if (node is YamlMap known) Unknown(known, "id", "text");
            var place = (questions.Count + 1).ToString(CultureInfo.InvariantCulture);
            var (id, text) = node is YamlMap entry ? (Word(entry, "id") ?? place, entry["text"]) : (place, node);
            var texts = text switch
            {
                YamlScalar { Value.Length: > 0 } one => new() { [working] = one.Value },
                YamlMap several => several.Entries.Where(e => e.Value is YamlScalar).ToDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value),
                _ => new Dictionary<string, string>(),
            };
            if (texts.Count == 0) Wrong(new("yamlQuestionEmpty", Line(node), id));
            else if (questions.Any(q => q.Id == id)) Wrong(new("yamlQuestionTwice", Line(node), id));
            else questions.Add(new(id, texts.TryGetValue(working, out var own) ? own : texts.Values.First(), texts));
        }
        return questions;
    }

    private List<Phase> Phases(YamlMap map, string zone)
    {
        var phases = new List<Phase>();
        foreach (var node in Items(map, "phases"))
        {
            if (node is not YamlMap entry)
            {
                Expected(node, "{ name: …, opens: 2026-02-01, closes: 2026-02-28 }");
                continue;
            }
            Unknown(entry, "name", "opens", "closes");
            var name = Word(entry, "name") ?? (phases.Count + 1).ToString(CultureInfo.InvariantCulture);
            var phase = new Phase(name, Deadline(entry["opens"], zone, TimeSpan.Zero), Deadline(entry["closes"], zone, new TimeSpan(23, 59, 0)));
            if (phase is { Opens: { } opens, Closes: { } closes } && closes.Instant < opens.Instant) Wrong(new("yamlPhaseBackwards", Line(entry), name));
            if (phases.Any(p => p.Name == name)) Wrong(new("yamlPhaseTwice", Line(entry), name));
            phases.Add(phase);
        }
        return phases;
    }

    /// <summary>A bare date opens at 00:00 and closes at 23:59 in the consultation's zone (contract, section 2).</summary>
    private Deadline? Deadline(YamlNode? node, string zone, TimeSpan timeOfDay)
    {
        if (node is null or YamlScalar { Value: "" }) return null;
        var at = node is YamlMap entry ? entry["at"] as YamlScalar : node as YamlScalar;
        var own = node is YamlMap named ? Word(named, "zone") : null;
        if (node is YamlMap map) Unknown(map, "at", "zone");
        if (at is null || !Moments.TryRead(at.Value, out var moment))
        {
            Wrong(new("yamlDate", Line(node), at?.Value ?? ""));
            return null;
        }
        if (moment.Instant is { } instant) return new(instant.DateTime, "Etc/UTC", instant);
        if (own is null && !ZoneNamed) Wrong(new("yamlDateWithoutZone", Line(node), at.Value));
        var result = Zones.At(moment.HasTime ? moment.Local : moment.Local + timeOfDay, own ?? zone);
        if (result.Ok) return result.Value;
        Wrong(result.Refusals[0] is { Code: "zoneUnknown" } ? new("yamlZone", Line(node), own ?? zone) : result.Refusals[0]);
        return null;
    }

    private string? Word(YamlMap map, string key) => map[key] switch
    {
        YamlScalar { Value: var value } => value.Trim() is { Length: > 0 } word and not "~" and not "null" ? word : null,
        { } other when !Expected(other, key + ": …") => null,
        _ => null,
    };

    private List<string> Words(YamlMap map, string key) =>
        [.. Items(map, key).Where(i => i is YamlScalar || Expected(i, key + ": […, …]")).OfType<YamlScalar>().Select(s => s.Value.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>A list; one value alone counts as a list of one.</summary>
    private static IReadOnlyList<YamlNode> Items(YamlMap map, string key) => map[key] switch
    {
        YamlList list => list.Items,
        null or YamlScalar { Value: "" } => [],
        var one => [one],
    };

    /// <summary>Names the keys that are not known, with the one that was probably meant.</summary>
    private void Unknown(YamlMap map, params string[] known)
    {
        foreach (var (key, _) in map.Entries.Where(e => !known.Contains(e.Key.Value)))
            Warnings.Add(new(null, _file, null, null, Nearest.Of(key.Value, known.Where(k => map[k] is null)) is { } meant
                ? new("yamlKeyMistyped", Line(key), key.Value, meant) : new("yamlUnknownKey", Line(key), key.Value, string.Join(", ", known))));
    }

    private bool Expected(YamlNode node, string form) => Wrong(new("yamlShape", Line(node), form));

    /// <summary>Notes what is wrong; false, so that it can stand in a condition.</summary>
    private bool Wrong(Refusal refusal)
    {
        Errors.Add(new(null, _file, null, null, refusal));
        return false;
    }

    private static string Line(YamlNode node) => node.Line.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:none|consensus|forwarded\\b.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decision();
}
